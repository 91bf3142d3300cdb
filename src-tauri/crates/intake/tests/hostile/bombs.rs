//! Small PDFs that ask for all the memory or all the time there is.

use std::sync::Arc;

use evenhand_intake::{NotDrawn, Showable, WhyNot, pdf_page_for_screen};
use image::ImageFormat;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use crate::made::{bent, document, encoded, examined, picture, written};

fn not(why: WhyNot) -> Showable {
    Showable::CannotBeShown(why)
}

fn pages_of(document: &Document) -> Vec<ObjectId> {
    document.page_iter().collect()
}

/// A list of values costs the reader fifty times its own bytes and more.
#[test]
fn bombs_of_values_are_refused_without_loading_them() {
    let plain = bent(1, |d, _| {
        d.add_object(Object::Array(vec![Object::Null; 6_000_000]));
    });
    assert_eq!(
        examined("x.pdf", plain).showable,
        not(WhyNot::TooIntricate),
        "written out"
    );

    for (values, expected) in [
        (100, Showable::PdfPages { pages: 1 }),
        (20 * 1024 * 1024, not(WhyNot::TooIntricate)),
    ] {
        let mut list = b"90 0 [".to_vec();
        list.resize(values, b' ');
        list.push(b']');
        let mut stream = Stream::new(
            dictionary! { "Type" => "ObjStm", "N" => 1, "First" => 5 },
            list,
        );
        stream.compress().unwrap();
        assert!(stream.content.len() < 50_000, "small on disk");
        assert_eq!(
            examined("x.pdf", with_object_stream(&stream.content)).showable,
            expected
        );
    }
}

/// A one-page document with a packed list of objects, written out by hand.
fn with_object_stream(packed: &[u8]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut places = Vec::new();
    let head = format!(
        "<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length {}>> stream\n",
        packed.len()
    );
    let objects: [Vec<u8>; 4] = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_vec(),
        [head.as_bytes(), packed, b"\nendstream"].concat(),
    ];
    for (index, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj ", index + 1).bytes());
        bytes.extend(object);
        bytes.extend(b" endobj\n");
    }
    let table = bytes.len();
    bytes.extend(b"xref\n0 5\n0000000000 65535 f \n");
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    bytes.extend(b"trailer <</Size 5/Root 1 0 R>>\nstartxref\n");
    bytes.extend(format!("{table}\n%%EOF\n").bytes());
    bytes
}

/// A table of a hundred thousand entries that all name the same object of twenty thousand values.
#[test]
fn one_object_named_over_and_over_is_refused() {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let at = bytes.len();
    bytes.extend(b"1 0 obj [");
    bytes.extend(b"0 ".repeat(20_000));
    bytes.extend(b"] endobj\n");
    let table = bytes.len();
    bytes.extend(b"xref\n0 100000\n0000000000 65535 f \n");
    for _ in 1..100_000 {
        bytes.extend(format!("{at:010} 00000 n \n").bytes());
    }
    bytes.extend(b"trailer <</Size 100000/Root 1 0 R>>\nstartxref\n");
    bytes.extend(format!("{table}\n%%EOF\n").bytes());
    assert_eq!(examined("x.pdf", bytes).showable, not(WhyNot::TooIntricate));
}

/// A table that declares four thousand million entries of no width.
#[test]
fn a_table_that_declares_what_it_does_not_hold_ends() {
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let at = bytes.len();
    bytes.extend(
        b"1 0 obj <</Type/XRef/Size 4294967295/Index[0 4294967295]/W[0 0 0]/Length 0/Root 2 0 R>> \
          stream\n\nendstream endobj\nstartxref\n",
    );
    bytes.extend(format!("{at}\n%%EOF\n").bytes());
    assert!(matches!(
        examined("x.pdf", bytes).showable,
        Showable::CannotBeShown(_)
    ));
    let mut classic = b"%PDF-1.4\nxref\n0 4294967295\n0000000000 65535 f \n".to_vec();
    classic.extend(b"trailer <</Size 4294967295/Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    assert!(matches!(
        examined("x.pdf", classic).showable,
        Showable::CannotBeShown(_)
    ));
}

#[test]
fn values_nested_without_end_are_answered() {
    for opening in ["[", "<<", "<</a "] {
        let mut bytes = b"%PDF-1.4\n1 0 obj ".to_vec();
        bytes.extend(opening.repeat(100_000).bytes());
        bytes.extend(b"\nendobj\ntrailer <</Root 1 0 R/Size 2>>\nstartxref\n9\n%%EOF\n");
        let shown = examined("x.pdf", bytes).showable;
        assert!(
            matches!(shown, Showable::CannotBeShown(_)),
            "{opening}: {shown:?}"
        );
    }
}

/// A picture inside a page that asks for forty gigabytes must be met before it is drawn.
#[test]
fn a_page_with_a_picture_beyond_measure_is_not_drawn() {
    let with_picture = |dictionary: lopdf::Dictionary, content: Vec<u8>| {
        let (mut document, tree_id) = document(1);
        let mut stream = Stream::new(dictionary, content);
        if !stream.dict.has(b"Filter") {
            stream.compress().unwrap();
        }
        let picture = document.add_object(stream);
        let page = pages_of(&document)[0];
        let drawing = document.add_object(Stream::new(
            dictionary! {},
            b"q 500 0 0 500 0 0 cm /Im Do Q".to_vec(),
        ));
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Contents", drawing);
        page.set(
            "Resources",
            dictionary! { "XObject" => dictionary! { "Im" => picture } },
        );
        assert_ne!(tree_id, picture);
        Arc::new(written(document))
    };
    let declares = |width: i64, height: i64| {
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => height,
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
        }
    };
    // Ten pixels a side outside, twenty thousand inside.
    let mut photograph = encoded(&picture(8, 8), ImageFormat::Jpeg);
    let frame = photograph
        .windows(2)
        .position(|pair| pair == [0xff, 0xc0])
        .unwrap();
    photograph[frame + 5..frame + 9].copy_from_slice(&[0x4e, 0x20, 0x4e, 0x20]);
    let mut lying_photograph = declares(10, 10);
    lying_photograph.set("Filter", "DCTDecode");
    let sound = with_picture(declares(2, 2), vec![0, 255, 255, 0]);
    pdf_page_for_screen(&sound, 0, 300).unwrap();
    for bytes in [
        with_picture(declares(200_000, 200_000), vec![0; 16]),
        with_picture(declares(12_000, 12_000), vec![0; 16]),
        with_picture(declares(i64::MAX, 2), vec![0; 16]),
        with_picture(lying_photograph, photograph),
        with_picture(declares(10, 10), vec![0; 260 * 1024 * 1024]),
    ] {
        assert_eq!(
            pdf_page_for_screen(&bytes, 0, 300).err(),
            Some(NotDrawn::TooIntricate)
        );
    }
}

#[test]
fn forms_and_patterns_that_draw_themselves_end() {
    let (mut document, _) = document(1);
    let form = document.new_object_id();
    document.objects.insert(
        form,
        Object::Stream(Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Form",
                "BBox" => vec![0.into(), 0.into(), 500.into(), 500.into()],
                "Resources" => dictionary! { "XObject" => dictionary! { "Me" => form } },
            },
            b"/Me Do /Me Do 0 0 50 50 re f".to_vec(),
        )),
    );
    let page = pages_of(&document)[0];
    let drawing = document.add_object(Stream::new(dictionary! {}, b"/Me Do".to_vec()));
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Contents", drawing);
    page.set(
        "Resources",
        dictionary! { "XObject" => dictionary! { "Me" => form } },
    );
    let bytes = Arc::new(written(document));
    // Drawn or not: what matters is that an answer comes.
    let _ = pdf_page_for_screen(&bytes, 0, 300);
}

//! Fonts that ask for all the memory there is by their numbers alone. They are met before anything
//! is drawn; the file is kept and shown as a document whose page cannot be drawn here.

use std::sync::Arc;

use evenhand_intake::{NotDrawn, Showable, pdf_page_for_screen};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::made::{document, examined, written};

/// A page that writes two letters in one font, put where `place` says.
fn page_in(place: Place, font: impl FnOnce(&mut Document) -> Dictionary) -> Vec<u8> {
    let (mut document, tree) = document(1);
    let font = font(&mut document);
    let page = document.page_iter().next().unwrap();
    let by_name = |font: Object| dictionary! { "Font" => dictionary! { "F9" => font } };
    let mut content = "BT /F9 20 Tf 60 600 Td (AB) Tj ET";
    match place {
        Place::OfThePage => {
            let font = Object::Reference(document.add_object(font));
            set(&mut document, page, "Resources", by_name(font));
        }
        Place::WithinThePage => set(&mut document, page, "Resources", by_name(font.into())),
        Place::Inherited => {
            let font = Object::Reference(document.add_object(font));
            set(&mut document, tree, "Resources", by_name(font));
        }
        Place::OfADrawing => {
            let font = Object::Reference(document.add_object(font));
            let drawing = document.add_object(Stream::new(
                dictionary! {
                    "Type" => "XObject", "Subtype" => "Form", "Resources" => by_name(font),
                    "BBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                },
                content.as_bytes().to_vec(),
            ));
            let drawings = dictionary! { "XObject" => dictionary! { "Fm" => drawing } };
            set(&mut document, page, "Resources", drawings);
            content = "/Fm Do";
        }
        Place::OfAState => {
            let font = document.add_object(font);
            let state = dictionary! { "Font" => vec![Object::Reference(font), 20.into()] };
            let states = dictionary! { "ExtGState" => dictionary! { "Gs" => state } };
            set(&mut document, page, "Resources", states);
            content = "/Gs gs BT 60 600 Td (AB) Tj ET";
        }
    }
    let content = document.add_object(Stream::new(dictionary! {}, content.as_bytes().to_vec()));
    set(&mut document, page, "Contents", content);
    written(document)
}

#[derive(Clone, Copy, Debug)]
enum Place {
    OfThePage,
    WithinThePage,
    Inherited,
    OfADrawing,
    OfAState,
}

fn set(document: &mut Document, of: ObjectId, key: &str, value: impl Into<Object>) {
    document.get_dictionary_mut(of).unwrap().set(key, value);
}

fn page(font: impl FnOnce(&mut Document) -> Dictionary) -> Vec<u8> {
    page_in(Place::OfThePage, font)
}

/// Kept as a document of one page, whatever its page asks for.
#[track_caller]
fn drawn(bytes: Vec<u8>) -> Option<NotDrawn> {
    let kept = examined("x.pdf", bytes.clone()).showable;
    assert_eq!(kept, Showable::PdfPages { pages: 1 });
    pdf_page_for_screen(&Arc::new(bytes), 0, 300).err()
}

fn one_byte(kind: &str, first: impl Into<Object>, last: impl Into<Object>) -> Dictionary {
    dictionary! {
        "Type" => "Font", "Subtype" => kind, "BaseFont" => "Helvetica",
        "FirstChar" => first, "LastChar" => last,
        "Widths" => vec![Object::Integer(600); 224],
    }
}

fn composite(document: &mut Document, key: &str, widths: Vec<Object>) -> Dictionary {
    let descendant = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "Helvetica", key => widths,
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"), "Supplement" => 0,
        },
    });
    dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "Helvetica",
        "Encoding" => "Identity-H", "DescendantFonts" => vec![Object::Reference(descendant)],
    }
}

#[test]
fn usual_fonts_are_drawn() {
    for kind in ["Type1", "MMType1", "TrueType", "Type3"] {
        for (first, last) in [(32, 255), (0, 255), (0, 0), (255, 255)] {
            let found = drawn(page(|_| one_byte(kind, first, last)));
            assert_eq!(found, None, "{kind} from {first} to {last}");
        }
    }
    let widths = vec![
        0.into(),
        65_535.into(),
        500.into(),
        3.into(),
        vec![600.into(), 300.into()].into(),
    ];
    assert_eq!(drawn(page(|d| composite(d, "W", widths))), None);
    let downwards = vec![
        0.into(),
        65_535.into(),
        (-1000).into(),
        500.into(),
        880.into(),
    ];
    assert_eq!(drawn(page(|d| composite(d, "W2", downwards))), None);
}

#[test]
fn codes_that_no_byte_holds_are_refused() {
    let huge = 4_000_000_000_i64;
    for kind in ["Type1", "MMType1", "TrueType", "OpenType", "Type3"] {
        for (first, last) in [
            (huge, huge + 1),
            (256, 300),
            (0, huge),
            (i64::MAX, i64::MAX),
            (-1, 255),
        ] {
            let found = drawn(page(|_| one_byte(kind, first, last)));
            assert_eq!(
                found,
                Some(NotDrawn::TooIntricate),
                "{kind} from {first} to {last}"
            );
        }
    }
    let fraction = || Object::Real(4e9);
    assert_eq!(
        drawn(page(|_| one_byte("Type1", fraction(), fraction()))),
        Some(NotDrawn::TooIntricate),
        "a number that is written with a point"
    );
}

#[test]
fn such_a_font_is_met_wherever_it_is_put() {
    for place in [
        Place::OfThePage,
        Place::WithinThePage,
        Place::Inherited,
        Place::OfADrawing,
        Place::OfAState,
    ] {
        let font = |first: i64| page_in(place, |_| one_byte("TrueType", first, first));
        assert_eq!(drawn(font(65)), None, "{place:?}");
        assert_eq!(
            drawn(font(4_000_000_000)),
            Some(NotDrawn::TooIntricate),
            "{place:?}"
        );
    }
}

/// Readers differ in which of two equal keys they believe; the one that draws must be asked.
#[test]
fn a_key_written_twice_hides_nothing() {
    let mut one = 0;
    for (first, second) in [
        ("/FirstChar 4000000000", "/FirstChar 65        "),
        ("/FirstChar 65        ", "/FirstChar 4000000000"),
    ] {
        let mut bytes = page(|_| {
            let mut font = one_byte("Type1", 4_000_000_000_i64, 90);
            font.set("FirstChaq", 4_000_000_000_i64);
            font
        });
        for (written, wanted) in [
            ("/FirstChar 4000000000", first),
            ("/FirstChaq 4000000000", second),
        ] {
            let at = bytes
                .windows(written.len())
                .position(|some| some == written.as_bytes())
                .unwrap();
            // So that the second search does not find what the first has written.
            bytes[at..at + written.len()].copy_from_slice(wanted.as_bytes());
        }
        one += usize::from(drawn(bytes) == Some(NotDrawn::TooIntricate));
    }
    assert_eq!(one, 1, "the drawer believes one of them");
}

#[test]
fn characters_beyond_the_last_are_refused() {
    let end = 4_294_967_295_i64;
    let cases: Vec<(&str, &str, Vec<Object>)> = vec![
        ("all numbers", "W", vec![0.into(), end.into(), 500.into()]),
        (
            "one too many",
            "W",
            vec![0.into(), 65_536.into(), 500.into()],
        ),
        (
            "after a usual one",
            "W",
            vec![
                1.into(),
                vec![600.into()].into(),
                3.into(),
                end.into(),
                700.into(),
            ],
        ),
        (
            "a list that begins late",
            "W",
            vec![end.into(), vec![600.into()].into()],
        ),
        (
            "with a point",
            "W",
            vec![0.into(), Object::Real(4e9), 500.into()],
        ),
        (
            "downwards",
            "W2",
            vec![0.into(), end.into(), (-1000).into(), 500.into(), 880.into()],
        ),
        (
            "all there are, a thousand times",
            "W",
            [0, 65_535, 500]
                .repeat(1_000)
                .into_iter()
                .map(Object::Integer)
                .collect(),
        ),
    ];
    for (what, key, widths) in cases {
        assert_eq!(
            drawn(page(|d| composite(d, key, widths))),
            Some(NotDrawn::TooIntricate),
            "{what}"
        );
    }
}

/// One table, or one list of widths, in ten thousand fonts costs ten thousand times.
#[test]
fn what_many_fonts_share_is_counted_for_each() {
    let shared = |fonts: usize, share: fn(&mut Document) -> Dictionary| {
        let (mut document, _) = document(1);
        let font = share(&mut document);
        let page = document.page_iter().next().unwrap();
        let mut names = Dictionary::new();
        for number in 0..fonts {
            names.set(
                format!("F{number}"),
                Object::Reference(document.add_object(font.clone())),
            );
        }
        set(
            &mut document,
            page,
            "Resources",
            dictionary! { "Font" => names },
        );
        drawn(written(document))
    };
    let wide = |document: &mut Document| {
        composite(document, "W", vec![0.into(), 65_535.into(), 500.into()])
    };
    let with_table = |document: &mut Document| {
        let mut entries = b"65535 beginbfchar ".to_vec();
        entries.extend(b"<41><0041>".repeat(20_000));
        let mut table = Stream::new(dictionary! {}, entries);
        table.compress().unwrap();
        let table = document.add_object(table);
        let mut font = one_byte("Type1", 32, 255);
        font.set("ToUnicode", table);
        font
    };
    assert_eq!(shared(20, wide), None);
    assert_eq!(shared(2_000, wide), Some(NotDrawn::TooIntricate));
    assert_eq!(shared(20, with_table), None);
    assert_eq!(shared(2_000, with_table), Some(NotDrawn::TooIntricate));
}

/// A faxed picture declares its size a third time, in the settings of its packing.
#[test]
fn a_faxed_picture_beyond_measure_is_not_drawn() {
    let with = |columns: i64, rows: i64, height: i64| {
        let (mut document, _) = document(1);
        let picture = document.add_object(Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "Width" => 8, "Height" => height,
                "ColorSpace" => "DeviceGray", "BitsPerComponent" => 1,
                "Filter" => "CCITTFaxDecode",
                "DecodeParms" => dictionary! { "K" => -1, "Columns" => columns, "Rows" => rows },
            },
            vec![0x00, 0x10, 0x01],
        ));
        let page = document.page_iter().next().unwrap();
        let pictures = dictionary! { "XObject" => dictionary! { "Im" => picture } };
        set(&mut document, page, "Resources", pictures);
        let content = b"q 500 0 0 500 0 0 cm /Im Do Q".to_vec();
        let content = document.add_object(Stream::new(dictionary! {}, content));
        set(&mut document, page, "Contents", content);
        drawn(written(document))
    };
    assert_eq!(with(8, 8, 8), None);
    for (columns, rows, height) in [
        (4_000_000_000, 8, 8),
        (8, 4_000_000_000, 0),
        (8, 0, 10_000_000),
        (i64::MAX, i64::MAX, 8),
    ] {
        assert_eq!(
            with(columns, rows, height),
            Some(NotDrawn::TooIntricate),
            "{columns} by {rows}, {height} high"
        );
    }
}

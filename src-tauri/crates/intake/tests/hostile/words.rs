//! The words inside files, for the search: found where they can be read, and nothing else.

use std::sync::Arc;

use evenhand_intake::{OriginalName, recognise_bytes, words_inside};
use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use crate::made::{bent, locked, pdf, written};

const MOST: usize = 200_000;

fn words_at_most(name: &str, bytes: Vec<u8>, most: usize) -> Option<String> {
    let recognised = recognise_bytes(&bytes, &OriginalName::declared(name));
    words_inside(&recognised, &Arc::new(bytes), most)
}

fn words(name: &str, bytes: Vec<u8>) -> Option<String> {
    words_at_most(name, bytes, MOST)
}

fn first_page(document: &Document) -> ObjectId {
    document.page_iter().next().unwrap()
}

/// One page with this content, and an object more that the resources name under `kind` as `X`.
fn page_with(content: &[u8], kind: &str, object: Object) -> Vec<u8> {
    bent(1, |document, tree| {
        let content = document.add_object(Stream::new(dictionary! {}, content.to_vec()));
        let page = first_page(document);
        document
            .get_dictionary_mut(page)
            .unwrap()
            .set("Contents", content);
        let named = document.add_object(object);
        let resources = document
            .get_dictionary_mut(tree)
            .unwrap()
            .get_mut(b"Resources")
            .and_then(Object::as_dict_mut)
            .unwrap();
        if let Ok(known) = resources.get_mut(kind.as_bytes()) {
            known.as_dict_mut().unwrap().set("X", named);
        } else {
            resources.set(kind, dictionary! { "X" => named });
        }
    })
}

fn set(content: &str) -> Option<String> {
    words(
        "x.pdf",
        page_with(content.as_bytes(), "Nothing", Object::Null),
    )
}

#[test]
fn the_words_of_the_sample_material_are_known() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/sample/");
    let of = |name: &str| words(name, std::fs::read(format!("{folder}{name}")).unwrap());
    let log = of("telephone-log.pdf").unwrap();
    for part in [
        "Telephone log: calls with one number Harbour Lane Surgery, Saltmouth.",
        "Printed from the telephone system on 6 February 2026 by R. Adeyemi.",
        "Asked for an appointment. None left. Told to ring tomorrow.",
        "Message left on the manager's line. Recording kept.",
    ] {
        assert!(log.contains(part), "{part:?} in {log:?}");
    }
    let email = of("email-from-mr-m.eml").unwrap();
    assert!(email.starts_with(
        "Still nothing \"Mr M\" <mr.m@example.org> \"Practice Manager\" \
         <manager@harbourlane.example>"
    ));
    assert!(email.contains("smirked at me. I did not throw the chair at anybody."));
    assert!(of("voicemail-words.txt").is_some());
    // A letter that was scanned is pictures of words.
    assert_eq!(of("letter-from-mr-m.pdf"), None);
    assert_eq!(of("door.png"), None);
    assert_eq!(of("voicemail.wav"), None);
}

#[test]
fn words_are_told_apart_by_where_they_stand() {
    for (content, expected) in [
        (
            "BT /F1 10 Tf 60 700 Td (One) Tj 0 -12 Td (line) Tj ET",
            "One line",
        ),
        ("BT /F1 10 Tf [(re) 20 (fu) -30 (sed)] TJ ET", "refused"),
        ("BT /F1 10 Tf [(no) -280 (lift)] TJ ET", "no lift"),
        ("BT /F1 10 Tf (a) Tj ET BT (b) Tj ET", "a b"),
        (
            "BT /F1 10 Tf 14 TL (one) Tj T* (two) Tj (three) ' ET",
            "one two three",
        ),
        ("BT /F1 10 Tf (x) Tj 14 TL 0 0 (y) \" ET", "x y"),
        (
            "BT /F1 1 Tf 10 0 0 10 60 700 Tm (so) Tj 10 0 0 10 80 700 Tm (far) Tj ET",
            "so far",
        ),
        // Letter by letter, each where the one before it ends.
        (
            "BT /F1 10 Tf (d) Tj 5.56 0 Td (o) Tj 5.56 0 Td (o) Tj 5.56 0 Td (r) Tj ET",
            "door",
        ),
        ("BT /F1 10 Tf 2 Tc (wide) Tj 0 Tc ET", "wide"),
        (
            "q BT /F1 10 Tf ET q BT /None 10 Tf (unread) Tj ET Q BT (read) Tj ET Q",
            "read",
        ),
        ("BT /F1 10 Tf (bro) Tj ET ) Tj (ken", "bro"),
        ("BT /F1 10 Tf (caf\\351 \\223so\\224) Tj ET", "cafØ so"),
    ] {
        assert_eq!(set(content).as_deref(), Some(expected), "{content}");
    }
    assert_eq!(set("BT /F1 10 Tf ( ) Tj ET"), None);
    assert_eq!(set(""), None);
}

#[test]
fn fonts_with_a_table_of_their_own_are_read_by_it() {
    let composite = |table: &[u8]| {
        bent(1, |document, tree| {
            let table = document.add_object(Stream::new(dictionary! {}, table.to_vec()));
            let descendant = document.add_object(dictionary! {
                "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 500,
                "W" => vec![1.into(), vec![600.into(), 300.into()].into(), 3.into(), 4_294_967_295_i64.into(), 700.into()],
            });
            let font = document.add_object(dictionary! {
                "Type" => "Font", "Subtype" => "Type0", "Encoding" => "Identity-H",
                "DescendantFonts" => vec![Object::Reference(descendant)], "ToUnicode" => table,
            });
            let content = document.add_object(Stream::new(
                dictionary! {},
                b"BT /F1 10 Tf <00010002> Tj 9 0 Td <0003> Tj 12 0 Td <000300FF> Tj ET".to_vec(),
            ));
            let page = first_page(document);
            document
                .get_dictionary_mut(page)
                .unwrap()
                .set("Contents", content);
            let tree = document.get_dictionary_mut(tree).unwrap();
            tree.set(
                "Resources",
                dictionary! { "Font" => dictionary! { "F1" => font } },
            );
        })
    };
    let table = b"beginbfrange <0001> <0003> [<0141> <00660066> <017A>] endbfrange";
    assert_eq!(words("x.pdf", composite(table)).as_deref(), Some("Łffź ź"));
    // It claims every character there could be, and it is not believed to weigh that much.
    let claims = b"beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange";
    assert!(words("x.pdf", composite(claims)).is_some());
    assert_eq!(words("x.pdf", composite(b"")), None);
}

#[test]
fn drawings_inside_a_page_and_filled_fields_are_read() {
    let form = |content: &str| {
        Object::Stream(Stream::new(
            dictionary! { "Type" => "XObject", "Subtype" => "Form" },
            content.as_bytes().to_vec(),
        ))
    };
    let inside = page_with(
        b"BT /F1 10 Tf (before) Tj ET /X Do BT (after) Tj ET",
        "XObject",
        form("BT /F1 10 Tf (letterhead) Tj ET"),
    );
    assert_eq!(
        words("x.pdf", inside).as_deref(),
        Some("before letterhead after")
    );
    let field = |marks: i64| {
        bent(1, |document, _| {
            let shown = document.add_object(Stream::new(
                dictionary! { "Subtype" => "Form" },
                b"BT /F1 10 Tf (typed into the form) Tj ET".to_vec(),
            ));
            let note = document.add_object(dictionary! {
                "Subtype" => "Widget", "F" => marks, "AP" => dictionary! { "N" => shown },
            });
            let page = first_page(document);
            document
                .get_dictionary_mut(page)
                .unwrap()
                .set("Annots", vec![Object::Reference(note)]);
        })
    };
    assert_eq!(
        words("x.pdf", field(4)).as_deref(),
        Some("Page 1 of the letter typed into the form")
    );
    assert_eq!(
        words("x.pdf", field(2)).as_deref(),
        Some("Page 1 of the letter"),
        "what no screen shows is not found"
    );
}

#[test]
fn locked_cut_and_unread_files_have_no_words() {
    assert_eq!(
        words("x.pdf", locked("owner", "")).as_deref(),
        Some("Page 1 of the letter Page 2 of the letter Page 3 of the letter")
    );
    assert_eq!(words("x.pdf", locked("owner", "user")), None);
    assert_eq!(words("x", Vec::new()), None);
    assert_eq!(
        words("x.html", b"<!doctype html><p>word</p>".to_vec()),
        None
    );
    let whole = pdf(5);
    for length in (0..whole.len()).step_by(13) {
        if let Some(found) = words("x.pdf", whole[..length].to_vec()) {
            assert!(found.chars().count() <= MOST);
        }
    }
}

#[test]
fn no_more_than_was_asked_for_comes_out() {
    let long = pdf(40);
    for most in [0, 1, 5, 21, 300] {
        let found = words_at_most("x.pdf", long.clone(), most);
        assert!(found.is_none_or(|found| found.chars().count() <= most));
    }
    assert_eq!(
        words_at_most("x.pdf", long, 26).as_deref(),
        Some("Page 1 of the letter Page")
    );
    let text = "the café\r\nclosed ".repeat(100_000).into_bytes();
    assert_eq!(
        words_at_most("x.txt", text, 19).as_deref(),
        Some("the café closed the")
    );
}

/// Small files that unpack, repeat or nest without measure.
#[test]
fn bombs_come_to_an_end() {
    let packed = |content: Vec<u8>, dictionary: lopdf::Dictionary| {
        let mut stream = Stream::new(dictionary, content);
        stream.compress().unwrap();
        stream
    };
    // One page of 200 MB, and pages of a hundred million letters each.
    for content in [
        vec![b' '; 200 * 1024 * 1024],
        [
            b"BT /F1 1 Tf (".as_slice(),
            &vec![b'a'; 100_000_000],
            b") Tj ET",
        ]
        .concat(),
    ] {
        let bomb = bent(3, |document, _| {
            let bomb = document.add_object(packed(content.clone(), dictionary! {}));
            for page in document.page_iter().collect::<Vec<_>>() {
                document
                    .get_dictionary_mut(page)
                    .unwrap()
                    .set("Contents", vec![Object::Reference(bomb); 500]);
            }
        });
        assert_eq!(words("x.pdf", bomb), None);
    }
    // A drawing that draws itself many times over, eight deep.
    let (mut document, tree) = crate::made::document(1);
    let form = document.new_object_id();
    document.objects.insert(
        form,
        Object::Stream(Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Form",
                "Resources" => dictionary! { "XObject" => dictionary! { "X" => form } },
            },
            b"/X Do ".repeat(1_000),
        )),
    );
    let page = first_page(&document);
    let content = document.add_object(Stream::new(
        dictionary! {},
        b"BT /F1 10 Tf (word) Tj ET /X Do".to_vec(),
    ));
    document
        .get_dictionary_mut(page)
        .unwrap()
        .set("Contents", content);
    let resources = dictionary! { "XObject" => dictionary! { "X" => form } };
    assert_ne!(tree, form);
    document
        .get_dictionary_mut(page)
        .unwrap()
        .set("Resources", resources);
    assert_eq!(words("x.pdf", written(document)), None, "no font, no word");
    // The same widths over and over, for the same codes.
    let again = bent(1, |document, tree| {
        let widths = document.add_object(Object::Array(vec![Object::Integer(500); 60_000]));
        let told: Vec<Object> = (0..100_000)
            .flat_map(|_| [Object::Integer(1), Object::Reference(widths)])
            .collect();
        let descendant = document.add_object(dictionary! { "Type" => "Font", "W" => told });
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type0",
            "DescendantFonts" => vec![Object::Reference(descendant)],
        });
        let tree = document.get_dictionary_mut(tree).unwrap();
        tree.set(
            "Resources",
            dictionary! { "Font" => dictionary! { "F1" => font } },
        );
    });
    assert_eq!(words("x.pdf", again), None);
    // Steps, states and values without end.
    for content in [
        b"q ".repeat(1_500_000),
        b"1 ".repeat(1_500_000),
        b"[".repeat(1_000_000),
        b"(".repeat(1_000_000),
        b"<<".repeat(500_000),
        b"BI ".repeat(500_000),
    ] {
        let found = words("x.pdf", page_with(&content, "Nothing", Object::Null));
        assert_eq!(found, None);
    }
    // A font that claims more letters than there are.
    let font = Object::Dictionary(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "FirstChar" => i64::MAX, "LastChar" => i64::MAX,
        "Widths" => vec![Object::Integer(1); 10],
    });
    let found = words("x.pdf", page_with(b"BT /X 9 Tf (hi) Tj ET", "Font", font));
    assert_eq!(found.as_deref(), Some("hi"));
}

#[test]
fn numbers_that_are_no_numbers_do_no_harm() {
    for content in [
        "BT /F1 0 Tf (a) Tj (b) Tj ET",
        "BT /F1 999999999999999999999999999999999999999.5 Tf (a) Tj (b) Tj ET",
        "BT /F1 -9 Tf 0 0 0 0 0 0 Tm (a) Tj 1e9 Tz (b) Tj ET",
        "BT /F1 9 Tf 9999999999999999999999999999999999999999999.5 0 Td (a) Tj (b) Tj ET",
    ] {
        let found = set(content).unwrap_or_default();
        assert!(found == "ab" || found == "a b", "{content} gave {found:?}");
    }
}

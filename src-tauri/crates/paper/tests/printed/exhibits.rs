//! Exhibits' own pages: of any size and turn, and those that cannot be shown.

use std::process::Command;

use crate::common::fixtures::document;
use crate::common::fixtures::{A4, Page, jpeg, pdf};
use crate::common::*;
use evenhand_paper::*;
use lopdf::{Document, Object, dictionary};
use proptest::prelude::*;

const PDF: Rendering = Rendering::Pdf { pages: 3 };

fn with(bytes: Vec<u8>) -> (BundleMade, Vec<u8>) {
    let mut contents = bare("A complaint.");
    let mut store = InMemory::default();
    add(
        &mut contents,
        &mut store,
        "x",
        "An exhibit",
        bytes,
        PDF,
        None,
    );
    make(&contents, &store).unwrap()
}

fn place_of(made: &BundleMade) -> &Place {
    &made
        .reconciliation
        .iter()
        .find(|p| p.item == exhibit("x"))
        .unwrap()
        .place
}

#[test]
fn pages_of_any_size_and_turn_are_taken_over_the_right_way_up() {
    let odd = [
        Page { rotate: 90, ..A4 },
        Page { rotate: 180, ..A4 },
        Page { rotate: -90, ..A4 },
        Page {
            media: [0.0, 0.0, 841.89, 595.28],
            ..A4
        },
        Page {
            media: [-100.0, -50.0, 495.28, 791.89],
            ..A4
        },
        Page {
            crop: Some([100.0, 100.0, 400.0, 500.0]),
            ..A4
        },
        Page { unit: 2.0, ..A4 },
        Page {
            media: [0.0, 0.0, 2384.0, 3370.0],
            ..A4
        },
        Page {
            media: [0.0, 0.0, 120.0, 90.0],
            ..A4
        },
    ];
    let (made, zip) = with(pdf(&odd, "Odd page"));
    let bytes = file(&zip, "bundle.pdf");
    check(&bytes);
    let Place::InBundle {
        first_page,
        last_page,
        ..
    } = place_of(&made)
    else {
        panic!()
    };
    assert_eq!(last_page - first_page, 9);
    let document = Document::load_mem(&bytes).unwrap();
    let pages = document.get_pages();
    let lying = |n: u32| {
        let page = document.get_dictionary(pages[&n]).unwrap();
        let media: Vec<f32> = page
            .get(b"MediaBox")
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .map(|v| v.as_float().unwrap())
            .collect();
        assert!(!page.has(b"Rotate"), "ours are never turned");
        media[2] > media[3]
    };
    let expected = [true, false, true, true, false, false, false, false, true];
    for (n, expected) in (first_page + 1..).zip(expected) {
        assert_eq!(lying(n), expected, "page {n}");
    }
    let text = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(spooled(&bytes))
        .output()
        .unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    for n in 1..=9 {
        assert!(text.contains(&format!("Odd page {n}")), "{n}");
    }
}

fn spooled(bytes: &[u8]) -> std::fs::File {
    use std::io::{Seek, Write};
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    file
}

#[test]
fn what_cannot_be_read_gets_a_page_that_says_why() {
    let three = pdf(&[A4, A4, A4], "Page");
    let truncated = three[..three.len() / 2].to_vec();
    let mut lying = document(&[A4, A4, A4], "Page");
    let tree = lying
        .catalog()
        .unwrap()
        .get(b"Pages")
        .unwrap()
        .as_reference()
        .unwrap();
    let tree = lying.get_object_mut(tree).unwrap().as_dict_mut().unwrap();
    let Ok(Object::Array(kids)) = tree.get_mut(b"Kids") else {
        panic!()
    };
    kids.push(Object::Reference((999, 0)));
    let mut round = document(&[A4], "Page");
    let tree = round
        .catalog()
        .unwrap()
        .get(b"Pages")
        .unwrap()
        .as_reference()
        .unwrap();
    round
        .get_object_mut(tree)
        .unwrap()
        .as_dict_mut()
        .unwrap()
        .set("Kids", vec![Object::Reference(tree)]);
    let mut none = document(&[], "");
    let saved = |d: &mut Document| {
        let mut bytes = vec![];
        d.save_to(&mut bytes).unwrap();
        bytes
    };
    let cases = [
        ("truncated", truncated, "damaged"),
        ("a page that is not there", saved(&mut lying), "damaged"),
        ("a tree that bites its tail", saved(&mut round), "damaged"),
        ("no pages", saved(&mut none), "without pages"),
        ("no PDF", b"%PDF-1.7 and nothing".to_vec(), "damaged"),
        ("empty", vec![], "damaged"),
        ("locked", locked(&three, "secret"), "password"),
    ];
    for (name, bytes, why) in cases {
        let (made, zip) = with(bytes.clone());
        let Place::CouldNotBeShown { reason, page, tab } = place_of(&made) else {
            panic!("{name}: {:?}", place_of(&made))
        };
        assert!(reason.contains(why), "{name}: {reason}");
        assert_eq!((tab.as_str(), *page), ("E1", 5), "{name}");
        assert!(
            file(&zip, "originals/E01.pdf") == bytes,
            "{name}: the original is untouched"
        );
        assert_eq!(verify_zip(std::io::Cursor::new(zip)).faults, [], "{name}");
    }
}

/// Locked by qpdf with a password to open it.
fn locked(bytes: &[u8], password: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("a.pdf"), folder.path().join("b.pdf"));
    std::fs::write(&from, bytes).unwrap();
    let done = Command::new("qpdf")
        .args(["--encrypt", password, "owner", "256", "--"])
        .args([&from, &to])
        .status();
    assert!(done.unwrap().success());
    std::fs::read(to).unwrap()
}

#[test]
fn a_pdf_that_opens_without_a_password_is_shown_though_it_is_encrypted() {
    let (made, zip) = with(locked(&pdf(&[A4, A4], "Owner only"), ""));
    assert!(
        matches!(place_of(&made), Place::InBundle { .. }),
        "{:?}",
        place_of(&made)
    );
    let bytes = file(&zip, "bundle.pdf");
    check(&bytes);
    let text = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(spooled(&bytes))
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&text.stdout).contains("Owner only 2"));
}

#[test]
fn what_is_filled_into_a_form_is_shown() {
    let mut form = document(&[A4], "Form");
    let page = form.get_pages()[&1];
    let font = form.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" },
    );
    let filled = form.add_object(lopdf::Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 200.into(), 20.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
        },
        b"BT /F 12 Tf 2 4 Td (FILLED IN) Tj ET".to_vec(),
    ));
    let widget = |f: i64| {
        dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "F" => f,
            "Rect" => vec![100.into(), 300.into(), 300.into(), 320.into()],
            "AP" => dictionary! { "N" => filled },
        }
    };
    let (shown, hidden) = (form.add_object(widget(4)), form.add_object(widget(2)));
    let page = form.get_object_mut(page).unwrap().as_dict_mut().unwrap();
    page.set(
        "Annots",
        vec![Object::Reference(shown), Object::Reference(hidden)],
    );
    let mut bytes = vec![];
    form.save_to(&mut bytes).unwrap();
    let (_, zip) = with(bytes);
    let text = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(spooled(&file(&zip, "bundle.pdf")))
        .output()
        .unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    assert_eq!(text.matches("FILLED IN").count(), 1, "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// Whatever the exhibits, each page carries its number and each item the pages it is said to.
    #[test]
    fn numbers_hold_for_any_mix_of_exhibits(kinds in proptest::collection::vec((0..4_u8, 1..5_usize, any::<bool>()), 0..7)) {
        let mut contents = bare("A complaint.");
        let mut store = InMemory::default();
        for (n, (kind, pages, apart)) in kinds.iter().enumerate() {
            let id = format!("x{n}");
            let expect = apart.then_some("Insults.");
            let title = format!("Exhibit number {n}");
            match kind {
                0 => add(&mut contents, &mut store, &id, &title, pdf(&vec![A4; *pages], &title), PDF, expect),
                1 => {
                    let rendering = Rendering::Picture { description: String::new() };
                    add(&mut contents, &mut store, &id, &title, jpeg(40, 30), rendering, expect);
                    store.pictures.insert(id, PagePicture::Jpeg(jpeg(40, 30)));
                }
                2 => {
                    let rendering = Rendering::Text { heads: vec![], words: "a line\n".repeat(pages * 30) };
                    add(&mut contents, &mut store, &id, &title, b"text".to_vec(), rendering, expect);
                }
                _ => add(&mut contents, &mut store, &id, &title, b"?".to_vec(), PDF, expect),
            }
        }
        let (made, zip) = make(&contents, &store).unwrap();
        let bytes = file(&zip, "bundle.pdf");
        let out = Command::new("pdftotext").args(["-layout", "-", "-"]).stdin(spooled(&bytes)).output().unwrap();
        let text = String::from_utf8(out.stdout).unwrap();
        let mut pages: Vec<&str> = text.split('\u{c}').collect();
        pages.pop();
        prop_assert_eq!(pages.len(), made.pages as usize);
        for (n, page) in pages.iter().enumerate() {
            let stamp = format!("{} of {}", n + 1, pages.len());
            prop_assert!(page.contains(&stamp), "page {} lacks its number", n + 1);
        }
        let mut last = 0;
        for place in &made.reconciliation {
            if let Place::InBundle { tab, first_page, last_page } = &place.place {
                prop_assert!(pages[*first_page as usize - 1].contains(tab.as_str()));
                if tab.starts_with('E') {
                    prop_assert!(*first_page > last, "items follow one another");
                    last = *last_page;
                }
            }
        }
        prop_assert_eq!(verify_zip(std::io::Cursor::new(zip)).faults, vec![]);
    }
}

use std::sync::Arc;

use evenhand_intake::{FileKind, NotDrawn, Remark, Showable, WhyNot, pdf_page_for_screen};
use lopdf::{Document, Object, ObjectId, dictionary};

use crate::made::{bent, examined, locked, pdf};

fn not(why: WhyNot) -> Showable {
    Showable::CannotBeShown(why)
}

const BROKEN: WhyNot = WhyNot::Damaged { after_page: None };

fn tree(document: &mut Document, tree: ObjectId) -> &mut lopdf::Dictionary {
    document.get_dictionary_mut(tree).unwrap()
}

fn pages_of(document: &Document) -> Vec<ObjectId> {
    document.page_iter().collect()
}

#[test]
fn whole_documents_are_counted() {
    for pages in [1, 2, 3, 40] {
        let found = examined("letter.pdf", pdf(pages));
        assert_eq!(found.showable, Showable::PdfPages { pages });
        assert_eq!(found.remarks, []);
    }
}

#[test]
fn bent_documents_get_their_own_words() {
    type Bend = fn(&mut Document, ObjectId);
    let cases: Vec<(&str, Bend, Showable)> = vec![
        (
            "no pages",
            |d, t| tree(d, t).set("Kids", Vec::<Object>::new()),
            not(WhyNot::NoPages),
        ),
        (
            "the tree is its own branch",
            |d, t| tree(d, t).set("Kids", vec![Object::Reference(t)]),
            not(WhyNot::PagesLoop),
        ),
        (
            "a branch leads back to the root after a page",
            |d, t| {
                let first = pages_of(d)[0];
                tree(d, t).set("Kids", vec![Object::Reference(first), Object::Reference(t)]);
            },
            not(WhyNot::PagesLoop),
        ),
        (
            "one page a thousand times",
            |d, t| {
                let first = pages_of(d)[0];
                tree(d, t).set("Kids", vec![Object::Reference(first); 1_000]);
            },
            not(WhyNot::PagesLoop),
        ),
        (
            "the third page is gone",
            |d, _| {
                let third = pages_of(d)[2];
                d.objects.remove(&third);
            },
            not(WhyNot::Damaged {
                after_page: Some(2),
            }),
        ),
        (
            "the third page's content is gone",
            |d, _| {
                let third = pages_of(d)[2];
                let content = d
                    .get_dictionary(third)
                    .unwrap()
                    .get(b"Contents")
                    .unwrap()
                    .as_reference()
                    .unwrap();
                d.objects.remove(&content);
            },
            not(WhyNot::Damaged {
                after_page: Some(2),
            }),
        ),
        (
            "a page of 100,000 points",
            |d, _| {
                let second = pages_of(d)[1];
                let sheet: Vec<Object> = vec![0.into(), 0.into(), 100_000.into(), 842.into()];
                d.get_dictionary_mut(second).unwrap().set("MediaBox", sheet);
            },
            not(WhyNot::ImpossiblePageSize { page: 2 }),
        ),
        (
            "a page of no width",
            |d, t| {
                let sheet: Vec<Object> = vec![5.into(), 0.into(), 5.into(), 842.into()];
                tree(d, t).set("MediaBox", sheet);
            },
            not(WhyNot::ImpossiblePageSize { page: 1 }),
        ),
        (
            "the catalogue names no tree",
            |d, _| d.catalog_mut().unwrap().remove(b"Pages").map_or((), drop),
            not(BROKEN),
        ),
        (
            "a tree deeper than anybody needs",
            |d, t| {
                let leaf = pages_of(d)[0];
                let deepest = (0..400).fold(leaf, |below, _| {
                    d.add_object(dictionary! {
                        "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::Reference(below)],
                    })
                });
                tree(d, t).set("Kids", vec![Object::Reference(deepest)]);
            },
            not(WhyNot::TooIntricate),
        ),
    ];
    for (what, bend, expected) in cases {
        assert_eq!(
            examined("letter.pdf", bent(4, bend)).showable,
            expected,
            "{what}"
        );
    }
}

#[test]
fn a_count_that_lies_is_remarked_and_not_believed() {
    for says in [-1, 0, 3, 2_000_000_000] {
        let found = examined("x.pdf", bent(2, |d, t| tree(d, t).set("Count", says)));
        assert_eq!(found.showable, Showable::PdfPages { pages: 2 });
        assert_eq!(found.remarks, [Remark::PageCountLies { says, pages: 2 }]);
    }
}

#[test]
fn too_many_pages_are_named() {
    let many = bent(1, |d, t| {
        let kids: Vec<Object> = (0..10_001)
            .map(|_| {
                Object::Reference(d.add_object(dictionary! { "Type" => "Page", "Parent" => t }))
            })
            .collect();
        tree(d, t).set("Kids", kids);
    });
    assert_eq!(
        examined("x.pdf", many).showable,
        not(WhyNot::TooManyPages { at_least: 10_001 })
    );
}

#[test]
fn a_password_to_open_locks_and_one_to_change_does_not() {
    assert_eq!(
        examined("x.pdf", locked("owner", "user")).showable,
        not(WhyNot::Locked)
    );
    let owner_only = locked("owner", "");
    let found = examined("x.pdf", owner_only.clone());
    assert_eq!(found.showable, Showable::PdfPages { pages: 3 });
    assert_eq!(found.remarks, [Remark::OwnerPassword]);
    // The promise behind "showable": its pages come out readable in the program that merges.
    let merged = Document::load_mem(&owner_only).unwrap();
    assert!(
        merged
            .extract_text(&[2])
            .unwrap()
            .contains("Page 2 of the letter")
    );
    pdf_page_for_screen(&Arc::new(owner_only), 0, 200).unwrap();
}

#[test]
fn protection_of_an_unknown_kind_is_locked() {
    let unknown = bent(1, |d, _| {
        let handler = d.add_object(dictionary! { "Filter" => "Acme.Rights", "V" => 9 });
        d.trailer.set("Encrypt", handler);
    });
    assert_eq!(examined("x.pdf", unknown).showable, not(WhyNot::Locked));
}

#[test]
fn a_document_cut_anywhere_never_passes_for_whole() {
    let whole = pdf(5);
    let mut said_pages = 0;
    for length in (0..whole.len() - 1).step_by(7).chain([whole.len() - 2]) {
        match examined("letter.pdf", whole[..length].to_vec()).showable {
            Showable::CannotBeShown(
                WhyNot::Empty | WhyNot::NotWhatItSays { .. } | WhyNot::NoPages,
            ) => assert!(length < 16, "cut at {length}"),
            Showable::CannotBeShown(WhyNot::Damaged { after_page }) => {
                said_pages = said_pages.max(after_page.unwrap_or(0));
            }
            // The last line may lose its end: nothing after the mark is needed.
            Showable::PdfPages { pages: 5 } => assert!(length + 8 > whole.len(), "cut at {length}"),
            other => panic!("cut at {length} of {}: {other:?}", whole.len()),
        }
    }
}

#[test]
fn a_document_whose_lists_are_broken_is_rebuilt_and_says_so() {
    let mut bytes = pdf(3);
    let at = bytes
        .windows(9)
        .rposition(|nine| nine == b"startxref")
        .unwrap();
    let line_ends = bytes.windows(4).position(|four| four == b"xref").unwrap();
    bytes[line_ends..line_ends + 4].copy_from_slice(b"XXXX");
    bytes[at + 10] = b'9';
    let found = examined("x.pdf", bytes);
    assert_eq!(found.showable, Showable::PdfPages { pages: 3 });
    assert_eq!(found.remarks, [Remark::Repaired]);
}

#[test]
fn what_only_claims_to_be_a_pdf_is_told() {
    let claims = FileKind::Pdf;
    assert_eq!(
        examined("x.pdf", vec![1, 2, 3, 0, 255]).showable,
        not(WhyNot::NotWhatItSays {
            claims,
            is: FileKind::Unknown
        })
    );
    assert_eq!(examined("x.pdf", Vec::new()).showable, not(WhyNot::Empty));
    assert_eq!(examined("x.pdf", b"%PDF-".to_vec()).showable, not(BROKEN));
    assert_eq!(
        examined("x.pdf", b"%PDF-1.7\nnothing else".to_vec()).showable,
        not(BROKEN)
    );
}

#[test]
fn a_page_is_drawn_for_the_screen() {
    let bytes = Arc::new(pdf(2));
    let drawn = pdf_page_for_screen(&bytes, 1, 300).unwrap();
    assert_eq!(drawn.width, 300);
    assert!(
        (423..=425).contains(&drawn.height),
        "A4 keeps its shape: {}",
        drawn.height
    );
    let shown = image::load_from_memory(&drawn.bytes).unwrap().to_luma8();
    let ink = shown.pixels().filter(|pixel| pixel.0[0] < 128).count();
    assert!(
        (200..20_000).contains(&ink),
        "words are drawn, black on white: {ink} dark pixels"
    );
    let again = pdf_page_for_screen(&bytes, 1, 300).unwrap();
    assert!(drawn == again, "the same page gives the same bytes");
}

#[test]
fn pages_that_cannot_be_drawn_say_why() {
    let draw = |bytes: Vec<u8>, page| pdf_page_for_screen(&Arc::new(bytes), page, 300).err();
    assert_eq!(draw(pdf(2), 2), Some(NotDrawn::NoSuchPage));
    assert_eq!(
        draw(b"%PDF-1.4".to_vec(), 0),
        Some(NotDrawn::Document(BROKEN))
    );
    assert_eq!(
        draw(locked("owner", "user"), 0),
        Some(NotDrawn::Document(WhyNot::Locked))
    );
}

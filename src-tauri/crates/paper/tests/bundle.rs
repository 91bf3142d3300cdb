//! A finished bundle: its pages, links, bookmarks, bag and sum.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::process::Command;

use common::whole::whole;
use common::*;
use evenhand_paper::*;
use lopdf::{Document, Object, ObjectId};

/// A document's bookmarks: title, page from 1, whether it is open, in order.
fn bookmarks(pdf: &Document) -> Vec<(String, u32, i64)> {
    fn walk(
        pdf: &Document,
        pages: &BTreeMap<ObjectId, u32>,
        at: ObjectId,
        out: &mut Vec<(String, u32, i64)>,
    ) {
        let dict = pdf.get_dictionary(at).unwrap();
        let dest = dict.get(b"Dest").unwrap().as_array().unwrap();
        let title = lopdf::decode_text_string(dict.get(b"Title").unwrap()).unwrap();
        let count = dict.get(b"Count").and_then(Object::as_i64).unwrap_or(0);
        out.push((title, pages[&dest[0].as_reference().unwrap()], count));
        for key in [b"First".as_slice(), b"Next"] {
            if let Ok(next) = dict.get(key) {
                walk(pdf, pages, next.as_reference().unwrap(), out);
            }
        }
    }
    let pages = pdf.get_pages().into_iter().map(|(n, id)| (id, n)).collect();
    let root = pdf
        .catalog()
        .unwrap()
        .get(b"Outlines")
        .unwrap()
        .as_reference()
        .unwrap();
    let first = pdf
        .get_dictionary(root)
        .unwrap()
        .get(b"First")
        .unwrap()
        .as_reference()
        .unwrap();
    let mut out = Vec::new();
    walk(pdf, &pages, first, &mut out);
    out
}

/// Every link: the page it is on, its rectangle, the page it leads to.
fn links(pdf: &Document) -> Vec<(u32, u32)> {
    let pages: BTreeMap<ObjectId, u32> =
        pdf.get_pages().into_iter().map(|(n, id)| (id, n)).collect();
    let mut out = Vec::new();
    for (id, number) in &pages {
        let Ok(annotations) = pdf.get_dictionary(*id).unwrap().get(b"Annots") else {
            continue;
        };
        let (_, annotations) = pdf.dereference(annotations).unwrap();
        for annotation in annotations.as_array().unwrap() {
            let (_, annotation) = pdf.dereference(annotation).unwrap();
            let dict = annotation.as_dict().unwrap();
            if dict.get(b"Subtype").unwrap().as_name().unwrap() != b"Link" {
                continue;
            }
            let dest = dict.get(b"Dest").or_else(|_| {
                let action = pdf.dereference(dict.get(b"A").unwrap()).unwrap().1;
                action.as_dict().unwrap().get(b"D")
            });
            let (_, dest) = pdf
                .dereference(dest.expect("a link inside the document"))
                .unwrap();
            let page = match dest {
                Object::Array(dest) => pages[&dest[0].as_reference().unwrap()],
                other => panic!("a named destination: {other:?}"),
            };
            out.push((*number, page));
        }
    }
    out
}

#[test]
fn the_number_printed_is_the_page_and_no_syntax_is_wrong() {
    let (contents, store) = whole();
    let (made, zip) = make(&contents, &store).unwrap();
    let pdf = file(&zip, "bundle.pdf");
    let pages = texts(&pdf);
    assert_eq!(pages.len(), made.pages as usize);
    for (n, page) in pages.iter().enumerate() {
        let stamp = format!("{} of {}", n + 1, pages.len());
        assert!(
            page.contains(&stamp),
            "page {} lacks {stamp:?}: {page}",
            n + 1
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bundle.pdf");
    std::fs::write(&path, &pdf).unwrap();
    let out = Command::new("qpdf")
        .arg("--check")
        .arg(&path)
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    assert!(!String::from_utf8_lossy(&out.stdout).contains("WARNING"));
}

#[test]
fn bookmarks_carry_their_page_and_land_on_it() {
    let (contents, store) = whole();
    let (_, zip) = make(&contents, &store).unwrap();
    let pdf = file(&zip, "bundle.pdf");
    let pages = texts(&pdf);
    let document = Document::load_mem(&pdf).unwrap();
    let bookmarks = bookmarks(&document);
    let titles: Vec<&str> = bookmarks.iter().map(|b| b.0.as_str()).collect();
    assert!(
        titles.contains(&"D3.2 Incident 2, telephone (7)"),
        "{titles:?}"
    );
    for (title, page, count) in &bookmarks {
        assert!(
            title.ends_with(&format!("({page})")),
            "{title} lands on {page}"
        );
        let text = &pages[*page as usize - 1];
        let tab = title.split(' ').next().unwrap();
        if tab.starts_with('H') && tab.len() > 1 {
            assert!(
                text.contains("The next page may distress you") && text.contains(tab),
                "{title}: {text}"
            );
        } else if tab.starts_with(['D', 'E', 'G', 'B']) && tab.len() == 2 && tab != "B1" {
            assert!(text.contains(tab), "{title}: {text}");
        }
        assert_eq!(tab == "H", *count < 0, "{title}: only Part H is closed");
    }
    let neutral = bookmarks
        .iter()
        .filter(|b| b.0.starts_with('H') && !b.0.starts_with("H "));
    let neutral: Vec<&str> = neutral.map(|b| b.0.as_str()).collect();
    assert_eq!(neutral[0], "H1 Item 1: words spoken by telephone (26)");
    assert!(
        neutral
            .iter()
            .all(|t| !t.contains("March") && !t.contains("e-mail")),
        "{neutral:?}"
    );
}

#[test]
fn links_stay_inside_and_every_page_leads_to_the_index() {
    let (contents, store) = whole();
    let (made, zip) = make(&contents, &store).unwrap();
    let pdf = file(&zip, "bundle.pdf");
    let document = Document::load_mem(&pdf).unwrap();
    let links = links(&document);
    for page in 1..=made.pages {
        assert!(
            links.contains(&(page, 2)),
            "page {page} has no link to the index"
        );
    }
    let from_index: BTreeSet<u32> = links.iter().filter(|l| l.0 == 2).map(|l| l.1).collect();
    for place in &made.reconciliation {
        match &place.place {
            Place::InBundle { first_page, .. } => {
                assert!(from_index.contains(first_page), "{place:?}")
            }
            Place::CouldNotBeShown { page, .. } => {
                assert!(
                    from_index.contains(page) || from_index.contains(&(page - 1)),
                    "{place:?}"
                );
            }
            Place::Withheld { .. } => {}
        }
    }
    // The sheet of E1 (page 9) leads to the exhibit's own pages.
    assert!(
        links.contains(&(9, 10)) && links.contains(&(9, 11)),
        "{links:?}"
    );
    assert!(
        !file(&zip, "bundle.pdf")
            .windows(9)
            .any(|w| w == b"evenhand:")
    );
}

#[test]
fn it_opens_as_the_guidance_for_bundles_asks() {
    let (contents, store) = whole();
    let (_, zip) = make(&contents, &store).unwrap();
    let document = Document::load_mem(&file(&zip, "bundle.pdf")).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(
        catalog.get(b"PageMode").unwrap().as_name().unwrap(),
        b"UseOutlines"
    );
    let open = catalog.get(b"OpenAction").unwrap().as_array().unwrap();
    assert_eq!(open[0].as_reference().unwrap(), document.get_pages()[&1]);
    assert_eq!(open[4].as_float().unwrap(), 1.0, "100 %");
    assert_eq!(
        lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap(),
        "en-GB"
    );
    assert!(catalog.has(b"StructTreeRoot"));
    let info = document
        .trailer
        .get(b"Info")
        .unwrap()
        .as_reference()
        .unwrap();
    let info = document.get_dictionary(info).unwrap();
    let title = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
    assert_eq!(title, "Complaint bundle HL-2026-014, version 1");
    let xmp = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let xmp = document.get_object(xmp).unwrap().as_stream().unwrap();
    let xmp = xmp
        .decompressed_content()
        .unwrap_or_else(|_| xmp.content.clone());
    let xmp = String::from_utf8_lossy(&xmp).into_owned();
    assert!(
        !xmp.contains("pdfaid") && !xmp.contains("pdfuaid"),
        "no standard is claimed"
    );
}

#[test]
fn nothing_covered_shows_before_part_h() {
    let (contents, store) = whole();
    let (_, zip) = make(&contents, &store).unwrap();
    let pages = texts(&file(&zip, "bundle.pdf"));
    let words = "dies a horrible death";
    let on: Vec<usize> = (1..=pages.len())
        .filter(|n| pages[n - 1].contains(words))
        .collect();
    assert_eq!(on, [27], "only behind its warning sheet");
    for title in [
        "Letter of 18 March",
        "Picture sent by e-mail",
        "Voicemail of 13 April",
    ] {
        assert!(pages.iter().all(|p| !p.contains(title)), "{title}");
    }
    for beside in [
        "reconciliation.json",
        "how-to-check.txt",
        "manifest-sha256.txt",
        "bag-info.txt",
    ] {
        assert!(
            !String::from_utf8(file(&zip, beside))
                .unwrap()
                .contains(words)
        );
    }
    assert!(pages[6].contains("Kept in Part H because it may distress"));
    assert!(pages[25].contains("One sentence wishing harm"));
}

#[test]
fn a_complaint_may_itself_be_covered() {
    let mut contents = bare("");
    contents.complaint.words = Words::Covered(CoveredWords {
        what_to_expect: "A threat to a colleague.".into(),
        words: "MARKER words of the complaint".into(),
    });
    let (made, zip) = make(&contents, &InMemory::default()).unwrap();
    let pages = texts(&file(&zip, "bundle.pdf"));
    let Place::InBundle {
        tab,
        first_page,
        last_page,
    } = &made.reconciliation[0].place
    else {
        panic!("{made:?}")
    };
    assert_eq!((tab.as_str(), *first_page + 1), ("H1", *last_page));
    let on: Vec<usize> = (1..=pages.len())
        .filter(|n| pages[n - 1].contains("MARKER"))
        .collect();
    assert_eq!(on, [*last_page as usize]);
}

#[test]
fn what_is_not_on_the_file_or_not_in_the_bundle_is_named() {
    let (mut contents, store) = whole();
    contents.on_file.retain(|i| *i != exhibit("x1"));
    contents.on_file.push(exhibit("forgotten"));
    contents.on_file.push(ItemRef::Points);
    match make(&contents, &store) {
        Err(PaperError::DoesNotReconcile {
            missing,
            unexpected,
        }) => {
            assert_eq!(missing, [exhibit("forgotten")]);
            assert_eq!(unexpected, [ItemRef::Points, exhibit("x1")]);
        }
        other => panic!("{:?}", other.map(|o| o.0)),
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let (contents, store) = whole();
    assert!(make(&contents, &store).unwrap().1 == make(&contents, &store).unwrap().1);
}

#[test]
fn cancelling_at_any_point_leaves_no_bag() {
    let (contents, store) = whole();
    let asked = std::cell::Cell::new(0);
    let count = || {
        asked.set(asked.get() + 1);
        false
    };
    let mut watch = Watch {
        progress: &mut |_, _, _| {},
        cancelled: &count,
    };
    write_bundle(
        &contents,
        &mut store.clone(),
        Cursor::new(vec![]),
        &mut watch,
    )
    .unwrap();
    let all = asked.get();
    assert!(all > 10);
    for stop in [1, 2, all / 2, all - 3, all] {
        let asked = std::cell::Cell::new(0);
        let cancelled = || {
            asked.set(asked.get() + 1);
            asked.get() >= stop
        };
        let mut out = Cursor::new(vec![]);
        let mut watch = Watch {
            progress: &mut |_, _, _| {},
            cancelled: &cancelled,
        };
        let result = write_bundle(&contents, &mut store.clone(), &mut out, &mut watch);
        assert!(
            matches!(result, Err(PaperError::Cancelled)),
            "{stop}: {result:?}"
        );
        assert!(
            !verify_zip(Cursor::new(out.into_inner())).faults.is_empty(),
            "{stop}"
        );
    }
}

#[test]
fn an_original_that_changed_is_named_by_its_file() {
    let (contents, mut store) = whole();
    store.originals.get_mut("x2").unwrap()[10] ^= 1;
    assert!(
        matches!(make(&contents, &store), Err(PaperError::OriginalChanged { file }) if file == "E02.pdf")
    );
    store.originals.remove("x2");
    assert!(
        matches!(make(&contents, &store), Err(PaperError::OriginalUnread { file, .. }) if file == "E02.pdf")
    );
}

#[test]
fn a_panic_at_any_step_is_an_error_and_no_bundle() {
    let (contents, store) = whole();
    for at in [
        Step::ReadingExhibits,
        Step::SettingPages,
        Step::WritingPages,
    ] {
        let mut out = Cursor::new(vec![]);
        let mut watch = Watch {
            progress: &mut |step, _, _| assert!(step != at, "as a library might"),
            cancelled: &|| false,
        };
        let result = write_bundle(&contents, &mut store.clone(), &mut out, &mut watch);
        assert!(matches!(result, Err(PaperError::Stopped)), "{result:?}");
        let faults = verify_zip(Cursor::new(out.into_inner())).faults;
        assert!(!faults.is_empty(), "{at:?} left something that looks whole");
        // The next one is made as if nothing had been.
        assert!(make(&contents, &store).is_ok());
    }
}

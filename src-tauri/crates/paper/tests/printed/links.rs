//! The ways through a bundle: its bookmarks, its links, and the page at which it opens.

use std::collections::{BTreeMap, BTreeSet};

use crate::common::whole::whole;
use crate::common::*;
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

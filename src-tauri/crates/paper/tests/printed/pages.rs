//! What our own pages say.

use crate::common::sheets::run;
use crate::common::whole::whole;
use crate::common::*;
use evenhand_paper::*;

#[test]
fn a_long_index_says_on_each_page_that_it_goes_on() {
    let (mut contents, mut store) = whole();
    for n in 0..40 {
        let sound = Rendering::CannotShow {
            reason: "a sound recording".into(),
            how_to_open: None,
        };
        let (id, title) = (format!("s{n}"), format!("Recording {n}"));
        add(&mut contents, &mut store, &id, &title, vec![n], sound, None);
    }
    let (_, zip) = make(&contents, &store).unwrap();
    let pages = texts(&file(&zip, "bundle.pdf"));
    let head = |page: usize| {
        pages[page - 1]
            .lines()
            .find(|l| l.contains("Index"))
            .unwrap()
    };
    assert!(!head(2).contains("continued") && pages[1].contains("Continues on page 3"));
    assert!(head(3).ends_with("Index, continued"), "{}", head(3));
    assert!(!pages[0].contains("continued"));
}

#[test]
fn a_corrected_incident_says_so_at_its_head_and_only_there() {
    let (mut contents, store) = whole();
    let (_, zip) = make(&contents, &store).unwrap();
    let said = |zip: &[u8], words: &str| -> Vec<usize> {
        let pages = texts(&file(zip, "bundle.pdf"));
        (1..=pages.len())
            .filter(|n| pages[n - 1].contains(words))
            .collect()
    };
    assert_eq!(said(&zip, "Correction 1, below"), [7]);
    let again = CorrectionFacts {
        number: 2,
        ..contents.incidents[1].corrections[0].clone()
    };
    contents.incidents[1].corrections.push(again);
    let (_, zip) = make(&contents, &store).unwrap();
    assert_eq!(said(&zip, "Corrections 1 and 2, below"), [7]);
}

#[test]
fn the_cover_explains_pseudonyms_where_there_are_any() {
    let (mut contents, store) = whole();
    for there_are in [true, false] {
        contents.cover.colleagues_under_pseudonyms = there_are;
        let (_, zip) = make(&contents, &store).unwrap();
        let cover = texts(&file(&zip, "bundle.pdf")).remove(0);
        assert_eq!(cover.contains("keeps the list of names"), there_are);
    }
}

#[test]
fn a_reader_of_the_tags_finds_nothing_to_complain_of() {
    let (contents, store) = whole();
    let (_, zip) = make(&contents, &store).unwrap();
    let (tags, complaints) = run("pdfinfo", &["-struct-text"], &file(&zip, "bundle.pdf"));
    assert_eq!(complaints, "");
    assert!(tags.contains("Table") && tags.contains("Chronology"));
}

#[test]
fn a_sheet_that_fills_more_than_a_page_still_leaves_every_number_right() {
    let (mut contents, store) = whole();
    contents.exhibits[0].facts = (0..60)
        .map(|n| Fact::new(format!("Fact {n}"), "Something that is known of it."))
        .collect();
    let (made, zip) = make(&contents, &store).unwrap();
    let verified = verify_zip(std::io::Cursor::new(zip.clone()));
    assert!(verified.faults.is_empty(), "{:?}", verified.faults);
    let pages = texts(&file(&zip, "bundle.pdf"));
    assert_eq!(pages.len(), made.pages as usize);
    // E1 begins on page 9; its sheet takes two pages more, and two of its own follow.
    assert!(pages[10].contains("Fact 59"));
    assert!(pages[8].contains("2, shown on pages 12 and 13"));
    assert!(pages[12].contains("Letter from Mr M, page 2"));
}

//! Making a bundle: what is made is whole and shows nothing covered too soon; where anything goes
//! wrong, no bundle is made.

use std::io::Cursor;

use crate::common::whole::whole;
use crate::common::*;
use evenhand_paper::*;

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
    check(&pdf);
}

#[test]
fn nothing_covered_shows_before_part_h() {
    let (contents, store) = whole();
    let (_, zip) = make(&contents, &store).unwrap();
    let pages = texts(&file(&zip, "bundle.pdf"));
    let words = "lie ill one day";
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
    assert!(pages[25].contains("One sentence wishing illness"));
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

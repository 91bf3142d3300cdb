//! The sheets about engagement: for the front desk, the partners, a reviewer and the public.

use crate::common::engagement::{measure_sheet, public_text, register_sheet, review_sheet};
use crate::common::{day, texts};
use evenhand_paper::*;
use lopdf::Document;

/// The text of a sheet, its pages, and the file's own particulars.
fn sheet(sheet: &Sheet) -> (Vec<String>, String) {
    let pdf = write_sheet(sheet).unwrap();
    let pages = texts(&pdf).into_iter();
    let words = |page: String| page.split_whitespace().collect::<Vec<_>>().join(" ");
    let document = Document::load_mem(&pdf).unwrap();
    let xmp = document
        .catalog()
        .unwrap()
        .get(b"Metadata")
        .unwrap()
        .as_reference()
        .unwrap();
    let xmp = document.get_object(xmp).unwrap().as_stream().unwrap();
    let xmp = xmp
        .decompressed_content()
        .unwrap_or_else(|_| xmp.content.clone());
    (
        pages.map(words).collect(),
        String::from_utf8_lossy(&xmp).into_owned(),
    )
}

#[test]
fn the_partners_sheet_is_one_page_however_much_there_is() {
    for rows in [0, 1, 5, 40] {
        let (pages, particulars) = sheet(&Sheet::Review(review_sheet(rows)));
        assert_eq!(pages.len(), 1, "{rows} rows");
        assert!(particulars.contains("pdfuaid"), "{particulars}");
        let text = &pages[0];
        assert!(
            text.contains("Letters stand for the files")
                && text.contains("What the meeting decides"),
            "{text}"
        );
        if rows == 40 {
            assert!(
                text.contains("40 more are left out for want of room; they stand in the register."),
                "what is left out is counted: {text}"
            );
        }
    }
}

#[test]
fn the_text_for_the_public_is_one_page_as_large_as_fits() {
    for times in [1, 6, 14] {
        let (pages, particulars) = sheet(&Sheet::Policy(public_text(times)));
        assert_eq!(pages.len(), 1, "{times}");
        assert!(
            pages[0].contains("What we expect of each other"),
            "{}",
            pages[0]
        );
        assert!(!pages[0].contains("In confidence"), "it may hang on a wall");
        assert!(particulars.contains("pdfuaid"));
    }
    let whole = PolicySheet {
        for_the_public: false,
        ..public_text(60)
    };
    let (pages, _) = sheet(&Sheet::Policy(whole));
    assert!(pages.len() > 1, "the whole policy takes the pages it needs");
    assert!(pages[0].contains("Version 1 of our policy, adopted on Monday 2 February 2026"));
}

#[test]
fn the_desk_is_told_the_way_and_the_dates_and_to_destroy_the_sheet() {
    let (pages, particulars) = sheet(&Sheet::Register(register_sheet()));
    assert_eq!(pages.len(), 1);
    for words in [
        "Do not leave this lying open. Destroy it when a new one replaces it.",
        "Mr M HL-2026-07 Contact by email only 2 Nov to 18 Dec 2026",
        "It is waiting for a decision. Please ask first.",
        "When in doubt: Ruth Adeyemi, 01632 960170.",
    ] {
        assert!(pages[0].contains(words), "{words}: {}", pages[0]);
    }
    assert!(!particulars.contains("Mr M"), "{particulars}");
}

#[test]
fn a_reviewer_gets_the_period_the_questions_and_room_on_two_pages_at_most() {
    for happened in [0, 12, 200] {
        let (pages, particulars) = sheet(&Sheet::Measure(measure_sheet(happened)));
        assert!(pages.len() <= 2, "{happened}: {} pages", pages.len());
        let text = pages.join(" ");
        for words in [
            "What is reviewed Contact by email only (entry 14)",
            "Is it still needed?",
            "The decision",
            "Reviewed by, and on",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(!particulars.contains("Mr M"), "{particulars}");
        if happened == 200 {
            assert!(
                text.contains("The last 30 are listed; 170 before them stand in the file."),
                "{text}"
            );
            assert!(text.contains("Call number 199.") && !text.contains("Call number 1."));
        }
    }
}

/// How often words stand in a text.
fn times(text: &str, words: &str) -> usize {
    text.matches(words).count()
}

#[test]
fn what_needs_a_decision_is_the_last_to_be_left_out() {
    let sheet_of = |waiting: usize, others: usize| {
        let mut it = review_sheet(others);
        it.to_decide = review_sheet(waiting).to_decide;
        let (pages, _) = sheet(&Sheet::Review(it));
        assert_eq!(pages.len(), 1, "{waiting} and {others}");
        pages[0].clone()
    };
    // Where all that waits has room, it stands there, whatever else there is.
    let text = sheet_of(9, 40);
    assert_eq!(times(&text, "Waiting action"), 9, "{text}");
    let shown = times(&text, "Specific action") + times(&text, "Ended measure");
    let left_out: usize = text
        .split(" more are left out")
        .filter_map(|before| before.rsplit(' ').next()?.parse::<usize>().ok())
        .sum();
    assert_eq!(shown + left_out, 4 * 40, "{text}");
    // Where not even that has room, nothing else is there, and the page says what it lacks.
    let text = sheet_of(40, 40);
    assert_eq!(times(&text, "Specific action"), 0, "{text}");
    let shown = times(&text, "Waiting action");
    assert!(shown >= 9, "{text}");
    let said = format!(
        "{} more are left out for want of room; they stand in the register. {} that wait for a \
         decision are among what is left out.",
        40 - shown,
        40 - shown
    );
    assert!(text.contains(&said), "{said}: {text}");
}

#[test]
fn a_challenge_that_nobody_considered_stands_before_those_that_are_decided() {
    let mut it = review_sheet(40);
    it.to_decide.clear();
    it.challenges[39] = ReviewRow {
        file: "File Z".into(),
        what: "A warning".into(),
        stands: "Came on Monday 2 November 2026, not considered yet".into(),
        waits: true,
    };
    let (pages, _) = sheet(&Sheet::Review(it));
    assert_eq!(pages.len(), 1);
    assert!(
        pages[0].contains("Challenges File To what How it stands File Z A warning Came on"),
        "{}",
        pages[0]
    );
    assert!(
        pages[0].contains("they stand in the files they belong to."),
        "{}",
        pages[0]
    );
}

#[test]
fn each_way_of_contact_is_a_row_that_names_its_person() {
    let line = |person: &str, reference: &str, way: &str, from| RegisterLine {
        person: person.into(),
        reference: reference.into(),
        way: way.into(),
        from,
        until: Some(day(2027, 1, 31)),
        ask_first: false,
    };
    let begun = day(2026, 11, 2);
    let it = RegisterSheet {
        rows: vec![
            line("Ms T", "HL-2026-09", "Contact by letter only", begun),
            line("Mr M", "HL-2026-08", "Contact through an advocate", begun),
            line(
                "Mr K",
                "HL-2026-07",
                "Contact by email only",
                day(2026, 12, 1),
            ),
            line(
                "Mr K",
                "HL-2026-07",
                "Calls go to the automated service",
                begun,
            ),
            line("mr m ", "HL-2026-05", "Contact by email only", begun),
        ],
        ..register_sheet()
    };
    let (pages, _) = sheet(&Sheet::Register(it));
    let text = &pages[0];
    let asks = "This name stands on more than one complaint: ask which it is.";
    let rows = [
        "Mr K HL-2026-07 Calls go to the automated service 2 Nov 2026 to 31 Jan 2027",
        "Mr K HL-2026-07 Contact by email only 1 Dec 2026 to 31 Jan 2027 \
         Not yet: contact is as for everybody until 1 December 2026.",
        &format!("mr m HL-2026-05 Contact by email only 2 Nov 2026 to 31 Jan 2027 {asks}"),
        &format!("Mr M HL-2026-08 Contact through an advocate 2 Nov 2026 to 31 Jan 2027 {asks}"),
        "Ms T HL-2026-09 Contact by letter only 2 Nov 2026 to 31 Jan 2027",
    ];
    let each: Vec<Option<usize>> = rows.iter().map(|row| in_order(text, row)).collect();
    assert!(each.iter().all(Option::is_some), "{each:?}: {text}");
    assert!(each.is_sorted(), "{each:?}: {text}");
    assert_eq!(times(text, "more than one"), 2, "{text}");
}

/// Where a row begins whose words stand in this order, the cells' lines in any order.
fn in_order(text: &str, row: &str) -> Option<usize> {
    let first: Vec<&str> = row.split(' ').take(5).collect();
    let at = text.find(&first.join(" "))?;
    let near: String = text
        .get(at..)?
        .chars()
        .take(row.chars().count() + 40)
        .collect();
    row.split(' ').all(|word| near.contains(word)).then_some(at)
}

#[test]
fn what_is_long_is_cut_on_a_reviewers_sheet_and_says_where_it_stands_whole() {
    let mut it = measure_sheet(30);
    for label in ["Why", "Why this and nothing less"] {
        it.facts.push(RecordLine::new(label, "word ".repeat(4000)));
    }
    for happened in &mut it.happened {
        happened.sentence = "He rang. ".repeat(2000);
    }
    let (pages, _) = sheet(&Sheet::Measure(it));
    assert!(pages.len() <= 5, "{} pages", pages.len());
    let text = pages.join(" ");
    assert_eq!(
        times(&text, "word\u{2026} The rest stands in the file."),
        2,
        "{text}"
    );
    assert!(text.contains("What is long is cut at three dots"), "{text}");
    let (pages, _) = sheet(&Sheet::Measure(measure_sheet(3)));
    assert!(!pages.join(" ").contains("cut at three dots"));
}

#[test]
fn each_page_says_which_it_is_and_of_how_many() {
    let mut many = register_sheet();
    many.rows = vec![many.rows[0].clone(); 60];
    let whole = PolicySheet {
        for_the_public: false,
        ..public_text(60)
    };
    for of in [
        Sheet::Register(register_sheet()),
        Sheet::Register(many),
        Sheet::Review(review_sheet(40)),
        Sheet::Policy(public_text(2)),
        Sheet::Policy(whole),
        Sheet::Measure(measure_sheet(200)),
    ] {
        let (pages, _) = sheet(&of);
        let of = pages.len();
        for (number, page) in (1..).zip(&pages) {
            assert!(page.contains(&format!("Page {number} of {of}")), "{page}");
        }
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let sheets = [
        Sheet::Review(review_sheet(5)),
        Sheet::Policy(public_text(2)),
        Sheet::Register(register_sheet()),
        Sheet::Measure(measure_sheet(5)),
    ];
    for sheet in sheets {
        assert_eq!(write_sheet(&sheet).unwrap(), write_sheet(&sheet).unwrap());
    }
}

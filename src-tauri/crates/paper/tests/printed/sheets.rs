//! The sheets: what they say, and that anybody can read them.

use crate::common::sheets::{case_sheet, chronology_sheet, due_sheet, run, run_on, timeline};
use crate::common::{day, texts};
use evenhand_paper::*;
use lopdf::Document;

fn all() -> Vec<Sheet> {
    vec![
        Sheet::Case(case_sheet()),
        Sheet::Chronology(chronology_sheet()),
        Sheet::Due(due_sheet(false)),
        Sheet::Due(due_sheet(true)),
    ]
}

#[test]
fn every_sheet_claims_and_carries_what_pdf_ua_asks() {
    for sheet in all() {
        let pdf = write_sheet(&sheet).unwrap();
        let document = Document::load_mem(&pdf).unwrap();
        let catalog = document.catalog().unwrap();
        let xmp = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
        let xmp = document.get_object(xmp).unwrap().as_stream().unwrap();
        let xmp = xmp
            .decompressed_content()
            .unwrap_or_else(|_| xmp.content.clone());
        let xmp = String::from_utf8_lossy(&xmp).into_owned();
        assert!(xmp.contains("pdfuaid") && !xmp.contains("Mr M"), "{xmp}");
        assert!(catalog.has(b"StructTreeRoot"));
        let lang = lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap();
        assert_eq!(lang, "en-GB");
        let view = catalog
            .get(b"ViewerPreferences")
            .unwrap()
            .as_dict()
            .unwrap();
        assert!(view.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
        let (tags, wrong) = run("pdfinfo", &["-struct-text"], &pdf);
        // The reader does not know that a cell's four edges may each have a colour of their own
        // (ISO 32000-1, table 344), nor that nothing in these tags is suspect.
        let known = ["Attribute Border", "Suspects object"];
        let wrong: Vec<&str> = wrong
            .lines()
            .filter(|l| !known.iter().any(|k| l.contains(k)))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        assert_eq!(tags.matches("H1").count(), 1, "{tags}");
        assert!(tags.contains("TH") && !tags.contains("Page 1 of"), "{tags}");
        assert!(tags.find("H1").unwrap() < tags.find("Table").unwrap());
        for page in texts(&pdf) {
            assert!(
                page.contains("Harbour Lane Surgery") && page.contains("Page 1 of 1"),
                "{page}"
            );
        }
    }
}

#[test]
fn a_case_stands_on_one_page_with_all_its_facts() {
    let sheet = case_sheet();
    let page = run_on(&write_sheet(&Sheet::Case(sheet.clone())).unwrap());
    let mut sought = vec![sheet.state, sheet.next_step.unwrap(), "No date yet".into()];
    sought.push("Complaint HL-2026-07, as it stands on Tuesday 24 November 2026".into());
    sought.extend(
        sheet
            .dates
            .into_iter()
            .flat_map(|d| [d.what, d.stands, d.because.join(" ")]),
    );
    sought.extend(sheet.people.into_iter().flat_map(|p| [p.label, p.words]));
    sought.extend(sheet.points.into_iter().flat_map(|p| {
        let finding = p.finding.unwrap_or("No finding yet".into());
        [
            p.what,
            finding,
            format!("{}. Wanted: {}", p.kind, p.outcome_sought),
        ]
    }));
    sought.extend(sheet.tasks.into_iter().flat_map(|t| [t.what, t.stands]));
    sought.extend(
        sheet
            .actions
            .into_iter()
            .flat_map(|a| [a.what, a.owner, a.stands]),
    );
    sought.extend(["Fri 11 Dec 2026".into(), "Fri 18 Dec 2026".into()]);
    for words in sought {
        let words: String = words.split_whitespace().collect();
        assert!(page.contains(&words), "{words}: {page}");
    }
}

#[test]
fn an_empty_case_is_still_a_sheet() {
    let sheet = CaseSheet {
        next_step: None,
        dates: vec![],
        people: vec![],
        points: vec![],
        tasks: vec![],
        actions: vec![],
        ..case_sheet()
    };
    let pages = texts(&write_sheet(&Sheet::Case(sheet)).unwrap());
    assert_eq!(pages.len(), 1);
    for head in [
        "Next step",
        "Dates",
        "Points",
        "Actions",
        "People",
        "What is to be done",
    ] {
        assert!(!pages[0].contains(head), "{head}");
    }
    let sheet = ChronologySheet {
        time: None,
        entries: vec![],
        ..chronology_sheet()
    };
    let pages = texts(&write_sheet(&Sheet::Chronology(sheet)).unwrap());
    assert!(pages[0].contains("Nothing is recorded in this file yet."));
}

#[test]
fn many_tasks_are_all_there_and_read_one_table_after_the_other() {
    for many in [6, 7, 31] {
        let task = |n| SheetTask {
            what: format!("Task<{n}>"),
            stands: format!("stands<{n}>"),
        };
        let tasks: Vec<SheetTask> = (0..many).map(task).collect();
        let sheet = CaseSheet {
            tasks,
            ..case_sheet()
        };
        let (tags, _) = run(
            "pdfinfo",
            &["-struct-text"],
            &write_sheet(&Sheet::Case(sheet)).unwrap(),
        );
        let at: Vec<usize> = (0..many)
            .map(|n| tags.find(&format!("Task<{n}>")).unwrap())
            .collect();
        assert!(at.is_sorted(), "{at:?}");
    }
}

#[test]
fn a_chronology_keeps_the_order_it_is_given_with_its_picture_in_words() {
    let pdf = write_sheet(&Sheet::Chronology(chronology_sheet())).unwrap();
    let page = texts(&pdf).remove(0);
    let at = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("{words}: {page}"))
    };
    assert!(at("Complaint received by telephone.") < at("Acknowledged by letter"));
    assert!(at("Acknowledged by letter") < at("Incident 1, telephone, to Colleague A."));
    for words in [
        "09:12 to 09:31",
        "Written down: 25 September 2026, 2 days later",
        "Today",
        "Sep 2026",
        "Jan 2027",
        "six months end 27 Feb",
        "step offered, not taken up",
    ] {
        at(words);
    }
    let document = Document::load_mem(&pdf).unwrap();
    let figure = document
        .objects
        .values()
        .filter_map(|o| o.as_dict().ok())
        .find(|d| {
            d.get(b"S")
                .and_then(|s| s.as_name())
                .is_ok_and(|s| s == b"Figure")
        });
    let alt = lopdf::decode_text_string(figure.unwrap().get(b"Alt").unwrap()).unwrap();
    let alt = alt.replace('\u{a0}', " ");
    for words in [
        "Picture of time from 24 August 2026 to 5 March 2027.",
        "Clocks: Answer by 6 Nov, changed, 28 August 2026 to 6 November 2026;",
        "Incident 3, 2 November 2026.",
        "Today is 24 November 2026.",
    ] {
        assert!(alt.contains(words), "{words}: {alt}");
    }
}

#[test]
fn a_picture_that_cannot_be_drawn_is_left_out_and_the_list_stays() {
    let backwards = TimelineFacts {
        until: day(2026, 1, 1),
        ..timeline()
    };
    let span = |n: u64| TimeSpan {
        from: day(2026, 9, 1) + chrono::Days::new(n),
        until: day(2027, 1, 1),
        label: "One of very many spans that overlap".into(),
        kind: TimeSpanKind::Stretch,
        future_limit: false,
    };
    let lane = TimeLane {
        name: "Clocks".into(),
        marks: vec![],
        spans: (0..60).map(span).collect(),
    };
    let too_high = TimelineFacts {
        lanes: vec![lane],
        ..timeline()
    };
    let no_lanes = TimelineFacts {
        lanes: vec![],
        ..timeline()
    };
    for time in [backwards, too_high, no_lanes] {
        let sheet = ChronologySheet {
            time: Some(time),
            ..chronology_sheet()
        };
        let pages = texts(&write_sheet(&Sheet::Chronology(sheet)).unwrap());
        assert_eq!(pages.len(), 1);
        assert!(!pages[0].contains("Today") && pages[0].contains("Incident 1"));
    }
}

#[test]
fn what_is_due_names_a_person_only_if_it_is_given_one() {
    let without = texts(&write_sheet(&Sheet::Due(due_sheet(false))).unwrap()).remove(0);
    let with = texts(&write_sheet(&Sheet::Due(due_sheet(true))).unwrap()).remove(0);
    for words in ["Person", "Mr M", "In confidence"] {
        assert!(!without.contains(words) && with.contains(words), "{words}");
    }
    for words in [
        "Late",
        "Due today",
        "Coming",
        "HL-2026-11",
        "Two working days late",
        "Tue 1 Dec 2026",
    ] {
        assert!(without.contains(words) && with.contains(words), "{words}");
    }
    let nothing = DueSheet {
        late: vec![],
        today: vec![],
        coming: vec![],
        ..due_sheet(false)
    };
    let nothing = texts(&write_sheet(&Sheet::Due(nothing)).unwrap()).remove(0);
    for words in [
        "Nothing is late.",
        "Nothing is due today.",
        "Nothing else is coming.",
    ] {
        assert!(nothing.contains(words), "{words}");
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    for sheet in all() {
        assert!(write_sheet(&sheet).unwrap() == write_sheet(&sheet).unwrap());
    }
}

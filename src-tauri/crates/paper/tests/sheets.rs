//! The sheets: what they say, that anybody can read them, and that nothing typed breaks them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod common;

use std::process::Command;

use common::sheets::{case_sheet, chronology_sheet, due_sheet, timeline};
use common::{day, texts};
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

fn run(program: &str, args: &[&str], pdf: &[u8]) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sheet.pdf");
    std::fs::write(&path, pdf).unwrap();
    let mut command = Command::new(program);
    command.args(args).arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let out = command.output().unwrap();
    (
        String::from_utf8(out.stdout).unwrap(),
        String::from_utf8(out.stderr).unwrap(),
    )
}

/// The text in the order it was set, without spaces and without the foot.
fn run_on(pdf: &[u8]) -> String {
    let (text, _) = run("pdftotext", &["-raw", "-enc", "UTF-8"], pdf);
    let foot = |l: &&str| {
        l.starts_with("In confidence. Not") || l.contains(", made 24") || l.starts_with("Page ")
    };
    let lines = text.lines().map(|l| l.trim_start_matches('\u{c}'));
    lines
        .filter(|l| !foot(l))
        .flat_map(str::split_whitespace)
        .collect()
}

/// What is too wide for its column would run into the next or off the paper, and what is too high
/// into the foot.
fn stays_on_the_paper(pdf: &[u8]) {
    const MM: f64 = 72.0 / 25.4;
    let (boxes, _) = run("pdftotext", &["-bbox"], pdf);
    let edges = |name: &str| -> Vec<f64> {
        let before = format!("{name}=\"");
        let each = boxes.split(&before).skip(1);
        each.map(|e| e.split('"').next().unwrap().parse().unwrap())
            .collect()
    };
    assert!(edges("xMax").len() > 20);
    for edge in edges("xMax") {
        assert!(edge < 190.5 * MM, "{edge} from the left");
    }
    for edge in edges("yMax") {
        let text = edge < 273.0 * MM;
        let foot = (283.0 * MM..294.0 * MM).contains(&edge);
        assert!(text || foot, "{edge} from the top");
    }
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
fn a_chronology_is_in_the_order_of_time_with_its_picture_in_words() {
    let mut sheet = chronology_sheet();
    sheet.entries.reverse();
    let pdf = write_sheet(&Sheet::Chronology(sheet)).unwrap();
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

/// Every sheet with these words in every place that takes words.
fn filled(words: &str) -> Vec<Sheet> {
    let mut case = case_sheet();
    case.practice = words.into();
    case.reference = words.into();
    case.person = words.into();
    case.state = words.into();
    case.next_step = Some(words.into());
    case.dates[0].what = words.into();
    case.dates[0].stands = words.into();
    case.dates[0].because = vec![words.into()];
    case.people[0] = RecordLine::new(words, words);
    case.points[0] = SheetPoint {
        number: 1,
        what: words.into(),
        outcome_sought: words.into(),
        kind: words.into(),
        finding: Some(words.into()),
    };
    case.tasks[0] = SheetTask {
        what: words.into(),
        stands: words.into(),
    };
    case.actions[0].what = words.into();
    case.actions[0].owner = words.into();
    case.actions[0].stands = words.into();
    let mut chronology = chronology_sheet();
    chronology.person = words.into();
    chronology.entries[0].bold = Some(words.into());
    chronology.entries[1].sentence = words.into();
    let mut time = timeline();
    time.lanes[0].name = words.into();
    time.lanes[0].spans[0].label = words.into();
    time.lanes[1].marks[0].label = words.into();
    chronology.time = Some(time);
    let mut due = due_sheet(true);
    due.late[0].what = words.into();
    due.late[0].reference = words.into();
    due.late[0].person = Some(words.into());
    due.late[0].stands = words.into();
    vec![
        Sheet::Case(case),
        Sheet::Chronology(chronology),
        Sheet::Due(due),
    ]
}

#[test]
fn hostile_words_are_words_in_every_place() {
    let cases = [
        "#let x = 1 *b* _i_ $a$ @ref // /* `c` #panic() <label>",
        "= head - list #set page(width: 1pt) -- [x](y)",
        "<b>bold</b> &amp; {{x}} ${y} %s",
        "Thanks 👍😡 👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 end",
        "Llŷr, Zażółć, 我要投诉",
        "a\u{0}b \u{1F9FF} c",
        "",
        " \n\t ",
    ];
    for words in cases {
        for sheet in filled(words) {
            let printed = run_on(&write_sheet(&sheet).unwrap());
            let sought: String = words.split_whitespace().collect();
            let sought = sought.replace('\u{0}', "[U+0000]");
            assert!(printed.contains(&sought), "{words:?}: {printed}");
        }
    }
}

#[test]
fn words_from_the_right_come_out_in_their_order() {
    let marks = |c: &char| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    for words in ["أريد أن أقدم شكوى", "אני רוצה להתלונן"] {
        for sheet in filled(words) {
            let printed: String = texts(&write_sheet(&sheet).unwrap()).concat();
            let printed: String = printed.chars().filter(marks).collect();
            assert!(printed.contains(words), "{words}: {printed}");
        }
    }
}

#[test]
fn twenty_thousand_characters_are_set_whole_and_inside_their_column() {
    let word: String = ('a'..='z').cycle().take(20_000).collect();
    let prose = "Mr M said that nobody had rung him back. ".repeat(500);
    for words in [word, prose, "W".repeat(20_000)] {
        let mut case = case_sheet();
        case.points[0].what = words.clone();
        case.actions[0].owner = words.chars().take(3000).collect();
        let mut chronology = chronology_sheet();
        chronology.entries[0].sentence = words.clone();
        let mut due = due_sheet(true);
        due.today[0].what = words.clone();
        for sheet in [
            Sheet::Case(case),
            Sheet::Chronology(chronology),
            Sheet::Due(due),
        ] {
            let pdf = write_sheet(&sheet).unwrap();
            stays_on_the_paper(&pdf);
            let letters = |t: &str| t.chars().filter(|c| c.is_ascii_alphabetic()).count();
            assert!(letters(&run_on(&pdf)) > letters(&words));
        }
    }
}

#[test]
fn a_row_of_any_length_stays_on_the_paper() {
    for n in [23, 150, 369, 371, 600, 1300, 2500] {
        for words in [
            "W".repeat(n),
            "One two. ".repeat(n / 9),
            "x\n".repeat(n / 12),
        ] {
            let mut case = case_sheet();
            case.person = words.clone();
            case.dates[0].because = vec![words.clone()];
            case.points[0].finding = Some(words.clone());
            case.people[0].label = words.clone();
            case.tasks[3].stands = words.clone();
            case.actions[0].owner = words.clone();
            let mut chronology = chronology_sheet();
            chronology.person = words.clone();
            chronology.entries[2].sentence = words.clone();
            let mut due = due_sheet(true);
            due.late[0].what = words.clone();
            due.today[0].person = Some(words.clone());
            due.coming[0].stands = words.clone();
            for sheet in [
                Sheet::Case(case),
                Sheet::Chronology(chronology),
                Sheet::Due(due),
            ] {
                stays_on_the_paper(&write_sheet(&sheet).unwrap());
            }
        }
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    for sheet in all() {
        assert!(write_sheet(&sheet).unwrap() == write_sheet(&sheet).unwrap());
    }
}

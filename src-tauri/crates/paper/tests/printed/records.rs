//! The file's records in a finished bundle.

use std::process::Command;

use crate::common::records::{add_record, handled};
use crate::common::sheets::run;
use crate::common::*;
use evenhand_paper::*;
use lopdf::Document;

/// A complaint with this one contact.
fn one_contact(headline: &str, label: &str, words: &str) -> BundleContents {
    let mut contents = bare("A complaint.");
    let part = RecordPart::ContactsAndLetters;
    add_record(
        &mut contents,
        part,
        day(2026, 2, 12),
        headline,
        &[(label, words)],
    );
    contents
}

fn pages_of(contents: &BundleContents) -> Vec<String> {
    let (_, zip) = make(contents, &InMemory::default()).unwrap();
    texts(&file(&zip, "bundle.pdf"))
}

/// The text in the order it was set, without spaces and the bands of a page.
fn run_on(contents: &BundleContents) -> String {
    let (_, zip) = make(contents, &InMemory::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bundle.pdf");
    std::fs::write(&path, file(&zip, "bundle.pdf")).unwrap();
    let out = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(&path)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    let band = |l: &&str| {
        let l = l.trim_start_matches('\u{c}');
        let bands = [
            "Bundle HL-",
            "In confidence.",
            "Complaint HL-",
            "Part C",
            "Mr M and Harbour",
        ];
        let stamp = l
            .split_once(" of ")
            .is_some_and(|(n, _)| n.parse::<u32>().is_ok());
        let goes_on = l.contains(", continued from page ");
        stamp || goes_on || bands.iter().any(|b| l.starts_with(b))
    };
    let lines = text.lines().filter(|l| !band(l));
    lines.flat_map(str::split_whitespace).collect()
}

#[test]
fn each_record_stands_under_its_tab_with_all_that_it_says() {
    let (contents, store) = handled();
    let (made, zip) = make(&contents, &store).unwrap();
    let pages = texts(&file(&zip, "bundle.pdf"));
    let tabs: Vec<(&str, &str)> = vec![
        ("r1", "B3.1"),
        ("r2", "B3.2"),
        ("r3", "C1.3"),
        ("r5", "C2.5"),
        ("r8", "C3.8"),
        ("r9", "B4.9"),
        ("r10", "F1.10"),
        ("r11", "C4.11"),
    ];
    for (id, expected) in tabs {
        let place = made.reconciliation.iter().find(|p| p.item == entry(id));
        let Place::InBundle {
            tab, first_page, ..
        } = &place.unwrap().place
        else {
            panic!("{place:?}")
        };
        assert_eq!(tab, expected);
        let record = contents.records.iter().find(|r| r.id == id).unwrap();
        let page = &pages[*first_page as usize - 1];
        for words in [expected, &record.headline, &record.lines[0].label] {
            assert!(page.contains(words), "{words}: {page}");
        }
    }
    let faults = verify_zip(std::io::Cursor::new(zip)).faults;
    assert!(faults.is_empty(), "{faults:?}");
    // The tenth page is C2: in the order in which the records were given.
    let contacts = &pages[9];
    let at = |words: &str| {
        contacts
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {contacts}"))
    };
    assert!(at("C2.5") < at("C2.6") && at("C2.6") < at("C2.7"));
    at("on 12 February 2026, 21 days later, from what Mr M said by");
    at("Correction 1, added Friday 13 February 2026, 09:05, by Ruth Adeyemi");
}

#[test]
fn the_index_and_the_bookmarks_name_every_section_and_record() {
    let (contents, store) = handled();
    let (_, zip) = make(&contents, &store).unwrap();
    let pdf = file(&zip, "bundle.pdf");
    let index = texts(&pdf).remove(1);
    for row in [
        "People, consent and adjustments (2 entries)",
        "How each finding was reached (1 entry)",
        "Record of contacts and letters (3 entries)",
        "22 Jan to 27 Mar 2026",
        "Points of complaint and findings",
        "Learning and actions",
    ] {
        assert!(index.contains(row), "{row}: {index}");
    }
    let document = Document::load_mem(&pdf).unwrap();
    let mut titles: Vec<(String, i64)> = Vec::new();
    for object in document.objects.values() {
        let Ok(dict) = object.as_dict() else { continue };
        if let (Ok(title), true) = (dict.get(b"Title"), dict.has(b"Dest")) {
            let count = dict
                .get(b"Count")
                .and_then(lopdf::Object::as_i64)
                .unwrap_or(0);
            titles.push((lopdf::decode_text_string(title).unwrap(), count));
        }
    }
    let closed = |t: &str| titles.iter().find(|(title, _)| title == t).map(|(_, n)| *n);
    assert_eq!(
        closed("C2 Record of contacts and letters (10)"),
        Some(-3),
        "{titles:?}"
    );
    assert_eq!(
        closed("C2.5 12\u{a0}Feb\u{a0}2026, Telephone call with Mr M (10)"),
        Some(0)
    );
    assert_eq!(closed("F  Learning and actions (28)"), Some(1));
}

#[test]
fn a_chronology_line_is_proved_by_the_record_of_it() {
    let (contents, store) = handled();
    let (_, zip) = make(&contents, &store).unwrap();
    let chronology = texts(&file(&zip, "bundle.pdf")).remove(3);
    let line = chronology
        .lines()
        .find(|l| l.contains("Discussion by telephone"));
    assert!(line.unwrap().trim_end().ends_with("10, 9"), "{chronology}");
}

#[test]
fn findings_stand_with_their_points() {
    let (contents, store) = handled();
    let (_, zip) = make(&contents, &store).unwrap();
    let points = texts(&file(&zip, "bundle.pdf")).remove(5);
    for words in [
        "Points of complaint and findings",
        "Outcome: One upheld, one resolved without a finding, one open",
        "Upheld",
        "Resolved without",
        "Now part of",
        "No finding yet",
        "Data protection complaint",
        "A named person now checks the inbox every working day.",
    ] {
        assert!(points.contains(words), "{words}: {points}");
    }
}

#[test]
fn a_record_that_is_in_no_part_is_named_and_so_is_one_that_is_not_on_the_file() {
    let (mut contents, store) = handled();
    contents.on_file.retain(|i| *i != entry("r3"));
    contents.on_file.push(entry("forgotten"));
    match make(&contents, &store) {
        Err(PaperError::DoesNotReconcile {
            missing,
            unexpected,
        }) => {
            assert_eq!(
                (missing, unexpected),
                (vec![entry("forgotten")], vec![entry("r3")])
            );
        }
        other => panic!("{:?}", other.map(|o| o.0)),
    }
}

#[test]
fn a_record_may_be_withheld_and_then_stands_nowhere_else() {
    let (mut contents, store) = handled();
    let withheld = WithheldFacts {
        item: entry("r11"),
        what: "Note of a call".into(),
        why: "Names another patient.".into(),
        decided_by: "Dr Helen Pryce".into(),
        decided_on: day(2026, 7, 10),
    };
    contents.withheld.push(withheld);
    assert!(matches!(
        make(&contents, &store),
        Err(PaperError::DoesNotReconcile { unexpected, .. }) if unexpected == [entry("r11")]
    ));
    contents.records.retain(|r| r.id != "r11");
    let (made, zip) = make(&contents, &store).unwrap();
    let place = made.reconciliation.iter().find(|p| p.item == entry("r11"));
    assert!(matches!(&place.unwrap().place, Place::Withheld { tab, .. } if tab == "W2"));
    let pages = texts(&file(&zip, "bundle.pdf"));
    assert!(
        !pages
            .iter()
            .any(|p| p.contains("The Ombudsman asked for the file"))
    );
    assert!(pages[8].contains("other tabs or withheld"));
}

#[test]
fn two_records_of_one_number_would_share_a_tab_and_are_refused() {
    let (mut contents, store) = handled();
    contents.records[1].number = 1;
    assert!(matches!(
        make(&contents, &store),
        Err(PaperError::BadFact(_))
    ));
}

#[test]
fn words_that_were_noted_keep_their_spaces_and_lines() {
    let words = "one  two   three\n   indented\n\nafter an empty line\twith a tab";
    let contents = one_contact("Call", "Said", words);
    let pages = pages_of(&contents);
    let page = pages.iter().find(|p| p.contains("C2.1")).unwrap();
    for piece in ["one  two   three", "   indented", "after an empty line"] {
        assert!(page.contains(piece), "{piece:?}: {page}");
    }
    let lines: Vec<&str> = page.lines().collect();
    let at = |w: &str| lines.iter().position(|l| l.contains(w)).unwrap();
    assert!(at("after an empty line") > at("   indented"));
}

#[test]
fn hostile_words_reach_the_page_and_nothing_else() {
    let cases = [
        "#let x = 1 *b* _i_ $a$ @ref \\ // /* `c` #panic() #read(\"/etc/passwd\") <label>",
        "= head - list #set page(width: 1pt) \\u{1f600} -- [x](y)",
        "<b>not bold</b> &amp; {{x}} ${y} %s",
        "Thanks a lot 👍😡💔 👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 end",
        "Llŷr, Zażółć gęślą jaźń, 我要投诉你们",
    ];
    for words in cases {
        let contents = one_contact(words, words, words);
        let printed: String = run_on(&contents);
        let sought: String = words.split_whitespace().collect();
        assert_eq!(printed.matches(&sought).count(), 3, "{words}: {printed}");
    }
}

#[test]
fn words_from_the_right_come_out_in_their_order() {
    let marks = |c: &char| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    for words in ["أريد أن أقدم شكوى", "אני רוצה להתלונן"] {
        let pages: String = pages_of(&one_contact("Call", "Said", words)).concat();
        let printed: String = pages.chars().filter(marks).collect();
        assert!(printed.contains(words), "{words}: {printed}");
    }
}

#[test]
fn twenty_thousand_characters_are_set_whole_with_and_without_a_space() {
    let word: String = ('a'..='z').cycle().take(20_000).collect();
    let prose = "Mr M said that nobody had rung him back. ".repeat(500);
    for words in [word.as_str(), prose.as_str()] {
        let mut contents = one_contact("Call", "Said", words);
        contents.records[0].headline = words.chars().take(300).collect();
        contents.complaint.points = vec![PointFacts {
            number: 1,
            point: words.chars().take(900).collect(),
            outcome_sought: words.chars().take(900).collect(),
            kind: "NHS complaint".into(),
            finding: None,
            answer: Some(words.to_owned()),
            merged_into: None,
        }];
        contents.on_file.push(ItemRef::Points);
        let sought: String = words.split_whitespace().collect();
        let without =
            |text: &str| -> String { text.chars().filter(char::is_ascii_lowercase).collect() };
        assert!(without(&run_on(&contents)).contains(&without(&sought)));
        let (made, zip) = make(&contents, &InMemory::default()).unwrap();
        let Place::InBundle {
            first_page,
            last_page,
            ..
        } = made.reconciliation[1].place
        else {
            panic!("{made:?}")
        };
        assert!(last_page > first_page + 3, "{first_page} to {last_page}");
        // What is too wide for its column would be cut off by the paper's edge.
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bundle.pdf");
        std::fs::write(&path, file(&zip, "bundle.pdf")).unwrap();
        let out = Command::new("pdftotext")
            .arg("-bbox")
            .arg(&path)
            .arg("-")
            .output()
            .unwrap();
        let boxes = String::from_utf8(out.stdout).unwrap();
        for edge in boxes.split("xMax=\"").skip(1) {
            let edge: f64 = edge.split('"').next().unwrap().parse().unwrap();
            assert!(edge < 190.5 * 72.0 / 25.4, "{edge}");
        }
    }
}

#[test]
fn the_same_records_give_the_same_bytes() {
    let (contents, store) = handled();
    assert!(make(&contents, &store).unwrap().1 == make(&contents, &store).unwrap().1);
}

#[test]
fn a_reader_of_the_tags_goes_from_record_to_record() {
    let (contents, store) = handled();
    let (_, zip) = make(&contents, &store).unwrap();
    let (tags, complaints) = run("pdfinfo", &["-struct-text"], &file(&zip, "bundle.pdf"));
    assert_eq!(complaints, "");
    let mut heads = Vec::new();
    let mut lines = tags.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        if line.starts_with("H2") {
            // What stays on one line is a piece of its own.
            let mut head = String::new();
            while let Some(piece) = lines.next_if(|next| next.starts_with('"')) {
                head.push_str(piece.trim_matches('"'));
            }
            heads.push(head);
        }
    }
    for record in &contents.records {
        let found = heads.iter().filter(|head| **head == record.headline);
        assert_eq!(found.count(), 1, "{}: {heads:?}", record.headline);
    }
}

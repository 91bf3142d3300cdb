//! How engagement was managed in the case of Mr M, and the sheets that are made of it.

use evenhand_paper::*;

use super::records::{add_record, handled};
use super::sheets::timeline;
use super::{InMemory, day, entry, exhibit, incident, open_quote, quote};

/// Words that stand nowhere before Part H.
pub(crate) const COVERED: &str = "left in a corridor to rot";

/// The whole case with a ladder: warned, restricted, challenged in exact words, lifted.
pub(crate) fn managed() -> (BundleContents, InMemory) {
    let (mut c, store) = handled();
    let mut add = |on, headline: &str, lines: Vec<RecordLine>| -> String {
        let at = add_record(&mut c, RecordPart::Engagement, on, headline, &[]);
        c.records[at].lines = lines;
        c.records[at].id.clone()
    };
    let named = |label: &str, words: &str, item: ItemRef| {
        RecordLine::new(label, words).naming(vec![(words.into(), item)])
    };
    let warned = add(
        day(2026, 3, 17),
        "Warning given by word of mouth",
        vec![named("Incidents", "incident 2", incident("i2"))],
    );
    let restricted = add(
        day(2026, 4, 15),
        "Specific action: contact by email only",
        vec![
            RecordLine::new("Incidents", "incident 1, incident 2").naming(vec![
                ("incident 1".into(), incident("i1")),
                ("incident 2".into(), incident("i2")),
            ]),
            named("Evidence", "item 1", exhibit("x1")),
            named("Follows", "the warning", entry(&warned)),
        ],
    );
    let challenged = add(
        day(2026, 4, 28),
        "Decision challenged by letter",
        vec![named("About", "the specific action", entry(&restricted))],
    );
    let lifted = add(
        day(2026, 7, 1),
        "Review: lifted",
        vec![named("About", "the specific action", entry(&restricted))],
    );
    let mut covered = open_quote("qe2", "");
    covered.form = "words in a letter".into();
    covered.words = Words::Covered(CoveredWords {
        what_to_expect: "One sentence wishing harm to children. No threat to act.".into(),
        words: format!("I hope they are {COVERED}."),
    });
    let open = open_quote("qe1", "You wont shut me up,  I have a RIGHT to be heard");
    let record = c.records.iter_mut().find(|r| r.id == challenged).unwrap();
    record.quotes = vec![open, covered];
    c.on_file.extend([quote("qe1"), quote("qe2")]);
    let decision = |on, by: &str, what: &str, item: &str, policy| DecisionFacts {
        on,
        by: by.into(),
        what: what.into(),
        reason: "As the incidents and the warning show.".into(),
        policy,
        item: entry(item),
    };
    let mut incidents = c.incidents.iter_mut();
    let second = incidents.find(|i| i.id == "i2").unwrap();
    second.followed_by = vec![("A warning".into(), entry(&warned))];
    c.engagement = Some(EngagementFacts {
        sentences: vec![
            "Two incidents were recorded.".into(),
            "Care and new complaints were never restricted.".into(),
        ],
        time: Some(TimelineFacts {
            marks_in_words: true,
            ..timeline()
        }),
        decisions: vec![
            decision(
                day(2026, 7, 1),
                "Joan Whitlock",
                "Review: lifted",
                &lifted,
                Some(2),
            ),
            decision(
                day(2026, 4, 15),
                "Dr Helen Pryce",
                "Email only",
                &restricted,
                Some(1),
            ),
            decision(day(2026, 3, 17), "Colleague B", "Warning", &warned, None),
        ],
        adjustments: vec![AdjustmentFacts {
            words: "large print (made)".into(),
            item: entry("r1"),
        }],
        policies: [(1, day(2026, 4, 1)), (2, day(2026, 6, 1))]
            .map(|(version, since)| PolicyFacts {
                written_down: None,
                version,
                since,
                parts: vec![PolicyPart {
                    heading: format!("What version {version} asks"),
                    paragraphs: vec!["Say what is difficult, and what would help.".into()],
                    source: "A guide".into(),
                }],
            })
            .to_vec(),
    });
    (c, store)
}

/// The partners' sheet with this many rows in each table.
pub(crate) fn review_sheet(rows: usize) -> ReviewSheet {
    let row = |n: usize| ReviewRow {
        file: format!("File {n}"),
        what: format!("Specific action {n}: one channel"),
        stands: "In force, review on 18 December 2026".into(),
        waits: false,
    };
    let rows: Vec<ReviewRow> = (0..rows).map(row).collect();
    let to_decide = rows.iter().cloned().map(|row| ReviewRow {
        what: row.what.replace("Specific action", "Waiting action"),
        waits: true,
        ..row
    });
    ReviewSheet {
        practice: "Harbour Lane Surgery".into(),
        made_on: day(2026, 11, 24),
        from: day(2025, 11, 24),
        names_hidden: true,
        numbers: (0..15).map(|n| (format!("kind {n}"), n)).collect(),
        to_decide: to_decide.collect(),
        in_force: rows.clone(),
        ended: (0..rows.len())
            .map(|n| EndedRow {
                file: format!("File {n}"),
                what: format!("Ended measure {n}: contact by email only"),
                from: day(2026, 3, 16),
                until: day(2026, 6, 8),
                how: "Lifted at a review".into(),
                reviews: "3 reviews, all in time".into(),
            })
            .collect(),
        warnings: rows.clone(),
        challenges: rows,
        last_looked: None,
    }
}

/// The text for the public, each paragraph this many times over.
pub(crate) fn public_text(times: usize) -> PolicySheet {
    let part = |n: u32| PolicyPart {
        heading: format!("Heading {n}"),
        paragraphs: vec!["We listen, and we answer every complaint in time. ".repeat(times); 2],
        source: "A guide".into(),
    };
    PolicySheet {
        practice: "Harbour Lane Surgery".into(),
        made_on: day(2026, 11, 24),
        version: Some((1, day(2026, 2, 2))),
        parts: (1..=3).map(part).collect(),
        for_the_public: true,
    }
}

/// The front desk's sheet.
pub(crate) fn register_sheet() -> RegisterSheet {
    RegisterSheet {
        practice: "Harbour Lane Surgery".into(),
        made_on: day(2026, 11, 24),
        ask: "Ruth Adeyemi, 01632 960170".into(),
        rows: vec![RegisterLine {
            person: "Mr M".into(),
            reference: "HL-2026-07".into(),
            way: "Contact by email only".into(),
            from: day(2026, 11, 2),
            until: Some(day(2026, 12, 18)),
            ask_first: true,
        }],
    }
}

/// What a reviewer of a measure gets, with so many things that happened.
pub(crate) fn measure_sheet(happened: u32) -> MeasureSheet {
    MeasureSheet {
        practice: "Harbour Lane Surgery".into(),
        reference: "HL-2026-07".into(),
        person: "Mr M".into(),
        made_on: day(2026, 11, 24),
        named: "contact by email only".into(),
        what: "Contact by email only".into(),
        entry: 14,
        facts: vec![RecordLine::new("Decided by", "Dr Helen Pryce")],
        since: day(2026, 10, 1),
        happened: (0..happened)
            .map(|n| SheetEntry {
                when: When::day(day(2026, 10, 1) + chrono::Days::new(u64::from(n))),
                bold: None,
                sentence: format!("Call number {n}."),
                written_down: None,
            })
            .collect(),
        counts: (happened, 0),
        apart: vec![ApartFacts {
            entry: 26,
            what: "A communication agreement".into(),
            happened: vec![(day(2026, 10, 9), "Communication agreement proposed".into())],
            incidents: vec![3],
        }],
        questions: vec!["Is it still needed?".into()],
    }
}

//! The sheets of an invented case, as it stood on one day.

use std::process::Command;

use chrono::NaiveDate;
use evenhand_paper::*;

use super::{at, clock, day};

const TODAY: (i32, u32, u32) = (2026, 11, 24);

fn today() -> NaiveDate {
    day(TODAY.0, TODAY.1, TODAY.2)
}

pub(crate) fn case_sheet() -> CaseSheet {
    let date = |what: &str, date, stands: &str, because: &[&str]| SheetDate {
        what: what.into(),
        date,
        stands: stands.into(),
        because: because.iter().map(|b| (*b).into()).collect(),
    };
    let point = |number, what: &str, sought: &str, finding: Option<&str>| SheetPoint {
        number,
        what: what.into(),
        outcome_sought: sought.into(),
        kind: "NHS complaint".into(),
        finding: finding.map(Into::into),
    };
    let task = |what: &str, stands: &str| SheetTask {
        what: what.into(),
        stands: stands.into(),
    };
    CaseSheet {
        practice: "Harbour Lane Surgery".into(),
        reference: "HL-2026-07".into(),
        person: "Mr M".into(),
        made_on: today(),
        state: "Spoken complaint received Friday 28 August 2026. Acknowledged, looked into, not yet answered.".into(),
        in_force: vec!["Contact by email only. In force, review on Friday 18 December 2026.".into()],
        next_step: Some("Tell Mr M how far we have got".into()),
        dates: vec![
            date("Answer, as agreed with him", Some(day(2026, 12, 11)), "13 working days left", &[
                "Agreed on Tuesday 27 October 2026, when the day before was changed.",
            ]),
            date("Six months end", Some(day(2027, 2, 27)), "95 days left", &[
                "Six calendar months that begin on the day of receipt, Friday 28 August 2026.",
                "Regulation 14(3).",
            ]),
            date("Acknowledge", Some(day(2026, 9, 3)), "Done Tue 1 Sep", &[
                "The third working day after the day of receipt.",
                "Saturday, Sunday and the summer bank holiday are not counted.",
                "Regulation 13(3).",
            ]),
            date("Comments from Colleague A", None, "Not asked for yet", &[]),
        ],
        people: vec![
            RecordLine::new("Complainant and patient", "Mr M; by email, electronic letters agreed"),
            RecordLine::new("Advocate", "Zofia Wiśniewska, NHS complaints advocacy"),
            RecordLine::new("Complaints manager", "Ruth Adeyemi"),
        ],
        points: vec![
            point(1, "Refused an urgent appointment on Monday 24 August", "An apology; to know why", Some("Partly upheld")),
            point(2, "Repeat prescription not ready on Wednesday 26 August", "That it does not happen again", None),
            point(3, "How he was spoken to at the front desk", "An apology", None),
        ],
        tasks: vec![
            task("Acknowledge", "Done Tue 1 Sep"),
            task("Offer to discuss manner and time", "Done Tue 1 Sep"),
            task("Give a copy of the written record", "Done Wed 2 Sep"),
            task("Set out the points", "Done Mon 7 Sep"),
            task("Ask for comments", "One of two is in"),
            task("Find on every point", "One of three"),
            task("Send the response", "Not started"),
        ],
        actions: vec![SheetAction {
            what: "A named person checks the prescription inbox daily".into(),
            owner: "Colleague C".into(),
            due: Some(day(2026, 12, 18)),
            stands: "Open".into(),
        }],
    }
}

pub(crate) fn timeline() -> TimelineFacts {
    use TimeMarkKind::*;
    let mark = |m, d, kind, label: &str| TimeMark {
        day: day(2026, m, d),
        kind,
        label: label.into(),
    };
    let span = |from, until, label: &str, future_limit| TimeSpan {
        from,
        until,
        label: label.into(),
        kind: TimeSpanKind::Stretch,
        future_limit,
    };
    let lane = |name: &str, marks, spans| TimeLane {
        name: name.into(),
        marks,
        spans,
    };
    TimelineFacts {
        marks_in_words: false,
        from: day(2026, 8, 24),
        until: day(2027, 3, 5),
        today: today(),
        lanes: vec![
            lane(
                "Clocks",
                vec![],
                vec![
                    span(
                        day(2026, 8, 28),
                        day(2026, 11, 6),
                        "Answer by 6 Nov, changed",
                        false,
                    ),
                    span(day(2026, 11, 7), day(2026, 12, 11), "now 11 Dec", false),
                    span(
                        day(2026, 12, 12),
                        day(2027, 2, 27),
                        "six months end 27 Feb",
                        true,
                    ),
                ],
            ),
            lane(
                "Contacts",
                vec![
                    mark(8, 28, FromThem, "Call"),
                    mark(9, 1, FromUs, "Letter"),
                    mark(9, 4, FromUs, "Letter"),
                    mark(9, 10, FromUs, "Call"),
                    mark(9, 21, FromThem, "Call"),
                    mark(9, 30, FromUs, "Letter"),
                    mark(10, 12, FromThem, "Call"),
                    mark(10, 13, FromUs, "Call"),
                    mark(10, 27, FromUs, "Call"),
                    mark(10, 28, FromThem, "E-mail"),
                    mark(11, 13, FromThem, "E-mail"),
                ],
                vec![],
            ),
            lane(
                "Incidents",
                vec![
                    mark(9, 21, Incident, "Incident 1"),
                    mark(10, 12, Incident, "Incident 2"),
                    mark(11, 2, Incident, "Incident 3"),
                ],
                vec![],
            ),
            lane(
                "What we tried",
                vec![
                    mark(9, 23, Step, "De-escalation letter"),
                    mark(9, 30, Step, "Spoken warning"),
                    mark(10, 14, StepOffered, "Communication agreement"),
                ],
                vec![],
            ),
            lane(
                "In force",
                vec![],
                vec![span(day(2026, 11, 3), day(2027, 2, 1), "Email only", false)],
            ),
        ],
    }
}

pub(crate) fn chronology_sheet() -> ChronologySheet {
    let line = |when, bold: Option<&str>, sentence: &str| SheetEntry {
        when,
        bold: bold.map(Into::into),
        sentence: sentence.into(),
        written_down: None,
    };
    let mut entries = vec![
        line(
            When {
                day: day(2026, 8, 28),
                from: clock(9, 12),
                to: clock(9, 31),
            },
            Some("Complaint received"),
            " by telephone.",
        ),
        line(
            When::day(day(2026, 9, 1)),
            None,
            "Acknowledged by letter, with an offer to discuss.",
        ),
        line(
            When::at(at(2026, 9, 21, 9, 14)),
            Some("Incident 1"),
            ", telephone, to Colleague A.",
        ),
        line(
            When::day(day(2026, 9, 23)),
            None,
            "De-escalation letter from Ruth Adeyemi.",
        ),
        line(
            When::at(at(2026, 10, 27, 11, 0)),
            None,
            "Call with Mr M; answer by Friday 11 December agreed.",
        ),
        line(
            When::day(day(2026, 11, 3)),
            Some("Contact by email only"),
            " from today until 1 February 2027.",
        ),
    ];
    entries[3].written_down = Some(WrittenDown {
        on: day(2026, 9, 25),
        how: None,
    });
    ChronologySheet {
        practice: "Harbour Lane Surgery".into(),
        reference: "HL-2026-07".into(),
        person: "Mr M".into(),
        made_on: today(),
        time: Some(timeline()),
        entries,
    }
}

pub(crate) fn due_sheet(with_people: bool) -> DueSheet {
    let row = |what: &str, reference: &str, date, stands: &str, person: &str| DueRow {
        what: what.into(),
        reference: reference.into(),
        person: with_people.then(|| person.into()),
        date,
        stands: stands.into(),
    };
    DueSheet {
        practice: "Harbour Lane Surgery".into(),
        made_on: today(),
        late: vec![row(
            "Comments from a colleague",
            "HL-2026-09",
            day(2026, 11, 20),
            "Two working days late",
            "Mrs A",
        )],
        today: vec![
            row(
                "Tell the person how far we have got",
                "HL-2026-07",
                today(),
                "Due today",
                "Mr M",
            ),
            row(
                "Acknowledge",
                "HL-2026-11",
                today(),
                "Due today, the third working day",
                "Ms Ó Briain",
            ),
        ],
        coming: vec![
            row(
                "Review of what is in force",
                "HL-2026-07",
                day(2026, 12, 1),
                "In five working days",
                "Mr M",
            ),
            row(
                "Answer, as agreed",
                "HL-2026-07",
                day(2026, 12, 11),
                "In 13 working days",
                "Mr M",
            ),
        ],
    }
}

/// What a program says and complains of, given a PDF.
pub(crate) fn run(program: &str, args: &[&str], pdf: &[u8]) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sheet.pdf");
    std::fs::write(&path, pdf).unwrap();
    let mut command = Command::new(program);
    command.args(args).arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let out = command.output().unwrap();
    // pdfinfo writes some names as their bytes are.
    let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (words(&out.stdout), words(&out.stderr))
}

/// The text in the order it was set, without spaces and without the foot.
pub(crate) fn run_on(pdf: &[u8]) -> String {
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

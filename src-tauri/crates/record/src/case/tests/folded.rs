//! What follows from the entries: outcomes, periods kept, offices, tasks.

use serde_json::{Value, json};

use super::desk::{Desk, OFFICER, RESPONSIBLE, SECOND, but, day, finding, response};
use crate::case::{Authority, DateKind, PeriodKept, Stage, Task, TaskStands, outcome_of};
use crate::clock::Standing;
use crate::complaint::PointKind;
use crate::entry::{Office, ReturnOutcome};

use ReturnOutcome::{NotUpheld, PartiallyUpheld, Upheld};

/// KO41b: upheld, some of several, none; over every combination of up to five points.
#[test]
fn the_outcome_of_every_combination_of_findings() {
    assert_eq!(outcome_of(&[]), None);
    let mut combinations: Vec<Vec<ReturnOutcome>> = vec![Vec::new()];
    for _ in 0..5 {
        combinations = combinations
            .iter()
            .flat_map(|points| {
                [Upheld, PartiallyUpheld, NotUpheld].map(|next| {
                    let mut points = points.clone();
                    points.push(next);
                    points
                })
            })
            .collect();
        for points in &combinations {
            let upheld = points.iter().filter(|point| **point == Upheld).count();
            let not = points.iter().filter(|point| **point == NotUpheld).count();
            let expected = if upheld == points.len() {
                Upheld
            } else if not == points.len() {
                NotUpheld
            } else {
                PartiallyUpheld
            };
            assert_eq!(outcome_of(points), Some(expected), "{points:?}");
        }
    }
}

#[test]
fn points_under_other_laws_and_merged_points_make_no_outcome() {
    let desk = Desk::with_a_letter()
        .and("2026-11-23", finding(1, "upheld"))
        .and("2026-11-23", finding(3, "not_upheld"));
    assert_eq!(desk.asked(|case| case.outcome()), None, "point 2 waits");
    let desk = desk.and("2026-11-24", finding(2, "upheld"));
    assert_eq!(desk.asked(|case| case.outcome()), Some(Upheld));
    let mut all_other = desk;
    for point in &mut all_other.records.points {
        point.kind = PointKind::PrivateWork;
    }
    assert_eq!(all_other.asked(|case| case.outcome()), None);
}

/// The latest finding holds; set aside, the one before holds again.
#[test]
fn the_latest_finding_holds_and_its_setting_aside_brings_the_earlier_back() {
    let mut desk = Desk::with_a_letter().found();
    let changed = desk.has("2026-11-25", finding(1, "not_upheld"));
    assert_eq!(desk.asked(|case| case.outcome()), Some(PartiallyUpheld));
    desk.has(
        "2026-11-26",
        json!({ "kind": "entry_set_aside", "entry": changed.row(), "why": "The wrong point." }),
    );
    assert_eq!(desk.asked(|case| case.outcome()), Some(Upheld));
}

fn period(basis: &str, ends: &str, told: &str) -> Value {
    but(
        "response_period_set",
        json!({ "basis": basis, "ends_on": ends, "told_on": told, "told_how": "on_paper" }),
    )
}

/// Regulation 17(c): within the period, within an amended one, or neither.
#[test]
fn whether_the_period_was_kept() {
    let told = |desk: Desk, basis, ends, on: &str| desk.and(on, period(basis, ends, on));
    let first = || {
        told(
            Desk::with_a_letter().found(),
            "agreed",
            "2026-12-18",
            "2026-11-24",
        )
    };
    let twice = || told(first(), "amended", "2027-01-15", "2026-12-10");
    for (words, desk, sent, kept) in [
        (
            "none was told",
            Desk::with_a_letter().found(),
            "2026-12-01",
            None,
        ),
        (
            "on its last day",
            first(),
            "2026-12-18",
            Some(PeriodKept::WithinFirst),
        ),
        (
            "the day after",
            first(),
            "2026-12-19",
            Some(PeriodKept::Late),
        ),
        (
            "within the first all the same",
            twice(),
            "2026-12-18",
            Some(PeriodKept::WithinFirst),
        ),
        (
            "within the amended",
            twice(),
            "2027-01-15",
            Some(PeriodKept::WithinAmended),
        ),
        ("after both", twice(), "2027-01-16", Some(PeriodKept::Late)),
        (
            "amended after the answer",
            told(first(), "amended", "2027-03-01", "2026-12-21"),
            "2026-12-20",
            Some(PeriodKept::Late),
        ),
    ] {
        let desk = desk.and(sent, response());
        assert_eq!(desk.asked(|case| case.period_kept()), kept, "{words}");
    }
}

/// Regulation 4: who may act in an office, on which day.
#[test]
fn offices_and_authorisations_hold_from_their_day_until_their_end() {
    let book = Desk::with_a_letter()
        .and_in_the_practices_book(
            "2026-03-02",
            but(
                "delegated",
                json!({ "to": SECOND, "authorised_by": RESPONSIBLE }),
            ),
        )
        .and_in_the_practices_book("2026-04-01", but("delegation_ended", json!({})))
        .and_in_the_practices_book(
            "2026-07-01",
            but("office_taken", json!({ "name": "Dr Amina Rao" })),
        )
        .book();
    let right = |name: &str, on: &str| book.authority(name, Office::ResponsiblePerson, day(on));
    let authorised = || Authority::Authorised {
        since: day("2026-03-02"),
        by: RESPONSIBLE.to_owned(),
    };
    for (name, on, expected) in [
        (RESPONSIBLE, "2025-12-01", Some(Authority::Holds)),
        (RESPONSIBLE, "2026-06-30", Some(Authority::Holds)),
        (RESPONSIBLE, "2026-07-01", None),
        ("dr amina rao", "2026-06-30", None),
        ("dr amina rao", "2026-07-01", Some(Authority::Holds)),
        (SECOND, "2026-03-01", None),
        (SECOND, "2026-03-02", Some(authorised())),
        (SECOND, "2026-03-31", Some(authorised())),
        (SECOND, "2026-04-01", None),
        (OFFICER, "2026-03-02", None),
    ] {
        assert_eq!(right(name, on), expected, "{name} on {on}");
    }
}

fn stands(desk: &Desk, title: &str, today: &str) -> Option<TaskStands> {
    let tasks: Vec<Task> = desk.asked(|case| case.tasks(day(today)));
    let task = tasks.into_iter().find(|task| task.title == title);
    task.map(|task| task.stands)
}

/// Regulation 14(4)(a): what was explained before the period ended is not that it ended.
#[test]
fn the_explanation_is_owed_after_the_end_of_the_six_months() {
    let explained = |on: &str| {
        Desk::with_a_letter().and(on, but("delay_explained", json!({ "how": "on_paper" })))
    };
    let title = "Explain the delay in writing";
    for (desk, today, expected) in [
        (Desk::with_a_letter(), "2027-05-18", None),
        (Desk::with_a_letter(), "2027-05-19", Some(TaskStands::ToDo)),
        (explained("2027-02-01"), "2027-05-18", None),
        (
            explained("2027-05-18"),
            "2027-05-19",
            Some(TaskStands::ToDo),
        ),
        (
            explained("2027-05-19"),
            "2027-05-20",
            Some(TaskStands::Done {
                on: Some(day("2027-05-19")),
            }),
        ),
    ] {
        assert_eq!(stands(&desk, title, today), expected, "on {today}");
    }
}

/// Nothing is asked for that would be refused: a closed file has no first steps left.
#[test]
fn a_file_whose_work_is_over_asks_for_no_first_step() {
    let over = [
        Desk::with_a_letter().found().answered(),
        Desk::with_a_letter().closed("withdrawn"),
        Desk::with_a_letter().and("2026-11-20", but("transferred_out", json!({}))),
    ];
    for desk in over {
        assert_eq!(stands(&desk, "Ask what would help", "2026-12-01"), None);
        assert_eq!(
            stands(&desk, "Say where to find an advocate", "2026-12-01"),
            None
        );
    }
    let desk = Desk::with_a_letter();
    let to_do = Some(TaskStands::ToDo);
    assert_eq!(stands(&desk, "Ask what would help", "2026-12-01"), to_do);
}

/// The stages as the NHS Complaint Standards name them.
#[test]
fn the_stage_follows_the_latest_step() {
    let desk = Desk::with_a_letter();
    assert_eq!(desk.asked(|case| case.stage()), Stage::EverydayConversation);
    let desk = desk.and("2026-11-20", but("closer_look_began", json!({})));
    assert_eq!(desk.asked(|case| case.stage()), Stage::CloserLook);
    let desk = desk.found().answered();
    assert_eq!(desk.asked(|case| case.stage()), Stage::FinalResponse);
    let desk = desk.and("2027-01-04", but("ombudsman_enquired", json!({})));
    assert_eq!(desk.asked(|case| case.stage()), Stage::Ombudsman);
}

/// A period told after the complaint was opened again waits for the answer that follows it.
#[test]
fn a_period_told_after_reopening_is_kept_by_the_next_answer() {
    let desk = Desk::with_a_letter()
        .and("2026-11-20", period("agreed", "2026-12-18", "2026-11-20"))
        .found()
        .answered()
        .closed("answered")
        .and("2026-12-01", but("reopened", json!({})))
        .and("2026-12-01", period("amended", "2026-12-31", "2026-12-01"));
    let kept = |desk: &Desk| {
        let dates = desk.asked(|case| case.dates(day("2027-01-04")));
        let date = dates
            .into_iter()
            .find(|date| date.kind == DateKind::ResponsePeriod);
        date.unwrap().stands
    };
    assert_eq!(kept(&desk), Standing::DaysLate { days: 4 });
    let on = day("2026-12-30");
    let desk = desk.and("2026-12-30", response());
    assert_eq!(kept(&desk), Standing::Done { on, in_time: true });
}

/// What ended the work ends it no longer once the complaint is opened again, on the same day too.
#[test]
fn opened_again_a_complaint_is_neither_answered_nor_exempt() {
    let spoken = Desk::spoken().and("2026-11-20", but("resolved_at_once", json!({})));
    let late = json!({ "matter_occurred_on": "2024-01-10", "came_to_notice_on": null });
    for desk in [
        Desk::with_a_letter().found().answered(),
        spoken,
        Desk::with_a_letter().and("2026-11-20", but("exempted", json!({}))),
        Desk::with_a_letter().and("2026-11-20", but("time_limit_considered", late)),
        Desk::with_a_letter().and("2026-11-20", but("transferred_out", json!({}))),
        Desk::with_a_letter().and(
            "2026-11-20",
            but("cooperation_asked", json!({ "step": "stopped" })),
        ),
    ] {
        let send = "Send the final response";
        let to_do = |desk: &Desk| {
            let waits = stands(desk, send, "2026-12-01");
            !matches!(waits, None | Some(TaskStands::Done { .. }))
        };
        assert!(!to_do(&desk), "{:?}", desk.records.entries);
        let closed = desk.and("2026-11-25", but("closed", json!({})));
        assert!(!to_do(&closed));
        let again = closed.and("2026-11-25", but("reopened", json!({})));
        assert!(to_do(&again), "{:?}", again.records.entries);
        assert!(again.asked(|case| case.counts_in_return()));
    }
}

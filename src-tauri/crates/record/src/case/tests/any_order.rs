//! Files with anything entered in any order: nothing breaks, and what must hold holds.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::desk::{Desk, day};
use crate::case::{Case, DateKind, DueStands, TaskDoor, TaskStands};
use crate::entry::{Entry, EntryKind, FilePart, Names};

/// A day within two and a half years of the complaint, a little before it included.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..900).prop_map(|days| day("2026-11-09") + Days::new(days))
}

/// A released entry whose links lead anywhere, and whose choices are others.
fn any_entry() -> impl Strategy<Value = Entry> {
    let lines = crate::entry::tests::released();
    let of_a_file: Vec<Entry> = lines
        .into_iter()
        .filter(|entry| entry.kind().part() != FilePart::Practice)
        .collect();
    (
        prop::sample::select(of_a_file),
        1_i64..12,
        1_i64..5,
        any_day(),
        any::<bool>(),
        0_usize..9,
    )
        .prop_map(|(entry, about, point, other_day, yes, choice)| {
            let mut shape = serde_json::to_value(entry).unwrap();
            let fields = shape.as_object_mut().unwrap();
            for field in [
                "adjustment",
                "waiting",
                "action",
                "request",
                "recommendation",
                "entry",
                "agreement",
                "about",
                "warning",
                "appeal",
            ] {
                // What another kind is about is told in words.
                if fields.get(field).is_some_and(Value::is_number) {
                    fields.insert(field.to_owned(), about.into());
                }
            }
            if fields.contains_key("point") {
                fields.insert("point".to_owned(), point.into());
            }
            for (field, choices) in [
                ("ends_on", None),
                ("until", None),
                ("due_on", None),
                ("told_on", None),
                ("review_on", None),
                ("next_review_on", None),
                ("starts_on", None),
                (
                    "finding",
                    Some(["upheld", "partly_upheld", "not_upheld"].as_slice()),
                ),
                ("step", Some(&["asked", "warned", "stopped"])),
                ("basis", Some(&["agreed", "determined", "amended"])),
                ("decision", Some(&["considered", "declined"])),
                ("how", Some(&["on_paper", "spoken", "electronically"])),
                ("told_how", Some(&["on_paper", "spoken", "electronically"])),
                (
                    "ground",
                    Some(&["answered", "withdrawn", "stopped", "not_required"]),
                ),
            ] {
                if !fields.contains_key(field) {
                    continue;
                }
                let before = fields.clone();
                let value = match choices {
                    None => Value::from(other_day.to_string()),
                    Some(choices) => choices[choice % choices.len()].into(),
                };
                fields.insert(field.to_owned(), value);
                // A field of this name may have other choices in this kind.
                if serde_json::from_value::<Entry>(json!(fields)).is_err() {
                    *fields = before;
                }
            }
            for field in ["nothing_confidential", "signed", "contacted"] {
                if fields.contains_key(field) {
                    fields.insert(field.to_owned(), yes.into());
                }
            }
            serde_json::from_value(shape).unwrap()
        })
}

fn any_desk() -> impl Strategy<Value = Desk> {
    prop::sample::select(vec![
        Desk::with_a_letter(),
        Desk::spoken(),
        Desk::for_another(),
        Desk::with_a_letter().with_things_to_be_about(),
        Desk::with_a_letter().found(),
        Desk::with_a_letter().found().answered(),
        Desk::with_a_letter().found().answered().closed("answered"),
        Desk::with_a_letter().with_incidents(&["2026-11-20", "2026-12-01"]),
        Desk::with_all_tried(),
    ])
}

/// A file with anything in it, whatever the rules say: as a careless import would leave it.
fn careless_file() -> impl Strategy<Value = Desk> {
    (
        any_desk(),
        prop::collection::vec((any_day(), any_entry()), 0..25),
    )
        .prop_map(|(mut desk, entries)| {
            for (on, entry) in entries {
                desk.takes(on, entry);
            }
            desk
        })
}

/// A file in which only what the rules let through was entered.
fn sound_file() -> impl Strategy<Value = Desk> {
    (
        any_desk(),
        prop::collection::vec((any_day(), any_entry()), 0..40),
    )
        .prop_map(|(mut desk, entries)| {
            for (on, entry) in entries {
                if desk.told(on, entry.clone()).is_empty() {
                    desk.takes(on, entry);
                }
            }
            desk
        })
}

fn holds(case: &Case<'_>, today: NaiveDate) {
    let tasks = case.tasks(today);
    match case.next_step(today) {
        Some(next) => {
            assert!(tasks.contains(&next), "{next:?}");
            assert_eq!(next.stands, TaskStands::ToDo);
        }
        None => assert!(tasks.iter().all(|task| task.stands != TaskStands::ToDo)),
    }
    for date in case.dates(today) {
        assert!(!date.explained.because.is_empty(), "{date:?}");
        assert!(!date.what.is_empty());
        if let Some(about) = date.about {
            assert!(!case.is_set_aside(about), "{date:?}");
        }
    }
    for due in case.due(today) {
        match (due.stands, due.date) {
            (DueStands::Late, Some(date)) => assert!(date < today),
            (DueStands::Today, Some(date)) => assert_eq!(date, today),
            (DueStands::Coming, Some(date)) => {
                assert!(today < date && date <= today + Days::new(14));
            }
            (DueStands::Whenever, None) => {}
            other => panic!("{other:?}"),
        }
    }
    let picture = case.timeline(&Names::default(), today);
    assert!(picture.from <= picture.until && picture.from <= today && today <= picture.until);
    for lane in &picture.lanes {
        assert!(!lane.marks.is_empty() || !lane.spans.is_empty());
        assert!(lane.marks.is_sorted_by_key(|mark| mark.on), "{lane:?}");
        for mark in &lane.marks {
            assert!(picture.from <= mark.on && mark.on <= picture.until);
        }
        for span in &lane.spans {
            assert!(span.from <= span.until, "{span:?}");
            assert!(picture.from <= span.from && span.until <= picture.until);
        }
    }
    let _ = (
        case.stage(),
        case.state(),
        case.outcome(),
        case.period_kept(),
        case.notices(today),
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_that_was_entered_breaks_the_file(desk in careless_file(), today in any_day()) {
        desk.asked(|case| holds(case, today));
    }

    /// Whatever is to be done can be done: no task of a sound file leads to what is refused.
    #[test]
    fn no_task_of_a_sound_file_leads_to_a_refusal(desk in sound_file(), today in any_day()) {
        desk.asked(|case| holds(case, today));
        let tasks = desk.asked(|case| case.tasks(today));
        for task in tasks.into_iter().filter(|task| task.stands == TaskStands::ToDo) {
            let TaskDoor::Entry { kind, point, about } = task.door else { continue };
            let mut shape = crate::entry::tests::shape(kind.name());
            if let Some(point) = point {
                shape.insert("point".to_owned(), point.row().into());
            }
            let field = match kind {
                EntryKind::ActionDone => "action",
                EntryKind::OmbudsmanSent => "request",
                EntryKind::RecommendationMet => "recommendation",
                EntryKind::AdjustmentDecided | EntryKind::AdjustmentReviewed => "adjustment",
                EntryKind::WarningConfirmed => "warning",
                EntryKind::AgreementAnswered => "agreement",
                EntryKind::ActionReviewed => "about",
                EntryKind::AppealDecided => "appeal",
                _ => "",
            };
            if let Some(about) = about.filter(|_| !field.is_empty()) {
                shape.insert(field.to_owned(), about.row().into());
            }
            let told = desk.told(day("2029-05-01"), serde_json::from_value(shape.into()).unwrap());
            // The released line is about the first incident, which this file may not have.
            let incidents = desk.records.incidents.is_empty();
            let told = told
                .into_iter()
                .filter(|told| !(incidents && told == "entry.incidents: NotOnThisFile"))
                .collect::<Vec<_>>();
            for refused in ["NotInForce", "IsClosed", "NotOnThisFile", "PointUnanswered", "CopyOfRecordMissing"] {
                prop_assert!(
                    !told.iter().any(|told| told.ends_with(refused)),
                    "{}: {:?}", task.title, told
                );
            }
        }
    }

    /// Set aside is as if it had never been entered, but that it is still read.
    #[test]
    fn what_is_set_aside_counts_for_nothing(
        desk in sound_file(),
        on in any_day(),
        entry in any_entry(),
        today in any_day(),
    ) {
        prop_assume!(entry.kind() != EntryKind::EntrySetAside);
        let mut with = desk.clone();
        let id = with.takes(on, entry);
        with.has(
            "2029-05-01",
            json!({ "kind": "entry_set_aside", "entry": id.row(), "why": "A mistake." }),
        );
        prop_assert!(with.asked(|case| case.is_set_aside(id)));
        prop_assert_eq!(
            with.asked(|case| (case.dates(today), case.tasks(today), case.stage(), case.state())),
            desk.asked(|case| (case.dates(today), case.tasks(today), case.stage(), case.state()))
        );
    }

    /// Nothing pauses a legal clock: neither waits nor contacts nor consent nor what is offered.
    #[test]
    fn no_wait_moves_a_date_of_the_law(
        desk in sound_file(),
        on in any_day(),
        kind in prop::sample::select(vec![
            "waiting_began", "contact", "consent_recorded", "mediation_offered", "progress_told",
            "discussion_offered", "adjustment_asked", "advocacy_signposted", "comments_asked",
            "staff_complained_about", "action_agreed", "investigation_finished", "person_added",
            "joint_handling_agreed", "closer_look_began", "learning_shared", "defence_body_told",
        ]),
        today in any_day(),
    ) {
        let law = |desk: &Desk| -> Vec<(DateKind, NaiveDate)> {
            let dates = desk.asked(|case| case.dates(today));
            let law = dates.into_iter().filter(|date| date.is_law);
            law.map(|date| (date.kind, date.explained.date)).collect()
        };
        let before = law(&desk);
        let mut after = desk;
        let shape = crate::entry::tests::shape(kind);
        after.takes(on, serde_json::from_value(shape.into()).unwrap());
        prop_assert_eq!(law(&after), before, "{}", kind);
    }

    /// What is late comes first, and of that what is owed by law, then what is due today, then
    /// what comes, each by its day.
    #[test]
    fn what_is_due_is_ordered_late_today_coming(
        desk in careless_file(),
        other in careless_file(),
        today in any_day(),
    ) {
        let mut due = desk.asked(|case| case.due(today));
        due.extend(other.asked(|case| case.due(today)));
        due.sort_by_key(crate::case::Due::order);
        let rank = |stands| match stands {
            DueStands::Late => 0,
            DueStands::Today => 1,
            DueStands::Coming => 2,
            DueStands::Whenever => 3,
        };
        let in_order = due.is_sorted_by_key(|due| {
            let promised = due.stands == DueStands::Late && !due.is_law;
            (rank(due.stands), promised, due.date)
        });
        prop_assert!(in_order);
    }

    /// A response never goes out of a sound file while a point of the Regulations is unanswered.
    #[test]
    fn a_sound_file_was_not_answered_before_its_points(desk in sound_file()) {
        let mut so_far = desk.clone();
        so_far.records.entries.clear();
        for entry in &desk.records.entries {
            if matches!(entry.entry, Entry::FinalResponseSent(_)) {
                prop_assert!(so_far.asked(|case| case.unanswered_points().is_empty()));
            }
            so_far.records.entries.push(entry.clone());
        }
    }
}

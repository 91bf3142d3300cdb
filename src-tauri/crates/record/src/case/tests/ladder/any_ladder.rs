//! Ladders with anything entered in any order: time alone decides nothing.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::desk::{Desk, but, day};
use super::steps::{
    agreement, answer, challenge, changed, concern, considered, ending, kept, lifted, restriction,
    with,
};
use crate::case::MeasureStands;
use crate::entry::engagement::{AppealOutcome, ReviewOutcome};
use crate::entry::{Entry, Names};
use crate::ids::EntryId;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..900).prop_map(|days| day("2026-11-19") + Days::new(days))
}

/// A step of the ladder about any earlier entry.
fn any_step() -> impl Strategy<Value = (NaiveDate, Value)> {
    let about = (1_i64..14).prop_map(EntryId::from_row);
    (any_day(), about, 0_usize..16, any_day(), any::<bool>()).prop_map(
        |(on, about, which, other, yes)| {
            let told = on.to_string();
            let by_phone = json!({ "restriction": "named_contact_only", "name": "Tom Ellery" });
            let party = if yes { "the_person" } else { "the_practice" };
            let days = json!({ "starts_on": told, "told_on": told, "review_on": other.to_string(),
                               "until": (other + Days::new(60)).to_string() });
            let entry = match which {
                0 | 1 => with(restriction(), days),
                2 => with(
                    ending(),
                    json!({ "told_on": told, "review_on": other.to_string(),
                            "override_reason": "At once." }),
                ),
                3 => with(agreement(), json!({ "review_on": other.to_string() })),
                4 => answer(about, party, true),
                5 => answer(about, party, yes),
                6 => concern(about),
                7 => but(
                    "agreement_lifted",
                    json!({ "agreement": about, "told_on": told }),
                ),
                8 | 9 => kept(
                    about,
                    &told,
                    &other.to_string(),
                    Some(&(other + Days::new(30)).to_string()),
                ),
                10 => with(
                    changed(about, &told, by_phone),
                    json!({ "next_review_on": other.to_string() }),
                ),
                11 => lifted(about, &told),
                12 | 13 => challenge(about),
                14 => considered(about, &told, if yes { "upheld" } else { "not_upheld" }),
                _ => json!({ "kind": "entry_set_aside", "entry": about, "why": "A mistake." }),
            };
            (on, entry)
        },
    )
}

/// With whatever the entries are, sound or as a careless import would leave them.
fn any_ladder() -> impl Strategy<Value = Desk> {
    (prop::collection::vec(any_step(), 0..30), any::<bool>()).prop_map(|(steps, sound)| {
        let mut desk = Desk::with_all_tried();
        for (on, entry) in steps {
            let entry = super::super::desk::read(entry);
            if !sound || desk.told(on, entry.clone()).is_empty() {
                desk.takes(on, entry);
            }
        }
        desk
    })
}

fn stands(desk: &Desk, on: NaiveDate) -> BTreeMap<EntryId, MeasureStands> {
    desk.asked(|case| {
        let measures = case.measures(on).into_iter();
        measures
            .map(|measure| (measure.entry, measure.stands))
            .collect()
    })
}

/// Whether somebody decided that a measure is over.
fn somebody_lifted(desk: &Desk, measure: EntryId) -> bool {
    let appeals: Vec<EntryId> = desk
        .records
        .entries
        .iter()
        .filter(|entry| matches!(&entry.entry, Entry::AppealReceived(it) if it.about == measure))
        .map(|entry| entry.id)
        .collect();
    desk.records.entries.iter().any(|entry| match &entry.entry {
        Entry::AgreementLifted(it) => it.agreement == measure,
        Entry::ActionReviewed(it) => it.about == measure && it.outcome == ReviewOutcome::Lifted,
        Entry::AppealDecided(it) => {
            appeals.contains(&it.appeal) && it.outcome == AppealOutcome::Upheld
        }
        _ => false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Trap 20 and checklist line 31, for any book and any two days: what is lifted was lifted by
    /// somebody; what is live stays live; what needs a decision goes on to need it; and nothing is
    /// in force past its day.
    #[test]
    fn time_alone_neither_ends_nor_renews(desk in any_ladder(), on in any_day(), ahead in 0_u64..4_000) {
        let later = on + Days::new(ahead);
        let then = stands(&desk, later);
        for (measure, now) in stands(&desk, on) {
            let then = then[&measure];
            match now {
                MeasureStands::InForce => {
                    let waits = matches!(then, MeasureStands::NeedsDecision { .. });
                    prop_assert!(waits || then == now);
                }
                MeasureStands::NotYetBegun { from } => {
                    let waits = matches!(then, MeasureStands::NeedsDecision { .. });
                    prop_assert!(on < from);
                    prop_assert!(waits || (later >= from) == (then == MeasureStands::InForce));
                    prop_assert!(waits || (later < from) == (then == now));
                }
                // Proposed, declined, lifted, and waiting since a day: time changes none of it.
                other => prop_assert_eq!(then, other),
            }
            if let MeasureStands::Lifted { .. } = then {
                prop_assert!(somebody_lifted(&desk, measure), "{:?}", measure);
            }
        }
        for measure in desk.asked(|case| case.measures(later)) {
            let days = [measure.review_on, measure.until];
            match measure.stands {
                MeasureStands::InForce => {
                    prop_assert!(days.iter().flatten().all(|last| later <= *last));
                }
                MeasureStands::NeedsDecision { since } => {
                    prop_assert!(since <= later && days.contains(&since.pred_opt()));
                }
                _ => {}
            }
        }
    }

    /// Whatever is on file, a live measure past its day has its date, its task and its place.
    #[test]
    fn what_needs_a_decision_is_asked_for(desk in any_ladder(), on in any_day()) {
        let waiting: Vec<EntryId> = stands(&desk, on)
            .into_iter()
            .filter(|(_, stands)| matches!(stands, MeasureStands::NeedsDecision { .. }))
            .map(|(measure, _)| measure)
            .collect();
        let due = desk.asked(|case| case.due(on));
        let tasks = desk.asked(|case| case.tasks(on));
        let reviews = tasks.iter().filter(|task| task.title.starts_with("Review: "));
        let late = reviews.filter(|task| task.due.is_some_and(|due| due < on)).count();
        prop_assert_eq!(late, waiting.len());
        let late = due.iter().filter(|due| due.what.starts_with("Review: "));
        let late = late.filter(|due| due.date.is_some_and(|date| date < on)).count();
        prop_assert_eq!(late, waiting.len());
        prop_assert_eq!(desk.asked(|case| case.needs_a_decision(on)), !waiting.is_empty());
    }

    /// The picture holds today and everything in it, and its flags lie on their spans.
    #[test]
    fn the_picture_holds_whatever_was_entered(desk in any_ladder(), today in any_day()) {
        let picture = desk.asked(|case| case.ladder_picture(today));
        prop_assert!(picture.from <= today && today <= picture.until);
        prop_assert_eq!(picture.lanes.len(), 9);
        for lane in &picture.lanes {
            for mark in &lane.marks {
                prop_assert!(picture.from <= mark.on && mark.on <= picture.until);
            }
            for span in &lane.spans {
                prop_assert!(span.from <= span.until, "{:?}", span);
                prop_assert!(picture.from <= span.from && span.until <= picture.until);
            }
        }
        let told = desk.asked(|case| case.decisions(&Names::default()));
        prop_assert!(told.is_sorted_by_key(|decision| decision.on));
        for sentence in desk.asked(|case| case.engagement_in_words(today)) {
            prop_assert!(sentence.ends_with('.'), "{}", sentence);
        }
    }
}

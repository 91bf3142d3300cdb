//! What a reader is told of the ladder: the decisions, a few sentences, and the picture.

use serde_json::json;

use super::super::desk::{Desk, OFFICER, RESPONSIBLE, SECOND, but, day};
use super::steps::{
    agreement, answer, by_telephone_too, challenge, changed, concern, considered, ending, lifted,
    police, restriction, with,
};
use crate::entry::{EntryKind, Names};

/// The whole ladder, from the first word to the lifting.
pub(super) fn whole() -> Desk {
    let mut desk = Desk::with_all_tried()
        .with_incidents(&["2026-11-23", "2026-12-01"])
        .and_in_the_practices_book("2026-11-20", but("policy_adopted", json!({})))
        .and_in_the_practices_book("2027-01-01", but("policy_adopted", json!({})));
    let proposed = desk.enters("2026-11-25", agreement());
    desk.enters("2026-11-26", answer(proposed, "the_person", false));
    let imposed = json!({ "starts_on": "2026-12-02", "told_on": "2026-12-02" });
    let measure = desk.enters("2026-12-02", with(restriction(), imposed));
    desk.enters("2026-12-05", concern(measure));
    desk.enters(
        "2027-02-24",
        changed(measure, "2027-02-24", by_telephone_too()),
    );
    let appeal = desk.enters("2027-03-01", challenge(measure));
    desk.enters(
        "2027-03-15",
        with(
            considered(appeal, "2027-03-15", "partly_upheld"),
            json!({ "changed_to": { "restriction": "named_contact_only", "name": "Tom Ellery" } }),
        ),
    );
    desk.enters("2027-05-20", lifted(measure, "2027-05-20"));
    desk
}

/// Whoever decides and stands by it is named in that row, and nobody else: whoever was asked about
/// it, or wrote it down, has the pseudonym of the rest of the bundle.
#[test]
fn each_decision_is_told_with_who_with_whom_why_and_the_policy_of_its_day() {
    let desk = whole();
    let names = Names {
        colleagues: [
            SECOND,
            OFFICER,
            RESPONSIBLE,
            "Name of considered_by",
            "Tom Ellery",
        ]
        .into_iter()
        .zip(["A", "B", "C", "D", "E"])
        .map(|(name, letter)| (name.to_owned(), format!("Colleague {letter}")))
        .collect(),
        ..crate::case::names(&desk.records, &[])
    };
    let told: Vec<String> = desk.asked(|case| {
        case.decisions(&names)
            .into_iter()
            .map(|it| {
                let with = it
                    .with
                    .map_or_else(String::new, |with| format!(" with {with}"));
                let version = it.policy_version.unwrap_or_default();
                format!(
                    "{} {}{with}: {}. {} ({version})",
                    it.on, it.by, it.what, it.reason
                )
            })
            .collect()
    });
    assert_eq!(
        told,
        [
            "2026-11-24 Colleague B: Warning given on paper. Words of reasons. (1)",
            "2026-11-25 Ruth Adeyemi with Colleague A: Communication agreement proposed. \
             Words of why. (1)",
            "2026-12-02 Dr Helen Pryce with Colleague A: Specific action: contact by letter only, \
             Wednesday 2 December 2026 to Monday 24 May 2027. Words of why. (1)",
            "2026-12-05 Colleague D: Specific action of 2\u{a0}December 2026: concern that it is not \
             kept. Words of outcome. (1)",
            "2027-02-24 Dr Sam Carver: Specific action of 2\u{a0}December 2026, reviewed: changed to \
             limited time or volume of contact (one call a week, ten minutes). Words of reasons. (2)",
            "2027-03-15 Dr Ann Wood: Challenge considered, specific action of 2\u{a0}December 2026: \
             upheld in part, changed to contact with one named person only. Words of reasons. (2)",
            "2027-05-20 Dr Sam Carver: Specific action of 2\u{a0}December 2026, reviewed: lifted. \
             Words of reasons. (2)",
        ]
    );
}

/// One person is shown in one way: within a record, with whoever wrote it down, and in the row of
/// the table that leads to it.
#[test]
fn nobody_is_shown_by_name_and_by_pseudonym_in_one_record() {
    let mut desk = whole().and("2026-12-03", police(false, None, None));
    let agreed = desk.has("2026-12-04", agreement());
    desk.has(
        "2026-12-05",
        with(
            answer(agreed, "the_practice", true),
            json!({ "who": OFFICER }),
        ),
    );
    desk.has("2026-12-08", but("removal_noted", json!({})));
    desk.has("2026-12-09", ending());
    let known = [OFFICER, RESPONSIBLE, SECOND, "Dr Ann Wood"];
    let names = Names {
        colleagues: known
            .iter()
            .zip(["A", "B", "C", "D"])
            .map(|(name, letter)| ((*name).to_owned(), format!("Colleague {letter}")))
            .collect(),
        ..crate::case::names(&desk.records, &[])
    };
    let rows = desk.asked(|case| case.decisions(&names));
    for entry in &desk.records.entries {
        let own = names.naming(entry.entry.shown_by_name());
        let told = entry.entry.told(&own);
        let mut shown: Vec<String> = told.lines.into_iter().map(|line| line.words).collect();
        shown.push(own.colleague(&entry.by));
        if let Some(row) = rows.iter().find(|row| row.entry == entry.id) {
            shown.push(row.by.clone());
            shown.extend(row.with.clone());
        }
        for (name, pseudonym) in &names.colleagues {
            let both = shown.contains(name) && shown.contains(pseudonym);
            assert!(!both, "{}: {name} is {pseudonym}: {shown:?}", told.headline);
        }
    }
}

/// Each kind of decision, and who is its decider: never whoever happened to write it down.
#[test]
fn who_decided_is_who_the_entry_says_decided() {
    let mut desk = whole().and("2026-12-03", police(false, None, None));
    let agreed = desk.has("2026-12-04", agreement());
    desk.has(
        "2026-12-05",
        but("agreement_lifted", json!({ "agreement": agreed })),
    );
    desk.has("2026-12-06", but("warning_not_given", json!({})));
    desk.has("2026-12-07", but("online_post_handled", json!({})));
    desk.has("2026-12-08", but("removal_noted", json!({})));
    desk.has("2026-12-09", ending());
    for entry in &mut desk.records.entries {
        entry.by = "Whoever wrote it down".to_owned();
    }
    let decided_by_the_writer: Vec<EntryKind> = desk.asked(|case| {
        let decisions = case.decisions(&Names::default()).into_iter();
        decisions
            .filter(|one| one.by == "Whoever wrote it down")
            .filter_map(|one| Some(case.counting_entry(one.entry)?.entry.kind()))
            .collect()
    });
    assert_eq!(
        decided_by_the_writer,
        [
            EntryKind::WarningGiven,
            EntryKind::PoliceDecided,
            EntryKind::AgreementLifted,
            EntryKind::WarningNotGiven,
            EntryKind::OnlinePostHandled,
        ],
        "these hold no decider of their own"
    );
}

#[test]
fn before_the_first_version_no_policy_is_named() {
    let mut desk = whole();
    desk.practice.clear();
    let versions: Vec<_> = desk.asked(|case| {
        let decisions = case.decisions(&Names::default());
        decisions.into_iter().map(|it| it.policy_version).collect()
    });
    assert!(versions.iter().all(Option::is_none));
}

#[test]
fn the_ladder_is_told_in_a_few_sentences() {
    let told = whole().asked(|case| case.engagement_in_words(day("2027-06-01")));
    assert_eq!(
        told,
        [
            "Three incidents were recorded, 20\u{a0}November to 1\u{a0}December 2026.",
            "In this order: positive engagement was tried; advocacy was signposted; adjustments \
             were asked about; de-escalation was tried; a warning was given; a communication \
             agreement was proposed; a specific action was taken; a review was held; a decision \
             was challenged.",
            "Contact by letter only: from 2\u{a0}December 2026, changed on 24\u{a0}February 2027 to \
             limited time or volume of contact (one call a week, ten minutes) and on 15\u{a0}March \
             2027 to contact with one named person only, lifted on 20\u{a0}May 2027.",
            "No final response is recorded; the complaint is open.",
            "The specific action is recorded with: new complaints are still considered.",
        ]
    );
    assert!(
        Desk::with_a_letter()
            .asked(|case| case.engagement_in_words(day("2027-06-01")))
            .is_empty()
    );
}

/// The days are those of the incidents, however long the rest of the ladder is.
#[test]
fn the_incidents_are_told_with_their_own_days() {
    for (days, expected) in [
        (&[][..], "No incident was recorded."),
        (
            &["2026-11-23"],
            "One incident was recorded, on 23\u{a0}November 2026.",
        ),
        (
            &["2026-11-23", "2026-11-23"],
            "Two incidents were recorded, all on 23\u{a0}November 2026.",
        ),
        (
            &["2026-11-30", "2026-11-20", "2026-11-25"],
            "Three incidents were recorded, 20 to 30\u{a0}November 2026.",
        ),
        (
            &["2026-10-30", "2026-11-02"],
            "Two incidents were recorded, 30\u{a0}October to 2\u{a0}November 2026.",
        ),
        (
            &["2025-12-30", "2026-01-02"],
            "Two incidents were recorded, 30\u{a0}December 2025 to 2\u{a0}January 2026.",
        ),
    ] {
        let mut desk = Desk::with_all_tried();
        desk.records.incidents.clear();
        let desk = desk
            .with_incidents(days)
            .and("2026-12-08", but("recording_noted", json!({})));
        let told = desk.asked(|case| case.engagement_in_words(day("2027-06-01")));
        assert_eq!(told.first().map(String::as_str), Some(expected));
    }
}

/// The sentences say how the complaint itself stands, and never that it is looked into when it is
/// not.
#[test]
fn the_sentences_tell_whether_the_complaint_goes_on() {
    let restricted = || Desk::with_all_tried().and("2026-11-24", restriction());
    let stopped = with(ending(), json!({ "what": "consideration" }));
    for (desk, expected) in [
        (
            restricted(),
            "No final response is recorded; the complaint is open.",
        ),
        (
            restricted().and("2026-12-01", ending()),
            "No final response is recorded; the complaint is open.",
        ),
        (
            restricted().and("2026-12-01", stopped),
            "The complaint is no longer looked into.",
        ),
        (
            restricted().found().answered(),
            "The complaint was answered on Tuesday 24 November 2026.",
        ),
        (restricted().closed("withdrawn"), "The complaint is closed."),
    ] {
        let told = desk.asked(|case| case.engagement_in_words(day("2026-12-02")));
        assert!(told.contains(&expected.to_owned()), "{told:#?}");
    }
    let waits = restricted().asked(|case| case.engagement_in_words(day("2027-03-01")));
    assert!(
        waits.contains(
            &"Contact by letter only: from 25\u{a0}November 2026; it needs a decision since \
              25\u{a0}February 2027."
                .to_owned()
        ),
        "{waits:#?}"
    );
}

/// What is said of new complaints is what is recorded with each restriction; of care nothing is
/// recorded, so nothing is said of it, and nothing where nothing was restricted.
#[test]
fn only_what_is_recorded_of_new_complaints_is_told() {
    let noted = "A removal from the list was noted on Wednesday 25 November 2026.";
    let restricted = || Desk::with_all_tried().and("2026-11-24", restriction());
    for (desk, expected) in [
        (Desk::with_all_tried(), vec![]),
        (
            restricted(),
            vec!["The specific action is recorded with: new complaints are still considered."],
        ),
        (
            restricted().and("2026-11-25", restriction()),
            vec!["Each specific action is recorded with: new complaints are still considered."],
        ),
        (
            Desk::with_all_tried().and("2026-11-25", but("removal_noted", json!({}))),
            vec![noted],
        ),
    ] {
        let told = desk.asked(|case| case.engagement_in_words(day("2026-12-02")));
        let after = told
            .iter()
            .position(|one| one.starts_with("No final response"));
        assert_eq!(told[after.unwrap() + 1..], expected);
        assert!(!told.concat().to_lowercase().contains("care"), "{told:?}");
    }
}

/// Whoever decided about the police stands with whoever supported the decision.
#[test]
fn the_decision_about_the_police_names_both() {
    let desk = Desk::with_all_tried().and("2026-11-25", police(false, None, None));
    let decisions = desk.asked(|case| case.decisions(&Names::default()));
    let last = decisions.last().unwrap();
    assert_eq!(last.what, "The police were not contacted");
    assert_eq!(
        (last.by.as_str(), last.with.as_deref()),
        (OFFICER, Some(SECOND))
    );
}

//! What a reader is told of the ladder: the decisions, a few sentences, and the picture.

use serde_json::json;

use super::super::desk::{Desk, OFFICER, RESPONSIBLE, SECOND, but};
use super::steps::{
    agreement, answer, by_telephone_too, challenge, changed, concern, considered, ending, lifted,
    police, restriction, with,
};
use crate::case::named_throughout;
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

/// Whoever decides is named, and whoever was asked about it first.
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
            "2026-11-24 Ruth Adeyemi: Warning given on paper. Words of reasons. (1)",
            "2026-11-25 Ruth Adeyemi with Dr Sam Carver: Communication agreement proposed. \
             Words of why. (1)",
            "2026-12-02 Dr Helen Pryce with Dr Sam Carver: Specific action: contact by letter only, \
             Wednesday 2 December 2026 to Monday 24 May 2027. Words of why. (1)",
            "2026-12-05 Name of considered_by: Specific action of 2\u{a0}December 2026: concern that \
             it is not kept. Words of outcome. (1)",
            "2027-02-24 Dr Sam Carver: Specific action of 2\u{a0}December 2026, reviewed: changed to \
             limited time or volume of contact (one call a week, ten minutes). Words of reasons. (2)",
            "2027-03-15 Dr Ann Wood: Challenge considered, specific action of 2\u{a0}December 2026: \
             upheld in part, changed to contact with one named person only. Words of reasons. (2)",
            "2027-05-20 Dr Sam Carver: Specific action of 2\u{a0}December 2026, reviewed: lifted. \
             Words of reasons. (2)",
        ]
    );
}

/// One person is shown in one way wherever it is told how engagement was managed: in the records,
/// with whoever wrote them down, and in the table that leads to them.
#[test]
fn nobody_is_shown_by_name_and_by_pseudonym() {
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
    desk.has(
        "2026-12-10",
        but(
            "incident_followed_up",
            json!({ "incident": 1, "manager_told": "Dr Ann Wood",
                    "manager_told_on": "2026-12-10", "rests_on_it": null }),
        ),
    );
    let known = [OFFICER, RESPONSIBLE, SECOND, "Dr Ann Wood", "Meena Kaur"];
    let names = Names {
        colleagues: known
            .iter()
            .zip(["A", "B", "C", "D", "E"])
            .map(|(name, letter)| ((*name).to_owned(), format!("Colleague {letter}")))
            .collect(),
        ..crate::case::names(&desk.records, &[])
    };
    let rows = desk.asked(|case| case.decisions(&names));
    let own = names.naming(named_throughout(&desk.records.entries));
    let mut shown: Vec<String> = Vec::new();
    for entry in &desk.records.entries {
        let told = entry.entry.told(&own);
        shown.extend(told.lines.into_iter().map(|line| line.words));
        shown.push(own.colleague(&entry.by));
    }
    for row in rows {
        shown.push(row.by);
        shown.extend(row.with);
    }
    for (name, pseudonym) in &names.colleagues {
        let both = shown.iter().any(|it| it == name) && shown.iter().any(|it| it == pseudonym);
        assert!(!both, "{name} is {pseudonym}: {shown:?}");
    }
    assert!(shown.contains(&"Dr Ann Wood".to_owned()), "who considered");
}

/// Whoever merely experienced, saw or wrote something down stands under a letter; so does whoever
/// was threatened, even where they recorded what was decided about the police.
#[test]
fn who_decides_nothing_is_not_named() {
    let named = |by: &str, entry: serde_json::Value| -> Vec<String> {
        let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
        desk.has("2026-11-24", entry);
        desk.records.entries.last_mut().unwrap().by = by.to_owned();
        named_throughout(&desk.records.entries)
            .map(str::to_owned)
            .collect()
    };
    let police = |threatened: &str| {
        with(
            police(false, None, None),
            json!({ "threatened": threatened }),
        )
    };
    for (by, entry, expected) in [
        (OFFICER, but("engagement_tried", json!({})), vec![]),
        (OFFICER, but("de_escalated", json!({})), vec![]),
        (OFFICER, but("statement_taken", json!({})), vec![]),
        (OFFICER, but("appeal_received", json!({})), vec![]),
        (OFFICER, police("Tom Ellery"), vec![OFFICER, SECOND]),
        ("Tom Ellery", police("Tom Ellery"), vec![SECOND]),
        (
            OFFICER,
            but("online_post_handled", json!({ "discussed_with": SECOND })),
            vec![OFFICER, SECOND],
        ),
        (OFFICER, but("warning_given", json!({})), vec![OFFICER]),
        (
            OFFICER,
            but("agreement_breached", json!({ "considered_by": SECOND })),
            vec![SECOND],
        ),
    ] {
        assert_eq!(named(by, entry.clone()), expected, "{by}: {entry}");
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

//! Challenges: of what, by whom they are considered, and what they change.

use serde_json::{Value, json};

use super::super::super::desk::{OFFICER, RESPONSIBLE, SECOND, but};
use super::super::super::refused::each;
use super::super::steps::{
    by_telephone_too, challenge, considered, kept, lifted, police, removal, warning, with,
};
use super::{AFTER_NEXT, NEXT, challenged, proposed, ready, restricted};
use crate::ids::EntryId;

#[test]
fn challenges() {
    let decided = |on: &str| considered(AFTER_NEXT, on, "not_upheld");
    let by = |name: &str| with(decided("2026-12-10"), json!({ "considered_by": name }));
    let in_part = |changed_to: Value, new_terms: Value| {
        with(
            considered(AFTER_NEXT, "2026-12-10", "partly_upheld"),
            json!({ "changed_to": changed_to, "new_terms": new_terms }),
        )
    };
    let ended_at_once = |contact_ended: bool| {
        ready().and(
            "2026-11-25",
            but(
                "incident_followed_up",
                json!({ "rests_on_it": null, "contact_ended": contact_ended }),
            ),
        )
    };
    let warned = || challenged(ready().and("2026-11-25", warning("spoken")));
    let warned_of_removal = || {
        let of_removal = json!({ "of_removal": true });
        challenged(ready().and("2026-11-25", with(warning("spoken"), of_removal)))
    };
    let not_given = || ready().and("2026-11-25", but("warning_not_given", json!({})));
    let letter = |after: EntryId, of_removal: Option<bool>| {
        but(
            "warning_confirmed",
            json!({ "warning": after, "of_removal": of_removal }),
        )
    };
    let removed = || {
        let noted = with(
            removal("immediate"),
            json!({ "commissioner_approved": "On 30 November." }),
        );
        challenged(ready().and("2026-11-30", noted))
    };
    let reviewed = challenged(restricted()).and(
        "2026-12-05",
        with(
            kept(NEXT, "2026-12-05", "2027-05-20", None),
            json!({ "reviewed_by": "Dr Ann Wood" }),
        ),
    );
    let considered_once = challenged(restricted()).and("2026-12-10", decided("2026-12-10"));
    each(vec![
        (
            "of a measure",
            restricted(),
            "2026-12-01",
            challenge(NEXT),
            &[],
        ),
        (
            "of what was lifted since",
            restricted().and("2026-11-30", lifted(NEXT, "2026-11-30")),
            "2026-12-01",
            challenge(NEXT),
            &[],
        ),
        (
            "of the letter that follows a warning: the warning is challenged",
            ready()
                .and("2026-11-25", warning("spoken"))
                .and("2026-11-26", letter(NEXT, None)),
            "2026-12-01",
            challenge(AFTER_NEXT),
            &["entry.about: NotOnThisFile"],
        ),
        (
            "of the letter that is the warning",
            not_given().and("2026-11-26", letter(NEXT, Some(true))),
            "2026-12-01",
            challenge(AFTER_NEXT),
            &[],
        ),
        (
            "of why there was none",
            not_given(),
            "2026-12-01",
            challenge(NEXT),
            &["entry.about: NotOnThisFile"],
        ),
        (
            "a warning of removal, in part: it warns of removal still, or not",
            warned_of_removal(),
            "2026-12-10",
            in_part(Value::Null, json!("Calls are ended.")),
            &["entry.still_of_removal: Missing"],
        ),
        (
            "an ordinary warning never did",
            warned(),
            "2026-12-10",
            with(
                in_part(Value::Null, json!("Calls are ended.")),
                json!({ "still_of_removal": false }),
            ),
            &["entry.still_of_removal: NoWarningOfRemoval"],
        ),
        (
            "and what stands whole is changed in nothing",
            warned_of_removal(),
            "2026-12-10",
            with(decided("2026-12-10"), json!({ "still_of_removal": true })),
            &["entry.still_of_removal: NotAChange"],
        ),
        (
            "of a warning",
            ready(),
            "2026-12-01",
            challenge(EntryId::from_row(6)),
            &[],
        ),
        (
            "of what is no decision",
            ready(),
            "2026-12-01",
            challenge(EntryId::from_row(1)),
            &["entry.about: NotOnThisFile"],
        ),
        (
            "before the decision",
            restricted(),
            "2026-11-24",
            challenge(NEXT),
            &["on: BeforeItsBeginning"],
        ),
        (
            "SPSO section 1: somebody outside the decision",
            challenged(restricted()),
            "2026-12-10",
            decided("2026-12-10"),
            &[],
        ),
        (
            "not whoever decided",
            challenged(restricted()),
            "2026-12-10",
            by(" dr helen pryce "),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "however the name is written",
            challenged(restricted()),
            "2026-12-10",
            by("H.\u{A0}Pryce"),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "nor whoever it was discussed with",
            challenged(restricted()),
            "2026-12-10",
            by(SECOND),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "nor whoever considered an earlier challenge to it",
            considered_once.clone().and("2026-12-12", challenge(NEXT)),
            "2026-12-20",
            with(
                considered(EntryId::from_row(10), "2026-12-20", "upheld"),
                json!({ "considered_by": "Ann Wood" }),
            ),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "nor whoever was asked about the police",
            challenged(ready().and("2026-11-25", police(true, None, Some("2026-11-25")))),
            "2026-12-10",
            by(SECOND),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "nor the person",
            challenged(restricted()),
            "2026-12-10",
            by("Mr M."),
            &["entry.considered_by: NotOfThePractice"],
        ),
        (
            "nor whoever reviewed it since",
            reviewed,
            "2026-12-10",
            decided("2026-12-10"),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "nor whoever proposed the agreement",
            challenged(proposed()),
            "2026-12-10",
            by(OFFICER),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "nor whoever warned",
            warned(),
            "2026-12-10",
            by(OFFICER),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "PHSO sample policy: a call that was ended at once",
            ended_at_once(true),
            "2026-12-01",
            challenge(NEXT),
            &[],
        ),
        (
            "whoever was on it considers no challenge to it",
            challenged(ended_at_once(true)),
            "2026-12-10",
            by("Tom Ellery"),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "nor whoever was threatened, about the police",
            challenged(ready().and("2026-11-25", police(true, None, Some("2026-11-25")))),
            "2026-12-10",
            by(OFFICER),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "a call that went on was no decision",
            ended_at_once(false),
            "2026-12-01",
            challenge(NEXT),
            &["entry.about: NotOnThisFile"],
        ),
        (
            "nor whoever decided about the list",
            removed(),
            "2026-12-10",
            by(RESPONSIBLE),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
        (
            "of no challenge",
            restricted(),
            "2026-12-10",
            considered(NEXT, "2026-12-10", "upheld"),
            &["entry.appeal: NotOnThisFile"],
        ),
        (
            "considered once",
            considered_once,
            "2026-12-20",
            considered(AFTER_NEXT, "2026-12-20", "upheld"),
            &["entry.appeal: NotInForce"],
        ),
        (
            "told before it was decided",
            challenged(restricted()),
            "2026-12-10",
            decided("2026-12-09"),
            &["entry.told_on: ToldBeforeDecided"],
        ),
        (
            "considered before it came",
            challenged(restricted()),
            "2026-11-30",
            decided("2026-11-30"),
            &["on: BeforeItsBeginning"],
        ),
        (
            "contact changes in what is restricted",
            challenged(restricted()),
            "2026-12-10",
            in_part(by_telephone_too(), Value::Null),
            &[],
        ),
        (
            "and not in words",
            challenged(restricted()),
            "2026-12-10",
            in_part(Value::Null, "Calls on Tuesdays.".into()),
            &["entry.new_terms: ChangedToAnotherKind"],
        ),
        (
            "a warning changes in its words",
            warned(),
            "2026-12-10",
            with(
                in_part(Value::Null, "It was no threat.".into()),
                json!({ "considered_by": SECOND }),
            ),
            &[],
        ),
        (
            "and not into a specific action",
            warned(),
            "2026-12-10",
            with(
                in_part(by_telephone_too(), Value::Null),
                json!({ "considered_by": SECOND }),
            ),
            &["entry.changed_to: ChangedToAnotherKind"],
        ),
    ]);
}

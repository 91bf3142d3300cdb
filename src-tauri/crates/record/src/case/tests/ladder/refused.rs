//! The table of refusals: what is on file, what is entered, and what stops it, each with the guide
//! or the regulation that says so. What each kind asks for by itself stands with the kinds.

use serde_json::{Value, json};

use super::super::desk::{Desk, OFFICER, RESPONSIBLE, SECOND, but, day};
use super::super::refused::each;
use super::steps::{
    agreement, answer, by_telephone_too, challenge, changed, considered, ending, kept, lifted,
    police, removal, restriction, warning, with,
};
use crate::ids::EntryId;

/// The first of the entries after everything that comes first.
const NEXT: EntryId = EntryId::from_row(7);
const AFTER_NEXT: EntryId = EntryId::from_row(8);

fn ready() -> Desk {
    Desk::with_all_tried()
}

/// With contact by letter only, as entry 7.
fn restricted() -> Desk {
    ready().and("2026-11-25", restriction())
}

/// With an agreement proposed, as entry 7.
fn proposed() -> Desk {
    ready().and("2026-11-25", agreement())
}

/// With contact ended, as entry 8, after a specific action.
fn ended() -> Desk {
    restricted().and("2026-12-01", ending())
}

/// With a challenge, as entry 8, of what stands as entry 7.
fn challenged(desk: Desk) -> Desk {
    desk.and("2026-12-01", challenge(NEXT))
}

#[test]
fn agreements() {
    let signed = proposed()
        .and("2026-11-26", answer(NEXT, "the_person", true))
        .and("2026-11-26", answer(NEXT, "the_practice", true));
    let declined = proposed().and("2026-11-26", answer(NEXT, "the_person", false));
    let lift = |on: &str| {
        but(
            "agreement_lifted",
            json!({ "agreement": NEXT, "told_on": on }),
        )
    };
    let lifted = signed.clone().and("2026-12-01", lift("2026-12-01"));
    let breach = |about: EntryId| but("agreement_breached", json!({ "about": about }));
    each(vec![
        (
            "PHSO guide: discussed with a manager or senior colleague",
            ready(),
            "2026-11-25",
            with(agreement(), json!({ "discussed_with": OFFICER })),
            &["entry.discussed_with: DecidedAlone"],
        ),
        (
            "PHSO guide: a time frame to review it",
            ready(),
            "2026-11-25",
            with(agreement(), json!({ "review_on": "2026-11-25" })),
            &["entry.review_on: ReviewNotAfterwards"],
        ),
        (
            "an answer to nothing",
            ready(),
            "2026-11-26",
            answer(NEXT, "the_person", true),
            &["entry.agreement: NotOnThisFile"],
        ),
        (
            "an answer to a specific action",
            restricted(),
            "2026-11-26",
            answer(NEXT, "the_person", true),
            &["entry.agreement: NotOnThisFile"],
        ),
        (
            "an answer before it was proposed",
            proposed(),
            "2026-11-24",
            answer(NEXT, "the_person", true),
            &["on: BeforeItsBeginning"],
        ),
        (
            "the signed page is on file",
            proposed(),
            "2026-11-26",
            with(answer(NEXT, "the_person", true), json!({ "evidence": [2] })),
            &["entry.evidence: NotOnThisFile"],
        ),
        (
            "what was declined is proposed anew",
            declined.clone(),
            "2026-12-01",
            answer(NEXT, "the_person", true),
            &["entry.agreement: NotInForce"],
        ),
        (
            "nothing is not kept that was declined",
            declined,
            "2026-12-01",
            breach(NEXT),
            &["entry.about: NotInForce"],
        ),
        (
            "a concern is about a measure",
            signed.clone(),
            "2026-12-01",
            breach(EntryId::from_row(1)),
            &["entry.about: NotOnThisFile"],
        ),
        (
            "a concern rests on incidents of this file",
            signed.clone(),
            "2026-12-01",
            with(breach(NEXT), json!({ "incidents": [1, 2] })),
            &["entry.incidents: NotOnThisFile"],
        ),
        ("a concern", signed.clone(), "2026-12-01", breach(NEXT), &[]),
        (
            "told after it was lifted",
            signed.clone(),
            "2026-12-01",
            lift("2026-11-30"),
            &["entry.told_on: ToldBeforeDecided"],
        ),
        ("lifted", signed, "2026-12-01", lift("2026-12-02"), &[]),
        (
            "lifted once",
            lifted,
            "2026-12-02",
            lift("2026-12-02"),
            &["entry.agreement: NotInForce"],
        ),
        (
            "a specific action is lifted at its review",
            restricted(),
            "2026-12-02",
            lift("2026-12-02"),
            &["entry.agreement: NotOnThisFile"],
        ),
    ]);
}

#[test]
fn specific_actions_and_the_end_of_contact() {
    let anybody = json!({ "decided_by": OFFICER });
    each(vec![
        (
            "in the order of the guide",
            ready(),
            "2026-11-25",
            restriction(),
            &[],
        ),
        (
            "PHSO guide: discussed with a manager or senior colleague",
            ready(),
            "2026-11-25",
            with(restriction(), json!({ "discussed_with": RESPONSIBLE })),
            &["entry.discussed_with: DecidedAlone"],
        ),
        (
            "told before it was decided",
            ready(),
            "2026-11-26",
            restriction(),
            &["entry.told_on: ToldBeforeDecided"],
        ),
        (
            "incidents of this file",
            ready(),
            "2026-11-25",
            with(restriction(), json!({ "incidents": [1, 2] })),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "a decision before what it rests on",
            ready().with_incidents(&["2026-12-24"]),
            "2026-11-25",
            with(restriction(), json!({ "incidents": [2] })),
            &["on: BeforeTheIncident"],
        ),
        (
            "PHSO guide: the responsible person ends contact",
            restricted(),
            "2026-12-01",
            with(ending(), anybody),
            &["entry.decided_by: NotTheResponsiblePerson"],
        ),
        (
            "somebody authorised",
            restricted().and_in_the_practices_book(
                "2026-01-05",
                but(
                    "delegated",
                    json!({ "to": "Tom Ellery", "office": "responsible_person" }),
                ),
            ),
            "2026-12-01",
            with(ending(), json!({ "decided_by": "Tom Ellery" })),
            &[],
        ),
        (
            "and not alone",
            restricted(),
            "2026-12-01",
            with(ending(), json!({ "discussed_with": RESPONSIBLE })),
            &["entry.discussed_with: DecidedAlone"],
        ),
        (
            "told before it was decided",
            restricted(),
            "2026-12-02",
            ending(),
            &["entry.told_on: ToldBeforeDecided"],
        ),
        ("the last step", restricted(), "2026-12-01", ending(), &[]),
    ]);
}

/// A threat to safety overrides what comes first, and nothing else: who decides, with whom, for
/// how long and how it is challenged is asked for all the same.
#[test]
fn a_reason_overrides_the_steps_before_and_nothing_of_fairness() {
    let at_once = |entry: Value| with(entry, json!({ "override_reason": "He has a knife." }));
    let bare = || Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    each(vec![
        (
            "a specific action at once",
            bare(),
            "2026-11-25",
            at_once(restriction()),
            &[],
        ),
        (
            "and before its incident is written down",
            Desk::with_a_letter(),
            "2026-11-25",
            with(at_once(restriction()), json!({ "incidents": [] })),
            &[],
        ),
        (
            "alone",
            bare(),
            "2026-11-25",
            with(
                at_once(restriction()),
                json!({ "discussed_with": RESPONSIBLE }),
            ),
            &["entry.discussed_with: DecidedAlone"],
        ),
        (
            "without a way to challenge it",
            bare(),
            "2026-11-25",
            with(
                at_once(restriction()),
                json!({ "how_to_challenge": "", "why": "", "proportionate": "",
                        "adjustments_considered": "", "discussed_with": "", "decided_by": "",
                        "impact": {}, "conduct": [], "new_complaints_considered": false }),
            ),
            &[
                "entry.conduct: ConductMissing",
                "entry.why: Missing",
                "entry.impact: ImpactMissing",
                "entry.proportionate: Missing",
                "entry.adjustments_considered: Missing",
                "entry.discussed_with: Missing",
                "entry.decided_by: Missing",
                "entry.how_to_challenge: Missing",
                "entry.new_complaints_considered: NewComplaintsAreAlwaysConsidered",
                "entry.discussed_with: DecidedAlone",
            ],
        ),
        (
            "the end of contact by anybody",
            bare(),
            "2026-12-01",
            with(at_once(ending()), json!({ "decided_by": OFFICER })),
            &["entry.decided_by: NotTheResponsiblePerson"],
        ),
    ]);
}

#[test]
fn reviews() {
    let next = "2027-05-20";
    let review = |on: &str| kept(NEXT, on, next, None);
    let in_words = json!({ "changed_to": null, "new_terms": "Calls on Tuesdays." });
    let contact = changed(NEXT, "2027-02-24", by_telephone_too());
    let signed = proposed()
        .and("2026-11-26", answer(NEXT, "the_person", true))
        .and("2026-11-26", answer(NEXT, "the_practice", true));
    let lifted_then = restricted().and("2027-02-24", lifted(NEXT, "2027-02-24"));
    each(vec![
        (
            "PHSO guide: a manager or senior colleague",
            restricted(),
            "2027-02-24",
            review("2027-02-24"),
            &[],
        ),
        (
            "not the officer herself",
            restricted(),
            "2027-02-24",
            with(review("2027-02-24"), json!({ "reviewed_by": OFFICER })),
            &["entry.reviewed_by: ReviewedByTheOfficer"],
        ),
        (
            "of no measure",
            ready(),
            "2027-02-24",
            review("2027-02-24"),
            &["entry.about: NotOnThisFile"],
        ),
        (
            "before it began",
            restricted(),
            "2026-11-24",
            review("2026-11-24"),
            &["on: BeforeItsBeginning"],
        ),
        (
            "of what was lifted",
            lifted_then,
            "2027-03-01",
            review("2027-03-01"),
            &["entry.about: NotInForce"],
        ),
        (
            "told before it was decided",
            restricted(),
            "2027-02-24",
            review("2027-02-23"),
            &["entry.told_on: ToldBeforeDecided"],
        ),
        (
            "the next one comes after it",
            restricted(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-02-24", None),
            &["entry.next_review_on: ReviewNotAfterwards"],
        ),
        (
            "and not after the end it was decided for",
            restricted(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-05-25", None),
            &["entry.until: ReviewAfterItsEnd"],
        ),
        (
            "nor after a new end",
            restricted(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-08-01", Some("2027-07-31")),
            &["entry.next_review_on: ReviewAfterItsEnd"],
        ),
        (
            "on the last day of it",
            restricted(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-07-31", Some("2027-07-31")),
            &[],
        ),
        (
            "past its end it needs a new one to go on",
            restricted(),
            "2027-06-01",
            kept(NEXT, "2027-06-01", "2027-08-01", None),
            &["entry.until: ReviewAfterItsEnd"],
        ),
        (
            "contact changes in what is restricted",
            restricted(),
            "2027-02-24",
            contact.clone(),
            &[],
        ),
        (
            "and not in words",
            restricted(),
            "2027-02-24",
            with(contact.clone(), in_words.clone()),
            &["entry.new_terms: ChangedToAnotherKind"],
        ),
        (
            "an agreement changes in its words",
            signed.clone(),
            "2027-02-24",
            with(contact.clone(), in_words),
            &[],
        ),
        (
            "and not into a specific action",
            signed,
            "2027-02-24",
            contact,
            &["entry.changed_to: ChangedToAnotherKind"],
        ),
        (
            "the end of contact eases to a specific action",
            ended(),
            "2027-02-24",
            changed(AFTER_NEXT, "2027-02-24", by_telephone_too()),
            &[],
        ),
    ]);
}

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
    let warned = || challenged(ready().and("2026-11-25", warning("spoken")));
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

#[test]
fn warnings_incidents_statements_and_the_police() {
    let confirm = |warning: i64| but("warning_confirmed", json!({ "warning": warning }));
    let told = |on: &str| {
        but(
            "incident_followed_up",
            json!({ "incident": 1, "manager_told_on": on }),
        )
    };
    let unknown = json!({ "incidents": [1, 9] });
    each(vec![
        (
            "a warning in writing",
            ready(),
            "2026-11-25",
            confirm(6),
            &[],
        ),
        (
            "of what is no warning",
            ready(),
            "2026-11-25",
            confirm(5),
            &["entry.warning: NotOnThisFile"],
        ),
        (
            "before the warning",
            ready(),
            "2026-11-23",
            confirm(6),
            &["on: BeforeItsBeginning"],
        ),
        (
            "where none was given",
            ready().and("2026-11-25", but("warning_not_given", json!({}))),
            "2026-11-26",
            confirm(7),
            &[],
        ),
        (
            "a warning before what it is about",
            ready().with_incidents(&["2026-12-24"]),
            "2026-12-23",
            with(warning("spoken"), json!({ "incidents": [2] })),
            &["on: BeforeTheIncident"],
        ),
        (
            "told on the day",
            ready(),
            "2026-11-20",
            told("2026-11-20"),
            &[],
        ),
        (
            "told before the incident",
            ready(),
            "2026-11-20",
            told("2026-11-19"),
            &["entry.manager_told_on: BeforeTheIncident"],
        ),
        (
            "of no incident",
            Desk::with_a_letter(),
            "2026-11-20",
            told("2026-11-20"),
            &["entry.incident: NotOnThisFile"],
        ),
        (
            "PHSO guide: the threatened does not decide alone",
            ready(),
            "2026-11-20",
            with(
                police(true, None, Some("2026-11-20")),
                json!({ "supported_by": OFFICER }),
            ),
            &["entry.supported_by: NotDecidedAlone"],
        ),
        (
            "the police, about incidents of this file",
            ready(),
            "2026-11-20",
            with(police(false, None, None), unknown.clone()),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "a statement about incidents of this file",
            ready(),
            "2026-11-20",
            but("statement_taken", unknown.clone()),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "and with the page that holds it",
            ready(),
            "2026-11-20",
            but("statement_taken", json!({ "evidence": [7] })),
            &["entry.evidence: NotOnThisFile"],
        ),
        (
            "de-escalation",
            ready(),
            "2026-11-20",
            but("de_escalated", unknown.clone()),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "a post online",
            ready(),
            "2026-11-20",
            but("online_post_handled", unknown.clone()),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "why no warning was given",
            ready(),
            "2026-11-20",
            but("warning_not_given", unknown),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "safeguarding, with the note that is on file",
            ready(),
            "2026-11-20",
            but("safeguarding_taken", json!({ "evidence": [9] })),
            &["entry.evidence: NotOnThisFile"],
        ),
    ]);
}

/// GMS Contracts Regulations 2015, Schedule 3, paragraphs 24 and 25: the program records what a
/// removal rests on, and decides nothing.
#[test]
fn removal_from_the_list() {
    let of_removal = with(warning("spoken"), json!({ "of_removal": true }));
    let warned = || ready().and("2026-11-25", of_removal.clone());
    let exception = json!({ "exception": "safety_at_risk", "exception_reason": "He said so." });
    let reported = |contacted: bool| {
        let on = contacted.then_some("2026-11-25");
        ready().and("2026-11-25", police(contacted, None, on))
    };
    let approved = json!({ "commissioner_approved": "On 30 November, by telephone." });
    each(vec![
        (
            "24: an ordinary warning is none of removal",
            ready(),
            "2026-12-01",
            removal("after_warning"),
            &["entry.exception: NotWarnedOfRemoval"],
        ),
        (
            "24: warned of removal",
            warned(),
            "2026-12-01",
            removal("after_warning"),
            &[],
        ),
        (
            "24: to the day a year later",
            warned(),
            "2027-11-25",
            removal("after_warning"),
            &[],
        ),
        (
            "24: and no longer",
            warned(),
            "2027-11-26",
            removal("after_warning"),
            &["entry.exception: NotWarnedOfRemoval"],
        ),
        (
            "24: an exception with its reason",
            ready(),
            "2026-12-01",
            with(removal("after_warning"), exception),
            &[],
        ),
        (
            "25: not reported to the police",
            ready(),
            "2026-12-01",
            removal("immediate"),
            &["entry.commissioner_approved: PoliceNotToldOfIt"],
        ),
        (
            "25: a decision against it is no report",
            reported(false),
            "2026-12-01",
            removal("immediate"),
            &["entry.commissioner_approved: PoliceNotToldOfIt"],
        ),
        (
            "25: reported",
            reported(true),
            "2026-12-01",
            removal("immediate"),
            &[],
        ),
        (
            "25: and a later decision about something else takes nothing back",
            reported(true).and("2026-11-26", police(false, None, None)),
            "2026-12-01",
            removal("immediate"),
            &[],
        ),
        (
            "25: reported only afterwards",
            reported(true),
            "2026-11-24",
            removal("immediate"),
            &["entry.commissioner_approved: PoliceNotToldOfIt"],
        ),
        (
            "25: or approved",
            ready(),
            "2026-12-01",
            with(removal("immediate"), approved),
            &[],
        ),
        (
            "25: in words",
            ready(),
            "2026-12-01",
            with(
                removal("immediate"),
                json!({ "commissioner_approved": " " }),
            ),
            &["entry.commissioner_approved: PoliceNotToldOfIt"],
        ),
    ]);
}

/// A measure goes on beside the complaint: what is closed can still be reviewed and challenged.
#[test]
fn the_ladder_outlives_the_end_of_the_complaint() {
    let closed = restricted().closed("withdrawn");
    each(vec![
        (
            "a review",
            closed.clone(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-05-20", None),
            &[],
        ),
        ("a challenge", closed, "2027-02-24", challenge(NEXT), &[]),
    ]);
}

/// A complaint that was closed because the responsible person stopped it keeps its ground.
#[test]
fn what_stopped_a_complaint_is_not_set_aside_while_it_is_closed_on_it() {
    let mut desk = restricted();
    let consideration = json!({ "what": "consideration" });
    let ended = desk.enters("2026-12-01", with(ending(), consideration));
    assert_eq!(
        ready().told(
            day("2026-12-02"),
            super::super::desk::read(json!({ "kind": "closed", "ground": "stopped" }))
        ),
        ["entry.ground: GroundNotRecorded"]
    );
    desk.enters(
        "2026-12-02",
        json!({ "kind": "closed", "ground": "stopped" }),
    );
    each(vec![(
        "set aside",
        desk,
        "2026-12-03",
        json!({ "kind": "entry_set_aside", "entry": ended, "why": "So." }),
        &["entry.kind: IsClosed"],
    )]);
}

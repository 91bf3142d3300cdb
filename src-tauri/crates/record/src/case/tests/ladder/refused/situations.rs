//! Warnings, incidents, statements, the police, and removal from the list.

use serde_json::json;

use super::super::super::desk::{Desk, OFFICER, but};
use super::super::super::refused::each;
use super::super::steps::{police, removal, restriction, warning, with};
use super::ready;

#[test]
fn warnings_incidents_statements_and_the_police() {
    let confirm = |warning: i64| but("warning_confirmed", json!({ "warning": warning }));
    let spoken = || ready().and("2026-11-24", warning("spoken"));
    let unwarned = |ground: &str| but("warning_not_given", json!({ "ground": ground }));
    let told = |on: &str| {
        but(
            "incident_followed_up",
            json!({ "rests_on_it": null, "incident": 1, "manager_told_on": on }),
        )
    };
    let unknown = json!({ "incidents": [1, 9] });
    let decided_at_once = |incident: &str| {
        let reason = json!({ "incidents": [], "override_reason": "He has a knife." });
        Desk::with_a_letter()
            .with_incidents(&[incident])
            .and("2026-11-25", but("engagement_tried", json!({})))
            .and("2026-11-25", with(restriction(), reason))
    };
    let (at_once, before) = (decided_at_once("2026-11-25"), decided_at_once("2026-11-26"));
    let rests = |on: i64| {
        but(
            "incident_followed_up",
            json!({ "incident": 1, "manager_told_on": "2026-11-26", "rests_on_it": on }),
        )
    };
    each(vec![
        (
            "a letter after a spoken warning",
            spoken(),
            "2026-11-25",
            confirm(7),
            &[],
        ),
        (
            "after one in writing there is none",
            ready(),
            "2026-11-25",
            confirm(6),
            &["entry.warning: NothingToFollow"],
        ),
        (
            "nor after one that would have harmed the person",
            ready().and("2026-11-25", unwarned("would_harm_health")),
            "2026-11-26",
            confirm(7),
            &["entry.warning: NothingToFollow"],
        ),
        (
            "one that was not practical then may follow",
            ready().and("2026-11-25", unwarned("not_reasonable_or_practical")),
            "2026-11-26",
            with(confirm(7), json!({ "of_removal": false })),
            &[],
        ),
        (
            "which is then the warning, of removal or not",
            ready().and("2026-11-25", unwarned("unsafe")),
            "2026-11-26",
            confirm(7),
            &["entry.of_removal: Missing"],
        ),
        (
            "and after a spoken one it may warn of more",
            spoken(),
            "2026-11-25",
            with(confirm(7), json!({ "of_removal": true })),
            &[],
        ),
        (
            "PHSO guide: told to somebody else than who went through it",
            ready(),
            "2026-11-25",
            with(told("2026-11-25"), json!({ "manager_told": "T. Ellery" })),
            &["entry.manager_told: ToldToWhoWentThroughIt"],
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
            spoken(),
            "2026-11-23",
            confirm(7),
            &["on: BeforeItsBeginning"],
        ),
        (
            "where none was given",
            ready().and("2026-11-25", but("warning_not_given", json!({}))),
            "2026-11-26",
            with(confirm(7), json!({ "of_removal": true })),
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
            "what was decided at once because of it",
            at_once.clone(),
            "2026-11-26",
            rests(2),
            &[],
        ),
        (
            "is a specific action or the end of contact",
            at_once.clone(),
            "2026-11-26",
            rests(1),
            &["entry.rests_on_it: NotOnThisFile"],
        ),
        (
            "of this file",
            at_once,
            "2026-11-26",
            rests(9),
            &["entry.rests_on_it: NotOnThisFile"],
        ),
        (
            "and was not decided before it",
            before,
            "2026-11-26",
            rests(2),
            &["entry.rests_on_it: BeforeTheIncident"],
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
            "nor does whoever experienced it, whoever is said to have been threatened",
            ready(),
            "2026-11-20",
            with(
                police(true, None, Some("2026-11-20")),
                json!({ "supported_by": "T. Ellery" }),
            ),
            &["entry.supported_by: NotDecidedAlone"],
        ),
        (
            "nothing is reported before it happened",
            ready(),
            "2026-11-20",
            police(true, None, Some("2026-11-19")),
            &["entry.reported_on: BeforeTheIncident"],
        ),
        (
            "nor one of several before the last of them",
            ready().with_incidents(&["2026-11-23"]),
            "2026-11-23",
            with(
                police(true, None, Some("2026-11-22")),
                json!({ "incidents": [1, 2] }),
            ),
            &["entry.reported_on: BeforeTheIncident"],
        ),
        (
            "the police, about incidents of this file",
            ready(),
            "2026-11-20",
            with(police(false, None, None), unknown.clone()),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "each incident is named once",
            ready(),
            "2026-11-20",
            with(police(false, None, None), json!({ "incidents": [1, 1] })),
            &["entry.incidents: NamedTwice"],
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
    let of_the_patient = json!({ "concerns": "the_patient" });
    let for_another = |concerns: &str| {
        ready().and_a_patient("Mr Old Hill").and(
            "2026-11-25",
            with(of_removal.clone(), json!({ "concerns": concerns })),
        )
    };
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
            "24: and then no exception stands in its place",
            warned(),
            "2026-12-01",
            with(removal("after_warning"), exception.clone()),
            &["entry.exception: NoExceptionNeeded"],
        ),
        (
            "24: a warning to who complains is none of the patient",
            for_another("the_complainant"),
            "2026-12-01",
            with(removal("after_warning"), of_the_patient.clone()),
            &["entry.exception: NotWarnedOfRemoval"],
        ),
        (
            "24: nor one of the patient of who complains",
            for_another("the_patient"),
            "2026-12-01",
            removal("after_warning"),
            &["entry.exception: NotWarnedOfRemoval"],
        ),
        (
            "24: the patient was warned, and is removed",
            for_another("the_patient"),
            "2026-12-01",
            with(removal("after_warning"), of_the_patient),
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

//! The long case: spoken, partly upheld, amended, late and explained, closed, done, opened again.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::book::{OFFICER, RESPONSIBLE, complaint_by, finding, response};
use crate::officer::{Officer, not_distressing};

fn spoken_with_two_points() -> Value {
    let mut made = complaint_by("telephone", "2026-03-02");
    made["certainty"] = "as_near_as_remembered".into();
    made["distress"] = not_distressing();
    made["points"] = json!([
        { "what": "Nobody rang back", "outcome_sought": "An apology" },
        { "what": "The wrong dose", "outcome_sought": "" },
    ]);
    made
}

fn period(basis: &str, ends: &str, told: &str) -> Value {
    json!({ "kind": "response_period_set", "basis": basis, "ends_on": ends, "told_on": told,
            "told_how": "on_paper", "why": "The pharmacist is to be asked." })
}

/// The next step of the file, by its title.
fn next(officer: &mut Officer, complaint: &Value) -> String {
    let stands = officer.stands(complaint);
    stands["next_step"]["title"]
        .as_str()
        .unwrap_or("nothing")
        .to_owned()
}

#[test]
fn from_a_spoken_complaint_to_an_action_done_after_closing_and_back() {
    let mut officer = Officer::set_up();
    officer.comes_in_on("2026-03-02");
    let complaint = officer.logs_this(spoken_with_two_points());
    let of_it = json!({ "complaint": complaint });
    assert_eq!(officer.stands(&complaint)["stage"], "everyday_conversation");
    assert_eq!(next(&mut officer, &complaint), "Acknowledge the complaint");
    assert_eq!(officer.due(&complaint, "acknowledge"), "2026-03-05");
    assert_eq!(officer.due(&complaint, "settle_at_once"), "2026-03-03");

    // The first days.
    officer.acknowledges(&complaint, "2026-03-04", Some("spoken"));
    assert!(
        officer.dates(&complaint, "settle_at_once").is_empty(),
        "acknowledged, it is no longer settled at once"
    );
    assert_eq!(
        next(&mut officer, &complaint),
        "Give a copy of the written record"
    );
    for (on, entry) in [
        (
            "2026-03-05",
            json!({ "kind": "copy_of_record_given", "how": "on_paper" }),
        ),
        (
            "2026-03-06",
            json!({ "kind": "discussion_answered", "answer": "accepted",
                               "agreed": "By letter; a word every three weeks." }),
        ),
        ("2026-03-06", period("agreed", "2026-05-01", "2026-03-06")),
        (
            "2026-03-06",
            json!({ "kind": "adjustment_asked", "raised": "asked_for",
                               "need": "Small print swims before my eyes.",
                               "what_would_help": "Large print." }),
        ),
    ] {
        officer.enters(&complaint, on, entry);
    }
    assert_eq!(
        next(&mut officer, &complaint),
        "Decide about the adjustment"
    );
    let asked = officer.entries(&complaint)[4]["id"].clone();
    for (on, entry) in [
        (
            "2026-03-09",
            json!({ "kind": "adjustment_decided", "adjustment": asked,
                               "decision": "made", "what": "Letters in 18 point." }),
        ),
        (
            "2026-03-09",
            json!({ "kind": "advocacy_signposted", "service": "The county’s advocacy",
                               "how": "on_paper" }),
        ),
        (
            "2026-03-10",
            json!({ "kind": "closer_look_began", "why": "What was prescribed, and when.",
                               "looked_into_by": OFFICER }),
        ),
    ] {
        officer.enters(&complaint, on, entry);
    }
    assert_eq!(officer.stands(&complaint)["stage"], "closer_look");
    assert_eq!(
        next(&mut officer, &complaint),
        "Ask what outcome is sought for point 2"
    );
    let points = officer.points(&complaint);
    officer.ask(
        "revise_point",
        json!({ "complaint": complaint, "point": points[1],
                "revised": { "what": "The wrong dose", "outcome_sought": "To know why" } }),
    );

    // The practice promised a word every twenty days: regulation 14(1).
    assert_eq!(officer.due(&complaint, "update"), "2026-03-26");
    officer.enters(
        &complaint,
        "2026-03-25",
        json!({ "kind": "progress_told", "how": "on_paper", "what": "The pharmacist is asked." }),
    );
    assert_eq!(officer.due(&complaint, "update"), "2026-04-14");

    // A wait is shown and stops nothing.
    let six_months = officer.due(&complaint, "relevant_period");
    let wait = officer.enters(
        &complaint,
        "2026-04-01",
        json!({ "kind": "waiting_began", "what_for": "the pharmacist’s report" }),
    );
    let notices = officer.stands(&complaint)["notices"].to_string();
    assert!(
        notices.contains(
            "Waiting since Wednesday 1 April 2026 for: the pharmacist’s report. \
                          The clocks go on."
        ),
        "{notices}"
    );
    assert_eq!(officer.due(&complaint, "relevant_period"), six_months);

    // Findings, one point partly; the period is amended, and passes; the six months pass.
    officer.enters(&complaint, "2026-04-20", finding(&points[0], "upheld"));
    officer.enters(
        &complaint,
        "2026-04-28",
        period("amended", "2026-08-14", "2026-04-28"),
    );
    officer.comes_in_on("2026-08-17");
    assert!(
        officer
            .today()
            .contains(&"late: Send the response, as the person was told (2026-08-14)".to_owned())
    );
    officer.comes_in_on("2026-09-02");
    assert_eq!(
        next(&mut officer, &complaint),
        "Explain the delay in writing"
    );
    officer.enters(
        &complaint,
        "2026-09-02",
        json!({ "kind": "delay_explained", "how": "on_paper", "reason": "The report came late.",
                "expected_by": "2026-09-11" }),
    );
    officer.enters(
        &complaint,
        "2026-09-07",
        json!({ "kind": "waiting_ended", "waiting": wait, "outcome": "The report came." }),
    );
    officer.enters(
        &complaint,
        "2026-09-08",
        finding(&points[1], "partly_upheld"),
    );
    assert_eq!(officer.stands(&complaint)["outcome"], "partially_upheld");
    let action = officer.enters(
        &complaint,
        "2026-09-09",
        json!({ "kind": "action_agreed", "what": "Two people read each dose", "owner": "Tom Ellery",
                "due_on": "2026-10-09", "points": [points[1]] }),
    );
    officer.enters(
        &complaint,
        "2026-09-09",
        json!({ "kind": "investigation_finished", "how": "We asked three people." }),
    );
    assert_eq!(next(&mut officer, &complaint), "Send the final response");
    let begun = officer.ask("begin_final_response", of_it.clone());
    let letter = begun["letter"].as_str().expect("a letter");
    for part in [
        "This is our final response",
        "We asked three people.",
        "Point 1: Nobody rang back",
        "partly upheld",
        "Two people read each dose This will be done by Friday 9 October 2026.",
    ] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    officer.enters(
        &complaint,
        "2026-09-10",
        response(RESPONSIBLE, "responsible_person"),
    );
    let stands = officer.stands(&complaint);
    assert_eq!(stands["stage"], "final_response");
    assert_eq!(stands["period_kept"], "late");
    assert_eq!(
        officer.dates(&complaint, "relevant_period")[0]["stands"],
        json!({ "state": "done", "on": "2026-09-10", "in_time": false })
    );

    // Closed; the action outlives it, and is done with proof.
    officer.enters(
        &complaint,
        "2026-09-10",
        json!({ "kind": "closed", "ground": "answered" }),
    );
    assert_eq!(
        next(&mut officer, &complaint),
        "Two people read each dose",
        "of a closed file only the action is left"
    );
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-09-11",
            json!({ "kind": "progress_told", "how": "on_paper", "what": "More." })
        ),
        ["entry.kind: IsClosed"]
    );
    officer.enters(
        &complaint,
        "2026-10-08",
        json!({ "kind": "action_done", "action": action, "proof": "The new sheet, signed." }),
    );
    assert_eq!(next(&mut officer, &complaint), "nothing");
    assert!(officer.today().is_empty(), "calm: {:?}", officer.today());

    // Opened again: a new period is told, and is due until the answer that follows it.
    officer.enters(
        &complaint,
        "2026-10-12",
        json!({ "kind": "reopened", "why": "She says that one call was left out." }),
    );
    let stands = officer.stands(&complaint);
    assert_eq!(
        stands["state"],
        json!({ "state": "reopened", "on": "2026-10-12" })
    );
    assert_eq!(stands["stage"], "closer_look");
    officer.enters(
        &complaint,
        "2026-10-12",
        period("amended", "2026-10-23", "2026-10-12"),
    );
    officer.comes_in_on("2026-10-26");
    assert!(
        officer
            .today()
            .contains(&"late: Send the response, as the person was told (2026-10-23)".to_owned()),
        "{:?}",
        officer.today()
    );
    officer.enters(
        &complaint,
        "2026-10-26",
        response(RESPONSIBLE, "responsible_person"),
    );
    officer.enters(
        &complaint,
        "2026-10-26",
        json!({ "kind": "closed", "ground": "answered" }),
    );
    assert!(officer.today().is_empty());

    // Each of it is one act of the record, in words without content.
    let acts = officer.ask("record_of_acts", of_it.clone())["acts"].clone();
    let entries = officer.entries(&complaint).len();
    assert_eq!(
        acts.as_array().map(Vec::len),
        Some(entries + 3 - 1),
        "logged, acknowledged with the offer in one act, a point worded anew, and each entry"
    );
    assert!(
        !acts.to_string().contains("pharmacist"),
        "no content: {acts}"
    );

    // The picture tells the same, and everything is there when the file is opened again.
    let picture = officer.ask("timeline", of_it.clone());
    assert_eq!(picture["from"], "2026-03-02");
    let before = officer.file(&complaint);
    let now = officer.now;
    let (_folder, path) = officer.lock();
    let mut casework = crate::officer::unlock(&path).expect("it opens again");
    let after = casework
        .answer("complaint_file", of_it, now)
        .expect("the file");
    assert_eq!(after, before, "locking loses nothing");
}

/// A reopening on the very day of the response holds all the same.
#[test]
fn opened_again_on_the_day_it_was_answered_it_is_open() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.acknowledges(&complaint, "2026-11-19", Some("on_paper"));
    officer.finds_on_every_point(&complaint, "2026-11-20", "upheld");
    for entry in [
        response(RESPONSIBLE, "responsible_person"),
        json!({ "kind": "closed", "ground": "answered" }),
        json!({ "kind": "reopened", "why": "The wrong letter went out." }),
    ] {
        officer.enters(&complaint, "2026-11-20", entry);
    }
    assert_eq!(officer.task(&complaint, "Send the final response"), "to_do");
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-20",
            json!({ "kind": "closed", "ground": "answered" })
        ),
        ["entry.ground: GroundNotRecorded"]
    );
}

/// What ended the work before ends it no longer once the complaint is open again.
#[test]
fn whatever_ended_it_a_complaint_that_is_opened_again_has_its_clocks_again() {
    let late = json!({ "kind": "time_limit_considered", "matter_occurred_on": "2024-01-01",
        "good_reasons": { "satisfied": false, "reasons": "None was given." },
        "still_possible": { "satisfied": true, "reasons": "The notes are there." },
        "decision": "declined", "told_in_writing_on": "2026-11-19" });
    let step = |step: &str| {
        json!({ "kind": "cooperation_asked", "step": step, "what": "The dates.",
                "how": "on_paper", "ombudsman_told": true, "decided_by": "Dr Helen Pryce",
                "how_to_challenge": "A letter to Dr Wood." })
    };
    for (ending, ground) in [
        (
            vec![
                json!({ "kind": "exempted", "ground": "investigated_before", "reason": "In 2025.",
                         "told_in_writing_on": "2026-11-19" }),
            ],
            "not_required",
        ),
        (vec![late], "out_of_time"),
        (
            vec![
                json!({ "kind": "transferred_out", "to_body": "The hospital", "what": "The ward.",
                         "person_told_on": "2026-11-19" }),
            ],
            "sent_elsewhere",
        ),
        (
            super::others::help_offered()
                .into_iter()
                .chain([step("asked"), step("warned"), step("stopped")])
                .collect(),
            "stopped",
        ),
    ] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs("letter", "2026-11-19");
        // Each on the day after the one before it, as nobody answers at once.
        let first: NaiveDate = "2026-11-19".parse().expect("a day");
        let mut before = Value::Null;
        for (day, mut entry) in first.iter_days().zip(ending) {
            let follows = entry["kind"] == "cooperation_asked";
            if follows {
                entry["follows"] = before;
            }
            let made = officer.enters(&complaint, &day.to_string(), entry);
            before = if follows { made } else { Value::Null };
        }
        officer.comes_in_on("2026-11-25");
        assert!(
            !officer
                .today()
                .iter()
                .any(|due| due.contains("Acknowledge")),
            "{ground}: nothing more is asked for: {:?}",
            officer.today()
        );
        officer.enters(
            &complaint,
            "2026-11-25",
            json!({ "kind": "closed", "ground": ground }),
        );
        assert!(officer.today().is_empty(), "{ground}");
        officer.enters(
            &complaint,
            "2026-11-25",
            json!({ "kind": "reopened", "why": "It was looked at again." }),
        );
        assert!(
            officer
                .today()
                .contains(&"late: Acknowledge the complaint (2026-11-24)".to_owned()),
            "{ground}: {:?}",
            officer.today()
        );
    }
}

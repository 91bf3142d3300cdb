//! Lines 3, 4, 7 and 8: the dates.

use serde_json::{Value, json};

use crate::book::{RESPONSIBLE, complaint_by, response};
use crate::officer::Officer;

/// Line 3. Regulation 13(3): the third working day after the day of receipt.
#[test]
fn line_03_the_last_day_to_acknowledge_is_the_third_working_day() {
    let mut officer = Officer::set_up();
    officer.comes_in_on("2028-02-01");
    for (received, acknowledge, settle) in [
        ("2026-11-20", "2026-11-25", "2026-11-23"),
        ("2026-11-21", "2026-11-25", "2026-11-23"),
        ("2026-11-22", "2026-11-25", "2026-11-23"),
        ("2026-08-28", "2026-09-03", "2026-09-01"),
        ("2026-05-01", "2026-05-07", "2026-05-05"),
        ("2025-04-16", "2025-04-23", "2025-04-17"),
        ("2025-04-17", "2025-04-24", "2025-04-22"),
        ("2026-12-23", "2026-12-30", "2026-12-24"),
        ("2026-12-24", "2026-12-31", "2026-12-29"),
        ("2026-12-25", "2026-12-31", "2026-12-29"),
        ("2026-12-31", "2027-01-06", "2027-01-04"),
        ("2027-12-24", "2027-12-31", "2027-12-29"),
    ] {
        let logged = officer.ask("log_complaint", complaint_by("telephone", received));
        assert_eq!(logged["acknowledge_by"], acknowledge, "received {received}");
        let complaint = logged["complaint"].clone();
        assert_eq!(
            officer.due(&complaint, "acknowledge"),
            acknowledge,
            "received {received}"
        );
        let worked = officer.ask("work_out_dates", json!({ "received_on": received }));
        assert_eq!(worked["acknowledge_by"]["date"], acknowledge);
        assert_eq!(worked["resolve_spoken_by"]["date"], settle);
    }
}

/// The dates before anything is logged are the dates of the file, as the door promises.
#[test]
fn when_would_it_be_due_answers_before_anything_is_logged() {
    let mut officer = Officer::set_up();
    let worked = officer.ask(
        "work_out_dates",
        json!({ "received_on": "2026-12-24", "matter_occurred_on": "2026-01-10" }),
    );
    for (clock, date) in [
        ("acknowledge_by", "2026-12-31"),
        ("resolve_spoken_by", "2026-12-29"),
        ("relevant_period_ends", "2027-06-23"),
        ("complain_by", "2027-01-10"),
    ] {
        assert_eq!(worked[clock]["date"], date, "{clock}");
        assert!(
            worked[clock]["because"]
                .as_array()
                .is_some_and(|because| !because.is_empty()),
            "{clock} says why"
        );
    }
}

/// Line 4. Regulation 2(1): a bank holiday added or removed moves the dates, and the record of
/// acts says which and why.
#[test]
fn line_04_a_bank_holiday_added_moves_the_dates_and_the_record_says_why() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let answer = officer.enters_for_the_practice(
        "2026-11-19",
        json!({ "kind": "bank_holiday_added", "day": "2026-11-23", "name": "Day of mourning" }),
    );
    assert_eq!(
        answer["moved"],
        json!([{ "reference": "HL-2026-01", "what": "Acknowledge the complaint",
                 "from": "2026-11-24", "to": "2026-11-25" }])
    );
    let date = &officer.dates(&complaint, "acknowledge")[0];
    assert_eq!(date["explained"]["date"], "2026-11-25");
    assert!(
        date["explained"]["because"]
            .to_string()
            .contains("Monday 23 November 2026 is not counted: Day of mourning."),
        "{date}"
    );
    let removed = officer.enters_for_the_practice(
        "2026-11-20",
        json!({ "kind": "bank_holiday_removed", "day": "2026-11-23", "why": "It was called off." }),
    );
    assert_eq!(removed["moved"][0]["to"], "2026-11-24");
    assert_eq!(officer.due(&complaint, "acknowledge"), "2026-11-24");

    let moved = officer.locks_and_reads_the_record("moved_dates");
    let days = |from: &str, to: &str| {
        json!([{ "reference": "HL-2026-01", "what": "Acknowledge the complaint",
                 "from": from, "to": to }])
    };
    assert_eq!(
        moved,
        [
            (
                "bank_holiday_added".to_owned(),
                days("2026-11-24", "2026-11-25")
            ),
            (
                "bank_holiday_removed".to_owned(),
                days("2026-11-25", "2026-11-24")
            ),
        ],
        "each change of the calendar says what it moved"
    );
}

/// Line 4. Neither a day off already nor one that is none can be changed.
#[test]
fn line_04_a_day_that_is_off_already_changes_nothing() {
    let mut officer = Officer::set_up();
    for entry in [
        json!({ "kind": "bank_holiday_added", "day": "2026-12-25", "name": "Christmas" }),
        json!({ "kind": "bank_holiday_added", "day": "2026-11-21", "name": "A Saturday" }),
        json!({ "kind": "bank_holiday_removed", "day": "2026-11-23", "why": "A mistake." }),
    ] {
        let error = officer.refused(
            "add_practice_entry",
            json!({ "on": "2026-11-20", "by": "Ruth Adeyemi", "entry": entry }),
        );
        assert_eq!(crate::book::told(&error), ["entry.day: NothingChanges"]);
    }
}

fn period(basis: &str, ends: &str, told: &str) -> Value {
    json!({ "kind": "response_period_set", "basis": basis, "ends_on": ends, "told_on": told,
            "told_how": "on_paper", "why": format!("Until {ends}, as one of us was away.") })
}

/// Line 7. Regulation 17(c): every version of the response period stays, with the day it was told,
/// and the report says whether the first, the amended or none was kept.
#[test]
fn line_07_every_version_of_the_response_period_is_kept() {
    for (sent, kept) in [
        ("2026-12-18", "within_first"),
        ("2027-01-29", "within_amended"),
        ("2027-02-01", "late"),
    ] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs("letter", "2026-11-19");
        let amended = period("amended", "2027-01-29", "2026-12-16");
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-24", {
                let mut early = amended.clone();
                early["told_on"] = "2026-11-24".into();
                early
            }),
            ["entry.basis: NothingToAmend"]
        );
        officer.enters(
            &complaint,
            "2026-11-24",
            period("agreed", "2026-12-18", "2026-11-24"),
        );
        assert_eq!(
            officer.cannot_enter(
                &complaint,
                "2026-11-25",
                period("agreed", "2027-01-29", "2026-11-25")
            ),
            ["entry.basis: AlreadySet"],
            "a change is an amendment"
        );
        officer.enters(&complaint, "2026-12-16", amended);
        let date = &officer.dates(&complaint, "response_period")[0];
        assert_eq!(date["explained"]["date"], "2027-01-29");
        assert_eq!(
            date["earlier"],
            json!([{ "date": "2026-12-18", "told_on": "2026-11-24",
                     "why": "Until 2026-12-18, as one of us was away." }])
        );
        officer.finds_on_every_point(&complaint, "2026-12-17", "upheld");
        officer.enters(
            &complaint,
            sent,
            response(RESPONSIBLE, "responsible_person"),
        );
        assert_eq!(
            officer.stands(&complaint)["period_kept"],
            kept,
            "sent {sent}"
        );
    }
}

/// Line 7. An amendment told after the response was sent cannot make it punctual.
#[test]
fn line_07_an_amendment_told_afterwards_does_not_make_a_late_response_punctual() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.enters(
        &complaint,
        "2026-11-24",
        period("agreed", "2026-12-18", "2026-11-24"),
    );
    officer.finds_on_every_point(&complaint, "2026-12-17", "upheld");
    officer.enters(
        &complaint,
        "2026-12-21",
        response(RESPONSIBLE, "responsible_person"),
    );
    officer.enters(
        &complaint,
        "2026-12-22",
        period("amended", "2026-12-31", "2026-12-22"),
    );
    assert_eq!(officer.stands(&complaint)["period_kept"], "late");
}

/// Line 8. Regulation 14(3): six months commencing on the day of receipt, warned of before, and
/// longer only if that was agreed on or before the last day.
#[test]
fn line_08_six_months_can_be_extended_only_until_their_last_day() {
    let longer = |until: &str| {
        json!({ "kind": "relevant_period_extended", "until": until,
                "how_agreed": "She agreed on the telephone.", "why": "One report is to come." })
    };
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-03-31");
    assert_eq!(officer.due(&complaint, "relevant_period"), "2026-09-30");
    officer.acknowledges(&complaint, "2026-03-31", Some("on_paper"));
    officer.comes_in_on("2026-09-16");
    assert!(
        officer
            .today()
            .contains(&"coming: Send the response at the very latest (2026-09-30)".to_owned()),
        "two weeks before: {:?}",
        officer.today()
    );
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-09-30", longer("2026-09-30")),
        ["entry.until: NotLonger"]
    );
    officer.enters(&complaint, "2026-09-30", longer("2026-11-30"));
    let date = &officer.dates(&complaint, "relevant_period")[0];
    assert_eq!(date["explained"]["date"], "2026-11-30");
    assert_eq!(date["earlier"][0]["date"], "2026-09-30");

    let late = officer.logs("letter", "2026-03-31");
    assert_eq!(
        officer.cannot_enter(&late, "2026-10-01", longer("2026-11-30")),
        ["on: AgreedTooLate"]
    );
    assert_eq!(officer.due(&late, "relevant_period"), "2026-09-30");
}

/// Line 8. Regulation 14(4)(a): after the end the written explanation is owed, and one that was
/// sent before about something else does not stand for it.
#[test]
fn line_08_after_six_months_the_written_explanation_is_owed() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-03-31");
    let explain = "Explain the delay in writing";
    let explained = |how: &str| {
        json!({ "kind": "delay_explained", "how": how, "reason": "A colleague is ill.",
                "expected_by": "2026-10-30" })
    };
    officer.enters(&complaint, "2026-06-01", explained("on_paper"));
    officer.comes_in_on("2026-09-30");
    assert_ne!(officer.task(&complaint, explain), "to_do");
    officer.comes_in_on("2026-10-01");
    assert_eq!(
        officer.task(&complaint, explain),
        "to_do",
        "what was explained in June was not that the six months had ended"
    );
    assert!(
        officer
            .today()
            .contains(&"late: Send the response at the very latest (2026-09-30)".to_owned())
    );
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-10-01", explained("spoken")),
        ["entry.how: NotInWriting"]
    );
    officer.enters(&complaint, "2026-10-01", explained("on_paper"));
    assert_eq!(officer.task(&complaint, explain), "done");
    assert_eq!(
        officer.dates(&complaint, "relevant_period")[0]["stands"]["state"],
        "days_late",
        "an explanation is not the response"
    );
}

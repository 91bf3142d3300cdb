//! Traps of the dates: 1 to 8, 12 and 16.

use serde_json::json;

use crate::book::{OFFICER, complaint_by, told};
use crate::officer::Officer;

/// Trap 1. The day of receipt is never counted: Friday leads to Wednesday.
#[test]
fn trap_01_a_friday_leads_to_wednesday() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-20");
    let due = officer.due(&complaint, "acknowledge");
    assert_eq!(due, "2026-11-25", "neither Monday nor Tuesday");
}

/// Trap 2. The next working day is not 24 hours: Friday at five in the afternoon leads to all of Monday.
#[test]
fn trap_02_the_next_working_day_is_not_twenty_four_hours() {
    let mut officer = Officer::set_up();
    officer.now = "2026-11-20T17:05:00Z".parse().expect("a moment");
    let mut made = complaint_by("telephone", "2026-11-20");
    made["received_time"] = "17:00:00".into();
    let complaint = officer.logs_this(made);
    officer.now = "2026-11-23T23:50:00Z".parse().expect("a moment");
    officer.ask(
        "add_entry",
        json!({ "complaint": complaint, "on": "2026-11-23", "at": "23:45:00", "by": OFFICER,
                "entry": { "kind": "resolved_at_once", "put_right": "She was rung.",
                           "how_satisfied": "She said so." } }),
    );
    assert_eq!(
        officer.dates(&complaint, "settle_at_once")[0]["stands"]["in_time"],
        true
    );
}

/// Trap 3. Practice closures do not stop the clock, and a Saturday it is open does not count.
#[test]
fn trap_03_the_practices_own_days_do_not_matter() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.enters(
        &complaint,
        "2026-11-19",
        json!({ "kind": "waiting_began", "what_for": "the training afternoon and closed Friday" }),
    );
    let date = officer.dates(&complaint, "acknowledge")[0].clone();
    assert_eq!(date["explained"]["date"], "2026-11-24");
    assert!(
        date["explained"]["because"]
            .to_string()
            .contains("Saturday 21 November 2026"),
        "the open Saturday is told as not counted"
    );
}

/// Trap 4. England and Wales alone, substitutes and one-off days included.
#[test]
fn trap_04_the_holidays_of_england_and_wales_with_substitutes_and_one_offs() {
    let mut officer = Officer::set_up();
    officer.comes_in_on("2028-02-01");
    for (received, due, why) in [
        (
            "2025-12-31",
            "2026-01-06",
            "2 January is a holiday in Scotland alone",
        ),
        ("2026-11-27", "2026-12-02", "St Andrew’s Day is none"),
        ("2026-07-10", "2026-07-15", "nor is 12 July"),
        (
            "2026-12-24",
            "2026-12-31",
            "28 December 2026 is a substitute",
        ),
        ("2027-12-24", "2027-12-31", "27 and 28 December 2027 are"),
        ("2027-12-31", "2028-01-06", "3 January 2028 is"),
        ("2023-05-05", "2023-05-11", "8 May 2023 was a one-off"),
        (
            "2020-05-01",
            "2020-05-06",
            "the May holiday had moved to the 8th",
        ),
        ("2020-05-07", "2020-05-13", "to here"),
        ("2021-12-24", "2021-12-31", "Christmas Day was a Saturday"),
    ] {
        let worked = officer.ask("work_out_dates", json!({ "received_on": received }));
        assert_eq!(worked["acknowledge_by"]["date"], due, "{received}: {why}");
    }
}

/// Trap 5. Six calendar months commencing on the day; no wait, consent, acknowledgement or answer of the
/// person moves them.
#[test]
fn trap_05_six_months_are_calendar_months_and_nothing_pauses_them() {
    for (received, ends) in [
        ("2026-01-01", "2026-06-30"),
        ("2026-03-01", "2026-08-31"),
        ("2026-03-31", "2026-09-30"),
        ("2026-08-28", "2027-02-27"),
        ("2026-08-29", "2027-02-28"),
        ("2026-08-31", "2027-02-28"),
        ("2026-10-31", "2027-04-30"),
    ] {
        let mut officer = Officer::set_up();
        let mut made = complaint_by("letter", received);
        made["patient"] =
            json!({ "who": "another", "person": { "name": "Mrs M" }, "basis": "asked_for_it" });
        officer.comes_in_on(received);
        let complaint = officer.logs_this(made);
        let ended = |officer: &mut Officer| officer.due(&complaint, "relevant_period");
        assert_eq!(ended(&mut officer), ends, "received {received}");
        officer.comes_in_on("2026-11-02");
        officer.acknowledges(&complaint, "2026-11-02", Some("on_paper"));
        for entry in [
            json!({ "kind": "waiting_began", "what_for": "consent" }),
            json!({ "kind": "consent_recorded", "subject": "share_with_representative",
                    "step": "asked", "from": "Mrs M", "how": "By post." }),
            json!({ "kind": "consent_recorded", "subject": "share_with_representative",
                    "step": "given", "from": "Mrs M", "how": "By post." }),
            json!({ "kind": "cooperation_asked", "step": "asked", "what": "The dates.",
                    "how": "on_paper", "ombudsman_told": false }),
            json!({ "kind": "response_period_set", "basis": "agreed", "ends_on": "2027-11-30",
                    "told_on": "2026-11-02", "told_how": "on_paper", "why": "It is long." }),
        ] {
            officer.enters(&complaint, "2026-11-02", entry.clone());
            assert_eq!(ended(&mut officer), ends, "{entry}");
        }
    }
}

/// Trap 6. Twelve months after the later day; being late turns nothing away by itself.
#[test]
fn trap_06_a_late_complaint_is_logged_and_has_its_clocks_until_somebody_decides() {
    let mut officer = Officer::set_up();
    let worked = officer.ask(
        "work_out_dates",
        json!({ "received_on": "2026-11-20", "matter_occurred_on": "2024-02-29",
                "came_to_notice_on": "2025-11-21" }),
    );
    assert_eq!(worked["complain_by"]["date"], "2026-11-21");
    let complaint = officer.logs("letter", "2026-11-20");
    assert_eq!(officer.due(&complaint, "acknowledge"), "2026-11-25");
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "time_limit_considered", "matter_occurred_on": "1984-06-01",
            "good_reasons": { "satisfied": true, "reasons": "She was a child." },
            "still_possible": { "satisfied": true, "reasons": "The notes are whole." },
            "decision": "considered" }),
    );
    assert_eq!(officer.stands(&complaint)["state"]["state"], "open");
    assert_eq!(officer.due(&complaint, "acknowledge"), "2026-11-25");
}

/// Trap 7. Six months are a backstop: with everything found, sending is next, and no date of so many
/// working days is shown as law.
#[test]
fn trap_07_six_months_are_no_target() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.acknowledges(&complaint, "2026-11-20", Some("on_paper"));
    for entry in [
        json!({ "kind": "discussion_answered", "answer": "accepted", "agreed": "By letter." }),
        json!({ "kind": "response_period_set", "basis": "agreed", "ends_on": "2027-03-31",
                "told_on": "2026-11-20", "told_how": "spoken", "why": "It is long." }),
        json!({ "kind": "adjustment_asked", "raised": "nothing_wanted", "need": "None.",
                "what_would_help": "" }),
        json!({ "kind": "advocacy_signposted", "service": "The county’s", "how": "on_paper" }),
    ] {
        officer.enters(&complaint, "2026-11-20", entry);
    }
    officer.finds_on_every_point(&complaint, "2026-11-23", "upheld");
    let next = officer.stands(&complaint)["next_step"].clone();
    assert_eq!(next["title"], "Send the final response");
    assert!(
        officer
            .today()
            .contains(&"whenever: Send the final response (no day)".to_owned()),
        "now, not in March: {:?}",
        officer.today()
    );
    let date = officer.dates(&complaint, "relevant_period")[0].clone();
    assert!(date.to_string().contains("not a target"), "{date}");
}

/// Trap 8. After the period has ended it is not extended.
#[test]
fn trap_08_an_ended_period_is_not_extended() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-01-12");
    assert_eq!(officer.due(&complaint, "relevant_period"), "2026-07-11");
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-07-12",
            json!({ "kind": "relevant_period_extended", "until": "2026-09-30",
                    "how_agreed": "On the telephone.", "why": "More time." })
        ),
        ["on: AgreedTooLate"],
        "a Saturday moves nothing"
    );
}

/// Trap 12. Intervals of other bodies and countries are the practice's own choice, never law.
#[test]
fn trap_12_intervals_of_other_bodies_are_no_law() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.acknowledges(&complaint, "2026-11-20", Some("on_paper"));
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "comments_asked", "colleague": "Tom Ellery", "asked": "What was said?",
                "working_days": 3 }),
    );
    let update = officer.dates(&complaint, "update")[0].clone();
    let comments = officer.dates(&complaint, "comments")[0].clone();
    for date in [&update, &comments] {
        assert_eq!(date["is_law"], false);
    }
    assert!(comments.to_string().contains("No regulation sets this"));
    assert!(update.to_string().contains("the practice’s own promise"));
    let moved = officer.enters_for_the_practice(
        "2026-11-20",
        json!({ "kind": "habits_set", "update_every_days": 10, "comments_working_days": 5 }),
    );
    assert_eq!(
        moved["moved"],
        json!([{ "reference": "HL-2026-01", "what": "Tell the person how the work is going",
                 "from": "2026-12-10", "to": "2026-11-30" }]),
        "no legal date moves with a habit"
    );
    let said = officer.file(&complaint).to_string();
    for wrong in [
        "20 working days",
        "25 working days",
        "40 working days",
        "stage 1",
        "Stage 2",
    ] {
        assert!(!said.contains(wrong), "{wrong}");
    }
}

/// Trap 16. An e-mail after midnight in summer came on the day the clock on the wall showed, also where
/// a month or the return's year ends.
#[test]
fn trap_16_a_late_e_mail_in_summer_belongs_to_the_day_on_the_wall() {
    for (moment, day, next) in [
        ("2026-07-14T23:30:00Z", "2026-07-15", "2026-07-16"),
        ("2027-03-31T23:30:00Z", "2027-04-01", "2027-04-02"),
        ("2026-10-24T23:30:00Z", "2026-10-25", "2026-10-26"),
        ("2026-10-25T23:30:00Z", "2026-10-25", "2026-10-26"),
    ] {
        let mut officer = Officer::set_up();
        officer.now = moment.parse().expect("a moment");
        let mut made = complaint_by("email", day);
        made["received_time"] = json!(null);
        let complaint = officer.logs_this(made.clone());
        assert_eq!(officer.file(&complaint)["today"], day, "{moment}");
        made["received_on"] = next.into();
        assert_eq!(
            told(&officer.refused("log_complaint", made)),
            ["received_on: InTheFuture"],
            "{moment}"
        );
        officer.ask(
            "add_entry",
            json!({ "complaint": complaint, "on": day, "by": OFFICER,
                    "entry": { "kind": "waiting_began", "what_for": "morning" } }),
        );
    }
}

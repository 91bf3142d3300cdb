//! Line 33: removal from the list, at once and after a warning. The program records it and decides
//! nothing.

use serde_json::{Value, json};

use super::at_once::{ON, threatened};
use super::{police, removal, warning, with};
use crate::book::complaint_by;
use crate::officer::Officer;

/// Lines 27 and 33. The program records a removal and what it rests on; the seven days for the
/// police's reference are told in both readings, and the earlier is shown.
#[test]
fn lines_27_and_33_an_immediate_removal_has_its_seven_days_in_both_readings() {
    let (mut officer, complaint, incident) = threatened();
    let on = "2026-11-23";
    let noted = |otherwise: Value| {
        let notice = json!({ "incidents": [incident], "notice_on": on, "notice_how": "spoken" });
        with(removal("immediate", notice), otherwise)
    };
    assert_eq!(
        officer.cannot_enter(&complaint, on, noted(json!({}))),
        ["entry.commissioner_approved: PoliceNotToldOfIt"]
    );
    officer.enters(
        &complaint,
        ON,
        police(&[&incident], true, json!({ "reported_on": ON })),
    );
    for (otherwise, refused) in [
        (
            json!({ "ground": "moved_away" }),
            "entry.ground: NotForViolence",
        ),
        (json!({ "notice_on": null }), "entry.notice_on: Missing"),
        (json!({ "told_how": null }), "entry.told_how: ToldOrWhyNot"),
        (
            json!({ "not_told": "safety_at_risk", "not_told_reason": "He waits outside." }),
            "entry.not_told: ToldAndNotTold",
        ),
        (
            json!({ "exception": "safety_at_risk", "exception_reason": "He waits outside." }),
            "entry.exception: NoExceptionNeeded",
        ),
    ] {
        assert_eq!(
            officer.cannot_enter(&complaint, on, noted(otherwise)),
            [refused]
        );
    }
    let removed = officer.enters(&complaint, on, noted(json!({})));
    let notice = officer.dates(&complaint, "removal_notice")[0].clone();
    assert_eq!(notice["explained"]["date"], "2026-11-29");
    let because = notice["explained"]["because"].to_string();
    assert!(because.contains("Schedule 3, paragraph 25"), "{because}");
    let confirm = "Confirm the immediate removal to the commissioner in writing";
    assert_eq!(officer.task(&complaint, confirm), "to_do");
    let written = json!({ "kind": "removal_confirmed", "removal": removed, "how": "on_paper" });
    officer.enters(&complaint, "2026-11-24", written);
    assert_eq!(officer.task(&complaint, confirm), "done");
    let reference = officer.dates(&complaint, "police_reference")[0].clone();
    assert_eq!(reference["explained"]["date"], "2026-11-29");
    let because = reference["explained"]["because"].to_string();
    for reading in [
        "with Monday 23 November 2026 as the first: until Sunday 29 November 2026",
        "Counted from the day after: until Monday 30 November 2026",
        "The earlier is shown",
        "Primary Care Support England",
    ] {
        assert!(because.contains(reading), "{because}");
    }
    officer.comes_in_on("2026-11-30");
    let what = "Have the police’s reference for the immediate removal";
    let late = format!("late: {what} (2026-11-29)");
    assert!(officer.today().contains(&late), "{:?}", officer.today());
    let given = json!({ "reported_on": ON, "reference": "42/0001234/26" });
    officer.enters(&complaint, "2026-11-30", police(&[&incident], true, given));
    assert!(!officer.today().contains(&late));
    assert_eq!(officer.task(&complaint, what), "done");

    // The caution: the complaint is open all the while, and the program says so and stops nothing.
    assert_eq!(officer.ladder(&complaint)["complaint_is_open"], true);
    let words = officer.ladder(&complaint)["in_words"].to_string();
    assert!(
        words.contains("A removal from the list was noted on 23\u{a0}November 2026."),
        "{words}"
    );
    assert!(
        !words.contains("Care and new complaints were never"),
        "{words}"
    );
}

/// Line 33. An ordinary removal rests on a warning of removal in the twelve months before, spoken
/// or written, or on an exception with its reason.
#[test]
fn line_33_an_ordinary_removal_rests_on_a_warning_of_removal_or_an_exception() {
    let (mut officer, complaint, _) = threatened();
    let noted = |otherwise: Value| removal("after_warning", otherwise);
    let refused = ["entry.exception: NotWarnedOfRemoval"];
    officer.enters(&complaint, "2026-11-23", warning("spoken", false, &[]));
    let told = officer.cannot_enter(&complaint, "2026-11-23", noted(json!({})));
    assert_eq!(told, refused, "a warning of something else");
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-23",
            noted(json!({ "exception": "safety_at_risk" }))
        ),
        ["entry.exception_reason: Missing"]
    );
    officer.enters(&complaint, "2026-11-24", warning("spoken", true, &[]));
    let late = officer.cannot_enter(&complaint, "2027-11-25", noted(json!({})));
    assert_eq!(late, refused, "a year and a day later");
    let excepted = json!({ "exception": "safety_at_risk", "exception_reason": "He said so." });
    assert_eq!(
        officer.cannot_enter(&complaint, "2027-11-24", noted(excepted)),
        ["entry.exception: NoExceptionNeeded"],
        "why no warning was needed, though there was one"
    );
    officer.enters(&complaint, "2027-11-24", noted(json!({})));
}

/// Line 33. Somebody complains for another: a warning counts for the one who had it, in every file
/// that names them, and the other is not removed on it.
#[test]
fn line_33_a_warning_counts_for_the_person_who_had_it() {
    let mut officer = Officer::set_up();
    let mut for_another = complaint_by("letter", "2026-11-19");
    for_another["complainant"]["name"] = "Mrs Jane Hill".into();
    for_another["patient"] = json!({ "who": "another", "person": { "name": "Mr Old Hill" },
                                     "basis": "asked_for_it" });
    let both = officer.logs_this(for_another);
    let mut his_own = complaint_by("letter", "2026-11-20");
    his_own["complainant"]["name"] = "Mr Old Hill".into();
    let his = officer.logs_this(his_own);
    let noted = |concerns: &str| removal("after_warning", json!({ "concerns": concerns }));
    let of_removal = |concerns: &str| {
        with(
            warning("spoken", true, &[]),
            json!({ "concerns": concerns }),
        )
    };
    let asked = |officer: &mut Officer, file: &Value| {
        let view = officer.ask("warned", json!({ "complaint": file, "on": "2026-12-01" }));
        let rows = view["warnings"].as_array().expect("rows").clone();
        rows.iter()
            .map(|row| row["person"].as_str().expect("a name").to_owned())
            .collect::<Vec<_>>()
    };
    let choices = |officer: &mut Officer, file: &Value| {
        officer.ask("entry_choices", json!({ "complaint": file }))["for_another"].clone()
    };
    assert_eq!(choices(&mut officer, &both), true);
    assert_eq!(choices(&mut officer, &his), false);

    officer.enters(&both, "2026-11-24", of_removal("the_complainant"));
    assert_eq!(asked(&mut officer, &both), ["Mrs Jane Hill"]);
    assert!(asked(&mut officer, &his).is_empty());
    assert_eq!(
        officer.cannot_enter(&both, "2026-12-01", noted("the_patient")),
        ["entry.exception: NotWarnedOfRemoval"]
    );
    let warned = officer.enters(&both, "2026-11-25", of_removal("the_patient"));
    assert_eq!(asked(&mut officer, &both), ["Mrs Jane Hill", "Mr Old Hill"]);
    assert_eq!(asked(&mut officer, &his), ["Mr Old Hill"]);
    let told = officer.ask("entry", json!({ "entry": warned }))["told"].to_string();
    assert!(told.contains("The patient"), "{told}");
    officer.enters(&both, "2026-12-01", noted("the_patient"));
}

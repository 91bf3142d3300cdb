//! Line 33, and what the front desk may be told: the register over all files.

use serde_json::{Value, json};

use super::{limited, restriction, review, warning, with};
use crate::book::complaint_by;
use crate::officer::Officer;

fn logs_for(officer: &mut Officer, person: &str, on: &str) -> Value {
    officer.comes_in_on(on);
    let mut made = complaint_by("letter", on);
    made["complainant"] = json!({ "name": person });
    officer.logs_this(made)
}

/// Line 33. Was this person warned in the twelve months before a day? Asked of any day, over all
/// files of the same person, spoken warnings and reasons why there was none included.
#[test]
fn line_33_the_register_answers_for_any_day_over_all_files_of_a_person() {
    let mut officer = Officer::set_up();
    let older = logs_for(&mut officer, "Mr M", "2026-01-12");
    officer.enters(&older, "2026-02-10", warning("spoken", true, &[]));
    let newer = logs_for(&mut officer, " mr m ", "2026-11-19");
    officer.enters(&newer, "2026-12-01", warning("on_paper", false, &[]));
    let other = logs_for(&mut officer, "Mrs K", "2026-12-01");
    officer.enters(
        &other,
        "2026-12-02",
        json!({ "kind": "warning_not_given", "ground": "unsafe", "reason": "He was at the door." }),
    );
    let mut asked = |complaint: Option<&Value>, on: &str| {
        let view = officer.ask("warned", json!({ "complaint": complaint, "on": on }));
        let many = view["warnings"].as_array().map_or(0, Vec::len);
        (view["warned"] == true, view["of_removal"] == true, many)
    };
    for (on, expected) in [
        ("2026-02-09", (false, false, 0)),
        ("2026-02-10", (true, true, 1)),
        ("2026-11-30", (true, true, 1)),
        ("2026-12-01", (true, true, 2)),
        ("2027-02-10", (true, true, 2)),
        ("2027-02-11", (true, false, 1)),
        ("2027-12-01", (true, false, 1)),
        ("2027-12-02", (false, false, 0)),
    ] {
        for file in [&older, &newer] {
            assert_eq!(
                asked(Some(file), on),
                expected,
                "{on}: both files of one person"
            );
        }
    }
    assert_eq!(
        asked(Some(&other), "2026-12-31"),
        (false, false, 1),
        "a reason why there was none is shown, and is no warning"
    );
    assert_eq!(asked(None, "2026-12-31"), (true, true, 3), "everybody");

    let view = officer.ask("warned", json!({ "complaint": newer, "on": "2026-12-31" }));
    assert_eq!(
        view["on"],
        json!("2026-12-31"),
        "the answer names the day it is about"
    );
    let days: Vec<&Value> = view["warnings"]
        .as_array()
        .expect("warnings")
        .iter()
        .map(|row| &row["warning"]["on"])
        .collect();
    assert_eq!(days, ["2026-02-10", "2026-12-01"]);
}

/// Line 33. What was spoken and then written is one warning, which counts from the letter too; of
/// removal where the letter says so, in whichever file of the person.
#[test]
fn line_33_a_letter_that_follows_is_a_warning_of_its_own_day() {
    let mut officer = Officer::set_up();
    let older = logs_for(&mut officer, "Mr M", "2026-11-02");
    let spoken = officer.enters(&older, "2026-11-24", warning("spoken", false, &[]));
    let letter = json!({ "kind": "warning_confirmed", "warning": spoken, "how": "on_paper",
                         "letter": "If it happens again, we may ask for your removal.",
                         "of_removal": true, "how_to_challenge": "Write to Dr Ann Wood." });
    let letter = officer.enters(&older, "2026-12-20", letter);
    let newer = logs_for(&mut officer, "Mr M", "2027-11-01");
    for (on, expected) in [
        ("2026-12-19", json!([true, false, null])),
        ("2026-12-20", json!([true, true, "2026-12-20"])),
        ("2027-12-20", json!([true, true, "2026-12-20"])),
        ("2027-12-21", json!([false, false, null])),
    ] {
        let view = officer.ask("warned", json!({ "complaint": newer, "on": on }));
        let row = &view["warnings"][0]["warning"];
        let told = json!([view["warned"], view["of_removal"], row["counts_from"]]);
        assert_eq!(told, expected, "{on}");
        if view["warned"] == true {
            assert_eq!(row["on"], "2026-11-24", "{on}: first spoken");
            assert_eq!(row["of_removal_from"], "2026-12-20", "{on}");
        }
    }
    let removed = super::removal(
        "after_warning",
        json!({ "ground": "relationship_broken_down" }),
    );
    officer.enters(&newer, "2027-12-10", removed);
    let aside = json!({ "kind": "entry_set_aside", "entry": letter, "why": "Of another person." });
    assert_eq!(
        officer.cannot_enter(&older, "2027-12-11", aside),
        ["entry.entry: AnotherFileRestsOnIt"],
        "the removal rests on the letter"
    );
}

/// Line 33. The register, the ladder and a removal say the same of a person, whichever of their
/// files a warning is in.
#[test]
fn line_33_a_warning_of_removal_in_another_file_of_the_person_is_one() {
    let mut officer = Officer::set_up();
    let older = logs_for(&mut officer, "Mr M", "2026-11-02");
    let warned = officer.enters(&older, "2026-11-24", warning("on_paper", true, &[]));
    let newer = logs_for(&mut officer, " mr m ", "2026-11-19");
    let other = logs_for(&mut officer, "Mrs K", "2026-11-19");
    let removed = super::removal(
        "after_warning",
        json!({ "ground": "relationship_broken_down" }),
    );
    let refused = ["entry.exception: NotWarnedOfRemoval"];
    let said = |officer: &mut Officer, complaint: &Value| {
        let view = officer.ladder(complaint);
        let today = view["today"].clone();
        let asked = officer.ask("warned", json!({ "complaint": complaint, "on": today }));
        assert_eq!(view["warned_in_the_last_year"], asked["warned"]);
        let of_removal = &view["warned_of_removal_in_the_last_year"];
        assert_eq!(of_removal, &asked["of_removal"]);
        of_removal == true
    };
    officer.comes_in_on("2026-12-01");
    assert!(said(&mut officer, &newer));
    assert!(!said(&mut officer, &other));
    assert_eq!(
        officer.cannot_enter(&other, "2026-12-01", removed.clone()),
        refused,
        "of somebody else"
    );
    assert_eq!(
        officer.cannot_enter(&newer, "2026-11-23", removed.clone()),
        refused,
        "not warned yet"
    );
    // What the removal rests on is not taken from under it; the removal is set aside first.
    let noted = officer.enters(&newer, "2026-12-01", removed.clone());
    let aside = |entry: &Value| json!({ "kind": "entry_set_aside", "entry": entry, "why": "Of another person." });
    let refused_aside = ["entry.entry: AnotherFileRestsOnIt"];
    assert_eq!(
        officer.cannot_enter(&older, "2026-12-02", aside(&warned)),
        refused_aside
    );
    officer.enters(&newer, "2026-12-02", aside(&noted));
    officer.enters(&older, "2026-12-02", aside(&warned));
    assert!(!said(&mut officer, &newer));
    assert_eq!(
        officer.cannot_enter(&newer, "2026-12-02", removed),
        refused,
        "set aside"
    );
}

/// Line 33. A warning counts for the person who had it: where somebody complains for another, the
/// register and the ladder say who was warned. Whoever may be the same under another spelling is
/// shown, and counts for nothing.
#[test]
fn line_33_the_register_says_who_was_warned() {
    let mut officer = Officer::set_up();
    officer.comes_in_on("2026-11-19");
    let mut made = complaint_by("letter", "2026-11-19");
    made["complainant"] = json!({ "name": "Jane Old" });
    made["patient"] = json!({ "who": "another", "person": { "name": "Peter Old" },
                              "basis": "asked_for_it" });
    let complaint = officer.logs_this(made);
    let of_the_patient = with(
        warning("on_paper", true, &[]),
        json!({ "concerns": "the_patient" }),
    );
    officer.enters(&complaint, "2026-11-24", of_the_patient);
    let namesake = logs_for(&mut officer, "Mrs Jane Old", "2026-11-19");
    officer.enters(&namesake, "2026-11-25", warning("on_paper", true, &[]));
    officer.comes_in_on("2026-12-01");
    let who = json!([{ "person": "Peter Old", "of_removal": true }]);
    let view = officer.ladder(&complaint);
    assert_eq!(view["who_was_warned"], who);
    let asked = json!({ "complaint": complaint, "on": "2026-12-01" });
    let view = officer.ask("warned", asked);
    assert_eq!(view["who_was_warned"], who);
    assert_eq!(view["warnings"].as_array().map(Vec::len), Some(1));
    assert_eq!(view["may_be"][0]["person"], "Mrs Jane Old");
    assert_eq!(view["may_be"].as_array().map(Vec::len), Some(1));
    let missing = "entry.override_reason: WarningMissing".to_owned();
    let told = officer.cannot_enter(&complaint, "2026-12-01", restriction(&[]));
    assert!(told.contains(&missing), "{told:?}");
}

/// A warning over one complaint comes before a specific action over another, in every list that
/// names what is missing.
#[test]
fn line_26_a_warning_in_another_file_of_the_person_comes_before_a_specific_action() {
    let mut officer = Officer::set_up();
    let older = logs_for(&mut officer, "Mr M", "2026-11-02");
    let warned = officer.enters(&older, "2026-11-24", warning("on_paper", false, &[]));
    let newer = logs_for(&mut officer, "Mr M", "2026-11-19");
    officer.comes_in_on("2026-12-01");
    let first = |officer: &mut Officer| {
        let view = officer.ladder(&newer);
        let steps = view["ladder"].as_array().expect("steps").iter();
        let mut asked = steps.flat_map(|step| step["preconditions"].as_array().expect("a list"));
        let found = asked.find(|one| one["record_with"] == "warning_given");
        found.expect("a warning comes first").clone()
    };
    let there = first(&mut officer);
    assert_eq!(there["in_place"], true);
    assert_eq!(there["on"], "2026-11-24");
    assert_eq!(
        there["other_file"],
        officer.ask("complaint_file", json!({ "complaint": older }))["reference"]
    );
    officer.enters(
        &older,
        "2026-12-01",
        json!({ "kind": "entry_set_aside", "entry": warned, "why": "Of another person." }),
    );
    assert_eq!(first(&mut officer)["in_place"], false);
}

/// Contact that is limited over one complaint is in sight in the person's next one, until it is
/// lifted; in nobody else's.
#[test]
fn line_30_what_is_in_force_is_in_sight_in_the_persons_other_files() {
    let mut officer = Officer::set_up();
    let older = logs_for(&mut officer, "Mr M", "2026-11-02");
    let incident = officer.has_an_incident(&older, "2026-11-20", "You lot are useless.");
    officer.tries_everything_first(&older, "2026-11-24");
    let measure = officer.enters(&older, "2026-12-08", restriction(&[&incident]));
    let newer = logs_for(&mut officer, "Mr M", "2026-11-19");
    let other = logs_for(&mut officer, "Mrs K", "2026-11-19");
    let reference =
        officer.ask("complaint_file", json!({ "complaint": older }))["reference"].clone();
    let said = |officer: &mut Officer, complaint: &Value| -> Vec<String> {
        let file = officer.ask("complaint_file", json!({ "complaint": complaint }));
        let notices = file["handling"]["stands"]["notices"]
            .as_array()
            .expect("notices")
            .iter();
        let elsewhere = notices.filter(|one| one["kind"] == "in_another_file");
        elsewhere
            .map(|one| one["words"].as_str().expect("words").to_owned())
            .collect()
    };
    officer.comes_in_on("2026-12-09");
    assert_eq!(
        said(&mut officer, &newer),
        [format!(
            "In {}: in force until Monday 7 June 2027: contact by letter only.",
            reference.as_str().expect("a reference")
        )]
    );
    assert!(said(&mut officer, &other).is_empty() && said(&mut officer, &older).is_empty());
    officer.enters(
        &older,
        "2027-03-08",
        review(&measure, "2027-03-08", "lifted", json!({})),
    );
    assert!(said(&mut officer, &newer).is_empty());
}

/// What a receptionist may be told: the way of contact and the dates, and not one word of why.
#[test]
fn line_30_the_front_desk_is_told_the_way_and_the_dates_and_no_reasons() {
    let mut officer = Officer::set_up();
    let complaint = logs_for(&mut officer, "Mr M", "2026-11-19");
    let incident = officer.has_an_incident(&complaint, "2026-11-20", "You lot are useless.");
    officer.tries_everything_first(&complaint, "2026-11-24");
    let secret = "MARKERREASON";
    let imposed = with(
        restriction(&[&incident]),
        json!({ "why": secret, "proportionate": secret, "adjustments_considered": secret,
                "impact": { "health": secret }, "clinicians_advice": secret,
                "how_to_challenge": secret,
                "what": { "restriction": "read_and_filed", "about": secret } }),
    );
    officer.enters(&complaint, "2026-12-08", imposed);
    let register = officer.ask("register", json!({}));
    let row = &register["live"][0];
    assert_eq!(
        row["at_the_desk"],
        "Letters and emails are read and filed; new complaints are answered, from Tuesday \
         8 December 2026 until Monday 7 June 2027."
    );
    assert_eq!(row["person"], "Mr M");
    let desk = row["at_the_desk"].as_str().expect("words");
    for reason in [secret, "abusive", "useless", "incident"] {
        assert!(!desk.contains(reason), "{desk}");
    }
}

/// Once it was changed, the desk has the first day of what it is now, on the screen and on paper.
#[test]
fn line_30_the_front_desk_is_told_the_first_day_of_what_it_is_now() {
    let mut officer = Officer::set_up();
    let complaint = logs_for(&mut officer, "Mr M", "2026-11-19");
    let incident = officer.has_an_incident(&complaint, "2026-11-20", "You lot are useless.");
    officer.tries_everything_first(&complaint, "2026-11-24");
    let measure = officer.enters(&complaint, "2026-12-08", restriction(&[&incident]));
    let changed = json!({ "changed_to": limited("one call a month"),
                          "next_review_on": "2027-06-07" });
    officer.enters(
        &complaint,
        "2027-03-08",
        review(&measure, "2027-03-08", "changed", changed),
    );
    let register = officer.ask("register", json!({}));
    assert_eq!(
        register["live"][0]["at_the_desk"],
        "Contact is limited: one call a month, ten minutes, from Monday 8 March 2027 until Monday \
         7 June 2027."
    );
    assert_eq!(register["live"][0]["measure"]["from"], "2026-12-08");
    let (sheet, _, _) =
        crate::engagement_on_paper::saved(&mut officer, json!({ "sheet": "register" }));
    assert!(sheet.contains("8 Mar to 7 Jun 2027"), "{sheet}");
}

/// What was only proposed changes nothing at the desk.
#[test]
fn line_32_a_proposed_agreement_changes_nothing_at_the_desk() {
    let mut officer = Officer::set_up();
    let complaint = logs_for(&mut officer, "Mr M", "2026-11-19");
    officer.tries_everything_first(&complaint, "2026-11-24");
    officer.enters(&complaint, "2026-12-02", super::agreement());
    let register = officer.ask("register", json!({}));
    assert_eq!(
        register["live"][0]["at_the_desk"],
        "A communication agreement is proposed. Nothing has changed yet."
    );
}

/// A right-to-left override in a name that was typed turns neither the dates nor the labels around
/// it, on the screen, at the desk and on paper; the exact words of a quote stay as they were.
#[test]
fn line_30_a_mark_in_a_name_turns_no_date_around_it() {
    const NAME: &str = "\u{202e}Joan Whitlock";
    let mut officer = Officer::set_up();
    let complaint = logs_for(&mut officer, "\u{202e}Mr M", "2026-11-19");
    let incident =
        officer.has_an_incident(&complaint, "2026-11-20", "\u{202e}You lot are useless.");
    officer.tries_everything_first(&complaint, "2026-11-24");
    let imposed = with(
        restriction(&[&incident]),
        json!({ "what": { "restriction": "through_third_party", "who": NAME } }),
    );
    officer.enters(&complaint, "2026-12-08", imposed);
    let isolated = format!("Contact through \u{2068}{NAME}\u{2069}");
    let view = officer.ladder(&complaint);
    assert_eq!(view["measures"][0]["measure"]["what"], isolated);
    let register = officer.ask("register", json!({}));
    let desk = register["live"][0]["at_the_desk"].as_str().expect("words");
    assert!(desk.starts_with(&format!("{isolated}, from ")), "{desk}");
    for request in [
        json!({ "sheet": "chronology", "complaint": complaint }),
        json!({ "sheet": "review_sheet", "hide_names": false }),
    ] {
        let (text, _, _) = crate::engagement_on_paper::saved(&mut officer, request.clone());
        for ours in ["HL-2026-01", "8 December 2026"] {
            assert!(text.contains(ours), "{request}: {text}");
        }
    }
    let (sheet, _, _) = crate::engagement_on_paper::saved(
        &mut officer,
        json!({ "sheet": "chronology", "complaint": complaint }),
    );
    assert!(
        sheet.contains("Tuesday 8 December 2026 to Monday 7 June 2027"),
        "{sheet}"
    );
    let quotes = officer.ask("incident", json!({ "incident": incident }));
    assert!(quotes.to_string().contains("\u{202e}You lot are useless."));
}

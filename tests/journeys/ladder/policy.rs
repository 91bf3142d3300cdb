//! The practice's policy: filled once, in versions with their days, and which was in force when.

use serde_json::{Value, json};

use super::{policy, restriction, review};
use crate::book::OFFICER;
use crate::officer::Officer;

/// Each decision names the version that was in force on the day it was taken, whenever it began.
#[test]
fn lines_26_to_34_each_decision_names_the_policy_in_force_on_its_day() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let incident = officer.has_an_incident(&complaint, "2026-11-20", "You lot are useless.");
    officer.tries_everything_first(&complaint, "2026-11-24");
    officer.enters_for_the_practice("2026-12-01", policy("In the cabinet."));
    // Decided under the first version, to begin after the second was adopted.
    let later = json!({ "starts_on": "2026-12-20" });
    let measure = officer.enters(
        &complaint,
        "2026-12-08",
        super::with(restriction(&[&incident]), later),
    );
    let second = officer.enters_for_the_practice("2026-12-15", policy("With the complaints file."));
    officer.enters(
        &complaint,
        "2027-03-08",
        review(&measure, "2027-03-08", "lifted", json!({})),
    );
    let view = officer.ladder(&complaint);
    let versions: Vec<(&Value, &Value)> = view["decisions"]
        .as_array()
        .expect("decisions")
        .iter()
        .map(|decision| (&decision["what"], &decision["policy_version"]))
        .collect();
    assert_eq!(
        versions,
        [
            (&json!("Warning given on paper"), &Value::Null),
            (
                &json!(
                    "Specific action: contact by letter only, Sunday 20 December 2026 to Monday \
                     7 June 2027"
                ),
                &json!(1)
            ),
            (
                &json!("Contact by letter only, reviewed: lifted"),
                &json!(2)
            ),
        ]
    );
    assert_eq!(view["measures"][0]["policy_version"], 1);

    // What they were told stays: no version comes between, and none that they named goes.
    for (on, entry, refused) in [
        (
            "2026-12-07",
            policy("Elsewhere."),
            "BeforeTheVersionInForce",
        ),
        (
            "2027-03-08",
            policy("Elsewhere."),
            "DecisionsNamedAnotherVersion",
        ),
        (
            "2027-03-09",
            json!({ "kind": "entry_set_aside", "entry": second["entry"], "why": "Not adopted." }),
            "OthersRestOnIt",
        ),
    ] {
        let error = officer.refused(
            "add_practice_entry",
            json!({ "on": on, "by": OFFICER, "entry": entry }),
        );
        let told = crate::book::told(&error);
        assert!(
            told.iter().any(|it| it.ends_with(refused)),
            "{on}: {told:?}"
        );
    }
    assert_eq!(officer.ladder(&complaint)["decisions"], view["decisions"]);

    let policy = officer.ask("policy", json!({}));
    assert_eq!(policy["in_force"]["version"], 2);
    assert_eq!(policy["in_force"]["since"], "2026-12-15");
    let days: Vec<&Value> = policy["versions"]
        .as_array()
        .expect("versions")
        .iter()
        .map(|version| &version["since"])
        .collect();
    assert_eq!(days, ["2026-12-01", "2026-12-15"]);
    let text = policy["text"].to_string();
    assert!(text.contains("With the complaints file.") && !text.contains("In the cabinet."));
}

/// A policy is adopted with every blank filled, and looked at regularly (SPSO section 1).
#[test]
fn lines_26_to_34_a_policy_is_adopted_whole_and_its_use_is_looked_at() {
    let mut officer = Officer::set_up();
    officer.comes_in_on("2026-12-01");
    let whole = policy("With the complaints file.");
    let fields: Vec<String> = whole
        .as_object()
        .expect("fields")
        .keys()
        .filter(|field| *field != "kind")
        .cloned()
        .collect();
    assert_eq!(fields.len(), 16);
    for field in fields {
        let mut entry = whole.clone();
        entry[&field] = "".into();
        let error = officer.refused(
            "add_practice_entry",
            json!({ "on": "2026-12-01", "by": OFFICER, "entry": entry }),
        );
        let told = crate::book::told(&error);
        assert_eq!(told, [format!("entry.{field}: Missing")]);
    }
    officer.enters_for_the_practice("2026-12-01", whole);
    let due = |officer: &mut Officer| -> Vec<String> {
        let mut today = officer.today();
        today.retain(|line| line.contains("the use of the policy"));
        today
    };
    assert!(due(&mut officer).is_empty());
    officer.comes_in_on("2027-12-02");
    let what = "Look at the use of the policy on engagement";
    assert_eq!(due(&mut officer), [format!("late: {what} (2027-12-01)")]);
    officer.enters_for_the_practice(
        "2027-12-02",
        json!({ "kind": "policy_use_reviewed", "who": "The partners",
                "outcome": "Two restrictions, both reviewed in time.", "next_on": "2028-06-01",
                "colleagues_told": "In the team meeting of June, without names." }),
    );
    assert!(due(&mut officer).is_empty());
    officer.comes_in_on("2028-06-02");
    assert_eq!(due(&mut officer), [format!("late: {what} (2028-06-01)")]);
}

/// A version is kept with its words: what anybody sends beside the blanks is not taken for them,
/// and the practice's new name does not change what was adopted under the old one.
#[test]
fn lines_26_to_34_a_version_keeps_the_words_it_was_adopted_with() {
    let mut officer = Officer::set_up();
    officer.comes_in_on("2026-12-01");
    let mut adopted = policy("With the complaints file.");
    let other = json!([{ "heading": "Other", "paragraphs": ["Other words."], "source": "" }]);
    adopted["adopted"] = json!({ "text": other, "for_the_public": other });
    officer.enters_for_the_practice("2026-12-01", adopted);
    let before = officer.ask("policy", json!({}))["text"].clone();
    assert!(!before.to_string().contains("Other words."));

    let settings = officer.ask("settings", json!({}));
    let mut practice = settings["practice"].clone();
    let old = practice["name"].clone();
    practice["name"] = "Quayside Practice".into();
    officer.ask(
        "change_practice",
        json!({ "practice": practice, "people": settings["people"] }),
    );
    let after = officer.ask("policy", json!({}));
    assert_eq!(after["text"], before);
    let name = old.as_str().expect("a name");
    assert!(before.to_string().contains(name));
    let kept = &after["in_force"]["blanks"]["adopted"]["text"];
    assert_eq!(*kept, before);
}

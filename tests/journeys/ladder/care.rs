//! Care for colleagues, and what is no incident: a private count, and a recording.

use serde_json::json;

use super::paper::laid_out;
use crate::bundle::unpacked;
use crate::officer::{Officer, distressing};

/// How often something covered was opened is counted for the officer alone: by the days, on no
/// paper and in no view of a file.
#[test]
fn lines_27_and_36_openings_are_counted_privately() {
    let mut officer = Officer::set_up();
    officer.enters_for_the_practice("2026-11-02", super::policy("With the complaints file."));
    officer.comes_in_on("2026-11-21");
    let complaint = officer.logs_a_complaint("I was refused.");
    let incident = officer.records_an_incident(
        &complaint,
        &[("You will regret it.", distressing("a threat"))],
    );
    let shown = officer.ask("incident", json!({ "incident": incident }));
    let words = shown["quotes"][0]["id"].clone();
    let opens = |officer: &mut Officer| {
        officer.ask(
            "reveal_quote",
            json!({ "quote": words, "purpose": "To write the warning." }),
        );
    };
    let counts = |officer: &mut Officer| {
        let care = officer.ask("care", json!({}));
        (
            care["opened_this_week"].clone(),
            care["opened_this_month"].clone(),
        )
    };
    assert_eq!(counts(&mut officer), (json!(0), json!(0)));
    opens(&mut officer);
    opens(&mut officer);
    assert_eq!(counts(&mut officer), (json!(2), json!(2)));
    for (day, week, month) in [
        ("2026-11-27", 2, 2),
        ("2026-11-28", 0, 2),
        ("2026-12-20", 0, 2),
        ("2026-12-21", 0, 0),
    ] {
        officer.comes_in_on(day);
        assert_eq!(counts(&mut officer), (json!(week), json!(month)), "{day}");
    }

    officer.enters(
        &complaint,
        "2026-12-21",
        json!({ "kind": "staff_supported", "colleague": "Tom Ellery",
                "offered": "Half an hour after the calls.", "taken": true }),
    );
    let care = officer.ask("care", json!({}));
    assert_eq!(care["support"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        care["how_to_get_support"],
        "Ring Occupational Health on 01632 960199."
    );
    let zip = officer.exports_today(&complaint);
    let folder = unpacked(&zip);
    let text = laid_out(&folder.path().join("bundle.pdf")).to_lowercase();
    for private in ["opened this week", "openings", "opened this month"] {
        assert!(!text.contains(private), "{private}");
    }
}

/// A recording for personal use is allowed: asked about, noted, and nothing else. What may be made
/// public can wait until it has stopped, and is no incident either (PHSO guide).
#[test]
fn line_27_a_recording_is_noted_and_is_no_incident() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let before = officer.asks_about_engagement(&complaint);
    for (purpose, went_on) in [
        ("personal_use", "went_on"),
        ("made_public", "stopped"),
        ("not_said", "not_known"),
    ] {
        officer.enters(
            &complaint,
            "2026-11-20",
            json!({ "kind": "recording_noted", "purpose": purpose, "went_on": went_on,
                    "note": "He spoke of it himself." }),
        );
    }
    assert_eq!(officer.asks_about_engagement(&complaint), before);
    let view = officer.ladder(&complaint);
    for nothing in ["incidents", "warnings", "measures", "decisions", "in_words"] {
        assert_eq!(view[nothing], json!([]), "{nothing}");
    }
    let lanes = view["picture"]["lanes"].as_array().expect("lanes");
    assert!(
        lanes.iter().all(|lane| lane["marks"] == json!([])),
        "{lanes:#?}"
    );
    assert_eq!(view["entries"], json!([]), "it is no step");
    let contacts = officer.ask(
        "entries",
        json!({ "complaint": complaint, "parts": ["contacts"] }),
    );
    let told = |number: usize| &contacts["entries"][number]["told"];
    for (number, headline, then) in [
        (0, "The person records for personal use", Some("It went on")),
        (
            1,
            "The person records, and may make it public",
            Some("It stopped until the recording would"),
        ),
        (
            2,
            "A recording by the person; what it is for was not said",
            None,
        ),
    ] {
        assert_eq!(told(number)["headline"], headline);
        assert_eq!(told(number)["lines"][1]["words"].as_str(), then);
    }
    let zip = officer.exports_today(&complaint);
    let folder = unpacked(&zip);
    let text = laid_out(&folder.path().join("bundle.pdf"));
    assert!(!text.contains("How engagement was managed"), "{text}");
    assert!(text.contains("The person records for personal use"));
}

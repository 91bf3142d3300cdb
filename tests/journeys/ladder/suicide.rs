//! Line 28: a caller who speaks of suicide or self-harm is helped. It is a path of its own: never
//! an incident, never behaviour, never counted against anybody, and the words are covered.

use serde_json::{Value, json};

use super::paper::{headings, laid_out};
use super::{quote, restriction};
use crate::book::OFFICER;
use crate::bundle::unpacked;
use crate::officer::{Officer, distressing};

const WORDS: &str = "I have taken MARKERPILLS and I do not want to wake up.";
const ON: &str = "2026-12-15";

fn steps(otherwise: Value) -> Value {
    super::with(
        json!({ "kind": "safeguarding_taken",
                "steps": ["called999", "caller_told", "details_passed_on", "stayed_on_the_line",
                          "safeguarding_lead_told"],
                "account": "Ruth Adeyemi stayed on the line until the ambulance was there." }),
        otherwise,
    )
}

fn spoken(officer: &mut Officer, complaint: &Value) -> Value {
    officer.now = officer.now.max(crate::book::morning(ON));
    let request = json!({ "complaint": complaint, "on": ON, "at": "09:20:00", "by": OFFICER,
                          "entry": steps(json!({})), "quotes": [quote(WORDS)] });
    officer.ask("add_entry", request)["entry"].clone()
}

/// Line 28. The steps are asked for, 999 or why not; nothing else of behaviour is.
#[test]
fn line_28_the_path_asks_for_the_steps_and_for_nothing_of_behaviour() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let without = |why: Value| steps(json!({ "steps": ["clinician_told"], "why_not_999": why }));
    for why in [json!(null), json!(" ")] {
        assert_eq!(
            officer.cannot_enter(&complaint, ON, without(why)),
            ["entry.why_not_999: WhyNot999"]
        );
    }
    officer.enters(
        &complaint,
        ON,
        without("He spoke of last year, and is with his doctor now.".into()),
    );
    let form = steps(json!({}));
    for field in ["exact_words", "conduct", "incidents", "impact", "witnesses"] {
        assert!(form.get(field).is_none(), "{field}");
    }
}

/// Line 28. Not an incident, on no rung of the ladder or its picture, in no material for a reviewer,
/// in no register and no number of the partners' sheet: it is among the contacts, and on the page
/// that looks after colleagues.
#[test]
fn line_28_it_is_no_incident_and_no_conduct_anywhere() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let incident = officer.has_an_incident(&complaint, "2026-11-20", "You lot are useless.");
    officer.tries_everything_first(&complaint, "2026-11-24");
    let measure = officer.enters(&complaint, "2026-12-08", restriction(&[&incident]));
    officer.comes_in_on(ON);
    let before = officer.ladder(&complaint);
    let to_do = officer.asks_about_engagement(&complaint);
    spoken(&mut officer, &complaint);

    let after = officer.ladder(&complaint);
    for same in [
        "measures",
        "warnings",
        "ladder",
        "in_words",
        "decisions",
        "appeals",
        "incidents",
        "picture",
        "entries",
    ] {
        assert_eq!(after[same], before[same], "{same}");
    }
    assert_eq!(officer.asks_about_engagement(&complaint), to_do);
    let material = officer.ask("review_material", json!({ "measure": measure }));
    assert_eq!(material["incidents"], json!([]));
    assert_eq!(material["steps"], json!([]));
    assert!(!material.to_string().contains("999"), "{material:#}");

    let register = officer.ask("register", json!({})).to_string();
    let (sheet, _, _) = crate::engagement_on_paper::saved(
        &mut officer,
        json!({ "sheet": "review_sheet", "hide_names": true }),
    );
    for shown in [register, sheet] {
        let shown = shown.to_lowercase();
        assert!(
            !shown.contains("safeguarding") && !shown.contains("suicide"),
            "{shown}"
        );
    }

    let contacts = officer.ask(
        "entries",
        json!({ "complaint": complaint, "parts": ["contacts"] }),
    );
    let kinds: Vec<&Value> = contacts["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .map(|entry| &entry["kind"])
        .collect();
    assert!(kinds.contains(&&json!("safeguarding_taken")), "{kinds:?}");
    assert_eq!(officer.ask("care", json!({}))["helped"], 1);
}

/// Line 28. The words stay covered until somebody has answered, and after that where they distress.
#[test]
fn line_28_the_words_are_covered_everywhere() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let entry = spoken(&mut officer, &complaint);
    let of = json!({ "complaint": complaint });
    let shown = |officer: &mut Officer| -> String {
        [
            ("engagement", of.clone()),
            ("entries", of.clone()),
            ("entry", json!({ "entry": entry })),
            ("complaint_file", of.clone()),
            ("today", json!({})),
            ("register", json!({})),
            ("find", json!({ "words": "markerpills" })),
        ]
        .map(|(question, request)| officer.ask(question, request).to_string())
        .join("\n")
    };
    assert!(!shown(&mut officer).contains("MARKERPILLS"));
    let view = officer.ask("entry", json!({ "entry": entry }));
    let words = view["quotes"][0]["id"].clone();
    officer.ask(
        "answer_distress",
        json!({ "quote": words, "distress": distressing("somebody speaks of suicide") }),
    );
    assert!(!shown(&mut officer).contains("MARKERPILLS"));
    let opened = officer.ask(
        "reveal_quote",
        json!({ "quote": words, "purpose": "To tell the ambulance what was taken." }),
    );
    assert_eq!(opened["exact_words"], WORDS);
}

/// Line 28. The account of it, and what is added beside it, are found and not shown in any excerpt:
/// what was said may stand there, too.
#[test]
fn line_28_the_account_is_found_behind_a_cover() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let said = json!({ "account": "She said that MARKERACCOUNT; I stayed on the line." });
    let entry = officer.enters(&complaint, "2026-12-15", steps(said));
    let beside = json!({ "about": { "of": "entry", "id": entry }, "kind": "addition",
                         "words": "She also said MARKERACCOUNT to Tom." });
    officer.ask("add_correction", beside);
    let found = officer.ask("find", json!({ "words": "markeraccount" }));
    let results = found["found"].as_array().expect("found");
    assert_eq!(results.len(), 2, "{found:#}");
    for result in results {
        assert_eq!(result["shown"]["shown"], "covered", "{result:#}");
        assert!(!result.to_string().contains("MARKERACCOUNT"), "{result:#}");
    }
}

/// Line 28. In the bundle it is a contact, its words stand where the distressing material does,
/// and a file with nothing else has no part on how engagement was managed.
#[test]
fn line_28_the_bundle_tells_it_as_a_contact_and_not_as_engagement() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let entry = spoken(&mut officer, &complaint);
    let view = officer.ask("entry", json!({ "entry": entry }));
    officer.ask(
        "answer_distress",
        json!({ "quote": view["quotes"][0]["id"],
                "distress": distressing("somebody speaks of suicide") }),
    );
    let zip = officer.exports_today(&complaint);
    let folder = unpacked(&zip);
    let text = laid_out(&folder.path().join("bundle.pdf"));
    assert_eq!(headings(&text, 'D'), [""; 0]);
    assert!(!text.contains("How engagement was managed"), "{text}");
    assert!(text.contains("Safeguarding steps taken"));
    let (before, _) = text
        .split_once("MARKERPILLS")
        .expect("nothing is lost either");
    assert!(
        before.contains("Part H"),
        "the words stand in the part that says so"
    );
}

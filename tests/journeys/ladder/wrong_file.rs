//! An incident of another caller in the wrong file: set aside, it counts nowhere and is still read.

use serde_json::{Value, json};

use super::paper::{chronology, laid_out, pages};
use super::{ending, restriction, with};
use crate::book::morning;
use crate::bundle::unpacked;
use crate::engagement_on_paper::saved;
use crate::officer::Officer;

const WRONG: &str = "I know where you park.";
const ASIDE: &str = "2026-12-07";

fn aside(incident: &Value) -> Value {
    json!({ "kind": "incident_set_aside", "incident": incident,
            "why": "It was Mr Q, whose file is another." })
}

fn follow_up(incident: &Value) -> Value {
    json!({ "kind": "incident_followed_up", "incident": incident, "physical_threat": true,
            "effect": "Tom Ellery went home early.", "contact_ended": false,
            "manager_told": "Dr Sam Carver", "manager_told_on": "2026-12-01" })
}

/// A file with contact restricted because of incident 1, and an incident since that was another
/// caller's.
fn with_a_wrong_incident() -> (Officer, Value, [Value; 3]) {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let own = officer.has_an_incident(&complaint, "2026-11-20", "You lot are useless.");
    officer.tries_everything_first(&complaint, "2026-11-24");
    let begun = json!({ "starts_on": "2026-11-25", "told_on": "2026-11-25" });
    let measure = officer.enters(&complaint, "2026-11-25", with(restriction(&[&own]), begun));
    let wrong = officer.has_an_incident_in(&complaint, "2026-12-01", WRONG, false);
    (officer, complaint, [own, wrong, measure])
}

/// What is still to be done about engagement, with the numbers of the incidents counted.
fn asked(officer: &mut Officer, complaint: &Value) -> (String, Value) {
    let file = officer.file(complaint);
    let tasks = file["handling"]["tasks"].as_array().expect("tasks");
    let titles: Vec<&str> = tasks
        .iter()
        .filter(|task| task["stands"]["state"] == "to_do")
        .filter_map(|task| task["title"].as_str())
        .collect();
    (titles.join("\n"), file["counts"]["incidents"].clone())
}

fn numbers(view: &Value) -> Vec<u64> {
    let list = view["incidents"].as_array().expect("incidents");
    list.iter()
        .filter_map(|one| one["number"].as_u64())
        .collect()
}

/// SPSO section 1: decisions rest on a careful record. What another person did stands in nobody's
/// way, and what rests on it is not left without it.
#[test]
fn an_incident_in_the_wrong_file_is_set_aside_and_counts_nowhere() {
    let (mut officer, complaint, [own, wrong, measure]) = with_a_wrong_incident();
    let (to_do, counted) = asked(&mut officer, &complaint);
    assert!(to_do.contains("incident 2"), "{to_do}");
    assert_eq!(counted, 2);

    let followed = officer.enters(&complaint, "2026-12-02", follow_up(&wrong));
    for incident in [&own, &wrong] {
        assert_eq!(
            officer.cannot_enter(&complaint, ASIDE, aside(incident)),
            ["entry.incident: OthersRestOnIt"]
        );
    }
    officer.sets_aside(&complaint, ASIDE, &followed);
    let set_aside = officer.enters(&complaint, ASIDE, aside(&wrong));

    let (to_do, counted) = asked(&mut officer, &complaint);
    assert!(!to_do.contains("incident 2"), "{to_do}");
    assert_eq!(counted, 1);
    for (question, request) in [
        ("entry_choices", json!({ "complaint": complaint })),
        ("engagement", json!({ "complaint": complaint })),
    ] {
        assert_eq!(numbers(&officer.ask(question, request)), [1], "{question}");
    }
    let material = officer.ask("review_material", json!({ "measure": measure }));
    assert_eq!(numbers(&material), [] as [u64; 0]);

    // Its page and the list say so, with its words; the account is worked on no more.
    let page = officer.ask("incident", json!({ "incident": wrong }));
    let says = json!({ "on": ASIDE, "why": "It was Mr Q, whose file is another.",
                       "entry": set_aside });
    assert_eq!(page["set_aside"], says);
    assert_eq!(page["quotes"][0]["words"]["exact_words"], WRONG);
    assert_eq!(page["nudges"], json!([]));
    let listed = officer.ask("incidents", json!({ "complaint": complaint }));
    assert_eq!(listed["incidents"][0]["set_aside"], Value::Null);
    assert_eq!(listed["incidents"][1]["set_aside"], says);

    // PHSO guide: contact ends if the behaviour continues; his did not. Nothing names it, either.
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-12-08", ending(&[&own])),
        ["entry.override_reason: ConductDidNotGoOn"]
    );
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-12-08", follow_up(&wrong)),
        ["entry.incident: NotOnThisFile"]
    );

    // Set aside itself, the setting aside brings it back.
    officer.sets_aside(&complaint, "2026-12-08", &set_aside);
    let (to_do, counted) = asked(&mut officer, &complaint);
    assert!(to_do.contains("incident 2"), "{to_do}");
    assert_eq!(counted, 2);
    let page = officer.ask("incident", json!({ "incident": wrong }));
    assert_eq!(page["set_aside"], Value::Null);
    officer.enters(&complaint, "2026-12-08", ending(&[&own]));
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-12-08", aside(&wrong)),
        ["entry.incident: OthersRestOnIt"],
        "contact could not have ended without it"
    );
}

/// On paper it stands in its place with why, is part of what adds up, and is told nowhere else: as
/// any record that was set aside.
#[test]
fn an_incident_that_was_set_aside_is_read_in_its_place_on_paper_and_nowhere_else() {
    let (mut officer, complaint, [_, wrong, measure]) = with_a_wrong_incident();
    let sheets = [
        json!({ "sheet": "measure_review", "measure": measure }),
        json!({ "sheet": "review_sheet", "hide_names": false }),
    ];
    let told = |officer: &mut Officer| {
        sheets.clone().map(|sheet| {
            let (text, _, _) = saved(officer, sheet);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
    };
    let [reviewed, partners] = told(&mut officer);
    assert!(reviewed.contains("Incident 2"), "{reviewed}");
    // The figures are read down the column after their names.
    assert!(partners.contains("proposed 2 "), "{partners}");
    officer.enters(&complaint, ASIDE, aside(&wrong));
    let [reviewed, partners] = told(&mut officer);
    assert!(!reviewed.contains("Incident 2"), "{reviewed}");
    assert!(partners.contains("proposed 1 "), "{partners}");

    officer.now = officer.now.max(morning("2026-12-09"));
    let zip = officer.exports_today(&complaint);
    let folder = unpacked(&zip);
    let pdf = folder.path().join("bundle.pdf");
    let rows = chronology(&laid_out(&pdf));
    assert!(
        rows.iter().any(|row| row.what.starts_with("Incident 1")),
        "{rows:?}"
    );
    assert!(
        !rows.iter().any(|row| row.what.contains("Incident 2")),
        "{rows:?}"
    );
    assert!(
        !rows.iter().any(|row| row.what.contains("set aside")),
        "{rows:?}"
    );

    let pages = pages(&pdf);
    let one = |words: &str| {
        let mut pages = pages.iter().filter(|page| page.contains(words));
        let page = pages
            .next()
            .unwrap_or_else(|| panic!("{words}: {pages:#?}"));
        assert!(pages.next().is_none(), "{words} stands once");
        page.clone()
    };
    let its_own = one(WRONG);
    for words in [
        "Set aside: incident 2, telephone",
        "7 December 2026",
        "It was Mr Q, whose file is another.",
    ] {
        assert!(its_own.contains(words), "{words}: {its_own}");
    }
    let summary = one("One incident was recorded");
    assert!(!summary.contains("ncident 2"), "{summary}");
    let entry = one("Sets aside incident 2");
    assert!(entry.contains("Incident 2 set aside"), "{entry}");
    assert!(
        its_own.contains("What followed Incident 2 set aside (C"),
        "{its_own}"
    );
}

//! What is laid before a reviewer of one measure: what happened, what was challenged, and what was
//! decided first beside what stands now.

use serde_json::{Value, json};

use super::paper::{headings, laid_out};
use super::{considered, limited, restriction, review};
use crate::bundle::unpacked;
use crate::engagement_on_paper::saved;
use crate::officer::Officer;

fn rang(words: &str) -> Value {
    json!({ "kind": "contact", "channel": "telephone", "direction": "from_them", "with": "Mr M",
            "what_was_said": words })
}

/// A specific action on the only file, after everything that comes before it.
fn with_a_restriction() -> (Officer, Value, Value) {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let incident = officer.has_an_incident(&complaint, "2026-11-20", "You lot are useless.");
    officer.tries_everything_first(&complaint, "2026-11-24");
    let measure = officer.enters(&complaint, "2026-12-08", restriction(&[&incident]));
    (officer, complaint, measure)
}

/// What was entered by mistake is neither told nor counted; in the bundle, where nothing is lost,
/// its heading says so.
#[test]
fn line_31_a_reviewer_reads_nothing_that_was_set_aside() {
    let (mut officer, complaint, measure) = with_a_restriction();
    let stands = officer.enters(&complaint, "2026-12-10", rang("He asked for the form."));
    let wrong = officer.enters(&complaint, "2026-12-11", rang("MARKERWRONGFILE."));
    let concern = json!({ "kind": "agreement_breached", "about": measure, "incidents": [],
                          "whose_part": "the_person", "found": "not_clear",
                          "concern": "MARKERNOCONCERN.", "considered_by": "Tom Ellery",
                          "outcome": "Nothing follows." });
    let no_concern = officer.enters(&complaint, "2026-12-12", concern);
    for entry in [&wrong, &no_concern] {
        officer.enters(
            &complaint,
            "2026-12-14",
            json!({ "kind": "entry_set_aside", "entry": entry, "why": "Of another person." }),
        );
    }
    let view = officer.ask("review_material", json!({ "measure": measure }));
    let ids = |list: &Value| -> Vec<Value> {
        let list = list.as_array().expect("a list");
        list.iter().map(|one| one["id"].clone()).collect()
    };
    assert_eq!(ids(&view["contacts"]), [stands]);
    assert_eq!(ids(&view["steps"]), Vec::<Value>::new());
    let (sheet, _, _) = saved(
        &mut officer,
        json!({ "sheet": "measure_review", "measure": measure }),
    );
    assert!(sheet.contains("He asked for the form."), "{sheet}");
    for aside in ["MARKER", "concern that it is not kept", "2 contacts"] {
        assert!(!sheet.contains(aside), "{aside}: {sheet}");
    }
    let zip = officer.exports_today(&complaint);
    let folder = unpacked(&zip);
    let headings = headings(&laid_out(&folder.path().join("bundle.pdf")), 'D');
    let last = headings.last().expect("a heading");
    assert!(
        last.ends_with("Set aside: Contact by letter only: concern that it is not kept"),
        "{headings:?}"
    );
}

/// The challenge stands with what it came to, and what stands now is told apart from what was
/// decided first.
#[test]
fn line_31_a_reviewer_reads_what_stands_now_apart_from_what_was_decided_first() {
    let (mut officer, complaint, measure) = with_a_restriction();
    let changed = json!({ "changed_to": limited("one call a month"),
                          "next_review_on": "2027-06-07" });
    officer.enters(
        &complaint,
        "2027-03-08",
        review(&measure, "2027-03-08", "changed", changed),
    );
    let challenge = officer.is_challenged(&complaint, "2027-03-15", &measure);
    let weekly = json!({ "changed_to": limited("one call a week") });
    officer.enters(
        &complaint,
        "2027-03-30",
        considered(&challenge, "2027-03-30", "partly_upheld", weekly),
    );
    let (sheet, pages, _) = saved(
        &mut officer,
        json!({ "sheet": "measure_review", "measure": measure }),
    );
    assert!(pages <= 2, "{pages}");
    // The column of the labels comes before that of the words.
    let mut rest = sheet.as_str();
    for words in [
        "Contact is limited: one call a week, ten minutes",
        "In force, review on Monday 7 June 2027 Monday 7 June 2027",
        "Monday 8 March 2027: Review: changed to ",
        "Monday 15 March 2027: Challenged",
        "Tuesday 30 March 2027: Challenge upheld in part, changed to ",
        "Specific action: contact by letter only",
        "Dr Helen Pryce",
    ] {
        let at = rest
            .find(words)
            .unwrap_or_else(|| panic!("{words} is not next: {sheet}"));
        rest = &rest[at + words.len()..];
    }
    let labels = "As first decided, 8 December 2026 Conduct Incidents Why";
    assert!(sheet.contains(labels), "{sheet}");
    officer.now = crate::book::morning("2027-06-08");
    let (sheet, _, _) = saved(
        &mut officer,
        json!({ "sheet": "measure_review", "measure": measure }),
    );
    let past = "Needs a decision since Tuesday 8 June 2027 Monday 7 June 2027 Monday 7 June 2027";
    assert!(sheet.contains(past), "{sheet}");
}

/// What restricted somebody and is over stays before the partners: how long it was, how it ended,
/// and whether anybody looked at it on the day that was set.
#[test]
fn the_partners_read_how_a_specific_action_ended_and_whether_it_was_reviewed_in_time() {
    let goes_on = |on: &'static str| {
        let next = json!({ "next_review_on": "2027-05-10" });
        move |measure: &Value| (on, review(measure, on, "still_needed", next.clone()))
    };
    let lifted = |on: &'static str| {
        move |measure: &Value| {
            let never = json!({ "next_review_on": null });
            (on, review(measure, on, "lifted", never))
        }
    };
    type Looks<'a> = Vec<Box<dyn Fn(&Value) -> (&'static str, Value) + 'a>>;
    let cases: [(Looks, Option<&str>, &str); 4] = [
        (
            vec![
                Box::new(goes_on("2027-03-08")),
                Box::new(lifted("2027-05-10")),
            ],
            None,
            "Lifted at a review on 10 May 2027. 2 reviews, all in time.",
        ),
        (
            vec![
                Box::new(goes_on("2027-03-09")),
                Box::new(lifted("2027-05-10")),
            ],
            None,
            "Lifted at a review on 10 May 2027. 2 reviews, 1 late.",
        ),
        (
            vec![],
            Some("2027-04-01"),
            "Challenge upheld on 1 April 2027. No review, though one was due on 8 March 2027.",
        ),
        (
            vec![],
            Some("2027-03-01"),
            "Challenge upheld on 1 March 2027. No review fell due.",
        ),
    ];
    for (looks, upheld, told) in cases {
        let (mut officer, complaint, measure) = with_a_restriction();
        for look in &looks {
            let (on, entry) = look(&measure);
            officer.enters(&complaint, on, entry);
        }
        if let Some(on) = upheld {
            let challenge = officer.is_challenged(&complaint, "2027-02-15", &measure);
            officer.enters(
                &complaint,
                on,
                considered(&challenge, on, "upheld", json!({})),
            );
        }
        let (sheet, pages, _) = saved(
            &mut officer,
            json!({ "sheet": "review_sheet", "hide_names": true }),
        );
        assert_eq!(pages, 1);
        for words in ["Contact by letter only", "8 Dec 2026 to ", told] {
            assert!(sheet.contains(words), "{words}: {sheet}");
        }
    }
}

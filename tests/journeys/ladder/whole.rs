//! The whole ladder of one file: three incidents, engagement, DESC, a warning, a declined
//! agreement, a restriction to one channel, a breach, a review that changes it, an appeal upheld in
//! part by another person, and lifting. Then its bundle.

use std::path::Path;

use serde_json::{Value, json};

use super::paper::{Row, chronology, headings, laid_out, pages};
use super::{
    ANOTHER, SECOND, agreement, answered, considered, de_escalated, engaged, limited, policy,
    restriction, review, warning,
};
use crate::book::{OFFICER, RESPONSIBLE};
use crate::bundle::unpacked;
use crate::officer::Officer;

/// The three incidents, and everything up to the declined agreement.
fn up_to_the_agreement(officer: &mut Officer, complaint: &Value) -> [Value; 3] {
    let first = officer.has_an_incident(complaint, "2026-11-20", "You lot are useless.");
    let second = officer.has_an_incident(complaint, "2026-11-23", "I will ring all day.");
    officer.enters(complaint, "2026-11-23", engaged());
    officer.enters(
        complaint,
        "2026-11-23",
        json!({ "kind": "advocacy_signposted", "service": "The county’s advocates",
                "how": "on_paper" }),
    );
    let asked = officer.enters(
        complaint,
        "2026-11-23",
        json!({ "kind": "adjustment_asked", "raised": "asked_for",
                "need": "Small print swims before my eyes.", "what_would_help": "Large print" }),
    );
    officer.enters(
        complaint,
        "2026-11-24",
        json!({ "kind": "adjustment_decided", "adjustment": asked, "decision": "made",
                "what": "Letters in 18 point." }),
    );
    officer.enters(complaint, "2026-11-24", de_escalated(&[&first, &second]));
    let third = officer.has_an_incident(complaint, "2026-11-30", "Get off the phone, you cow.");
    let warned = officer.enters(complaint, "2026-11-30", warning("spoken", false, &[&third]));
    let title = "Follow up the warning in writing".to_owned();
    assert!(officer.asks_about_engagement(complaint).contains(&title));
    officer.enters(
        complaint,
        "2026-12-01",
        json!({ "kind": "warning_confirmed", "warning": warned, "how": "on_paper",
                "letter": "Yesterday I said that I would put the phone down.",
                "how_to_challenge": "Write to Dr Ann Wood." }),
    );
    assert!(!officer.asks_about_engagement(complaint).contains(&title));

    let proposed = officer.enters(complaint, "2026-12-02", agreement());
    assert_eq!(officer.measure(complaint)["stands"]["state"], "proposed");
    officer.enters(
        complaint,
        "2026-12-03",
        answered(&proposed, "the_practice", true, OFFICER),
    );
    officer.enters(
        complaint,
        "2026-12-07",
        answered(&proposed, "the_person", false, "Mr M"),
    );
    assert_eq!(
        officer.measure(complaint)["stands"],
        json!({ "state": "declined", "on": "2026-12-07" })
    );
    [first, second, third]
}

/// From the restriction to its lifting.
fn up_to_the_lifting(officer: &mut Officer, complaint: &Value, incidents: &[Value; 3]) {
    let [first, second, third] = incidents;
    let measure = officer.enters(
        complaint,
        "2026-12-08",
        restriction(&[first, second, third]),
    );
    let stands = |officer: &mut Officer| {
        let measures = officer.ladder(complaint)["measures"].clone();
        let seen = &measures[1]["measure"];
        (seen["what"].clone(), seen["stands"]["state"].clone())
    };
    let in_force = |what: &str| (json!(what), json!("in_force"));
    assert_eq!(stands(officer), in_force("Contact by letter only"));
    let breach = |incidents: &[&Value]| {
        json!({ "kind": "agreement_breached", "about": measure, "incidents": incidents,
                "concern": "He rang twice on Monday, and was told to write.",
                "whose_part": "the_person", "found": "not_kept",
                "considered_by": "Dr Sam Carver",
                "outcome": "He is reminded once more, in a letter." })
    };
    assert_eq!(
        officer.cannot_enter(complaint, "2026-12-15", breach(&[third])),
        ["entry.incidents: BeforeItsBeginning"],
        "what came before it is no breach of it"
    );
    officer.enters(complaint, "2026-12-15", breach(&[]));
    let changed = json!({ "changed_to": limited("one call a month"),
                          "next_review_on": "2027-06-07" });
    officer.enters(
        complaint,
        "2027-03-08",
        review(&measure, "2027-03-08", "changed", changed),
    );
    let monthly = "Contact is limited: one call a month, ten minutes";
    assert_eq!(stands(officer), in_force(monthly));
    let appeal = officer.is_challenged(complaint, "2027-03-15", &measure);
    assert!(
        officer
            .asks_about_engagement(complaint)
            .contains(&"Have the challenge considered".to_owned())
    );
    let in_part = json!({ "changed_to": limited("one call a week") });
    let decided = considered(&appeal, "2027-03-30", "partly_upheld", in_part);
    for by in [RESPONSIBLE, SECOND] {
        assert_eq!(
            officer.cannot_enter(
                complaint,
                "2027-03-30",
                super::with(decided.clone(), json!({ "considered_by": by }))
            ),
            ["entry.considered_by: ConsideredByTheDecider"],
            "{by} decided it, or reviewed it since"
        );
    }
    officer.enters(complaint, "2027-03-30", decided);
    let weekly = "Contact is limited: one call a week, ten minutes";
    assert_eq!(stands(officer), in_force(weekly));
    officer.enters(
        complaint,
        "2027-06-07",
        review(&measure, "2027-06-07", "lifted", json!({})),
    );
    assert_eq!(stands(officer), (json!(weekly), json!("lifted")));
}

fn the_whole_ladder() -> (Officer, Value) {
    let mut officer = Officer::set_up();
    officer.enters_for_the_practice("2026-11-02", policy("With the complaints file."));
    let complaint = officer.logs("letter", "2026-11-19");
    officer.acknowledges(&complaint, "2026-11-20", Some("on_paper"));
    let incidents = up_to_the_agreement(&mut officer, &complaint);
    up_to_the_lifting(&mut officer, &complaint, &incidents);
    (officer, complaint)
}

pub(super) fn bundle_of(officer: &mut Officer, complaint: &Value, read: impl FnOnce(&Path)) {
    let zip = officer.exports_today(complaint);
    let folder = unpacked(&zip);
    read(&folder.path().join("bundle.pdf"));
}

/// What the chronology says, line by line, and the words by which the page it names is known.
const CHRONOLOGY: [(&str, &str, &str); 22] = [
    (
        "Thu 19 Nov 2026, 09:20",
        "Complaint received by letter, by Colleague A.",
        "The complaint as received",
    ),
    (
        "Fri 20 Nov 2026",
        "Complaint acknowledged in writing by Colleague A.",
        "Friday 20 November 2026, in writing, by Colleague A",
    ),
    (
        "Fri 20 Nov 2026, 09:31",
        "Incident 1 by telephone, experienced by Tom Ellery.",
        "You lot are useless.",
    ),
    (
        "Fri 20 Nov 2026",
        "Discussion of the handling and the response period offered.",
        "Discussion of the handling and the response period offered",
    ),
    (
        "Mon 23 Nov 2026, 09:31",
        "Incident 2 by telephone, experienced by Tom Ellery.",
        "I will ring all day.",
    ),
    (
        "Mon 23 Nov 2026",
        "Positive engagement tried.",
        "He said he would wait for the letter.",
    ),
    (
        "Mon 23 Nov 2026",
        "Advocacy signposted.",
        "The county’s advocates",
    ),
    (
        "Mon 23 Nov 2026",
        "Adjustment asked for.",
        "Small print swims before my eyes.",
    ),
    (
        "Tue 24 Nov 2026",
        "Adjustment made.",
        "Letters in 18 point.",
    ),
    (
        "Tue 24 Nov 2026",
        "De-escalation tried.",
        "You rang nine times on Monday.",
    ),
    (
        "Mon 30 Nov 2026, 09:31",
        "Incident 3 by telephone, experienced by Tom Ellery.",
        "Get off the phone, you cow.",
    ),
    (
        "Mon 30 Nov 2026",
        "Warning given by word of mouth.",
        "If you shout at my colleagues again",
    ),
    (
        "Tue 1 Dec 2026",
        "Warning followed up in writing.",
        "Yesterday I said that I would put the phone down.",
    ),
    (
        "Wed 2 Dec 2026",
        "Communication agreement proposed.",
        "So that every call is answered.",
    ),
    (
        "Thu 3 Dec 2026",
        "Communication agreement signed for the practice.",
        "Communication agreement signed for the practice",
    ),
    (
        "Mon 7 Dec 2026",
        "Communication agreement declined by the person.",
        "Communication agreement declined by the person",
    ),
    (
        "Tue 8 Dec 2026",
        "Specific action: contact by letter only, Tuesday 8 December 2026 to Monday 7 June 2027.",
        "Specific action: contact by letter only",
    ),
    (
        "Tue 15 Dec 2026",
        "Specific action of 8 December 2026: concern that it is not kept.",
        "He rang twice on Monday, and was told to write.",
    ),
    (
        "Mon 8 Mar 2027",
        "Specific action of 8 December 2026, reviewed: changed to limited time or volume of contact.",
        "Specific action of 8 December 2026, reviewed: changed",
    ),
    (
        "Mon 15 Mar 2027",
        "Decision challenged by letter: specific action of 8 December 2026.",
        "I want to be able to ring.",
    ),
    (
        "Tue 30 Mar 2027",
        "Challenge considered, specific action of 8 December 2026: upheld in part, changed to \
         limited time or volume of contact.",
        "A call cannot do what the shouting did.",
    ),
    (
        "Mon 7 Jun 2027",
        "Specific action of 8 December 2026, reviewed: lifted.",
        "Specific action of 8 December 2026, reviewed: lifted",
    ),
];

#[test]
fn lines_25_to_32_the_whole_ladder_stands_in_the_chronology_and_leads_to_its_pages() {
    let (mut officer, complaint) = the_whole_ladder();
    bundle_of(&mut officer, &complaint, |pdf| {
        let pages = pages(pdf);
        let rows = chronology(&laid_out(pdf));
        let told: Vec<_> = rows
            .iter()
            .map(|row| (row.when.as_str(), row.what.as_str()))
            .collect();
        let wanted: Vec<_> = CHRONOLOGY.iter().map(|row| (row.0, row.1)).collect();
        assert_eq!(told, wanted);
        for (Row { page, what, .. }, (_, _, shown)) in rows.iter().zip(&CHRONOLOGY) {
            let text = &pages[page - 1];
            assert!(
                text.contains(shown),
                "{what}: page {page} has no {shown:?}: {text}"
            );
        }
    });
}

/// The part that tells how engagement was managed has every step in its order, with the incidents
/// where they happened, and is cross-referenced.
#[test]
fn lines_25_to_32_the_bundle_tells_how_engagement_was_managed() {
    let (mut officer, complaint) = the_whole_ladder();
    bundle_of(&mut officer, &complaint, |pdf| {
        let text = laid_out(pdf);
        assert_eq!(
            headings(&text, 'D'),
            [
                "D3.1 Incident 1, telephone",
                "D3.2 Incident 2, telephone",
                "D2.2 Positive engagement tried",
                "D2.6 De-escalation tried",
                "D3.3 Incident 3, telephone",
                "D2.7 Warning given by word of mouth",
                "D2.8 Warning followed up in writing",
                "D2.9 Communication agreement proposed",
                "D2.10 Communication agreement signed for the practice",
                "D2.11 Communication agreement declined by the person",
                "D2.12 Specific action: contact by letter only, Tuesday 8 December 2026 to Monday",
                "D2.13 Specific action of 8 December 2026: concern that it is not kept",
                "D2.14 Specific action of 8 December 2026, reviewed: changed to limited time or",
                "D2.15 Decision challenged by letter: specific action of 8 December 2026",
                "D2.16 Challenge considered, specific action of 8 December 2026: upheld in part,",
                "D2.17 Specific action of 8 December 2026, reviewed: lifted",
            ]
        );
        let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for sentence in [
            "Three incidents were recorded, 20 to 30 November 2026.",
            "Before contact was limited the practice tried positive engagement, told Mr M where to \
             find an advocate, considered what would help, tried to de-",
            "escalate, gave a warning and proposed an agreement.",
            "Contact by letter only: from 8 December 2026, changed on 8 and 30 March 2027, lifted on 7 June 2027.",
            "One challenge is recorded: upheld in part.",
            "New complaints are considered throughout, as the decision says.",
            "The practice’s policy in force at these decisions: version 1",
        ] {
            assert!(whole.contains(sentence), "{sentence}");
        }
        for decider in [RESPONSIBLE, SECOND, ANOTHER] {
            assert!(whole.contains(decider), "{decider} stands by the decision");
        }
        // Whoever decided, was asked first or considered a concern is named in the table as in the
        // record that it leads to; whoever merely heard or saw something is not.
        for named in [
            format!("2026 {OFFICER} Warning given"),
            format!("with {SECOND}"),
            "15 Dec 2026 Dr Sam Carver".to_owned(),
            format!("Discussed with {SECOND}"),
            "Considered by Dr Sam Carver".to_owned(),
        ] {
            assert!(whole.contains(&named), "{named}: {whole}");
        }
    });
}

/// What was decided is told with the version of the policy that was in force, and nothing is left
/// to do about engagement but what could wait after the incidents.
#[test]
fn lines_25_to_32_the_ladder_on_the_screen_is_that_of_the_bundle() {
    let (mut officer, complaint) = the_whole_ladder();
    let view = officer.ladder(&complaint);
    let decisions = view["decisions"].as_array().expect("decisions");
    let told: Vec<String> = decisions
        .iter()
        .map(|it| {
            let word = |field: &str| it[field].as_str().unwrap_or_default().to_owned();
            format!("{} {}: {}", word("on"), word("by"), word("what"))
        })
        .collect();
    assert_eq!(
        told,
        [
            "2026-11-30 Ruth Adeyemi: Warning given by word of mouth",
            "2026-12-02 Ruth Adeyemi: Communication agreement proposed",
            "2026-12-08 Dr Helen Pryce: Specific action: contact by letter only, Tuesday \
             8 December 2026 to Monday 7 June 2027",
            "2026-12-15 Dr Sam Carver: Specific action of 8\u{a0}December 2026: concern that it is not kept",
            "2027-03-08 Dr Sam Carver: Specific action of 8\u{a0}December 2026, reviewed: changed to \
             limited time or volume of contact (one call a month, ten minutes)",
            "2027-03-30 Dr Ann Wood: Challenge considered, specific action of 8\u{a0}December 2026: \
             upheld in part, changed to limited time or volume of contact (one call a week, ten \
             minutes)",
            "2027-06-07 Dr Sam Carver: Specific action of 8\u{a0}December 2026, reviewed: lifted",
        ]
    );
    assert!(decisions.iter().all(|it| it["policy_version"] == 1));
    assert_eq!(view["appeals"][0]["result"]["outcome"], "partly_upheld");
    assert_eq!(view["complaint_is_open"], true);
    assert_eq!(
        officer.asks_about_engagement(&complaint),
        [
            "Tell a senior colleague of incident 1, and add what could wait",
            "Tell a senior colleague of incident 2, and add what could wait",
            "Tell a senior colleague of incident 3, and add what could wait",
            "Offer support to whoever experienced incident 3",
        ]
    );
    let register = officer.ask("register", json!({}));
    assert_eq!(register["live"], json!([]));
    assert_eq!(register["ended"].as_array().map(Vec::len), Some(2));
}

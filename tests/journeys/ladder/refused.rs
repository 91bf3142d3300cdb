//! Lines 29, 30, 32 and 34: the ladder names what is missing, a threat overrides with a reason, a
//! restriction is whole or not at all, and a complaint is never a reason.

use evenhand_casework::ErrorCode;
use serde_json::{Value, json};

use super::{agreement, answered, ending, restriction, review, with};
use crate::book::{OFFICER, RESPONSIBLE};
use crate::officer::Officer;

pub(super) const ON: &str = "2026-12-08";

pub(super) fn ready() -> (Officer, Value, Value) {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let incident = officer.has_an_incident(&complaint, "2026-11-20", "You lot are useless.");
    officer.tries_everything_first(&complaint, "2026-11-24");
    (officer, complaint, incident)
}

/// Line 29. PHSO guide: the steps come in their order. What is missing is named all at once, and
/// the same names stand on the ladder; a reason of safety overrides, and is followed up.
#[test]
fn line_29_what_comes_first_is_named_and_a_reason_overrides_it() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let incident = officer.has_an_incident(&complaint, "2026-11-20", "You lot are useless.");
    let missing = [
        ("EngagementMissing", "Positive engagement"),
        ("AdvocacyMissing", "Advocacy, and where to find it"),
        ("AdjustmentsNotAsked", "A question about what would help"),
        ("DeEscalationMissing", "De-escalation"),
        (
            "WarningMissing",
            "A warning in the last twelve months, or why there was none",
        ),
        (
            "LesserStepMissing",
            "Something less first: an agreement, a specific action, or a request to write again \
             in other words",
        ),
        (
            "ConductDidNotGoOn",
            "Conduct that went on after the latest warning and after something less",
        ),
    ];
    let agreed = with(agreement(), json!({ "told_on": ON }));
    for (step, entry, many) in [
        ("agreement_proposed", agreed, 4),
        ("restriction_imposed", restriction(&[&incident]), 5),
        ("contact_ended", ending(&[&incident]), 7),
    ] {
        let refusals: Vec<String> = missing[..many]
            .iter()
            .map(|(rule, _)| format!("entry.override_reason: {rule}"))
            .collect();
        assert_eq!(
            officer.cannot_enter(&complaint, ON, entry),
            refusals,
            "{step}"
        );
        let ladder = officer.ladder(&complaint)["ladder"].clone();
        let steps = ladder.as_array().expect("steps");
        let named = steps.iter().find(|named| named["kind"] == step);
        let waits: Vec<&Value> = named.expect("the step")["preconditions"]
            .as_array()
            .expect("preconditions")
            .iter()
            .filter(|first| first["in_place"] == false)
            .inspect(|first| assert!(first["source"].as_str().is_some_and(|it| !it.is_empty())))
            .map(|first| &first["what"])
            .collect();
        let names: Vec<&str> = missing[..many].iter().map(|(_, what)| *what).collect();
        assert_eq!(waits, names, "{step}");
    }
    let reason = json!({ "override_reason": "He is on his way here with a bat." });
    let at_once = |otherwise: Value| {
        let risk = json!({ "conduct": ["threatening"], "impact": { "safety": "Two are alone." } });
        with(
            with(with(restriction(&[&incident]), reason.clone()), risk),
            otherwise,
        )
    };
    // Only a threat cannot wait, and it is said who is at risk.
    for (otherwise, refused) in [
        (
            json!({ "conduct": ["excessive_contact"] }),
            "entry.conduct: NotAThreat",
        ),
        (
            json!({ "impact": { "resource": "Nine hours." } }),
            "entry.impact.safety: RiskNotSaid",
        ),
    ] {
        assert_eq!(
            officer.cannot_enter(&complaint, ON, at_once(otherwise)),
            [refused]
        );
    }
    officer.enters(&complaint, ON, at_once(json!({})));
    // Each is asked for by what is to be done, with whom.
    let follow_up = |officer: &mut Officer| -> Vec<String> {
        let tasks = officer.asks_about_engagement(&complaint).into_iter();
        tasks.filter(|title| title.contains("Mr M")).collect()
    };
    assert_eq!(follow_up(&mut officer).len(), 5);
    officer.tries_everything_first(&complaint, "2026-12-09");
    assert_eq!(follow_up(&mut officer), Vec::<String>::new());
}

/// Line 30. A restriction is saved whole or not at all: what, on which conduct, why, what it does
/// to others, why nothing less, what adjustments, with whom, by whom, from when until when, when it
/// is reviewed, how it was told and how it can be challenged.
#[test]
fn line_30_a_restriction_is_refused_without_each_of_its_parts() {
    let (mut officer, complaint, incident) = ready();
    let whole = restriction(&[&incident]);
    let nothing = " ";
    for (otherwise, refused) in [
        (
            json!({ "what": { "restriction": "named_contact_only", "name": nothing } }),
            vec!["entry.what.name: Missing"],
        ),
        (
            json!({ "what": { "restriction": "through_third_party", "who": nothing } }),
            vec!["entry.what.who: Missing"],
        ),
        (
            json!({ "what": { "restriction": "limited_time_or_volume", "how_often": nothing,
                    "how_long": nothing } }),
            vec![
                "entry.what.how_often: Missing",
                "entry.what.how_long: Missing",
            ],
        ),
        (
            json!({ "conduct": [] }),
            vec!["entry.conduct: ConductMissing"],
        ),
        (
            json!({ "incidents": [] }),
            vec!["entry.incidents: IncidentsMissing"],
        ),
        (json!({ "why": nothing }), vec!["entry.why: Missing"]),
        (json!({ "impact": {} }), vec!["entry.impact: ImpactMissing"]),
        (
            json!({ "proportionate": nothing }),
            vec!["entry.proportionate: Missing"],
        ),
        (
            json!({ "adjustments_considered": nothing }),
            vec!["entry.adjustments_considered: Missing"],
        ),
        (
            json!({ "discussed_with": nothing }),
            vec!["entry.discussed_with: Missing"],
        ),
        (
            json!({ "discussed_with": RESPONSIBLE }),
            vec!["entry.discussed_with: DecidedAlone"],
        ),
        (
            json!({ "decided_by": nothing }),
            vec!["entry.decided_by: Missing"],
        ),
        (
            json!({ "until": "2026-12-07" }),
            vec![
                "entry.until: BeforeItsBeginning",
                "entry.review_on: ReviewAfterItsEnd",
            ],
        ),
        (
            json!({ "review_on": ON }),
            vec!["entry.review_on: ReviewNotAfterwards"],
        ),
        (
            json!({ "review_on": "2027-06-08" }),
            vec!["entry.review_on: ReviewAfterItsEnd"],
        ),
        (
            json!({ "told_on": "2026-12-07" }),
            vec!["entry.told_on: ToldBeforeDecided"],
        ),
        (
            json!({ "told_on": "2026-12-09" }),
            vec![
                "entry.told_on: InTheFuture",
                "entry.starts_on: StartsBeforeTold",
            ],
        ),
        (
            json!({ "how_to_challenge": nothing }),
            vec!["entry.how_to_challenge: Missing"],
        ),
        (
            json!({ "new_complaints_considered": false }),
            vec!["entry.new_complaints_considered: NewComplaintsAreAlwaysConsidered"],
        ),
    ] {
        let entry = with(whole.clone(), otherwise.clone());
        assert_eq!(
            officer.cannot_enter(&complaint, ON, entry),
            refused,
            "{otherwise}"
        );
    }
    assert_eq!(officer.ladder(&complaint)["measures"], json!([]));
    officer.enters(&complaint, ON, whole);
    assert_eq!(officer.measure(&complaint)["stands"]["state"], "in_force");
}

/// Line 30. What is not in the request at all is not taken for an answer either.
#[test]
fn line_30_a_restriction_without_one_of_its_fields_is_not_understood() {
    let (mut officer, complaint, incident) = ready();
    let whole = restriction(&[&incident]);
    let fields = whole.as_object().expect("fields");
    for field in fields.keys().filter(|field| *field != "incidents") {
        let mut entry = fields.clone();
        entry.remove(field);
        let request = json!({ "complaint": complaint, "on": ON, "by": OFFICER, "entry": entry });
        let error = officer.refused("add_entry", request);
        assert_eq!(error.code, ErrorCode::RequestNotUnderstood, "{field}");
    }
}

/// Line 30. Contact is ended by the responsible person, in writing, with the way to the Ombudsman,
/// and after something less.
#[test]
fn line_30_contact_ends_by_the_responsible_person_with_the_way_to_the_ombudsman() {
    let (mut officer, complaint, incident) = ready();
    let begun = json!({ "starts_on": "2026-11-25", "told_on": "2026-11-25" });
    officer.enters(
        &complaint,
        "2026-11-25",
        with(restriction(&[&incident]), begun),
    );
    // PHSO guide: if the behaviour continues, despite warnings.
    assert_eq!(
        officer.cannot_enter(&complaint, ON, ending(&[&incident])),
        ["entry.override_reason: ConductDidNotGoOn"]
    );
    let again = officer.has_an_incident(&complaint, "2026-12-01", "I know where you park.");
    let whole = ending(&[&again]);
    for (otherwise, refused) in [
        (
            json!({ "decided_by": OFFICER }),
            "entry.decided_by: NotTheResponsiblePerson",
        ),
        (
            json!({ "ombudsman_told": false }),
            "entry.ombudsman_told: OmbudsmanNotTold",
        ),
        (
            json!({ "told_how": "spoken" }),
            "entry.told_how: NotInWriting",
        ),
        (
            json!({ "review_on": ON }),
            "entry.review_on: ReviewNotAfterwards",
        ),
    ] {
        let entry = with(whole.clone(), otherwise);
        assert_eq!(officer.cannot_enter(&complaint, ON, entry), [refused]);
    }
    officer.enters(&complaint, ON, whole);
    assert_eq!(
        officer.stands(&complaint)["state"],
        json!({ "state": "open" }),
        "the complaint itself goes on"
    );
}

/// Line 32. An agreement has both signatures or is none, is reviewed and can be lifted, and
/// concerns about it are kept with who considered them.
#[test]
fn line_32_an_agreement_is_signed_by_both_kept_breached_and_lifted() {
    let (mut officer, complaint, _) = ready();
    let proposed = officer.enters(&complaint, "2026-12-02", agreement());
    let state = |officer: &mut Officer, complaint: &Value| {
        officer.measure(complaint)["stands"]["state"].clone()
    };
    officer.enters(
        &complaint,
        "2026-12-03",
        answered(&proposed, "the_person", true, "Mr M"),
    );
    assert_eq!(state(&mut officer, &complaint), "proposed");
    let concern = json!({ "kind": "agreement_breached", "about": proposed,
                          "whose_part": "the_person", "found": "kept",
                          "concern": "He rang twice on Monday.", "considered_by": "Tom Ellery",
                          "outcome": "Nothing follows; he rang about the snow." });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-12-03", concern.clone()),
        ["entry.about: NotInForce"],
        "one signature binds nobody"
    );
    let title = "Record the answers to the communication agreement".to_owned();
    assert!(officer.asks_about_engagement(&complaint).contains(&title));
    officer.enters(
        &complaint,
        "2026-12-04",
        answered(&proposed, "the_practice", true, OFFICER),
    );
    assert_eq!(state(&mut officer, &complaint), "in_force");
    assert!(!officer.asks_about_engagement(&complaint).contains(&title));
    officer.enters(&complaint, "2026-12-15", concern.clone());
    assert_eq!(
        officer.measure(&complaint)["breaches"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    let kept = json!({ "next_review_on": "2027-06-01", "new_terms": "He may ring on Fridays too.",
                "terms_agreed": "Mr M and Dr Carver, by letter." });
    officer.enters(
        &complaint,
        "2027-03-01",
        review(&proposed, "2027-03-01", "changed", kept),
    );
    assert_eq!(officer.measure(&complaint)["review_on"], "2027-06-01");
    officer.enters(
        &complaint,
        "2027-04-01",
        json!({ "kind": "agreement_lifted", "agreement": proposed,
                "why": "No call too many since January.", "agreed_by": "Mr M and Ruth Adeyemi.",
                "told_on": "2027-04-01", "told_how": "on_paper" }),
    );
    assert_eq!(
        officer.measure(&complaint)["stands"],
        json!({ "state": "lifted", "on": "2027-04-01" })
    );
    // What happened before it was lifted is entered afterwards, and it stays lifted on its day.
    officer.enters(&complaint, "2027-03-15", concern.clone());
    let seen = officer.measure(&complaint);
    assert_eq!(seen["breaches"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        seen["stands"],
        json!({ "state": "lifted", "on": "2027-04-01" })
    );
    assert_eq!(
        officer.cannot_enter(&complaint, "2027-04-02", concern),
        ["entry.about: NotInForce"]
    );
}

/// Line 34. That somebody complained is no conduct, no ground and no exception; the words of other
/// forms for such people are none either.
#[test]
fn line_34_a_complaint_is_never_a_reason() {
    let (mut officer, complaint, incident) = ready();
    for word in ["complained", "complaint", "persistent", "vexatious"] {
        for entry in [
            with(restriction(&[&incident]), json!({ "conduct": [word] })),
            with(ending(&[&incident]), json!({ "conduct": [word] })),
            super::removal("after_warning", json!({ "ground": word })),
        ] {
            let request =
                json!({ "complaint": complaint, "on": ON, "by": OFFICER, "entry": entry });
            let error = officer.refused("add_entry", request);
            assert_eq!(
                error.code,
                ErrorCode::RequestNotUnderstood,
                "{word}: {entry}"
            );
        }
    }
    // Whatever is decided here, the complaint stays open and is seen to be.
    officer.enters(&complaint, ON, restriction(&[&incident]));
    assert_eq!(officer.ladder(&complaint)["complaint_is_open"], true);
    let another = officer.logs("email", "2026-12-09");
    assert_eq!(
        officer.stands(&another)["state"],
        json!({ "state": "open" }),
        "new complaints are considered"
    );
}

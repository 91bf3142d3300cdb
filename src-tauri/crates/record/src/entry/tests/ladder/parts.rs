//! What each kind of the ladder cannot be without, whatever else is on file.

use serde_json::{Value, json};

use super::read;

/// What is refused, and by which rule, when a part is missing or is otherwise. Free text that is
/// empty or without end is refused kind by kind in the tables of every entry.
#[test]
fn each_part_that_must_be_there_is_asked_for_by_its_field() {
    let only =
        |field: &str, words: &str| json!({ "impact": { field: words }, "override_reason": null });
    let rows: Vec<(&str, Value, &[&str])> = vec![
        // A warning in writing is in writing.
        (
            "warning_confirmed",
            json!({ "how": "spoken" }),
            &["entry.how: NotInWriting"],
        ),
        ("warning_confirmed", json!({ "how": "electronically" }), &[]),
        // One in writing says how it can be challenged (SPSO section 1); after a spoken one the
        // letter does.
        (
            "warning_given",
            json!({ "how": "on_paper", "how_to_challenge": null }),
            &["entry.how_to_challenge: Missing"],
        ),
        (
            "warning_given",
            json!({ "how": "spoken", "how_to_challenge": null }),
            &[],
        ),
        // Specific actions: conduct, and incidents where it was in words or deeds.
        (
            "restriction_imposed",
            json!({ "conduct": [] }),
            &["entry.conduct: ConductMissing"],
        ),
        (
            "restriction_imposed",
            json!({ "conduct": ["abusive", "threatening", "abusive"] }),
            &["entry.conduct: NamedTwice"],
        ),
        (
            "contact_ended",
            json!({ "conduct": ["abusive", "abusive"] }),
            &["entry.conduct: NamedTwice"],
        ),
        (
            "restriction_imposed",
            json!({ "incidents": [], "override_reason": null }),
            &["entry.incidents: IncidentsMissing"],
        ),
        (
            "restriction_imposed",
            json!({ "incidents": [], "override_reason": " \n" }),
            &["entry.incidents: IncidentsMissing"],
        ),
        (
            "restriction_imposed",
            json!({ "incidents": [], "override_reason": "He stood in the doorway." }),
            &[],
        ),
        (
            "restriction_imposed",
            json!({ "incidents": [], "override_reason": null,
                    "conduct": ["excessive_contact", "not_taking_part"] }),
            &[],
        ),
        (
            "restriction_imposed",
            json!({ "impact": {}, "override_reason": null }),
            &["entry.impact: ImpactMissing"],
        ),
        // PHSO guide: action at once is for threats, violence and abuse, to protect people.
        (
            "restriction_imposed",
            json!({ "impact": { "health": "Asleep badly." } }),
            &["entry.impact.safety: RiskNotSaid"],
        ),
        (
            "restriction_imposed",
            json!({ "impact": { "safety": "\u{200B}", "health": "Asleep badly." } }),
            &["entry.impact.safety: RiskNotSaid"],
        ),
        (
            "restriction_imposed",
            json!({ "conduct": ["excessive_contact", "not_taking_part"] }),
            &["entry.conduct: NotAThreat"],
        ),
        (
            "restriction_imposed",
            json!({ "conduct": ["offensive", "discriminatory"] }),
            &["entry.conduct: NotAThreat"],
        ),
        (
            "restriction_imposed",
            json!({ "conduct": ["abusive"] }),
            &[],
        ),
        (
            "restriction_imposed",
            json!({ "conduct": ["threatening"] }),
            &[],
        ),
        (
            "restriction_imposed",
            json!({ "conduct": ["offensive", "violent"] }),
            &[],
        ),
        (
            "contact_ended",
            json!({ "conduct": ["not_taking_part"], "impact": { "fairness": "Others waited." } }),
            &[
                "entry.conduct: NotAThreat",
                "entry.impact.safety: RiskNotSaid",
            ],
        ),
        ("restriction_imposed", only("health", "Asleep badly."), &[]),
        (
            "restriction_imposed",
            only("safety", "The desk was closed."),
            &[],
        ),
        ("restriction_imposed", only("resource", "Nine hours."), &[]),
        (
            "restriction_imposed",
            only("fairness", "Two others waited."),
            &[],
        ),
        (
            "restriction_imposed",
            only("fairness", "  "),
            &["entry.impact: ImpactMissing"],
        ),
        (
            "restriction_imposed",
            json!({ "until": "2026-11-20" }),
            &[
                "entry.until: BeforeItsBeginning",
                "entry.review_on: ReviewAfterItsEnd",
            ],
        ),
        (
            "restriction_imposed",
            json!({ "until": "2027-02-18" }),
            &["entry.review_on: ReviewAfterItsEnd"],
        ),
        ("restriction_imposed", json!({ "until": "2027-02-19" }), &[]),
        (
            "restriction_imposed",
            json!({ "review_on": "2026-11-21" }),
            &["entry.review_on: ReviewNotAfterwards"],
        ),
        (
            "restriction_imposed",
            json!({ "review_on": "2026-11-22" }),
            &[],
        ),
        (
            "restriction_imposed",
            json!({ "review_on": "2026-11-21", "until": "2026-11-21" }),
            &[],
        ),
        (
            "restriction_imposed",
            json!({ "new_complaints_considered": false }),
            &["entry.new_complaints_considered: NewComplaintsAreAlwaysConsidered"],
        ),
        // The end of contact.
        (
            "contact_ended",
            json!({ "conduct": [] }),
            &["entry.conduct: ConductMissing"],
        ),
        (
            "contact_ended",
            json!({ "incidents": [], "override_reason": null }),
            &["entry.incidents: IncidentsMissing"],
        ),
        (
            "contact_ended",
            json!({ "impact": {}, "override_reason": null }),
            &["entry.impact: ImpactMissing"],
        ),
        (
            "contact_ended",
            json!({ "told_how": "spoken" }),
            &["entry.told_how: NotInWriting"],
        ),
        (
            "contact_ended",
            json!({ "ombudsman_told": false }),
            &["entry.ombudsman_told: OmbudsmanNotTold"],
        ),
        (
            "contact_ended",
            json!({ "review_on": "2026-11-20" }),
            &["entry.review_on: ReviewNotAfterwards"],
        ),
        // Reviews: what goes on has a next day; what changes says to what, and nothing else does.
        (
            "action_reviewed",
            json!({ "next_review_on": null }),
            &["entry.next_review_on: ReviewDateMissing"],
        ),
        (
            "action_reviewed",
            json!({ "outcome": "lifted", "next_review_on": null, "changed_to": null,
                    "new_terms": null, "until": null }),
            &[],
        ),
        // What is lifted stands until no later day.
        (
            "action_reviewed",
            json!({ "outcome": "lifted", "changed_to": null, "new_terms": null }),
            &[
                "entry.until: LiftedHasNoLaterDay",
                "entry.next_review_on: LiftedHasNoLaterDay",
            ],
        ),
        (
            "action_reviewed",
            json!({ "changed_to": null, "new_terms": null }),
            &["entry.changed_to: Missing"],
        ),
        (
            "action_reviewed",
            json!({ "changed_to": null, "new_terms": " " }),
            &["entry.changed_to: Missing"],
        ),
        ("action_reviewed", json!({ "changed_to": null }), &[]),
        ("action_reviewed", json!({ "new_terms": null }), &[]),
        (
            "action_reviewed",
            json!({ "outcome": "still_needed", "new_terms": null }),
            &["entry.changed_to: NotAChange"],
        ),
        (
            "action_reviewed",
            json!({ "outcome": "lifted", "changed_to": null, "until": null,
                    "next_review_on": null }),
            &["entry.new_terms: NotAChange"],
        ),
        (
            "action_reviewed",
            json!({ "changed_to": { "restriction": "through_third_party", "who": "" } }),
            &["entry.changed_to.who: Missing"],
        ),
        // Challenges.
        (
            "appeal_decided",
            json!({ "changed_to": null, "new_terms": null }),
            &["entry.changed_to: Missing"],
        ),
        (
            "appeal_decided",
            json!({ "outcome": "not_upheld", "new_terms": null }),
            &["entry.changed_to: NotAChange"],
        ),
        (
            "appeal_decided",
            json!({ "outcome": "upheld", "changed_to": null }),
            &["entry.new_terms: NotAChange"],
        ),
        // What goes on is told in writing, so that it can be challenged (LGSCO; SPSO section 1).
        (
            "restriction_imposed",
            json!({ "told_how": "spoken" }),
            &["entry.told_how: NotInWriting"],
        ),
        (
            "action_reviewed",
            json!({ "told_how": "spoken" }),
            &["entry.told_how: NotInWriting"],
        ),
        (
            "action_reviewed",
            json!({ "outcome": "lifted", "told_how": "spoken", "changed_to": null,
                    "new_terms": null, "until": null, "next_review_on": null }),
            &[],
        ),
        (
            "appeal_decided",
            json!({ "told_how": "spoken" }),
            &["entry.told_how: NotInWriting"],
        ),
        (
            "appeal_decided",
            json!({ "ombudsman_told": false }),
            &["entry.ombudsman_told: OmbudsmanNotTold"],
        ),
        // The police: about something, with somebody else, and if they were told, when.
        (
            "police_decided",
            json!({ "incidents": [] }),
            &["entry.incidents: Missing"],
        ),
        (
            "police_decided",
            json!({ "threatened": "Tom Ellery", "supported_by": " tom ELLERY " }),
            &["entry.supported_by: NotDecidedAlone"],
        ),
        (
            "police_decided",
            json!({ "reported_on": null }),
            &["entry.reported_on: Missing"],
        ),
        (
            "police_decided",
            json!({ "contacted": false, "reported_on": null, "reported_at": null,
                    "reference": " " }),
            &[],
        ),
        (
            "police_decided",
            json!({ "contacted": false }),
            &[
                "entry.reported_on: PoliceNotContacted",
                "entry.reported_at: PoliceNotContacted",
                "entry.reference: PoliceNotContacted",
            ],
        ),
        // A statement is about something and is on file itself.
        (
            "statement_taken",
            json!({ "incidents": [], "evidence": [] }),
            &["entry.incidents: Missing", "entry.evidence: Missing"],
        ),
        // 999, or why not.
        (
            "safeguarding_taken",
            json!({ "steps": ["stayed_on_the_line"] }),
            &["entry.why_not_999: WhyNot999"],
        ),
        (
            "safeguarding_taken",
            json!({ "steps": [], "why_not_999": "  " }),
            &["entry.why_not_999: WhyNot999"],
        ),
        (
            "safeguarding_taken",
            json!({ "steps": [], "why_not_999": "x".repeat(20_001) }),
            &["entry.why_not_999: TooLong"],
        ),
        (
            "safeguarding_taken",
            json!({ "steps": [], "why_not_999": "He was with his doctor." }),
            &[],
        ),
        // A threatening post is reported, limited or answered (PHSO guide: online contact).
        (
            "online_post_handled",
            json!({ "reported": null, "limited": " ", "replied": null }),
            &["entry.reported: NothingDoneAboutThePost"],
        ),
        (
            "online_post_handled",
            json!({ "incidents": [], "reported": null, "limited": null, "replied": null }),
            &[],
        ),
        // An exception to the warning has its reason.
        (
            "removal_noted",
            json!({ "exception_reason": null }),
            &["entry.exception_reason: Missing"],
        ),
        (
            "removal_noted",
            json!({ "exception": null, "exception_reason": null }),
            &[],
        ),
        // Of two opposites one is true.
        (
            "removal_noted",
            json!({ "not_told": "safety_at_risk", "not_told_reason": "So." }),
            &["entry.not_told: ToldAndNotTold"],
        ),
        (
            "removal_noted",
            json!({ "path": "immediate", "ground": "violence" }),
            &["entry.exception: NoExceptionNeeded"],
        ),
        (
            "removal_noted",
            json!({ "not_told_reason": "x".repeat(20_001) }),
            &["entry.not_told_reason: TooLong"],
        ),
    ];
    for (kind, otherwise, expected) in rows {
        let entry = read(kind, otherwise.clone()).unwrap();
        let told: Vec<String> = entry
            .check()
            .into_iter()
            .map(|broken| format!("{}: {:?}", broken.field, broken.rule))
            .collect();
        assert_eq!(told, expected, "{kind}: {otherwise}");
    }
}

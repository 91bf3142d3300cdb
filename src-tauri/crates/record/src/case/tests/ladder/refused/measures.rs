//! Agreements, specific actions and the end of contact: what stops them, and what a threat
//! overrides.

use serde_json::{Value, json};

use super::super::super::desk::{Desk, OFFICER, RESPONSIBLE, but};
use super::super::super::refused::each;
use super::super::steps::{agreement, ending, restriction, with};
use super::{ready, restricted};

#[test]
fn specific_actions_and_the_end_of_contact() {
    let anybody = json!({ "decided_by": OFFICER });
    each(vec![
        (
            "in the order of the guide",
            ready(),
            "2026-11-25",
            restriction(),
            &[],
        ),
        (
            "PHSO guide: discussed with a manager or senior colleague",
            ready(),
            "2026-11-25",
            with(restriction(), json!({ "discussed_with": RESPONSIBLE })),
            &["entry.discussed_with: DecidedAlone"],
        ),
        (
            "it begins on the day of the decision at the earliest, even at once",
            ready(),
            "2026-11-26",
            with(
                restriction(),
                json!({ "told_on": "2026-11-27", "override_reason": "He has a knife." }),
            ),
            &["entry.starts_on: StartsBeforeDecided"],
        ),
        (
            "told before it was decided",
            ready(),
            "2026-11-26",
            with(restriction(), json!({ "starts_on": "2026-11-26" })),
            &["entry.told_on: ToldBeforeDecided"],
        ),
        (
            "PHSO guide: the person is told why and for how long before it begins",
            ready(),
            "2026-11-25",
            with(restriction(), json!({ "told_on": "2026-11-26" })),
            &["entry.starts_on: StartsBeforeTold"],
        ),
        (
            "at once, where somebody is at risk",
            ready(),
            "2026-11-25",
            with(
                restriction(),
                json!({ "told_on": "2026-11-26", "override_reason": "He was at the door." }),
            ),
            &[],
        ),
        (
            "incidents of this file",
            ready(),
            "2026-11-25",
            with(restriction(), json!({ "incidents": [1, 2] })),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "a decision before what it rests on",
            ready().with_incidents(&["2026-12-24"]),
            "2026-11-25",
            with(restriction(), json!({ "incidents": [2] })),
            &["on: BeforeTheIncident"],
        ),
        (
            "PHSO guide: the responsible person ends contact",
            restricted(),
            "2026-12-01",
            with(ending(), anybody),
            &["entry.decided_by: NotTheResponsiblePerson"],
        ),
        (
            "somebody authorised",
            restricted().and_in_the_practices_book(
                "2026-01-05",
                but(
                    "delegated",
                    json!({ "to": "Tom Ellery", "office": "responsible_person" }),
                ),
            ),
            "2026-12-01",
            with(ending(), json!({ "decided_by": "Tom Ellery" })),
            &[],
        ),
        (
            "and not alone",
            restricted(),
            "2026-12-01",
            with(ending(), json!({ "discussed_with": RESPONSIBLE })),
            &["entry.discussed_with: DecidedAlone"],
        ),
        (
            "told before it was decided",
            restricted(),
            "2026-12-02",
            ending(),
            &["entry.told_on: ToldBeforeDecided"],
        ),
        ("the last step", restricted(), "2026-12-01", ending(), &[]),
    ]);
}

/// A threat to safety overrides what comes first, and nothing else: who decides, with whom, for
/// how long and how it is challenged is asked for all the same.
#[test]
fn a_reason_overrides_the_steps_before_and_nothing_of_fairness() {
    let at_once = |entry: Value| with(entry, json!({ "override_reason": "He has a knife." }));
    let bare = || Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    let at_risk = || {
        let mut desk = Desk::with_a_letter();
        desk.happened("2026-11-20", false);
        desk
    };
    each(vec![
        (
            "a specific action at once",
            bare(),
            "2026-11-25",
            at_once(restriction()),
            &[],
        ),
        (
            "and before its incident is written down",
            Desk::with_a_letter(),
            "2026-11-25",
            with(at_once(restriction()), json!({ "incidents": [] })),
            &[],
        ),
        (
            "an agreement at once, after somebody was at risk",
            at_risk(),
            "2026-11-25",
            at_once(agreement()),
            &[],
        ),
        (
            "PHSO guide: immediate action is for threats; nobody was at risk",
            bare(),
            "2026-11-25",
            at_once(agreement()),
            &["entry.override_reason: NotAThreat"],
        ),
        (
            "nothing happened",
            Desk::with_a_letter(),
            "2026-11-25",
            at_once(agreement()),
            &["entry.override_reason: NotAThreat"],
        ),
        (
            "nor on one that comes later",
            Desk::with_a_letter().with_incidents(&["2026-11-26"]),
            "2026-11-25",
            at_once(agreement()),
            &["entry.override_reason: NotAThreat"],
        ),
        (
            "PHSO guide: threatening, violent or abusive",
            bare(),
            "2026-11-25",
            with(
                at_once(restriction()),
                json!({ "conduct": ["excessive_contact"], "incidents": [] }),
            ),
            &["entry.conduct: NotAThreat"],
        ),
        (
            "PHSO guide: to protect people’s safety",
            bare(),
            "2026-12-01",
            with(
                at_once(ending()),
                json!({ "impact": { "resource": "Nine hours a week." } }),
            ),
            &["entry.impact.safety: RiskNotSaid"],
        ),
        (
            "alone",
            bare(),
            "2026-11-25",
            with(
                at_once(restriction()),
                json!({ "discussed_with": RESPONSIBLE }),
            ),
            &["entry.discussed_with: DecidedAlone"],
        ),
        (
            "without a way to challenge it",
            bare(),
            "2026-11-25",
            with(
                at_once(restriction()),
                json!({ "how_to_challenge": "", "why": "", "proportionate": "",
                        "adjustments_considered": "", "discussed_with": "", "decided_by": "",
                        "impact": {}, "conduct": [], "new_complaints_considered": false }),
            ),
            &[
                "entry.conduct: ConductMissing",
                "entry.why: Missing",
                "entry.impact: ImpactMissing",
                "entry.proportionate: Missing",
                "entry.adjustments_considered: Missing",
                "entry.discussed_with: Missing",
                "entry.decided_by: Missing",
                "entry.how_to_challenge: Missing",
                "entry.new_complaints_considered: NewComplaintsAreAlwaysConsidered",
                "entry.impact.safety: RiskNotSaid",
            ],
        ),
        (
            "the end of contact by anybody",
            bare(),
            "2026-12-01",
            with(at_once(ending()), json!({ "decided_by": OFFICER })),
            &["entry.decided_by: NotTheResponsiblePerson"],
        ),
    ]);
}

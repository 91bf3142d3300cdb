//! The ladder of each complaint: support, de-escalation, a warning, an agreement, a specific
//! action with a review.

use std::error::Error;

use serde_json::json;

use super::made::{Door, File, OFFICER, RESPONSIBLE};

/// The senior colleague who is talked to, reviews, and is told.
const SENIOR: &str = "Asha Lowe";

impl Door {
    /// Steps in the order of the guide; the entry of the specific action.
    pub(super) fn managed(
        &mut self,
        file: &mut File,
        incidents: &[i64],
    ) -> Result<i64, Box<dyn Error>> {
        for incident in incidents {
            let followed_up = json!({ "kind": "incident_followed_up", "incident": incident,
                "contact_ended": true, "effect": file.words.account(1), "manager_told": SENIOR,
                "manager_told_on": self.day(file, 65) });
            self.enter(file, 66, None, followed_up)?;
        }
        // The third happens after the warning.
        let earlier = incidents.get(..2).unwrap_or(incidents);
        let engaged = json!({ "kind": "engagement_tried", "what": file.words.account(2),
                              "outcome": file.words.account(1) });
        self.enter(file, 16, None, engaged)?;
        let described = json!({ "kind": "de_escalated", "describe": file.words.account(2),
            "explain": file.words.account(1), "suggest": file.words.account(1),
            "consequences": file.words.account(1), "how": "spoken", "incidents": earlier });
        self.enter(file, 42, None, described)?;
        let warned = json!({ "kind": "warning_given", "how": "spoken",
            "exact_words": file.words.account(1), "reasons": file.words.account(2),
            "if_it_goes_on": file.words.account(1), "incidents": earlier, "of_removal": false });
        let warning = self.enter(file, 43, None, warned)?;
        let confirmed = json!({ "kind": "warning_confirmed", "warning": warning,
            "how": "on_paper", "letter": file.words.account(12),
            "how_to_challenge": file.words.account(1) });
        self.enter(file, 44, None, confirmed)?;
        let proposed = json!({ "kind": "agreement_proposed", "why": file.words.account(2),
            "decided_by": OFFICER, "discussed_with": SENIOR, "consulted": file.words.account(1),
            "they_can_expect": file.words.account(2), "we_expect": file.words.account(2),
            "commitments": file.words.account(1), "breaches_heard_by": SENIOR,
            "review_on": "2027-01-15", "how_to_challenge": file.words.account(1),
            "told_on": self.day(file, 50), "told_how": "on_paper" });
        let agreement = self.enter(file, 50, None, proposed)?;
        let declined = json!({ "kind": "agreement_answered", "agreement": agreement,
            "party": "the_person", "who": file.words.name(), "signed": false,
            "how": file.words.account(1) });
        self.enter(file, 52, None, declined)?;
        let (starts_on, told_on) = (self.day(file, 70), self.day(file, 70));
        let imposed = json!({ "kind": "restriction_imposed",
            "what": { "restriction": "one_channel", "channel": "email" },
            "conduct": ["abusive"], "incidents": incidents, "why": file.words.account(3),
            "impact": { "health": file.words.account(1) }, "proportionate": file.words.account(1),
            "adjustments_considered": file.words.account(1), "discussed_with": SENIOR,
            "decided_by": RESPONSIBLE, "starts_on": starts_on, "until": "2027-03-01",
            "review_on": "2027-01-20", "told_on": told_on, "told_how": "on_paper",
            "how_to_challenge": file.words.account(1), "new_complaints_considered": true });
        self.enter(file, 70, None, imposed)
    }
}

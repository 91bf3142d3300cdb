//! What is done about each complaint from the first days on.

use std::error::Error;

use chrono::Days;
use serde_json::json;

use super::made::{DESK, Door, File, OFFICER};

impl Door {
    pub(super) fn first_days(
        &mut self,
        file: &mut File,
        number: usize,
    ) -> Result<(), Box<dyn Error>> {
        self.act(
            "record_acknowledgement",
            json!({ "complaint": file.complaint, "discussion_offered": "on_paper",
                    "acknowledgement": { "acknowledged_on": self.day(file, 1), "form": "written",
                                         "by": OFFICER } }),
        )?;
        let copy = json!({ "kind": "copy_of_record_given", "how": "on_paper" });
        self.enter(file, 1, None, copy)?;
        let agreed = file.words.account(2);
        let answered =
            json!({ "kind": "discussion_answered", "answer": "accepted", "agreed": agreed });
        self.enter(file, 2, None, answered)?;
        let (told_on, half_way) = (self.day(file, 2), self.day(file, 50));
        let ends_on = |days: u64| half_way.checked_add_days(Days::new(days));
        let first = json!({ "kind": "response_period_set", "basis": "agreed",
            "ends_on": ends_on(30), "told_on": told_on, "told_how": "on_paper",
            "why": "As agreed in the discussion." });
        self.enter(file, 2, None, first)?;
        if number.is_multiple_of(4) {
            let amended = json!({ "kind": "response_period_set", "basis": "amended",
                "ends_on": ends_on(60), "told_on": half_way, "told_how": "on_paper",
                "why": "The consultant is away until then." });
            self.enter(file, 50, None, amended)?;
        }
        for hundredths in [20, 35, 55, 70, 90] {
            let told = json!({ "kind": "progress_told", "how": "on_paper",
                               "what": file.words.account(2) });
            self.enter(file, hundredths, None, told)?;
        }
        Ok(())
    }

    /// People, consent and adjustments; the first adjustment asked for.
    pub(super) fn people(&mut self, file: &mut File, number: usize) -> Result<i64, Box<dyn Error>> {
        for role in ["advocate", "carer"] {
            let person = json!({ "name": file.words.name(), "address": file.words.account(1) });
            let added = json!({ "kind": "person_added", "role": role, "person": person });
            self.enter(file, 3, None, added)?;
        }
        if number.is_multiple_of(3) {
            for (step, hundredths) in [("asked", 3), ("given", 5)] {
                let consent = json!({ "kind": "consent_recorded", "step": step,
                    "subject": "share_with_representative", "from": file.words.name(),
                    "how": "A signed form" });
                self.enter(file, hundredths, None, consent)?;
            }
        }
        let mut first = None;
        for _ in 0..2 {
            let asked = json!({ "kind": "adjustment_asked", "raised": "asked_for",
                "need": file.words.account(1), "what_would_help": file.words.account(1) });
            let adjustment = self.enter(file, 4, None, asked)?;
            first = first.or(Some(adjustment));
            let decided = json!({ "kind": "adjustment_decided", "adjustment": adjustment,
                "decision": "made", "what": file.words.account(1), "review_on": "2027-02-01" });
            self.enter(file, 5, None, decided)?;
        }
        let advocacy = json!({ "kind": "advocacy_signposted", "how": "on_paper",
                               "service": "The county advocacy service" });
        self.enter(file, 2, None, advocacy)?;
        first.ok_or_else(|| "no adjustment was asked for".into())
    }

    pub(super) fn colleagues_and_actions(&mut self, file: &mut File) -> Result<(), Box<dyn Error>> {
        let looked = json!({ "kind": "closer_look_began", "why": file.words.account(2),
                             "looked_into_by": "Asha Lowe" });
        self.enter(file, 6, None, looked)?;
        for colleague in [DESK, "Asha Lowe"] {
            let about = json!({ "kind": "staff_complained_about", "colleague": colleague,
                "points": file.points, "shared": file.words.account(2) });
            self.enter(file, 6, None, about)?;
            let asked = json!({ "kind": "comments_asked", "colleague": colleague,
                "asked": file.words.account(2), "working_days": 3 });
            self.enter(file, 7, None, asked)?;
            let came = json!({ "kind": "comments_received", "colleague": colleague,
                "comments": file.words.account(10), "evidence": [] });
            self.enter(file, 12, None, came)?;
        }
        let began = json!({ "kind": "waiting_began", "what_for": "The notes of the hospital" });
        let waiting = self.enter(file, 10, None, began)?;
        let ended = json!({ "kind": "waiting_ended", "waiting": waiting, "outcome": "They came." });
        self.enter(file, 30, None, ended)?;
        for number in 0..4_u64 {
            let agreed = json!({ "kind": "action_agreed", "what": file.words.account(1),
                "owner": DESK, "due_on": file.received.checked_add_days(Days::new(40 * number + 9)),
                "points": file.points });
            let action = self.enter(file, 40, None, agreed)?;
            if number == 1 {
                let moved = json!({ "kind": "action_moved", "action": action, "owner": "Asha Lowe",
                    "due_on": "2026-12-18", "why": file.words.account(1) });
                self.enter(file, 60, None, moved)?;
            }
            if number > 1 {
                let done = json!({ "kind": "action_done", "action": action,
                    "proof": file.words.account(1), "evidence": [] });
                self.enter(file, 80, None, done)?;
            }
        }
        for point in file.points.clone() {
            let linked = json!({ "kind": "evidence_linked", "point": point,
                                 "evidence": file.evidence });
            self.enter(file, 45, None, linked)?;
        }
        Ok(())
    }
}

//! Challenging behaviour, from de-escalation to review and appeal: the checklist's lines 26 to 34,
//! and the ladder as it is gone up and down in one file, through the one door.

mod at_once;
mod care;
mod kept_whole;
mod looked_over;
mod order;
mod paper;
mod policy;
mod refused;
mod register;
mod removal;
mod reviewer;
mod suicide;
mod time;
mod whole;
mod wrong_file;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use evenhand_casework::Work;
use evenhand_casework::shapes::ExportBundleRequest;
use serde_json::{Value, json};

use crate::book::{OFFICER, RESPONSIBLE};
use crate::officer::{Officer, not_distressing};

/// The practice's second colleague, who discusses and reviews.
pub const SECOND: &str = "Dr Sam Carver";
/// Somebody who took none of the decisions.
pub const ANOTHER: &str = "Dr Ann Wood";

pub fn quote(words: &str) -> Value {
    json!({ "speaker": "Mr M", "heard_by": [OFFICER], "certainty": "exact", "exact_words": words })
}

/// An entry with some of its fields otherwise.
pub fn with(mut entry: Value, otherwise: Value) -> Value {
    for (field, value) in otherwise.as_object().expect("fields") {
        entry[field] = value.clone();
    }
    entry
}

pub fn engaged() -> Value {
    json!({ "kind": "engagement_tried",
            "what": "I rang Mr M, asked what had happened, and told him how we look into it.",
            "outcome": "He said he would wait for the letter." })
}

pub fn de_escalated(incidents: &[&Value]) -> Value {
    json!({ "kind": "de_escalated", "describe": "You rang nine times on Monday.",
            "explain": "Others could not get through.", "suggest": "One call a day, please.",
            "consequences": "Then I can answer you properly; otherwise we need another way.",
            "how": "spoken", "incidents": incidents })
}

pub fn warning(how: &str, of_removal: bool, incidents: &[&Value]) -> Value {
    json!({ "kind": "warning_given", "how": how, "of_removal": of_removal,
            "exact_words": "If you shout at my colleagues again, I will put the phone down.",
            "reasons": "He shouted at a colleague for ten minutes.",
            "if_it_goes_on": "The call is ended, and we look at how we speak from then on.",
            "how_to_challenge": "Write to Dr Ann Wood; an answer comes in ten working days.",
            "incidents": incidents })
}

pub fn agreement() -> Value {
    json!({ "kind": "agreement_proposed", "why": "So that every call is answered.",
            "decided_by": OFFICER, "discussed_with": SECOND,
            "consulted": "Mr M was asked; he wants a direct number.",
            "they_can_expect": "An answer within two working days.",
            "we_expect": "One call a day, without shouting.",
            "commitments": "We ring on Tuesdays; Mr M keeps his questions for then.",
            "breaches_heard_by": "Tom Ellery", "review_on": "2027-03-01",
            "how_to_challenge": "Write to Dr Ann Wood; an answer comes in ten working days.",
            "told_on": "2026-12-02", "told_how": "on_paper" })
}

pub fn answered(agreement: &Value, party: &str, signed: bool, who: &str) -> Value {
    json!({ "kind": "agreement_answered", "agreement": agreement, "party": party, "who": who,
            "signed": signed, "how": "On the telephone; he said it was not for him." })
}

/// Contact by letter only for half a year, reviewed half-way.
pub fn restriction(incidents: &[&Value]) -> Value {
    json!({ "kind": "restriction_imposed",
            "what": { "restriction": "one_channel", "channel": "letter" },
            "conduct": ["abusive", "excessive_contact"], "incidents": incidents,
            "why": "Three calls in which colleagues were shouted at, after a warning.",
            "impact": { "health": "Two colleagues could not go on that day." },
            "proportionate": "A letter leaves him every question; a call a day was tried.",
            "adjustments_considered": "Large print in every letter; he asked for it.",
            "discussed_with": SECOND, "decided_by": RESPONSIBLE, "starts_on": "2026-12-08",
            "until": "2027-06-07", "review_on": "2027-03-08", "told_on": "2026-12-08",
            "told_how": "on_paper",
            "how_to_challenge": "Write to Dr Ann Wood; an answer comes in ten working days.",
            "new_complaints_considered": true })
}

pub fn ending(incidents: &[&Value]) -> Value {
    json!({ "kind": "contact_ended", "what": "contact", "conduct": ["threatening"],
            "incidents": incidents, "why": "He threatened a colleague again.",
            "impact": { "safety": "Colleagues go home in pairs." },
            "proportionate": "Everything less was tried.",
            "adjustments_considered": "Large print stays.", "discussed_with": SECOND,
            "decided_by": RESPONSIBLE, "told_on": "2026-12-08", "told_how": "on_paper",
            "ombudsman_told": true, "review_on": "2027-03-08",
            "how_to_challenge": "Write to Dr Ann Wood; an answer comes in ten working days." })
}

/// Contact limited to so many calls, of ten minutes each.
pub fn limited(how_often: &str) -> Value {
    json!({ "restriction": "limited_time_or_volume", "how_often": how_often,
            "how_long": "ten minutes" })
}

/// A review by the second colleague.
pub fn review(about: &Value, on: &str, outcome: &str, otherwise: Value) -> Value {
    with(
        json!({ "kind": "action_reviewed", "about": about, "reviewed_by": SECOND,
                "looked_at": "The four letters and the one call since.", "outcome": outcome,
                "reasons": "The letters are quiet, and he asks for an answer sooner.",
                "person_said": "He was asked by letter and has not answered.",
                "told_on": on, "told_how": "on_paper",
                "how_to_challenge": "Write to Dr Ann Wood, as before." }),
        otherwise,
    )
}

/// A challenge considered by somebody else.
pub fn considered(appeal: &Value, on: &str, outcome: &str, otherwise: Value) -> Value {
    with(
        json!({ "kind": "appeal_decided", "appeal": appeal, "considered_by": ANOTHER,
                "outcome": outcome, "reasons": "A call cannot do what the shouting did.",
                "told_on": on, "told_how": "on_paper", "ombudsman_told": true }),
        otherwise,
    )
}

pub fn police(incidents: &[&Value], contacted: bool, otherwise: Value) -> Value {
    with(
        json!({ "kind": "police_decided", "incidents": incidents, "contacted": contacted,
                "why": "He said he would wait at the door with a knife.",
                "threatened": "Tom Ellery", "supported_by": SECOND }),
        otherwise,
    )
}

pub fn removal(path: &str, otherwise: Value) -> Value {
    with(
        json!({ "kind": "removal_noted", "path": path, "ground": "violence", "told_how": "on_paper",
                "decision": "He came to the door with a knife.", "decided_by": RESPONSIBLE }),
        otherwise,
    )
}

pub fn policy(records_kept: &str) -> Value {
    let filled = |what: &str| format!("Filled in: {what}.");
    json!({ "kind": "policy_adopted", "de_escalates": filled("who de-escalates"),
            "decides_agreements": filled("who decides about agreements"),
            "considers_breaches": filled("who considers breaches"),
            "decides_actions": filled("who decides about actions"),
            "considers_appeals": filled("who considers appeals"),
            "how_to_challenge": filled("how to challenge"),
            "reviews_actions": filled("who reviews"),
            "reviewed_how_often": filled("how often"),
            "decides_ending": filled("who ends contact"),
            "told_at_once": filled("who is told at once"),
            "writes_warnings": filled("who writes warnings"),
            "supports_police_decision": filled("who supports"),
            "violence_policy": filled("the policy on violence"),
            "support_for_colleagues": "Ring Occupational Health on 01632 960199.",
            "records_kept": records_kept,
            "advocacy_provider": filled("the advocates") })
}

impl Officer {
    /// Writes down an incident by telephone on its own day, with words that distress nobody.
    #[track_caller]
    pub fn has_an_incident(&mut self, complaint: &Value, on: &str, words: &str) -> Value {
        self.has_an_incident_in(complaint, on, words, true)
    }

    #[track_caller]
    pub fn has_an_incident_in(
        &mut self,
        complaint: &Value,
        on: &str,
        words: &str,
        everybody_safe: bool,
    ) -> Value {
        self.has_an_incident_by("telephone", complaint, on, words, everybody_safe)
    }

    /// The same by another channel.
    pub fn has_an_incident_by(
        &mut self,
        channel: &str,
        complaint: &Value,
        on: &str,
        words: &str,
        everybody_safe: bool,
    ) -> Value {
        self.now = self.now.max(crate::book::morning(on));
        let recorded = self.ask(
            "record_incident",
            json!({ "complaint": complaint, "incident": {
                "happened_on": on, "happened_time": "09:31:00", "channel": channel,
                "experienced_by": "Tom Ellery", "witnesses": [],
                "everybody_safe": everybody_safe, "quotes": [quote(words)],
                "factual_account": "Mr M rang. Tom Ellery answered. The call was ended." } }),
        );
        let incident = recorded["incident"].clone();
        let shown = self.ask("incident", json!({ "incident": incident }));
        for said in shown["quotes"].as_array().expect("quotes") {
            self.ask(
                "answer_distress",
                json!({ "quote": said["id"], "distress": not_distressing() }),
            );
        }
        incident
    }

    /// Everything that comes before a specific action, on one day.
    #[track_caller]
    pub fn tries_everything_first(&mut self, complaint: &Value, on: &str) {
        self.enters(complaint, on, engaged());
        self.enters(
            complaint,
            on,
            json!({ "kind": "advocacy_signposted", "service": "The county’s advocates",
                    "how": "on_paper" }),
        );
        let asked = self.enters(
            complaint,
            on,
            json!({ "kind": "adjustment_asked", "raised": "asked_for",
                    "need": "Small print swims before my eyes.",
                    "what_would_help": "Large print" }),
        );
        self.enters(
            complaint,
            on,
            json!({ "kind": "adjustment_decided", "adjustment": asked, "decision": "made",
                    "what": "Letters in 18 point." }),
        );
        self.enters(complaint, on, de_escalated(&[]));
        self.enters(complaint, on, warning("on_paper", false, &[]));
    }

    /// Enters a challenge in the person's own words, and answers for them.
    #[track_caller]
    pub fn is_challenged(&mut self, complaint: &Value, on: &str, about: &Value) -> Value {
        self.now = self.now.max(crate::book::morning(on));
        let request = json!({ "complaint": complaint, "on": on, "by": OFFICER,
            "entry": { "kind": "appeal_received", "about": about, "channel": "letter" },
            "quotes": [quote("I want to be able to ring.")] });
        let entry = self.ask("add_entry", request)["entry"].clone();
        self.answers_for_all(&entry);
        entry
    }

    /// Says of every word of an entry that it distresses nobody.
    #[track_caller]
    pub fn answers_for_all(&mut self, entry: &Value) {
        let view = self.ask("entry", json!({ "entry": entry }));
        for said in view["quotes"].as_array().expect("quotes") {
            self.ask(
                "answer_distress",
                json!({ "quote": said["id"], "distress": not_distressing() }),
            );
        }
    }

    /// Makes the bundle on the day she sits there.
    pub fn exports_today(&mut self, complaint: &Value) -> PathBuf {
        let to = self.folder.path().join("bundle.zip");
        let request = ExportBundleRequest {
            complaint: serde_json::from_value(complaint.clone()).expect("a complaint"),
            withheld: Vec::new(),
        };
        let stop = AtomicBool::new(false);
        let work = Work::new(&|_| {}, &stop);
        self.casework
            .export_bundle(&request, &to, self.now, &work)
            .expect("a bundle");
        to
    }

    /// The ladder of a file.
    #[track_caller]
    pub fn ladder(&mut self, complaint: &Value) -> Value {
        self.ask("engagement", json!({ "complaint": complaint }))
    }

    /// How the only measure of a file stands.
    #[track_caller]
    pub fn measure(&mut self, complaint: &Value) -> Value {
        let measures = self.ladder(complaint)["measures"].clone();
        assert_eq!(measures.as_array().map(Vec::len), Some(1), "{measures:#}");
        measures[0]["measure"].clone()
    }

    /// The titles of what there is to do about engagement.
    #[track_caller]
    pub fn asks_about_engagement(&mut self, complaint: &Value) -> Vec<String> {
        let file = self.file(complaint);
        let tasks = file["handling"]["tasks"].as_array().expect("tasks");
        tasks
            .iter()
            .filter(|task| task["group"] == "engagement" && task["stands"]["state"] == "to_do")
            .map(|task| task["title"].as_str().expect("a title").to_owned())
            .collect()
    }
}

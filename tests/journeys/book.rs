//! The officer with the book of a complaint file open: entering, and reading what follows from it.

use chrono::{DateTime, Utc};
use evenhand_store::{Place, Store};
use serde_json::{Value, json};

use crate::officer::{Officer, complaint};

/// The officer of the invented practice: its complaints manager.
pub const OFFICER: &str = "Ruth Adeyemi";
/// Its responsible person, who signs.
pub const RESPONSIBLE: &str = "Dr Helen Pryce";

/// Ten in the morning of a day.
pub fn morning(day: &str) -> DateTime<Utc> {
    format!("{day}T10:00:00Z").parse().expect("a day")
}

/// A complaint that came on a day in a certain way.
pub fn complaint_by(channel: &str, received_on: &str) -> Value {
    let mut made = complaint("I was refused an appointment twice.");
    made["channel"] = channel.into();
    made["received_on"] = received_on.into();
    made
}

/// What stops something, as "field: Rule".
pub fn told(error: &evenhand_casework::DoorError) -> Vec<String> {
    error
        .broken_rules
        .iter()
        .map(|rule| format!("{}: {:?}", rule.field, rule.rule))
        .collect()
}

/// The response of a practice that says everything it must.
pub fn response(signed_by: &str, signed_as: &str) -> Value {
    json!({
        "kind": "final_response_sent",
        "letter": "This is our final response. We asked the two people who were there and read the \
                   log. We are sorry. You can go to the Ombudsman on 0345 015 4033.",
        "signed_by": signed_by, "signed_as": signed_as, "how": "on_paper",
        "parts": { "how_considered": true, "conclusions": true, "remedial_action": true,
                   "action_confirmed": true, "ombudsman_right": true, "says_it_is_final": true },
        "nothing_confidential": false, "co_ordinated": false,
    })
}

/// A finding with its reasons and answer.
pub fn finding(point: &Value, finding: &str) -> Value {
    json!({ "kind": "point_found", "point": point, "finding": finding,
            "reasons": "The log shows two calls, neither of them returned.",
            "answer": "You should have been called back. You were not, and we are sorry." })
}

impl Officer {
    /// The officer sits down on another day.
    pub fn comes_in_on(&mut self, day: &str) {
        self.now = morning(day);
    }

    /// Logs a complaint that came on a day in a certain way, on that day.
    pub fn logs(&mut self, channel: &str, received_on: &str) -> Value {
        self.comes_in_on(received_on);
        self.logs_this(complaint_by(channel, received_on))
    }

    /// Logs a complaint and gives its identity.
    #[track_caller]
    pub fn logs_this(&mut self, made: Value) -> Value {
        self.ask("log_complaint", made)["complaint"].clone()
    }

    /// Acknowledges in writing, with or without the offer to discuss.
    #[track_caller]
    pub fn acknowledges(&mut self, complaint: &Value, on: &str, offer: Option<&str>) {
        self.now = self.now.max(morning(on));
        self.ask(
            "record_acknowledgement",
            json!({ "complaint": complaint, "discussion_offered": offer, "acknowledgement":
                { "acknowledged_on": on, "form": "written", "by": OFFICER } }),
        );
    }

    /// Makes an entry on its own day and gives its identity.
    #[track_caller]
    pub fn enters(&mut self, complaint: &Value, on: &str, entry: Value) -> Value {
        self.now = self.now.max(morning(on));
        self.ask("add_entry", of(complaint, on, entry))["entry"].clone()
    }

    /// Tries to make an entry, and is told what stops it: "field: Rule".
    #[track_caller]
    pub fn cannot_enter(&mut self, complaint: &Value, on: &str, entry: Value) -> Vec<String> {
        self.now = self.now.max(morning(on));
        told(&self.refused("add_entry", of(complaint, on, entry)))
    }

    /// Makes an entry in the practice's own book.
    #[track_caller]
    pub fn enters_for_the_practice(&mut self, on: &str, entry: Value) -> Value {
        self.now = self.now.max(morning(on));
        self.ask(
            "add_practice_entry",
            json!({ "on": on, "by": OFFICER, "entry": entry }),
        )
    }

    /// Puts an entry out of the count, with a reason.
    #[track_caller]
    pub fn sets_aside(&mut self, complaint: &Value, on: &str, entry: &Value) -> Value {
        self.enters(
            complaint,
            on,
            json!({ "kind": "entry_set_aside", "entry": entry, "why": "Entered in the wrong file." }),
        )
    }

    /// The file as it stands.
    #[track_caller]
    pub fn file(&mut self, complaint: &Value) -> Value {
        self.ask("complaint_file", json!({ "complaint": complaint }))
    }

    /// How the file stands: stage, notices, outcome.
    #[track_caller]
    pub fn stands(&mut self, complaint: &Value) -> Value {
        self.file(complaint)["handling"]["stands"].clone()
    }

    /// The dates of a kind.
    #[track_caller]
    pub fn dates(&mut self, complaint: &Value, kind: &str) -> Vec<Value> {
        let file = self.file(complaint);
        let dates = file["handling"]["dates"].as_array().expect("dates");
        dates
            .iter()
            .filter(|date| date["kind"] == kind)
            .cloned()
            .collect()
    }

    /// The last day of the only date of a kind, as an ISO day.
    #[track_caller]
    pub fn due(&mut self, complaint: &Value, kind: &str) -> Value {
        let dates = self.dates(complaint, kind);
        assert_eq!(dates.len(), 1, "one date of the kind {kind}: {dates:#?}");
        dates[0]["explained"]["date"].clone()
    }

    /// How a task stands, or `null` if there is none of this name.
    #[track_caller]
    pub fn task(&mut self, complaint: &Value, title: &str) -> Value {
        let file = self.file(complaint);
        let tasks = file["handling"]["tasks"].as_array().expect("tasks");
        tasks
            .iter()
            .find(|task| task["title"] == title)
            .map(|task| task["stands"]["state"].clone())
            .unwrap_or_default()
    }

    /// The identities of the points, in order.
    #[track_caller]
    pub fn points(&mut self, complaint: &Value) -> Vec<Value> {
        let file = self.file(complaint);
        let points = file["handling"]["points"].as_array().expect("points");
        points
            .iter()
            .map(|found| found["point"]["id"].clone())
            .collect()
    }

    /// Finds the same on every point.
    #[track_caller]
    pub fn finds_on_every_point(&mut self, complaint: &Value, on: &str, found: &str) {
        for point in self.points(complaint) {
            self.enters(complaint, on, finding(&point, found));
        }
    }

    /// Every entry of the file.
    #[track_caller]
    pub fn entries(&mut self, complaint: &Value) -> Vec<Value> {
        let view = self.ask("entries", json!({ "complaint": complaint }));
        view["entries"].as_array().expect("entries").clone()
    }

    /// What is due on the first page, as "stands: what (date)".
    #[track_caller]
    pub fn today(&mut self) -> Vec<String> {
        let view = self.ask("today", json!({}));
        let due = view["due"].as_array().expect("due");
        due.iter()
            .map(|due| {
                let word = |field: &str| due[field].as_str().unwrap_or("no day").to_owned();
                format!("{}: {} ({})", word("stands"), word("what"), word("date"))
            })
            .collect()
    }
}

impl Officer {
    /// Locks the file and reads, as the keeper of the record would, what acts noted under a name:
    /// the act and the fact.
    pub fn locks_and_reads_the_record(self, name: &str) -> Vec<(String, Value)> {
        let key = self.casework.data_key().clone();
        let now = self.now;
        let (_folder, path) = self.lock();
        let place = Place::of(&path).expect("a place");
        let store = Store::open(&place, key, now).expect("the case file opens");
        let read = store.read();
        let acts = read.audited_acts().expect("the record of acts");
        acts.into_iter()
            .filter_map(|act| {
                let fact = read
                    .noted_fact(act.entry.sequence, name)
                    .expect("a payload");
                Some((act.entry.act, fact?))
            })
            .collect()
    }
}

fn of(complaint: &Value, on: &str, entry: Value) -> Value {
    json!({ "complaint": complaint, "on": on, "by": OFFICER, "entry": entry })
}

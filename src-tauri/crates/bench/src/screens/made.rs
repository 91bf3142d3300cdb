//! The case file of the screens: fifty complaints of two hundred contacts each, made through the
//! door like any other.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Days, NaiveDate, Utc};
use evenhand_casework::shapes::AddEvidenceRequest;
use evenhand_casework::{Casework, KeyCost, Work, sample_practice};
use serde_json::{Value, json};

use super::words::Words;

/// Complaints in the file.
pub(crate) const COMPLAINTS: usize = 50;
/// Contacts in each of them.
pub(crate) const CONTACTS: usize = 200;
/// Stands in one contact of the whole file.
pub(crate) const RARE: &str = "pelican";

pub(super) const OFFICER: &str = "Ruth Adeyemi";
pub(super) const RESPONSIBLE: &str = "Dr Helen Pryce";
pub(super) const DESK: &str = "Tom Ellery";
const CHANNELS: [&str; 5] = ["letter", "telephone", "email", "form", "in_person"];
const CONTACT_CHANNELS: [&str; 4] = ["telephone", "email", "letter", "in_person"];
const POINT_KINDS: [&str; 4] = [
    "nhs_complaint",
    "nhs_complaint",
    "data_protection",
    "nhs_complaint",
];

/// The moment of every act and question.
pub(crate) fn now() -> Result<DateTime<Utc>, chrono::ParseError> {
    "2026-11-21T10:00:00Z".parse()
}

/// Rows of one complaint file by which a screen asks.
#[derive(Clone, Copy)]
pub(crate) struct Ids {
    pub(crate) complaint: i64,
    pub(crate) contact: i64,
    pub(crate) incident: i64,
    /// The entry of the specific action.
    pub(crate) measure: i64,
}

/// The case file, open.
pub(crate) struct Made {
    pub(crate) casework: Casework,
    pub(crate) files: Vec<Ids>,
    pub(crate) acts: usize,
}

/// Makes the case file with the complaints of these numbers: the higher, the older.
pub(crate) fn make(
    folder: &Path,
    numbers: impl IntoIterator<Item = usize>,
) -> Result<Made, Box<dyn Error>> {
    let practice = sample_practice()?;
    let passphrase = "four quiet herons on a jetty".into();
    let path = folder.join("screens.evenhand");
    let (casework, _) = Casework::create(&path, &practice, &passphrase, KeyCost::Quick, now()?)?;
    let mut door = Door {
        casework,
        evidence: evidence_files(folder)?,
        today: now()?.date_naive(),
        acts: 0,
    };
    door.practice_book()?;
    let mut files = Vec::new();
    for number in numbers {
        files.push(door.complaint_file(number)?);
    }
    Ok(Made {
        casework: door.casework,
        files,
        acts: door.acts,
    })
}

/// Three items as people hand them in, small: their size is no matter of these screens.
fn evidence_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut words = Words::of(1);
    let mut files = Vec::new();
    for name in ["statement.txt", "telephone-log.txt", "notes.txt"] {
        let path = folder.join(name);
        fs::write(&path, words.account(60))?;
        files.push(path);
    }
    Ok(files)
}

pub(super) struct Door {
    casework: Casework,
    evidence: Vec<PathBuf>,
    today: NaiveDate,
    acts: usize,
}

/// One complaint file while it is filled.
pub(super) struct File {
    pub(super) complaint: i64,
    pub(super) received: NaiveDate,
    pub(super) words: Words,
    pub(super) points: Vec<i64>,
    pub(super) evidence: Vec<i64>,
}

impl Door {
    pub(super) fn act(&mut self, question: &str, request: Value) -> Result<Value, Box<dyn Error>> {
        self.acts += 1;
        self.casework
            .answer(question, request, now()?)
            .map_err(|error| format!("{question}: {error:?}").into())
    }

    fn practice_book(&mut self) -> Result<(), Box<dyn Error>> {
        let mut enter = |on: &str, entry: Value| {
            let request = json!({ "on": on, "by": OFFICER, "entry": entry });
            self.act("add_practice_entry", request).map(|_| ())
        };
        enter(
            "2025-12-01",
            json!({ "kind": "ombudsman_details_checked", "telephone": "0345 015 4033",
                    "website": "www.ombudsman.org.uk", "checked_at": "The Ombudsman’s website" }),
        )?;
        enter(
            "2025-12-01",
            json!({ "kind": "habits_set", "update_every_days": 20, "comments_working_days": 3 }),
        )?;
        for (colleague, role) in [(DESK, "Receptionist"), ("Asha Lowe", "Practice nurse")] {
            enter(
                "2025-12-02",
                json!({ "kind": "colleague_role", "colleague": colleague, "role": role }),
            )?;
        }
        enter(
            "2026-06-01",
            json!({ "kind": "bank_holiday_added", "day": "2026-09-14", "name": "A day of thanks" }),
        )
    }

    /// A day so far through the time from receipt to yesterday, in hundredths.
    pub(super) fn day(&self, file: &File, hundredths: u64) -> NaiveDate {
        let days = (self.today - file.received).num_days().max(1) - 1;
        let gone = u64::try_from(days).unwrap_or(0) * hundredths / 100;
        file.received
            .checked_add_days(Days::new(gone))
            .unwrap_or(file.received)
    }

    pub(super) fn enter(
        &mut self,
        file: &File,
        hundredths: u64,
        at: Option<&str>,
        entry: Value,
    ) -> Result<i64, Box<dyn Error>> {
        let mut request = json!({
            "complaint": file.complaint, "on": self.day(file, hundredths), "by": OFFICER,
            "entry": entry,
        });
        if let (Some(at), Some(request)) = (at, request.as_object_mut()) {
            request.insert("at".to_owned(), at.into());
        }
        number_in(&self.act("add_entry", request)?, "entry")
    }

    fn complaint_file(&mut self, number: usize) -> Result<Ids, Box<dyn Error>> {
        let mut file = self.logged(number)?;
        self.first_days(&mut file, number)?;
        let adjustment = self.people(&mut file, number)?;
        self.colleagues_and_actions(&mut file)?;
        let incidents = self.incidents(&mut file)?;
        let measure = self.managed(&mut file, &incidents)?;
        let contact = self.contacts(&mut file, number, adjustment)?;
        if number % 5 < 3 {
            self.findings(&mut file)?;
        }
        if number % 5 < 2 {
            self.answered_and_closed(&mut file)?;
        }
        Ok(Ids {
            complaint: file.complaint,
            contact,
            incident: *incidents.first().ok_or("no incident was recorded")?,
            measure,
        })
    }

    fn logged(&mut self, number: usize) -> Result<File, Box<dyn Error>> {
        let mut words = Words::of(1_000 + number as u64);
        let received = self
            .today
            .checked_sub_days(Days::new(9 + 6 * number as u64))
            .ok_or("a day before all days")?;
        let person = format!("{} {}", words.name(), words.name());
        let patient = if number.is_multiple_of(3) {
            json!({ "who": "another", "basis": "asked_for_it",
                    "person": { "name": words.name(), "address": words.account(1) } })
        } else {
            json!({ "who": "the_complainant" })
        };
        let points: Vec<Value> = POINT_KINDS
            .iter()
            .map(|kind| {
                json!({ "what": words.account(2), "outcome_sought": words.account(1),
                        "kind": kind })
            })
            .collect();
        let channel = CHANNELS.get(number % CHANNELS.len()).unwrap_or(&"letter");
        let logged = self.act(
            "log_complaint",
            json!({
                "received_on": received, "channel": channel, "received_by": DESK,
                "complainant": { "name": person, "telephone": "01632 960 999" },
                "patient": patient, "as_received": words.account(40), "certainty": "exact",
                "distress": { "answer": "not_distressing" }, "points": points,
            }),
        )?;
        let complaint = number_in(&logged, "complaint")?;
        let answers: Vec<Value> = self
            .evidence
            .iter()
            .map(|_| {
                json!({ "title": words.account(1), "supplied_by": person, "received_how": "post",
                        "received_on": received, "distress": { "answer": "not_distressing" } })
            })
            .collect();
        let request: AddEvidenceRequest =
            serde_json::from_value(json!({ "complaint": complaint, "files": answers }))?;
        let stop = AtomicBool::new(false);
        let work = Work::new(&|_| {}, &stop);
        let added = self
            .casework
            .add_evidence(&request, &self.evidence, now()?, &work)?;
        self.acts += added.files.len();
        let asked = json!({ "complaint": complaint });
        let choices = self
            .casework
            .answer("entry_choices", asked, now()?)
            .map_err(|error| format!("{error:?}"))?;
        let ids = |of: &str| -> Vec<i64> {
            let list = choices.get(of).and_then(Value::as_array);
            list.into_iter()
                .flatten()
                .filter_map(|item| item.get("id").and_then(Value::as_i64))
                .collect()
        };
        Ok(File {
            complaint,
            received,
            points: ids("points"),
            evidence: ids("evidence"),
            words,
        })
    }

    /// Three incidents with two exact words each.
    fn incidents(&mut self, file: &mut File) -> Result<Vec<i64>, Box<dyn Error>> {
        let mut all = Vec::new();
        for hundredths in [15, 40, 65] {
            let quotes: Vec<Value> = (0..2)
                .map(|_| {
                    json!({ "speaker": "The person who complains", "heard_by": [DESK],
                            "certainty": "exact", "exact_words": file.words.account(2) })
                })
                .collect();
            let recorded = self.act(
                "record_incident",
                json!({ "complaint": file.complaint, "incident": {
                    "happened_on": self.day(file, hundredths), "happened_time": "11:20:00",
                    "channel": "telephone", "experienced_by": DESK, "everybody_safe": true,
                    "witnesses": [{ "name": "Asha Lowe", "is_colleague": true }],
                    "quotes": quotes, "factual_account": file.words.account(6) } }),
            )?;
            all.push(number_in(&recorded, "incident")?);
        }
        Ok(all)
    }

    /// The contacts, with a correction beside a few; one in the middle.
    fn contacts(
        &mut self,
        file: &mut File,
        number: usize,
        adjustment: i64,
    ) -> Result<i64, Box<dyn Error>> {
        let mut middle = 0;
        for contact in 0..CONTACTS {
            let channel = CONTACT_CHANNELS.get(contact % CONTACT_CHANNELS.len());
            let mut said = file.words.account_of(3, 9);
            if number == COMPLAINTS / 3 && contact == CONTACTS / 2 {
                said.push_str(" The car stood at the ");
                said.push_str(RARE);
                said.push_str(" crossing.");
            }
            let used = if contact.is_multiple_of(5) {
                vec![adjustment]
            } else {
                vec![]
            };
            let entry = json!({ "kind": "contact", "channel": channel, "with": file.words.name(),
                "direction": if contact.is_multiple_of(3) { "from_us" } else { "from_them" },
                "minutes": contact % 40 + 1, "what_was_said": said, "adjustments_used": used });
            let at = format!("{:02}:{:02}:00", 8 + contact % 10, contact * 7 % 60);
            let hundredths = (contact * 100 / CONTACTS) as u64;
            let id = self.enter(file, hundredths, Some(&at), entry)?;
            if contact == CONTACTS / 2 {
                middle = id;
            }
            if contact % 50 == 25 {
                self.act(
                    "add_correction",
                    json!({ "about": { "of": "entry", "id": id }, "kind": "addition",
                            "words": file.words.account(1) }),
                )?;
            }
        }
        Ok(middle)
    }

    fn findings(&mut self, file: &mut File) -> Result<(), Box<dyn Error>> {
        for (point, finding) in
            file.points
                .clone()
                .into_iter()
                .zip(["upheld", "partly_upheld", "not_upheld", "upheld"])
        {
            let found = json!({ "kind": "point_found", "point": point, "finding": finding,
                "reasons": file.words.account(6), "answer": file.words.account(5) });
            self.enter(file, 85, None, found)?;
        }
        Ok(())
    }

    fn answered_and_closed(&mut self, file: &mut File) -> Result<(), Box<dyn Error>> {
        let finished = json!({ "kind": "investigation_finished", "how": file.words.account(2) });
        self.enter(file, 88, None, finished)?;
        // Regulation 14(4): after six months the delay is explained before the response.
        if (self.day(file, 92) - file.received).num_days() > 180 {
            let explained = json!({ "kind": "delay_explained", "how": "on_paper",
                                    "reason": file.words.account(2) });
            self.enter(file, 92, None, explained)?;
        }
        let letter = format!(
            "{} You can go to the Ombudsman: www.ombudsman.org.uk, 0345 015 4033.",
            file.words.account(40)
        );
        let sent = json!({ "kind": "final_response_sent", "letter": letter,
            "signed_by": RESPONSIBLE, "signed_as": "responsible_person", "how": "on_paper",
            "parts": { "how_considered": true, "conclusions": true, "remedial_action": true,
                       "action_confirmed": true, "ombudsman_right": true,
                       "says_it_is_final": true },
            "nothing_confidential": false, "co_ordinated": false, "evidence": [] });
        self.enter(file, 92, None, sent)?;
        let closed = json!({ "kind": "closed", "ground": "answered" });
        self.enter(file, 95, None, closed)?;
        Ok(())
    }
}

/// A contact that comes when the file is full.
pub(crate) fn one_more_contact(ids: Ids) -> Value {
    let mut words = Words::of(2);
    json!({ "complaint": ids.complaint, "on": "2026-11-20", "at": "16:40:00", "by": OFFICER,
            "entry": { "kind": "contact", "channel": "telephone", "direction": "from_them",
                       "with": words.name(), "what_was_said": words.account(6) } })
}

/// A bank holiday that nobody foretold: a Wednesday of next year, another for each number.
pub(crate) fn one_more_holiday(number: u32) -> Value {
    let first = NaiveDate::from_ymd_opt(2027, 1, 13);
    let day = first.and_then(|day| day.checked_add_days(Days::new(7 * u64::from(number))));
    json!({ "on": "2026-11-20", "by": OFFICER,
            "entry": { "kind": "bank_holiday_added", "day": day, "name": "A day of thanks" } })
}

fn number_in(answer: &Value, field: &str) -> Result<i64, Box<dyn Error>> {
    answer
        .get(field)
        .and_then(Value::as_i64)
        .ok_or_else(|| format!("there is no {field} in the answer").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One that is open, one that is answered, and one that was answered late: the rules take what
    /// the benchmark enters.
    #[test]
    fn the_rules_take_what_the_benchmark_enters() {
        let folder = tempfile::tempdir().unwrap();
        let made = make(folder.path(), [3, 5, 40]).unwrap();
        assert_eq!(made.files.len(), 3);
    }
}

//! The officer at work: a case file of her own, asked through the one door.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Utc};
use evenhand_casework::shapes::{AddEvidenceRequest, BundleMade, ExportBundleRequest, FileOutcome};
use evenhand_casework::{Casework, DoorError, KeyCost, UnlockWith, Work, sample_practice};
use serde_json::{Value, json};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "four quiet herons on a jetty";

/// The moment at which everything in a journey is done, unless it says otherwise.
pub fn now() -> DateTime<Utc> {
    "2026-11-21T10:00:00Z".parse().expect("a moment")
}

pub struct Officer {
    pub folder: TempDir,
    pub casework: Casework,
    pub recovery_key: String,
    /// The moment at which she asks.
    pub now: DateTime<Utc>,
}

impl Officer {
    /// A practice just set up.
    pub fn set_up() -> Self {
        Self::with(|path| {
            let practice = sample_practice().expect("the sample practice");
            let began = "2026-01-05T08:00:00Z".parse().expect("a moment");
            Casework::create(path, &practice, &PASSPHRASE.into(), KeyCost::Quick, began)
        })
    }

    /// The invented practice with the whole case of Mr M.
    pub fn with_the_sample() -> Self {
        Self::with(|path| Casework::create_sample(path, &PASSPHRASE.into(), KeyCost::Quick))
    }

    fn with(
        make: impl FnOnce(&Path) -> Result<(Casework, evenhand_casework::RecoveryKeyShown), DoorError>,
    ) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the case file");
        let (casework, key) = make(&folder.path().join("practice.evenhand")).expect("a case file");
        Self {
            folder,
            casework,
            recovery_key: key.whole,
            now: now(),
        }
    }

    pub fn case_file(&self) -> PathBuf {
        self.folder.path().join("practice.evenhand")
    }

    /// Locks the file and gives back the folder it lies in.
    pub fn lock(self) -> (TempDir, PathBuf) {
        let path = self.case_file();
        drop(self.casework);
        (self.folder, path)
    }

    /// Asks by name and expects an answer.
    #[track_caller]
    pub fn ask(&mut self, question: &str, request: Value) -> Value {
        match self.casework.answer(question, request, self.now) {
            Ok(answer) => answer,
            Err(error) => panic!("{question} is refused: {error}: {:?}", error.broken_rules),
        }
    }

    /// Asks by name and expects a refusal.
    #[track_caller]
    pub fn refused(&mut self, question: &str, request: Value) -> DoorError {
        match self.casework.answer(question, request, self.now) {
            Ok(_) => panic!("{question} should have been refused"),
            Err(error) => error,
        }
    }

    /// Logs a complaint by letter with words that nobody finds distressing.
    pub fn logs_a_complaint(&mut self, words: &str) -> Value {
        self.ask("log_complaint", complaint(words))["complaint"].clone()
    }

    /// Records an incident by telephone with these exact words and answers for each.
    pub fn records_an_incident(&mut self, complaint: &Value, words: &[(&str, Value)]) -> Value {
        let quotes: Vec<Value> = words
            .iter()
            .map(|(words, _)| {
                json!({ "speaker": "Mr M", "heard_by": ["Ruth Adeyemi"], "certainty": "exact",
                        "exact_words": words })
            })
            .collect();
        let recorded = self.ask("record_incident", json!({ "complaint": complaint, "incident": {
            "happened_on": "2026-11-20", "happened_time": "14:31:00", "channel": "telephone",
            "experienced_by": "Ruth Adeyemi", "witnesses": [], "everybody_safe": true,
            "quotes": quotes, "factual_account": "Mr M rang. I said that I would end the call." } }));
        let incident = recorded["incident"].clone();
        let shown = self.ask("incident", json!({ "incident": incident }));
        for (quote, (_, answer)) in shown["quotes"]
            .as_array()
            .expect("quotes")
            .iter()
            .zip(words)
        {
            self.ask(
                "answer_distress",
                json!({ "quote": quote["id"], "distress": answer }),
            );
        }
        incident
    }

    /// Takes files in, each not distressing.
    pub fn adds(&mut self, complaint: &Value, paths: &[PathBuf]) -> Vec<FileOutcome> {
        let files = paths
            .iter()
            .map(|_| {
                json!({ "title": "A thing that was handed in", "supplied_by": "Mr M",
                        "received_how": "by_hand", "received_on": "2026-11-20",
                        "distress": { "answer": "not_distressing" } })
            })
            .collect::<Vec<_>>();
        let request: AddEvidenceRequest =
            serde_json::from_value(json!({ "complaint": complaint, "files": files }))
                .expect("a request");
        let stop = AtomicBool::new(false);
        self.casework
            .add_evidence(&request, paths, now(), &Work::new(&|_| {}, &stop))
            .expect("the answers are sound")
            .files
    }

    /// Makes the bundle beside the case file.
    pub fn exports(&mut self, complaint: &Value) -> (BundleMade, PathBuf) {
        let to = self.folder.path().join("bundle.zip");
        let made = self.tries_to_export(complaint, &to, &AtomicBool::new(false));
        (made.expect("a bundle"), to)
    }

    pub fn tries_to_export(
        &mut self,
        complaint: &Value,
        to: &Path,
        stop: &AtomicBool,
    ) -> Result<BundleMade, DoorError> {
        let request = ExportBundleRequest {
            complaint: serde_json::from_value(complaint.clone()).expect("a complaint"),
            withheld: Vec::new(),
        };
        self.casework
            .export_bundle(&request, to, now(), &Work::new(&|_| {}, stop))
    }
}

/// A complaint by letter with these words.
pub fn complaint(words: &str) -> Value {
    json!({
        "received_on": "2026-11-19", "received_time": "09:20:00", "channel": "letter",
        "received_by": "Ruth Adeyemi", "complainant": { "name": "Mr M" },
        "patient": { "who": "the_complainant" }, "as_received": words, "certainty": "exact",
        "distress": { "answer": "not_distressing" },
        "points": [{ "what": "Refused an appointment", "outcome_sought": "An apology" }],
    })
}

pub fn not_distressing() -> Value {
    json!({ "answer": "not_distressing" })
}

pub fn distressing(note: &str) -> Value {
    json!({ "answer": "distressing", "content_note": note })
}

/// Opens a case file by its passphrase.
pub fn unlock(path: &Path) -> Result<Casework, DoorError> {
    Casework::open(path, &UnlockWith::Passphrase(PASSPHRASE.into()), now())
}

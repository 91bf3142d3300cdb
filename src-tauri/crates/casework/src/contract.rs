//! The one door: every question the outside may ask, named once.
//!
//! Reads are questions; changes are acts. From this list come the dispatcher (a question without
//! a handler does not compile), the TypeScript types, the terminal's `questions` and the README's
//! table.

use chrono::{DateTime, Utc};
use evenhand_record::entry::{EntryKind, FilePart};
use serde_json::Value;

use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::handlers;
use crate::shapes::*;

/// What a question does to the case file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// Needs no open case file.
    Apart,
    /// Reads an open case file.
    Read,
    /// Changes an open case file.
    Act,
}

/// One question as the lists show it.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Question {
    /// The name to ask by.
    pub name: &'static str,
    /// Whether it reads or changes.
    pub kind: QuestionKind,
    /// The name of the request's shape.
    pub request: &'static str,
    /// The name of the answer's shape.
    pub answer: &'static str,
    /// What it is for, in a sentence or two.
    pub about: &'static str,
}

macro_rules! questions {
    (
        apart { $($(#[doc = $apart_doc:literal])* $apart:ident: $apart_request:ident => $apart_answer:ident;)* }
        either { $($(#[doc = $either_doc:literal])* $either:ident: $either_request:ident => $either_answer:ident;)* }
        read { $($(#[doc = $read_doc:literal])* $read:ident: $read_request:ident => $read_answer:ident;)* }
        act { $($(#[doc = $act_doc:literal])* $act:ident: $act_request:ident => $act_answer:ident;)* }
    ) => {
        /// Every question, in the order of the contract.
        pub const QUESTIONS: &[Question] = &[
            $(Question {
                name: stringify!($apart), kind: QuestionKind::Apart,
                request: stringify!($apart_request), answer: stringify!($apart_answer),
                about: concat!($($apart_doc),*),
            },)*
            $(Question {
                name: stringify!($either), kind: QuestionKind::Apart,
                request: stringify!($either_request), answer: stringify!($either_answer),
                about: concat!($($either_doc),*),
            },)*
            $(Question {
                name: stringify!($read), kind: QuestionKind::Read,
                request: stringify!($read_request), answer: stringify!($read_answer),
                about: concat!($($read_doc),*),
            },)*
            $(Question {
                name: stringify!($act), kind: QuestionKind::Act,
                request: stringify!($act_request), answer: stringify!($act_answer),
                about: concat!($($act_doc),*),
            },)*
        ];

        /// Answers a question that needs no open case file, or `None` if the name is another's.
        ///
        /// # Errors
        /// [`DoorError`] with the reason, also for a request of the wrong shape.
        pub fn answer_apart(
            question: &str,
            request: Value,
            now: DateTime<Utc>,
        ) -> Option<Result<Value, DoorError>> {
            match question {
                $(stringify!($apart) => Some(
                    understood::<$apart_request>(request)
                        .and_then(|request| handlers::$apart(request, now))
                        .and_then(|answer: $apart_answer| spoken(&answer)),
                ),)*
                $(stringify!($either) => Some(
                    understood::<$either_request>(request)
                        .and_then(|request| handlers::$either(None, request, now))
                        .and_then(|answer: $either_answer| spoken(&answer)),
                ),)*
                _ => None,
            }
        }

        impl Casework {
            /// Answers a question about the open case file by its name in the contract.
            ///
            /// # Errors
            /// [`DoorError`] with a stable code: an unknown name, a request of another shape,
            /// broken rules, or what the room below reports.
            pub fn answer(
                &mut self,
                question: &str,
                request: Value,
                now: DateTime<Utc>,
            ) -> Result<Value, DoorError> {
                match question {
                    $(stringify!($either) => understood::<$either_request>(request)
                        .and_then(|request| handlers::$either(Some(self), request, now))
                        .and_then(|answer: $either_answer| spoken(&answer)),)*
                    $(stringify!($read) => understood::<$read_request>(request)
                        .and_then(|request| handlers::$read(self, request, now))
                        .and_then(|answer: $read_answer| spoken(&answer)),)*
                    $(stringify!($act) => understood::<$act_request>(request)
                        .and_then(|request| handlers::$act(self, request, now))
                        .and_then(|answer: $act_answer| spoken(&answer)),)*
                    other => answer_apart(other, request, now)
                        .unwrap_or_else(|| Err(unknown(other))),
                }
            }
        }

        /// Visits every shape that passes the door.
        pub(crate) fn visit_shapes(visitor: &mut impl ts_rs::TypeVisitor) {
            $(visitor.visit::<$apart_request>(); visitor.visit::<$apart_answer>();)*
            $(visitor.visit::<$either_request>(); visitor.visit::<$either_answer>();)*
            $(visitor.visit::<$read_request>(); visitor.visit::<$read_answer>();)*
            $(visitor.visit::<$act_request>(); visitor.visit::<$act_answer>();)*
        }
    };
}

questions! {
    apart {
        /// How hard a passphrase is to guess, while it is chosen.
        judge_passphrase: JudgePassphraseRequest => PassphraseStrength;
        /// What stops these particulars from setting up a case file; nothing is written.
        check_set_up: SetUpRequest => Nothing;
    }
    either {
        /// When things would be due, before anything is logged, each date with its working; with
        /// an open case file its own bank holidays count too.
        work_out_dates: WorkOutDatesRequest => WorkedOutDates;
    }
    read {
        /// The practice, its office-holders, the colleagues named so far and the preferences.
        settings: Nothing => SettingsView;
        /// What is late, due today and coming, over all files.
        today: Nothing => TodayView;
        /// All complaint files, those with something to do first.
        complaints: Nothing => ComplaintsView;
        /// One complaint file: where it stands, its dates, points and words as received.
        complaint_file: ComplaintRequest => ComplaintFileView;
        /// The case as a picture of time: clocks, contacts, incidents, decisions.
        timeline: ComplaintRequest => Timeline;
        /// The entries of a file, of some parts of it or of all.
        entries: EntriesRequest => EntriesView;
        /// One entry with what stands beside it.
        entry: EntryRequest => EntryView;
        /// What a form about a file offers to choose from.
        entry_choices: ComplaintRequest => EntryChoices;
        /// What stops an entry before it is made, or what a fair reader would stop at in it; nothing
        /// is written.
        look_over_entry: AddEntryRequest => LookedOver;
        /// The beginnings of the final response, from the points and findings (regulation 14(2)).
        begin_final_response: ComplaintRequest => LetterBeginning;
        /// How engagement is managed in a file: measures, warnings, the ladder and what it asks for.
        engagement: ComplaintRequest => EngagementView;
        /// Whether a person was warned on a day or in the twelve months before (GMS Schedule 3, paragraph 24).
        warned: WarnedRequest => WarnedView;
        /// Live agreements and specific actions over all files, and what the front desk may be told.
        register: Nothing => RegisterView;
        /// What a reviewer needs: contacts, incidents and steps since the last look at a measure.
        review_material: ReviewMaterialRequest => ReviewMaterialView;
        /// The practice's policy on engagement, its versions, and the short text for the public.
        policy: Nothing => PolicyView;
        /// The officer's own page: support offered, and a private count of distressing openings.
        care: Nothing => CareView;
        /// The practice's own book: bank holidays, authorisations, roles, intervals, the CQC.
        practice_book: Nothing => PracticeBookView;
        /// Finds words over everything; of what is covered nothing is shown.
        find: FindRequest => FindView;
        /// The incidents in a file.
        incidents: ComplaintRequest => IncidentsView;
        /// One incident with its quotes, account, corrections and nudges.
        incident: IncidentRequest => IncidentView;
        /// The evidence in a file; covered items show kind and note only.
        evidence_list: ComplaintRequest => EvidenceListView;
        /// An item of evidence that is not covered, for the screen.
        show_evidence: ShowEvidenceRequest => ShownEvidence;
        /// A further page of the item that is revealed at this moment.
        revealed_page: RevealedPageRequest => ShownContent;
        /// The purposes given when something was revealed before, newest first, at most three.
        earlier_purposes: Nothing => EarlierPurposes;
        /// What a PHSO caseworker would look for, and the sum the bundle must come to.
        bundle_readiness: ComplaintRequest => BundleReadinessView;
        /// The record of acts of one complaint file.
        record_of_acts: ComplaintRequest => RecordOfActsView;
        /// What was typed and not yet saved at a place, if anything.
        draft: DraftRequest => DraftAnswer;
    }
    act {
        /// Changes the practice's particulars or who holds its offices; what was signed stays.
        change_practice: SetUpRequest => Nothing;
        /// Changes the idle time and the colours.
        change_preferences: Preferences => Nothing;
        /// Logs a complaint received in any way (regulation 13(1)).
        log_complaint: NewComplaint => ComplaintLogged;
        /// Adds a numbered point to a complaint.
        add_point: AddPointRequest => PointAdded;
        /// Words a point anew, or fills in the outcome sought; the record of acts keeps both.
        revise_point: RevisePointRequest => Nothing;
        /// Puts the points of a complaint in another order.
        order_points: OrderPointsRequest => Nothing;
        /// Makes two points one; the one that no longer stands is kept.
        merge_points: MergePointsRequest => Nothing;
        /// Enters something in the book of a complaint file: a contact, a decision, an action.
        add_entry: AddEntryRequest => EntryAdded;
        /// Enters something in the practice's own book: a bank holiday, an authorisation.
        add_practice_entry: AddPracticeEntryRequest => EntryAdded;
        /// Records that a complaint was acknowledged (regulation 13(3) and (6)).
        record_acknowledgement: RecordAcknowledgementRequest => Nothing;
        /// Records an incident; it cannot be altered afterwards.
        record_incident: RecordIncidentRequest => IncidentRecorded;
        /// Answers whether exact words could distress a reader.
        answer_distress: AnswerDistressRequest => Nothing;
        /// Answers anew whether an item of evidence is distressing.
        relabel_evidence: RelabelEvidenceRequest => Nothing;
        /// Adds a correction or an addition beside a record.
        add_correction: AddCorrectionRequest => CorrectionAdded;
        /// Leaves a word of an account as it is; it is not pointed at again.
        settle_nudge: SettleNudgeRequest => Nothing;
        /// Reveals covered words, for a purpose; the record of acts says so.
        reveal_quote: RevealQuoteRequest => RevealedWords;
        /// Reveals a covered item of evidence, for a purpose; the record of acts says so.
        reveal_evidence: RevealEvidenceRequest => RevealedEvidence;
        /// Covers whatever is revealed.
        cover: Nothing => Nothing;
        /// Keeps what is being typed, inside the case file.
        keep_draft: KeepDraftRequest => DraftKept;
        /// Forgets what was kept at a place, once it is saved or given up.
        drop_draft: DraftRequest => Nothing;
    }
}

fn understood<T: serde::de::DeserializeOwned>(request: Value) -> Result<T, DoorError> {
    serde_json::from_value(request).map_err(|cause| {
        DoorError::new(ErrorCode::RequestNotUnderstood).with("cause", shape_fault(&cause))
    })
}

/// The fault of a request's shape without the values in it: they may be somebody's words.
fn shape_fault(cause: &serde_json::Error) -> String {
    let told = cause.to_string();
    let safe = [
        "missing field",
        "unknown variant",
        "unknown field",
        "invalid type",
        "duplicate field",
    ];
    if told.starts_with("missing field") {
        return told;
    }
    safe.iter()
        .find(|start| told.starts_with(**start))
        .map_or_else(
            || "another shape is needed".to_owned(),
            |start| (*start).to_owned(),
        )
}

fn spoken<T: serde::Serialize>(answer: &T) -> Result<Value, DoorError> {
    serde_json::to_value(answer).map_err(|_| DoorError::new(ErrorCode::Unexpected))
}

fn unknown(question: &str) -> DoorError {
    DoorError::new(ErrorCode::UnknownQuestion).with("question", question)
}

/// The table of questions and acts for the README.
pub fn questions_table() -> String {
    let mut table = String::from("| ask | kind | request → answer | for |\n|---|---|---|---|\n");
    for question in QUESTIONS {
        let kind = match question.kind {
            QuestionKind::Apart => "question, no file needed",
            QuestionKind::Read => "question",
            QuestionKind::Act => "act",
        };
        table.push_str(&format!(
            "| `{}` | {kind} | `{}` → `{}` | {} |\n",
            question.name,
            question.request,
            question.answer,
            question.about.trim()
        ));
    }
    table
}

/// The table of the kinds of entry for the README.
pub fn entries_table() -> String {
    let mut table =
        String::from("| entry | part of the file | the record of acts says |\n|---|---|---|\n");
    for kind in EntryKind::ALL {
        let part = match kind.part() {
            FilePart::People => "people",
            FilePart::Contacts => "contacts",
            FilePart::Handling => "handling",
            FilePart::Findings => "findings",
            FilePart::Engagement => "engagement",
            FilePart::Colleagues => "colleagues",
            FilePart::Actions => "actions",
            FilePart::Ombudsman => "Ombudsman",
            FilePart::Practice => "the practice’s own book",
        };
        table.push_str(&format!(
            "| `{}` | {part} | {} |\n",
            kind.name(),
            kind.sentence()
        ));
    }
    table
}

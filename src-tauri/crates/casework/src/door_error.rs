//! What the door answers when it cannot do what was asked: a stable code and the facts.
//!
//! The words, *what happened* and *what you can do*, stand in `ui/src/wording/errors.ts`, where
//! a code without words does not compile.

use std::collections::BTreeMap;

use evenhand_record::rule::BrokenRule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A question or act that could not be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{}", code.in_words(facts))]
pub struct DoorError {
    /// Stable code.
    pub code: ErrorCode,
    /// The rules that were broken, field by field; empty for other codes.
    pub broken_rules: Vec<BrokenRule>,
    /// Facts for the words, such as who has the file open; never case content.
    pub facts: BTreeMap<String, String>,
}

impl DoorError {
    /// An error with a code and no facts yet.
    pub fn new(code: ErrorCode) -> Self {
        Self {
            code,
            broken_rules: Vec::new(),
            facts: BTreeMap::new(),
        }
    }

    /// The same error with one more fact.
    #[must_use]
    pub fn with(mut self, fact: &str, value: impl Into<String>) -> Self {
        self.facts.insert(fact.to_owned(), value.into());
        self
    }

    /// Broken rules as an error, or `Ok` if there are none.
    ///
    /// # Errors
    /// [`ErrorCode::BrokenRules`] with the list.
    pub fn unless_sound(broken_rules: Vec<BrokenRule>) -> Result<(), Self> {
        if broken_rules.is_empty() {
            return Ok(());
        }
        Err(Self {
            broken_rules,
            ..Self::new(ErrorCode::BrokenRules)
        })
    }
}

macro_rules! error_codes {
    ($($(#[$doc:meta])* $code:ident: $words:literal,)*) => {
        /// Why something could not be done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum ErrorCode {
            $(#[doc = $words] $(#[$doc])* $code,)*
        }

        impl ErrorCode {
            /// What happened in a plain sentence, for the terminal and the tests.
            pub fn plain(self) -> &'static str {
                match self { $(Self::$code => $words,)* }
            }
        }
    };
}

error_codes! {
    WrongPassphrase: "The passphrase does not open this case file.",
    WrongRecoveryKey: "The recovery key belongs to another case file.",
    RecoveryKeyMistyped: "The recovery key is mistyped: its check letters do not match.",
    WrongKey: "The key that was kept does not open this case file.",
    KeyFileMissing: "The key file that belongs beside the case file is missing.",
    KeyFileDamaged: "The key file beside the case file is damaged.",
    CaseFileMissing: "There is no case file at this place.",
    CaseFileExists: "A case file is already there; it was not touched.",
    NotACaseFile: "This is not an Evenhand case file.",
    CaseFileDamaged: "The case file is damaged and was not opened for writing.",
    CaseFileUnfinished: "The case file was left in the middle of a change; opening it once undoes that.",
    NewerCaseFile: "The case file was made by a newer Evenhand.",
    AlreadyOpen: "The case file is open somewhere else.",
    FolderReadOnly: "Nothing can be written in this folder.",
    DiskFull: "The disk is full; nothing was changed.",
    StorageFailed: "The case file could not be read or written; nothing was changed.",
    ProgramTooOld: "A part of this program that keeps the file is too old to be safe.",
    KeychainNotAvailable: "This computer offers no keychain to keep the key in.",
    KeychainHasNoKey: "The keychain of this computer holds no key for this case file.",
    NoFileOpen: "The case file is locked.",
    UnknownQuestion: "There is no such question.",
    RequestNotUnderstood: "The request does not have the shape of this question.",
    BrokenRules: "Something is missing or cannot be right.",
    NotFound: "It is not in this case file.",
    IsCovered: "It is covered; reveal it with a purpose first.",
    NotRevealed: "It is covered again; reveal it once more to go on.",
    EvidenceAltered: "The bytes of an item no longer match the fingerprint taken when it came in.",
    FileMissing: "The file is no longer there.",
    FileUnreadable: "The file could not be read.",
    FileChanged: "The file changed while it was being read; it was not added.",
    NotAFile: "This is a folder or a device, not a file.",
    FileTooLarge: "The file is larger than a case file can take.",
    DoesNotReconcile: "Not every item on the file is accounted for, so no bundle was made.",
    BundleNotMade: "The bundle could not be made; nothing was left behind.",
    NotABundle: "This is neither an Evenhand bundle nor a case file.",
    Stopped: "It was stopped; nothing half-made was left behind.",
    Busy: "Something else is still being done.",
    Unexpected: "Something went wrong that should not be possible.",
}

impl ErrorCode {
    fn in_words(self, facts: &BTreeMap<String, String>) -> String {
        let told: Vec<String> = facts
            .iter()
            .map(|(fact, value)| format!("{fact}: {value}"))
            .collect();
        if told.is_empty() {
            self.plain().to_owned()
        } else {
            format!("{} ({})", self.plain(), told.join("; "))
        }
    }
}

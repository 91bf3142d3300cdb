//! What the rooms below report, as codes of the door. Mapped once, here.

use evenhand_intake::{IntakeError, StreamError};
use evenhand_paper::PaperError;
use evenhand_store::StoreError;

use crate::door_error::{DoorError, ErrorCode};

impl From<StoreError> for DoorError {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::NotACaseFileName { .. } | StoreError::NotACaseFile { .. } => {
                ErrorCode::NotACaseFile
            }
            StoreError::AlreadyThere { .. } => ErrorCode::CaseFileExists,
            StoreError::CaseFileMissing { .. } | StoreError::CaseFileMissingBesideKeys { .. } => {
                ErrorCode::CaseFileMissing
            }
            StoreError::KeyFileMissing { .. } => ErrorCode::KeyFileMissing,
            StoreError::ReadOnly { .. } => ErrorCode::FolderReadOnly,
            StoreError::DiskFull => ErrorCode::DiskFull,
            StoreError::OpenElsewhere { .. } => ErrorCode::AlreadyOpen,
            StoreError::KeyFileDamaged { .. } => ErrorCode::KeyFileDamaged,
            StoreError::WrongPassphrase => ErrorCode::WrongPassphrase,
            StoreError::RecoveryKeyMistyped { .. } => ErrorCode::RecoveryKeyMistyped,
            StoreError::RecoveryKeyOfAnotherFile => ErrorCode::WrongRecoveryKey,
            StoreError::NotADataKey | StoreError::KeyDoesNotFit { .. } => ErrorCode::WrongKey,
            StoreError::Damaged { .. } => ErrorCode::CaseFileDamaged,
            StoreError::NewerSchema { .. } => ErrorCode::NewerCaseFile,
            StoreError::EngineTooOld { .. } => ErrorCode::ProgramTooOld,
            StoreError::EvidenceDamaged { .. } => ErrorCode::EvidenceAltered,
            StoreError::NotFound { .. } => ErrorCode::NotFound,
            StoreError::Busy => ErrorCode::Busy,
            StoreError::Unfinished { .. } => ErrorCode::CaseFileUnfinished,
            StoreError::NotUnderstood { .. } => ErrorCode::CaseFileDamaged,
            _ => ErrorCode::StorageFailed,
        };
        facts_of(error, Self::new(code))
    }
}

/// The facts that the words about an error need; never anything that somebody wrote.
fn facts_of(error: StoreError, told: DoorError) -> DoorError {
    match error {
        StoreError::OpenElsewhere {
            holder: Some(holder),
        } => told
            .with("computer", holder.computer)
            .with("user", holder.user)
            .with("since", holder.since.to_rfc3339()),
        StoreError::Damaged { faults } => {
            let named: Vec<String> = faults.iter().take(5).map(ToString::to_string).collect();
            told.with("found", named.join("; "))
        }
        StoreError::NewerSchema { found, known } => told
            .with("found", found.to_string())
            .with("known", known.to_string()),
        StoreError::EvidenceDamaged { item } => told.with("item", item),
        StoreError::RecoveryKeyMistyped { characters } => {
            told.with("characters", characters.to_string())
        }
        StoreError::Io { doing, .. } => told.with("doing", doing),
        _ => told,
    }
}

impl From<IntakeError> for DoorError {
    fn from(error: IntakeError) -> Self {
        Self::new(match error {
            IntakeError::Missing | IntakeError::VanishedWhileRead => ErrorCode::FileMissing,
            IntakeError::Folder | IntakeError::NotAFile => ErrorCode::NotAFile,
            IntakeError::NotAllowed | IntakeError::Unreadable(_) => ErrorCode::FileUnreadable,
            IntakeError::ChangedWhileRead => ErrorCode::FileChanged,
        })
    }
}

impl From<StreamError<DoorError>> for DoorError {
    fn from(error: StreamError<DoorError>) -> Self {
        match error {
            StreamError::Intake(error) => error.into(),
            StreamError::Sink(error) => error,
        }
    }
}

impl From<PaperError> for DoorError {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::Cancelled => Self::new(ErrorCode::Stopped),
            PaperError::DoesNotReconcile { missing, .. } => {
                Self::new(ErrorCode::DoesNotReconcile).with("items", missing.len().to_string())
            }
            PaperError::OriginalChanged { file } => {
                Self::new(ErrorCode::EvidenceAltered).with("item", file)
            }
            PaperError::Writing(cause) => Self::from_writing(&cause),
            other => Self::new(ErrorCode::BundleNotMade).with("cause", other.to_string()),
        }
    }
}

impl DoorError {
    /// A failure to write a file outside the case file, such as the bundle.
    pub(crate) fn from_writing(cause: &std::io::Error) -> Self {
        Self::new(match cause.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                ErrorCode::DiskFull
            }
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                ErrorCode::FolderReadOnly
            }
            _ => ErrorCode::BundleNotMade,
        })
    }
}

//! Taking evidence in: the bytes as they are, the facts told from them.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use evenhand_intake::{self as intake, FileKind, Incoming, Showable};
use evenhand_record::complaint::Complaint;
use evenhand_record::evidence::{EvidenceKind, NewEvidence, ShownAs};
use evenhand_store::EvidenceFile;

use crate::act::Act;
use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{AddEvidenceRequest, EvidenceAdded, FileOutcome, ProgressStep};
use crate::work::Work;

/// The largest file a case file takes: 2 GiB, an hour and more of video.
const LARGEST: u64 = 2 * 1024 * 1024 * 1024;

impl Casework {
    /// Takes files into a complaint file, each answered for in `request` in the same order.
    ///
    /// Each file is an act of its own: one that cannot be taken in leaves nothing of itself behind
    /// and does not keep the others out.
    ///
    /// # Errors
    /// [`ErrorCode::BrokenRules`] for the answers before anything is read, or
    /// [`ErrorCode::Stopped`]; files that were taken in before a stop stay.
    pub fn add_evidence(
        &mut self,
        request: &AddEvidenceRequest,
        paths: &[PathBuf],
        now: DateTime<Utc>,
        work: &Work<'_>,
    ) -> Result<EvidenceAdded, DoorError> {
        let incoming: Vec<_> = paths
            .iter()
            .map(|path| Incoming::open(path).map_err(DoorError::from))
            .collect();
        self.take_in(request, incoming, now, work)
    }

    pub(crate) fn take_in(
        &mut self,
        request: &AddEvidenceRequest,
        incoming: Vec<Result<Incoming, DoorError>>,
        now: DateTime<Utc>,
        work: &Work<'_>,
    ) -> Result<EvidenceAdded, DoorError> {
        if incoming.len() != request.files.len() {
            return Err(DoorError::new(ErrorCode::RequestNotUnderstood)
                .with("cause", "there must be one answer for each file"));
        }
        let mut broken = Vec::new();
        for (index, answers) in request.files.iter().enumerate() {
            broken.extend(answers.check(&format!("files[{index}]"), now));
        }
        DoorError::unless_sound(broken)?;
        let complaint = self.read().complaint(request.complaint)?;

        let mut files = Vec::new();
        for (answers, incoming) in request.files.iter().zip(incoming) {
            work.go_on()?;
            let outcome = incoming
                .and_then(|incoming| self.take_in_one(&complaint, answers, incoming, now, work));
            files.push(match outcome {
                Ok(added) => added,
                Err(error) if error.code == ErrorCode::Stopped => return Err(error),
                Err(error) => FileOutcome::NotAdded { error },
            });
        }
        Ok(EvidenceAdded { files })
    }

    fn take_in_one(
        &mut self,
        complaint: &Complaint,
        answers: &NewEvidence,
        mut incoming: Incoming,
        now: DateTime<Utc>,
        work: &Work<'_>,
    ) -> Result<FileOutcome, DoorError> {
        let size = incoming.size_hint();
        if size > LARGEST {
            return Err(DoorError::new(ErrorCode::FileTooLarge).with("bytes", size.to_string()));
        }
        let recognised = incoming.recognise()?;
        let known_unopened = intake::without_opening(&recognised, size);
        let original_name = incoming.original_name().displayed();
        self.transact(
            Act::AddEvidence,
            Some(complaint.id),
            &complaint.reference,
            now,
            |tx| {
                // A copy is kept for the examination only where there is something to examine.
                let mut to_examine = known_unopened.is_none().then(Vec::new);
                let mut storing = tx.begin_bytes()?;
                let mut done = 0_u64;
                let taken = incoming.stream::<DoorError>(&mut |chunk| {
                    work.go_on()?;
                    storing.push(chunk)?;
                    if let Some(bytes) = &mut to_examine {
                        bytes.extend_from_slice(chunk);
                    }
                    done += u64::try_from(chunk.len()).unwrap_or(0);
                    work.report(ProgressStep::TakingIn, done, size);
                    Ok(())
                })?;
                let stored = storing.finish()?;
                let sha256 = stored.sha256().to_owned();
                if sha256 != evenhand_record::quote::hex(&taken.sha256) {
                    return Err(DoorError::new(ErrorCode::FileChanged));
                }
                let bytes = Arc::new(to_examine.unwrap_or_default());
                let examined =
                    known_unopened.unwrap_or_else(|| intake::examine(&recognised, &bytes));
                let remarks: Vec<String> = examined
                    .remarks
                    .iter()
                    .map(intake::Remark::in_words)
                    .collect();
                let remark = (!remarks.is_empty()).then(|| remarks.join(" "));
                let kind = evidence_kind(recognised.kind);
                let file = EvidenceFile {
                    original_name,
                    kind,
                    media_type: recognised.kind.mime().to_owned(),
                    extension: recognised.kind.extension().to_owned(),
                    shown_as: shown_as(&examined.showable),
                    remark: remark.clone(),
                };
                let evidence = tx.record_evidence(complaint.id, answers, &file, stored)?;
                if let Some(words) = intake::words_inside(&recognised, &bytes, FINDABLE) {
                    tx.record_evidence_words(evidence, &words)?;
                }
                let number = tx.read().evidence(evidence)?.number;
                tx.name_subject(format!("evidence {number} of {}", complaint.reference));
                Ok(FileOutcome::Added {
                    evidence,
                    number,
                    kind,
                    size: taken.size,
                    sha256,
                    remark,
                })
            },
        )
    }
}

/// The most characters of one item that the search knows.
const FINDABLE: usize = 200_000;

fn evidence_kind(kind: FileKind) -> EvidenceKind {
    match kind {
        FileKind::Pdf => EvidenceKind::Pdf,
        FileKind::Picture(_) => EvidenceKind::Picture,
        FileKind::Sound(_) => EvidenceKind::Sound,
        FileKind::Video(_) => EvidenceKind::Video,
        FileKind::Text(_) => EvidenceKind::Text,
        FileKind::Email(_) => EvidenceKind::Email,
        FileKind::Office(_) => EvidenceKind::Document,
        FileKind::Archive(_) => EvidenceKind::Archive,
        FileKind::Empty => EvidenceKind::Empty,
        _ => EvidenceKind::Unknown,
    }
}

fn shown_as(showable: &Showable) -> ShownAs {
    match showable {
        Showable::PdfPages { pages } => ShownAs::Pages { pages: *pages },
        Showable::Picture { width, height } => ShownAs::Picture {
            width: *width,
            height: *height,
        },
        Showable::Text { .. } => ShownAs::Text,
        Showable::Sound { seconds } => ShownAs::Sound { seconds: *seconds },
        Showable::CannotBeShown(why) => ShownAs::CannotBeShown {
            reason: why.in_words(),
        },
    }
}

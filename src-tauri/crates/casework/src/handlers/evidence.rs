//! Evidence: the list, what a screen may show of an item, and revealing.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use evenhand_intake as intake;
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::distress::{DistressLabel, Revealed};
use evenhand_record::evidence::{Evidence, ShownAs};
use evenhand_record::ids::{ComplaintId, EvidenceId};
use evenhand_record::rule::check_text;

use super::complaints::count;
use super::views::evidence_row;
use crate::act::Act;
use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{
    ComplaintRequest, EarlierPurposes, EvidenceListView, Nothing, RelabelEvidenceRequest,
    RevealEvidenceRequest, RevealedEvidence, RevealedPageRequest, ShowEvidenceRequest,
    ShownContent, ShownEvidence,
};

/// The longest edge of a picture on the screen, in pixels.
const SCREEN_EDGE: u32 = 1_600;
/// The longest edge of the first, blurred step of a reveal, in pixels.
const FIRST_STEP_EDGE: u32 = 320;
/// The fact of an audit entry that says why something was revealed.
const PURPOSE: &str = "purpose";
/// How many earlier openings of each kind are looked through for their purposes.
const LOOKED_BACK: u32 = 20;
/// How many purposes are offered again.
const PURPOSES_OFFERED: usize = 3;

pub(crate) fn evidence_list(
    casework: &Casework,
    request: ComplaintRequest,
    _now: DateTime<Utc>,
) -> Result<EvidenceListView, DoorError> {
    let read = casework.read();
    let listed = read.evidence_of(read.complaint(request.complaint)?.id)?;
    let covered = count(listed.iter().filter(|item| item.distress.covers()).count());
    let mut items = Vec::new();
    for evidence in listed {
        let corrections = read.corrections_of(CorrectionSubject::Evidence(evidence.id))?;
        items.push(evidence_row(evidence, corrections));
    }
    Ok(EvidenceListView { items, covered })
}

pub(crate) fn show_evidence(
    casework: &Casework,
    request: ShowEvidenceRequest,
    _now: DateTime<Utc>,
) -> Result<ShownEvidence, DoorError> {
    let read = casework.read();
    let evidence = read.evidence(request.evidence)?;
    if evidence.distress.covers() {
        return Err(DoorError::new(ErrorCode::IsCovered));
    }
    let content = shown_content(casework, &evidence, request.page)?;
    let corrections = read.corrections_of(CorrectionSubject::Evidence(evidence.id))?;
    Ok(ShownEvidence {
        row: evidence_row(evidence, corrections),
        content,
    })
}

pub(crate) fn reveal_evidence(
    casework: &mut Casework,
    request: RevealEvidenceRequest,
    now: DateTime<Utc>,
) -> Result<RevealedEvidence, DoorError> {
    DoorError::unless_sound(check_text("purpose", &request.purpose, 200))?;
    let evidence = casework.read().evidence(request.evidence)?;
    let reference = casework.read().complaint(evidence.complaint)?.reference;
    let subject = format!("evidence {} of {reference}", evidence.number);
    // The act is in the record before a single byte is read.
    casework.note_reveal(
        Act::RevealEvidence,
        evidence.complaint,
        &subject,
        &request.purpose,
        now,
    )?;
    let revealed = Revealed::on_purpose(shown_content(casework, &evidence, 1)?);
    casework.revealed = Some(evidence.id);
    Ok(RevealedEvidence {
        number: evidence.number,
        kind: evidence.kind,
        content_note: match evidence.distress {
            DistressLabel::Distressing { content_note } => content_note,
            DistressLabel::NotDistressing => String::new(),
        },
        title: evidence.title,
        // EXPOSE: the act is in the record; the content goes to the one page that asked for it.
        content: revealed.into_content(),
        revealed: now.into(),
        revealed_by: casework.people.complaints_manager.clone(),
    })
}

pub(crate) fn revealed_page(
    casework: &Casework,
    request: RevealedPageRequest,
    _now: DateTime<Utc>,
) -> Result<ShownContent, DoorError> {
    if casework.revealed != Some(request.evidence) {
        return Err(DoorError::new(ErrorCode::NotRevealed));
    }
    let evidence = casework.read().evidence(request.evidence)?;
    shown_content(casework, &evidence, request.page)
}

pub(crate) fn cover(
    casework: &mut Casework,
    _request: Nothing,
    _now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    casework.revealed = None;
    Ok(Nothing {})
}

pub(crate) fn earlier_purposes(
    casework: &Casework,
    _request: Nothing,
    _now: DateTime<Utc>,
) -> Result<EarlierPurposes, DoorError> {
    let read = casework.read();
    let mut revealing = Vec::new();
    for act in [Act::RevealQuote, Act::RevealEvidence] {
        revealing.extend(read.latest_acts(act.name(), LOOKED_BACK)?);
    }
    revealing.sort_by_key(|act| std::cmp::Reverse(act.entry.sequence));
    let mut purposes: Vec<String> = Vec::new();
    for act in revealing {
        let purpose = read.noted_fact(act.entry.sequence, PURPOSE)?;
        if let Some(serde_json::Value::String(purpose)) = purpose
            && !purposes.contains(&purpose)
        {
            purposes.push(purpose);
        }
    }
    purposes.truncate(PURPOSES_OFFERED);
    Ok(EarlierPurposes { purposes })
}

pub(crate) fn relabel_evidence(
    casework: &mut Casework,
    request: RelabelEvidenceRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    DoorError::unless_sound(request.distress.check("distress.content_note"))?;
    let evidence = casework.read().evidence(request.evidence)?;
    let reference = casework.read().complaint(evidence.complaint)?.reference;
    let subject = format!("evidence {} of {reference}", evidence.number);
    casework.transact(
        Act::RelabelEvidence,
        Some(evidence.complaint),
        &subject,
        now,
        |tx| {
            tx.answer_for_evidence(evidence.id, &request.distress)?;
            Ok(Nothing {})
        },
    )
}

impl Casework {
    /// Records that something covered is opened, and why.
    pub(crate) fn note_reveal(
        &mut self,
        act: Act,
        complaint: ComplaintId,
        subject: &str,
        purpose: &str,
        now: DateTime<Utc>,
    ) -> Result<(), DoorError> {
        let purpose = purpose.trim().to_owned();
        self.transact(act, Some(complaint), subject, now, |tx| {
            tx.note(PURPOSE, serde_json::Value::String(purpose));
            Ok(())
        })
    }

    /// The untouched bytes of an item, checked against its fingerprint.
    pub(crate) fn evidence_bytes(&self, evidence: EvidenceId) -> Result<Vec<u8>, DoorError> {
        Ok(self.read().evidence_bytes(evidence)?)
    }
}

fn shown_content(
    casework: &Casework,
    evidence: &Evidence,
    page: u32,
) -> Result<ShownContent, DoorError> {
    match &evidence.shown_as {
        ShownAs::CannotBeShown { reason } => {
            return Ok(ShownContent::CannotBeShown {
                reason: reason.clone(),
            });
        }
        ShownAs::Pages { pages } if page == 0 || page > *pages => {
            return Err(DoorError::new(ErrorCode::NotFound));
        }
        _ => {}
    }
    let bytes = Arc::new(casework.evidence_bytes(evidence.id)?);
    Ok(match &evidence.shown_as {
        ShownAs::CannotBeShown { reason } => ShownContent::CannotBeShown {
            reason: reason.clone(),
        },
        ShownAs::Pages { pages } => page_content(&bytes, page, *pages),
        ShownAs::Picture { .. } => picture_content(&bytes),
        ShownAs::Text => match intake::text_for_screen(&bytes) {
            Ok(read) => ShownContent::Text { text: read.text },
            Err(why) => ShownContent::CannotBeShown {
                reason: why.in_words(),
            },
        },
        ShownAs::Sound { .. } => ShownContent::Sound {
            sound: STANDARD.encode(bytes.as_slice()),
            media_type: evidence.media_type.clone(),
        },
    })
}

fn media_type(kept_as: intake::PreparedAs) -> &'static str {
    match kept_as {
        intake::PreparedAs::Jpeg => "image/jpeg",
        intake::PreparedAs::Png => "image/png",
    }
}

fn picture_content(bytes: &[u8]) -> ShownContent {
    let blurred = intake::blurred_grey_for_screen(bytes, FIRST_STEP_EDGE);
    let picture = intake::picture_for_screen(bytes, SCREEN_EDGE);
    match (blurred, picture) {
        (Ok(blurred), Ok(picture)) => ShownContent::Picture {
            blurred: STANDARD.encode(&blurred.bytes),
            media_type: media_type(picture.kept_as).to_owned(),
            width: picture.width,
            height: picture.height,
            picture: STANDARD.encode(&picture.bytes),
        },
        (Err(why), _) | (_, Err(why)) => ShownContent::CannotBeShown {
            reason: why.in_words(),
        },
    }
}

fn page_content(bytes: &Arc<Vec<u8>>, page: u32, of: u32) -> ShownContent {
    let drawn = intake::pdf_page_for_screen(bytes, page.saturating_sub(1), SCREEN_EDGE);
    match drawn {
        Ok(picture) => match intake::blurred_grey_for_screen(&picture.bytes, FIRST_STEP_EDGE) {
            Ok(blurred) => ShownContent::Page {
                page,
                of,
                blurred: STANDARD.encode(&blurred.bytes),
                picture: STANDARD.encode(&picture.bytes),
            },
            Err(why) => ShownContent::CannotBeShown {
                reason: why.in_words(),
            },
        },
        Err(why) => ShownContent::CannotBeShown {
            reason: format!("{why}"),
        },
    }
}

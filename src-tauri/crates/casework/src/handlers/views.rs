//! From records to what a screen may see. A covered thing loses its content here.

use evenhand_record::correction::Correction;
use evenhand_record::distress::{Covered, DistressLabel};
use evenhand_record::evidence::Evidence;
use evenhand_record::quote::Quote;

use crate::shapes::{CorrectionView, EvidenceOrCover, EvidenceRow, WordsOrCover, WordsView};

pub(super) fn words_view(quote: Quote) -> WordsView {
    let words = if quote.is_covered() {
        WordsOrCover::Covered(cover_of(quote.distress.as_ref()))
    } else {
        WordsOrCover::Open {
            exact_words: quote.exact_words,
        }
    };
    WordsView {
        id: quote.id,
        number: quote.number,
        speaker: quote.speaker,
        heard_by: quote.heard_by,
        certainty: quote.certainty,
        words,
        distress: quote.distress,
    }
}

pub(super) fn words_views(quotes: &[Quote]) -> Vec<WordsView> {
    quotes.iter().cloned().map(words_view).collect()
}

pub(super) fn cover_of(distress: Option<&DistressLabel>) -> Covered {
    match distress {
        Some(DistressLabel::Distressing { content_note }) => Covered {
            content_note: Some(content_note.clone()),
        },
        _ => Covered { content_note: None },
    }
}

pub(super) fn correction_views(corrections: Vec<Correction>) -> Vec<CorrectionView> {
    corrections
        .into_iter()
        .map(|correction| CorrectionView {
            number: correction.number,
            kind: correction.kind,
            words: correction.words,
            recorded: correction.recorded_at.into(),
            recorded_by: correction.recorded_by,
        })
        .collect()
}

pub(super) fn evidence_row(evidence: Evidence, corrections: Vec<Correction>) -> EvidenceRow {
    let item = if evidence.distress.covers() {
        EvidenceOrCover::Covered(cover_of(Some(&evidence.distress)))
    } else {
        EvidenceOrCover::Open {
            title: evidence.title,
            original_name: evidence.original_name,
            remark: evidence.remark,
        }
    };
    EvidenceRow {
        id: evidence.id,
        number: evidence.number,
        kind: evidence.kind,
        supplied_by: evidence.supplied_by,
        received_how: evidence.received_how,
        received_on: evidence.received_on,
        recorded: evidence.recorded_at.into(),
        size: evidence.size,
        sha256: evidence.sha256,
        shown_as: evidence.shown_as,
        item,
        corrections: correction_views(corrections),
    }
}

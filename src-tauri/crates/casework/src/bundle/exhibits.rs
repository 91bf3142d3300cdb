//! From evidence to the facts of the paper room: exhibits, what is withheld, custody.

use chrono::NaiveDate;
use evenhand_paper as paper;
use evenhand_record::clock::spoken_day;
use evenhand_record::distress::DistressLabel;
use evenhand_record::entry::capital;
use evenhand_record::evidence::{Evidence, ShownAs};
use evenhand_record::isolate::isolated;
use evenhand_record::uk_time::{uk_day, uk_wall_clock};

use super::facts::exhibit_ref;
use super::gathered::{Gathered, GatheredEvidence};
use super::incidents::correction_label;

pub(super) fn exhibit(file: &Gathered, item: &GatheredEvidence) -> paper::ExhibitFacts {
    let evidence = &item.evidence;
    let mut facts: Vec<paper::Fact> = evidence
        .remark
        .iter()
        .map(|remark| paper::Fact::new("Note", remark.clone()))
        .collect();
    facts.extend(item.corrections.iter().map(|correction| {
        paper::Fact::new(correction_label(correction), correction.words.clone())
    }));
    paper::ExhibitFacts {
        id: evidence.id.to_string(),
        title: neutral_title(evidence),
        kind: evidence.kind.in_words().to_owned(),
        dated: None,
        supplied_by: file.on_paper(&evidence.supplied_by),
        how: evidence.received_how.in_words().to_owned(),
        received_on: evidence.received_on,
        facts,
        original_name: evidence.original_name.clone(),
        extension: evidence.extension.clone(),
        size: evidence.size,
        sha256: evidence.sha256.clone(),
        distress: match &evidence.distress {
            DistressLabel::NotDistressing => paper::Distress::NotDistressing,
            DistressLabel::Distressing { content_note } => paper::Distress::Distressing {
                what_to_expect: content_note.clone(),
            },
        },
        rendering: rendering(item),
    }
}

/// The title of an item; a covered one is told by its kind alone.
pub(super) fn neutral_title(evidence: &Evidence) -> String {
    if !evidence.distress.covers() {
        return isolated(&evidence.title).into_owned();
    }
    capital(evidence.kind.in_words())
}

fn rendering(item: &GatheredEvidence) -> paper::Rendering {
    let cannot_show = |reason: &str| paper::Rendering::CannotShow {
        reason: reason.to_owned(),
        how_to_open: None,
    };
    match (&item.evidence.shown_as, &item.text) {
        (ShownAs::Pages { pages }, _) => paper::Rendering::Pdf { pages: *pages },
        (ShownAs::Picture { .. }, _) => paper::Rendering::Picture {
            description: item.evidence.title.clone(),
        },
        (ShownAs::Text, Some(text)) => paper::Rendering::Text {
            heads: Vec::new(),
            words: text.clone(),
        },
        (ShownAs::Text, None) => cannot_show("text that could not be read"),
        (
            ShownAs::Sound {
                seconds: Some(seconds),
            },
            _,
        ) => paper::Rendering::CannotShow {
            reason: format!("a sound recording, {} long", length_in_words(*seconds)),
            how_to_open: Some("Any player for sound files opens the original.".to_owned()),
        },
        (ShownAs::Sound { seconds: None }, _) => paper::Rendering::CannotShow {
            reason: "a sound recording".to_owned(),
            how_to_open: Some("Any player for sound files opens the original.".to_owned()),
        },
        (ShownAs::CannotBeShown { reason }, _) => cannot_show(&after_it_is(reason)),
    }
}

/// The reason as words that follow "It is": the paper room writes the sentence.
pub(super) fn after_it_is(reason: &str) -> String {
    let bare = reason.strip_prefix("It is ").unwrap_or(reason);
    bare.strip_suffix('.').unwrap_or(bare).to_owned()
}

fn length_in_words(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} seconds"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

pub(super) fn withheld(file: &Gathered) -> Vec<paper::WithheldFacts> {
    let decided_on: NaiveDate = uk_day(file.now);
    file.evidence
        .iter()
        .filter_map(|item| {
            let request = file
                .withheld
                .iter()
                .find(|one| one.evidence == item.evidence.id)?;
            Some(paper::WithheldFacts {
                item: exhibit_ref(&item.evidence),
                what: neutral_title(&item.evidence),
                why: request.reason.clone(),
                decided_by: request.decided_by.clone(),
                decided_on,
            })
        })
        .collect()
}

pub(super) fn custody(file: &Gathered) -> Vec<paper::CustodyLine> {
    let mut lines = Vec::new();
    for item in file
        .evidence
        .iter()
        .filter(|item| !file.is_withheld(&item.evidence))
    {
        let evidence = &item.evidence;
        lines.push(paper::CustodyLine {
            exhibit: evidence.id.to_string(),
            when: uk_wall_clock(evidence.recorded_at),
            who: evidence.recorded_by.clone(),
            what: came_in(file, evidence),
            fingerprint_checked: true,
        });
        lines.push(paper::CustodyLine {
            exhibit: evidence.id.to_string(),
            when: uk_wall_clock(file.now),
            who: file.people.complaints_manager.clone(),
            what: "Copied into this bundle".to_owned(),
            fingerprint_checked: true,
        });
    }
    lines
}

/// How an item came into the case file; the line carries that day, so an equal one is not said.
fn came_in(file: &Gathered, evidence: &Evidence) -> String {
    let how = evidence.received_how.in_words();
    let from = file.on_paper(&evidence.supplied_by);
    if uk_day(evidence.recorded_at) == evidence.received_on {
        return format!("Received {how} from {from}; taken into the case file");
    }
    let day = spoken_day(evidence.received_on);
    format!("Taken into the case file; received {how} from {from} on {day}")
}

/// An item of evidence in a list: "Evidence 5: covered picture".
pub(crate) fn item_in_words(evidence: &Evidence) -> String {
    let number = evidence.number;
    if evidence.distress.covers() {
        format!("Evidence {number}: covered {}", evidence.kind.in_words())
    } else {
        format!("Evidence {number}: {}", evidence.title)
    }
}

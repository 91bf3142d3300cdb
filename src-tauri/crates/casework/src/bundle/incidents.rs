//! From incidents and exact words to the facts of the paper room.

use evenhand_paper as paper;
use evenhand_record::clock::spoken_day;
use evenhand_record::correction::{Correction, CorrectionKind};
use evenhand_record::distress::DistressLabel;
use evenhand_record::entry::Names;
use evenhand_record::incident::Incident;
use evenhand_record::isolate::isolated;
use evenhand_record::quote::{Certainty, Quote};
use evenhand_record::uk_time::uk_wall_clock;

use super::gathered::{Gathered, GatheredIncident};
use super::records::{effects, followed_by};

/// Said of words that nobody has answered for: they are covered all the same.
const NOT_ANSWERED: &str = "words for which nobody has yet said whether they could distress";

pub(super) fn correction_label(correction: &Correction) -> String {
    let kind = match correction.kind {
        CorrectionKind::Correction => "Correction",
        CorrectionKind::Addition => "Addition",
    };
    format!("{kind} {}", correction.number)
}

pub(super) fn words(quote: &Quote) -> paper::Words {
    if !quote.is_covered() {
        return paper::Words::Open(quote.exact_words.clone());
    }
    let what_to_expect = match &quote.distress {
        Some(DistressLabel::Distressing { content_note }) => content_note.clone(),
        _ => NOT_ANSWERED.to_owned(),
    };
    paper::Words::Covered(paper::CoveredWords {
        what_to_expect,
        words: quote.exact_words.clone(),
    })
}

pub(super) fn incident_facts(file: &Gathered, gathered: &GatheredIncident) -> paper::IncidentFacts {
    let incident = &gathered.incident;
    let happened = uk_wall_clock(incident.happened_at);
    let names = file.names_in_part_d();
    paper::IncidentFacts {
        id: incident.id.to_string(),
        number: incident.number,
        when: paper::When::at(happened),
        channel: channel_noun(incident.channel).to_owned(),
        place: incident.place.clone(),
        whose_conduct: whose_conduct(&names, incident),
        experienced_by: names.colleague(&incident.experienced_by),
        witnesses: witnesses(&names, gathered),
        written_down: written_down(&names, gathered),
        quotes: quotes(&names, &gathered.quotes, form_of_words(incident.channel)),
        factual_account: incident.factual_account.clone(),
        what_was_done: [paper::Fact::new(
            "Everybody safe",
            if incident.everybody_safe { "Yes" } else { "No" },
        )]
        .into_iter()
        .chain(effects(file, incident.id))
        .collect(),
        followed_by: followed_by(file, incident.id),
        set_aside: file
            .case()
            .incident_set_aside(incident.id)
            .map(|(entry, aside)| (entry.on, aside.why.clone())),
        corrections: gathered
            .corrections
            .iter()
            .map(|correction| paper::CorrectionFacts {
                number: correction.number,
                added: uk_wall_clock(correction.recorded_at),
                by: names.colleague(&correction.recorded_by),
                text: correction.words.clone(),
            })
            .collect(),
    }
}

/// Whose conduct it was, as the bundle prints a name.
fn whose_conduct(names: &Names, incident: &Incident) -> Option<String> {
    let somebody_else = incident.somebody_else.as_deref();
    somebody_else.map(|name| names.colleague(name))
}

/// An incident in a line of the chronology: how, where, who experienced it, and whose conduct it
/// was if it was not that of whoever complains.
pub(super) fn incident_line(file: &Gathered, names: &Names, incident: &Incident) -> String {
    let place = incident.place.as_deref();
    let place = place.map_or_else(String::new, |it| format!(" ({})", isolated(it)));
    let whose = whose_conduct(names, incident).map(|whose| {
        format!(
            "; the conduct of {whose}, not of {}",
            isolated(&file.complaint.complainant.name)
        )
    });
    format!(
        " {}{place}, experienced by {}{}.",
        incident.channel.in_words(),
        names.colleague(&incident.experienced_by),
        whose.unwrap_or_default()
    )
}

/// An incident in a line of a reviewer's sheet: how, and whose conduct it was if it was not that
/// of whoever complains.
pub(crate) fn incident_told(incident: &Incident) -> String {
    let channel = channel_noun(incident.channel);
    match &incident.somebody_else {
        None => format!(", {channel}."),
        Some(name) => format!(", {channel}; the conduct of {}.", isolated(name)),
    }
}

/// Exact words of one form, in order.
pub(super) fn quotes(names: &Names, quotes: &[Quote], form: &str) -> Vec<paper::QuoteFacts> {
    quotes
        .iter()
        .map(|quote| paper::QuoteFacts {
            id: quote.id.to_string(),
            form: form.to_owned(),
            speaker: quote.speaker.clone(),
            heard_by: heard_by(names, quote),
            certainty: match quote.certainty {
                Certainty::Exact => paper::Certainty::Exact,
                Certainty::AsNearAsRemembered => paper::Certainty::AsNearAsRemembered,
            },
            words: words(quote),
        })
        .collect()
}

/// Who heard it, in a sentence: "Colleague A and Colleague B".
fn heard_by(names: &Names, quote: &Quote) -> String {
    let printed: Vec<String> = quote
        .heard_by
        .iter()
        .map(|name| names.colleague(name))
        .collect();
    match printed.as_slice() {
        [] => "Nobody".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What words of a channel are, for a neutral line in the index.
pub(super) fn form_of_words(channel: evenhand_record::complaint::Channel) -> &'static str {
    use evenhand_record::complaint::Channel;
    match channel {
        Channel::InPerson => "words spoken in person",
        Channel::Telephone => "words spoken by telephone",
        Channel::Letter => "words in a letter",
        Channel::Email => "words in an email",
        Channel::Form => "words on a form",
        Channel::SocialMedia => "words on social media",
    }
}

/// A channel as a noun: "telephone".
fn channel_noun(channel: evenhand_record::complaint::Channel) -> &'static str {
    use evenhand_record::complaint::Channel;
    match channel {
        Channel::InPerson => "in person",
        Channel::Telephone => "telephone",
        Channel::Letter => "letter",
        Channel::Email => "email",
        Channel::Form => "form",
        Channel::SocialMedia => "social media",
    }
}

fn witnesses(names: &Names, gathered: &GatheredIncident) -> String {
    let witnesses = &gathered.incident.witnesses;
    if witnesses.is_empty() {
        return "Nobody is recorded".to_owned();
    }
    let printed: Vec<String> = witnesses
        .iter()
        .map(|witness| {
            if witness.is_colleague {
                names.colleague(&witness.name)
            } else {
                witness.name.clone()
            }
        })
        .collect();
    printed.join("; ")
}

fn written_down(names: &Names, gathered: &GatheredIncident) -> String {
    let incident = &gathered.incident;
    let recorded = uk_wall_clock(incident.recorded_at);
    let minutes = (incident.recorded_at - incident.happened_at).num_minutes();
    let after = match minutes {
        ..=0 => "while it happened".to_owned(),
        1 => "1 minute after it began".to_owned(),
        2..=119 => format!("{minutes} minutes after it began"),
        120..=2_879 => format!("{} hours after it began", minutes / 60),
        _ => format!("{} days after it began", minutes / 1_440),
    };
    format!(
        "{}, {}, {after}, by {}",
        spoken_day(recorded.date()),
        recorded.format("%H:%M"),
        names.colleague(&incident.recorded_by)
    )
}

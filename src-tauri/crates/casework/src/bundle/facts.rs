//! From the record to the facts of the paper room.

use chrono::NaiveDate;
use evenhand_paper as paper;
use evenhand_record::clock::spoken_day;
use evenhand_record::complaint::AcknowledgementForm;
use evenhand_record::correction::{Correction, CorrectionKind};
use evenhand_record::distress::DistressLabel;
use evenhand_record::evidence::{Evidence, ShownAs};
use evenhand_record::people::{Patient, RepresentativeBasis};
use evenhand_record::quote::{Certainty, Quote};
use evenhand_record::uk_time::{uk_day, uk_wall_clock};

use super::audit_lines::audit_facts;
use super::chronology::chronology;
use super::gathered::{Gathered, GatheredEvidence, GatheredIncident};

/// Said of words that nobody has answered for: they are covered all the same.
const NOT_ANSWERED: &str = "words for which nobody has yet said whether they could distress";

/// The facts of one bundle.
pub(crate) fn bundle_contents(file: &Gathered) -> paper::BundleContents {
    paper::BundleContents {
        practice: file.practice.name.clone(),
        reference: file.complaint.reference.clone(),
        version: file.version,
        made_on: uk_day(file.now),
        person: file.complaint.complainant.name.clone(),
        cover: cover(file),
        chronology: chronology(file),
        complaint: complaint(file),
        incidents: file
            .incidents
            .iter()
            .map(|incident| incident_facts(file, incident))
            .collect(),
        exhibits: file
            .evidence
            .iter()
            .filter(|item| !file.is_withheld(&item.evidence))
            .map(|item| exhibit(file, item))
            .collect(),
        withheld: withheld(file),
        custody: custody(file),
        audit: audit_facts(file),
        on_file: on_file(file),
    }
}

/// Every item on the file, counted from the records themselves.
pub(crate) fn on_file(file: &Gathered) -> Vec<paper::ItemRef> {
    let mut items = vec![paper::ItemRef::Complaint];
    if !file.points.is_empty() {
        items.push(paper::ItemRef::Points);
    }
    for gathered in &file.incidents {
        items.push(incident_ref(gathered));
        items.extend(gathered.quotes.iter().map(quote_ref));
    }
    items.extend(file.evidence.iter().map(|item| exhibit_ref(&item.evidence)));
    items
}

pub(super) fn incident_ref(gathered: &GatheredIncident) -> paper::ItemRef {
    paper::ItemRef::Incident {
        id: gathered.incident.id.to_string(),
    }
}

fn quote_ref(quote: &Quote) -> paper::ItemRef {
    paper::ItemRef::Quote {
        id: quote.id.to_string(),
    }
}

pub(super) fn exhibit_ref(evidence: &Evidence) -> paper::ItemRef {
    paper::ItemRef::Exhibit {
        id: evidence.id.to_string(),
    }
}

fn cover(file: &Gathered) -> paper::CoverFacts {
    let manager = &file.people.complaints_manager;
    let telephone = &file.practice.telephone;
    paper::CoverFacts {
        ombudsman_reference: None,
        person_in_words: person_in_words(file),
        received_on: file.complaint.received_on,
        received_how: file.complaint.channel.in_words().to_owned(),
        acknowledged: paper::Acknowledged {
            on: file
                .acknowledgement
                .as_ref()
                .map(|done| done.acknowledged_on),
            last_day_allowed: file.acknowledge_by.date,
            working: file.acknowledge_by.because.join(" "),
        },
        response: "Not recorded in this file".to_owned(),
        findings: "Not recorded in this file".to_owned(),
        restriction: None,
        complaints_manager: format!("{manager}, {telephone}"),
        responsible_person: file.people.responsible_person.clone(),
        colleagues_under_pseudonyms: prints_a_pseudonym(file),
        whom_to_tell: format!("{manager}, {telephone}"),
    }
}

/// Whether any name of this file is printed as a pseudonym.
fn prints_a_pseudonym(file: &Gathered) -> bool {
    let complaint = std::iter::once(file.complaint.received_by.as_str())
        .chain(file.acknowledgement.iter().map(|done| done.by.as_str()))
        .chain(file.corrections.iter().map(|one| one.recorded_by.as_str()));
    let incidents = file.incidents.iter().flat_map(|gathered| {
        let incident = &gathered.incident;
        [&incident.experienced_by, &incident.recorded_by]
            .into_iter()
            .chain(incident.witnesses.iter().map(|witness| &witness.name))
            .chain(gathered.quotes.iter().flat_map(|quote| &quote.heard_by))
            .chain(gathered.corrections.iter().map(|one| &one.recorded_by))
            .map(String::as_str)
    });
    let evidence = file.evidence.iter().flat_map(|item| {
        [&item.evidence.supplied_by, &item.evidence.recorded_by].map(String::as_str)
    });
    complaint
        .chain(incidents)
        .chain(evidence)
        .any(|name| file.on_paper(name) != name)
}

fn person_in_words(file: &Gathered) -> String {
    let name = &file.complaint.complainant.name;
    match &file.complaint.patient {
        Patient::TheComplainant => format!("{name}, who is also the patient. No representative."),
        Patient::NobodyElse => {
            format!("{name}, who is affected by what is complained of (regulation 5(1)(b)).")
        }
        Patient::Another { person, basis } => {
            format!("{name}, for {}, {}.", person.name, basis_in_words(*basis))
        }
    }
}

/// The basis of regulation 5(2) in words that follow the patient's name and a comma.
fn basis_in_words(basis: Option<RepresentativeBasis>) -> &'static str {
    match basis {
        Some(RepresentativeBasis::HasDied) => "who has died (regulation 5(2)(a))",
        Some(RepresentativeBasis::IsAChild) => "who is a child (regulation 5(2)(b))",
        Some(RepresentativeBasis::PhysicallyUnable) => {
            "who is physically unable to complain (regulation 5(2)(c)(i))"
        }
        Some(RepresentativeBasis::LacksCapacity) => {
            "who lacks capacity to complain (regulation 5(2)(c)(ii))"
        }
        Some(RepresentativeBasis::AskedForIt) => "who asked for it (regulation 5(2)(d))",
        None => "on a basis that is not recorded",
    }
}

fn complaint(file: &Gathered) -> paper::ComplaintFacts {
    let logged = &file.complaint;
    let mut facts = vec![paper::Fact::new(
        "Received by",
        file.on_paper(&logged.received_by),
    )];
    let acknowledged = match &file.acknowledgement {
        Some(done) => format!(
            "{}, {}, by {}",
            spoken_day(done.acknowledged_on),
            match done.form {
                AcknowledgementForm::Spoken => "spoken",
                AcknowledgementForm::Written => "in writing",
            },
            file.on_paper(&done.by)
        ),
        None => "Not recorded".to_owned(),
    };
    facts.push(paper::Fact::new("Acknowledged", acknowledged));
    if let Patient::Another { person, basis } = &logged.patient {
        facts.push(paper::Fact::new(
            "The patient",
            format!("{}, {}", person.name, basis_in_words(*basis)),
        ));
    }
    if logged.channel.is_spoken() {
        let how_exact = match file.as_received.certainty {
            Certainty::Exact => "Written down word for word",
            Certainty::AsNearAsRemembered => "Written down as near as remembered",
        };
        facts.push(paper::Fact::new("The words", how_exact));
    }
    facts.extend(file.corrections.iter().map(|correction| {
        paper::Fact::new(
            correction_label(correction),
            format!(
                "{} ({}, {})",
                correction.words,
                spoken_day(uk_day(correction.recorded_at)),
                file.on_paper(&correction.recorded_by)
            ),
        )
    }));
    paper::ComplaintFacts {
        received: paper::When {
            day: logged.received_on,
            from: logged.received_time,
            to: None,
        },
        how: logged.channel.in_words().to_owned(),
        from: logged.complainant.name.clone(),
        facts,
        original: None,
        words: words(&file.as_received),
        spoken: logged.channel.is_spoken(),
        points: file
            .points
            .iter()
            .map(|point| paper::PointFacts {
                number: point.number,
                point: point.what.clone(),
                outcome_sought: point.outcome_sought.clone(),
            })
            .collect(),
        points_agreed_on: None,
    }
}

fn correction_label(correction: &Correction) -> String {
    let kind = match correction.kind {
        CorrectionKind::Correction => "Correction",
        CorrectionKind::Addition => "Addition",
    };
    format!("{kind} {}", correction.number)
}

fn words(quote: &Quote) -> paper::Words {
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

fn incident_facts(file: &Gathered, gathered: &GatheredIncident) -> paper::IncidentFacts {
    let incident = &gathered.incident;
    let happened = uk_wall_clock(incident.happened_at);
    paper::IncidentFacts {
        id: incident.id.to_string(),
        number: incident.number,
        when: paper::When::at(happened),
        channel: channel_noun(incident.channel).to_owned(),
        experienced_by: file.on_paper(&incident.experienced_by),
        witnesses: witnesses(file, gathered),
        written_down: written_down(file, gathered),
        quotes: gathered
            .quotes
            .iter()
            .map(|quote| paper::QuoteFacts {
                id: quote.id.to_string(),
                form: form_of_words(incident.channel).to_owned(),
                speaker: quote.speaker.clone(),
                heard_by: file.all_on_paper(quote.heard_by.iter().map(String::as_str)),
                certainty: match quote.certainty {
                    Certainty::Exact => paper::Certainty::Exact,
                    Certainty::AsNearAsRemembered => paper::Certainty::AsNearAsRemembered,
                },
                words: words(quote),
            })
            .collect(),
        factual_account: incident.factual_account.clone(),
        what_was_done: vec![paper::Fact::new(
            "Everybody safe",
            if incident.everybody_safe { "Yes" } else { "No" },
        )],
        corrections: gathered
            .corrections
            .iter()
            .map(|correction| paper::CorrectionFacts {
                number: correction.number,
                added: uk_wall_clock(correction.recorded_at),
                by: file.on_paper(&correction.recorded_by),
                text: correction.words.clone(),
            })
            .collect(),
    }
}

/// What words of a channel are, for a neutral line in the index.
fn form_of_words(channel: evenhand_record::complaint::Channel) -> &'static str {
    use evenhand_record::complaint::Channel;
    match channel {
        Channel::InPerson => "words spoken in person",
        Channel::Telephone => "words spoken by telephone",
        Channel::Letter => "words in a letter",
        Channel::Email => "words in an e-mail",
        Channel::Form => "words on a form",
        Channel::SocialMedia => "words on social media",
    }
}

pub(super) fn channel_noun(channel: evenhand_record::complaint::Channel) -> &'static str {
    use evenhand_record::complaint::Channel;
    match channel {
        Channel::InPerson => "in person",
        Channel::Telephone => "telephone",
        Channel::Letter => "letter",
        Channel::Email => "e-mail",
        Channel::Form => "form",
        Channel::SocialMedia => "social media",
    }
}

fn witnesses(file: &Gathered, gathered: &GatheredIncident) -> String {
    let witnesses = &gathered.incident.witnesses;
    if witnesses.is_empty() {
        return "Nobody is recorded".to_owned();
    }
    let printed: Vec<String> = witnesses
        .iter()
        .map(|witness| {
            if witness.is_colleague {
                file.on_paper(&witness.name)
            } else {
                witness.name.clone()
            }
        })
        .collect();
    printed.join("; ")
}

fn written_down(file: &Gathered, gathered: &GatheredIncident) -> String {
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
        file.on_paper(&incident.recorded_by)
    )
}

fn exhibit(file: &Gathered, item: &GatheredEvidence) -> paper::ExhibitFacts {
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
        return evidence.title.clone();
    }
    let kind = evidence.kind.in_words();
    let mut characters = kind.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
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

fn withheld(file: &Gathered) -> Vec<paper::WithheldFacts> {
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

fn custody(file: &Gathered) -> Vec<paper::CustodyLine> {
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
            who: file.on_paper(&evidence.recorded_by),
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

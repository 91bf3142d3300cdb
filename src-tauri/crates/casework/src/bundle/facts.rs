//! From the record to the facts of the paper room.

use evenhand_paper as paper;
use evenhand_record::clock::spoken_day;
use evenhand_record::complaint::AcknowledgementForm;
use evenhand_record::evidence::Evidence;
use evenhand_record::isolate::isolated;
use evenhand_record::people::{Patient, RepresentativeBasis};
use evenhand_record::quote::{Certainty, Quote};
use evenhand_record::uk_time::uk_day;

use super::audit_lines::audit_facts;
use super::chronology::chronology;
use super::engagement::{engagement, restriction_in_words};
use super::exhibits::{custody, exhibit, withheld};
use super::gathered::{Gathered, GatheredIncident};
use super::incidents::{correction_label, incident_facts, words};
use super::records::{
    entry_ref, findings_in_words, ombudsman_reference, points, records, response_in_words,
};

/// The facts of one bundle.
pub(crate) fn bundle_contents(file: &Gathered) -> paper::BundleContents {
    paper::BundleContents {
        practice: file.practice.name.clone(),
        reference: file.complaint.reference.clone(),
        version: file.version,
        made_on: uk_day(file.now),
        person: isolated(&file.complaint.complainant.name).into_owned(),
        cover: cover(file),
        chronology: chronology(file),
        complaint: complaint(file),
        engagement: engagement(file),
        incidents: file
            .incidents
            .iter()
            .map(|incident| incident_facts(file, incident))
            .collect(),
        records: records(file),
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
    for entry in &file.records.entries {
        items.push(entry_ref(entry));
        items.extend(file.quotes_of(entry.id).iter().map(quote_ref));
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
    let manager = isolated(&file.people.complaints_manager);
    let telephone = &file.practice.telephone;
    paper::CoverFacts {
        ombudsman_reference: ombudsman_reference(file),
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
        response: response_in_words(file),
        findings: findings_in_words(file),
        restriction: restriction_in_words(file),
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
            .chain(&incident.somebody_else)
            .chain(incident.witnesses.iter().map(|witness| &witness.name))
            .chain(gathered.corrections.iter().map(|one| &one.recorded_by))
            .map(String::as_str)
    });
    let evidence = file.evidence.iter().flat_map(|item| {
        [&item.evidence.supplied_by, &item.evidence.recorded_by].map(String::as_str)
    });
    let entries = file.records.entries.iter().flat_map(|entry| {
        [entry.by.as_str(), entry.recorded_by.as_str()]
            .into_iter()
            .chain(entry.entry.colleagues())
    });
    let hearers = file.all_quotes().flat_map(|quote| &quote.heard_by);
    complaint
        .chain(incidents)
        .chain(hearers.map(String::as_str))
        .chain(evidence)
        .chain(entries)
        .any(|name| file.pseudonym_of(name).is_some())
}

fn person_in_words(file: &Gathered) -> String {
    let name = isolated(&file.complaint.complainant.name);
    match &file.complaint.patient {
        Patient::TheComplainant => format!("{name}, who is also the patient. No representative."),
        Patient::NobodyElse => {
            format!("{name}, who is affected by what is complained of (regulation 5(1)(b)).")
        }
        Patient::Another { person, basis } => {
            format!(
                "{name}, for {}, {}.",
                isolated(&person.name),
                basis_in_words(*basis)
            )
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
            format!("{}, {}", isolated(&person.name), basis_in_words(*basis)),
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
                isolated(&correction.words),
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
        points: points(file),
        points_agreed_on: None,
    }
}

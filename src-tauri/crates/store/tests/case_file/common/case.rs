//! The invented case of Mr M, and how it is written, act by act.

use evenhand_record::complaint::{
    Acknowledgement, AcknowledgementForm, Channel, NewComplaint, NewPoint, PointKind,
};
use evenhand_record::correction::{CorrectionKind, CorrectionSubject};
use evenhand_record::distress::DistressLabel;
use evenhand_record::entry::{BankHolidayAdded, Contact, Direction, Entry, NewEntry};
use evenhand_record::evidence::{EvidenceKind, NewEvidence, ReceivedHow, ShownAs};
use evenhand_record::ids::{ComplaintId, EntryId, EvidenceId, IncidentId, QuoteId};
use evenhand_record::incident::{NewIncident, Witness};
use evenhand_record::people::{Patient, Person, RepresentativeBasis};
use evenhand_record::practice::{OfficeHolders, Practice};
use evenhand_record::quote::{Certainty, NewQuote, QuotePlace};
use evenhand_store::{EvidenceFile, Store, StoreError, Tx};

use super::deed;

/// Words that every way of keeping text has mangled somewhere.
pub(crate) const HARD_WORDS: [&str; 10] = [
    "You will be “sorry”. I know where you park.",
    " two  spaces, and a trailing one ",
    "f*** off, you 'useless' \"lot\"",
    "🙂🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u{301} is not é",
    "Ni fyddaf yn gadael; ŵ ŷ",
    "Zażółć gęślą jaźń",
    "لن أغادر",
    "我不走",
    "#set text(red) <b>bold</b> $x^2$ -- '); DROP TABLE quote; --",
    "one\u{0}two\r\nthree\ttab\u{200b}end\u{feff}",
];

/// Words that the contact hands on: the first is answered for, the second is not.
pub(crate) const CONTACT_WORDS: [&str; 2] = [
    "Ask him about the gazebo.",
    " There will be a “tarantula” in your post ",
];

pub(crate) struct Case {
    pub(crate) complaint: ComplaintId,
    pub(crate) incident: IncidentId,
    pub(crate) quotes: Vec<QuoteId>,
    pub(crate) evidence: Vec<EvidenceId>,
    pub(crate) contact: EntryId,
    pub(crate) bank_holiday: EntryId,
}

pub(crate) fn person(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        ..Person::default()
    }
}

pub(crate) fn new_point(what: &str, outcome_sought: &str) -> NewPoint {
    NewPoint {
        what: what.to_owned(),
        outcome_sought: outcome_sought.to_owned(),
        kind: PointKind::NhsComplaint,
    }
}

pub(crate) fn new_contact(what_was_said: &str) -> NewEntry {
    NewEntry {
        on: "2026-09-01".parse().unwrap(),
        at: Some("08:05:00".parse().unwrap()),
        by: "Tom Ellery".to_owned(),
        entry: Entry::Contact(Contact {
            channel: Channel::Telephone,
            direction: Direction::FromThem,
            with: "Mrs M".to_owned(),
            minutes: Some(9),
            what_was_said: what_was_said.to_owned(),
            adjustments_used: Vec::new(),
            evidence: Vec::new(),
        }),
        quotes: Vec::new(),
    }
}

pub(crate) fn new_bank_holiday() -> NewEntry {
    NewEntry {
        on: "2026-09-01".parse().unwrap(),
        at: None,
        by: "Ruth Adeyemi".to_owned(),
        entry: Entry::BankHolidayAdded(BankHolidayAdded {
            day: "2026-10-05".parse().unwrap(),
            name: "Day of national thanksgiving".to_owned(),
        }),
        quotes: Vec::new(),
    }
}

pub(crate) fn new_complaint() -> NewComplaint {
    NewComplaint {
        received_on: "2026-08-28".parse().unwrap(),
        received_time: Some("09:12:00".parse().unwrap()),
        channel: Channel::Telephone,
        received_by: "Tom Ellery".to_owned(),
        complainant: Person {
            name: "Mr M".to_owned(),
            address: Some("3 Quay Row\nHarbour".to_owned()),
            telephone: None,
            email: Some("m@example.org".to_owned()),
        },
        patient: Patient::Another {
            person: person("Mrs M"),
            basis: Some(RepresentativeBasis::AskedForIt),
        },
        as_received: HARD_WORDS[1].to_owned(),
        certainty: Certainty::AsNearAsRemembered,
        distress: DistressLabel::NotDistressing,
        points: vec![
            new_point("No call back", "An apology"),
            new_point("Wrong leaflet", ""),
        ],
    }
}

pub(crate) fn new_quote(words: &str) -> NewQuote {
    NewQuote {
        speaker: "Mr M".to_owned(),
        heard_by: vec!["Tom Ellery".to_owned(), "Dr Helen Pryce".to_owned()],
        certainty: Certainty::Exact,
        exact_words: words.to_owned(),
    }
}

pub(crate) fn new_incident() -> NewIncident {
    NewIncident {
        happened_on: "2026-08-31".parse().unwrap(),
        happened_time: "10:05:00".parse().unwrap(),
        channel: Channel::InPerson,
        place: Some("the waiting room".to_owned()),
        somebody_else: Some("his sister, Mrs Rhiannon Bevan".to_owned()),
        experienced_by: "Tom Ellery".to_owned(),
        witnesses: vec![
            Witness {
                name: "Dr Helen Pryce".to_owned(),
                is_colleague: true,
            },
            Witness {
                name: "a patient in the waiting room".to_owned(),
                is_colleague: false,
            },
        ],
        everybody_safe: true,
        quotes: HARD_WORDS.iter().map(|words| new_quote(words)).collect(),
        factual_account: "He struck the desk with his hand and left.".to_owned(),
    }
}

pub(crate) fn add_evidence(
    tx: &mut Tx<'_>,
    complaint: ComplaintId,
    bytes: &[u8],
    distress: DistressLabel,
) -> Result<EvidenceId, StoreError> {
    let mut storing = tx.begin_bytes()?;
    for part in bytes.chunks(70_000) {
        storing.push(part)?;
    }
    let stored = storing.finish()?;
    let evidence = NewEvidence {
        title: "Photograph of a door".to_owned(),
        supplied_by: "Mr M".to_owned(),
        received_how: ReceivedHow::Email,
        received_on: "2026-08-30".parse().unwrap(),
        distress,
    };
    let file = EvidenceFile {
        original_name: "../../IMG 0001.png".to_owned(),
        kind: EvidenceKind::Picture,
        media_type: "image/png".to_owned(),
        extension: "png".to_owned(),
        shown_as: ShownAs::Picture {
            width: 640,
            height: 480,
        },
        remark: None,
    };
    tx.record_evidence(complaint, &evidence, &file, stored)
}

/// Bytes that do not compress and are the same each time.
pub(crate) fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    (0..length)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()[3]
        })
        .collect()
}

/// Writes the whole case of Mr M, act by act.
pub(crate) fn write_case(store: &mut Store) -> Case {
    write_case_with(store, &[noise(300_000), b"small".to_vec(), Vec::new()])
}

/// The same with other items of evidence.
pub(crate) fn write_case_with(store: &mut Store, items: &[Vec<u8>]) -> Case {
    store
        .transact(&deed("set_up"), |tx| {
            tx.record_practice(&Practice {
                name: "Harbour Lane Surgery".to_owned(),
                ods_code: "A81001".to_owned(),
                address: "1 Harbour Lane".to_owned(),
                telephone: "01632 960170".to_owned(),
            })?;
            tx.record_office_holders(&OfficeHolders {
                complaints_manager: "Ruth Adeyemi".to_owned(),
                responsible_person: "Ruth Adeyemi".to_owned(),
                second_colleague: "Dr Helen Pryce".to_owned(),
            })?;
            tx.record_colleague("Tom Ellery", "A")?;
            tx.keep_setting("idle_lock_minutes", &10_u8)
        })
        .unwrap();
    let complaint = store
        .transact(&deed("log_complaint"), |tx| {
            let new = new_complaint();
            let complaint = tx.record_complaint("HL-2026-01", &new)?;
            tx.of_complaint(complaint);
            tx.name_subject("HL-2026-01");
            let place = QuotePlace::ComplaintAsReceived(complaint);
            let quote = tx.record_quote(place, &new_quote(&new.as_received))?;
            tx.answer_for_quote(quote, &new.distress)?;
            for point in &new.points {
                tx.record_point(complaint, point)?;
            }
            tx.record_acknowledgement(
                complaint,
                &Acknowledgement {
                    acknowledged_on: "2026-08-28".parse().unwrap(),
                    form: AcknowledgementForm::Spoken,
                    by: "Tom Ellery".to_owned(),
                },
            )?;
            Ok::<_, StoreError>(complaint)
        })
        .unwrap();
    let (incident, quotes) = store
        .transact(&deed("record_incident"), |tx| {
            let new = new_incident();
            let happened_at = "2026-08-31T09:05:00Z".parse().unwrap();
            let incident = tx.record_incident(complaint, happened_at, &new)?;
            tx.of_complaint(complaint);
            let quotes = new
                .quotes
                .iter()
                .map(|quote| tx.record_quote(QuotePlace::Incident(incident), quote))
                .collect::<Result<Vec<_>, _>>()?;
            tx.answer_for_quote(quotes[0], &DistressLabel::NotDistressing)?;
            tx.settle_nudge(incident, "struck")?;
            Ok::<_, StoreError>((incident, quotes))
        })
        .unwrap();
    let evidence = items
        .iter()
        .map(|bytes| {
            store
                .transact(&deed("add_evidence"), |tx| {
                    tx.of_complaint(complaint);
                    add_evidence(tx, complaint, bytes, DistressLabel::NotDistressing)
                })
                .unwrap()
        })
        .collect();
    store
        .transact(&deed("add_correction"), |tx| {
            let about = CorrectionSubject::Incident(incident);
            tx.record_correction(about, CorrectionKind::Correction, "It was the left hand.")
        })
        .unwrap();
    let contact = store
        .transact(&deed("contact"), |tx| {
            tx.of_complaint(complaint);
            let contact = new_contact("She asked when the answer would come.");
            let contact = tx.record_entry(Some(complaint), &contact)?;
            let place = QuotePlace::Entry(contact);
            let said = tx.record_quote(place, &new_quote(CONTACT_WORDS[0]))?;
            tx.answer_for_quote(said, &DistressLabel::NotDistressing)?;
            tx.record_quote(place, &new_quote(CONTACT_WORDS[1]))?;
            let about = CorrectionSubject::Entry(contact);
            tx.record_correction(about, CorrectionKind::Addition, "Her son listened.")?;
            Ok::<_, StoreError>(contact)
        })
        .unwrap();
    let bank_holiday = store
        .transact(&deed("bank_holiday_added"), |tx| {
            tx.record_entry(None, &new_bank_holiday())
        })
        .unwrap();
    Case {
        complaint,
        incident,
        quotes,
        evidence,
        contact,
        bank_holiday,
    }
}

use evenhand_record::audit::{BEFORE_THE_FIRST, sha256_hex};
use evenhand_record::complaint::{Acknowledgement, AcknowledgementForm};
use evenhand_record::correction::{CorrectionKind, CorrectionSubject};
use evenhand_record::distress::DistressLabel;
use evenhand_record::people::Patient;
use evenhand_record::practice::{OfficeHolders, Practice};
use evenhand_record::quote::{Certainty, QuotePlace};
use evenhand_store::{Deed, StoreError};
use serde_json::{Value, json};

use crate::common::{
    Fixture, HARD_WORDS, add_evidence, deed, kept_now, new_complaint, new_incident, now, write_case,
};

#[test]
fn what_was_recorded_is_read_back_byte_for_byte() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let read = store.read();

    let complaint = read.complaint(case.complaint).unwrap();
    let new = new_complaint();
    assert_eq!(complaint.reference, "HL-2026-01");
    assert_eq!(complaint.received_on, new.received_on);
    assert_eq!(complaint.received_time, new.received_time);
    assert_eq!(complaint.channel, new.channel);
    assert_eq!(complaint.complainant, new.complainant);
    assert_eq!(complaint.patient, new.patient);
    assert_eq!(complaint.recorded_at, kept_now());
    assert_eq!(read.complaints().unwrap().first(), Some(&complaint));
    assert_eq!(
        read.complaint_by_reference("HL-2026-01").unwrap(),
        Some(complaint)
    );
    assert_eq!(read.complaint_by_reference("HL-2026-02").unwrap(), None);

    let received = read
        .quotes(QuotePlace::ComplaintAsReceived(case.complaint))
        .unwrap();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].exact_words, HARD_WORDS[1]);
    assert_eq!(received[0].distress, Some(DistressLabel::NotDistressing));

    let points = read.points(case.complaint).unwrap();
    assert_eq!(
        points.iter().map(|point| point.number).collect::<Vec<_>>(),
        [1, 2]
    );
    assert_eq!(
        read.acknowledgements(case.complaint).unwrap(),
        [Acknowledgement {
            acknowledged_on: "2026-08-28".parse().unwrap(),
            form: AcknowledgementForm::Spoken,
            by: "Tom Ellery".to_owned(),
        }]
    );

    let incident = read.incident(case.incident).unwrap();
    assert_eq!(incident.number, 1);
    assert_eq!(incident.witnesses, new_incident().witnesses);
    assert_eq!(incident.factual_account, new_incident().factual_account);
    assert_eq!(incident.recorded_by, "Ruth Adeyemi");
    assert_eq!(read.incidents(case.complaint).unwrap(), [incident]);
    assert_eq!(read.settled_nudges(case.incident).unwrap(), ["struck"]);

    let quotes = read.quotes(QuotePlace::Incident(case.incident)).unwrap();
    let words: Vec<&str> = quotes
        .iter()
        .map(|quote| quote.exact_words.as_str())
        .collect();
    assert_eq!(words, HARD_WORDS, "not a byte is changed");
    assert_eq!(quotes[0].heard_by, ["Tom Ellery", "Dr Helen Pryce"]);
    assert_eq!(quotes[0].certainty, Certainty::Exact);
    assert_eq!(quotes[0].distress, Some(DistressLabel::NotDistressing));
    assert!(quotes[1].is_covered(), "nobody has answered for it yet");
    assert_eq!(read.quote(case.quotes[3]).unwrap(), quotes[3]);

    let corrections = read
        .corrections_of(CorrectionSubject::Incident(case.incident))
        .unwrap();
    assert_eq!(corrections.len(), 1);
    assert_eq!(corrections[0].kind, CorrectionKind::Correction);
    assert_eq!(read.corrections(case.complaint).unwrap()[..1], corrections);
    let other = CorrectionSubject::Complaint(case.complaint);
    assert_eq!(read.corrections_of(other).unwrap(), []);

    assert_eq!(read.practice().unwrap().unwrap().ods_code, "A81001");
    assert_eq!(
        read.office_holders().unwrap().unwrap().second_colleague,
        "Dr Helen Pryce"
    );
    assert_eq!(read.colleagues().unwrap()[0].pseudonym, "A");
    assert_eq!(read.setting::<u8>("idle_lock_minutes").unwrap(), Some(10));
    assert_eq!(read.setting::<u8>("no_such").unwrap(), None);
}

#[test]
fn every_kind_of_patient_comes_back() {
    let (_fixture, mut store) = Fixture::new();
    let patients = [
        Patient::TheComplainant,
        Patient::NobodyElse,
        new_complaint().patient,
        Patient::Another {
            person: crate::common::person("Baby M"),
            basis: None,
        },
    ];
    for (number, patient) in patients.into_iter().enumerate() {
        let mut new = new_complaint();
        new.patient = patient.clone();
        new.received_time = None;
        let id = store
            .transact(&deed("log_complaint"), |tx| {
                tx.record_complaint(&format!("HL-2026-{number}"), &new)
            })
            .unwrap();
        let complaint = store.read().complaint(id).unwrap();
        assert_eq!(complaint.patient, patient);
        assert_eq!(complaint.received_time, None);
    }
}

#[test]
fn the_latest_row_holds_and_the_earlier_ones_stay() {
    let (fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let note = DistressLabel::Distressing {
        content_note: "a threat".to_owned(),
    };
    store
        .transact(&deed("change"), |tx| {
            tx.record_practice(&Practice {
                name: "Harbour Lane Health Centre".to_owned(),
                ods_code: "A81001".to_owned(),
                address: String::new(),
                telephone: String::new(),
            })?;
            tx.record_office_holders(&OfficeHolders {
                complaints_manager: "Tom Ellery".to_owned(),
                responsible_person: "Ruth Adeyemi".to_owned(),
                second_colleague: "Dr Helen Pryce".to_owned(),
            })?;
            tx.keep_setting("idle_lock_minutes", &20_u8)?;
            tx.answer_for_quote(case.quotes[0], &note)?;
            tx.answer_for_evidence(case.evidence[0], &note)
        })
        .unwrap();
    let read = store.read();
    assert_eq!(
        read.practice().unwrap().unwrap().name,
        "Harbour Lane Health Centre"
    );
    assert_eq!(
        read.office_holders().unwrap().unwrap().complaints_manager,
        "Tom Ellery"
    );
    assert_eq!(read.setting::<u8>("idle_lock_minutes").unwrap(), Some(20));
    assert_eq!(
        read.quote(case.quotes[0]).unwrap().distress,
        Some(note.clone())
    );
    assert_eq!(read.evidence(case.evidence[0]).unwrap().distress, note);
    assert!(
        store.check().unwrap().is_sound(),
        "a changed setting agrees with its last payload"
    );
    let answers: i64 = fixture
        .sql()
        .query_row("SELECT count(*) FROM distress_answer", (), |row| row.get(0))
        .unwrap();
    assert_eq!(
        answers, 8,
        "three for quotes, three for evidence and the two just given"
    );
}

#[test]
fn each_act_leaves_one_entry_that_anybody_can_recompute() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let acts = store.read().audited_acts().unwrap();
    let names: Vec<&str> = acts.iter().map(|act| act.entry.act.as_str()).collect();
    assert_eq!(
        names,
        [
            "set_up",
            "log_complaint",
            "record_incident",
            "add_evidence",
            "add_evidence",
            "add_evidence",
            "add_correction",
            "contact",
            "bank_holiday_added"
        ]
    );
    let mut previous = BEFORE_THE_FIRST.to_owned();
    for (number, act) in acts.iter().enumerate() {
        assert_eq!(act.entry.sequence, number as u64 + 1);
        assert_eq!(
            act.entry.previous, previous,
            "each holds the hash of the one before"
        );
        assert_eq!(act.entry.hash().unwrap(), act.hash);
        let payload = store
            .read()
            .audit_payload(act.entry.sequence)
            .unwrap()
            .unwrap();
        assert_eq!(sha256_hex(payload.as_bytes()), act.entry.payload_sha256);
        previous = act.hash.clone();
    }
    assert_eq!(acts[1].entry.complaint, Some(case.complaint.row()));
    assert_eq!(acts[1].entry.subject, "HL-2026-01", "named during the act");
    let of_complaint = store.read().audited_acts_of(case.complaint).unwrap();
    assert_eq!(
        of_complaint.len(),
        6,
        "set-up, the unnamed correction and the practice's own book belong to no file"
    );
}

#[test]
fn the_payload_says_what_was_written_and_what_was_noted() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    store
        .transact(&deed("reveal_evidence"), |tx| {
            tx.note("purpose", json!("to describe it in the response"));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let read = store.read();
    let revealed = &read.latest_acts("reveal_evidence", 3).unwrap()[0];
    assert_eq!(
        read.noted_fact(revealed.entry.sequence, "purpose").unwrap(),
        Some(json!("to describe it in the response"))
    );
    assert_eq!(
        read.audit_payload(revealed.entry.sequence)
            .unwrap()
            .unwrap(),
        r#"{"facts":{"purpose":"to describe it in the response"},"written":[]}"#
    );
    let payload: Value = serde_json::from_str(&read.audit_payload(3).unwrap().unwrap()).unwrap();
    let quote = payload["written"]
        .as_array()
        .unwrap()
        .iter()
        .find(|written| written["record"] == "quote" && written["row"] == case.quotes[9].row())
        .unwrap();
    assert_eq!(quote["columns"]["exact_words"], HARD_WORDS[9]);
    assert_eq!(read.latest_acts("add_evidence", 2).unwrap().len(), 2);
    assert_eq!(read.audit_payload(99).unwrap(), None);
}

#[test]
fn an_act_that_fails_leaves_nothing() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let before = store.read().audited_acts().unwrap();
    let outcome: Result<(), StoreError> = store.transact(&deed("record_incident"), |tx| {
        let happened_at = now();
        tx.record_incident(case.complaint, happened_at, &new_incident())?;
        add_evidence(tx, case.complaint, b"bytes", DistressLabel::NotDistressing)?;
        assert_eq!(
            tx.read().incidents(case.complaint)?.len(),
            2,
            "the act sees its own writing"
        );
        Err(StoreError::NotFound {
            what: "thing",
            id: 0,
        })
    });
    assert!(outcome.is_err());
    assert_eq!(store.read().incidents(case.complaint).unwrap().len(), 1);
    assert_eq!(store.read().evidence_of(case.complaint).unwrap().len(), 3);
    assert_eq!(store.read().audited_acts().unwrap(), before);
    let again = store
        .transact(&deed("record_incident"), |tx| {
            tx.record_incident(case.complaint, now(), &new_incident())
        })
        .unwrap();
    assert_eq!(
        store.read().incident(again).unwrap().number,
        2,
        "no number is lost"
    );
    assert!(store.check().unwrap().is_sound());
}

#[test]
fn the_same_acts_give_the_same_chain() {
    let hashes = || {
        let (_fixture, mut store) = Fixture::new();
        write_case(&mut store);
        store
            .read()
            .audited_acts()
            .unwrap()
            .into_iter()
            .map(|act| act.hash)
            .collect::<Vec<_>>()
    };
    assert_eq!(hashes(), hashes());
}

#[test]
fn a_draft_is_kept_and_dropped_and_never_audited() {
    let (fixture, mut store) = Fixture::new();
    store.keep_draft("incident", "He sa", now()).unwrap();
    store.keep_draft("incident", HARD_WORDS[9], now()).unwrap();
    store.keep_draft("complaint", "{}", now()).unwrap();
    store.close().unwrap();

    let mut store = fixture.open().unwrap();
    assert_eq!(
        store.read().draft("incident").unwrap().unwrap().content,
        HARD_WORDS[9]
    );
    assert_eq!(
        store.read().draft_places().unwrap(),
        ["complaint", "incident"]
    );
    store.drop_draft("complaint").unwrap();
    store
        .transact(&deed("save"), |tx| tx.drop_draft("incident"))
        .unwrap();
    assert_eq!(store.read().draft("incident").unwrap(), None);
    assert_eq!(store.read().draft_places().unwrap(), [""; 0]);
    assert_eq!(
        store.read().audited_acts().unwrap().len(),
        1,
        "only the act itself"
    );
}

#[test]
fn what_does_not_belong_to_anything_is_refused() {
    let (_fixture, mut store) = Fixture::new();
    let nobody = evenhand_record::ids::ComplaintId::from_row(77);
    let outcome = store.transact(&deed("record_incident"), |tx| {
        tx.record_incident(nobody, now(), &new_incident())
    });
    assert!(matches!(outcome, Err(StoreError::Sql(_))), "{outcome:?}");
    assert!(matches!(
        store.read().complaint(nobody),
        Err(StoreError::NotFound {
            what: "complaint",
            id: 77
        })
    ));
    let deed = Deed {
        complaint: Some(nobody),
        ..deed("nothing")
    };
    let outcome = store.transact(&deed, |_| Ok::<_, StoreError>(()));
    assert!(
        outcome.is_err(),
        "an entry cannot belong to a file that is not there"
    );
}

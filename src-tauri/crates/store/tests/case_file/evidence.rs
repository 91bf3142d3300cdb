use evenhand_record::audit::sha256_hex;
use evenhand_record::distress::DistressLabel;
use evenhand_store::StoreError;

use crate::common::{Fixture, add_evidence, deed, noise, write_case};

const MEBIBYTE: usize = 1024 * 1024;

#[test]
fn bytes_of_every_awkward_length_come_back_whole() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    for length in [
        0,
        1,
        69_999,
        MEBIBYTE - 1,
        MEBIBYTE,
        MEBIBYTE + 1,
        3 * MEBIBYTE + 5,
    ] {
        let bytes = noise(length);
        let id = store
            .transact(&deed("add_evidence"), |tx| {
                add_evidence(tx, case.complaint, &bytes, DistressLabel::NotDistressing)
            })
            .unwrap();
        let evidence = store.read().evidence(id).unwrap();
        assert_eq!(evidence.size, length as u64);
        assert_eq!(evidence.sha256, sha256_hex(&bytes));
        assert!(
            store.read().evidence_bytes(id).unwrap() == bytes,
            "{length} bytes"
        );
        let mut largest = 0;
        store
            .read()
            .stream_evidence::<StoreError>(id, &mut |chunk| {
                largest = largest.max(chunk.len());
                Ok(())
            })
            .unwrap();
        assert!(largest <= MEBIBYTE, "no more than a chunk is held at once");
    }
    assert!(store.check().unwrap().is_sound());
}

#[test]
fn items_added_in_one_act_keep_to_their_own_bytes() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let ids = store
        .transact(&deed("add_evidence"), |tx| {
            let one = add_evidence(tx, case.complaint, b"one", DistressLabel::NotDistressing)?;
            let note = DistressLabel::Distressing {
                content_note: "a bruise".to_owned(),
            };
            let two = add_evidence(tx, case.complaint, b"two", note)?;
            Ok::<_, StoreError>([one, two])
        })
        .unwrap();
    assert_eq!(store.read().evidence_bytes(ids[0]).unwrap(), b"one");
    assert_eq!(store.read().evidence_bytes(ids[1]).unwrap(), b"two");
    assert!(store.read().evidence(ids[1]).unwrap().distress.covers());
    let numbers: Vec<u32> = store
        .read()
        .evidence_of(case.complaint)
        .unwrap()
        .iter()
        .map(|item| item.number)
        .collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
}

#[test]
fn bytes_that_are_never_recorded_make_the_act_fail() {
    let (_fixture, mut store) = Fixture::new();
    let outcome = store.transact(&deed("add_evidence"), |tx| {
        let mut storing = tx.begin_bytes()?;
        storing.push(b"nobody's")?;
        storing.finish()
    });
    assert!(outcome.is_err());
    assert!(store.check().unwrap().is_sound());
}

#[test]
fn a_sink_that_gives_up_is_heard() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let outcome = store
        .read()
        .stream_evidence(case.evidence[0], &mut |_| Err(StoreError::Busy));
    assert!(matches!(outcome, Err(StoreError::Busy)));
}

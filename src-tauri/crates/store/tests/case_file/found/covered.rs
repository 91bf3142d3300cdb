//! What never leaves from under its cover.

use evenhand_record::correction::{CorrectionKind, CorrectionSubject};
use evenhand_record::distress::DistressLabel;
use evenhand_store::{Found, FoundSubject, Store};

use super::{only, sought};
use crate::common::{Fixture, deed, write_case};

/// The excerpt as one text, with what was sought in square brackets.
fn excerpt(found: &Found) -> Option<String> {
    let parts = found.excerpt.as_ref()?;
    Some(
        parts
            .iter()
            .map(|part| {
                if part.sought {
                    format!("[{}]", part.words)
                } else {
                    part.words.clone()
                }
            })
            .collect(),
    )
}

fn distressing() -> DistressLabel {
    DistressLabel::Distressing {
        content_note: "a threat".to_owned(),
    }
}

#[test]
fn words_are_shown_only_while_their_latest_answer_lets_them() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    // Nobody has answered for the third: "f*** off, you 'useless' "lot"".
    let words = "useless lot";
    let state = |store: &Store| {
        let found = only(store, words);
        assert_eq!(found.subject, FoundSubject::Quote(case.quotes[2]));
        (found.covered, excerpt(&found))
    };
    assert_eq!(state(&store), (true, None), "nobody has answered");
    let shown = "f*** off, you '[useless]' \"[lot]\"\nMr M\nTom Ellery\nDr Helen Pryce";
    for (label, expected) in [
        (
            DistressLabel::NotDistressing,
            (false, Some(shown.to_owned())),
        ),
        (distressing(), (true, None)),
        (
            DistressLabel::NotDistressing,
            (false, Some(shown.to_owned())),
        ),
        (distressing(), (true, None)),
    ] {
        store
            .transact(&deed("answer"), |tx| {
                tx.answer_for_quote(case.quotes[2], &label)
            })
            .unwrap();
        assert_eq!(state(&store), expected);
    }
}

#[test]
fn an_item_and_what_stands_beside_it_are_covered_together() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let item = case.evidence[1];
    store
        .transact(&deed("add"), |tx| {
            tx.record_evidence_words(item, "Dear all,\nthe wallpaper is ochre.")?;
            let about = CorrectionSubject::Evidence(item);
            tx.record_correction(about, CorrectionKind::Correction, "The paint is ochre.")?;
            let about = CorrectionSubject::Evidence(case.evidence[2]);
            tx.record_correction(about, CorrectionKind::Correction, "This one is umber.")
        })
        .unwrap();
    let covered = |store: &Store| -> Vec<(bool, bool)> {
        let found = store.read().find(&sought("ochre")).unwrap();
        assert_eq!(found.len(), 2, "the item and the correction beside it");
        found
            .iter()
            .map(|found| (found.covered, found.excerpt.is_some()))
            .collect()
    };
    assert_eq!(covered(&store), [(false, true), (false, true)]);
    let answer = |store: &mut Store, label: &DistressLabel| {
        store
            .transact(&deed("answer"), |tx| tx.answer_for_evidence(item, label))
            .unwrap();
    };
    answer(&mut store, &distressing());
    assert_eq!(covered(&store), [(true, false), (true, false)]);
    assert!(!only(&store, "umber").covered, "another item's correction");
    let debug = format!("{:?}", store.read().find(&sought("ochre")).unwrap());
    assert!(
        !debug.contains("wallpaper") && !debug.contains("ochre"),
        "{debug}"
    );
    answer(&mut store, &DistressLabel::NotDistressing);
    assert_eq!(covered(&store), [(false, true), (false, true)]);
}

#[test]
fn an_item_nobody_has_answered_for_is_covered() {
    let (fixture, case) = Fixture::with_a_case();
    // The store itself records no item without an answer.
    fixture
        .sql()
        .execute_batch(
            "DROP TRIGGER distress_answer_is_not_deleted;
             DELETE FROM distress_answer WHERE evidence_id = 3;",
        )
        .unwrap();
    let store = fixture.open().unwrap();
    for found in store.read().find(&sought("photograph")).unwrap() {
        let unanswered = found.subject == FoundSubject::Evidence(case.evidence[2]);
        assert_eq!(found.covered, unanswered, "{:?}", found.subject);
        assert_eq!(found.excerpt.is_none(), unanswered);
    }
}

#[test]
fn an_account_of_an_incident_is_shown_whatever_its_words_are() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    store
        .transact(&deed("answer"), |tx| {
            tx.answer_for_quote(case.quotes[0], &distressing())
        })
        .unwrap();
    let found = only(&store, "desk");
    assert!(!found.covered);
    assert!(excerpt(&found).unwrap().contains("struck the [desk] with"));
}

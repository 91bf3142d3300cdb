//! Exact words that an entry hands on: numbered, found, covered, and in one file alone.

use evenhand_record::distress::DistressLabel;
use evenhand_record::ids::EntryId;
use evenhand_record::quote::QuotePlace;
use evenhand_store::{FoundKind, FoundSubject, StoreError};

use crate::common::{
    CONTACT_WORDS, Fixture, HARD_WORDS, deed, new_complaint, new_contact, new_quote, write_case,
};
use crate::found::sought;

#[test]
fn the_words_of_an_entry_are_read_back_byte_for_byte_under_its_own_numbers() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let (second, elsewhere) = store
        .transact(&deed("contact"), |tx| {
            let second = tx.record_entry(Some(case.complaint), &new_contact("Again."))?;
            for words in HARD_WORDS {
                tx.record_quote(QuotePlace::Entry(second), &new_quote(words))?;
            }
            let other = tx.record_complaint("HL-2026-02", &new_complaint())?;
            let elsewhere = tx.record_entry(Some(other), &new_contact("Elsewhere."))?;
            tx.record_quote(QuotePlace::Entry(elsewhere), &new_quote("Elsewhere!"))?;
            tx.record_quote(QuotePlace::Entry(case.contact), &new_quote("Later."))?;
            Ok::<_, StoreError>((second, elsewhere))
        })
        .unwrap();
    let read = store.read();
    let of = |entry: EntryId| -> Vec<(u32, String)> {
        let quotes = read.quotes(QuotePlace::Entry(entry)).unwrap();
        assert!(
            quotes
                .iter()
                .all(|quote| quote.belongs_to == QuotePlace::Entry(entry))
        );
        quotes
            .into_iter()
            .map(|quote| (quote.number, quote.exact_words))
            .collect()
    };
    let numbered = |words: &[&str]| -> Vec<(u32, String)> {
        (1..)
            .zip(words.iter().map(|words| (*words).to_owned()))
            .collect()
    };
    assert_eq!(
        of(case.contact),
        numbered(&[CONTACT_WORDS[0], CONTACT_WORDS[1], "Later."])
    );
    assert_eq!(of(second), numbered(&HARD_WORDS));
    assert_eq!(of(elsewhere), numbered(&["Elsewhere!"]));
    let whole: Vec<(EntryId, usize)> = read
        .entry_quotes(case.complaint)
        .unwrap()
        .into_iter()
        .map(|(entry, quotes)| {
            assert_eq!(quotes, read.quotes(QuotePlace::Entry(entry)).unwrap());
            (entry, quotes.len())
        })
        .collect();
    assert_eq!(whole, [(case.contact, 3), (second, HARD_WORDS.len())]);

    let received = QuotePlace::ComplaintAsReceived(case.complaint);
    assert_eq!(read.quotes(received).unwrap().len(), 1);
    let incident = QuotePlace::Incident(case.incident);
    assert_eq!(read.quotes(incident).unwrap().len(), HARD_WORDS.len());
    assert!(store.check().unwrap().is_sound());
}

#[test]
fn nobodys_words_stand_in_the_practices_own_book() {
    let (fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    for entry in [case.bank_holiday, EntryId::from_row(99)] {
        let outcome = store.transact(&deed("contact"), |tx| {
            tx.record_quote(QuotePlace::Entry(entry), &new_quote("Words."))
        });
        assert!(
            matches!(outcome, Err(StoreError::NotFound { .. })),
            "{outcome:?}"
        );
    }
    store.close().unwrap();
    // Nor can another program put them there, or into another file than the entry's.
    let connection = fixture.sql();
    let bank_holiday = case.bank_holiday.row();
    for entry in [bank_holiday, 99] {
        let sql = format!(
            "INSERT INTO quote (complaint_id, entry_id, number, speaker, certainty, exact_words)
             VALUES (1, {entry}, 1, 'x', 'exact', 'x')"
        );
        let error = connection.execute(&sql, ()).expect_err(&sql).to_string();
        assert_eq!(error, "a quote belongs to the file of its entry");
    }
}

#[test]
fn the_words_of_an_entry_are_found_and_stay_covered_until_somebody_answers() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let quotes = store
        .read()
        .quotes(QuotePlace::Entry(case.contact))
        .unwrap();
    let found = |store: &evenhand_store::Store, words: &str| {
        let mut found = store.read().find(&sought(words)).unwrap();
        assert_eq!(found.len(), 1, "{words}: {found:?}");
        let found = found.remove(0);
        assert_eq!(found.kind, FoundKind::Words);
        assert_eq!(found.complaint, Some(case.complaint));
        assert_eq!(found.day.to_string(), "2026-09-01", "the day of the entry");
        found
    };
    let open = found(&store, "gazebo");
    assert_eq!(open.subject, FoundSubject::Quote(quotes[0].id));
    assert!(!open.covered && open.excerpt.is_some());

    let distressing = DistressLabel::Distressing {
        content_note: "a threat".to_owned(),
    };
    let mut answer = None;
    for (label, covered) in [
        (None, true),
        (Some(DistressLabel::NotDistressing), false),
        (Some(distressing), true),
    ] {
        if let Some(label) = &label {
            store
                .transact(&deed("answer"), |tx| {
                    tx.answer_for_quote(quotes[1].id, label)
                })
                .unwrap();
        }
        answer = label.or(answer);
        let hit = found(&store, "tarantula");
        assert_eq!(hit.subject, FoundSubject::Quote(quotes[1].id));
        assert_eq!((hit.covered, hit.excerpt.is_none()), (covered, covered));
        let quote = store.read().quote(quotes[1].id).unwrap();
        assert_eq!(
            (quote.distress.clone(), quote.is_covered()),
            (answer.clone(), covered)
        );
        assert_eq!(quote.exact_words, CONTACT_WORDS[1], "not a byte is changed");
    }
}

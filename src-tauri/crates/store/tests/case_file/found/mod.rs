//! Search: what is found, where, and in which order.

mod covered;
mod entries;
mod index;

use chrono::NaiveDate;
use evenhand_record::quote::QuotePlace;
use evenhand_store::{Found, FoundKind, FoundSubject, Sought, Store, StoreError};

use crate::common::{
    Fixture, deed, new_complaint, new_contact, new_incident, new_quote, write_case,
};

pub(crate) fn sought(words: &str) -> Sought {
    Sought {
        words: words.to_owned(),
        most: 100,
        ..Sought::default()
    }
}

pub(crate) fn found_in(store: &Store, sought: &Sought) -> Vec<FoundSubject> {
    let found = store.read().find(sought).unwrap();
    found.into_iter().map(|found| found.subject).collect()
}

fn only(store: &Store, words: &str) -> Found {
    let mut found = store.read().find(&sought(words)).unwrap();
    assert_eq!(found.len(), 1, "{words}: {found:?}");
    found.remove(0)
}

#[test]
fn everything_that_was_written_down_is_found() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let read = store.read();
    let points = read.points(case.complaint).unwrap();
    let corrections = read.corrections(case.complaint).unwrap();
    let received = read
        .quotes(QuotePlace::ComplaintAsReceived(case.complaint))
        .unwrap();
    for (words, subject, kind) in [
        (
            "hl-2026-01",
            FoundSubject::Complaint(case.complaint),
            FoundKind::Complaints,
        ),
        (
            "quay row",
            FoundSubject::Complaint(case.complaint),
            FoundKind::Complaints,
        ),
        (
            "m@example.org",
            FoundSubject::Complaint(case.complaint),
            FoundKind::Complaints,
        ),
        (
            "apology",
            FoundSubject::Point(points[0].id),
            FoundKind::Points,
        ),
        (
            "gadael",
            FoundSubject::Quote(case.quotes[4]),
            FoundKind::Words,
        ),
        (
            "zazołc gesla",
            FoundSubject::Quote(case.quotes[5]),
            FoundKind::Words,
        ),
        (
            "أغادر",
            FoundSubject::Quote(case.quotes[6]),
            FoundKind::Words,
        ),
        (
            "我不",
            FoundSubject::Quote(case.quotes[7]),
            FoundKind::Words,
        ),
        (
            "desk struck",
            FoundSubject::Incident(case.incident),
            FoundKind::Incidents,
        ),
        (
            "waiting room",
            FoundSubject::Incident(case.incident),
            FoundKind::Incidents,
        ),
        (
            "it was the left hand",
            FoundSubject::Correction(corrections[0].id),
            FoundKind::Corrections,
        ),
        (
            "answer would come",
            FoundSubject::Entry(case.contact),
            FoundKind::Contacts,
        ),
        (
            "thanksgiving",
            FoundSubject::Entry(case.bank_holiday),
            FoundKind::Entries,
        ),
        (
            "5 october 2026",
            FoundSubject::Entry(case.bank_holiday),
            FoundKind::Entries,
        ),
    ] {
        let found = only(&store, words);
        assert_eq!((found.subject, found.kind), (subject, kind), "{words}");
    }
    let trailing = found_in(&store, &sought("trailing one"));
    assert!(trailing.contains(&FoundSubject::Quote(received[0].id)));
    assert!(trailing.contains(&FoundSubject::Quote(case.quotes[1])));
    let photographs = found_in(&store, &sought("PHOTOGRAPH"));
    assert_eq!(photographs.len(), 3);
    assert!(photographs.contains(&FoundSubject::Evidence(case.evidence[0])));
    assert_eq!(found_in(&store, &sought("img 0001")), photographs);
    let by_tom = found_in(&store, &sought("tom ellery"));
    for subject in [
        FoundSubject::Acknowledgement(case.complaint),
        FoundSubject::Entry(case.contact),
        FoundSubject::Incident(case.incident),
        FoundSubject::Quote(case.quotes[0]),
    ] {
        assert!(by_tom.contains(&subject), "{subject:?} names Tom Ellery");
    }
    let book = only(&store, "thanksgiving");
    assert_eq!(book.complaint, None, "the practice's own book");
}

#[test]
fn every_word_must_be_there_and_the_last_may_be_a_beginning() {
    let (_fixture, mut store) = Fixture::new();
    write_case(&mut store);
    for (words, found) in [
        ("struck desk", 1),
        ("desk struck", 1),
        ("struck des", 1),
        ("des struck", 0),
        ("esk", 0),
        ("desk chair", 0),
        ("STRÜCK", 1),
        ("struck, desk!", 1),
        ("struck -- desk", 1),
        ("  struck  ", 1),
    ] {
        assert_eq!(found_in(&store, &sought(words)).len(), found, "{words:?}");
    }
}

#[test]
fn what_somebody_types_is_never_understood_as_syntax() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let long = "a".repeat(10_000);
    let many = "struck ".repeat(10_000);
    let quotes = "\"".repeat(10_001);
    for words in [
        "",
        " ",
        "\"",
        "\"\"",
        "*",
        "**",
        "-",
        "^",
        "+",
        ":",
        "(",
        ")",
        "{",
        "}",
        ",",
        "…",
        "NEAR(",
        "NEAR(desk, 2)",
        "AND",
        "OR",
        "NOT",
        "desk OR",
        "NOT desk",
        "OR OR",
        "desk*",
        "words:desk",
        "{subject words}:desk",
        "subject:quote",
        "rank:1",
        "^desk",
        "desk + struck",
        "desk\"",
        "\"desk",
        "'; DROP TABLE quote; --",
        "\0",
        "desk\0struck",
        "\u{1}\u{2}",
        "🙂",
        "\u{fdd0}",
        "\u{202e}desk",
        "e\u{301}",
        "\u{301}",
        "ﷺ",
        "½",
        "٣",
        "\u{10ffff}",
        long.as_str(),
        many.as_str(),
        quotes.as_str(),
    ] {
        let found = store.read().find(&sought(words));
        assert!(found.is_ok(), "{words:.40?}: {found:?}");
    }
    for nothing in ["", " \n", "\"*(-", "🙂", "subject:quote"] {
        assert_eq!(found_in(&store, &sought(nothing)), [], "{nothing:?}");
    }
    for incident in ["desk*", "\"desk", "desk\0struck", "^desk", many.as_str()] {
        assert_eq!(
            found_in(&store, &sought(incident)),
            [FoundSubject::Incident(case.incident)],
            "{incident:.20?}"
        );
    }
}

#[test]
fn the_search_keeps_to_file_kind_and_days() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let other = store
        .transact(&deed("log_complaint"), |tx| {
            let mut new = new_complaint();
            new.received_on = "2026-03-29".parse().unwrap();
            let other = tx.record_complaint("HL-2026-02", &new)?;
            let place = QuotePlace::ComplaintAsReceived(other);
            tx.record_quote(place, &new_quote("the lighthouse, in the letter"))?;
            // Half past midnight in summer time, which UTC counts as the day before.
            for (moment, words) in [
                ("2026-06-30T23:30:00Z", "the lighthouse, in July"),
                ("2026-12-31T23:30:00Z", "the lighthouse, in December"),
            ] {
                let mut new = new_incident();
                new.factual_account = words.to_owned();
                let incident = tx.record_incident(other, moment.parse().unwrap(), &new)?;
                tx.record_quote(QuotePlace::Incident(incident), &new_quote(words))?;
            }
            let contact = new_contact("the lighthouse, on the telephone");
            tx.record_entry(Some(other), &contact)?;
            tx.record_entry(Some(case.complaint), &contact)?;
            Ok::<_, StoreError>(other)
        })
        .unwrap();
    let days = |narrower: Sought| -> Vec<(FoundKind, String)> {
        let mut days: Vec<(FoundKind, String)> = store
            .read()
            .find(&narrower)
            .unwrap()
            .iter()
            .map(|found| (found.kind, found.day.to_string()))
            .collect();
        days.sort();
        days
    };
    let day = |day: &str| Some(day.parse::<NaiveDate>().unwrap());
    let all = || sought("lighthouse");
    let of = |kind, days: &[&str]| -> Vec<(FoundKind, String)> {
        days.iter().map(|day| (kind, (*day).to_owned())).collect()
    };
    let words = of(
        FoundKind::Words,
        &["2026-03-29", "2026-07-01", "2026-12-31"],
    );
    let incidents = of(FoundKind::Incidents, &["2026-07-01", "2026-12-31"]);
    let contacts = of(FoundKind::Contacts, &["2026-09-01", "2026-09-01"]);
    assert_eq!(
        days(all()),
        [words.clone(), incidents.clone(), contacts.clone()].concat()
    );
    assert_eq!(
        days(Sought {
            complaint: Some(case.complaint),
            ..all()
        }),
        contacts[..1]
    );
    assert_eq!(
        days(Sought {
            complaint: Some(other),
            kinds: vec![FoundKind::Contacts],
            ..all()
        }),
        contacts[..1]
    );
    assert_eq!(
        days(Sought {
            kinds: vec![FoundKind::Words, FoundKind::Incidents],
            ..all()
        }),
        [words.clone(), incidents].concat()
    );
    assert_eq!(
        days(Sought {
            kinds: vec![FoundKind::Entries],
            ..all()
        }),
        [],
        "a contact is asked for by its own name"
    );
    assert_eq!(
        days(Sought {
            until: day("2026-03-29"),
            ..all()
        }),
        words[..1],
        "the last day is one of them"
    );
    assert_eq!(
        days(Sought {
            from: day("2026-07-02"),
            until: day("2026-09-01"),
            ..all()
        }),
        contacts
    );
    assert_eq!(days(Sought { most: 3, ..all() }).len(), 3);
    assert_eq!(days(Sought { most: 0, ..all() }), []);
}

#[test]
fn the_best_match_comes_first_and_the_newest_among_equals() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let entries = store
        .transact(&deed("contact"), |tx| {
            let mut record = |day: &str, words: &str| {
                let mut contact = new_contact(words);
                contact.on = day.parse().unwrap();
                tx.record_entry(Some(case.complaint), &contact)
            };
            Ok::<_, StoreError>([
                record("2026-09-02", "about the hedgehog")?,
                record("2026-09-04", "about the hedgehog")?,
                record("2026-09-03", "about the hedgehog")?,
                record("2026-09-03", "about the hedgehog")?,
                record("2026-09-01", "hedgehog, hedgehog and hedgehog")?,
            ])
        })
        .unwrap();
    assert_eq!(
        found_in(&store, &sought("hedgehog")),
        [4, 1, 3, 2, 0].map(|index| FoundSubject::Entry(entries[index]))
    );
}

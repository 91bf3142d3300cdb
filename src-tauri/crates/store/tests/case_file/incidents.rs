//! Incidents: where they happened and whose conduct they tell of.

use evenhand_store::{FoundSubject, StoreError};

use crate::common::{Fixture, deed, new_complaint, new_incident, now};
use crate::found::{found_in, sought};

#[test]
fn where_it_was_and_whose_conduct_come_back_and_blanks_say_nothing() {
    let (_fixture, mut store) = Fixture::new();
    let given = [
        (
            Some("  the car park\n"),
            Some("Mrs M’s brother, \u{5d0}\u{5d1}"),
        ),
        (None, None),
        (Some(""), Some(" \u{200b}\t")),
    ];
    let incidents = store
        .transact(&deed("record_incident"), |tx| {
            let complaint = tx.record_complaint("HL-2026-01", &new_complaint())?;
            given
                .iter()
                .map(|(place, somebody_else)| {
                    let mut incident = new_incident();
                    incident.place = place.map(str::to_owned);
                    incident.somebody_else = somebody_else.map(str::to_owned);
                    tx.record_incident(complaint, now(), &incident)
                })
                .collect::<Result<Vec<_>, StoreError>>()
        })
        .unwrap();
    let read = store.read();
    let kept: Vec<(Option<String>, Option<String>)> = incidents
        .iter()
        .map(|id| read.incident(*id).unwrap())
        .map(|incident| (incident.place, incident.somebody_else))
        .collect();
    let (place, somebody_else) = given[0];
    assert_eq!(
        kept,
        [
            (place.map(str::to_owned), somebody_else.map(str::to_owned)),
            (None, None),
            (None, None)
        ]
    );
    let marks = read.incident_marks(None).unwrap();
    let marked: Vec<bool> = marks.iter().map(|mark| mark.somebody_else).collect();
    assert_eq!(marked, [true, false, false]);
    for words in ["car park", "brother"] {
        assert_eq!(
            found_in(&store, &sought(words)),
            [FoundSubject::Incident(incidents[0])],
            "{words}"
        );
    }
    assert!(store.check().unwrap().is_sound());
}

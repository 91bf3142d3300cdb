//! Where the picture of the ladder leads, and the order in which it is read.

use chrono::NaiveTime;

use super::super::desk::{Desk, day};
use super::pictured::lane;
use super::steps::{agreement, restriction, warning};
use super::told::whole;
use crate::case::LaneKind;
use crate::entry::EntryKind;

/// From a bar one comes to the decision, or to what changed it; from a flag to the review that was
/// held, or to what waits for one.
#[test]
fn a_bar_and_a_review_on_it_lead_to_their_entries() {
    let desk = whole();
    let kind = |id| {
        let mut entries = desk.records.entries.iter();
        entries.find(|entry| entry.id == id).unwrap().entry.kind()
    };
    let picture = desk.asked(|case| case.ladder_picture(day("2027-06-01")));
    let bars = &lane(&picture, LaneKind::SpecificAction).spans;
    let begins: Vec<EntryKind> = bars.iter().map(|span| kind(span.entry.unwrap())).collect();
    assert_eq!(
        begins,
        [
            EntryKind::RestrictionImposed,
            EntryKind::ActionReviewed,
            EntryKind::AppealDecided
        ]
    );
    let held: Vec<(String, EntryKind)> = bars
        .iter()
        .flat_map(|span| &span.flags)
        .map(|flag| (flag.on.to_string(), kind(flag.held.unwrap())))
        .collect();
    assert_eq!(
        held,
        [
            ("2027-02-24".to_owned(), EntryKind::ActionReviewed),
            ("2027-05-20".to_owned(), EntryKind::ActionReviewed)
        ]
    );
    let challenge = lane(&picture, LaneKind::Challenge).spans.first().unwrap();
    assert_eq!(kind(challenge.entry.unwrap()), EntryKind::AppealReceived);

    let desk = Desk::with_all_tried().and("2026-11-25", restriction());
    let picture = desk.asked(|case| case.ladder_picture(day("2026-12-01")));
    let flags = &lane(&picture, LaneKind::SpecificAction)
        .spans
        .first()
        .unwrap()
        .flags;
    let due = flags
        .iter()
        .map(|flag| (flag.of, flag.held))
        .collect::<Vec<_>>();
    let decision = desk.records.entries.last().unwrap().id;
    assert_eq!(due, [(decision, None)]);
}

/// The list beside the picture reads as things happened, whatever lane they stand in.
#[test]
fn marks_of_all_lanes_have_one_order() {
    let mut desk = Desk::with_all_tried().with_incidents(&["2026-11-25"]);
    let afternoon = NaiveTime::from_hms_opt(16, 0, 0).unwrap();
    desk.records.incidents.last_mut().unwrap().at = afternoon;
    desk.enters("2026-11-25", agreement());
    desk.enters("2026-11-25", warning("on_paper"));
    desk.records.entries.last_mut().unwrap().at = NaiveTime::from_hms_opt(9, 0, 0);
    let picture = desk.asked(|case| case.ladder_picture(day("2026-12-01")));
    let mut marks: Vec<_> = picture.lanes.iter().flat_map(|lane| &lane.marks).collect();
    marks.sort_by_key(|mark| mark.place);
    let places: Vec<u32> = marks.iter().map(|mark| mark.place).collect();
    assert!(
        places
            .iter()
            .copied()
            .eq(0..u32::try_from(marks.len()).unwrap())
    );
    let that_day: Vec<&str> = marks
        .iter()
        .filter(|mark| mark.on == day("2026-11-25"))
        .map(|mark| mark.label.as_str())
        .collect();
    assert_eq!(that_day, ["written", "proposed", "Incident 2"]);
}

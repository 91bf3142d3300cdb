//! While contact has ended, the front desk is told of that alone; what was in force before stands
//! behind it and is still reviewed.

use serde_json::json;

use super::super::desk::{Desk, day};
use super::steps::{by_telephone_too, changed, ending, lifted, restriction, with};
use crate::ids::EntryId;

fn for_the_desk(desk: &Desk, on: &str) -> Vec<EntryId> {
    let measures = desk.asked(|case| case.measures(day(on)));
    measures
        .iter()
        .filter(|measure| measure.for_the_desk())
        .map(|measure| measure.entry)
        .collect()
}

#[test]
fn what_stands_behind_the_end_of_contact_is_not_told_at_the_desk() {
    let mut desk = Desk::with_all_tried();
    let limit = desk.enters("2026-11-25", restriction());
    desk.happened("2026-11-28", true);
    assert_eq!(for_the_desk(&desk, "2026-11-30"), [limit]);
    let end = desk.enters("2026-12-01", ending());
    assert_eq!(for_the_desk(&desk, "2026-12-01"), [end]);
    assert_eq!(desk.measure(limit, "2026-12-01").behind, Some(end));
    let to_do = desk.to_do("2027-03-01");
    assert_eq!(
        to_do
            .iter()
            .filter(|title| title.starts_with("Review: "))
            .count(),
        2,
        "both are reviewed: {to_do:?}"
    );
    let eased = changed(end, "2026-12-10", by_telephone_too());
    for (words, otherwise, expected) in [
        ("eased", eased, vec![limit, end]),
        ("lifted", lifted(end, "2026-12-10"), vec![limit]),
    ] {
        let desk = desk.clone().and("2026-12-10", otherwise);
        assert_eq!(for_the_desk(&desk, "2026-12-10"), expected, "{words}");
    }
}

/// The end of the work on a complaint leaves contact as it is limited.
#[test]
fn the_end_of_the_work_leaves_a_limit_in_front() {
    let mut desk = Desk::with_all_tried();
    let limit = desk.enters("2026-11-25", restriction());
    desk.happened("2026-11-28", true);
    let end = desk.enters(
        "2026-12-01",
        with(ending(), json!({ "what": "consideration" })),
    );
    assert_eq!(for_the_desk(&desk, "2026-12-01"), [limit, end]);
}

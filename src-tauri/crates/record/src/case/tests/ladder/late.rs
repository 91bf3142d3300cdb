//! What lifts or changes a measure is not written down for a day before a later decision about it.

use serde_json::json;

use super::super::desk::{Desk, day, new, read};
use super::steps::{
    by_telephone_too, challenge, changed, considered, kept, lifted, restriction, with,
};

#[test]
fn a_later_decision_is_not_undone_by_one_that_is_written_down_afterwards() {
    let mut desk = Desk::with_all_tried();
    let limit = desk.enters("2026-11-25", restriction());
    let appeal = desk.enters("2026-11-26", challenge(limit));
    desk.enters("2026-12-18", kept(limit, "2026-12-18", "2027-02-24", None));
    let stands = ["entry.outcome: LaterDecisionsStand"];
    for (words, on, entry, refused) in [
        (
            "lifted before",
            "2026-12-01",
            lifted(limit, "2026-12-01"),
            true,
        ),
        (
            "lifted on the day, of which no time is known",
            "2026-12-18",
            lifted(limit, "2026-12-18"),
            false,
        ),
        (
            "lifted after",
            "2026-12-19",
            lifted(limit, "2026-12-19"),
            false,
        ),
        (
            "changed before",
            "2026-12-01",
            changed(limit, "2026-12-01", by_telephone_too()),
            true,
        ),
        (
            "kept before, which undoes nothing",
            "2026-12-01",
            kept(limit, "2026-12-01", "2027-02-24", None),
            false,
        ),
        (
            "upheld before",
            "2026-12-01",
            considered(appeal, "2026-12-01", "upheld"),
            true,
        ),
        (
            "not upheld before",
            "2026-12-01",
            considered(appeal, "2026-12-01", "not_upheld"),
            false,
        ),
        (
            "upheld after",
            "2026-12-20",
            considered(appeal, "2026-12-20", "upheld"),
            false,
        ),
    ] {
        let told = desk.told(day(on), read(entry));
        assert_eq!(told == stands, refused, "{words}: {told:?}");
        assert!(refused || told.is_empty(), "{words}: {told:?}");
    }
    let broken =
        desk.asked(|case| case.check(&new(day("2026-12-01"), read(lifted(limit, "2026-12-01")))));
    let later = desk.records.entries.last().unwrap().number;
    assert_eq!(broken.first().unwrap().entries, [later], "which one it is");

    let aside = json!({ "kind": "entry_set_aside", "entry": desk.records.entries.last().unwrap().id,
                        "why": "Of another file." });
    desk.enters("2026-12-20", with(aside, json!({})));
    assert_eq!(
        desk.told(day("2026-12-01"), read(lifted(limit, "2026-12-01"))),
        [""; 0],
        "once it is set aside"
    );
}

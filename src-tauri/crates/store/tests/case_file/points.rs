//! Points: put in order, merged, and never without a number of their own.

use evenhand_record::complaint::{NewPoint, PointKind};
use evenhand_record::ids::{ComplaintId, PointId};
use evenhand_store::{Store, StoreError};
use serde_json::Value;

use crate::common::{Fixture, deed, new_complaint, new_point, write_case};

/// Five points of one complaint beside the two of Mr M's.
fn five_points() -> (Fixture, Store, ComplaintId, Vec<PointId>) {
    let (fixture, mut store) = Fixture::new();
    write_case(&mut store);
    let (complaint, points) = store
        .transact(&deed("log_complaint"), |tx| {
            let complaint = tx.record_complaint("HL-2026-02", &new_complaint())?;
            let points = ["a", "b", "c", "d", "e"]
                .iter()
                .map(|what| tx.record_point(complaint, &new_point(what, "")))
                .collect::<Result<Vec<_>, _>>()?;
            Ok::<_, StoreError>((complaint, points))
        })
        .unwrap();
    (fixture, store, complaint, points)
}

fn standing(store: &Store, complaint: ComplaintId) -> Vec<(u32, String)> {
    numbered(store.read().points(complaint).unwrap())
}

fn merged(store: &Store, complaint: ComplaintId) -> Vec<(u32, String)> {
    numbered(store.read().merged_points(complaint).unwrap())
}

fn numbered(points: Vec<evenhand_record::complaint::Point>) -> Vec<(u32, String)> {
    points
        .into_iter()
        .map(|point| (point.number, point.what))
        .collect()
}

fn named(names: &str) -> Vec<(u32, String)> {
    (1..).zip(names.chars().map(String::from)).collect()
}

#[test]
fn points_take_the_order_they_are_given() {
    let (_fixture, mut store, complaint, points) = five_points();
    let [a, b, c, d, e] = points[..] else {
        panic!("{points:?}")
    };
    for (order, expected) in [
        ([b, a, c, d, e], "bacde"),
        ([e, d, c, b, a], "edcba"),
        ([e, d, c, b, a], "edcba"),
        ([a, b, c, d, e], "abcde"),
    ] {
        store
            .transact(&deed("order_points"), |tx| {
                tx.order_points(complaint, &order)
            })
            .unwrap();
        assert_eq!(standing(&store, complaint), named(expected));
    }
    assert!(store.check().unwrap().is_sound(), "each number was noted");
}

#[test]
fn what_is_no_order_of_the_standing_points_is_refused() {
    let (_fixture, mut store, complaint, points) = five_points();
    let [a, b, c, d, e] = points[..] else {
        panic!("{points:?}")
    };
    store
        .transact(&deed("merge_point"), |tx| tx.merge_point(e, a))
        .unwrap();
    let before = store.read().audited_acts().unwrap().len();
    let other = PointId::from_row(1);
    let nobody = PointId::from_row(99);
    for order in [
        &[][..],
        &[a, b, c],
        &[a, b, c, c],
        &[a, b, c, d, d],
        &[a, b, c, d, e],
        &[a, b, c, other],
        &[a, b, c, nobody],
    ] {
        let outcome = store.transact(&deed("order_points"), |tx| {
            tx.order_points(complaint, order)
        });
        assert!(
            matches!(outcome, Err(StoreError::NotStandingPoints)),
            "{order:?}: {outcome:?}"
        );
    }
    assert_eq!(standing(&store, complaint), named("abcd"));
    assert_eq!(store.read().audited_acts().unwrap().len(), before);
}

#[test]
fn a_merged_point_is_kept_and_the_others_close_up() {
    let (_fixture, mut store, complaint, points) = five_points();
    let [a, b, c, d, e] = points[..] else {
        panic!("{points:?}")
    };
    let merge = |store: &mut Store, point, into| {
        store.transact(&deed("merge_point"), |tx| tx.merge_point(point, into))
    };
    merge(&mut store, b, d).unwrap();
    assert_eq!(standing(&store, complaint), named("acde"));
    assert_eq!(merged(&store, complaint), [(5, "b".to_owned())]);
    merge(&mut store, d, a).unwrap();
    assert_eq!(standing(&store, complaint), named("ace"));
    assert_eq!(
        merged(&store, complaint),
        [(4, "d".to_owned()), (5, "b".to_owned())]
    );
    assert_eq!(store.read().point(b).unwrap().merged_into, Some(d));
    assert_eq!(store.read().point(d).unwrap().merged_into, Some(a));

    let new = store
        .transact(&deed("add_point"), |tx| {
            tx.record_point(complaint, &new_point("f", ""))
        })
        .unwrap();
    assert_eq!(
        standing(&store, complaint),
        named("acef"),
        "no gap before it"
    );
    store
        .transact(&deed("order_points"), |tx| {
            tx.order_points(complaint, &[new, e, c, a])
        })
        .unwrap();
    assert_eq!(standing(&store, complaint), named("feca"));

    let other = PointId::from_row(1);
    for (point, into) in [(a, a), (b, a), (a, b), (a, other), (other, a)] {
        let outcome = merge(&mut store, point, into);
        assert!(
            matches!(outcome, Err(StoreError::NotStandingPoints)),
            "{point} into {into}: {outcome:?}"
        );
    }
    assert!(matches!(
        merge(&mut store, PointId::from_row(99), a),
        Err(StoreError::NotFound { .. })
    ));
    assert_eq!(store.read().all_points().unwrap().len(), 2);
    assert_eq!(
        store.read().all_points().unwrap()[&complaint],
        store.read().points(complaint).unwrap()
    );
    assert!(store.check().unwrap().is_sound(), "every change was noted");
}

#[test]
fn each_row_that_changed_is_in_the_payload_and_no_other() {
    let (_fixture, mut store, complaint, points) = five_points();
    let rows_of = |store: &Store| -> Vec<i64> {
        let last = store.read().audited_acts().unwrap().len() as u64;
        let payload = store.read().audit_payload(last).unwrap().unwrap();
        let payload: Value = serde_json::from_str(&payload).unwrap();
        let written = payload["written"].as_array().unwrap();
        assert!(written.iter().all(|row| row["record"] == "point"));
        let mut rows: Vec<i64> = written
            .iter()
            .map(|row| row["row"].as_i64().unwrap())
            .collect();
        rows.sort_unstable();
        rows
    };
    let row = |index: usize| points[index].row();
    let order = [points[1], points[0], points[2], points[3], points[4]];
    store
        .transact(&deed("order_points"), |tx| {
            tx.order_points(complaint, &order)
        })
        .unwrap();
    assert_eq!(rows_of(&store), [row(0), row(1)]);
    store
        .transact(&deed("merge_point"), |tx| {
            tx.merge_point(points[4], points[0])
        })
        .unwrap();
    assert_eq!(rows_of(&store), [row(4)], "the last one leaves no gap");
    store
        .transact(&deed("merge_point"), |tx| {
            tx.merge_point(points[2], points[0])
        })
        .unwrap();
    assert_eq!(rows_of(&store), [row(2), row(3)]);
}

#[test]
fn a_point_says_what_it_is_about_in_law() {
    let (_fixture, mut store, complaint, points) = five_points();
    let revised = NewPoint {
        kind: PointKind::DataProtection,
        ..new_point("Letter to the wrong address", "An apology")
    };
    store
        .transact(&deed("revise_point"), |tx| {
            tx.revise_point(points[0], &revised)
        })
        .unwrap();
    let read = store.read().points(complaint).unwrap();
    assert_eq!(read[0].kind, PointKind::DataProtection);
    assert_eq!(read[0].what, revised.what);
    assert_eq!(read[1].kind, PointKind::NhsComplaint);
    assert!(store.check().unwrap().is_sound());
}

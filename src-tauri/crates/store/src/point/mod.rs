//! The points of a complaint: worded, put in order, and merged where two say the same.
//!
//! **Invariant:** the standing points of a complaint are numbered 1, 2, 3 without a gap, and the
//! merged ones after them. The audit chain keeps every wording and every number a point had.

use std::collections::BTreeMap;

use evenhand_record::complaint::{NewPoint, Point};
use evenhand_record::ids::{ComplaintId, PointId};
use rusqlite::{Row, named_params};

use crate::StoreError;
use crate::read::{Reading, of_word, word_of};
use crate::table::Table;
use crate::tx::Tx;

/// More than any number of a point: where points wait while others take their numbers.
const OUT_OF_THE_WAY: u32 = 1_000_000;

impl Tx<'_> {
    /// Records a point under the number after the last standing one.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`] if there is no such complaint.
    pub fn record_point(
        &mut self,
        complaint: ComplaintId,
        point: &NewPoint,
    ) -> Result<PointId, StoreError> {
        self.connection()
            .prepare_cached(include_str!("insert.sql"))?
            .execute(named_params! {
                ":complaint_id": complaint.row(),
                ":what": point.what,
                ":outcome_sought": point.outcome_sought,
                ":kind": word_of(&point.kind, "point.kind")?,
            })?;
        let new = PointId::from_row(self.connection().last_insert_rowid());
        let standing = self.read().standing(complaint)?;
        self.number_points(complaint, &standing, new)?;
        Ok(new)
    }

    /// Words a point anew and says anew what it is about in law; its number stays.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] if there is no such point.
    pub fn revise_point(&mut self, point: PointId, revised: &NewPoint) -> Result<(), StoreError> {
        self.connection().execute(
            "UPDATE point SET what = :what, outcome_sought = :outcome_sought, kind = :kind
             WHERE id = :id",
            named_params! {
                ":what": revised.what,
                ":outcome_sought": revised.outcome_sought,
                ":kind": word_of(&revised.kind, "point.kind")?,
                ":id": point.row(),
            },
        )?;
        self.note_row(Table::Point, point.row())
    }

    /// Numbers the standing points of a complaint from 1 in the order given.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotStandingPoints`] unless each standing point is given exactly once, and
    /// nothing else.
    pub fn order_points(
        &mut self,
        complaint: ComplaintId,
        order: &[PointId],
    ) -> Result<(), StoreError> {
        let mut standing = self.read().standing(complaint)?;
        standing.sort_unstable();
        let mut given = order.to_vec();
        given.sort_unstable();
        if given != standing {
            return Err(StoreError::NotStandingPoints);
        }
        for point in self.renumber(complaint, order)? {
            self.note_row(Table::Point, point.row())?;
        }
        Ok(())
    }

    /// Merges a point into another: it is kept, says where it went, and no longer stands by
    /// itself. The numbers of those that stand close up.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotStandingPoints`] unless both stand, in one complaint, and are two;
    /// [`StoreError::NotFound`] if there is no such point.
    pub fn merge_point(&mut self, point: PointId, into: PointId) -> Result<(), StoreError> {
        let complaint = self.read().complaint_of_point(point)?;
        let mut standing = self.read().standing(complaint)?;
        if point == into || !standing.contains(&point) || !standing.contains(&into) {
            return Err(StoreError::NotStandingPoints);
        }
        self.connection().execute(
            "UPDATE point SET merged_into = ?1 WHERE id = ?2",
            (into.row(), point.row()),
        )?;
        standing.retain(|standing| *standing != point);
        self.number_points(complaint, &standing, point)
    }

    /// Renumbers, and notes what changed together with the point that was written before.
    fn number_points(
        &mut self,
        complaint: ComplaintId,
        standing: &[PointId],
        written: PointId,
    ) -> Result<(), StoreError> {
        let mut changed = self.renumber(complaint, standing)?;
        if !changed.contains(&written) {
            changed.push(written);
        }
        for point in changed {
            self.note_row(Table::Point, point.row())?;
        }
        Ok(())
    }

    /// Numbers those that stand, then those that were merged, and returns whose number changed.
    fn renumber(
        &mut self,
        complaint: ComplaintId,
        standing: &[PointId],
    ) -> Result<Vec<PointId>, StoreError> {
        let merged = self.read().merged_points(complaint)?;
        let before: BTreeMap<PointId, u32> = self
            .read()
            .points(complaint)?
            .iter()
            .chain(&merged)
            .map(|point| (point.id, point.number))
            .collect();
        let in_order = standing.iter().copied();
        let changed: Vec<(PointId, u32)> = in_order
            .chain(merged.iter().map(|point| point.id))
            .zip(1_u32..)
            .filter(|(point, number)| before.get(point) != Some(number))
            .collect();
        // Two points never share a number, not even in the middle of the act.
        for (point, _) in &changed {
            self.connection()
                .prepare_cached("UPDATE point SET number = number + ?1 WHERE id = ?2")?
                .execute((OUT_OF_THE_WAY, point.row()))?;
        }
        for (point, number) in &changed {
            self.connection()
                .prepare_cached("UPDATE point SET number = ?1 WHERE id = ?2")?
                .execute((number, point.row()))?;
        }
        Ok(changed.into_iter().map(|(point, _)| point).collect())
    }
}

impl Reading<'_> {
    /// The standing points of a complaint by number: those that were not merged into another.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn points(&self, complaint: ComplaintId) -> Result<Vec<Point>, StoreError> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE complaint_id = ?1 AND merged_into IS NULL ORDER BY number"
        );
        self.rows(sql, [complaint.row()], point_of)
    }

    /// The points of a complaint that were merged into another, by number. The other may since
    /// have been merged itself.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn merged_points(&self, complaint: ComplaintId) -> Result<Vec<Point>, StoreError> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE complaint_id = ?1 AND merged_into IS NOT NULL ORDER BY number"
        );
        self.rows(sql, [complaint.row()], point_of)
    }

    /// One point, standing or merged.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::NotUnderstood`].
    pub fn point(&self, id: PointId) -> Result<Point, StoreError> {
        let sql = concat!(include_str!("select.sql"), "WHERE id = ?1");
        self.row("point", id.row(), sql, point_of)
    }

    /// The complaint a point belongs to.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn complaint_of_point(&self, id: PointId) -> Result<ComplaintId, StoreError> {
        let sql = "SELECT complaint_id FROM point WHERE id = ?1";
        self.row("point", id.row(), sql, |row| {
            Ok(ComplaintId::from_row(row.get(0)?))
        })
    }

    /// The standing points of every complaint, by number, with one statement. A complaint
    /// without points is left out.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn all_points(&self) -> Result<BTreeMap<ComplaintId, Vec<Point>>, StoreError> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE merged_into IS NULL ORDER BY complaint_id, number"
        );
        self.by_complaint(sql, point_of)
    }

    fn standing(&self, complaint: ComplaintId) -> Result<Vec<PointId>, StoreError> {
        let points = self.points(complaint)?;
        Ok(points.into_iter().map(|point| point.id).collect())
    }
}

fn point_of(row: &Row<'_>) -> Result<Point, StoreError> {
    Ok(Point {
        id: PointId::from_row(row.get("id")?),
        number: row.get("number")?,
        what: row.get("what")?,
        outcome_sought: row.get("outcome_sought")?,
        kind: of_word(row.get("kind")?, "point.kind")?,
        merged_into: row
            .get::<_, Option<i64>>("merged_into")?
            .map(PointId::from_row),
    })
}

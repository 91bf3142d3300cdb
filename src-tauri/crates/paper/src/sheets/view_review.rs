//! The partners' sheet as its template reads it: one page, on which what needs a decision is the
//! last to be left out.

use serde_json::{Value, json};

use super::engagement::{EndedRow, ReviewRow, ReviewSheet};
use super::view::{HEAD, SUB, bold_cell, cell, one_line};
use crate::dates;
use crate::words::{Rich, cut, rich};

/// What stands on the page in a fit.
struct Fit {
    /// How many rows that wait for a decision, in each table.
    waiting: usize,
    /// How many others, in all tables together.
    others: usize,
    /// Words longer than this, in characters, are cut.
    longest: usize,
}

const fn fit(waiting: usize, others: usize, longest: usize) -> Fit {
    Fit {
        waiting,
        others,
        longest,
    }
}

/// From the roomiest: everything else goes before a row that waits.
const FITS: [Fit; 24] = [
    fit(40, 40, 110),
    fit(40, 30, 110),
    fit(40, 24, 110),
    fit(40, 20, 90),
    fit(40, 17, 90),
    fit(40, 15, 70),
    fit(40, 13, 70),
    fit(40, 11, 70),
    fit(40, 9, 70),
    fit(40, 8, 70),
    fit(40, 7, 70),
    fit(40, 6, 70),
    fit(40, 5, 70),
    fit(40, 4, 50),
    fit(40, 2, 50),
    fit(40, 0, 50),
    fit(24, 0, 50),
    fit(18, 0, 50),
    fit(14, 0, 50),
    fit(11, 0, 50),
    fit(9, 0, 50),
    fit(7, 0, 50),
    fit(5, 0, 50),
    fit(3, 0, 40),
];

/// How many fits there are.
pub(super) const FITS_OF_REVIEW: usize = FITS.len();

/// How the room for rows that wait for nothing is shared: in force, ended, warnings, challenges.
/// What a table does not need goes to another.
fn shares(room: usize, needed: [usize; 4]) -> [usize; 4] {
    let mut shares = [0; 4];
    let mut left = room;
    while left > 0 && shares != needed {
        for (share, needed) in shares.iter_mut().zip(needed) {
            if *share < needed && left > 0 {
                *share += 1;
                left -= 1;
            }
        }
    }
    shares
}

pub(super) fn review(s: &ReviewSheet, fit: usize) -> Value {
    let [.., last] = &FITS;
    let fit = FITS.get(fit).unwrap_or(last);
    let settled = |rows: &[ReviewRow]| rows.iter().filter(|r| !r.waits).count();
    let [in_force, ended, warnings, challenges] = shares(
        fit.others,
        [
            settled(&s.in_force),
            s.ended.len(),
            settled(&s.warnings),
            settled(&s.challenges),
        ],
    );
    let numbers: Vec<Value> = s
        .numbers
        .iter()
        .map(|(what, n)| json!({ "what": rich(what), "n": n }))
        .collect();
    let looked = match s.last_looked {
        Some(day) => format!(
            "The use of the policy was last looked at on {}.",
            dates::day(day)
        ),
        None => "The use of the policy has not been looked at before.".to_owned(),
    };
    let hidden = if s.names_hidden {
        " Letters stand for the files, so that nobody is named."
    } else {
        ""
    };
    let part = |head: &str,
                what: &str,
                none: &str,
                rows: &[ReviewRow],
                others,
                where_else: &str| {
        let (shown, left_out) = shown(rows, fit.waiting, others);
        json!({
            "head": head,
            "heads": ["File", what, "How it stands"],
            "nothing": none,
            "rows": shown.into_iter().map(|r| review_row(r, fit.longest)).collect::<Vec<Value>>(),
            "left_out": left_out_in_words(left_out, where_else),
        })
    };
    let (registered, on_file) = ("in the register", "in the files they belong to");
    json!({
        "kind": "review",
        "head": one_line("How we use our policy on engagement", HEAD),
        "sub": one_line(
            &format!("Twelve months, {} to {}", dates::day(s.from), dates::day(s.made_on)),
            SUB,
        ),
        "intro": rich(&format!("{looked}{hidden}")),
        "numbers": numbers.chunks(numbers.len().div_ceil(2).max(1)).collect::<Vec<_>>(),
        "parts": [
            part("Needs a decision", "What", "Nothing.", &s.to_decide, 0, registered),
            part("In force or proposed", "What", "Nothing.", &s.in_force, in_force, registered),
            ended_part(&s.ended, ended, fit.longest),
            part("Warnings", "How", "None.", &s.warnings, warnings, registered),
            part("Challenges", "To what", "None.", &s.challenges, challenges, on_file),
        ],
    })
}

/// What ended in the twelve months: of anything that restricted somebody, how long, and whether
/// anybody looked at it in time.
fn ended_part(rows: &[EndedRow], room: usize, longest: usize) -> Value {
    let mut rows: Vec<&EndedRow> = rows.iter().collect();
    rows.sort_by_key(|r| (r.until, r.from));
    let left_out = rows.len().saturating_sub(room);
    let shown = rows.into_iter().skip(left_out);
    json!({
        "head": "Ended in these twelve months",
        "heads": ["File", "What", "From and to", "How it ended, and its reviews"],
        "nothing": "Nothing.",
        "rows": shown.map(|r| ended_row(r, longest)).collect::<Vec<Value>>(),
        "left_out": left_out_in_words((0, left_out), "in the files they belong to"),
    })
}

fn ended_row(r: &EndedRow, longest: usize) -> Value {
    let dates = if r.from <= r.until {
        dates::span(r.from, r.until)
    } else {
        format!("to begin {}", dates::short(r.from))
    };
    let how = format!("{} on {}. {}.", r.how, dates::day(r.until), r.reviews);
    json!({
        "together": true,
        "cells": [
            bold_cell(&short(&r.file, longest), 34.0),
            cell(&short(&r.what, longest), 45.0),
            cell(&dates, 33.0),
            cell(&how, 46.0),
        ],
    })
}

/// The rows of a table that are shown, those that wait first, and what is left out: how many that
/// wait, and how many others.
fn shown(rows: &[ReviewRow], waiting: usize, others: usize) -> (Vec<&ReviewRow>, (usize, usize)) {
    let (wait, settled): (Vec<&ReviewRow>, Vec<&ReviewRow>) = rows.iter().partition(|r| r.waits);
    let left_out = (
        wait.len().saturating_sub(waiting),
        settled.len().saturating_sub(others),
    );
    let wait = wait.into_iter().take(waiting);
    (
        wait.chain(settled.into_iter().take(others)).collect(),
        left_out,
    )
}

/// "7 more are left out here; they stand in the register. 2 of them wait for a decision."
fn left_out_in_words((wait, others): (usize, usize), where_else: &str) -> Option<Rich> {
    let words = match wait + others {
        0 => return None,
        1 => format!("1 more is left out for want of room; it stands {where_else}."),
        n => format!("{n} more are left out for want of room; they stand {where_else}."),
    };
    let waiting = match wait {
        0 => String::new(),
        1 => " One that waits for a decision is among what is left out.".to_owned(),
        n => format!(" {n} that wait for a decision are among what is left out."),
    };
    Some(rich(&format!("{words}{waiting}")))
}

fn review_row(r: &ReviewRow, longest: usize) -> Value {
    let short = |words: &str| short(words, longest);
    json!({
        "together": true,
        "cells": [
            bold_cell(&short(&r.file), 38.0),
            cell(&short(&r.what), 59.0),
            cell(&short(&r.stands), 62.0),
        ],
    })
}

/// Words on one line, cut where they are very long.
fn short(words: &str, longest: usize) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    cut(&words, longest).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(waits: bool) -> ReviewRow {
        ReviewRow {
            file: "File A".into(),
            what: "Specific action".into(),
            stands: "In force".into(),
            waits,
        }
    }

    #[test]
    fn what_waits_is_the_last_to_be_left_out_and_what_is_left_out_is_counted() {
        let rows = [row(false), row(true), row(false), row(true)];
        let (all, left_out) = shown(&rows, 40, 1);
        let waits: Vec<bool> = all.iter().map(|r| r.waits).collect();
        assert_eq!((waits, left_out), (vec![true, true, false], (0, 1)));
        let words = |left_out| {
            let words = left_out_in_words(left_out, "in the register");
            words.map(|w| format!("{w:?}"))
        };
        assert_eq!(words((0, 0)), None);
        assert!(words((0, 1)).is_some_and(|w| w.contains("1 more is left out")));
        assert!(words((2, 5)).is_some_and(|w| w.contains("7 more") && w.contains("2 that wait")));
    }

    #[test]
    fn no_row_that_waits_is_left_out_while_another_is_shown() {
        for (roomier, tighter) in FITS.iter().zip(FITS.iter().skip(1)) {
            assert!(tighter.longest <= roomier.longest && tighter.others <= roomier.others);
            if tighter.waiting < roomier.waiting {
                assert_eq!(roomier.others, 0);
            }
        }
        for (room, needed, shared) in [
            (0, [3, 3, 3, 3], [0, 0, 0, 0]),
            (6, [9, 9, 9, 9], [2, 2, 1, 1]),
            (5, [9, 0, 1, 0], [4, 0, 1, 0]),
            (40, [3, 1, 2, 5], [3, 1, 2, 5]),
        ] {
            assert_eq!(shares(room, needed), shared);
        }
    }

    #[test]
    fn words_on_the_partners_sheet_are_one_line_and_never_endless() {
        assert_eq!(short(" a\nb ", 110), "a b");
        assert_eq!(short(&"x".repeat(500), 110).chars().count(), 111);
    }
}

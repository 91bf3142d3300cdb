//! The table of refusals: what is on file, what is entered, and what stops it, each with the guide
//! or the regulation that says so. What each kind asks for by itself stands with the kinds.

mod agreements;
mod aside;
mod challenges;
mod judges;
mod measures;
mod reviews;
mod situations;
mod who;

use super::super::desk::Desk;
use super::steps::{agreement, challenge, ending, restriction};
use crate::ids::EntryId;

/// The first of the entries after everything that comes first.
const NEXT: EntryId = EntryId::from_row(7);
const AFTER_NEXT: EntryId = EntryId::from_row(8);

fn ready() -> Desk {
    Desk::with_all_tried()
}

/// With contact by letter only, as entry 7, and an incident since.
fn restricted() -> Desk {
    ready()
        .and("2026-11-25", restriction())
        .with_incidents(&["2026-11-28"])
}

/// With an agreement proposed, as entry 7.
fn proposed() -> Desk {
    ready().and("2026-11-25", agreement())
}

/// With contact ended, as entry 8, after a specific action.
fn ended() -> Desk {
    restricted().and("2026-12-01", ending())
}

/// With a challenge, as entry 8, of what stands as entry 7.
fn challenged(desk: Desk) -> Desk {
    desk.and("2026-12-01", challenge(NEXT))
}

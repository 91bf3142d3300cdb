//! The sheets an officer prints for herself: where a case stands, what happened, what is due.

mod facts;
mod timeline;

pub use facts::{
    CaseSheet, ChronologySheet, DueRow, DueSheet, Sheet, SheetAction, SheetDate, SheetEntry,
    SheetPoint, SheetTask,
};
pub use timeline::{TimeLane, TimeMark, TimeMarkKind, TimeSpan, TimelineFacts};

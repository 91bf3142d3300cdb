//! Facts to bytes: the bundle's pages and the bag they travel in. The same facts give the same
//! bytes. User text reaches the typesetter as values and never as template source.

mod bag;
mod beside;
mod bundle;
mod calendar;
mod dates;
mod facts;
mod made;
mod originals;
mod pdf;
mod plan;
mod reconcile;
mod records;
mod sheets;
mod typeset;
mod verify;
mod view;
mod words;

pub use bundle::{Watch, write_bundle};
pub use calendar::{CalendarDay, write_calendar};
pub use facts::{
    Acknowledged, AdjustmentFacts, AuditFacts, AuditLine, BundleContents, BundlePart, Certainty,
    ChronologyEntry, ComplaintFacts, CorrectionFacts, CoverFacts, CoveredWords, CustodyLine,
    DecisionFacts, Distress, EngagementFacts, ExhibitFacts, Fact, FileRecord, IncidentFacts,
    ItemRef, PointFacts, PolicyFacts, PolicyPart, QuoteFacts, RecordLine, RecordPart, Rendering,
    When, WithheldFacts, Words, WrittenDown,
};
pub use made::{BundleMade, ItemPlace, PaperError, Place, Step};
pub use originals::{Originals, PagePicture};
pub use sheets::{
    ApartFacts, CaseSheet, ChronologySheet, DueRow, DueSheet, EndedRow, MeasureSheet, PolicySheet,
    RegisterLine, RegisterSheet, ReviewRow, ReviewSheet, Sheet, SheetAction, SheetDate, SheetEntry,
    SheetPoint, SheetTask, TimeLane, TimeMark, TimeMarkKind, TimeSpan, TimeSpanKind, TimelineFacts,
    write_sheet,
};
pub use verify::{BagFiles, Fault, Verified, verify_folder, verify_zip};

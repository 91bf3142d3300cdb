//! The shapes that pass the door: requests come in, views go out.
//!
//! `Request` is what the outside sends, `View` what it sees; a rule's own type passes as it is.

mod bundle;
mod complaint;
mod engagement;
mod entry;
mod evidence;
mod file;
mod find;
mod incident;
mod practice_book;
mod session;
mod today;

pub use bundle::*;
pub use complaint::*;
pub use engagement::*;
pub use entry::*;
pub use evidence::*;
pub use file::*;
pub use find::*;
pub use incident::*;
pub use practice_book::*;
pub use session::*;
pub use today::*;

pub use evenhand_record::case::{LookedOver, Timeline};
pub use evenhand_record::clock::ExplainedDate;
pub use evenhand_record::complaint::NewComplaint;
pub use evenhand_record::distress::DistressLabel;
pub use evenhand_record::entry::HardCallNumbersSet;
pub use evenhand_record::evidence::{NewEvidence, ReceivedHow};
pub use evenhand_record::ids::{ComplaintId, EntryId, EvidenceId, IncidentId, QuoteId};
pub use evenhand_record::practice::{OfficeHolders, Practice, Preferences};

//! Numbers that say what they number, so that no two kinds can be swapped.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident as $type_script:literal),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = $type_script)]
        pub struct $name(i64);

        impl $name {
            /// The identity that the store gave to a row; rows are never renumbered.
            pub const fn from_row(row: i64) -> Self {
                Self(row)
            }

            /// The row this identity stands for.
            pub const fn row(self) -> i64 {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }
    )*};
}

ids! {
    /// A complaint and the file that belongs to it.
    ComplaintId as "number & { readonly of?: 'a complaint' }",
    /// A numbered point of complaint.
    PointId as "number & { readonly of?: 'a point' }",
    /// An incident of challenging or threatening behaviour.
    IncidentId as "number & { readonly of?: 'an incident' }",
    /// Exact words, of an incident or of the complaint as received.
    QuoteId as "number & { readonly of?: 'a quote' }",
    /// An item of evidence.
    EvidenceId as "number & { readonly of?: 'evidence' }",
    /// A correction or addition that stands beside a record.
    CorrectionId as "number & { readonly of?: 'a correction' }",
    /// A colleague at the practice.
    ColleagueId as "number & { readonly of?: 'a colleague' }",
    /// An entry in a complaint file or in the practice's own book.
    EntryId as "number & { readonly of?: 'an entry' }",
}

//! How engagement was managed: the guide's ladder, entry by entry.
//!
//! PHSO guide *Managing challenging situations in complaint handling* and its sample policy; SPSO
//! *Managing engagement*, section 1. An entry records conduct and a decision about it, never a
//! label of a person, and never that somebody complained: no kind of conduct says so.

mod agreements;
mod conduct;
mod followed_up;
mod policy;
mod recording;
mod removal;
mod restrictions;
mod reviews;
mod situations;
mod warnings;
mod ways;

pub use agreements::{
    AgreementAnswered, AgreementBreached, AgreementLifted, AgreementParty, AgreementProposed,
    ConcernFound,
};
pub use conduct::{Behaviour, Impact};
pub use followed_up::IncidentFollowedUp;
pub use policy::{AdoptedWords, HardCallNumbersSet, PolicyAdopted, PolicyUseReviewed};
pub use recording::{ConversationThen, RecordingNoted, RecordingPurpose};
pub use removal::{
    NotToldGround, RemovalConfirmed, RemovalException, RemovalGround, RemovalNoted, RemovalPath,
};
pub use restrictions::{ContactEnded, ContactEnding, RestrictionImposed};
pub use reviews::{ActionReviewed, AppealDecided, AppealOutcome, AppealReceived, ReviewOutcome};
pub use situations::{
    OnlinePostHandled, PoliceDecided, SafeguardingAction, SafeguardingTaken, StatementTaken,
};
pub use warnings::{
    Concerns, DeEscalated, EngagementTried, NoWarningGround, WarningConfirmed, WarningGiven,
    WarningNotGiven,
};
pub use ways::RestrictionKind;

//! On what a complaint is closed, and what may follow.

use super::{at, unless};
use crate::case::Case;
use crate::entry::{ClosingGround, Entry, EntryKind, FilePart};
use crate::rule::{BrokenRule, Rule};

impl Case<'_> {
    /// What can be entered while the complaint is closed: what outlives it, what opens it again,
    /// and the answers to points that are not under the Regulations and have clocks of their own.
    pub(super) fn may_follow_closing(&self, entry: &Entry) -> bool {
        // What a complaint was closed on is set aside only after it is opened again.
        if let Entry::EntrySetAside(aside) = entry {
            return self
                .counting_entry(aside.entry)
                .is_none_or(|named| !may_be_closed_on(named.entry.kind()));
        }
        let kind = entry.kind();
        let of_another_law = match entry {
            Entry::PointFound(found) => self
                .records
                .points
                .iter()
                .any(|point| point.id == found.point && !point.kind.is_under_the_regulations()),
            _ => false,
        };
        of_another_law || outlives_closing(kind)
    }

    /// A complaint is closed on what was recorded.
    pub(super) fn check_closing(&self, ground: ClosingGround) -> Option<BrokenRule> {
        let has = |is: fn(&Entry) -> bool| self.day_of(is).is_some();
        let recorded = match ground {
            ClosingGround::Answered if self.is_under_the_regulations() => {
                if self.answered_on().is_some() && !self.unanswered_points().is_empty() {
                    return Some(at("ground", Rule::PointUnanswered));
                }
                self.answered_on().is_some()
            }
            ClosingGround::Answered => self.is_found_throughout(),
            ClosingGround::SettledAtOnce => self.settled_at_once_on().is_some(),
            ClosingGround::NotRequired => has(|entry| matches!(entry, Entry::Exempted(_))),
            ClosingGround::SentElsewhere => has(|entry| matches!(entry, Entry::TransferredOut(_))),
            ClosingGround::OutOfTime => self.is_declined_as_late(),
            ClosingGround::RepresentativeRefused => {
                has(|entry| matches!(entry, Entry::RepresentativeRefused(_)))
            }
            ClosingGround::Stopped => self.person_took_no_part(),
            ClosingGround::NoLongerConsidered => self.is_no_longer_considered(),
            ClosingGround::Withdrawn => true,
        };
        unless(recorded, "ground", Rule::GroundNotRecorded)
    }
}

/// What a complaint can have been closed on.
fn may_be_closed_on(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::FinalResponseSent
            | EntryKind::PointFound
            | EntryKind::ResolvedAtOnce
            | EntryKind::Exempted
            | EntryKind::TransferredOut
            | EntryKind::TimeLimitConsidered
            | EntryKind::RepresentativeRefused
            | EntryKind::CooperationAsked
            | EntryKind::ContactEnded
    )
}

/// What goes on, or is still to be kept true, after a complaint is closed.
fn outlives_closing(kind: EntryKind) -> bool {
    let refused_for_good = kind == EntryKind::RepresentativeRefused;
    matches!(
        kind.part(),
        FilePart::Actions
            | FilePart::Ombudsman
            | FilePart::Contacts
            | FilePart::Engagement
            | FilePart::People
            | FilePart::Practice
    ) && !refused_for_good
        || matches!(
            kind,
            EntryKind::Reopened
                | EntryKind::EntrySetAside
                | EntryKind::IncidentSetAside
                | EntryKind::EvidenceLinked
                | EntryKind::StaffToldOutcome
                | EntryKind::StaffSupported
        )
}

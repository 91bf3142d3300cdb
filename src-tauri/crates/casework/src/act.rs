//! Every change, by name. The audit entry holds the name; the reader sees the sentence.

use evenhand_record::entry::EntryKind;

/// A change to the case file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    SetUp,
    ChangePractice,
    ChangePreferences,
    LogComplaint,
    AddPoint,
    RevisePoint,
    OrderPoints,
    MergePoints,
    RecordAcknowledgement,
    RecordIncident,
    AnswerDistress,
    AddEvidence,
    RelabelEvidence,
    AddCorrection,
    SettleNudge,
    RevealQuote,
    RevealEvidence,
    ExportBundle,
    ExportSheet,
    ExportCalendar,
    /// An entry of a kind, in a complaint file or in the practice's own book.
    AddEntry(EntryKind),
}

/// Every act but the entries, which [`EntryKind`] lists.
const ALL: [Act; 20] = [
    Act::SetUp,
    Act::ChangePractice,
    Act::ChangePreferences,
    Act::LogComplaint,
    Act::AddPoint,
    Act::RevisePoint,
    Act::OrderPoints,
    Act::MergePoints,
    Act::RecordAcknowledgement,
    Act::RecordIncident,
    Act::AnswerDistress,
    Act::AddEvidence,
    Act::RelabelEvidence,
    Act::AddCorrection,
    Act::SettleNudge,
    Act::RevealQuote,
    Act::RevealEvidence,
    Act::ExportBundle,
    Act::ExportSheet,
    Act::ExportCalendar,
];

impl Act {
    /// The stable name in the audit entry.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::ChangePractice => "change_practice",
            Self::ChangePreferences => "change_preferences",
            Self::LogComplaint => "log_complaint",
            Self::AddPoint => "add_point",
            Self::RevisePoint => "revise_point",
            Self::OrderPoints => "order_points",
            Self::MergePoints => "merge_points",
            Self::RecordAcknowledgement => "record_acknowledgement",
            Self::RecordIncident => "record_incident",
            Self::AnswerDistress => "answer_distress",
            Self::AddEvidence => "add_evidence",
            Self::RelabelEvidence => "relabel_evidence",
            Self::AddCorrection => "add_correction",
            Self::SettleNudge => "settle_nudge",
            Self::RevealQuote => "reveal_quote",
            Self::RevealEvidence => "reveal_evidence",
            Self::ExportBundle => "export_bundle",
            Self::ExportSheet => "export_sheet",
            Self::ExportCalendar => "export_calendar",
            Self::AddEntry(kind) => kind.name(),
        }
    }

    /// What was done, in the past tense, without content.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::SetUp => "Set up the case file",
            Self::ChangePractice => "Changed the practice’s particulars or office-holders",
            Self::ChangePreferences => "Changed the idle time or the colours",
            Self::LogComplaint => "Logged the complaint",
            Self::AddPoint => "Added a point of complaint",
            Self::RevisePoint => "Worded a point of complaint anew",
            Self::OrderPoints => "Put the points of complaint in another order",
            Self::MergePoints => "Made two points of complaint one",
            Self::RecordAcknowledgement => "Recorded the acknowledgement",
            Self::RecordIncident => "Recorded an incident",
            Self::AnswerDistress => "Answered whether words could distress",
            Self::AddEvidence => "Took an item of evidence into the file",
            Self::RelabelEvidence => "Answered anew whether an item is distressing",
            Self::AddCorrection => "Added a correction beside a record",
            Self::SettleNudge => "Left a word of an account as it is",
            Self::RevealQuote => "Revealed covered words",
            Self::RevealEvidence => "Revealed a covered item",
            Self::ExportBundle => "Made a bundle for the Ombudsman",
            Self::ExportSheet => "Made a sheet to print",
            Self::ExportCalendar => "Saved the due dates as a calendar file",
            Self::AddEntry(kind) => kind.sentence(),
        }
    }

    /// The act of a name in an audit entry, or `None` for a name of a newer program.
    pub(crate) fn named(name: &str) -> Option<Self> {
        ALL.into_iter()
            .chain(EntryKind::ALL.iter().copied().map(Self::AddEntry))
            .find(|act| act.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_is_found_by_its_name() {
        let entries = EntryKind::ALL.iter().copied().map(Act::AddEntry);
        for act in ALL.into_iter().chain(entries) {
            assert_eq!(
                Act::named(act.name()),
                Some(act),
                "{act:?} would read as unknown"
            );
        }
    }
}

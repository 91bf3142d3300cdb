//! What an entry names: days, colleagues, and the words by which others know it.

use chrono::NaiveDate;

use super::engagement::{AgreementParty, RestrictionKind};
use super::{Entry, FileEntry, Manner};
use crate::blank::is_blank;
use crate::ids::IncidentId;
use crate::name::may_be_one_person;

impl Entry {
    /// The days in it on which something was told or happened, with their fields: none of them
    /// can lie in the future.
    pub(crate) fn days_that_have_been(&self) -> Vec<(&'static str, Option<NaiveDate>)> {
        match self {
            Self::RepresentativeRefused(it) => {
                vec![("told_in_writing_on", Some(it.told_in_writing_on))]
            }
            Self::ResponsePeriodSet(it) => vec![("told_on", Some(it.told_on))],
            Self::TimeLimitConsidered(it) => vec![
                ("matter_occurred_on", Some(it.matter_occurred_on)),
                ("came_to_notice_on", it.came_to_notice_on),
                ("told_in_writing_on", it.told_in_writing_on),
            ],
            Self::Exempted(it) => vec![("told_in_writing_on", Some(it.told_in_writing_on))],
            Self::TransferredIn(it) => vec![("first_received_on", Some(it.first_received_on))],
            Self::TransferredOut(it) => vec![("person_told_on", Some(it.person_told_on))],
            Self::StaffComplainedAbout(it) => vec![("told_on", it.told_on)],
            Self::AgreementProposed(it) => vec![("told_on", it.told_on)],
            Self::AgreementLifted(it) => vec![("told_on", Some(it.told_on))],
            Self::RestrictionImposed(it) => vec![("told_on", Some(it.told_on))],
            Self::ContactEnded(it) => vec![("told_on", Some(it.told_on))],
            Self::ActionReviewed(it) => vec![("told_on", Some(it.told_on))],
            Self::AppealDecided(it) => vec![("told_on", Some(it.told_on))],
            Self::PoliceDecided(it) => vec![("reported_on", it.reported_on)],
            Self::RemovalNoted(it) => vec![("notice_on", it.notice_on)],
            Self::IncidentFollowedUp(it) => vec![("manager_told_on", Some(it.manager_told_on))],
            _ => Vec::new(),
        }
    }

    /// Why it came before what the guide asks for first; nothing of what asks for nothing.
    pub(crate) fn override_reason(&self) -> Option<&String> {
        match self {
            Self::AgreementProposed(it) => it.override_reason.as_ref(),
            Self::RestrictionImposed(it) => it.override_reason.as_ref(),
            Self::ContactEnded(it) => it.override_reason.as_ref(),
            _ => None,
        }
    }

    /// The incidents that it names.
    pub(crate) fn incidents(&self) -> &[IncidentId] {
        match self {
            Self::DeEscalated(it) => &it.incidents,
            Self::WarningGiven(it) => &it.incidents,
            Self::WarningNotGiven(it) => &it.incidents,
            Self::AgreementBreached(it) => &it.incidents,
            Self::RestrictionImposed(it) => &it.incidents,
            Self::ContactEnded(it) => &it.incidents,
            Self::PoliceDecided(it) => &it.incidents,
            Self::RemovalNoted(it) => &it.incidents,
            Self::StatementTaken(it) => &it.incidents,
            Self::OnlinePostHandled(it) => &it.incidents,
            _ => &[],
        }
    }

    /// The words by which it is chosen and named where another entry is about it: what an action
    /// is, what is waited for. `None` for one that no other is about in this way.
    pub fn in_short(&self) -> Option<String> {
        let words = match self {
            Self::AdjustmentAsked(it) if is_blank(&it.what_would_help) => Some(&it.need),
            Self::AdjustmentAsked(it) => Some(&it.what_would_help),
            Self::WaitingBegan(it) => Some(&it.what_for),
            Self::ActionAgreed(it) => Some(&it.what),
            Self::OmbudsmanAsked(it) => Some(&it.what),
            Self::OmbudsmanRecommended(it) => Some(&it.what),
            Self::CqcSummaryAsked(it) => Some(&it.what),
            _ => None,
        };
        words.cloned().or_else(|| self.step_in_short())
    }

    /// The steps of the ladder that others are about: what was decided, not why.
    fn step_in_short(&self) -> Option<String> {
        match self {
            Self::WarningGiven(it) => Some(format!("warning {}", it.how.in_words())),
            Self::WarningConfirmed(it) => Some(format!("warning {}", it.how.in_words())),
            Self::WarningNotGiven(_) => Some("why no warning was given".to_owned()),
            Self::AgreementProposed(_) => Some("communication agreement".to_owned()),
            Self::RestrictionImposed(it) => Some(it.what.in_words()),
            Self::ContactEnded(it) => Some(it.what.in_words().to_owned()),
            Self::AppealReceived(it) => Some(format!("challenge {}", it.channel.in_words())),
            Self::IncidentFollowedUp(it) if it.contact_ended => {
                Some("the call or meeting that was ended at once".to_owned())
            }
            Self::PoliceDecided(it) if it.contacted => Some("the police were told".to_owned()),
            Self::PoliceDecided(_) => Some("the police were not told".to_owned()),
            Self::OnlinePostHandled(_) => Some("what was done about a post online".to_owned()),
            Self::RemovalNoted(_) => Some("removal from the list".to_owned()),
            Self::CooperationAsked(it) => Some(it.step.in_short().to_owned()),
            _ => None,
        }
    }

    /// What a headline calls the decision, where another entry is about it; what was decided, and
    /// nobody's name.
    pub(crate) fn as_decided(&self) -> Option<String> {
        match self {
            Self::RestrictionImposed(it) => Some(it.what.named()),
            Self::ContactEnded(it) => Some(it.what.named().to_owned()),
            Self::AppealReceived(_) => None,
            _ => self.step_in_short(),
        }
    }

    /// The same by the day of the decision, for what has since been changed into something else.
    pub(crate) fn as_decided_on(&self, on: NaiveDate) -> Option<String> {
        let on = on.format("%-d\u{a0}%B %Y");
        match self {
            Self::RestrictionImposed(_) => Some(format!("specific action of {on}")),
            Self::ContactEnded(it) => Some(format!("{} decided on {on}", it.what.named())),
            _ => None,
        }
    }

    /// What a headline says contact was changed to, in brackets, where that holds particulars.
    pub(crate) fn changed_in_brackets(&self) -> Option<String> {
        match self {
            Self::ActionReviewed(it) => it.changed_to.as_ref()?.in_brackets(),
            Self::AppealDecided(it) => it.changed_to.as_ref()?.in_brackets(),
            _ => None,
        }
    }

    /// The accounts in it that say what somebody did, or why something was decided about it, each
    /// with its field: the words that are to be facts, without a view of the person (PHSO guide;
    /// SPSO section 1).
    pub fn accounts(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::DeEscalated(it) => vec![("describe", &it.describe), ("explain", &it.explain)],
            Self::WarningGiven(it) => {
                vec![
                    ("reasons", &it.reasons),
                    ("if_it_goes_on", &it.if_it_goes_on),
                ]
            }
            Self::WarningNotGiven(it) => vec![("reason", &it.reason)],
            Self::AgreementProposed(it) => vec![("why", &it.why), ("we_expect", &it.we_expect)],
            Self::AgreementBreached(it) => vec![("concern", &it.concern)],
            Self::RestrictionImposed(it) => {
                let advice = it.clinicians_advice.iter();
                let advice = advice.map(|words| ("clinicians_advice", words.as_str()));
                [
                    ("why", it.why.as_str()),
                    ("proportionate", &it.proportionate),
                    ("adjustments_considered", &it.adjustments_considered),
                ]
                .into_iter()
                .chain(advice)
                .collect()
            }
            Self::ContactEnded(it) => vec![
                ("why", &it.why),
                ("proportionate", &it.proportionate),
                ("adjustments_considered", &it.adjustments_considered),
            ],
            Self::ActionReviewed(it) => {
                vec![("looked_at", &it.looked_at), ("reasons", &it.reasons)]
            }
            Self::AppealDecided(it) => vec![("reasons", &it.reasons)],
            Self::PoliceDecided(it) => vec![("why", &it.why)],
            Self::SafeguardingTaken(it) => {
                let why_not = it.why_not_999.iter();
                let why_not = why_not.map(|words| ("why_not_999", words.as_str()));
                std::iter::once(("account", it.account.as_str()))
                    .chain(why_not)
                    .collect()
            }
            Self::RemovalNoted(it) => vec![("decision", &it.decision)],
            Self::IncidentFollowedUp(it) => vec![("effect", &it.effect)],
            Self::EngagementTried(it) => vec![("what", &it.what), ("outcome", &it.outcome)],
            _ => Vec::new(),
        }
    }

    /// What is restricted, as it was typed, each with its field: contact may be, care never (CQC;
    /// PHSO guide).
    pub fn what_is_restricted(&self) -> Vec<(String, &str)> {
        let (field, what) = match self {
            Self::RestrictionImposed(it) => ("what", Some(&it.what)),
            Self::ActionReviewed(it) => ("changed_to", it.changed_to.as_ref()),
            Self::AppealDecided(it) => ("changed_to", it.changed_to.as_ref()),
            _ => return Vec::new(),
        };
        what.iter()
            .flat_map(|what| what.typed())
            .map(|(name, words)| (format!("{field}.{name}"), words))
            .collect()
    }

    /// The day from which a measure stands or goes on by this entry, and that of its next review.
    pub(crate) fn next_review(&self, on: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::AgreementProposed(it) => Some((on, it.review_on)),
            Self::RestrictionImposed(it) => Some((it.starts_on, it.review_on)),
            Self::ContactEnded(it) => Some((it.told_on, it.review_on)),
            Self::ActionReviewed(it) => Some((on, it.next_review_on?)),
            _ => None,
        }
    }

    /// How the person is told of a step on the ladder, where it is told.
    pub(crate) fn step_told_how(&self) -> Option<Manner> {
        match self {
            Self::DeEscalated(it) => Some(it.how),
            Self::WarningGiven(it) => Some(it.how),
            Self::WarningConfirmed(it) => Some(it.how),
            Self::AgreementProposed(it) => it.told_how,
            Self::AgreementLifted(it) => Some(it.told_how),
            Self::RestrictionImposed(it) => Some(it.told_how),
            Self::ContactEnded(it) => Some(it.told_how),
            Self::ActionReviewed(it) => Some(it.told_how),
            Self::AppealDecided(it) => Some(it.told_how),
            Self::RemovalNoted(it) => it.told_how,
            _ => None,
        }
    }

    /// The colleagues it names, so that each has a pseudonym before anything is exported.
    pub fn colleagues(&self) -> Vec<&str> {
        match self {
            Self::StaffComplainedAbout(it) => vec![&it.colleague],
            Self::CommentsAsked(it) => vec![&it.colleague],
            Self::CommentsReceived(it) => vec![&it.colleague],
            Self::StaffSupported(it) => vec![&it.colleague],
            Self::StaffToldOutcome(it) => vec![&it.colleague],
            Self::OfficerInvolved(it) => vec![&it.second_person],
            Self::ActionAgreed(it) => vec![&it.owner],
            Self::ActionMoved(it) => vec![&it.owner],
            Self::CloserLookBegan(it) => vec![&it.looked_into_by],
            Self::FinalResponseSent(it) => vec![&it.signed_by],
            Self::AgreementProposed(it) => {
                vec![&it.discussed_with, &it.decided_by, &it.breaches_heard_by]
            }
            Self::AgreementBreached(it) => vec![&it.considered_by],
            Self::RestrictionImposed(it) => vec![&it.discussed_with, &it.decided_by],
            Self::ContactEnded(it) => vec![&it.discussed_with, &it.decided_by],
            Self::ActionReviewed(it) => vec![&it.reviewed_by],
            Self::AppealDecided(it) => vec![&it.considered_by],
            Self::PoliceDecided(it) => vec![&it.threatened, &it.supported_by],
            Self::IncidentFollowedUp(it) => vec![&it.manager_told],
            Self::StatementTaken(it) => vec![&it.from],
            Self::RemovalNoted(it) => vec![&it.decided_by],
            Self::OnlinePostHandled(it) => vec![&it.discussed_with],
            Self::ColleagueRole(it) => vec![&it.colleague],
            Self::OfficeTaken(it) => vec![&it.name],
            Self::Delegated(it) => vec![&it.to, &it.authorised_by],
            _ => Vec::new(),
        }
    }
}

impl FileEntry {
    /// Whoever is named in it wherever it is read: who decides, reviews, considers or signs for the
    /// practice in this entry, or was asked about a decision before it was taken (LGSCO guide, part
    /// 12: officers are anonymised, save who signs or decides), and whom the person was told to
    /// turn to. Everybody else stands under a pseudonym.
    ///
    /// Whoever was threatened keeps the pseudonym, even where they wrote down the decision about
    /// the police: they never decide alone.
    pub fn shown_by_name(&self) -> Vec<&str> {
        fn turn_to(what: Option<&RestrictionKind>) -> Option<&str> {
            match what {
                Some(RestrictionKind::NamedContactOnly { name }) => Some(name),
                _ => None,
            }
        }
        let by = self.by.as_str();
        let (named, turn_to): (Vec<&str>, _) = match &self.entry {
            Entry::WarningGiven(_) | Entry::WarningNotGiven(_) | Entry::AgreementLifted(_) => {
                (vec![by], None)
            }
            Entry::AgreementProposed(it) => (
                vec![&it.decided_by, &it.discussed_with],
                Some(it.breaches_heard_by.as_str()),
            ),
            Entry::AgreementBreached(it) => (vec![&it.considered_by], None),
            Entry::RestrictionImposed(it) => (
                vec![&it.decided_by, &it.discussed_with],
                turn_to(Some(&it.what)),
            ),
            Entry::ContactEnded(it) => (vec![&it.decided_by, &it.discussed_with], None),
            Entry::ActionReviewed(it) => (vec![&it.reviewed_by], turn_to(it.changed_to.as_ref())),
            Entry::AppealDecided(it) => (vec![&it.considered_by], turn_to(it.changed_to.as_ref())),
            Entry::PoliceDecided(it) if may_be_one_person(by, &it.threatened) => {
                (vec![&it.supported_by], None)
            }
            Entry::PoliceDecided(it) => (vec![by, &it.supported_by], None),
            Entry::OnlinePostHandled(it) => (vec![by, &it.discussed_with], None),
            Entry::RemovalNoted(it) => (vec![&it.decided_by], None),
            Entry::FinalResponseSent(it) => (vec![&it.signed_by], None),
            Entry::AgreementAnswered(it) if it.party == AgreementParty::ThePractice => {
                (vec![&it.who], None)
            }
            _ => (Vec::new(), None),
        };
        named.into_iter().chain(turn_to).collect()
    }
}

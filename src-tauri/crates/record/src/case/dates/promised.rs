//! The dates that the practice, a colleague or the Ombudsman set.

use chrono::NaiveDate;

use super::{CaseDate, DateKind, EarlierDate};
use crate::case::Case;
use crate::clock::{ExplainedDate, comments_due, spoken_day, standing_in_days, update_due};
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::practice::same_name;

impl<'a> Case<'a> {
    pub(super) fn update(&self, today: NaiveDate) -> Option<CaseDate> {
        if self.work_is_over() {
            return None;
        }
        let told = self.latest(|entry| match &entry.entry {
            Entry::ProgressTold(_) | Entry::DelayExplained(_) => Some(entry.on),
            Entry::ResponsePeriodSet(set) => Some(set.told_on),
            _ => None,
        });
        let acknowledged = self
            .records
            .acknowledged
            .as_ref()
            .map(|done| done.acknowledged_on);
        let last = told.max(acknowledged)?;
        let explained = update_due(last, self.book.habits.update_every_days)?;
        let stands = standing_in_days(explained.date, None, today);
        Some(CaseDate::of(
            DateKind::Update,
            "Tell the person how the work is going",
            explained,
            stands,
        ))
    }

    pub(super) fn comments(&self, today: NaiveDate) -> Vec<CaseDate> {
        self.each(|entry| match &entry.entry {
            Entry::CommentsAsked(asked) => Some((entry, asked)),
            _ => None,
        })
        .filter_map(|(entry, asked)| {
            let explained = comments_due(entry.on, asked.working_days, &self.book.calendar)?;
            let came = self
                .each(|later| match &later.entry {
                    Entry::CommentsReceived(came)
                        if same_name(&came.colleague, &asked.colleague)
                            && (later.on, later.number) > (entry.on, entry.number) =>
                    {
                        Some(later.on)
                    }
                    _ => None,
                })
                .next();
            let stands = self.in_working_days(explained.date, came, today);
            Some(
                CaseDate::of(
                    DateKind::Comments,
                    format!("Comments from {}", asked.colleague),
                    explained,
                    stands,
                )
                .about(entry.id),
            )
        })
        .collect()
    }

    pub(super) fn actions(&self, today: NaiveDate) -> Vec<CaseDate> {
        self.each(|entry| match &entry.entry {
            Entry::ActionAgreed(agreed) => Some((entry, agreed)),
            _ => None,
        })
        .map(|(entry, agreed)| {
            let moves: Vec<_> = self
                .each(|later| match &later.entry {
                    Entry::ActionMoved(moved) if moved.action == entry.id => {
                        Some((later.on, moved))
                    }
                    _ => None,
                })
                .collect();
            let mut due = agreed.due_on;
            let mut owner = &agreed.owner;
            let mut earlier = Vec::new();
            for (on, moved) in moves {
                earlier.push(EarlierDate {
                    date: due,
                    told_on: on,
                    why: moved.why.clone(),
                });
                due = moved.due_on;
                owner = &moved.owner;
            }
            let done = self.latest(|later| match &later.entry {
                Entry::ActionDone(done) if done.action == entry.id => Some(later.on),
                _ => None,
            });
            let explained = ExplainedDate {
                date: due,
                because: vec![format!(
                    "{owner} is to do it by {}. It stays open when the complaint is closed \
                     (regulation 3(g)).",
                    spoken_day(due)
                )],
                days: Vec::new(),
            };
            let stands = standing_in_days(due, done, today);
            let mut date = CaseDate::of(DateKind::Action, agreed.what.clone(), explained, stands)
                .about(entry.id);
            date.earlier = earlier;
            date
        })
        .collect()
    }

    /// Who does an action now.
    pub fn action_owner(&self, action: EntryId) -> Option<&'a str> {
        self.latest(|entry| match &entry.entry {
            Entry::ActionMoved(moved) if moved.action == action => Some(moved.owner.as_str()),
            Entry::ActionAgreed(agreed) if entry.id == action => Some(agreed.owner.as_str()),
            _ => None,
        })
    }

    pub(super) fn adjustment_reviews(&self, today: NaiveDate) -> Vec<CaseDate> {
        if self.is_closed() {
            return Vec::new();
        }
        self.adjustments()
            .into_iter()
            .filter_map(|(entry, asked, decided)| {
                let reviewed = self.latest(|later| match &later.entry {
                    Entry::AdjustmentReviewed(reviewed) if reviewed.adjustment == entry.id => {
                        Some(reviewed)
                    }
                    _ => None,
                });
                let due = match reviewed {
                    Some(reviewed) => reviewed.next_review_on?,
                    None => decided?.review_on?,
                };
                let explained = ExplainedDate {
                    date: due,
                    because: vec![format!(
                        "This day was set when it was decided on: {}.",
                        asked.what_would_help
                    )],
                    days: Vec::new(),
                };
                let stands = standing_in_days(due, None, today);
                Some(
                    CaseDate::of(
                        DateKind::AdjustmentReview,
                        "Look at the adjustment again",
                        explained,
                        stands,
                    )
                    .about(entry.id),
                )
            })
            .collect()
    }

    pub(super) fn ombudsman_dates(&self, today: NaiveDate) -> Vec<CaseDate> {
        self.each(|entry| match &entry.entry {
            Entry::OmbudsmanAsked(asked) => Some((
                entry,
                DateKind::OmbudsmanInformation,
                "Send the Ombudsman what was asked for".to_owned(),
                asked.due_on,
                "The day the Ombudsman named.",
            )),
            Entry::OmbudsmanRecommended(recommended) => Some((
                entry,
                DateKind::Recommendation,
                format!("Do what the Ombudsman recommended: {}", recommended.what),
                recommended.due_on,
                "The day the Ombudsman named; proof of compliance is expected.",
            )),
            _ => None,
        })
        .map(|(entry, kind, what, due, why)| {
            let done = self.latest(|later| match &later.entry {
                Entry::OmbudsmanSent(sent) if sent.request == entry.id => Some(later.on),
                Entry::RecommendationMet(met) if met.recommendation == entry.id => Some(later.on),
                _ => None,
            });
            let explained = ExplainedDate {
                date: due,
                because: vec![why.to_owned()],
                days: Vec::new(),
            };
            CaseDate::of(kind, what, explained, standing_in_days(due, done, today)).about(entry.id)
        })
        .collect()
    }
}

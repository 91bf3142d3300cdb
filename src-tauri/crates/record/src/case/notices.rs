//! What must stay in plain sight on a file: consent, waits, involvement.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Case, MeasureStands, NaiveDate};
use crate::clock::spoken_day;
use crate::entry::{ConsentStep, ConsentSubject, Entry, lower_first};
use crate::ids::EntryId;
use crate::isolate::isolated;

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// Nothing confidential may be given out yet.
    ConsentMissing,
    /// Something is waited for; no clock stops.
    Waiting,
    /// The officer is involved; a second person looks into it.
    OfficerInvolved,
    /// Another body takes part.
    JointHandling,
    /// An agreement, a specific action or the end of contact is in force.
    InForce,
    /// Its day is past: somebody decides; it neither ends nor goes on by itself.
    NeedsDecision,
    /// Contact is limited, or a decision about that is waited for, over another complaint of the
    /// person.
    InAnotherFile,
    /// A removal from the list was noted, or warned of, while the complaint is open.
    RemovalWhileOpen,
}

/// One thing that must stay in sight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// The words.
    pub words: String,
    /// The entry it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub about: Option<EntryId>,
}

impl Case<'_> {
    /// What must stay in sight.
    pub fn notices(&self, today: NaiveDate) -> Vec<Notice> {
        let mut notices = Vec::new();
        if self.disclosure_is_blocked() {
            notices.push(Notice {
                kind: NoticeKind::ConsentMissing,
                words: self.consent_words(),
                about: None,
            });
        }
        notices.extend(
            self.waits()
                .into_iter()
                .map(|(entry, since, what_for)| Notice {
                    kind: NoticeKind::Waiting,
                    words: format!(
                        "Waiting since {} for: {}. The clocks go on.",
                        spoken_day(since),
                        isolated(&what_for)
                    ),
                    about: Some(entry),
                }),
        );
        notices.extend(self.latest(|entry| match &entry.entry {
            Entry::OfficerInvolved(involved) => Some(Notice {
                kind: NoticeKind::OfficerInvolved,
                words: format!(
                    "The complaints officer is involved in the matter; {} is the second person.",
                    isolated(&involved.second_person)
                ),
                about: Some(entry.id),
            }),
            _ => None,
        }));
        notices.extend(self.latest(|entry| match &entry.entry {
            Entry::JointHandlingAgreed(joint) => Some(Notice {
                kind: NoticeKind::JointHandling,
                words: format!(
                    "Handled together with {}; {} leads. One response for all.",
                    isolated(&joint.with),
                    isolated(&joint.lead)
                ),
                about: Some(entry.id),
            }),
            _ => None,
        }));
        if self.is_closed_on_what_no_longer_holds() {
            notices.push(Notice {
                kind: NoticeKind::NeedsDecision,
                words:
                    "The complaint is closed, and the end of the work on it no longer holds. Open \
                        it again, so that its clocks go on."
                        .to_owned(),
                about: None,
            });
        }
        notices.extend(self.measure_notices(today));
        notices.extend(self.removal_notice(today));
        notices
    }

    /// What must stay in sight in the other files of whoever complains here: contact that is
    /// limited over one complaint is limited, and a new complaint is considered as ever (PHSO
    /// guide: new complaints are still considered).
    pub fn notices_for_other_files(&self, today: NaiveDate) -> Vec<Notice> {
        let reference = &self.records.complaint.reference;
        self.measure_notices(today)
            .map(|notice| Notice {
                kind: NoticeKind::InAnotherFile,
                words: format!("In {reference}: {}", lower_first(&notice.words)),
                about: None,
            })
            .collect()
    }

    fn measure_notices(&self, today: NaiveDate) -> impl Iterator<Item = Notice> {
        self.measures(today).into_iter().filter_map(move |measure| {
            let (kind, words) = match measure.stands {
                MeasureStands::InForce | MeasureStands::NotYetBegun { .. } => {
                    let until = measure
                        .until
                        .map(|until| format!(" until {}", spoken_day(until)))
                        .unwrap_or_default();
                    let since = if measure.from > today {
                        format!("From {}", spoken_day(measure.from))
                    } else {
                        "In force".to_owned()
                    };
                    let words = format!("{since}{until}: {}.", lower_first(&measure.what));
                    (NoticeKind::InForce, words)
                }
                MeasureStands::NeedsDecision { since } => (
                    NoticeKind::NeedsDecision,
                    format!(
                        "Needs a decision since {}: {}. It neither ends nor goes on by itself.",
                        spoken_day(since),
                        lower_first(&measure.what)
                    ),
                ),
                _ => return None,
            };
            let words = match self.gone_under(&measure, today) {
                Some(gone) => format!("{words} {gone}"),
                None => words,
            };
            Some(Notice {
                kind,
                words,
                about: Some(measure.entry),
            })
        })
    }

    /// A caution, not a bar: the program records a removal and decides nothing (GMS Contracts
    /// Regulations 2015, Schedule 3; CQC: a complaint must not affect care).
    fn removal_notice(&self, today: NaiveDate) -> Option<Notice> {
        if self.is_closed() {
            return None;
        }
        let removals = self.removals(today);
        let mut warnings = self.warnings();
        warnings.retain(|warning| warning.warns_of_removal_on(today));
        self.latest(|entry| {
            let removed = removals.iter().find(|removal| removal.entry == entry.id);
            let warned = warnings.iter().any(|warning| warning.entry == entry.id);
            match removed {
                Some(removal) => Some((
                    entry.id,
                    "A removal from the list is noted",
                    removal.since_then(),
                )),
                None if warned => Some((
                    entry.id,
                    "The person was warned of removal from the list",
                    String::new(),
                )),
                None => None,
            }
        })
        .map(|(entry, what, since_then)| Notice {
            kind: NoticeKind::RemovalWhileOpen,
            words: format!(
                "{what} while the complaint is open{since_then}. To complain is never a reason, and care must \
                 not be worse for it."
            ),
            about: Some(entry),
        })
    }

    fn consent_words(&self) -> String {
        let state = match self.consent(ConsentSubject::ShareWithRepresentative) {
            None => "Consent to share has not been asked for.".to_owned(),
            Some((ConsentStep::Asked, on)) => {
                format!("Consent to share was asked for on {}.", spoken_day(on))
            }
            Some((ConsentStep::Refused, on)) => {
                format!("Consent to share was refused on {}.", spoken_day(on))
            }
            Some((_, on)) => format!("Consent to share was withdrawn on {}.", spoken_day(on)),
        };
        format!(
            "{state} The complaint is looked into all the same; nothing confidential about the \
             patient may be given to the person who complains."
        )
    }

    /// What is being waited for: the entry, since when, and what.
    pub fn waits(&self) -> Vec<(EntryId, NaiveDate, String)> {
        self.each(|entry| match &entry.entry {
            Entry::WaitingBegan(began) => Some((entry.id, entry.on, began.what_for.clone())),
            _ => None,
        })
        .filter(|(id, _, _)| {
            self.latest(|entry| match &entry.entry {
                Entry::WaitingEnded(ended) if ended.waiting == *id => Some(()),
                _ => None,
            })
            .is_none()
        })
        .collect()
    }
}

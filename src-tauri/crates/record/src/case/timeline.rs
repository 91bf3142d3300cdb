//! The whole case as a picture of time, and as a list.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Case, DateKind, MeasureStands};
use crate::entry::{Direction, Entry, EntryKind, FilePart, Names};
use crate::ids::{EntryId, IncidentId};
use crate::isolate::isolated;
use crate::order::in_order_of_time;

/// What a lane of the picture holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LaneKind {
    /// The clocks.
    Clocks,
    /// Contacts.
    Contacts,
    /// Incidents.
    Incidents,
    /// How engagement was managed.
    Engagement,
    /// Decisions and steps.
    Decisions,
    /// What is waited for.
    Waiting,
    /// On the ladder: engagement, advocacy, adjustments.
    Support,
    /// On the ladder: de-escalation.
    DeEscalation,
    /// On the ladder: warnings, and why there was none.
    Warnings,
    /// On the ladder: communication agreements.
    Agreement,
    /// On the ladder: specific actions.
    SpecificAction,
    /// On the ladder: the end of contact.
    Ending,
    /// On the ladder: challenges.
    Challenge,
    /// On the ladder: reviews.
    Reviews,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// From the person: a filled dot.
    FromThem,
    /// From us: a hollow dot.
    FromUs,
    /// An incident: a black diamond.
    Incident,
    /// A step that was taken: a square.
    Step,
    /// A step that was offered and not taken: a hollow square.
    StepOffered,
}

/// Something at a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mark {
    /// The day.
    pub on: NaiveDate,
    /// The UK time, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at: Option<NaiveTime>,
    /// Its place among all marks of the picture as things happened, from 0.
    pub place: u32,
    /// How it is drawn.
    pub kind: MarkKind,
    /// What it is, in neutral words.
    pub label: String,
    /// The entry it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub entry: Option<EntryId>,
    /// The incident it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub incident: Option<IncidentId>,
}

/// The day of a review of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewFlag {
    /// The day.
    pub on: NaiveDate,
    /// The decision that is reviewed.
    pub of: EntryId,
    /// The review, where it was held; none where it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub held: Option<EntryId>,
}

/// A stretch of time, both days included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// What it is.
    pub label: String,
    /// The entry it begins with: a decision, or what changed it; none for a clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub entry: Option<EntryId>,
    /// Whether it is a limit in the time to come, drawn as an outline.
    pub is_limit: bool,
    /// Whether it is over: answered, or no longer waited for.
    pub is_over: bool,
    /// The reviews on it, past and to come.
    #[serde(default)]
    pub flags: Vec<ReviewFlag>,
}

/// One lane of the picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Lane {
    /// What it holds.
    pub kind: LaneKind,
    /// Its name.
    pub name: String,
    /// Its marks, in order of time.
    pub marks: Vec<Mark>,
    /// Its spans, in order of time.
    pub spans: Vec<Span>,
}

/// The picture of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Timeline {
    /// The first day drawn.
    pub from: NaiveDate,
    /// The last day drawn.
    pub until: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// The lanes, top to bottom; one without anything in it is left out.
    pub lanes: Vec<Lane>,
}

impl Timeline {
    /// A picture from the day of receipt, or earlier, that ends today, or later.
    pub(super) fn around(mut lanes: Vec<Lane>, received_on: NaiveDate, today: NaiveDate) -> Self {
        give_places(&mut lanes);
        let days = || {
            lanes.iter().flat_map(|lane| {
                let marks = lane.marks.iter().map(|mark| mark.on);
                let spans = lane.spans.iter();
                marks.chain(spans.flat_map(|span| [span.from, span.until]))
            })
        };
        Self {
            from: days()
                .min()
                .unwrap_or(today)
                .min(received_on)
                // A computer whose clock was set back still draws today inside the picture.
                .min(today),
            until: days().max().unwrap_or(today).max(today),
            today,
            lanes,
        }
    }
}

/// Gives each mark its place among all: as they happened, and where that is not known as they were
/// written down.
fn give_places(lanes: &mut [Lane]) {
    let mut written: Vec<&mut Mark> = lanes.iter_mut().flat_map(|lane| &mut lane.marks).collect();
    written.sort_by_key(|mark| mark.entry);
    let in_order = in_order_of_time(written, |mark| (mark.on, mark.at));
    for (place, mark) in (0..).zip(in_order) {
        mark.place = place;
    }
}

impl Case<'_> {
    /// The picture of the case.
    pub fn timeline(&self, names: &Names, today: NaiveDate) -> Timeline {
        let lanes: Vec<Lane> = [
            self.clock_lane(today),
            self.entry_lane(LaneKind::Contacts, "Contacts", names),
            self.incident_lane(),
            self.engagement_lane(names, today),
            self.entry_lane(LaneKind::Decisions, "Steps and decisions", names),
            self.waiting_lane(today),
        ]
        .into_iter()
        .filter(|lane| !lane.marks.is_empty() || !lane.spans.is_empty())
        .collect();
        Timeline::around(lanes, self.records.complaint.received_on, today)
    }

    fn clock_lane(&self, today: NaiveDate) -> Lane {
        let received = self.received_on();
        let answered = self.first_answered_on();
        let mut spans = Vec::new();
        for date in self.dates(today) {
            let (from, label) = match date.kind {
                DateKind::Acknowledge => (received, "Acknowledge"),
                DateKind::ResponsePeriod => (received, "Response period"),
                DateKind::RelevantPeriod => (received, "Six months, or longer as agreed"),
                _ => continue,
            };
            spans.push(Span {
                from,
                until: date.explained.date.max(from),
                label: label.to_owned(),
                entry: None,
                is_limit: date.explained.date > today,
                is_over: !date.is_open(),
                flags: Vec::new(),
            });
        }
        let mut marks = vec![Mark {
            on: self.records.complaint.received_on,
            at: self.records.complaint.received_time,
            place: 0,
            kind: MarkKind::FromThem,
            label: "Complaint received".to_owned(),
            entry: None,
            incident: None,
        }];
        marks.extend(self.records.acknowledged.as_ref().map(|done| Mark {
            on: done.acknowledged_on,
            at: None,
            place: 0,
            kind: MarkKind::FromUs,
            label: "Complaint acknowledged".to_owned(),
            entry: None,
            incident: None,
        }));
        marks.extend(answered.map(|on| Mark {
            on,
            at: None,
            place: 0,
            kind: MarkKind::FromUs,
            label: "Final response sent".to_owned(),
            entry: None,
            incident: None,
        }));
        marks.sort_by_key(|mark| (mark.on, mark.at.is_none(), mark.at));
        Lane {
            kind: LaneKind::Clocks,
            name: "Clocks".to_owned(),
            marks,
            spans,
        }
    }

    fn entry_lane(&self, kind: LaneKind, name: &str, names: &Names) -> Lane {
        let marks = self
            .each(|entry| {
                let entry_kind = entry.entry.kind();
                let is_shown = lane_of(entry_kind.part()) == kind
                    && !matches!(
                        entry_kind,
                        EntryKind::EntrySetAside
                            | EntryKind::IncidentSetAside
                            | EntryKind::WaitingBegan
                            | EntryKind::WaitingEnded
                            | EntryKind::FinalResponseSent
                            | EntryKind::EvidenceLinked
                    );
                is_shown.then_some(entry)
            })
            .map(|entry| Mark {
                on: entry.on,
                at: entry.at,
                place: 0,
                kind: mark_kind(&entry.entry),
                label: entry.entry.told(names).headline,
                entry: Some(entry.id),
                incident: None,
            })
            .collect();
        Lane {
            kind,
            name: name.to_owned(),
            marks,
            spans: Vec::new(),
        }
    }

    /// Steps of the ladder, and the measures as spans with their reviews on them.
    fn engagement_lane(&self, names: &Names, today: NaiveDate) -> Lane {
        let mut lane = self.entry_lane(LaneKind::Engagement, "Engagement", names);
        lane.spans = self
            .measures(today)
            .into_iter()
            .map(|measure| {
                let ended = match measure.stands {
                    MeasureStands::Lifted { on } | MeasureStands::Declined { on } => Some(on),
                    _ => None,
                };
                // Past its date it goes on to today: it neither ended nor was it renewed.
                let until = match measure.stands {
                    MeasureStands::NeedsDecision { .. } => today,
                    _ => ended.or(measure.until).unwrap_or(today),
                };
                Span {
                    from: measure.from,
                    until: until.max(measure.from),
                    label: measure.what,
                    entry: Some(measure.entry),
                    is_limit: ended.is_none() && until > today,
                    is_over: ended.is_some(),
                    flags: Vec::new(),
                }
            })
            .collect();
        lane
    }

    pub(super) fn incident_lane(&self) -> Lane {
        let mut marks: Vec<Mark> = self
            .incidents()
            .map(|incident| Mark {
                on: incident.on,
                at: Some(incident.at),
                place: 0,
                kind: MarkKind::Incident,
                label: format!("Incident {}", incident.number),
                entry: None,
                incident: Some(incident.id),
            })
            .collect();
        marks.sort_by_key(|mark| (mark.on, mark.at));
        Lane {
            kind: LaneKind::Incidents,
            name: "Incidents".to_owned(),
            marks,
            spans: Vec::new(),
        }
    }

    fn waiting_lane(&self, today: NaiveDate) -> Lane {
        let spans = self
            .each(|entry| match &entry.entry {
                Entry::WaitingBegan(began) => Some((entry, began)),
                _ => None,
            })
            .map(|(entry, began)| {
                let ended = self.latest(|later| match &later.entry {
                    Entry::WaitingEnded(ended) if ended.waiting == entry.id => Some(later.on),
                    _ => None,
                });
                Span {
                    from: entry.on,
                    until: ended.unwrap_or(today).max(entry.on),
                    label: format!("Waiting: {}", isolated(&began.what_for)),
                    entry: Some(entry.id),
                    is_limit: false,
                    is_over: ended.is_some(),
                    flags: Vec::new(),
                }
            })
            .collect();
        Lane {
            kind: LaneKind::Waiting,
            name: "Waiting".to_owned(),
            marks: Vec::new(),
            spans,
        }
    }
}

fn lane_of(part: FilePart) -> LaneKind {
    match part {
        FilePart::Contacts => LaneKind::Contacts,
        FilePart::Engagement => LaneKind::Engagement,
        _ => LaneKind::Decisions,
    }
}

fn mark_kind(entry: &Entry) -> MarkKind {
    match entry {
        Entry::Contact(contact) => match contact.direction {
            Direction::FromThem => MarkKind::FromThem,
            Direction::FromUs => MarkKind::FromUs,
        },
        Entry::MediationOffered(_) | Entry::DiscussionOffered(_) => MarkKind::StepOffered,
        _ => MarkKind::Step,
    }
}

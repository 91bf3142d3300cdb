//! The complaint: how it came, from whom, and its numbered points.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::distress::DistressLabel;
use crate::ids::{ComplaintId, PointId};
use crate::people::{Patient, Person};
use crate::quote::LONGEST_WORDS;
use crate::rule::{BrokenRule, Rule, check_length, check_text};
use crate::uk_time::{moment_in_uk, uk_day};

/// A complaint about NHS services of the practice.
///
/// The words as received are a [`crate::quote::Quote`] that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// Identity in the case file.
    pub id: ComplaintId,
    /// The practice's reference: "HL-2026-07".
    pub reference: String,
    /// The calendar day in the UK on which it reached anybody at the practice.
    pub received_on: NaiveDate,
    /// The UK time of receipt, where known.
    pub received_time: Option<NaiveTime>,
    /// How it came.
    pub channel: Channel,
    /// Who received it.
    pub received_by: String,
    /// The person who complains.
    pub complainant: Person,
    /// Who received the services.
    pub patient: Patient,
    /// When this record was made.
    pub recorded_at: DateTime<Utc>,
}

/// How a complaint or an incident came: regulation 13(1) allows any way, spoken included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Face to face, at the front desk or elsewhere.
    InPerson,
    /// By telephone or voicemail.
    Telephone,
    /// A letter by post or by hand.
    Letter,
    /// An e-mail.
    Email,
    /// A form, on paper or online.
    Form,
    /// A public or private message on social media.
    SocialMedia,
}

impl Channel {
    /// Whether words on this channel are spoken, so that somebody had to write them down.
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::InPerson | Self::Telephone)
    }

    /// The channel in a sentence: "by telephone".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::InPerson => "in person",
            Self::Telephone => "by telephone",
            Self::Letter => "by letter",
            Self::Email => "by email",
            Self::Form => "on a form",
            Self::SocialMedia => "on social media",
        }
    }
}

/// What a point of complaint is about in law: each kind has its own clock and its own next body.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// About NHS services: the 2009 Regulations, and the Ombudsman.
    #[default]
    NhsComplaint,
    /// About the use of personal data: s.164A Data Protection Act 2018, and the ICO.
    DataProtection,
    /// A request to see records: UK GDPR article 15, and the ICO.
    SubjectAccess,
    /// About private work for a fee: outside the Regulations (regulation 6(1)(c)).
    PrivateWork,
    /// By a colleague about the employment: outside the Regulations (regulation 8(1)(b)).
    StaffGrievance,
}

impl PointKind {
    /// The kind as a heading has it: "Data protection complaint".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::NhsComplaint => "NHS complaint",
            Self::DataProtection => "Data protection complaint",
            Self::SubjectAccess => "Request to see records",
            Self::PrivateWork => "Private work",
            Self::StaffGrievance => "Staff grievance",
        }
    }

    /// Its own clock and where the person can go with it next, in a sentence or two.
    pub fn signposting(self) -> &'static str {
        match self {
            Self::NhsComplaint => {
                "Answered under the 2009 Regulations; after the final response the person can go \
                 to the Ombudsman."
            }
            Self::DataProtection => {
                "Acknowledged within 30 days and answered without undue delay, apart from the rest \
                 of the complaint (s.164A Data Protection Act 2018); the person can go to the \
                 Information Commissioner’s Office."
            }
            Self::SubjectAccess => {
                "Answered within one month (UK GDPR article 12(3)), apart from the rest of the \
                 complaint; the person can go to the Information Commissioner’s Office."
            }
            Self::PrivateWork => {
                "Outside the Regulations, as the NHS does not pay for it (regulation 6(1)(c)): the \
                 practice answers by its own terms, and the Ombudsman does not look at it."
            }
            Self::StaffGrievance => {
                "Outside the Regulations (regulation 8(1)(b)): it goes to the practice’s grievance \
                 procedure, and the person is told so in writing."
            }
        }
    }

    /// Whether the final response of regulation 14 must answer it.
    pub fn is_under_the_regulations(self) -> bool {
        matches!(self, Self::NhsComplaint)
    }
}

/// A numbered point of complaint with what the person wants to happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Point {
    /// Identity in the case file.
    pub id: PointId,
    /// The place among the points of the file, from 1.
    pub number: u32,
    /// What is complained of.
    pub what: String,
    /// The outcome sought, or empty while not known.
    pub outcome_sought: String,
    /// What it is about in law.
    pub kind: PointKind,
    /// The point it was merged into; such a point is kept and no longer stands by itself.
    #[serde(default)]
    #[ts(optional)]
    pub merged_into: Option<PointId>,
}

/// A point about to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewPoint {
    /// What is complained of.
    pub what: String,
    /// The outcome sought; may be empty while not known.
    pub outcome_sought: String,
    /// What it is about in law.
    #[serde(default)]
    pub kind: PointKind,
}

impl NewPoint {
    /// Checks that the point says something.
    pub fn check(&self, field: &str) -> Vec<BrokenRule> {
        let mut broken = check_text(&format!("{field}.what"), &self.what, 2_000);
        broken.extend(check_length(
            &format!("{field}.outcome_sought"),
            &self.outcome_sought,
            2_000,
        ));
        broken
    }
}

/// A complaint about to be logged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewComplaint {
    /// The calendar day in the UK on which it reached anybody at the practice.
    pub received_on: NaiveDate,
    /// The UK time of receipt, where known.
    #[serde(default)]
    #[ts(optional)]
    pub received_time: Option<NaiveTime>,
    /// How it came.
    pub channel: Channel,
    /// Who received it.
    pub received_by: String,
    /// The person who complains.
    pub complainant: Person,
    /// Who received the services.
    pub patient: Patient,
    /// The complaint exactly as received, byte for byte.
    pub as_received: String,
    /// Whether a spoken complaint was written down word for word or as near as remembered.
    pub certainty: crate::quote::Certainty,
    /// Whether those words could distress a reader; there is no default.
    pub distress: DistressLabel,
    /// The points of complaint, in order; at least one.
    pub points: Vec<NewPoint>,
}

impl NewComplaint {
    /// Everything that stops this complaint from being logged, in the order of the pages.
    pub fn check(&self, now: DateTime<Utc>) -> Vec<BrokenRule> {
        let mut broken = check_day("received_on", self.received_on, uk_day(now));
        if let Some(time) = self.received_time {
            broken.extend(check_moment("received_time", self.received_on, time, now));
        }
        broken.extend(check_text("received_by", &self.received_by, 120));
        broken.extend(self.complainant.check("complainant"));
        broken.extend(self.patient.check("patient"));
        broken.extend(check_text("as_received", &self.as_received, LONGEST_WORDS));
        broken.extend(self.distress.check("distress.content_note"));
        if self.points.is_empty() {
            broken.push(BrokenRule::new("points", Rule::NoPoints));
        }
        for (index, point) in self.points.iter().enumerate() {
            broken.extend(point.check(&format!("points[{index}]")));
        }
        broken
    }
}

/// Checks that a day is neither in the future nor absurdly long ago.
pub fn check_day(field: &str, day: NaiveDate, today: NaiveDate) -> Vec<BrokenRule> {
    let earliest = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap_or(NaiveDate::MIN);
    if day > today {
        vec![BrokenRule::new(field, Rule::InTheFuture)]
    } else if day < earliest {
        vec![BrokenRule::new(field, Rule::TooLongAgo)]
    } else {
        Vec::new()
    }
}

/// Checks that a UK time existed on its day and has already been.
///
/// A day in the future is left to [`check_day`], so that one mistake is told once.
pub fn check_moment(
    field: &str,
    day: NaiveDate,
    time: NaiveTime,
    now: DateTime<Utc>,
) -> Vec<BrokenRule> {
    match moment_in_uk(day, time) {
        None => vec![BrokenRule::new(field, Rule::NoSuchTimeThatDay)],
        Some(moment) if moment > now && day == uk_day(now) => {
            vec![BrokenRule::new(field, Rule::InTheFuture)]
        }
        Some(_) => Vec::new(),
    }
}

/// That a complaint was acknowledged: regulation 13(3) and (6), spoken or in writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Acknowledgement {
    /// The day it was acknowledged.
    pub acknowledged_on: NaiveDate,
    /// Spoken or in writing: regulation 13(6) allows both.
    pub form: AcknowledgementForm,
    /// Who acknowledged it.
    pub by: String,
}

/// How a complaint was acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AcknowledgementForm {
    /// Told in person or by telephone.
    Spoken,
    /// By letter or e-mail.
    Written,
}

impl Acknowledgement {
    /// Checks that it lies between receipt and today and says who did it.
    pub fn check(&self, received_on: NaiveDate, today: NaiveDate) -> Vec<BrokenRule> {
        let mut broken = check_day("acknowledged_on", self.acknowledged_on, today);
        if self.acknowledged_on < received_on {
            broken.push(BrokenRule::new("acknowledged_on", Rule::BeforeReceipt));
        }
        broken.extend(check_text("by", &self.by, 120));
        broken
    }
}

/// The reference of the `number`th complaint received in a year: "HL-2026-07".
pub fn reference(prefix: &str, year: i32, number: u32) -> String {
    format!("{prefix}-{year}-{number:02}")
}

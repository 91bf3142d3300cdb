//! An incident of challenging or threatening behaviour: conduct with a time, never a label.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::blank::is_blank;
use crate::complaint::{Channel, check_day, check_moment};
use crate::ids::{ComplaintId, IncidentId};
use crate::practice::{check_name, check_optional};
use crate::quote::NewQuote;
use crate::rule::{BrokenRule, Rule, check_length};
use crate::uk_time::uk_day;

/// What happened, recorded once and unalterable; a mistake is met by a correction beside it.
///
/// Exact words stand apart from the account (PHSO guide: quote, do not give an opinion; SPSO
/// section 1: factual and unemotional).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    /// Identity in the case file.
    pub id: IncidentId,
    /// The complaint file it belongs to.
    pub complaint: ComplaintId,
    /// The number in the file, from 1; never given again.
    pub number: u32,
    /// When it happened, or began.
    pub happened_at: DateTime<Utc>,
    /// How it happened.
    pub channel: Channel,
    /// Where it happened, if that was said.
    pub place: Option<String>,
    /// Whose conduct it was, by name or in words; nobody here stands for whoever complains.
    pub somebody_else: Option<String>,
    /// The colleague who experienced it.
    pub experienced_by: String,
    /// Who else saw or heard it.
    pub witnesses: Vec<Witness>,
    /// Whether everybody was safe when it was written down.
    pub everybody_safe: bool,
    /// What was done, in a plain account beside the words; may be empty if there are quotes.
    pub factual_account: String,
    /// When this record was made.
    pub recorded_at: DateTime<Utc>,
    /// Who wrote it down.
    pub recorded_by: String,
}

/// Somebody who saw or heard an incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Witness {
    /// The name of a colleague, or words for anybody else: "a patient in the waiting room".
    pub name: String,
    /// Whether it is a colleague, who appears under a pseudonym in a bundle.
    pub is_colleague: bool,
}

/// An incident about to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewIncident {
    /// The day in the UK.
    pub happened_on: NaiveDate,
    /// The UK time it happened or began.
    pub happened_time: NaiveTime,
    /// How it happened.
    pub channel: Channel,
    /// Where it happened: "the waiting room".
    #[serde(default)]
    pub place: Option<String>,
    /// Whose conduct it was, by name or in words, where it was not that of whoever complains: a
    /// record has to be accurate about whom it is of (SPSO section 1).
    #[serde(default)]
    pub somebody_else: Option<String>,
    /// The colleague who experienced it.
    pub experienced_by: String,
    /// Who else saw or heard it.
    pub witnesses: Vec<Witness>,
    /// Whether everybody is safe; there is no default.
    pub everybody_safe: bool,
    /// Any number of exact words.
    pub quotes: Vec<NewQuote>,
    /// What was done, in a separate factual account.
    pub factual_account: String,
}

impl NewIncident {
    /// Everything that stops this incident from being recorded.
    ///
    /// Opinion words never do: they draw a nudge after saving (see [`crate::wording`]).
    pub fn check(&self, now: DateTime<Utc>) -> Vec<BrokenRule> {
        let mut broken = check_day("happened_on", self.happened_on, uk_day(now));
        broken.extend(check_moment(
            "happened_time",
            self.happened_on,
            self.happened_time,
            now,
        ));
        broken.extend(check_optional("place", self.place.as_ref(), 200));
        let somebody_else = self.somebody_else.as_ref();
        broken.extend(check_optional("somebody_else", somebody_else, 120));
        broken.extend(check_name("experienced_by", &self.experienced_by));
        for (index, witness) in self.witnesses.iter().enumerate() {
            broken.extend(check_name(
                &format!("witnesses[{index}].name"),
                &witness.name,
            ));
        }
        for (index, quote) in self.quotes.iter().enumerate() {
            broken.extend(quote.check(&format!("quotes[{index}]")));
        }
        if self.quotes.is_empty() && is_blank(&self.factual_account) {
            broken.push(BrokenRule::new("factual_account", Rule::NothingRecorded));
        }
        broken.extend(check_length(
            "factual_account",
            &self.factual_account,
            100_000,
        ));
        broken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn an_incident(place: Option<&str>, somebody_else: Option<&str>) -> NewIncident {
        NewIncident {
            happened_on: "2026-11-20".parse().unwrap(),
            happened_time: "14:31:00".parse().unwrap(),
            channel: Channel::InPerson,
            place: place.map(str::to_owned),
            somebody_else: somebody_else.map(str::to_owned),
            experienced_by: "Tom Ellery".to_owned(),
            witnesses: Vec::new(),
            everybody_safe: true,
            quotes: Vec::new(),
            factual_account: "She struck the desk and left.".to_owned(),
        }
    }

    #[test]
    fn where_it_was_and_whose_conduct_may_be_left_out_and_are_short() {
        let now = "2026-11-20T15:00:00Z".parse().unwrap();
        let (place, long_place) = ("a".repeat(200), "a".repeat(201));
        let (name, long_name) = ("é".repeat(120), "é".repeat(121));
        for (place, somebody_else, broken) in [
            (None, None, vec![]),
            (Some(""), Some(" "), vec![]),
            (
                Some("the waiting room"),
                Some("his sister, Ms Rhian Bevan"),
                vec![],
            ),
            // Somebody nobody knows the name of, and a colleague: they are words.
            (Some("the car park"), Some("a man with him"), vec![]),
            (None, Some("Tom Ellery"), vec![]),
            (Some(place.as_str()), Some(name.as_str()), vec![]),
            (Some(&long_place), None, vec!["place: TooLong"]),
            (None, Some(&long_name), vec!["somebody_else: TooLong"]),
        ] {
            let told: Vec<String> = an_incident(place, somebody_else)
                .check(now)
                .into_iter()
                .map(|rule| format!("{}: {:?}", rule.field, rule.rule))
                .collect();
            assert_eq!(told, broken, "{place:?}, {somebody_else:?}");
        }
    }

    #[test]
    fn whoever_asks_without_either_is_understood() {
        let mut asked = serde_json::to_value(an_incident(None, None)).unwrap();
        let fields = asked.as_object_mut().unwrap();
        assert!(fields.remove("place").is_some());
        assert!(fields.remove("somebody_else").is_some());
        let read: NewIncident = serde_json::from_value(asked).unwrap();
        assert_eq!(read, an_incident(None, None));
    }
}

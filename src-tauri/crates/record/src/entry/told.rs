//! How an entry reads: worded once, for the screen, for paper and for the search.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::blank::is_blank;
use crate::clock::spoken_day;
use crate::ids::{EntryId, EvidenceId, IncidentId, PointId};
use crate::isolate::isolated;
use crate::practice::same_name;

/// An entry in words: a headline and its particulars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Told {
    /// What happened, in a few neutral words, without a full stop.
    pub headline: String,
    /// The particulars, in reading order.
    pub lines: Vec<ToldLine>,
}

/// One particular of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ToldLine {
    /// What it is: "Why".
    pub label: String,
    /// What was entered, line breaks kept.
    pub words: String,
    /// Whether these are the person's own words.
    pub own_words: bool,
    /// The records that the words name, each with its own words, in order: on paper each is
    /// followed by its page.
    #[serde(skip)]
    #[ts(skip)]
    pub about: Vec<(String, About)>,
}

/// A record that an entry names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// An incident.
    Incident(IncidentId),
    /// An item of evidence.
    Evidence(EvidenceId),
    /// Another entry.
    Entry(EntryId),
}

/// Words that name records of the file: "incident 1, incident 2".
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    words: String,
    about: Vec<(String, About)>,
}

impl std::ops::Deref for Named {
    type Target = str;

    fn deref(&self) -> &str {
        &self.words
    }
}

impl FromIterator<Named> for Named {
    fn from_iter<I: IntoIterator<Item = Named>>(all: I) -> Self {
        let mut named = Self::default();
        for one in all {
            if !named.words.is_empty() {
                named.words.push_str(", ");
            }
            named.words.push_str(&one.words);
            named.about.extend(one.about);
        }
        named
    }
}

/// What a line of an entry can be told with: words, or the names of records.
pub(super) trait Telling {
    /// The words, and the records they name.
    fn telling(self) -> (String, Vec<(String, About)>);
}

impl Telling for &str {
    fn telling(self) -> (String, Vec<(String, About)>) {
        (self.to_owned(), Vec::new())
    }
}

impl Telling for &String {
    fn telling(self) -> (String, Vec<(String, About)>) {
        (self.clone(), Vec::new())
    }
}

impl Telling for String {
    fn telling(self) -> (String, Vec<(String, About)>) {
        (self, Vec::new())
    }
}

impl Telling for Named {
    fn telling(self) -> (String, Vec<(String, About)>) {
        (self.words, self.about)
    }
}

impl Told {
    pub(super) fn new(headline: impl Into<String>) -> Self {
        Self {
            headline: headline.into(),
            lines: Vec::new(),
        }
    }

    /// Adds a particular; nothing is added where there are no words.
    pub(super) fn line(mut self, label: &str, words: impl Telling) -> Self {
        let (words, about) = words.telling();
        if !is_blank(&words) {
            self.lines.push(ToldLine {
                label: label.to_owned(),
                words,
                own_words: false,
                about,
            });
        }
        self
    }

    /// Adds the person's own words.
    pub(super) fn own_words(mut self, label: &str, words: impl AsRef<str>) -> Self {
        if !words.as_ref().is_empty() {
            self.lines.push(ToldLine {
                label: label.to_owned(),
                words: words.as_ref().to_owned(),
                own_words: true,
                about: Vec::new(),
            });
        }
        self
    }

    /// Adds a particular that may have been left out.
    pub(super) fn maybe(self, label: &str, words: Option<&String>) -> Self {
        match words {
            Some(words) => self.line(label, words),
            None => self,
        }
    }

    /// Adds a day.
    pub(super) fn day(self, label: &str, day: NaiveDate) -> Self {
        self.line(label, spoken_day(day))
    }

    /// Adds a day that may have been left out.
    pub(super) fn maybe_day(self, label: &str, day: Option<NaiveDate>) -> Self {
        match day {
            Some(day) => self.day(label, day),
            None => self,
        }
    }
}

/// What the records of a file are called, where an entry names them.
///
/// In a bundle the colleagues stand under their pseudonyms (LGSCO guide, part 12).
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The number of each point.
    pub points: BTreeMap<PointId, u32>,
    /// The number of each item of evidence.
    pub evidence: BTreeMap<EvidenceId, u32>,
    /// The number of each incident.
    pub incidents: BTreeMap<IncidentId, u32>,
    /// The number of each entry.
    pub entries: BTreeMap<EntryId, u32>,
    /// The words by which an entry is known where another is about it: what an action is.
    pub in_short: BTreeMap<EntryId, String>,
    /// The words by which a headline names what was decided, where another entry is about it: a
    /// measure as it was first decided or, where it was changed, by the day of that; for a challenge
    /// what it is about.
    pub decided: BTreeMap<EntryId, String>,
    /// Names of colleagues and what is shown for them; a name that is not here is shown itself.
    pub colleagues: Vec<(String, String)>,
}

impl Names {
    pub(super) fn point(&self, id: PointId) -> String {
        numbered("point", self.points.get(&id))
    }

    pub(super) fn points(&self, ids: &[PointId]) -> String {
        list(ids.iter().map(|id| self.point(*id)))
    }

    pub(super) fn evidence(&self, ids: &[EvidenceId]) -> Named {
        let item = |id: &EvidenceId| {
            let words = numbered("item", self.evidence.get(id));
            named(words, About::Evidence(*id))
        };
        ids.iter().map(item).collect()
    }

    pub(super) fn incidents(&self, ids: &[IncidentId]) -> Named {
        let incident = |id: &IncidentId| {
            let words = numbered("incident", self.incidents.get(id));
            named(words, About::Incident(*id))
        };
        ids.iter().map(incident).collect()
    }

    pub(super) fn entry(&self, id: EntryId) -> Named {
        let number = numbered("entry", self.entries.get(&id));
        let words = match self.in_short.get(&id) {
            Some(words) => format!("{number}: {}", isolated(words)),
            None => number,
        };
        named(words, About::Entry(id))
    }

    /// What a headline calls the decision that an entry is about; `None` where it is not known.
    pub(super) fn decided(&self, id: EntryId) -> Option<&str> {
        self.decided.get(&id).map(String::as_str)
    }

    /// What is shown for a colleague: the name, or in a bundle the pseudonym.
    pub fn colleague(&self, name: &str) -> String {
        self.colleagues
            .iter()
            .find(|(known, _)| same_name(known, name))
            .map_or_else(|| isolated(name).into_owned(), |(_, shown)| shown.clone())
    }

    /// The same, with some colleagues under their names: nobody is shown in two ways in one place.
    #[must_use]
    pub fn naming<'a>(&self, named: impl IntoIterator<Item = &'a str>) -> Self {
        let named: Vec<&str> = named.into_iter().collect();
        let mut names = self.clone();
        names
            .colleagues
            .retain(|(known, _)| !named.iter().any(|name| same_name(known, name)));
        names
    }
}

fn named(words: String, about: About) -> Named {
    Named {
        about: vec![(words.clone(), about)],
        words,
    }
}

fn numbered(what: &str, number: Option<&u32>) -> String {
    number.map_or_else(|| what.to_owned(), |number| format!("{what} {number}"))
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

/// The words with their first letter large.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The words with their first letter small, to go on with in a sentence.
pub fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

//! The ways in which contact can be limited: the PHSO guide's eight, each with its particulars.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields;
use crate::blank::is_blank;
use crate::complaint::Channel;
use crate::isolate::isolated;
use crate::rule::BrokenRule;

/// The guide's eight specific actions, each with its particulars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "restriction", rename_all = "snake_case")]
pub enum RestrictionKind {
    /// Contact on one channel only.
    OneChannel {
        /// The channel that stays open.
        channel: Channel,
    },
    /// Contact with one named person only.
    NamedContactOnly {
        /// The person.
        name: String,
    },
    /// Contact through a third party, such as an advocate.
    ThroughThirdParty {
        /// Who.
        who: String,
    },
    /// No direct contact details or names of staff, where harassment is to be feared.
    StaffDetailsWithheld {
        /// Which.
        what: String,
    },
    /// Telephone calls go to an automated service.
    AutomatedPhoneService {
        /// What it offers, and how an answer comes.
        service: String,
    },
    /// Time or volume of contact is limited.
    LimitedTimeOrVolume {
        /// How often.
        how_often: String,
        /// How long, or how much.
        how_long: String,
    },
    /// What comes is read and placed on file, and not answered unless it holds a new complaint.
    ReadAndFiled {
        /// About what.
        about: String,
    },
    /// Contact that is abusive, threatening, offensive or discriminatory is not dealt with.
    AbusiveContactDeclined,
}

impl RestrictionKind {
    pub(super) fn check(&self, field: &str) -> Vec<BrokenRule> {
        let needed = |name: &str, words: &str| fields::needed(&format!("{field}.{name}"), words);
        // What is told at the desk is as short as a name: there is no room in it for a reason.
        let short = |name: &str, words: &str| fields::name(&format!("{field}.{name}"), words);
        match self {
            Self::OneChannel { .. } | Self::AbusiveContactDeclined => Vec::new(),
            Self::NamedContactOnly { name } => short("name", name),
            Self::ThroughThirdParty { who } => short("who", who),
            Self::StaffDetailsWithheld { what } => needed("what", what),
            Self::AutomatedPhoneService { service } => needed("service", service),
            Self::LimitedTimeOrVolume {
                how_often,
                how_long,
            } => {
                let mut broken = short("how_often", how_often);
                broken.extend(short("how_long", how_long));
                broken
            }
            Self::ReadAndFiled { about } => needed("about", about),
        }
    }

    /// What somebody at the front desk may be told: the channel or the way, no reasons, and no word
    /// for how somebody behaved (this program's own rule: conduct is on the file, and a person has
    /// no label).
    pub fn at_the_desk(&self) -> String {
        match self {
            Self::AbusiveContactDeclined => {
                "Contact in every way as before; when unsure, pass it to the complaints manager"
                    .to_owned()
            }
            _ => self.in_words(),
        }
    }

    /// What it is, in a few words and without reasons, as the file says it.
    pub fn in_words(&self) -> String {
        match self {
            Self::OneChannel { channel } => format!("Contact {} only", channel.in_words()),
            Self::NamedContactOnly { name } => format!("Contact with {} only", isolated(name)),
            Self::ThroughThirdParty { who } => format!("Contact through {}", isolated(who)),
            Self::StaffDetailsWithheld { .. } => {
                "No direct contact details or names of colleagues are given".to_owned()
            }
            Self::AutomatedPhoneService { .. } => {
                "Telephone calls go to the automated service".to_owned()
            }
            Self::LimitedTimeOrVolume {
                how_often,
                how_long,
            } => format!(
                "Contact is limited: {}, {}",
                isolated(how_often),
                isolated(how_long)
            ),
            Self::ReadAndFiled { .. } => {
                "Letters and emails are read and filed; new complaints are answered".to_owned()
            }
            Self::AbusiveContactDeclined => {
                "Abusive, threatening, offensive or discriminatory contact is not dealt with"
                    .to_owned()
            }
        }
    }

    /// What it is called in another sentence or headline: which way of contact, and nobody's name.
    pub fn named(&self) -> String {
        match self {
            Self::OneChannel { channel } => format!("contact {} only", channel.in_words()),
            Self::NamedContactOnly { .. } => "contact with one named person only".to_owned(),
            Self::ThroughThirdParty { .. } => "contact through somebody else".to_owned(),
            Self::StaffDetailsWithheld { .. } => "no names of colleagues".to_owned(),
            Self::AutomatedPhoneService { .. } => "automated telephone service".to_owned(),
            Self::LimitedTimeOrVolume { .. } => "limited time or volume of contact".to_owned(),
            Self::ReadAndFiled { .. } => "letters and emails read and filed".to_owned(),
            Self::AbusiveContactDeclined => "no dealing with abusive contact".to_owned(),
        }
    }

    /// The same where something is changed to it: one limit is told from another.
    pub fn changed_to(&self) -> String {
        match self.in_brackets() {
            Some(particulars) => format!("{} {particulars}", self.named()),
            None => self.named(),
        }
    }

    /// What it is, in the few words that fit a bar in a picture; of a limit, what is left.
    pub fn in_brief(&self) -> String {
        self.briefly(None)
    }

    /// The same for what another form of contact was changed to: never the words of that one.
    pub fn in_brief_after(&self, before: &str) -> String {
        self.briefly(Some(before))
    }

    fn briefly(&self, before: Option<&str>) -> String {
        let same_kind = self.kind_in_brief();
        let differs = |brief: &String| before != Some(brief.as_str());
        self.limit_in_brief()
            .into_iter()
            .chain([same_kind.to_owned()])
            .find(differs)
            .unwrap_or_else(|| format!("{same_kind}, changed"))
    }

    fn kind_in_brief(&self) -> &'static str {
        match self {
            Self::OneChannel { channel } => match channel {
                Channel::InPerson => "in person only",
                Channel::Telephone => "telephone only",
                Channel::Letter => "letter only",
                Channel::Email => "email only",
                Channel::Form => "form only",
                Channel::SocialMedia => "social media only",
            },
            Self::NamedContactOnly { .. } => "one named person",
            Self::ThroughThirdParty { .. } => "through somebody else",
            Self::StaffDetailsWithheld { .. } => "no names of colleagues",
            Self::AutomatedPhoneService { .. } => "automated telephone",
            Self::LimitedTimeOrVolume { .. } => "limited time or volume",
            Self::ReadAndFiled { .. } => "read and filed",
            Self::AbusiveContactDeclined => "no abusive contact",
        }
    }

    /// How often, and how long, as far as the words are few. How often is never cut: half of "by
    /// email, and one call a week" would tell of less than is left.
    fn limit_in_brief(&self) -> Vec<String> {
        let Self::LimitedTimeOrVolume {
            how_often,
            how_long,
        } = self
        else {
            return Vec::new();
        };
        let how_long = how_long.split([',', ';', '(']).next();
        [
            few_words(how_often),
            how_long
                .and_then(few_words)
                .map(|words| format!("limited: {words}")),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What was typed of it, with the name of each field.
    pub(in crate::entry) fn typed(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::OneChannel { .. } | Self::AbusiveContactDeclined => Vec::new(),
            Self::NamedContactOnly { name } => vec![("name", name)],
            Self::ThroughThirdParty { who } => vec![("who", who)],
            Self::StaffDetailsWithheld { what } => vec![("what", what)],
            Self::AutomatedPhoneService { service } => vec![("service", service)],
            Self::LimitedTimeOrVolume {
                how_often,
                how_long,
            } => vec![("how_often", how_often), ("how_long", how_long)],
            Self::ReadAndFiled { about } => vec![("about", about)],
        }
    }

    /// The particulars of what something is changed to, in brackets after its name: one limit is
    /// told from another.
    pub(in crate::entry) fn in_brackets(&self) -> Option<String> {
        match self {
            Self::LimitedTimeOrVolume {
                how_often,
                how_long,
            } => Some(format!("({}, {})", isolated(how_often), isolated(how_long))),
            _ => None,
        }
    }

    pub(super) fn particulars(&self) -> Option<&String> {
        match self {
            Self::StaffDetailsWithheld { what } => Some(what),
            Self::AutomatedPhoneService { service } => Some(service),
            Self::ReadAndFiled { about } => Some(about),
            _ => None,
        }
    }
}

/// What was typed, where it is short enough to stand on a bar.
fn few_words(typed: &str) -> Option<String> {
    const WORDS: usize = 4;
    const CHARACTERS: usize = 32;
    let words: Vec<&str> = typed.split_whitespace().collect();
    let few = words.join(" ");
    let fits = (1..=WORDS).contains(&words.len()) && few.chars().count() <= CHARACTERS;
    (fits && !is_blank(&few)).then(|| isolated(few.trim_end_matches('.')).into_owned())
}

//! A recording by the person: allowed for personal use, and no incident.

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::super::fields;
use super::super::told::{Names, Told};
use crate::rule::BrokenRule;

/// What the person said a recording is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordingPurpose {
    /// For themselves alone.
    PersonalUse,
    /// To be made public, or shared with others.
    MadePublic,
    /// It was not asked, or not said.
    NotSaid,
}

/// Whether the conversation went on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConversationThen {
    /// It went on.
    WentOn,
    /// It stopped, until the recording has.
    Stopped,
    /// It is not known.
    #[default]
    NotKnown,
}

/// The person records a conversation, or somebody thinks so. For personal use that is allowed: it
/// is asked and noted, and is no incident. What may be made public can wait until the recording has
/// stopped (PHSO guide).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordingNoted {
    /// What it is for; an earlier line answers whether it is for personal use.
    #[serde(alias = "for_personal_use", deserialize_with = "purpose")]
    pub purpose: RecordingPurpose,
    /// Whether the conversation went on.
    #[serde(default)]
    pub went_on: ConversationThen,
    /// What was said about it, or what made somebody think so.
    pub note: String,
}

/// The purpose, or of an earlier line whether the person confirmed that it is for personal use.
fn purpose<'de, D: Deserializer<'de>>(from: D) -> Result<RecordingPurpose, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Said {
        Purpose(RecordingPurpose),
        ForPersonalUse(bool),
    }
    Ok(match Said::deserialize(from)? {
        Said::Purpose(purpose) => purpose,
        Said::ForPersonalUse(true) => RecordingPurpose::PersonalUse,
        Said::ForPersonalUse(false) => RecordingPurpose::NotSaid,
    })
}

impl RecordingNoted {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("note", &self.note)
    }

    pub(in crate::entry) fn told(&self, _names: &Names) -> Told {
        let told = match self.purpose {
            RecordingPurpose::PersonalUse => "The person records for personal use",
            RecordingPurpose::MadePublic => "The person records, and may make it public",
            RecordingPurpose::NotSaid => "A recording by the person; what it is for was not said",
        };
        let then = match self.went_on {
            ConversationThen::WentOn => "It went on",
            ConversationThen::Stopped => "It stopped until the recording would",
            ConversationThen::NotKnown => "",
        };
        Told::new(told)
            .line("Note", &self.note)
            .line("The conversation", then)
    }
}

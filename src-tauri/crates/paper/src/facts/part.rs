//! The parts of a bundle and their letters.

use serde::{Deserialize, Serialize};

/// The parts of a bundle. There is no Part I: it reads as one. An empty part is not printed and
/// its letter is not given to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BundlePart {
    /// Chronology.
    A,
    /// The complaint and findings.
    B,
    /// Letters and contacts.
    C,
    /// How engagement was managed.
    D,
    /// Evidence.
    E,
    /// Learning and actions.
    F,
    /// Record and how to check it.
    G,
    /// Distressing material.
    H,
    /// Added later.
    J,
}

impl BundlePart {
    /// Its letter.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
            Self::F => "F",
            Self::G => "G",
            Self::H => "H",
            Self::J => "J",
        }
    }

    /// Its title.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::A => "Chronology",
            Self::B => "The complaint and findings",
            Self::C => "Letters and contacts",
            Self::D => "How engagement was managed",
            Self::E => "Evidence",
            Self::F => "Learning and actions",
            Self::G => "Record and how to check it",
            Self::H => "Distressing material",
            Self::J => "Added later",
        }
    }
}

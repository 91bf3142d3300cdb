//! Some words of what was found, with those that were sought told apart.

use std::collections::BTreeMap;

use rusqlite::named_params;

use crate::StoreError;
use crate::read::Reading;

/// What the word index sets before and after a word that was sought. Unicode keeps these two for
/// use inside a program; nobody types them.
const BEGINS: char = '\u{fdd0}';
const ENDS: char = '\u{fdd1}';

/// Words of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExcerptPart {
    /// The words as they stand, spaces and line ends included; "…" where more was left out.
    pub words: String,
    /// Whether they were sought.
    pub sought: bool,
}

impl Reading<'_> {
    /// The excerpts of some rows of the word index, by row. For nothing that is covered.
    pub(super) fn excerpts(
        &self,
        expression: &str,
        places: &[i64],
    ) -> Result<BTreeMap<i64, Vec<ExcerptPart>>, StoreError> {
        let places = serde_json::to_string(places).map_err(|_| StoreError::NotCanonical)?;
        let excerpts = self.rows(
            include_str!("excerpts.sql"),
            named_params! {
                ":begins": BEGINS.to_string(),
                ":ends": ENDS.to_string(),
                ":expression": expression,
                ":places": places,
            },
            |row| Ok((row.get(0)?, parts(&row.get::<_, String>(1)?))),
        )?;
        Ok(excerpts.into_iter().collect())
    }
}

fn parts(marked: &str) -> Vec<ExcerptPart> {
    let mut parts: Vec<ExcerptPart> = Vec::new();
    let mut sought = false;
    for character in marked.chars() {
        match character {
            BEGINS => sought = true,
            ENDS => sought = false,
            _ => match parts.last_mut() {
                Some(part) if part.sought == sought => part.words.push(character),
                _ => parts.push(ExcerptPart {
                    words: character.to_string(),
                    sought,
                }),
            },
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_parts_and_never_words() {
        for (marked, expected) in [
            ("", &[][..]),
            (
                "…no \u{fdd0}call\u{fdd1} back",
                &[("…no ", false), ("call", true), (" back", false)],
            ),
            ("\u{fdd0}call\u{fdd1}", &[("call", true)]),
            // Marks that somebody wrote: untidy, and no harm.
            ("\u{fdd1}a\u{fdd0}b", &[("a", false), ("b", true)]),
        ] {
            let found: Vec<(String, bool)> = parts(marked)
                .into_iter()
                .map(|part| (part.words, part.sought))
                .collect();
            let found: Vec<(&str, bool)> = found
                .iter()
                .map(|(words, sought)| (words.as_str(), *sought))
                .collect();
            assert_eq!(found, expected, "{marked:?}");
        }
    }
}

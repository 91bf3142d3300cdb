//! Some words of what was found, with those that were sought told apart.

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
    /// The excerpt of one row of the word index. For nothing that is covered.
    pub(super) fn excerpt(
        &self,
        expression: &str,
        place: i64,
    ) -> Result<Vec<ExcerptPart>, StoreError> {
        let mut found = self.rows(
            "SELECT snippet(word_index, 4, ?1, ?2, '…', 24)
             FROM word_index WHERE word_index MATCH ?3 AND rowid = ?4",
            (BEGINS.to_string(), ENDS.to_string(), expression, place),
            |row| Ok(row.get::<_, String>(0)?),
        )?;
        Ok(parts(&found.pop().unwrap_or_default()))
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

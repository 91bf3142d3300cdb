//! Typed words inside a sentence of ours: whichever way they are written, ours stay as they are.

use std::borrow::Cow;

/// A "first strong isolate" and the end of one: Unicode Standard Annex 9.
const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';

/// Words that were typed, for a place inside a sentence of ours.
///
/// A name in a right-to-left script, or one with an override pasted along, would turn our dates and
/// labels around it. Such words are put in an isolate of their own, whatever marks they hold;
/// others come back as they are. What is kept in the file is never changed by it, and exact words
/// are not put into sentences.
pub fn isolated(words: &str) -> Cow<'_, str> {
    if !words.chars().any(turns) {
        return Cow::Borrowed(words);
    }
    if words.contains('\n') {
        // An isolate ends with its line, so each line has its own.
        let lines: Vec<_> = words.split('\n').map(isolated).collect();
        return Cow::Owned(lines.join("\n"));
    }
    let (mut opened, mut closed_too_often) = (0_usize, 0_usize);
    for character in words.chars() {
        match character {
            '\u{2066}'..=OPEN => opened += 1,
            CLOSE if opened > 0 => opened -= 1,
            CLOSE => closed_too_often += 1,
            _ => {}
        }
    }
    // Marks inside that are never opened or closed meet their other half inside the outermost.
    let before = std::iter::repeat_n(OPEN, closed_too_often + 1);
    let after = std::iter::repeat_n(CLOSE, opened + 1);
    Cow::Owned(before.chain(words.chars()).chain(after).collect())
}

/// Whether a character can turn what stands beside it: a letter of a script that is written from
/// the right, or a mark that says which way.
pub(crate) fn turns(character: char) -> bool {
    matches!(
        character,
        '\u{0590}'..='\u{08FF}'
            | '\u{200E}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFE}'
            | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_cannot_turn_anything_stays_as_it_is() {
        for words in ["", "Tom Ellery", "Zażółć, 我要, 👍", "Llŷr (ext. 12)"] {
            assert_eq!(isolated(words), words);
        }
    }

    #[test]
    fn what_can_turn_its_neighbours_is_set_apart() {
        for (words, expected) in [
            ("שרה", "\u{2068}שרה\u{2069}"),
            ("Mr \u{202e}M", "\u{2068}Mr \u{202e}M\u{2069}"),
            (
                "M\u{2069}\u{202e}x",
                "\u{2068}\u{2068}M\u{2069}\u{202e}x\u{2069}",
            ),
            ("M\u{2067}x", "\u{2068}M\u{2067}x\u{2069}\u{2069}"),
        ] {
            assert_eq!(isolated(words), expected);
        }
    }

    proptest! {
        /// Whatever marks are in it, the isolate ends with the words and not before.
        #[test]
        fn the_words_stay_inside(words in "[aש\u{2066}-\u{2069}\u{202a}-\u{202e}]{0,12}") {
            let apart = isolated(&words);
            let mut depth = 0_i32;
            let last = apart.chars().count();
            for (place, character) in apart.chars().enumerate() {
                match character {
                    '\u{2066}'..=OPEN => depth += 1,
                    CLOSE => depth -= 1,
                    _ => {}
                }
                let is_last = place + 1 == last;
                if apart != words.as_str() {
                    prop_assert_eq!(depth == 0, is_last, "{:?}", apart);
                }
            }
        }
    }
}

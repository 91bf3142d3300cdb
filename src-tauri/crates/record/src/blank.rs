//! Whether anything was given at all: what nobody can see is nothing.

/// Whether there is nothing to be seen in the words: no letter, no sign, however many spaces,
/// controls and other invisible characters there are.
///
/// A field that holds a zero width space looks empty to whoever reads the file, so it is. Words
/// with anything visible in them are given, and are never tidied here: exact words are evidence.
pub fn is_blank(words: &str) -> bool {
    words.chars().all(is_invisible)
}

/// Optional words where they are given, and not blank.
pub fn given(words: Option<&String>) -> Option<&String> {
    words.filter(|words| !is_blank(words))
}

/// Whether optional words are given, and not blank.
pub fn is_given(words: Option<&String>) -> bool {
    given(words).is_some()
}

/// Whether a character shows nothing: white space, controls, what Unicode lets every program leave
/// out (`Default_Ignorable_Code_Point`), and the few others that are drawn as nothing.
pub(crate) fn is_invisible(character: char) -> bool {
    if character.is_whitespace() || character.is_control() {
        return true;
    }
    matches!(
        character,
        // Default_Ignorable_Code_Point: soft hyphen, joiners, fillers, bidirectional controls,
        // variation selectors, tags.
        '\u{00AD}'
            | '\u{034F}'
            | '\u{061C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFF8}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
            // The empty Braille cell, the null notehead, marks around annotations, and the place
            // of something that was not pasted with the words.
            | '\u{2800}'
            | '\u{1D159}'
            | '\u{FFF9}'..='\u{FFFC}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What can be typed or pasted and shows nothing.
    const INVISIBLE: &[(&str, char)] = &[
        ("space", ' '),
        ("tab", '\t'),
        ("end of line", '\n'),
        ("nul", '\0'),
        ("no-break space", '\u{00A0}'),
        ("soft hyphen", '\u{00AD}'),
        ("combining grapheme joiner", '\u{034F}'),
        ("arabic letter mark", '\u{061C}'),
        ("hangul choseong filler", '\u{115F}'),
        ("hangul jungseong filler", '\u{1160}'),
        ("ogham space mark", '\u{1680}'),
        ("khmer inherent vowel", '\u{17B4}'),
        ("mongolian vowel separator", '\u{180E}'),
        ("hair space", '\u{200A}'),
        ("zero width space", '\u{200B}'),
        ("zero width non-joiner", '\u{200C}'),
        ("zero width joiner", '\u{200D}'),
        ("right-to-left mark", '\u{200F}'),
        ("line separator", '\u{2028}'),
        ("right-to-left override", '\u{202E}'),
        ("narrow no-break space", '\u{202F}'),
        ("word joiner", '\u{2060}'),
        ("invisible times", '\u{2062}'),
        ("first strong isolate", '\u{2068}'),
        ("empty braille cell", '\u{2800}'),
        ("ideographic space", '\u{3000}'),
        ("hangul filler", '\u{3164}'),
        ("variation selector", '\u{FE0F}'),
        ("byte order mark", '\u{FEFF}'),
        ("halfwidth hangul filler", '\u{FFA0}'),
        ("place of an object", '\u{FFFC}'),
        ("null notehead", '\u{1D159}'),
        ("tag space", '\u{E0020}'),
    ];

    #[test]
    fn what_shows_nothing_is_blank() {
        assert!(is_blank(""));
        for (name, character) in INVISIBLE {
            let words = character.to_string();
            assert!(is_blank(&words), "{name}");
            assert!(!is_given(Some(&words)), "{name}");
            assert!(
                !is_blank(&format!("{words}a{words}")),
                "{name} and a letter"
            );
        }
    }

    #[test]
    fn what_shows_anything_is_given() {
        for words in [
            ".", "-", "?", "0", "é", "e\u{301}", "ж", "說", "🙂", "…", "\u{2801}", "ᄀ",
        ] {
            assert!(!is_blank(words), "{words}");
        }
        assert!(!is_given(None));
    }

    proptest! {
        #[test]
        fn any_heap_of_invisible_characters_is_blank(
            which in prop::collection::vec(0..INVISIBLE.len(), 0..40)
        ) {
            let words: String = which.iter().map(|index| INVISIBLE[*index].1).collect();
            prop_assert!(is_blank(&words));
        }

        #[test]
        fn a_letter_anywhere_among_them_is_given(
            before in prop::collection::vec(0..INVISIBLE.len(), 0..20),
            letter in "\\p{L}|\\p{N}|\\p{P}",
            after in prop::collection::vec(0..INVISIBLE.len(), 0..20),
        ) {
            // A filler is a letter to Unicode and nothing to the eye.
            prop_assume!(!letter.chars().all(is_invisible));
            let invisible = |which: &[usize]| -> String {
                which.iter().map(|index| INVISIBLE[*index].1).collect()
            };
            let words = format!("{}{letter}{}", invisible(&before), invisible(&after));
            prop_assert!(!is_blank(&words));
        }
    }
}

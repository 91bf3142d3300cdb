//! From what somebody typed to an expression of the word index.

/// The most words that are sought; nobody types more to find one thing.
const MOST_WORDS: usize = 32;

/// The expression that holds every word, the last one as a beginning, or `None` if nothing that
/// was typed is a word.
///
/// Each word stands between quotation marks, where the index understands no syntax, and it is the
/// index that takes it apart: "O'Brien" becomes "o" followed by "brien" there, as it did when it
/// was written down. A control character cannot end the expression early, because it divides
/// words too.
pub(super) fn of(typed: &str) -> Option<String> {
    let words: Vec<String> = typed
        .split(|character: char| character.is_whitespace() || character.is_control())
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(MOST_WORDS)
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    if words.is_empty() {
        return None;
    }
    Some(format!("{}*", words.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_becomes_quoted_words() {
        for (typed, expression) in [
            ("", None),
            (" \t\r\n", None),
            ("\" * - ( ) : ^ 🙂 …", None),
            ("car", Some("\"car\"*")),
            (" car  park ", Some("\"car\" \"park\"*")),
            ("NEAR(a b, 3)", Some("\"NEAR(a\" \"b,\" \"3)\"*")),
            ("a OR NOT b*", Some("\"a\" \"OR\" \"NOT\" \"b*\"*")),
            ("words:x", Some("\"words:x\"*")),
            ("say \"sorry\"", Some("\"say\" \"\"\"sorry\"\"\"*")),
            ("one\0two", Some("\"one\" \"two\"*")),
            ("O’Brien 🙂", Some("\"O’Brien\"*")),
        ] {
            assert_eq!(of(typed).as_deref(), expression, "{typed:?}");
        }
    }

    #[test]
    fn no_more_words_are_sought_than_somebody_would_type() {
        let expression = of(&"word ".repeat(10_000)).unwrap();
        assert_eq!(expression.matches("\"word\"").count(), MOST_WORDS);
    }
}

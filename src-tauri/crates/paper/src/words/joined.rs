//! What never parts at a line's end: a colleague and the letter that says which, a day and its
//! month, a title and the name it stands before.

use super::ours::is_wider;

const COLLEAGUE: &str = "Colleague";

const TITLES: [&str; 9] = [
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Dr",
    "Prof",
    "Professor",
    "Revd",
];

const MONTHS: [&str; 24] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
];

/// What is wider, in ems, parts like other words: it might be wider than its column.
const WIDEST_TOGETHER: f64 = 8.0;

/// A stretch of text.
#[derive(Debug, PartialEq)]
pub(super) enum Run {
    /// Words that may part at each space.
    Loose(String),
    /// Two words that stay on one line.
    Joined(String),
}

/// The text in stretches that, put together, are the text.
pub(super) fn runs(text: &str, measure: f64) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut loose = String::new();
    let mut tokens = text.split_inclusive(' ');
    let mut next = tokens.next().map(str::to_owned);
    while let Some(token) = next {
        next = tokens.next().map(str::to_owned);
        let pair = next.as_deref().and_then(|then| pair(&token, then));
        let joined = pair.filter(|pair| !is_wider(&pair.words, measure.min(WIDEST_TOGETHER)));
        match joined {
            Some(pair) => {
                loose.push_str(&pair.before);
                if !loose.is_empty() {
                    runs.push(Run::Loose(std::mem::take(&mut loose)));
                }
                runs.push(Run::Joined(pair.words));
                // What stands after it may itself begin a pair.
                next = Some(pair.after).filter(|after| !after.is_empty());
                if next.is_none() {
                    next = tokens.next().map(str::to_owned);
                }
            }
            None => loose.push_str(&token),
        }
    }
    if !loose.is_empty() {
        runs.push(Run::Loose(loose));
    }
    runs
}

/// Two words that belong together, with what stands before the first and after the second.
struct Pair {
    before: String,
    words: String,
    after: String,
}

fn pair(token: &str, then: &str) -> Option<Pair> {
    let word = token.strip_suffix(' ')?;
    let of_letters = |c: char| c.is_alphanumeric();
    let before = word.trim_end_matches(of_letters);
    let first = word.strip_prefix(before)?;
    let after = then.trim_start_matches(|c: char| of_letters(c) || matches!(c, '-' | '\'' | '’'));
    let name = then.strip_suffix(after)?;
    let plain = name
        .split(|c: char| !of_letters(c))
        .next()
        .unwrap_or_default();
    let second = match first {
        COLLEAGUE if is_a_letter(plain) => plain,
        _ if is_a_day(first) && MONTHS.contains(&plain) => plain,
        _ if TITLES.contains(&first) && name.starts_with(char::is_uppercase) => name,
        _ => return None,
    };
    Some(Pair {
        before: before.to_owned(),
        words: format!("{first} {second}"),
        after: then.strip_prefix(second)?.to_owned(),
    })
}

fn is_a_letter(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase())
}

fn is_a_day(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_a_day_and_a_titled_name_never_part_and_nothing_is_lost() {
        let cases: [(&str, &[&str]); 18] = [
            ("", &[]),
            ("Nobody", &[]),
            ("Colleague A", &["Colleague A"]),
            (
                "by Colleague A and Colleague AB.",
                &["Colleague A", "Colleague AB"],
            ),
            ("Colleague Anna", &[]),
            ("Colleague  A, a Colleague ", &[]),
            ("(15 June 2026)", &["15 June"]),
            ("1 to 9 Feb, and 3 May", &["9 Feb", "3 May"]),
            ("115 June", &[]),
            ("on 15 Junes", &[]),
            ("15  June", &[]),
            (
                "Mr M, (Mrs O’Neill-Shaw) and Dr Sam Carver",
                &["Mr M", "Mrs O’Neill-Shaw", "Dr Sam"],
            ),
            ("Mr Mr M", &["Mr Mr"]),
            ("Mr and Mrs T", &["Mrs T"]),
            ("HMr M", &[]),
            ("Dr", &[]),
            ("Dr ", &[]),
            ("Mr Ż’s", &["Mr Ż’s"]),
        ];
        for (text, wanted) in cases {
            let runs = runs(text, 12.0);
            let joined: Vec<&str> = runs
                .iter()
                .filter_map(|run| match run {
                    Run::Joined(words) => Some(words.as_str()),
                    Run::Loose(_) => None,
                })
                .collect();
            assert_eq!(joined, wanted, "{text}");
            let whole: String = runs
                .iter()
                .map(|run| match run {
                    Run::Joined(words) | Run::Loose(words) => words.as_str(),
                })
                .collect();
            assert_eq!(whole, text);
        }
        // What might be wider than its column parts.
        let long = format!("Mr {}", "W".repeat(40));
        assert_eq!(runs(&long, 12.0), [Run::Loose(long)]);
    }
}

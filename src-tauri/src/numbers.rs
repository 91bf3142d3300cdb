//! The practice's own numbers for a hard call, in the clear beside the case file.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::PathBuf;

use evenhand_casework::shapes::HardCallNumbersSet;

/// The most characters one line of the card may have.
const LONGEST: usize = 240;

/// The most bytes the file may have. What is longer was not written here and is not read.
const LARGEST: u64 = 4096;

const TELL_AT_ONCE: &str = "Tell at once";
const SAFEGUARDING_LEAD: &str = "Safeguarding lead";
const OTHER: &str = "Other";

/// The file that the hard-call card reads while the case file is locked.
///
/// Whoever is shouted at needs to know whom to ring before she has typed a passphrase. So the
/// numbers lie in the clear, as on a note beside the telephone, and nothing else lies with them:
/// each line is a label, a colon and what the practice wrote. The case file holds them too, and is
/// what counts: the file here follows it.
#[derive(Debug)]
pub(crate) struct NumbersFile {
    path: PathBuf,
}

impl NumbersFile {
    /// The file at `path`, which need not be there.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// The numbers, or `None` where they are not known. A file that is damaged, too long or not
    /// ours is as good as none: the card then names offices in place of people, and nobody who is
    /// in a hard call reads about a file.
    pub(crate) fn read(&self) -> Option<HardCallNumbersSet> {
        if !fs::symlink_metadata(&self.path).ok()?.is_file() {
            return None;
        }
        let mut bytes = Vec::new();
        let file = File::open(&self.path).ok()?;
        file.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
            return None;
        }
        understood(&String::from_utf8(bytes).ok()?)
    }

    /// Keeps the numbers as the case file has them now, or removes them where it has none.
    /// Numbers that cannot be kept are left out of the locked card; nothing else depends on it.
    pub(crate) fn follow(&self, numbers: Option<&HardCallNumbersSet>) {
        let _left_out = match numbers.map(in_lines) {
            Some(lines) if self.holds(&lines) => Ok(()),
            Some(lines) => self.replace(&lines),
            None => fs::remove_file(&self.path),
        };
    }

    fn holds(&self, lines: &str) -> bool {
        fs::read(&self.path).is_ok_and(|bytes| bytes == lines.as_bytes())
    }

    /// Replaces the file as a whole: nobody ever reads half of it.
    fn replace(&self, lines: &str) -> io::Result<()> {
        let part = self.path.with_extension("evenhand-numbers-part");
        let written = File::create(&part)
            .and_then(|mut file| {
                file.write_all(lines.as_bytes())?;
                file.sync_all()
            })
            .and_then(|()| fs::rename(&part, &self.path));
        if written.is_err() {
            let _nothing_left = fs::remove_file(&part);
        }
        written
    }
}

/// The numbers as lines of a label and what the practice wrote.
fn in_lines(numbers: &HardCallNumbersSet) -> String {
    let mut lines = String::new();
    for (label, words) in [
        (TELL_AT_ONCE, Some(&numbers.tell_at_once)),
        (SAFEGUARDING_LEAD, Some(&numbers.safeguarding_lead)),
        (OTHER, numbers.other.as_ref()),
    ] {
        let words = words.map(|words| on_one_line(words)).unwrap_or_default();
        if !words.is_empty() {
            lines.extend([label, ": ", &words, "\n"]);
        }
    }
    lines
}

/// Words on one line, and no more of them than the card has room for.
fn on_one_line(words: &str) -> String {
    let plain: String = words
        .chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .collect();
    let line: String = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars()
        .take(LONGEST)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The numbers that such lines hold; `None` if a line is not as [`in_lines`] writes it.
fn understood(lines: &str) -> Option<HardCallNumbersSet> {
    let (mut tell_at_once, mut safeguarding_lead, mut other) = (None, None, None);
    for line in lines.lines() {
        let (label, words) = line.split_once(": ")?;
        let place = match label {
            TELL_AT_ONCE => &mut tell_at_once,
            SAFEGUARDING_LEAD => &mut safeguarding_lead,
            OTHER => &mut other,
            _ => return None,
        };
        if words.is_empty() || words != on_one_line(words) {
            return None;
        }
        if place.replace(words.to_owned()).is_some() {
            return None;
        }
    }
    Some(HardCallNumbersSet {
        tell_at_once: tell_at_once?,
        safeguarding_lead: safeguarding_lead?,
        other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(other: Option<&str>) -> HardCallNumbersSet {
        HardCallNumbersSet {
            tell_at_once: "Tom Ellery, ext. 204".to_owned(),
            safeguarding_lead: "Dr Carver: ext. 201".to_owned(),
            other: other.map(str::to_owned),
        }
    }

    fn beside_nothing() -> (tempfile::TempDir, NumbersFile) {
        let folder = tempfile::tempdir().unwrap();
        let file = NumbersFile::at(folder.path().join("practice.evenhand-numbers"));
        (folder, file)
    }

    #[test]
    fn the_file_follows_what_the_practice_set_and_holds_nothing_else() {
        let (folder, file) = beside_nothing();
        assert_eq!(file.read(), None, "before anything was set");
        file.follow(None);
        file.follow(Some(&numbers(None)));
        assert_eq!(
            fs::read_to_string(&file.path).unwrap(),
            "Tell at once: Tom Ellery, ext. 204\nSafeguarding lead: Dr Carver: ext. 201\n",
            "plain words, and nothing else"
        );
        for set in [numbers(Some("Front desk 200")), numbers(None)] {
            file.follow(Some(&set));
            assert_eq!(file.read().as_ref(), Some(&set), "it is set again");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        file.follow(None);
        assert_eq!(file.read(), None, "another case file has none");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_would_not_stand_on_a_line_is_made_to() {
        let (_folder, file) = beside_nothing();
        let long = format!(" Front desk\n\tSafeguarding lead: 7 {}", "x".repeat(20_000));
        file.follow(Some(&numbers(Some(&long))));
        let read = file.read().unwrap();
        let other = read.other.unwrap();
        assert!(other.starts_with("Front desk Safeguarding lead: 7 xxx"));
        assert_eq!(other.chars().count(), LONGEST);
        assert_eq!(read.safeguarding_lead, "Dr Carver: ext. 201");
    }

    #[test]
    fn a_file_that_is_damaged_or_not_ours_is_as_good_as_none() {
        let whole = in_lines(&numbers(Some("Front desk 200")));
        assert!(understood(&whole).is_some());
        let (_folder, file) = beside_nothing();
        for (why, bytes) in [
            ("it is empty", Vec::new()),
            ("a line is missing", b"Tell at once: Tom\n".to_vec()),
            ("a line is cut", whole.as_bytes()[..40].to_vec()),
            (
                "a label is unknown",
                format!("{whole}Patient: Mr M\n").into(),
            ),
            (
                "a label stands twice",
                format!("{whole}Other: again\n").into(),
            ),
            (
                "a line has no words",
                format!("{whole}Tell at once: \n").into(),
            ),
            ("it is no text", vec![0xff, 0xfe, 0x00, 0x41]),
            (
                "it has signs no keyboard has",
                whole.replace('T', "\u{7}").into(),
            ),
            (
                "a line is too long",
                whole.replace("200", &"9".repeat(400)).into(),
            ),
            (
                "it is too long",
                format!("{whole}{}", "\n".repeat(5_000)).into(),
            ),
        ] {
            fs::write(&file.path, bytes).unwrap();
            assert_eq!(file.read(), None, "{why}");
        }
        file.follow(Some(&numbers(None)));
        assert_eq!(file.read(), Some(numbers(None)), "unlocking mends it");
    }

    #[test]
    fn a_folder_of_that_name_is_no_file_and_no_trouble() {
        let (folder, file) = beside_nothing();
        fs::create_dir(&file.path).unwrap();
        assert_eq!(file.read(), None);
        file.follow(Some(&numbers(None)));
        file.follow(None);
        assert_eq!(file.read(), None);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing half-made"
        );
    }
}

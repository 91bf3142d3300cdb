//! What `guidance.md` can name, from the program's own lists.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use evenhand_casework::{QUESTIONS, QuestionKind};
use evenhand_record::entry::{EntryKind, PolicyAdopted};
use evenhand_record::policy::words_of;
use evenhand_record::practice::Practice;
use evenhand_tests::{our_files, workspace};

/// What can be named, by the word before the colon.
pub(super) type Known = BTreeMap<&'static str, BTreeSet<String>>;

/// Everything that can be named, from the program's own lists.
pub(super) fn known() -> Known {
    let entries = EntryKind::ALL.iter().map(|kind| kind.name().to_owned());
    let asked = |wanted: fn(QuestionKind) -> bool| {
        QUESTIONS
            .iter()
            .filter(move |question| wanted(question.kind))
            .map(|question| question.name.to_owned())
    };
    Known::from([
        (
            "act",
            entries
                .chain(asked(|kind| kind == QuestionKind::Act))
                .collect(),
        ),
        (
            "question",
            asked(|kind| kind != QuestionKind::Act).collect(),
        ),
        ("screen", screens()),
        ("words", wordings()),
        ("sheet", sheets()),
        ("policy", policy_headings()),
        ("test", tests()),
    ])
}

/// The places of `place.ts`, and the card that opens over whatever page is open.
fn screens() -> BTreeSet<String> {
    let text = read("ui/src/state/place.ts");
    let mut screens = BTreeSet::from(["hard-call".to_owned()]);
    for list in ["const topParts = [", "const fileParts = ["] {
        let (_, after) = text.split_once(list).expect("the places are listed");
        let (list, _) = after.split_once(']').expect("a list of places ends");
        screens.extend(quoted(list));
    }
    let (places, _) = text
        .split_once("export function address")
        .expect("the places stand before their addresses");
    for place in places.split("screen: ").skip(1) {
        let place = place.split([';', '}']).next().unwrap_or_default();
        screens.extend(quoted(place));
    }
    assert!(
        workspace()
            .join("ui/src/hard-call/HardCallCard.svelte")
            .is_file(),
        "there is a hard-call card"
    );
    screens
}

fn quoted(text: &str) -> Vec<String> {
    text.split('\'')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// The files of words for the screen.
fn wordings() -> BTreeSet<String> {
    let ours = our_files();
    let names = ours
        .iter()
        .filter(|path| path.starts_with("ui/src/wording"));
    names
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect()
}

/// The sheets as the contract names them, and the bundle.
fn sheets() -> BTreeSet<String> {
    let contract = read("ui/src/backend/generated/contract.ts");
    let mut sheets = BTreeSet::from(["bundle".to_owned()]);
    for sheet in contract.split("\"sheet\": \"").skip(1) {
        sheets.extend(sheet.split('"').next().map(str::to_owned));
    }
    assert!(sheets.len() > 1, "the contract names the sheets");
    sheets
}

fn policy_headings() -> BTreeSet<String> {
    let practice = Practice {
        name: "Harbour Lane Surgery".to_owned(),
        ods_code: "A81001".to_owned(),
        address: "1 Harbour Lane".to_owned(),
        telephone: "01632 960100".to_owned(),
    };
    let blanks = PolicyAdopted::default();
    let words = words_of(&practice, &blanks);
    let sections = words.text.into_iter().chain(words.for_the_public);
    sections.map(|section| section.heading).collect()
}

/// The tests by name, and those of the screens by title.
fn tests() -> BTreeSet<String> {
    let mut tests = BTreeSet::new();
    for path in our_files() {
        let name = path.to_string_lossy();
        if name.ends_with(".rs") {
            let text = read(&name);
            for part in text.split("test]\n").skip(1) {
                let head = part.split('(').next().unwrap_or_default();
                tests.extend(head.split("fn ").nth(1).map(str::to_owned));
            }
        } else if name.ends_with(".test.ts") {
            let text = read(&name);
            for quote in ['\'', '"'] {
                let parts: Vec<&str> = text.split(quote).collect();
                let titles = parts
                    .windows(2)
                    .filter(|pair| pair[0].trim_end().ends_with('('));
                tests.extend(titles.map(|pair| pair[1].to_owned()));
            }
        }
    }
    tests
}

pub(super) fn read(path: &str) -> String {
    fs::read_to_string(workspace().join(path))
        .unwrap_or_else(|error| panic!("{path} can be read: {error}"))
}

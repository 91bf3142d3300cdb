//! Exact words, byte for byte, from the field to the page.

use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use serde_json::json;

use crate::bundle::unpacked;
use crate::officer::{Officer, distressing, not_distressing};

/// Words that tools like to tidy.
pub fn torture() -> Vec<String> {
    vec![
        "\"straight\" and ‘curly’ and it's and it’s".to_owned(),
        "two  spaces,   three, and  leading".to_owned(),
        "  leading and trailing  ".to_owned(),
        "You fucking useless bastards, the lot of you".to_owned(),
        "I hope you 😡 choke 🖕 on it 🧿".to_owned(),
        "Dw i'n siarad Cymraeg: ŵ ŷ â ê î ô û ẅ".to_owned(),
        "Zażółć gęślą jaźń, pchnąć w tę łódź jeża".to_owned(),
        "لن أنتظر أكثر من ذلك".to_owned(),
        "我不会再等了".to_owned(),
        "#let x = 1; *bold* _it_ $a$ @ref <label> \\ // /* */ `raw` [content]".to_owned(),
        "<script>alert('x')</script> &amp; <b>not bold</b>".to_owned(),
        "fi fl ffi -- --- ... 1/2 (c)".to_owned(),
        "first line\nsecond line\n\nfourth line".to_owned(),
    ]
}

#[test]
fn words_come_back_byte_for_byte_through_the_door() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let mut words = torture();
    words.push("x".repeat(5_000));
    words.push("\u{202e}reversed\u{200f} tab\there \u{0} nul".to_owned());
    let said: Vec<(&str, serde_json::Value)> = words
        .iter()
        .map(|words| (words.as_str(), not_distressing()))
        .collect();
    let incident = officer.records_an_incident(&complaint, &said);
    let shown = officer.ask("incident", json!({ "incident": incident }));
    for (quote, said) in shown["quotes"]
        .as_array()
        .expect("quotes")
        .iter()
        .zip(&words)
    {
        assert_eq!(quote["words"]["exact_words"].as_str(), Some(said.as_str()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_words_at_all_come_back(words in any::<String>().prop_filter("words", |words| !words.is_empty())) {
        let mut officer = Officer::set_up();
        let complaint = officer.logs_a_complaint("I was refused.");
        let incident = officer.records_an_incident(&complaint, &[(&words, not_distressing())]);
        let shown = officer.ask("incident", json!({ "incident": incident }));
        prop_assert_eq!(shown["quotes"][0]["words"]["exact_words"].as_str(), Some(words.as_str()));
    }
}

#[test]
fn words_are_found_in_the_text_of_the_bundle_character_for_character() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("The complaint as it came: “just so”,  with  spaces.");
    let long = "x".repeat(5_000);
    let mut words = torture();
    words.push(long.clone());
    let said: Vec<(&str, serde_json::Value)> = words
        .iter()
        .enumerate()
        .map(|(index, words)| {
            let answer = if index % 3 == 1 {
                distressing("words")
            } else {
                not_distressing()
            };
            (words.as_str(), answer)
        })
        .collect();
    officer.records_an_incident(&complaint, &said);
    let (_, zip) = officer.exports(&complaint);
    let folder = unpacked(&zip);
    let text = text_of(&folder.path().join("bundle.pdf"));
    let in_one_piece: String = text.split_whitespace().collect();
    assert!(
        in_one_piece.contains(&long),
        "no foot and no head parts the long word"
    );
    words.retain(|words| *words != long);
    words.push("The complaint as it came: “just so”,  with  spaces.".to_owned());
    for said in &words {
        for line in said.lines().filter(|line| !line.is_empty()) {
            assert!(
                without_our_turnings(&text).contains(&without_our_turnings(line.trim_end())),
                "not found in the text of the bundle: {:?}",
                line.chars().take(80).collect::<String>()
            );
        }
    }
}

/// The text of a PDF as a reader of the Ombudsman would search it.
pub fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext runs");
    assert!(output.status.success(), "pdftotext reads the bundle");
    String::from_utf8(output.stdout).expect("text")
}

/// A line too long for the page turns over; that turning is ours and is taken out again.
fn without_our_turnings(text: &str) -> String {
    text.replace(
        [
            '\n', '\u{c}', '\u{202b}', '\u{202a}', '\u{202c}', '\u{200e}', '\u{200f}',
        ],
        "",
    )
}

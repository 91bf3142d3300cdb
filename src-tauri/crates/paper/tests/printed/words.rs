//! Exact words reach the paper character for character, as an ordinary reader of PDF text sees it.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::common::sheets::run;
use crate::common::{an_incident, bare, file, incident, make, open_quote};

/// The text of a PDF, by poppler.
fn text(pdf: &[u8]) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let feeder = std::thread::spawn(move || stdin.write_all(&pdf).unwrap());
    let out = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    String::from_utf8(out.stdout).unwrap()
}

/// The bundle's text with these words as the one quote.
fn printed(words: &str) -> String {
    let mut contents = bare("A complaint.");
    contents.incidents = vec![an_incident("i1", 1, vec![open_quote("q1", words)])];
    contents.on_file.push(incident("i1"));
    let (_, zip) = make(&contents, &crate::common::InMemory::default()).unwrap();
    text(&file(&zip, "bundle.pdf"))
}

/// Takes out only what the paper adds: the turns of a line, and the bands between two pages.
fn without_turns(text: &str, turn: &str) -> String {
    let kept: Vec<&str> = text
        .lines()
        .map(|l| l.trim_start_matches('\u{c}'))
        .filter(|l| {
            !(l.is_empty()
                || l.starts_with("Bundle HL-")
                || l.starts_with("In confidence.")
                || l.starts_with("Complaint HL-")
                || l.starts_with("Part D")
                || l.starts_with("Mr M and Harbour")
                || l.contains(", continued from page ")
                || l.contains(" of ") && l.chars().next().is_some_and(|c| c.is_ascii_digit()))
        })
        .collect();
    kept.join(turn)
}

#[test]
fn lines_come_out_as_they_went_in() {
    let cases = [
        (
            "straight and curly",
            "You're \"useless\"  and you’re “useless” AND you dont care",
        ),
        ("three spaces", "one   two    three"),
        ("leading spaces", "   three before it"),
        ("one leading space", " one before it"),
        ("two trailing spaces", "two after it  "),
        (
            "swearing",
            "This is bloody ridiculous, you f***ing **** of a t-w-a-t, fuck off",
        ),
        (
            "Typst",
            "#let x = 1  *not bold*  _not slanted_  $a$ @ref \\ // /* c */ `code`",
        ),
        (
            "more Typst",
            "= head - list <label> ~ ... #set page() \\u{1f600} -- [x](y) + item",
        ),
        ("HTML", "<b>not bold</b> &amp; <script>alert(1)</script>"),
        ("formula", "=SUM(A1) +1 -1 @x"),
        ("ligatures", "office affluent fjord -> => fi fl ffi"),
        ("dashes", "-- --- – — ... …"),
        ("Welsh", "Mae hyn yn warthus, Llŷr a Siôn, tŵr a thŷ"),
        ("Polish", "Zażółć gęślą jaźń, to skandal"),
        ("Chinese", "我要投诉你们"),
        ("Latin beside Chinese", "NHS要求5天"),
        ("Japanese and Korean", "苦情があります 항의합니다"),
        ("emoji", "Thanks a lot 👍😡💔"),
        ("emoji of many parts", "👨‍👩‍👧 👍🏽 ❤️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 end"),
        ("Greek and Cyrillic", "Είναι σκάνδαλο. Это безобразие."),
        ("Vietnamese", "Tôi muốn khiếu nại về phòng khám"),
        ("no font", "a \u{1F9FF} b \u{10C92} c"),
        ("hard space", "a\u{a0}b"),
    ];
    let mut wrong = Vec::new();
    for (name, words) in cases {
        let printed = printed(words);
        let found = printed.contains(words);
        if !found {
            let line: Vec<&str> = printed
                .lines()
                .skip_while(|l| !l.starts_with("Quote 1"))
                .skip(5)
                .take(6)
                .collect();
            wrong.push(format!("{name}: {words:?} came out as {line:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn right_to_left_words_come_out_in_their_order() {
    for words in [
        "أريد أن أقدم شكوى",
        "אני רוצה להתלונן",
        "میں شکایت کرنا چاہتا ہوں",
        "الله لا",
    ] {
        let printed: String = printed(words)
            .chars()
            .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}'))
            .collect();
        assert!(printed.contains(words), "{words:?} in {printed}");
    }
}

#[test]
fn a_word_of_5000_characters_is_whole() {
    let word: String = (0..5000)
        .map(|n| char::from(b'a' + u8::try_from(n % 26).unwrap()))
        .collect();
    let printed = without_turns(&printed(&format!("before {word} after")), "");
    assert!(printed.contains(&word), "{printed}");
    let capitals = "W".repeat(5000);
    assert!(without_turns(&self::printed(&capitals), "").contains(&capitals));
}

#[test]
fn a_word_of_5000_characters_stands_on_one_page_where_it_can_be_searched_for() {
    let word: String = (0..5000)
        .map(|n| char::from(b'a' + u8::try_from(n % 26).unwrap()))
        .collect();
    for words in [
        word.clone(),
        format!("before {word} after"),
        "x".repeat(5000),
    ] {
        let printed: String = printed(&words).split_whitespace().collect();
        let sought: String = words.split_whitespace().collect();
        assert!(printed.contains(&sought), "{printed}");
    }
}

#[test]
fn a_word_across_pages_is_read_in_one_piece_by_whoever_follows_the_tags() {
    // Between its pieces stand a foot and a head, which the tags know for what they are.
    let word: String = (0..5000)
        .map(|n| char::from(b'A' + u8::try_from(n * n % 26).unwrap()))
        .collect();
    let (_, zip) = make(
        &bare(&format!("before {word} after")),
        &crate::common::InMemory::default(),
    )
    .unwrap();
    let (tags, _) = run("pdfinfo", &["-struct-text"], &file(&zip, "bundle.pdf"));
    let read: String = tags
        .lines()
        .filter_map(|l| l.trim().strip_prefix('"')?.strip_suffix('"'))
        .collect();
    assert!(read.replace("\\n", "").contains(&word), "{tags}");
    assert!(!tags.contains("Not for the patient"), "a foot is no text");
}

#[test]
fn a_line_that_turns_over_keeps_its_spaces() {
    let words = "two  spaces  here ".repeat(20);
    let printed = without_turns(&printed(&words), " ");
    assert!(printed.contains(words.trim_end()), "{printed}");
}

#[test]
fn every_line_break_stays() {
    let words = "one\ntwo\r\nthree\rfour\n\n\nseven";
    let printed = printed(words);
    let lines: Vec<&str> = printed.lines().collect();
    for line in ["one", "two", "three", "four", "seven"] {
        assert!(lines.contains(&line), "{line} in {printed}");
    }
}

//! Exact words that an entry hands on: covered until somebody has answered, opened for a purpose,
//! found without being shown, and counted in the bundle.

use serde_json::{Value, json};

use crate::book::{OFFICER, told};
use crate::officer::{Officer, distressing, not_distressing};

/// Words with everything that is tidied elsewhere.
const HARD: &str = " I “know” where  MARKERWORD parks,\r\n\tand so does my brother ";
const MILD: &str = "I will wait for your letter.";
const ON: &str = "2026-11-20";

fn quote(words: &str) -> Value {
    json!({ "speaker": "Mr M", "heard_by": [OFFICER], "certainty": "exact", "exact_words": words })
}

fn contact() -> Value {
    json!({ "kind": "contact", "channel": "telephone", "direction": "from_them", "with": "Mr M",
            "what_was_said": "He rang about his letter. I ended the call." })
}

impl Officer {
    /// Makes an entry with exact words in it.
    fn enters_with_words(&mut self, complaint: &Value, entry: Value, words: &[&str]) -> Value {
        let quotes: Vec<Value> = words.iter().map(|words| quote(words)).collect();
        let request = json!({ "complaint": complaint, "on": ON, "by": OFFICER, "entry": entry,
                              "quotes": quotes });
        self.ask("add_entry", request)["entry"].clone()
    }

    fn quotes_of(&mut self, entry: &Value) -> Vec<Value> {
        let view = self.ask("entry", json!({ "entry": entry }));
        view["quotes"].as_array().expect("quotes").clone()
    }

    fn answers(&mut self, quote: &Value, answer: &Value) {
        self.ask(
            "answer_distress",
            json!({ "quote": quote["id"], "distress": answer }),
        );
    }

    /// Everything that is shown of a file without revealing, as one text.
    fn everything_shown(&mut self, complaint: &Value, entry: &Value) -> String {
        let of = json!({ "complaint": complaint });
        [
            ("entry", json!({ "entry": entry })),
            ("entries", of.clone()),
            ("complaint_file", of.clone()),
            ("timeline", of.clone()),
            ("engagement", of.clone()),
            ("entry_choices", of.clone()),
            ("bundle_readiness", of.clone()),
            ("record_of_acts", of),
            ("complaints", json!({})),
            ("today", json!({})),
            ("register", json!({})),
            ("care", json!({})),
            ("find", json!({ "words": "markerword parks brother" })),
        ]
        .map(|(question, request)| self.ask(question, request).to_string())
        .join("\n")
    }
}

#[test]
fn the_words_of_an_entry_stay_covered_until_somebody_has_answered_for_them() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let entry = officer.enters_with_words(&complaint, contact(), &[HARD, MILD]);
    let quotes = officer.quotes_of(&entry);
    let numbers: Vec<&Value> = quotes.iter().map(|quote| &quote["number"]).collect();
    assert_eq!(numbers, [1, 2]);
    let hidden = |officer: &mut Officer, when: &str| {
        let shown = officer.everything_shown(&complaint, &entry);
        for words in ["MARKERWORD", "my brother"] {
            assert!(!shown.contains(words), "{when}: {words} in {shown}");
        }
    };
    hidden(&mut officer, "nobody has answered");
    for quote in &quotes {
        assert_eq!(
            quote["words"],
            json!({ "shown": "covered", "content_note": null })
        );
    }

    officer.answers(&quotes[0], &distressing("a threat"));
    hidden(&mut officer, "it is distressing");
    officer.answers(&quotes[1], &not_distressing());
    let view = officer.ask("entries", json!({ "complaint": complaint }));
    let shown = &view["entries"][0]["quotes"];
    assert_eq!(shown[0]["words"]["content_note"], "a threat");
    assert_eq!(shown[0]["words"]["exact_words"], json!(null));
    assert_eq!(shown[1]["words"]["exact_words"], MILD);

    officer.answers(&quotes[0], &not_distressing());
    let open = officer.quotes_of(&entry);
    assert_eq!(open[0]["words"]["exact_words"], HARD, "not a byte is other");
    officer.answers(&quotes[0], &distressing("a threat to a colleague"));
    hidden(&mut officer, "it is distressing after all");
}

#[test]
fn covered_words_of_an_entry_are_opened_for_a_purpose_and_the_record_says_so() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let entry = officer.enters_with_words(&complaint, contact(), &[MILD, HARD]);
    let quote = officer.quotes_of(&entry)[1]["id"].clone();
    let without = officer.refused("reveal_quote", json!({ "quote": quote, "purpose": " " }));
    assert_eq!(told(&without), ["purpose: Missing"]);
    let revealed = officer.ask(
        "reveal_quote",
        json!({ "quote": quote, "purpose": "Writing the chronology" }),
    );
    assert_eq!(revealed["exact_words"], HARD);
    officer.ask(
        "answer_distress",
        json!({ "quote": quote, "distress": distressing("a threat") }),
    );
    officer.ask(
        "add_correction",
        json!({ "about": { "of": "entry", "id": entry }, "kind": "correction",
                "words": "The second was said first." }),
    );
    let acts = officer.ask("record_of_acts", json!({ "complaint": complaint }));
    let acts = acts["acts"].as_array().expect("acts");
    let subjects: Vec<&str> = acts
        .iter()
        .filter_map(|act| act["subject"].as_str())
        .collect();
    assert_eq!(
        subjects[subjects.len() - 4..],
        [
            "entry 1 of HL-2026-01",
            "quote 2 of entry 1 of HL-2026-01",
            "quote 2 of entry 1 of HL-2026-01",
            "correction 1 to entry 1 of HL-2026-01",
        ]
    );
}

#[test]
fn an_answer_that_is_put_off_waits_at_the_entry() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let title = "Say whether the words could distress a reader";
    assert_eq!(officer.task(&complaint, title), json!(null));
    let entry = officer.enters_with_words(&complaint, contact(), &[HARD, MILD]);
    // With the rest of the work over, it is what is left to do.
    officer.enters(
        &complaint,
        ON,
        json!({ "kind": "closed", "ground": "withdrawn", "note": "He withdrew it." }),
    );
    let quotes = officer.quotes_of(&entry);
    for quote in &quotes {
        assert_eq!(officer.task(&complaint, title), "to_do");
        let file = officer.file(&complaint);
        let tasks = file["handling"]["tasks"].as_array().expect("tasks");
        let task = tasks.iter().find(|task| task["title"] == title);
        assert_eq!(
            task.expect("the task")["door"],
            json!({ "to": "answer_for_entry", "entry": entry })
        );
        assert_eq!(officer.doors_on_the_first_page("answer_for_entry"), 1);
        officer.answers(quote, &not_distressing());
    }
    assert_eq!(officer.task(&complaint, title), json!(null));
    assert_eq!(officer.doors_on_the_first_page("answer_for_entry"), 0);
}

impl Officer {
    fn doors_on_the_first_page(&mut self, to: &str) -> usize {
        let view = self.ask("today", json!({}));
        let due = view["due"].as_array().expect("due");
        due.iter().filter(|due| due["door"]["to"] == to).count()
    }
}

#[test]
fn the_words_of_an_entry_are_found_where_they_stand() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let entry = officer.enters_with_words(&complaint, contact(), &["An OSPREY was named."]);
    for answer in [None, Some(not_distressing()), Some(distressing("a name"))] {
        let quote = officer.quotes_of(&entry)[0].clone();
        if let Some(answer) = &answer {
            officer.answers(&quote, answer);
        }
        let view = officer.ask("find", json!({ "words": "osprey", "among": ["words"] }));
        assert_eq!(view["found"].as_array().map(Vec::len), Some(1), "{view}");
        let found = &view["found"][0];
        assert_eq!(found["place"], json!({ "at": "entry", "id": entry }));
        assert_eq!(found["title"], "Exact words, entry 1");
        assert_eq!(found["on"], ON);
        let open = answer == Some(not_distressing());
        assert_eq!(found.to_string().contains("OSPREY"), open, "{found}");
    }
}

#[test]
fn an_entry_and_its_words_are_written_together_or_not_at_all() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let request = |quotes: Vec<Value>, entry: Value| {
        json!({ "complaint": complaint, "on": ON, "by": OFFICER, "entry": entry,
                "quotes": quotes })
    };
    let challenge = || json!({ "kind": "appeal_received", "about": 1, "channel": "letter" });
    for (quotes, entry, expected) in [
        (
            vec![quote(MILD), quote("")],
            contact(),
            "quotes[1].exact_words: Missing",
        ),
        (vec![quote(MILD); 21], contact(), "quotes: TooLong"),
        (Vec::new(), challenge(), "quotes: Missing"),
    ] {
        let refused = told(&officer.refused("add_entry", request(quotes, entry)));
        assert!(refused.contains(&expected.to_owned()), "{refused:?}");
    }
    let challenged = told(&officer.refused("add_entry", request(vec![quote(MILD)], challenge())));
    assert!(!challenged.contains(&"quotes: Missing".to_owned()));
    assert_eq!(officer.entries(&complaint), Vec::<Value>::new());
    assert_eq!(
        officer.ask("find", json!({ "words": "letter" }))["found"],
        json!([])
    );
}

/// PHSO guide: what could distress is covered in the bundle, and nothing on file is left out of it.
#[test]
fn the_bundle_counts_the_words_of_entries() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let expected = |officer: &mut Officer| {
        let view = officer.ask("bundle_readiness", json!({ "complaint": complaint }));
        let of = |field: &str| view["expected"][field].as_u64().expect("a number");
        let unanswered = view["checks"].to_string();
        (of("on_file"), of("covered"), unanswered)
    };
    let (before, covered_before, _) = expected(&mut officer);
    let entry = officer.enters_with_words(&complaint, contact(), &[HARD, MILD]);
    let (on_file, covered, waiting) = expected(&mut officer);
    assert_eq!((on_file, covered), (before + 3, covered_before + 2));
    let quotes = officer.quotes_of(&entry);
    officer.answers(&quotes[0], &distressing("a threat"));
    officer.answers(&quotes[1], &not_distressing());
    let (on_file, covered, answered) = expected(&mut officer);
    assert_eq!((on_file, covered), (before + 3, covered_before + 1));
    assert_ne!(waiting, answered, "what nobody has answered for is told");
}

//! Each blank has its place, and no place is left where one is filled.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::*;

fn practice() -> Practice {
    Practice {
        name: "Harbour Lane Surgery".to_owned(),
        ods_code: "A81001".to_owned(),
        address: "1 Harbour Lane".to_owned(),
        telephone: "01632 960100".to_owned(),
    }
}

fn names_of_blanks() -> Vec<String> {
    let blanks = serde_json::to_value(PolicyAdopted::default()).expect("blanks are an object");
    let Value::Object(blanks) = blanks else {
        panic!("blanks are an object");
    };
    blanks.keys().cloned().collect()
}

/// Blanks filled with a word of their own each.
fn filled_in(word: impl Fn(&str) -> String) -> PolicyAdopted {
    let blanks: Map<String, Value> = names_of_blanks()
        .into_iter()
        .map(|name| (name.clone(), Value::String(word(&name))))
        .collect();
    serde_json::from_value(Value::Object(blanks)).expect("every blank takes words")
}

fn words(sections: &[PolicySection]) -> String {
    let paragraphs: Vec<&str> = sections
        .iter()
        .flat_map(|section| &section.paragraphs)
        .map(String::as_str)
        .collect();
    paragraphs.join("\n")
}

#[test]
fn every_blank_of_the_policy_has_its_place_in_it() {
    let text = words(&policy_text(
        &practice(),
        &filled_in(|name| format!("the word for {name}")),
    ));
    for name in names_of_blanks() {
        let found = text.contains(&format!("the word for {name}"))
            || text.contains(&format!("The word for {name}"));
        assert!(found, "the policy says nothing of {name}");
    }
    assert!(!text.contains('['), "a place is left empty: {text}");
    assert!(text.contains("Harbour Lane Surgery"));
}

#[test]
fn an_empty_blank_shows_what_belongs_there() {
    let text = words(&policy_text(&practice(), &PolicyAdopted::default()));
    let public = words(&for_the_public(&practice(), &PolicyAdopted::default()));
    for place in ["[who reviews actions]", "[the local NHS advocacy provider]"] {
        assert!(text.contains(place), "{place} is to be filled in");
    }
    assert!(public.contains("[how to challenge a decision]"));
}

#[test]
fn what_is_filled_in_makes_whole_sentences() {
    for ending in ["", "."] {
        let blanks = filled_in(|_| format!("the practice manager{ending}"));
        for section in policy_text(&practice(), &blanks)
            .iter()
            .chain(&for_the_public(&practice(), &blanks))
        {
            assert!(!section.source.is_empty(), "{}", section.heading);
            for paragraph in &section.paragraphs {
                assert!(
                    paragraph.ends_with('.') && !paragraph.contains(".."),
                    "no sentence: {paragraph}"
                );
                for sentence in paragraph.split(". ") {
                    let begins = sentence.chars().next();
                    assert!(
                        begins.is_some_and(|letter| !letter.is_lowercase()),
                        "no sentence: {sentence}"
                    );
                }
            }
        }
    }
}

#[test]
fn each_heading_stands_once() {
    let sections = policy_text(&practice(), &PolicyAdopted::default());
    let headings: BTreeSet<&str> = sections
        .iter()
        .map(|section| section.heading.as_str())
        .collect();
    assert_eq!(headings.len(), sections.len());
}

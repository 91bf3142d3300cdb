//! Whatever is typed, our own words around it stay as they are.

use serde_json::Value;

use super::super::*;
use super::released;
use crate::isolate::turns;

/// Every text of an entry begins with a mark that would turn all that follows it.
fn turned(value: &mut Value, typed: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains("Words of") || text.contains("Name of") => {
            *text = format!("\u{202e}{text}");
            typed.push(text.clone());
        }
        Value::Array(values) => values.iter_mut().for_each(|value| turned(value, typed)),
        Value::Object(fields) => fields.values_mut().for_each(|value| turned(value, typed)),
        _ => {}
    }
}

/// Whether nothing in a composed text can turn what stands outside its own isolate.
fn is_contained(text: &str) -> bool {
    text.lines().all(|line| {
        let mut depth = 0_i32;
        let contained = line.chars().all(|character| {
            match character {
                '\u{2066}'..='\u{2068}' => depth += 1,
                '\u{2069}' => depth -= 1,
                _ if turns(character) => return depth > 0,
                _ => {}
            }
            depth >= 0
        });
        contained && depth == 0
    })
}

/// A right-to-left override in a name turned the dates and labels around it.
#[test]
fn no_mark_in_what_was_typed_turns_our_words() {
    let mut composed = 0;
    for entry in released() {
        let mut value = serde_json::to_value(&entry).unwrap();
        let mut typed = Vec::new();
        turned(&mut value, &mut typed);
        let entry: Entry = serde_json::from_value(value).unwrap();
        let names = Names {
            in_short: [(EntryId::from_row(1), "\u{202e}what".to_owned())].into(),
            ..Names::default()
        };
        let told = entry.told(&names);
        assert!(is_contained(&told.headline), "{:?}", told.headline);
        for line in told.lines.iter().filter(|line| !line.own_words) {
            // A text by itself stands in a paragraph of its own.
            if !typed.contains(&line.words) {
                composed += usize::from(line.words.contains('\u{202e}'));
                assert!(is_contained(&line.words), "{:?}: {:?}", entry.kind(), line);
            }
        }
    }
    assert!(composed > 3, "some lines are composed of what was typed");
}

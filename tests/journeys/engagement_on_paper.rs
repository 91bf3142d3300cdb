//! How engagement was managed, on paper: Part D of the whole case of Mr M, and the sheets.

use std::fs;
use std::path::PathBuf;

use evenhand_casework::shapes::SheetRequest;
use lopdf::{Document, Object};
use serde_json::{Value, json};

use crate::bundle::unpacked;
use crate::exact_words::text_of;
use crate::officer::Officer;

/// Everybody who is named anywhere in the sample.
const NAMES: [&str; 11] = [
    "Mr M", "Ms T", "Mrs T", "HL-2026", "Ruth", "Adeyemi", "Carver", "Pryce", "Ellery", "Kaur",
    "Whitlock",
];

/// The pages of the sample's bundle, the words of each one space apart, and its zip.
fn pages_of_the_bundle(officer: &mut Officer) -> (Vec<String>, PathBuf) {
    let (made, zip) = officer.exports(&json!(1));
    assert!(made.reconciliation.adds_up(), "{:?}", made.reconciliation);
    let unpacked = unpacked(&zip);
    let text = text_of(&unpacked.path().join("bundle.pdf"));
    let words = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    (text.split('\u{c}').map(words).collect(), zip)
}

/// A sheet as it is saved: its words, one space apart, how many pages, and whatever else it holds.
pub fn saved(officer: &mut Officer, request: Value) -> (String, usize, String) {
    let request: SheetRequest = serde_json::from_value(request).expect("a sheet");
    let name = officer
        .casework
        .suggested_sheet_name(request, officer.now)
        .expect("a name");
    let to = officer.folder.path().join(&name);
    officer
        .casework
        .export_sheet(request, &to, officer.now)
        .expect("a sheet");
    let text = text_of(&to);
    let document = Document::load(&to).expect("a PDF");
    let mut particulars = name;
    for object in document.objects.values() {
        match object {
            Object::Stream(stream) if stream.dict.has_type(b"Metadata") => {
                particulars.push_str(&String::from_utf8_lossy(&stream.content));
            }
            Object::Dictionary(dictionary) if dictionary.has(b"Producer") => {
                particulars.push_str(&format!("{dictionary:?}"));
            }
            _ => {}
        }
    }
    let pages = document.get_pages().len();
    fs::remove_file(&to).expect("it is there");
    (
        text.split_whitespace().collect::<Vec<_>>().join(" "),
        pages,
        particulars,
    )
}

#[test]
fn every_tab_and_page_that_part_d_names_is_where_it_says() {
    let mut officer = Officer::with_the_sample();
    let (pages, _) = pages_of_the_bundle(&mut officer);
    let in_d: Vec<&String> = pages
        .iter()
        .filter(|page| page.contains("Part D How engagement was managed"))
        .collect();
    assert!(in_d.len() > 10, "{} pages", in_d.len());
    let mut named = 0;
    for page in in_d {
        // "(D3.2, page 28)"
        for reference in page.split('(').skip(1) {
            let Some((tab, rest)) = reference.split_once(", page ") else {
                continue;
            };
            if !tab.chars().all(|c| c.is_ascii_alphanumeric() || c == '.') {
                continue;
            }
            let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
            let Ok(number) = number.parse::<usize>() else {
                continue;
            };
            let there = pages.get(number - 1).expect("a page of the bundle");
            assert!(
                there.contains(tab),
                "{tab} is not on page {number}: {there}"
            );
            named += 1;
        }
    }
    assert!(
        named >= 15,
        "incidents and earlier steps are named: {named}"
    );
}

#[test]
fn the_ladder_stands_in_the_order_in_which_it_was_gone() {
    let mut officer = Officer::with_the_sample();
    let (pages, _) = pages_of_the_bundle(&mut officer);
    let text = pages.join(" ");
    let begin = text
        .find("What was done, step by step In the order")
        .expect("D2");
    let mut rest = &text[begin..];
    for step in [
        "Incident 1, telephone: page",
        "Incident 1 followed up",
        "Positive engagement tried",
        "De-escalation tried",
        "Incident 2, in person: page",
        "Incident 2 followed up",
        "The police were not contacted",
        "Warning given by word of mouth",
        "Warning followed up in writing",
        "Communication agreement proposed",
        "Communication agreement declined by the person",
        "Incident 3, telephone: page",
        "Incident 3 followed up",
        "Specific action: contact by email only",
        ": concern that it is not kept",
        ", reviewed: changed to ",
        "Decision challenged by letter",
        "upheld in part",
        ", reviewed: still needed",
        ", reviewed: lifted",
        "The policy that was in force",
    ] {
        let at = rest
            .find(step)
            .unwrap_or_else(|| panic!("{step} is not next"));
        rest = &rest[at + step.len()..];
    }
    let cover = &pages[0];
    for words in [
        "Contact restricted",
        "lifted on 8 June 2026",
        "Distressing material is in Part H only",
    ] {
        assert!(
            cover.contains(words),
            "{words} is on the cover, which is one page: {cover}"
        );
    }
    assert!(pages[1].contains("Index"), "{}", pages[1]);
}

#[test]
fn covered_words_of_a_challenge_stand_behind_their_warning_and_nowhere_before() {
    let mut officer = Officer::with_the_sample();
    let (pages, _) = pages_of_the_bundle(&mut officer);
    let with = |words: &str| -> Vec<usize> {
        (0..pages.len())
            .filter(|n| pages[*n].contains(words))
            .collect()
    };
    let part_h = with("This part may distress you");
    let covered = with("left in a corridor to rot");
    assert_eq!(
        (part_h.len(), covered.len()),
        (1, 1),
        "{part_h:?} {covered:?}"
    );
    assert!(covered[0] > part_h[0]);
    assert!(pages[covered[0] - 1].contains("The next page may distress you"));
    let open = with("You answer MY letter first");
    assert_eq!(open.len(), 1, "open words stand with their entry: {open:?}");
    assert!(pages[open[0]].contains("Communication agreement declined"));
}

#[test]
fn the_partners_sheet_with_names_hidden_is_one_page_and_holds_no_name() {
    let mut officer = Officer::with_the_sample();
    impose(&mut officer);
    for hide_names in [true, false] {
        let request = json!({ "sheet": "review_sheet", "hide_names": hide_names });
        let (text, pages, particulars) = saved(&mut officer, request);
        assert_eq!(pages, 1);
        let named: Vec<&&str> = NAMES.iter().filter(|name| text.contains(**name)).collect();
        assert_eq!(named.is_empty(), hide_names, "{named:?}: {text}");
        assert!(
            NAMES.iter().all(|name| !particulars.contains(name)),
            "{particulars}"
        );
        for words in [
            "Challenges upheld, in whole or in part",
            "Ended in these twelve months",
            "16 Mar to 8 Jun 2026",
            "3 reviews, all in time.",
            "Upheld in part on 16 April 2026",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        let file = if hide_names {
            "File A"
        } else {
            "HL-2026-02, Ms T"
        };
        assert!(text.contains(file), "{file}: {text}");
    }
}

#[test]
fn the_desk_learns_the_way_and_the_dates_and_no_reason() {
    let mut officer = Officer::with_the_sample();
    let request = json!({ "sheet": "register" });
    let (text, _, _) = saved(&mut officer, request.clone());
    assert!(
        text.contains("Nobody is in touch in a way of their own"),
        "{text}"
    );
    impose(&mut officer);
    let (text, pages, particulars) = saved(&mut officer, request);
    assert_eq!(pages, 1);
    for words in [
        "Ms T",
        "HL-2026-02",
        "Contact with Meena Kaur only",
        "Destroy it when a new one replaces it.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for hidden in ["threat", "heron", "Dr Helen Pryce", "Mr M"] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
    assert!(
        NAMES.iter().all(|name| !particulars.contains(name)),
        "{particulars}"
    );
}

/// The kind of the guide whose own words say how somebody behaved: the desk hears none of them,
/// while the file and its register say what was decided.
#[test]
fn the_desk_hears_no_label_where_abusive_contact_is_declined() {
    let mut officer = Officer::with_the_sample();
    impose_what(
        &mut officer,
        json!({ "restriction": "abusive_contact_declined" }),
    );
    let (text, _, _) = saved(&mut officer, json!({ "sheet": "register" }));
    let register = officer.ask("register", json!({}));
    let row = &register["live"][0];
    let desk = row["at_the_desk"].as_str().expect("words");
    for told in [text.as_str(), desk] {
        assert!(told.contains("Contact in every way as before"), "{told}");
        for label in ["busive", "hreat", "ffensive", "iscriminat", "heron"] {
            assert!(!told.contains(label), "{label}: {told}");
        }
    }
    assert_eq!(
        row["measure"]["what"],
        "Abusive, threatening, offensive or discriminatory contact is not dealt with"
    );
}

/// Covered words stand in Part H of a bundle and on no sheet.
#[test]
fn no_sheet_shows_a_covered_word() {
    let mut officer = Officer::with_the_sample();
    impose(&mut officer);
    let measures = officer.ask("engagement", json!({ "complaint": 1 }))["measures"].clone();
    let measures = measures.as_array().expect("measures").iter();
    let mut sheets: Vec<Value> = measures
        .map(|one| json!({ "sheet": "measure_review", "measure": one["measure"]["entry"] }))
        .collect();
    assert!(sheets.len() > 1, "{sheets:?}");
    sheets.extend([
        json!({ "sheet": "register" }),
        json!({ "sheet": "review_sheet", "hide_names": true }),
        json!({ "sheet": "review_sheet", "hide_names": false }),
        json!({ "sheet": "policy" }),
        json!({ "sheet": "public_text" }),
        json!({ "sheet": "case_sheet", "complaint": 1 }),
        json!({ "sheet": "chronology", "complaint": 1 }),
    ]);
    for sheet in sheets {
        let (text, _, particulars) = saved(&mut officer, sheet.clone());
        for covered in ["corridor to rot", "dies waiting"] {
            let shown = text.contains(covered) || particulars.contains(covered);
            assert!(!shown, "{sheet}: {text}");
        }
    }
}

#[test]
fn the_case_sheet_says_what_is_in_force_and_the_reviewer_gets_what_is_needed() {
    let mut officer = Officer::with_the_sample();
    let case = json!({ "sheet": "case_sheet", "complaint": 2 });
    let (before, _, _) = saved(&mut officer, case.clone());
    assert!(!before.contains("In force about contact"), "{before}");
    let measure = impose(&mut officer);
    let (text, _, _) = saved(&mut officer, case);
    for words in [
        "In force about contact",
        "Contact with Meena Kaur only. In force, review on Friday 11 December 2026.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let request = json!({ "sheet": "measure_review", "measure": measure });
    let (text, pages, particulars) = saved(&mut officer, request);
    assert!(pages <= 2, "{pages}");
    for words in [
        "Contact with Meena Kaur only",
        "the herons on the roof",
        "The decision",
        "Still needed",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let no_person = NAMES.iter().filter(|name| **name != "HL-2026");
    assert!(
        no_person.clone().all(|name| !particulars.contains(name)),
        "{particulars}"
    );
}

/// What is counted and what is left to another review do not contradict each other.
#[test]
fn a_review_sheet_counts_what_it_lists_and_says_where_the_rest_belongs() {
    let mut officer = Officer::with_the_sample();
    let measures = officer.ask("engagement", json!({ "complaint": 1 }))["measures"].clone();
    let measures = measures.as_array().expect("measures").iter();
    let agreement = measures
        .map(|one| &one["measure"])
        .find(|one| one["kind"] == "agreement")
        .expect("an agreement");
    let request = json!({ "sheet": "measure_review", "measure": agreement["entry"] });
    let (text, pages, _) = saved(&mut officer, request);
    assert_eq!(pages, 2);
    for words in [
        "Review: communication agreement",
        "no incident is counted here. Incident 3 belongs to entry 26, below.",
        "Not part of this review: entry 26.",
        "Questions for the review",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Incident 3 followed up"), "{text}");
}

#[test]
fn the_policy_and_the_public_text_stand_with_their_version() {
    let mut officer = Officer::with_the_sample();
    let (policy, _, _) = saved(&mut officer, json!({ "sheet": "policy" }));
    let (public, pages, _) = saved(&mut officer, json!({ "sheet": "public_text" }));
    assert_eq!(pages, 1);
    for text in [&policy, &public] {
        assert!(
            text.contains("Version 1 of our policy, adopted on Monday 2 February 2026"),
            "{text}"
        );
        assert!(
            text.contains("Joan Whitlock"),
            "its blanks are filled: {text}"
        );
    }
    // Without a version the blanks are seen to be blanks.
    let mut bare = Officer::set_up();
    let (policy, _, _) = saved(&mut bare, json!({ "sheet": "policy" }));
    assert!(
        policy.contains("Not adopted yet") && policy.contains("[who decides about ending contact]"),
        "{policy}"
    );
}

/// A specific action on the second file, at once, for a reason the desk does not hear.
fn impose(officer: &mut Officer) -> Value {
    impose_what(
        officer,
        json!({ "restriction": "named_contact_only", "name": "Meena Kaur" }),
    )
}

fn impose_what(officer: &mut Officer, what: Value) -> Value {
    let entry = json!({
        "kind": "restriction_imposed", "what": what,
        "conduct": ["threatening"], "incidents": [],
        "why": "A threat about the herons on the roof.",
        "impact": { "safety": "The herons." },
        "proportionate": "Nothing less keeps them safe.",
        "adjustments_considered": "None was asked for.",
        "discussed_with": "Dr Sam Carver", "decided_by": "Dr Helen Pryce",
        "starts_on": "2026-11-20", "until": "2026-12-18", "review_on": "2026-12-11",
        "told_on": "2026-11-20", "told_how": "on_paper",
        "how_to_challenge": "To Joan Whitlock.", "new_complaints_considered": true,
        "override_reason": "A threat to safety.",
    });
    let request =
        json!({ "complaint": 2, "on": "2026-11-20", "by": "Ruth Adeyemi", "entry": entry });
    officer.ask("add_entry", request)["entry"].clone()
}

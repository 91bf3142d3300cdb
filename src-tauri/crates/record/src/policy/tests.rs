//! Each blank has its place, and no place is left where one is filled.

mod filled;

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
    assert!(
        !text.contains("In this practice"),
        "what it may leave out it does"
    );
}

/// PHSO guide, before it becomes difficult: people can see how to complain, who may, and what
/// happens then.
#[test]
fn the_public_text_says_how_to_complain_and_what_happens_then() {
    let public = words(&for_the_public(&practice(), &PolicyAdopted::default()));
    for says in [
        "Ring 01632 960100",
        "1 Harbour Lane.",
        "for somebody who asked you to",
        "within three working days",
    ] {
        assert!(public.contains(says), "{says}: {public}");
    }
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

/// What the policy says to each paragraph of the PHSO sample policy, by the paragraph’s number in
/// `tests/guidance.md`, and to section 1 of the SPSO's.
#[test]
fn the_policy_keeps_what_each_paragraph_of_the_sample_asks() {
    let blanks = PolicyAdopted {
        conduct_here: Some("Shouting at the desk".to_owned()),
        ..PolicyAdopted::default()
    };
    let sections = policy_text(&practice(), &blanks);
    for (paragraph, heading, says) in [
        (3, "What this policy is for", "dignity and respect"),
        (3, "What this policy is for", "NHS Complaint Standards"),
        (4, "What this policy is for", "win back trust"),
        (5, "What this policy is for", "so that everybody is safe"),
        (8, "What we promise", "help people to work with us"),
        (9, "What we promise", "train and back up colleagues"),
        (10, "What we promise", "put right soon"),
        (11, "What we promise", "the right to complain"),
        (12, "What we promise", "protect colleagues"),
        (15, "What we do from the start", "may complain"),
        (
            16,
            "What we do from the start",
            "careful answer in good time",
        ),
        (17, "What we do from the start", "hard or frightening"),
        (18, "What we do from the start", "Some conditions"),
        (20, "What we do from the start", "feelings with kindness"),
        (
            21,
            "What we do from the start",
            "what should come of the complaint",
        ),
        (22, "What we do from the start", "where to find help"),
        (
            23,
            "What we do from the start",
            "how long that is likely to take",
        ),
        (
            24,
            "What we do from the start",
            "what part the person has in it",
        ),
        (25, "What we do from the start", "as far as the wellbeing"),
        (27, "Help to complain", "when the person works with us"),
        (28, "Help to complain", "hard to read or write"),
        (28, "Help to complain", "always ask whether anything"),
        (29, "Help to complain", "never guess what a condition does"),
        (30, "Help to complain", "agreement on the points"),
        (35, "Help to complain", "how to go to the Ombudsman"),
        (37, "When it becomes difficult", "more of us than is fair"),
        (40, "When it becomes difficult", "describes plainly"),
        (41, "When it becomes difficult", "explains what it does"),
        (
            42,
            "When it becomes difficult",
            "suggests what needs to change",
        ),
        (43, "When it becomes difficult", "a limit on contact"),
        (45, "A communication agreement", "so may the person"),
        (47, "A communication agreement", "learns why"),
        (48, "A communication agreement", "colleagues too"),
        (49, "A communication agreement", "can expect of the other"),
        (50, "A communication agreement", "commits to"),
        (51, "A communication agreement", "if it is not kept"),
        (52, "A communication agreement", "Then they sign it"),
        (
            53,
            "A communication agreement",
            "all of them are content, it is lifted",
        ),
        (54, "A communication agreement", "can say so to"),
        (
            57,
            "A specific action",
            "for this person and this situation",
        ),
        (57, "A specific action", "nothing to do with us"),
        (57, "A specific action", "those of others, fairly"),
        (58, "A specific action", "no more than it needs to be"),
        (59, "A specific action", "contact on one channel"),
        (60, "A specific action", "one named person"),
        (61, "A specific action", "such as an advocate"),
        (62, "A specific action", "where they might be harassed"),
        (63, "A specific action", "automated telephone service"),
        (64, "A specific action", "limited times or volume"),
        (65, "A specific action", "unless they hold a new complaint"),
        (66, "A specific action", "no dealing with abusive"),
        (68, "Challenging a decision", "why, for how long"),
        (70, "Reviews", "is it still needed"),
        (72, "If it goes on", "how to go to the Ombudsman"),
        (75, "Threats, violence and abuse", "is backed for it"),
        (76, "Threats, violence and abuse", "Support:"),
        (78, "In person or on the telephone", "a chance to change it"),
        (
            79,
            "In person or on the telephone",
            "Every colleague may do this",
        ),
        (80, "In person or on the telephone", "Did you mean it?"),
        (
            81,
            "In person or on the telephone",
            "stop using those words",
        ),
        (82, "In person or on the telephone", "hang up or leave"),
        (
            83,
            "In person or on the telephone",
            "Where a warning would not be safe",
        ),
        (85, "In writing", "put in other words"),
        (86, "In writing", "cannot deal with the complaint"),
        (88, "Online", "before you do anything"),
        (89, "Online", "how to complain"),
        (91, "Online", "block the account"),
        (92, "Online", "taken down"),
        (93, "Online", "limit contact elsewhere"),
        (94, "Online", "like any physical threat"),
        (96, "Physical threats", "a matter of judgement"),
        (97, "Physical threats", "can call the police"),
        (98, "Physical threats", "never has to decide alone"),
        (99, "Physical threats", "records it with the reason"),
        (100, "Physical threats", "gives a statement"),
        (102, "What we write down", "recorded in facts"),
        (103, "What we write down", "exact words"),
        (
            103,
            "What we write down",
            "recordings and pictures of a screen",
        ),
        (103, "What we write down", "on the screen and on paper"),
        (
            105,
            "Challenging what was done at once",
            "somebody complains about it",
        ),
    ] {
        let section = sections
            .iter()
            .find(|section| section.heading == heading)
            .unwrap_or_else(|| panic!("the policy has a section “{heading}”"));
        assert!(
            words(std::slice::from_ref(section)).contains(says),
            "“{heading}” no longer says “{says}”, for paragraph {paragraph} of the sample"
        );
    }
    for (heading, says) in [
        ("Reviews", "how it is used"),
        ("Reviews", "the ways in which people reach us"),
        ("Reviews", "The partners own this policy"),
        ("Reviews", "Colleagues hear what they find"),
        ("Adjustments and health", "the same right to complain"),
        ("Adjustments and health", "no rules here for any illness"),
        ("Adjustments and health", "neither diagnoses nor guesses"),
        ("What we write down", "may ask to see the record"),
        ("What we write down", "little we can do about it later"),
        (
            "When it becomes difficult",
            "In this practice it has been, or may be: Shouting at the desk.",
        ),
    ] {
        let says_it = |section: &PolicySection| {
            section.heading == heading && words(std::slice::from_ref(section)).contains(says)
        };
        assert!(
            sections.iter().any(says_it),
            "“{heading}” no longer says “{says}” (SPSO section 1)"
        );
    }
}

/// What the PHSO guide asks where somebody speaks of suicide or self-harm: paragraphs 173 to 178.
#[test]
fn whoever_speaks_of_suicide_is_kept_safe_and_others_are_told() {
    let heading = "When somebody speaks of suicide or self-harm";
    let sections = policy_text(&practice(), &PolicyAdopted::default());
    let section = sections.iter().find(|section| section.heading == heading);
    let text = words(section.map_or(&[], std::slice::from_ref));
    for says in [
        "Stay on the line",
        "Call 999 on another line",
        "Do not hang up either call",
        "our safeguarding policy",
        "whoever leads on safeguarding",
        "the mental health team",
        "in a letter, an email or a post",
        "never treated as difficult behaviour",
    ] {
        assert!(text.contains(says), "“{heading}” no longer says “{says}”");
    }
}

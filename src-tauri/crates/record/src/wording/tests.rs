//! What is pointed at, and what is not.

use super::*;
use proptest::prelude::*;

fn words(account: &str) -> Vec<String> {
    nudges(account, &[])
        .into_iter()
        .map(|nudge| nudge.word)
        .collect()
}

#[test]
fn views_labels_and_diagnoses_are_pointed_at_and_facts_are_not() {
    for (account, expected) in [
        ("He was rude.", vec!["rude"]),
        ("He was Rude and RUDE. Rude again.", vec!["rude"]),
        ("He shouted and hit the desk with his hand.", vec![]),
        ("She was verbally abusive.", vec!["verbally abusive"]),
        ("He said ‘you are rude’ twice.", vec![]),
        ("He said \"this is disgusting\" and left.", vec![]),
        ("He said “you’re rude” and was hostile.", vec!["hostile"]),
        ("I wasn't rude to him.", vec!["rude"]),
        (
            "A vexatious, paranoid caller.",
            vec!["vexatious", "paranoid"],
        ),
        ("The crudest drawing; nomadic; madam.", vec![]),
        ("Café staff say he’s drunk 🍷.", vec!["drunk"]),
        ("", vec![]),
    ] {
        assert_eq!(words(account), expected, "{account}");
    }
}

#[test]
fn that_somebody_complained_is_pointed_at_as_no_reason() {
    for (reason, expected) in [
        ("Because she complained about the nurse.", 1),
        ("Too many complaints in one month.", 1),
        ("Because he has complained.", 1),
        ("They have complained since May.", 1),
        ("He complained to the Ombudsman.", 1),
        ("He made a complaint about us.", 1),
        ("He has made four complaints.", 1),
        ("She made 12 complaints, and made another complaint.", 2),
        ("She made\u{a0}‘four’ complaints.", 0),
        ("He made a call and made three complaints.", 1),
        ("He made four calls about his complaint.", 0),
        ("He rang 41 times in two days about his complaint.", 0),
        ("She said ‘because he complained’.", 0),
    ] {
        let found = nudges(reason, &[]);
        assert_eq!(found.len(), expected, "{reason}");
        assert!(
            found
                .iter()
                .all(|nudge| nudge.reads_as == ReadsAs::TheComplaint)
        );
    }
}

#[test]
fn complaints_as_the_reason_are_pointed_at_and_as_the_matter_are_not() {
    for (reason, expected) in [
        (
            "The number of complaints she makes.",
            vec!["number of complaints"],
        ),
        (
            "His complaints take up our mornings.",
            vec!["his complaints"],
        ),
        ("She is always complaining.", vec!["complaining"]),
        ("He complained repeatedly.", vec!["complained repeatedly"]),
        ("New complaints are considered as ever.", vec![]),
        ("His complaint of 19 November is looked into.", vec![]),
    ] {
        assert_eq!(words(reason), expected, "{reason}");
    }
}

/// Contact about a complaint is managed; care is not (CQC; PHSO guide).
#[test]
fn care_among_what_is_restricted_is_pointed_at() {
    for (particulars, expected) in [
        (
            "No routine appointments for six months.",
            vec!["appointments"],
        ),
        (
            "Repeat prescriptions by letter only.",
            vec!["repeat prescriptions"],
        ),
        (
            "He is not to be seen by a nurse alone.",
            vec!["seen by a nurse"],
        ),
        (
            "Treatment and test results: not by telephone.",
            vec!["treatment", "test results"],
        ),
        ("Letters about the bill of 2024.", vec![]),
        ("He wrote ‘no appointment’ on it.", vec![]),
        ("Disappointment.", vec![]),
    ] {
        let found = care_nudges(particulars, &[]);
        assert!(
            found
                .iter()
                .all(|one| one.reads_as == ReadsAs::RestrictsCare)
        );
        let found: Vec<String> = found.into_iter().map(|one| one.word).collect();
        assert_eq!(found, expected, "{particulars}");
    }
    assert!(care_nudges("No appointments.", &["appointments".to_owned()]).is_empty());
}

/// The front desk is told the way of contact, and no reasons (PHSO guide: the reasons are the
/// person's and the file's).
#[test]
fn a_reason_among_what_the_front_desk_is_told_is_pointed_at() {
    for (particulars, expected) in [
        (
            "one call a day since he said he would stab Tom",
            vec!["since he", "stab"],
        ),
        ("ten minutes, as he swears", vec!["as he", "swears"]),
        (
            "his sister, because he frightens the receptionists",
            vec!["because", "frightens"],
        ),
        ("after she shouted at Tom", vec!["after she", "shouted"]),
        (
            "two letters a week due to threats",
            vec!["due to", "threats"],
        ),
        ("one call a week, after the letter has come", vec![]),
        ("Ms Hale, his advocate since May", vec![]),
        ("letters about ‘because’", vec![]),
    ] {
        let found = reason_nudges(particulars, &[]);
        assert!(
            found
                .iter()
                .all(|one| one.reads_as == ReadsAs::ReasonForTheDesk)
        );
        let found: Vec<String> = found.into_iter().map(|one| one.word).collect();
        assert_eq!(found, expected, "{particulars}");
    }
    assert!(reason_nudges("As he swears.", &["as he".into(), "swears".into()]).is_empty());
}

/// What somebody said belongs where it can be covered, and not into an account.
#[test]
fn somebodys_own_words_in_an_account_are_pointed_at_once() {
    for (account, expected) in [
        (
            "He said “I have taken pills. I am tired.” I rang 999.",
            Some("“I have taken pills. I am tired.”"),
        ),
        (
            "First.\nHe said ‘go away’, then \"now\".",
            Some("‘go away’"),
        ),
        ("He said \"I am tired", Some("\"I am tired")),
        ("A 🍷 and «non».", Some("«non»")),
        ("I stayed on the line; it wasn't long, and it’s done.", None),
        ("A 3\" scar.", None),
        ("", None),
    ] {
        let shown = own_words_nudge(account).map(|nudge| {
            assert_eq!(nudge.reads_as, ReadsAs::TheirOwnWords);
            let units: Vec<u16> = nudge.sentence.encode_utf16().collect();
            String::from_utf16(&units[nudge.start as usize..nudge.end as usize]).unwrap()
        });
        assert_eq!(shown.as_deref(), expected, "{account}");
    }
}

#[test]
fn a_settled_word_is_never_asked_again() {
    assert!(nudges("He was rude. So rude.", &["rude".to_owned()]).is_empty());
}

#[test]
fn the_place_is_told_as_a_web_page_counts() {
    let account = "Tom left. 🍷 He was aggressive, I think.";
    let nudge = nudges(account, &[]).remove(0);
    assert_eq!(nudge.sentence, "🍷 He was aggressive, I think.");
    let units: Vec<u16> = nudge.sentence.encode_utf16().collect();
    let shown = String::from_utf16(&units[nudge.start as usize..nudge.end as usize]).unwrap();
    assert_eq!(shown, "aggressive");
}

proptest! {
    #[test]
    fn no_account_is_too_strange_to_read(account in "\\PC{0,200}( rude |\"|‘|’|'|\n|\\.){0,6}\\PC{0,50}") {
        let all = nudges(&account, &[]).into_iter().chain(own_words_nudge(&account));
        let typed = care_nudges(&account, &[])
            .into_iter()
            .chain(reason_nudges(&account, &[]));
        for nudge in all.chain(typed) {
            prop_assert!(account.contains(&nudge.sentence));
            prop_assert!(nudge.start < nudge.end);
        }
    }
}

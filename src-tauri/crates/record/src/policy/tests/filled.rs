//! However the blanks are filled, what is read is made of sentences that keep to each other.

use super::*;

/// Whatever is typed into a blank, and in whichever way it is left out, what stands around it reads
/// as sentences: a name, a number beside it, a list, what was left at its end.
#[test]
fn every_way_to_fill_a_blank_reads_as_a_sentence() {
    let ways: [(&str, &[&str]); 13] = [
        ("", &["["]),
        (" \n ", &["["]),
        (".", &["["]),
        ("Tom Ellery", &["Tom Ellery"]),
        ("Tom Ellery.", &["Tom Ellery"]),
        ("Tom Ellery, ", &["Tom Ellery"]),
        ("Tom Ellery and", &["Tom Ellery"]),
        ("Tom Ellery, ext. 204", &["Tom Ellery, ext. 204"]),
        (
            "Tom Ellery\nRuth Adeyemi",
            &["(Tom Ellery and Ruth Adeyemi)", "Tom Ellery, Ruth Adeyemi."],
        ),
        (
            "- Tom Ellery,\n- Ruth Adeyemi, and\n- Dr Carver.\n",
            &[
                "(Tom Ellery, Ruth Adeyemi and Dr Carver)",
                "Tom Ellery, Ruth Adeyemi, Dr Carver.",
            ],
        ),
        (
            "Tom Ellery, ext. 204\nDr Carver, ext. 201",
            &[
                "(Tom Ellery, ext. 204; Dr Carver, ext. 201)",
                "204, Dr Carver, ext. 201.",
            ],
        ),
        (
            "Ring us.\nWe answer in a day.",
            &[
                "Ring us; We answer in a day",
                "(Ring us and We answer",
                "Ring us. We answer in a day.",
            ],
        ),
        ("What to do?", &["What to do?"]),
    ];
    for name in names_of_blanks() {
        for (typed, read) in ways {
            let blanks = filled_in(|blank| {
                let others = "The practice manager";
                if blank == name {
                    typed.to_owned()
                } else {
                    others.to_owned()
                }
            });
            let sections = policy_text(&practice(), &blanks);
            let public = for_the_public(&practice(), &blanks);
            let all = words(&sections);
            let reads = read.iter().any(|read| all.contains(read));
            assert!(reads, "{name}: {typed:?}: {all}");
            for paragraph in sections
                .iter()
                .chain(&public)
                .flat_map(|one| &one.paragraphs)
            {
                for stray in [
                    ", ,", " ,", ",.", ",)", "(,", " and.", " and)", " or.", "..", " .", "  ",
                    ":.", ".)", "()", "?.", ". .", ": ,", "\n",
                ] {
                    assert!(
                        !paragraph.contains(stray),
                        "{name}: {typed:?}: {stray:?}: {paragraph}"
                    );
                }
                assert!(
                    paragraph.ends_with(['.', '?', '!']),
                    "{name}: {typed:?}: {paragraph}"
                );
            }
        }
    }
}

/// A blank that was filled with a sentence stands as one, and one that was filled with less reads
/// as one; an address stays as it was typed.
#[test]
fn what_is_typed_as_a_sentence_stands_as_one() {
    for (typed, read) in [
        ("Write to Joan Whitlock", "Write to Joan Whitlock."),
        ("by letter to the manager", "By letter to the manager."),
        (
            "complaints@practice.example",
            "complaints@practice.example.",
        ),
        ("www.practice.example", "www.practice.example."),
    ] {
        let blanks = PolicyAdopted {
            how_to_challenge: typed.to_owned(),
            de_escalates: "The colleague who is in contact, or Ruth Adeyemi".to_owned(),
            ..PolicyAdopted::default()
        };
        let policy = words(&policy_text(&practice(), &blanks));
        let public = words(&for_the_public(&practice(), &blanks));
        assert!(
            policy.contains(&format!("how to challenge it. {read}")),
            "{policy}"
        );
        let says = format!("You can challenge such a decision. {read} Somebody");
        assert!(public.contains(&says), "{public}");
        assert!(policy.contains("Who does it: The colleague who is in contact, or Ruth Adeyemi."));
    }
}

/// Each section and each paragraph is read by itself, and offers no address that is not there.
#[test]
fn each_paragraph_begins_by_itself_and_no_email_is_offered_without_an_address() {
    let blanks = filled_in(|_| "the practice manager".to_owned());
    let public = for_the_public(&practice(), &blanks);
    for section in policy_text(&practice(), &blanks).iter().chain(&public) {
        for paragraph in &section.paragraphs {
            for begins in ["Or ", "And ", "But "] {
                assert!(!paragraph.starts_with(begins), "{paragraph}");
            }
            assert!(!paragraph.contains("e-mail"), "{paragraph}");
        }
    }
    let public = words(&public);
    assert!(
        public.contains("or write to us: 1 Harbour Lane."),
        "{public}"
    );
    assert!(!public.contains("email"), "{public}");
}

/// The public text says how the Ombudsman is reached, as last checked; adopting words does not
/// freeze a telephone number (trap 10: it is never part of the program).
#[test]
fn the_public_text_says_how_the_ombudsman_is_reached_as_last_checked() {
    let adopted = || {
        words_of(
            &practice(),
            &filled_in(|_| "the practice manager".to_owned()),
        )
    };
    let details = |address: Option<&str>| OmbudsmanDetailsChecked {
        telephone: "0345 000 0000".to_owned(),
        website: "www.ombudsman.example".to_owned(),
        address: address.map(str::to_owned),
        checked_at: "The website.".to_owned(),
    };
    let post = "1 High Street\nManchester\nM1 1AA";
    for (checked, expected) in [
        (None, "[how to reach the Ombudsman"),
        (
            Some(details(None)),
            "By telephone: 0345 000 0000. On the web: www.ombudsman.example.",
        ),
        (
            Some(details(Some(post))),
            "On the web: www.ombudsman.example. By post: 1 High Street, Manchester, M1 1AA.",
        ),
    ] {
        let text = public_text(adopted(), checked.as_ref());
        assert!(words(&text).contains(expected), "{}", words(&text));
        assert_eq!(
            text.last().map(|one| one.heading.as_str()),
            Some("The Ombudsman")
        );
        assert!(!words(&adopted().for_the_public).contains("By telephone"));
    }
}

/// It promises nothing that the policy takes back.
#[test]
fn the_public_text_and_the_policy_say_the_same() {
    let blanks = filled_in(|_| "the practice manager".to_owned());
    let public = words(&for_the_public(&practice(), &blanks));
    let policy = words(&policy_text(&practice(), &blanks));
    for (in_public, in_policy) in [
        ("everybody may complain", "may complain"),
        ("end contact about a complaint", "may decide to end contact"),
        (
            "A new complaint is always considered",
            "New complaints are always considered",
        ),
        (
            "That you complain is never a reason",
            "That somebody complained is never a reason",
        ),
        (
            "Somebody who did not take it",
            "A colleague who did not decide",
        ),
        (
            "your care does not depend",
            "nobody’s care is the worse for it",
        ),
    ] {
        assert!(public.contains(in_public), "{in_public}: {public}");
        assert!(policy.contains(in_policy), "{in_policy}");
    }
    for taken_back in ["we answer every complaint", "Your complaint goes on"] {
        assert!(!public.contains(taken_back), "{taken_back}");
    }
}

//! Who acts for the practice: nobody from outside it, and nobody twice under two spellings.

use serde_json::{Value, json};

use super::super::super::desk::{Desk, OFFICER, RESPONSIBLE, SECOND, but, day, read};
use super::super::super::refused::each;
use super::super::steps::{
    agreement, answer, concern, considered, ending, kept, police, removal, restriction, with,
};
use super::{AFTER_NEXT, NEXT, challenged, proposed, ready, restricted};

/// The day, the file, the entry, and the field in which somebody acts for the practice.
type Acted = (&'static str, fn() -> Desk, Value, &'static str);

/// PHSO guide: a decision is the practice's, and its manager or a senior colleague is asked. The
/// person, the patient and whoever speaks for them are neither.
#[test]
fn nobody_from_outside_acts_for_the_practice() {
    let told = json!({ "manager_told_on": "2026-11-25", "rests_on_it": null });
    let entries: Vec<Acted> = vec![
        ("2026-11-25", ready, agreement(), "decided_by"),
        ("2026-11-25", ready, agreement(), "discussed_with"),
        ("2026-11-25", ready, agreement(), "breaches_heard_by"),
        (
            "2026-11-26",
            proposed,
            answer(NEXT, "the_practice", true),
            "who",
        ),
        ("2026-11-26", restricted, concern(NEXT), "considered_by"),
        ("2026-11-25", ready, restriction(), "decided_by"),
        ("2026-11-25", ready, restriction(), "discussed_with"),
        ("2026-12-01", restricted, ending(), "discussed_with"),
        (
            "2026-12-01",
            restricted,
            kept(NEXT, "2026-12-01", "2027-02-24", None),
            "reviewed_by",
        ),
        (
            "2026-12-10",
            || challenged(restricted()),
            considered(AFTER_NEXT, "2026-12-10", "not_upheld"),
            "considered_by",
        ),
        (
            "2026-11-25",
            ready,
            police(false, None, None),
            "supported_by",
        ),
        (
            "2026-11-25",
            ready,
            but("online_post_handled", json!({})),
            "discussed_with",
        ),
        (
            "2026-11-25",
            ready,
            but("incident_followed_up", told),
            "manager_told",
        ),
        (
            "2026-11-25",
            ready,
            but("officer_involved", json!({})),
            "second_person",
        ),
        (
            "2026-12-01",
            ready,
            with(
                removal("immediate"),
                json!({ "commissioner_approved": "On 30 November." }),
            ),
            "decided_by",
        ),
    ];
    for (on, desk, entry, field) in entries {
        let refused = [format!("entry.{field}: NotOfThePractice")];
        for (desk, name, is_outside) in [
            (desk(), "Mr M", true),
            (desk(), "Mr\u{A0}M.", true),
            (desk().and_a_patient("Joan Hale"), "Mrs J. Hale", true),
            (
                desk().with_somebody("representative", "Joan Hale"),
                "Joan Hale",
                true,
            ),
            (
                desk().with_somebody("advocate", "Joan Hale"),
                "joan hale",
                true,
            ),
            (desk().with_somebody("carer", "Joan Hale"), "J Hale", true),
            (
                desk().with_somebody("interpreter", "Joan Hale"),
                "Joan Hale",
                false,
            ),
            (desk(), "Dr Ann Wood", false),
            (desk(), "Dr M", false),
        ] {
            let entry = with(entry.clone(), json!({ field: name }));
            let told = desk.told(day(on), read(entry.clone()));
            let expected: &[String] = if is_outside { &refused } else { &[] };
            assert_eq!(told, expected, "{name}: {entry}");
        }
    }
}

/// The person signs for the person.
#[test]
fn the_person_answers_for_the_person() {
    let by = |who: &str| with(answer(NEXT, "the_person", true), json!({ "who": who }));
    let refused: &[&str] = &["entry.who: SignsForTheOtherSide"];
    let rows = [
        ("the person", proposed(), "Mr M", [].as_slice()),
        ("by the whole name", proposed(), "John Marsh", &[]),
        (
            "an advocate",
            proposed().with_somebody("advocate", "Joan Hale"),
            "Joan Hale",
            &[],
        ),
        ("not the officer", proposed(), OFFICER, refused),
        (
            "however it is written",
            proposed(),
            "Mrs R. Adeyemi",
            refused,
        ),
        (
            "nor whoever it was discussed with",
            proposed(),
            SECOND,
            refused,
        ),
        (
            "nor the responsible person",
            proposed(),
            "H\u{A0}Pryce",
            refused,
        ),
        (
            "save where that is who complains",
            proposed().with_somebody("carer", OFFICER),
            OFFICER,
            &[],
        ),
    ];
    for (words, desk, who, expected) in rows {
        each(vec![(words, desk, "2026-11-26", by(who), expected)]);
    }
}

/// One human under two spellings is one human (PHSO guide: discussed with a manager or senior
/// colleague; SPSO section 1: considered by somebody else).
#[test]
fn nobody_is_somebody_else_under_another_spelling() {
    let spellings = [
        "Helen Pryce",
        "dr  helen pryce",
        "Dr. H. Pryce",
        "Dr Helen\u{A0}Pryce",
        "Dr Helen Pr\u{443}ce",
        "Pryce, Helen",
        "Dr Helen\u{200B} Pryce",
    ];
    for name in spellings {
        each(vec![
            (
                name,
                ready(),
                "2026-11-25",
                with(restriction(), json!({ "discussed_with": name })),
                &["entry.discussed_with: DecidedAlone"],
            ),
            (
                name,
                restricted(),
                "2026-12-01",
                with(ending(), json!({ "discussed_with": name })),
                &["entry.discussed_with: DecidedAlone"],
            ),
            (
                name,
                ready(),
                "2026-11-25",
                with(
                    agreement(),
                    json!({ "decided_by": RESPONSIBLE, "discussed_with": name }),
                ),
                &["entry.discussed_with: DecidedAlone"],
            ),
            (
                name,
                ready(),
                "2026-11-25",
                with(
                    police(false, None, None),
                    json!({ "threatened": RESPONSIBLE, "supported_by": name }),
                ),
                &["entry.supported_by: NotDecidedAlone"],
            ),
            (
                name,
                challenged(restricted()),
                "2026-12-10",
                with(
                    considered(AFTER_NEXT, "2026-12-10", "not_upheld"),
                    json!({ "considered_by": name }),
                ),
                &["entry.considered_by: ConsideredByTheDecider"],
            ),
        ]);
    }
    for name in ["R. Adeyemi", "ruth\u{A0}adeyemi", "Mrs Ruth Adeyemi"] {
        each(vec![
            (
                name,
                restricted(),
                "2026-12-01",
                with(
                    kept(NEXT, "2026-12-01", "2027-02-24", None),
                    json!({ "reviewed_by": name }),
                ),
                &["entry.reviewed_by: ReviewedByTheOfficer"],
            ),
            (
                name,
                ready(),
                "2026-11-25",
                but("officer_involved", json!({ "second_person": name })),
                &["entry.second_person: SecondPersonIsTheOfficer"],
            ),
        ]);
    }
    assert_eq!(OFFICER, "Ruth Adeyemi");
    assert_eq!(RESPONSIBLE, "Dr Helen Pryce");
}

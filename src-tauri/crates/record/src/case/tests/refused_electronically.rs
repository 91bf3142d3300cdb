//! What is refused by electronic means, because nobody consented to them on that day.

use serde_json::json;

use super::desk::{Desk, but, day, read};

#[test]
fn electronic_letters_of_every_kind() {
    let withdrawn = Desk::spoken()
        .and(
            "2026-11-20",
            but("electronic_consent", json!({ "how": "electronically" })),
        )
        .and(
            "2026-11-23",
            but(
                "electronic_consent",
                json!({ "given": false, "how": "spoken" }),
            ),
        );
    for (kind, field) in [
        ("copy_of_record_given", "how"),
        ("discussion_offered", "how"),
        ("response_period_set", "told_how"),
        ("delay_explained", "how"),
        ("progress_told", "how"),
        ("cooperation_asked", "how"),
    ] {
        for (on, allowed) in [
            ("2026-11-19", false),
            ("2026-11-20", true),
            ("2026-11-22", true),
            ("2026-11-23", false),
        ] {
            let entry = but(kind, json!({ field: "electronically", "told_on": on }));
            let told = withdrawn.told(day(on), read(entry));
            let refused = vec![format!("entry.{field}: NoElectronicConsent")];
            let expected = if allowed { Vec::new() } else { refused };
            assert_eq!(told, expected, "regulation 15: {kind} on {on}");
        }
    }
}

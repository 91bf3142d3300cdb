//! What each kind refuses by itself, whatever else is on file.

use serde_json::{Map, Value};

use super::super::*;
use super::{released, shape};
use crate::quote::Certainty;

/// Fields of free text that may be empty although the line fills them in.
const MAY_BE_EMPTY: &[(&str, &str)] = &[
    ("person_added", "person.address"),
    ("person_added", "person.telephone"),
    ("person_added", "person.email"),
    ("person_added", "note"),
    ("electronic_consent", "address"),
    ("channel_preferred", "note"),
    ("colleague_role", "role"),
    ("delegated", "limits"),
    ("ombudsman_details_checked", "address"),
    ("engagement_tried", "specialist_support"),
    ("de_escalated", "what_changed"),
    // The line is of a spoken one, whose letter says it.
    ("warning_given", "how_to_challenge"),
    ("agreement_proposed", "consequences"),
    ("agreement_proposed", "override_reason"),
    // One of the four is enough.
    ("restriction_imposed", "impact.health"),
    ("restriction_imposed", "impact.resource"),
    ("restriction_imposed", "impact.fairness"),
    ("contact_ended", "impact.health"),
    ("contact_ended", "impact.resource"),
    ("contact_ended", "impact.fairness"),
    ("restriction_imposed", "clinicians_advice"),
    ("restriction_imposed", "override_reason"),
    ("contact_ended", "override_reason"),
    // Contact changes to something, an agreement in its words; a file says which it is.
    ("action_reviewed", "new_terms"),
    ("appeal_decided", "new_terms"),
    ("action_reviewed", "terms_agreed"),
    ("appeal_decided", "terms_agreed"),
    ("incident_followed_up", "advice"),
    ("incident_followed_up", "recording"),
    ("incident_followed_up", "reported"),
    ("policy_use_reviewed", "colleagues_told"),
    ("police_decided", "reference"),
    ("online_post_handled", "reported"),
    ("online_post_handled", "limited"),
    ("online_post_handled", "replied"),
    ("removal_noted", "commissioner_approved"),
    ("hard_call_numbers_set", "other"),
    // An item of evidence shows it as well as words do.
    ("action_done", "proof"),
    ("recommendation_met", "proof"),
];

/// What fills a field and shows nothing: spaces, a zero width space, a word joiner, a soft hyphen,
/// a no-break space, bidirectional controls, an empty Braille cell, a Hangul filler.
const NOTHING_TO_BE_SEEN: &[&str] = &[
    "",
    " \n\t ",
    "\u{200B}",
    "\u{2060}\u{2060}",
    "\u{AD} \u{AD}",
    "\u{A0}",
    "\u{202A}\u{202C}\u{200F}",
    "\u{2800}",
    "\u{3164}",
];

/// The paths of the free text in a shape.
fn texts(shape: &Map<String, Value>, under: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for (field, value) in shape {
        let path = format!("{under}{field}");
        match value {
            Value::String(text)
                if ["Words of", "Name of", "Dr Helen"]
                    .iter()
                    .any(|own| text.contains(own)) =>
            {
                paths.push(path);
            }
            Value::Object(inner) => paths.extend(texts(inner, &format!("{path}."))),
            _ => {}
        }
    }
    paths
}

fn with_text(kind: &str, path: &str, text: &str) -> Vec<BrokenRule> {
    let mut whole = Value::Object(shape(kind));
    let pointer = format!("/{}", path.replace('.', "/"));
    *whole.pointer_mut(&pointer).unwrap() = text.into();
    let entry: Entry = serde_json::from_value(whole).unwrap();
    entry.check()
}

#[test]
fn each_text_is_there_where_it_is_needed_and_never_without_end() {
    for kind in EntryKind::ALL {
        let kind = kind.name();
        for path in texts(&shape(kind), "") {
            let field = format!("entry.{path}");
            let at_field = |rule| vec![BrokenRule::new(field.clone(), rule)];
            let without_end = "x".repeat(20_001);
            assert_eq!(
                with_text(kind, &path, &without_end),
                at_field(Rule::TooLong),
                "{kind}.{path}"
            );
            let may_be_empty = MAY_BE_EMPTY.contains(&(kind, path.as_str()));
            let expected = if may_be_empty {
                Vec::new()
            } else if path == "impact.safety" {
                // The line says why it could not wait: somebody was at risk.
                at_field(Rule::RiskNotSaid)
            } else {
                at_field(Rule::Missing)
            };
            for nothing in NOTHING_TO_BE_SEEN {
                assert_eq!(
                    with_text(kind, &path, nothing),
                    expected,
                    "{kind}.{path}: {nothing:?}"
                );
            }
        }
    }
}

#[test]
fn words_nobody_needs_have_an_end_all_the_same() {
    let long = Value::from("x".repeat(20_001));
    for (kind, choice, chosen, field) in [
        (
            "adjustment_asked",
            "raised",
            "nothing_wanted",
            "what_would_help",
        ),
        ("adjustment_decided", "decision", "declined", "what"),
        ("point_found", "finding", "withdrawn", "answer"),
    ] {
        let mut shape = shape(kind);
        shape.insert(choice.to_owned(), chosen.into());
        shape.insert(field.to_owned(), "".into());
        let entry: Entry = serde_json::from_value(shape.clone().into()).unwrap();
        assert_eq!(entry.check(), [], "{kind}: {chosen} needs no {field}");
        shape.insert(field.to_owned(), long.clone());
        let entry: Entry = serde_json::from_value(shape.into()).unwrap();
        let too_long = BrokenRule::new(format!("entry.{field}"), Rule::TooLong);
        assert_eq!(entry.check(), [too_long], "{kind}");
    }
}

#[test]
fn what_is_filled_in_rightly_is_refused_by_no_entry() {
    for entry in released() {
        assert_eq!(entry.check(), [], "{:?}", entry.kind());
    }
}

/// A day on which something was told or happened is never still to come.
#[test]
fn nothing_was_told_tomorrow() {
    let now: DateTime<Utc> = "2026-11-20T10:00:00Z".parse().unwrap();
    let day = "2026-11-20".parse().unwrap();
    for (kind, field) in [
        ("representative_refused", "told_in_writing_on"),
        ("response_period_set", "told_on"),
        ("time_limit_considered", "matter_occurred_on"),
        ("time_limit_considered", "came_to_notice_on"),
        ("time_limit_considered", "told_in_writing_on"),
        ("exempted", "told_in_writing_on"),
        ("transferred_in", "first_received_on"),
        ("transferred_out", "person_told_on"),
        ("staff_complained_about", "told_on"),
        ("agreement_proposed", "told_on"),
        ("agreement_lifted", "told_on"),
        ("restriction_imposed", "told_on"),
        ("contact_ended", "told_on"),
        ("action_reviewed", "told_on"),
        ("appeal_decided", "told_on"),
        ("police_decided", "reported_on"),
        ("incident_followed_up", "manager_told_on"),
    ] {
        let mut shape = shape(kind);
        let mut check = |told: &str| {
            shape.insert(field.to_owned(), told.into());
            let new = NewEntry {
                on: day,
                at: None,
                by: "Ruth Adeyemi".to_owned(),
                entry: serde_json::from_value(shape.clone().into()).unwrap(),
                quotes: Vec::new(),
            };
            new.check(now)
        };
        assert_eq!(check("2026-11-20"), [], "{kind}.{field}");
        assert_eq!(
            check("2026-11-21"),
            [BrokenRule::new(format!("entry.{field}"), Rule::InTheFuture)],
            "{kind}.{field}"
        );
    }
}

/// A challenge is on file in the person's own words; anything else may hand words on.
#[test]
fn a_challenge_needs_its_words_and_no_entry_takes_words_of_nobody() {
    let now: DateTime<Utc> = "2026-11-20T10:00:00Z".parse().unwrap();
    let words = || NewQuote {
        speaker: "Mr M".to_owned(),
        heard_by: vec!["Ruth Adeyemi".to_owned()],
        certainty: Certainty::Exact,
        exact_words: " I do not agree. ".to_owned(),
    };
    let said = |speaker: &str, exact_words: &str| NewQuote {
        speaker: speaker.to_owned(),
        exact_words: exact_words.to_owned(),
        ..words()
    };
    let challenge: Entry =
        serde_json::from_str(r#"{"kind":"appeal_received","about":1,"channel":"letter"}"#).unwrap();
    let contact: Entry = serde_json::from_value(shape("contact").into()).unwrap();
    for (entry, quotes, expected) in [
        (&challenge, vec![words()], None),
        (&challenge, Vec::new(), Some(("quotes", Rule::Missing))),
        (&contact, Vec::new(), None),
        (&contact, vec![words(); MOST_QUOTES], None),
        (
            &contact,
            vec![words(); MOST_QUOTES + 1],
            Some(("quotes", Rule::TooLong)),
        ),
        (
            &contact,
            vec![words(), said(" ", "Words.")],
            Some(("quotes[1].speaker", Rule::Missing)),
        ),
        (
            &challenge,
            vec![said("Mr M", "")],
            Some(("quotes[0].exact_words", Rule::Missing)),
        ),
    ] {
        let new = NewEntry {
            on: "2026-11-20".parse().unwrap(),
            at: None,
            by: "Ruth Adeyemi".to_owned(),
            entry: entry.clone(),
            quotes,
        };
        let found = new.check(now);
        let expected: Vec<_> = expected
            .map(|(field, rule)| BrokenRule::new(field, rule))
            .into_iter()
            .collect();
        assert_eq!(found, expected);
    }
}

//! The ladder's kinds by themselves: what each cannot be without, and how each choice reads.

mod kept;
mod parts;
mod reads;
mod shapes;

use serde_json::{Value, json};

use super::super::*;
use super::shape;

/// A released entry with some of its parts otherwise; a part that is `null` here is left out.
fn read(kind: &str, otherwise: Value) -> Result<Entry, serde_json::Error> {
    let mut shape = shape(kind);
    for (field, value) in otherwise.as_object().unwrap() {
        match value {
            Value::Null => shape.remove(field),
            value => shape.insert(field.clone(), value.clone()),
        };
    }
    serde_json::from_value(shape.into())
}

fn told(entry: &Entry) -> String {
    let told = entry.told(&Names::default());
    let lines = told
        .lines
        .iter()
        .map(|line| format!("{}: {}", line.label, line.words));
    std::iter::once(told.headline.clone())
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The guide's eight, with their words and the particulars that stand beside them.
fn restrictions() -> [(Value, &'static str, Option<&'static str>); 8] {
    [
        (
            json!({ "restriction": "one_channel", "channel": "letter" }),
            "Contact by letter only",
            None,
        ),
        (
            json!({ "restriction": "named_contact_only", "name": "Tom Ellery" }),
            "Contact with Tom Ellery only",
            None,
        ),
        (
            json!({ "restriction": "through_third_party", "who": "the county’s advocate" }),
            "Contact through the county’s advocate",
            None,
        ),
        (
            json!({ "restriction": "staff_details_withheld", "what": "The direct lines." }),
            "No direct contact details or names of colleagues are given",
            Some("The direct lines."),
        ),
        (
            json!({ "restriction": "automated_phone_service", "service": "Line 2, answered weekly." }),
            "Telephone calls go to the automated service",
            Some("Line 2, answered weekly."),
        ),
        (
            json!({ "restriction": "limited_time_or_volume", "how_often": "one call a week",
                    "how_long": "ten minutes" }),
            "Contact is limited: one call a week, ten minutes",
            None,
        ),
        (
            json!({ "restriction": "read_and_filed", "about": "The appointment of May." }),
            "Letters and emails are read and filed; new complaints are answered",
            Some("The appointment of May."),
        ),
        (
            json!({ "restriction": "abusive_contact_declined" }),
            "Abusive, threatening, offensive or discriminatory contact is not dealt with",
            None,
        ),
    ]
}

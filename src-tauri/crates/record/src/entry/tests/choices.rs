//! Every choice that can be made in an entry is read, and no two of them read alike.

use std::collections::BTreeSet;

use super::super::*;
use super::shape;
use super::told::{all_that_is_told, names};

/// Every choice that can be made in an entry, by its kind and field.
const CHOICES: &[(&str, &str, &[&str])] = &[
    (
        "person_added",
        "role",
        &[
            "representative",
            "advocate",
            "carer",
            "member_of_parliament",
            "interpreter",
            "other",
        ],
    ),
    (
        "person_added",
        "basis",
        &[
            "has_died",
            "is_a_child",
            "physically_unable",
            "lacks_capacity",
            "asked_for_it",
        ],
    ),
    (
        "representative_refused",
        "ground",
        &["child_could_complain", "not_in_best_interests"],
    ),
    (
        "consent_recorded",
        "subject",
        &["share_with_representative", "share_with_other_body"],
    ),
    (
        "consent_recorded",
        "step",
        &["asked", "given", "refused", "withdrawn", "not_needed"],
    ),
    (
        "electronic_consent",
        "how",
        &["spoken", "on_paper", "electronically"],
    ),
    (
        "channel_preferred",
        "channel",
        &[
            "in_person",
            "telephone",
            "letter",
            "email",
            "form",
            "social_media",
        ],
    ),
    (
        "adjustment_asked",
        "raised",
        &["asked_for", "offered", "nothing_wanted"],
    ),
    (
        "adjustment_decided",
        "decision",
        &["made", "alternative", "declined"],
    ),
    (
        "advocacy_signposted",
        "how",
        &["spoken", "on_paper", "electronically"],
    ),
    (
        "contact",
        "channel",
        &[
            "in_person",
            "telephone",
            "letter",
            "email",
            "form",
            "social_media",
        ],
    ),
    ("contact", "direction", &["from_them", "from_us"]),
    (
        "copy_of_record_given",
        "how",
        &["on_paper", "electronically"],
    ),
    (
        "discussion_offered",
        "how",
        &["spoken", "on_paper", "electronically"],
    ),
    (
        "discussion_answered",
        "answer",
        &["accepted", "declined", "no_reply"],
    ),
    (
        "response_period_set",
        "basis",
        &["agreed", "determined", "amended"],
    ),
    (
        "response_period_set",
        "told_how",
        &["spoken", "on_paper", "electronically"],
    ),
    ("delay_explained", "how", &["on_paper", "electronically"]),
    (
        "progress_told",
        "how",
        &["spoken", "on_paper", "electronically"],
    ),
    (
        "time_limit_considered",
        "decision",
        &["considered", "declined"],
    ),
    (
        "exempted",
        "ground",
        &[
            "by_a_responsible_body",
            "about_employment",
            "settled_at_once_before",
            "investigated_before",
            "with_the_ombudsman",
            "freedom_of_information",
            "superannuation",
        ],
    ),
    ("cooperation_asked", "step", &["asked", "warned", "stopped"]),
    (
        "mediation_offered",
        "offered",
        &["mediation", "restorative_conversation"],
    ),
    (
        "mediation_offered",
        "answer",
        &["not_yet", "accepted", "declined"],
    ),
    (
        "transferred_in",
        "ground",
        &["sent_on", "notified_by_commissioner"],
    ),
    (
        "final_response_sent",
        "signed_as",
        &["responsible_person", "authorised"],
    ),
    (
        "closed",
        "ground",
        &[
            "answered",
            "settled_at_once",
            "not_required",
            "withdrawn",
            "sent_elsewhere",
            "out_of_time",
            "representative_refused",
            "stopped",
        ],
    ),
    (
        "point_found",
        "finding",
        &[
            "upheld",
            "partly_upheld",
            "not_upheld",
            "resolved_without_finding",
            "withdrawn",
        ],
    ),
    (
        "point_found",
        "returned_as",
        &["upheld", "partially_upheld", "not_upheld"],
    ),
    (
        "ombudsman_decided",
        "decision",
        &[
            "not_investigated",
            "resolved",
            "upheld",
            "partly_upheld",
            "not_upheld",
        ],
    ),
    (
        "office_taken",
        "office",
        &[
            "complaints_manager",
            "responsible_person",
            "second_colleague",
        ],
    ),
    (
        "delegated",
        "office",
        &[
            "complaints_manager",
            "responsible_person",
            "second_colleague",
        ],
    ),
    ("de_escalated", "how", HOW),
    ("warning_given", "how", HOW),
    ("warning_confirmed", "how", &["on_paper", "electronically"]),
    (
        "warning_not_given",
        "ground",
        &["unsafe", "would_harm_health", "not_reasonable_or_practical"],
    ),
    (
        "agreement_answered",
        "party",
        &["the_person", "the_practice"],
    ),
    ("agreement_lifted", "told_how", HOW),
    ("restriction_imposed", "told_how", HOW),
    ("contact_ended", "what", &["contact", "consideration"]),
    ("contact_ended", "told_how", &["on_paper", "electronically"]),
    (
        "action_reviewed",
        "outcome",
        &["still_needed", "changed", "lifted"],
    ),
    ("action_reviewed", "told_how", HOW),
    (
        "appeal_received",
        "channel",
        &[
            "in_person",
            "telephone",
            "letter",
            "email",
            "form",
            "social_media",
        ],
    ),
    (
        "appeal_decided",
        "outcome",
        &["upheld", "partly_upheld", "not_upheld"],
    ),
    ("removal_noted", "path", &["after_warning", "immediate"]),
    (
        "removal_noted",
        "ground",
        &["violence", "relationship_broken_down", "moved_away"],
    ),
    (
        "removal_noted",
        "exception",
        &[
            "moved_away",
            "would_harm_health",
            "safety_at_risk",
            "not_reasonable_or_practical",
        ],
    ),
    ("removal_noted", "told_how", HOW),
];

/// The manners of telling.
const HOW: &[&str] = &["spoken", "on_paper", "electronically"];

#[test]
fn every_choice_is_read_and_reads_differently() {
    for (kind, field, choices) in CHOICES {
        let mut told = BTreeSet::new();
        for choice in *choices {
            let mut shape = shape(kind);
            shape.insert((*field).to_owned(), (*choice).into());
            let entry: Entry = serde_json::from_value(shape.into()).unwrap();
            told.insert(all_that_is_told(&entry.told(&names())));
        }
        assert_eq!(told.len(), choices.len(), "{kind}.{field}: {told:#?}");
    }
}

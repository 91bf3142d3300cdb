//! The table of what each step asks for first: its words, its source, what is told when it is
//! missing, what overrides, and what is then followed up.

use serde_json::{Value, json};

use super::super::desk::{Desk, but, day, read};
use super::steps::{agreement, ending, restriction, with};
use crate::case::Precondition;
use crate::entry::EntryKind;

/// One thing that comes first.
struct Row {
    /// What the entry is refused with.
    rule: &'static str,
    what: &'static str,
    source: &'static str,
    /// The kind of entry that puts it in place.
    with: EntryKind,
    /// What is to be done afterwards, where a threat let somebody skip it.
    follow_up: Option<&'static str>,
    /// A file in which this one thing is missing.
    missing: fn() -> Desk,
}

const BEFORE_AN_AGREEMENT: [Row; 5] = [
    Row {
        rule: "EngagementMissing",
        what: "Positive engagement",
        source: "PHSO guide, option 1: keep engaging; here before every step",
        with: EntryKind::EngagementTried,
        follow_up: Some("Try to work well with Mr M, and record how"),
        missing: || on_the_way(&["engagement_tried"]),
    },
    Row {
        rule: "AdvocacyMissing",
        what: "Advocacy, and where to find it",
        source: "PHSO guide: independent help and support; regulation 3(d)",
        with: EntryKind::AdvocacySignposted,
        follow_up: Some("Tell Mr M where to find an advocate"),
        missing: || on_the_way(&["advocacy_signposted"]),
    },
    Row {
        rule: "AdjustmentsNotAsked",
        what: "A question about what would help",
        source: "Equality Act 2010 section 20; PHSO guide: ask what would help",
        with: EntryKind::AdjustmentAsked,
        follow_up: Some("Ask Mr M what would help"),
        missing: || on_the_way(&["adjustment_asked"]),
    },
    Row {
        rule: "AdjustmentUndecided",
        what: "An answer to every adjustment asked for: made, or declined with a reason",
        source: "PHSO guide, option 1: adjustments come first; here before every step",
        with: EntryKind::AdjustmentDecided,
        follow_up: Some("Answer what Mr M asked for: make the adjustment, or say why not"),
        missing: || on_the_way(&["adjustment_decided"]),
    },
    Row {
        rule: "DeEscalationMissing",
        what: "De-escalation",
        source: "PHSO guide, option 1: de-escalation comes first; here before every step",
        with: EntryKind::DeEscalated,
        follow_up: Some("Tell Mr M what is difficult, and what would change it"),
        missing: || on_the_way(&["de_escalated"]),
    },
];

const A_WARNING: Row = Row {
    rule: "WarningMissing",
    what: "A warning in the last twelve months, or why there was none",
    source: "PHSO guide: a warning gives an opportunity to change; GMS Schedule 3, paragraph 24: the twelve months",
    with: EntryKind::WarningGiven,
    follow_up: Some("Warn Mr M, or record why there is no warning"),
    missing: || on_the_way(&["warning_given"]),
};

/// The end of contact is not made good by a lesser step afterwards, and a review that is due asks
/// for itself.
const BEFORE_THE_END: [Row; 3] = [
    Row {
        rule: "LesserStepMissing",
        what: "Something less first: an agreement, a specific action, or a request to write again \
               in other words",
        source: "PHSO guide: contact is ended if the behaviour goes on; threats in writing",
        with: EntryKind::RestrictionImposed,
        follow_up: None,
        missing: || Desk::with_all_tried().with_incidents(&["2026-11-28"]),
    },
    Row {
        rule: "ConductDidNotGoOn",
        what: "Conduct that went on after the latest warning and after something less",
        source: "PHSO guide: contact is ended if the behaviour continues, despite warnings",
        with: EntryKind::AgreementBreached,
        follow_up: None,
        missing: || Desk::with_all_tried().and("2026-11-24", restriction()),
    },
    Row {
        rule: "ReviewComesFirst",
        what: "A review in time of what is in force",
        source: "PHSO guide: reviewing actions",
        with: EntryKind::ActionReviewed,
        follow_up: None,
        missing: || {
            let overdue = with(
                restriction(),
                json!({ "starts_on": "2026-11-24", "review_on": "2026-11-30" }),
            );
            Desk::with_all_tried()
                .and("2026-11-24", overdue)
                .with_incidents(&["2026-11-28"])
        },
    },
];

/// Everything tried, save what is left out, a specific action in force, and an incident since.
fn on_the_way(left_out: &[&str]) -> Desk {
    Desk::with_all_tried_but(left_out)
        .and("2026-11-24", restriction())
        .with_incidents(&["2026-11-28"])
}

fn steps() -> Vec<(EntryKind, Value, Vec<Row>)> {
    let warned = || BEFORE_AN_AGREEMENT.into_iter().chain([A_WARNING]);
    vec![
        (
            EntryKind::AgreementProposed,
            told_of_it(),
            BEFORE_AN_AGREEMENT.into_iter().collect(),
        ),
        (
            EntryKind::RestrictionImposed,
            with(
                restriction(),
                json!({ "starts_on": "2026-12-01", "told_on": "2026-12-01" }),
            ),
            warned().collect(),
        ),
        (
            EntryKind::ContactEnded,
            ending(),
            warned().chain(BEFORE_THE_END).collect(),
        ),
    ]
}

fn asked_first(desk: &Desk, kind: EntryKind) -> Vec<Precondition> {
    let ladder = desk.asked(|case| case.ladder(day("2026-12-01")));
    let step = ladder.into_iter().find(|step| step.kind == kind);
    step.unwrap().preconditions
}

#[test]
fn each_step_names_what_comes_first_with_its_source_and_what_records_it() {
    for (kind, _, rows) in steps() {
        let ready = asked_first(&on_the_way(&[]), kind);
        let told: Vec<_> = ready
            .iter()
            .map(|first| {
                (
                    first.what.as_str(),
                    first.source.as_str(),
                    first.record_with,
                )
            })
            .collect();
        let expected: Vec<_> = rows
            .iter()
            .map(|row| (row.what, row.source, row.with))
            .collect();
        assert_eq!(told, expected, "{kind:?}");
        for first in &ready {
            assert!(first.in_place, "{kind:?}: {first:?}");
            // An incident is no entry, and that nothing waits shows in none.
            let shows_it = !matches!(
                first.record_with,
                EntryKind::ActionReviewed | EntryKind::AgreementBreached
            );
            assert_eq!(first.entry.is_some(), shows_it, "{first:?}");
            assert_eq!(first.on, shows_it.then(|| day("2026-11-24")), "{first:?}");
        }
        for row in rows {
            let waits: Vec<String> = asked_first(&(row.missing)(), kind)
                .into_iter()
                .filter(|first| !first.in_place)
                .inspect(|first| assert_eq!((first.entry, first.on), (None, None)))
                .map(|first| first.what)
                .collect();
            assert_eq!(waits, [row.what], "{kind:?}");
        }
    }
}

/// An agreement proposed and told in December.
fn told_of_it() -> Value {
    with(agreement(), json!({ "told_on": "2026-12-02" }))
}

/// Nothing comes before what the ladder begins with.
#[test]
fn engagement_de_escalation_and_warnings_ask_for_nothing_first() {
    let ladder = Desk::with_a_letter().asked(|case| case.ladder(day("2026-12-01")));
    let free: Vec<_> = ladder
        .iter()
        .filter(|step| step.preconditions.is_empty())
        .map(|step| (step.kind, step.title.as_str()))
        .collect();
    assert_eq!(
        free,
        [
            (EntryKind::EngagementTried, "Engage positively"),
            (EntryKind::DeEscalated, "De-escalate (DESC)"),
            (EntryKind::WarningGiven, "Warn"),
        ]
    );
    let asking: Vec<_> = ladder
        .iter()
        .filter(|step| !step.preconditions.is_empty())
        .map(|step| step.title.as_str())
        .collect();
    assert_eq!(
        asking,
        [
            "Propose a communication agreement",
            "Take a specific action",
            "End contact"
        ]
    );
}

/// What is missing is named where a reason can be given; a reason lets it pass, white space does
/// not, and what was skipped is followed up until it is done.
#[test]
fn what_is_missing_is_named_a_reason_overrides_and_it_is_followed_up() {
    for (kind, entry, rows) in steps() {
        for row in rows {
            let mut desk = (row.missing)();
            for incident in &mut desk.records.incidents {
                incident.everybody_safe = false;
            }
            let tried = |desk: &Desk, reason: Value| {
                let entry = with(entry.clone(), json!({ "override_reason": reason }));
                desk.told(day("2026-12-01"), read(entry))
            };
            let expected = [format!("entry.override_reason: {}", row.rule)];
            assert_eq!(tried(&desk, Value::Null), expected, "{kind:?}");
            assert_eq!(tried(&desk, " \n ".into()), expected, "{kind:?}");
            assert!(tried(&desk, "He was at the door.".into()).is_empty());

            let skipped = |desk: &Desk, on: &str| -> Vec<String> {
                let tasks = desk.asked(|case| case.tasks(day(on))).into_iter();
                tasks
                    .filter(|task| {
                        task.why
                            .contains(" came first, because somebody was at risk")
                    })
                    .map(|task| task.title)
                    .collect()
            };
            assert_eq!(skipped(&desk, "2026-12-01"), Vec::<String>::new());
            let reason = json!({ "override_reason": "He was at the door." });
            desk.enters("2026-12-01", with(entry.clone(), reason));
            let waits: Vec<&str> = row.follow_up.into_iter().collect();
            assert_eq!(skipped(&desk, "2026-12-01"), waits, "{kind:?}");
            assert_eq!(skipped(&desk, "2028-12-01"), waits, "{kind:?}: it waits");
            if row.follow_up.is_none() {
                continue;
            }
            match row.with {
                EntryKind::AdjustmentAsked => {
                    let nothing = json!({ "raised": "nothing_wanted", "what_would_help": "" });
                    desk.enters("2026-12-02", but("adjustment_asked", nothing));
                }
                EntryKind::AdjustmentDecided => {
                    let asked = desk.asked(|case| case.adjustments()[0].0.id);
                    desk.enters(
                        "2026-12-02",
                        but("adjustment_decided", json!({ "adjustment": asked })),
                    );
                }
                with => {
                    desk.enters("2026-12-02", but(with.name(), json!({})));
                }
            }
            assert_eq!(skipped(&desk, "2026-12-02"), Vec::<String>::new());
            assert_eq!(
                skipped(&desk, "2028-12-01"),
                Vec::<String>::new(),
                "{kind:?}: once done, it stays done"
            );
        }
    }
}

/// Everything that is missing is named at once, so that nobody goes up the ladder by trial.
#[test]
fn all_that_is_missing_is_named_at_once() {
    let bare = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    let all = [
        "entry.override_reason: EngagementMissing",
        "entry.override_reason: AdvocacyMissing",
        "entry.override_reason: AdjustmentsNotAsked",
        "entry.override_reason: DeEscalationMissing",
        "entry.override_reason: WarningMissing",
        "entry.override_reason: LesserStepMissing",
        "entry.override_reason: ConductDidNotGoOn",
    ];
    let on = day("2026-12-01");
    assert_eq!(bare.told(on, read(told_of_it())), all[..4]);
    let restriction = with(
        restriction(),
        json!({ "starts_on": "2026-12-01", "told_on": "2026-12-01" }),
    );
    assert_eq!(bare.told(on, read(restriction)), all[..5]);
    assert_eq!(bare.told(on, read(ending())), all);
}

/// What was done after a decision did not come before it, and what was set aside was not done.
#[test]
fn only_what_was_done_by_the_day_of_the_decision_and_counts_comes_first() {
    let on = |on: &str, desk: &Desk| desk.told(day(on), read(told_of_it()));
    let mut desk = Desk::with_all_tried_but(&["de_escalated"]);
    let missing = ["entry.override_reason: DeEscalationMissing"];
    let desc = desk.has("2026-12-02", but("de_escalated", json!({})));
    assert_eq!(on("2026-12-01", &desk), missing);
    assert!(on("2026-12-02", &desk).is_empty());
    desk.has(
        "2026-12-03",
        json!({ "kind": "entry_set_aside", "entry": desc, "why": "It was another person." }),
    );
    assert_eq!(on("2026-12-02", &desk), missing);
}

/// Nobody is asked to decide about an adjustment that nobody wanted.
#[test]
fn an_adjustment_asked_about_and_not_wanted_is_enough() {
    let nothing = json!({ "raised": "nothing_wanted", "what_would_help": "" });
    let desk = Desk::with_all_tried_but(&["adjustment_asked"])
        .and("2026-11-25", but("adjustment_asked", nothing));
    assert!(desk.told(day("2026-12-01"), read(told_of_it())).is_empty());
}

/// A reason why there was no warning stands in its place, and so does an older one no longer.
#[test]
fn a_warning_holds_for_twelve_months_and_a_reason_stands_in_its_place() {
    let none = but("warning_not_given", json!({}));
    for (warned, on, expected) in [
        (none, "2026-12-01", true),
        (super::steps::warning("spoken"), "2027-11-24", true),
        (super::steps::warning("spoken"), "2027-11-25", false),
    ] {
        let desk = Desk::with_all_tried_but(&["warning_given"]).and("2026-11-24", warned);
        let restriction = with(
            restriction(),
            json!({ "starts_on": on, "told_on": on, "review_on": "2028-01-10",
                    "until": "2028-05-10" }),
        );
        let told = desk.told(day(on), read(restriction));
        assert_eq!(told.is_empty(), expected, "{on}: {told:?}");
    }
}

/// Threats in writing that go on after the person was asked to write again in other words end the
/// work without another step between (PHSO guide: responding to threatening behaviour in writing).
#[test]
fn a_request_to_write_again_is_a_lesser_step() {
    let on = day("2026-12-01");
    let missing = ["entry.override_reason: LesserStepMissing"];
    let desk = Desk::with_all_tried();
    let went_on = desk.clone().with_incidents(&["2026-11-28"]);
    assert_eq!(went_on.told(on, read(ending())), missing);
    let asked = json!({ "how": "on_paper", "asked_to_write_again": true });
    let desk = desk.and("2026-11-26", but("warning_given", asked));
    let again = desk.clone().with_incidents(&["2026-11-28"]);
    assert!(again.told(on, read(ending())).is_empty());
    // Asked and ended on one day, nobody could write again (PHSO guide: if the person repeats it).
    for happened in [&[][..], &["2026-11-26"]] {
        let told = desk.clone().with_incidents(happened);
        assert_eq!(
            told.told(on, read(ending())),
            ["entry.override_reason: ConductDidNotGoOn"]
        );
    }
}

//! What a reader is told of the ladder: the decisions, a few sentences, and the picture.

use serde_json::json;

use super::super::desk::{Desk, OFFICER, RESPONSIBLE, SECOND, but, day};
use super::steps::{
    agreement, answer, by_telephone_too, challenge, changed, considered, ending, lifted, police,
    restriction, with,
};
use crate::case::{LaneKind, Timeline};
use crate::entry::Names;

/// The whole ladder, from the first word to the lifting.
fn whole() -> Desk {
    let mut desk = Desk::with_all_tried()
        .with_incidents(&["2026-11-23", "2026-12-01"])
        .and_in_the_practices_book("2026-11-20", but("policy_adopted", json!({})))
        .and_in_the_practices_book("2027-01-01", but("policy_adopted", json!({})));
    let proposed = desk.enters("2026-11-25", agreement());
    desk.enters("2026-11-26", answer(proposed, "the_person", false));
    let imposed = json!({ "starts_on": "2026-12-02", "told_on": "2026-12-02" });
    let measure = desk.enters("2026-12-02", with(restriction(), imposed));
    desk.enters(
        "2026-12-05",
        but("agreement_breached", json!({ "about": measure })),
    );
    desk.enters(
        "2027-02-24",
        changed(measure, "2027-02-24", by_telephone_too()),
    );
    let appeal = desk.enters("2027-03-01", challenge(measure));
    desk.enters(
        "2027-03-15",
        with(
            considered(appeal, "2027-03-15", "partly_upheld"),
            json!({ "changed_to": { "restriction": "named_contact_only", "name": "Tom Ellery" } }),
        ),
    );
    desk.enters("2027-05-20", lifted(measure, "2027-05-20"));
    desk
}

#[test]
fn each_decision_is_told_with_who_with_whom_why_and_the_policy_of_its_day() {
    let names = Names {
        colleagues: vec![
            (SECOND.to_owned(), "Colleague A".to_owned()),
            (OFFICER.to_owned(), "Colleague B".to_owned()),
            ("Name of considered_by".to_owned(), "Colleague C".to_owned()),
        ],
        ..Names::default()
    };
    let told: Vec<_> = whole().asked(|case| {
        case.decisions(&names)
            .into_iter()
            .map(|it| {
                (
                    it.on.to_string(),
                    it.by,
                    it.with,
                    it.what,
                    it.reason,
                    it.policy_version,
                )
            })
            .collect()
    });
    let row = |on: &str, by: &str, with: Option<&str>, what: &str, reason: &str, version| {
        (
            on.to_owned(),
            by.to_owned(),
            with.map(str::to_owned),
            what.to_owned(),
            reason.to_owned(),
            Some(version),
        )
    };
    let a = Some("Colleague A");
    let expected = [
        row(
            "2026-11-24",
            "Colleague B",
            None,
            "Warning given on paper",
            "Words of reasons.",
            1,
        ),
        row(
            "2026-11-25",
            "Colleague B",
            a,
            "Communication agreement proposed",
            "Words of why.",
            1,
        ),
        row(
            "2026-12-02",
            RESPONSIBLE,
            a,
            "Specific action: contact by letter only, Wednesday 2 December 2026 to Monday 24 May 2027",
            "Words of why.",
            1,
        ),
        row(
            "2026-12-05",
            "Colleague C",
            None,
            "Concern that it is not kept",
            "Words of outcome.",
            1,
        ),
        row(
            "2027-02-24",
            SECOND,
            None,
            "Review: changed",
            "Words of reasons.",
            2,
        ),
        row(
            "2027-03-15",
            "Dr Ann Wood",
            None,
            "Challenge considered: upheld in part",
            "Words of reasons.",
            2,
        ),
        row(
            "2027-05-20",
            SECOND,
            None,
            "Review: lifted",
            "Words of reasons.",
            2,
        ),
    ];
    assert_eq!(told, expected);
}

#[test]
fn before_the_first_version_no_policy_is_named() {
    let mut desk = whole();
    desk.practice.clear();
    let versions: Vec<_> = desk.asked(|case| {
        let decisions = case.decisions(&Names::default());
        decisions.into_iter().map(|it| it.policy_version).collect()
    });
    assert!(versions.iter().all(Option::is_none));
}

#[test]
fn the_ladder_is_told_in_a_few_sentences() {
    let told = whole().asked(|case| case.engagement_in_words(day("2027-06-01")));
    assert_eq!(
        told,
        [
            "From November 2026 to May 2027, 3 incidents were recorded.",
            "In this order: positive engagement was tried; advocacy was signposted; adjustments \
             were asked about; de-escalation was tried; a warning was given; a communication \
             agreement was proposed; a specific action was taken; a review was held; a decision \
             was challenged.",
            "Contact by letter only: from 2\u{a0}December 2026, changed on 24\u{a0}February 2027 and \
             15\u{a0}March 2027, lifted on 20\u{a0}May 2027.",
            "The complaint is being looked into all the while.",
            "Care and new complaints were never restricted.",
        ]
    );
    assert!(
        Desk::with_a_letter()
            .asked(|case| case.engagement_in_words(day("2027-06-01")))
            .is_empty()
    );
}

/// The sentences say how the complaint itself stands, and never that it is looked into when it is
/// not.
#[test]
fn the_sentences_tell_whether_the_complaint_goes_on() {
    let restricted = || Desk::with_all_tried().and("2026-11-24", restriction());
    let stopped = with(ending(), json!({ "what": "consideration" }));
    for (desk, expected) in [
        (
            restricted(),
            "The complaint is being looked into all the while.",
        ),
        (
            restricted().and("2026-12-01", ending()),
            "The complaint is being looked into all the while.",
        ),
        (
            restricted().and("2026-12-01", stopped),
            "The complaint is no longer looked into.",
        ),
        (
            restricted().found().answered(),
            "The complaint was answered on Tuesday 24 November 2026.",
        ),
        (restricted().closed("withdrawn"), "The complaint is closed."),
    ] {
        let told = desk.asked(|case| case.engagement_in_words(day("2026-12-02")));
        assert!(told.contains(&expected.to_owned()), "{told:#?}");
    }
    let waits = restricted().asked(|case| case.engagement_in_words(day("2027-03-01")));
    assert!(
        waits.contains(
            &"Contact by letter only: from 25\u{a0}November 2026; it needs a decision since \
              24\u{a0}February 2027."
                .to_owned()
        ),
        "{waits:#?}"
    );
}

/// An ending that a review eases is told and drawn as it was first decided, too.
#[test]
fn an_ending_that_was_eased_is_told_as_it_was_first_decided() {
    let mut desk = Desk::with_all_tried().and("2026-11-24", restriction());
    let ended = desk.enters("2026-12-01", ending());
    desk.enters(
        "2026-12-10",
        changed(ended, "2026-12-10", by_telephone_too()),
    );
    let told = desk.asked(|case| case.engagement_in_words(day("2026-12-11")));
    assert!(
        told.contains(
            &"Contact has ended; new complaints are considered: from 1\u{a0}December 2026, changed \
              on 10\u{a0}December 2026, in force."
                .to_owned()
        ),
        "{told:#?}"
    );
    let picture = desk.asked(|case| case.ladder_picture(day("2026-12-11")));
    let spans = lane(&picture, LaneKind::Ending).spans.iter();
    let labels: Vec<&str> = spans.map(|span| span.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Contact has ended; new complaints are considered",
            "limited time or volume"
        ]
    );
}

fn lane(picture: &Timeline, kind: LaneKind) -> &crate::case::Lane {
    picture.lanes.iter().find(|lane| lane.kind == kind).unwrap()
}

#[test]
fn the_picture_has_every_lane_whether_anything_is_in_it_or_not() {
    let names = |desk: &Desk| -> Vec<String> {
        let picture = desk.asked(|case| case.ladder_picture(day("2027-06-01")));
        picture.lanes.into_iter().map(|lane| lane.name).collect()
    };
    let all = [
        "Incidents",
        "Engagement and support",
        "De-escalation",
        "Warnings",
        "Agreement",
        "Specific action",
        "Ending contact",
        "Challenge",
        "Review",
    ];
    assert_eq!(names(&Desk::with_a_letter()), all);
    assert_eq!(names(&whole()), all);
}

#[test]
fn the_picture_shows_steps_as_marks_and_measures_as_spans_in_each_form() {
    let picture = whole().asked(|case| case.ladder_picture(day("2027-06-01")));
    let marks = |kind| -> Vec<String> {
        let marks = lane(&picture, kind).marks.iter();
        marks
            .map(|mark| format!("{} {}", mark.on, mark.label))
            .collect()
    };
    let spans = |kind| -> Vec<String> {
        lane(&picture, kind)
            .spans
            .iter()
            .map(|span| {
                let over = if span.is_over { "over" } else { "goes on" };
                format!("{} to {} {} ({over})", span.from, span.until, span.label)
            })
            .collect()
    };
    assert_eq!(
        marks(LaneKind::Incidents),
        [
            "2026-11-20 Incident 1",
            "2026-11-23 Incident 2",
            "2026-12-01 Incident 3"
        ]
    );
    assert_eq!(
        marks(LaneKind::Support),
        [
            "2026-11-24 engagement",
            "2026-11-24 advocacy",
            "2026-11-24 adjustment asked for",
            "2026-11-24 adjustment decided",
        ]
    );
    assert_eq!(marks(LaneKind::DeEscalation), ["2026-11-24 spoken"]);
    assert_eq!(marks(LaneKind::Warnings), ["2026-11-24 written"]);
    assert_eq!(
        marks(LaneKind::Agreement),
        ["2026-11-25 proposed", "2026-11-26 declined"]
    );
    assert!(
        spans(LaneKind::Agreement).is_empty(),
        "it was never in force"
    );
    assert_eq!(
        spans(LaneKind::SpecificAction),
        [
            "2026-12-02 to 2027-02-23 letter only (over)",
            "2027-02-24 to 2027-03-14 limited time or volume (over)",
            "2027-03-15 to 2027-05-20 one named person (over)",
        ]
    );
    assert!(spans(LaneKind::Ending).is_empty());
    assert_eq!(
        spans(LaneKind::Challenge),
        ["2027-03-01 to 2027-03-15 upheld in part (over)"]
    );
    assert_eq!(
        marks(LaneKind::Reviews),
        ["2027-02-24 changed", "2027-05-20 lifted"]
    );
}

/// Trap 20, drawn: past its date a measure goes on to today in both pictures.
#[test]
fn an_overdue_measure_is_drawn_to_today_and_is_not_over() {
    let desk = Desk::with_all_tried().and("2026-11-25", restriction());
    for today in ["2027-03-01", "2027-06-01", "2030-01-01"] {
        for picture in [
            desk.asked(|case| case.ladder_picture(day(today))),
            desk.asked(|case| case.timeline(&Names::default(), day(today))),
        ] {
            let spans: Vec<_> = picture
                .lanes
                .iter()
                .filter(|lane| matches!(lane.kind, LaneKind::SpecificAction | LaneKind::Engagement))
                .flat_map(|lane| &lane.spans)
                .collect();
            assert_eq!(spans.len(), 1);
            assert_eq!(spans[0].until, day(today));
            assert!(!spans[0].is_over && !spans[0].is_limit);
        }
    }
}

/// Safeguarding is support and never conduct; a recording is nothing at all.
#[test]
fn safeguarding_stands_with_support_and_a_recording_nowhere_on_the_ladder() {
    let desk = Desk::with_a_letter()
        .and("2026-11-20", but("safeguarding_taken", json!({})))
        .and("2026-11-20", but("recording_noted", json!({})));
    let picture = desk.asked(|case| case.ladder_picture(day("2026-12-01")));
    for lane in &picture.lanes {
        let labels: Vec<_> = lane.marks.iter().map(|mark| mark.label.as_str()).collect();
        let expected: &[&str] = match lane.kind {
            LaneKind::Support => &["safeguarding"],
            _ => &[],
        };
        assert_eq!(labels, expected, "{}", lane.name);
        assert!(lane.spans.is_empty());
    }
    desk.asked(|case| {
        assert!(case.engagement_in_words(day("2026-12-01")).is_empty());
        assert!(case.decisions(&Names::default()).is_empty());
        assert!(case.warnings().is_empty() && case.measures(day("2026-12-01")).is_empty());
    });
}

/// Whoever decided about the police stands with whoever supported the decision.
#[test]
fn the_decision_about_the_police_names_both() {
    let desk = Desk::with_all_tried().and("2026-11-25", police(false, None, None));
    let decisions = desk.asked(|case| case.decisions(&Names::default()));
    let last = decisions.last().unwrap();
    assert_eq!(last.what, "The police were not contacted");
    assert_eq!(
        (last.by.as_str(), last.with.as_deref()),
        (OFFICER, Some(SECOND))
    );
}

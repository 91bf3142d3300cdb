//! The ladder as a picture: a lane for each step, in the order of time.

use serde_json::json;

use super::super::desk::{Desk, but, day};
use super::steps::{
    agreement, answer, by_telephone_too, changed, ending, police, restriction, warning,
};
use super::told::whole;
use crate::case::{LaneKind, Timeline};
use crate::entry::Names;

pub(super) fn lane(picture: &Timeline, kind: LaneKind) -> &crate::case::Lane {
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
        ["2026-11-25 proposed", "2026-11-26 declined by the person"]
    );
    assert!(
        spans(LaneKind::Agreement).is_empty(),
        "it was never in force"
    );
    assert_eq!(
        spans(LaneKind::SpecificAction),
        [
            "2026-12-02 to 2027-02-23 letter only (over)",
            "2027-02-24 to 2027-03-14 one call a week (over)",
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
        ["2027-02-24 changed: one call a week", "2027-05-20 lifted"]
    );
}

/// One signature of two is no agreement: each answer says whose it is.
#[test]
fn the_picture_says_who_signed_and_who_declined() {
    let (us, them) = ("the_practice", "the_person");
    for (answers, expected) in [
        (
            vec![(us, true), (them, false)],
            ["signed for us", "declined by the person"],
        ),
        (
            vec![(them, true), (us, false)],
            ["signed by the person", "declined for us"],
        ),
    ] {
        let mut desk = Desk::with_all_tried();
        let agreement = desk.enters("2026-11-25", agreement());
        for (party, signed) in answers {
            desk.enters("2026-11-26", answer(agreement, party, signed));
        }
        let picture = desk.asked(|case| case.ladder_picture(day("2026-12-01")));
        let marks = lane(&picture, LaneKind::Agreement).marks.iter();
        let labels: Vec<&str> = marks.skip(1).map(|mark| mark.label.as_str()).collect();
        assert_eq!(labels, expected);
    }
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

/// An ending that a review eases is told and drawn as it was first decided, too.
#[test]
fn an_ending_that_was_eased_is_told_as_it_was_first_decided() {
    let mut desk = Desk::with_all_tried()
        .and("2026-11-24", restriction())
        .with_incidents(&["2026-11-28"]);
    let ended = desk.enters("2026-12-01", ending());
    desk.enters(
        "2026-12-10",
        changed(ended, "2026-12-10", by_telephone_too()),
    );
    let told = desk.asked(|case| case.engagement_in_words(day("2026-12-11")));
    assert!(
        told.contains(
            &"End of contact: from 1\u{a0}December 2026, changed on 10\u{a0}December 2026, in force."
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
            "one call a week"
        ]
    );
    assert_eq!(
        desk.asked(|case| case.measures_in_words(day("2026-12-11")))
            .last()
            .unwrap(),
        "Contact has ended; new complaints are considered: from 1\u{a0}December 2026, changed on \
         10\u{a0}December 2026 (one call a week), in force."
    );
}

/// Of two forms that follow each other a reader sees two: on the bars, on the reviews that changed
/// them, and on the cover.
#[test]
fn two_forms_that_follow_each_other_never_read_the_same() {
    let limit = |often: &str, long: &str| json!({ "restriction": "limited_time_or_volume", "how_often": often, "how_long": long });
    let named = |name: &str| json!({ "restriction": "named_contact_only", "name": name });
    let email = "by email, and one call a week with Ruth Adeyemi";
    let often = "as often as he likes on any day";
    for (one, other, expected) in [
        (
            limit(email, "ten minutes"),
            limit(email, "thirty minutes, with his advocate if he likes"),
            ["limited: ten minutes", "limited: thirty minutes"],
        ),
        (
            limit("one call a week", "ten minutes"),
            limit("one call a month", "ten minutes"),
            ["one call a week", "one call a month"],
        ),
        (
            limit("one call a week", "ten minutes"),
            limit("one call a week.", "an hour"),
            ["one call a week", "limited: an hour"],
        ),
        (
            limit(often, "as long as the line is free"),
            limit(email, "until everything has been said"),
            ["limited time or volume", "limited time or volume, changed"],
        ),
        (
            named("Tom Ellery"),
            named("Meena Kaur"),
            ["one named person", "one named person, changed"],
        ),
    ] {
        let mut desk = Desk::with_all_tried();
        let measure = desk.enters("2026-11-25", restriction());
        desk.enters("2026-12-01", changed(measure, "2026-12-01", one));
        desk.enters("2026-12-10", changed(measure, "2026-12-10", other));
        let today = day("2026-12-11");
        let picture = desk.asked(|case| case.ladder_picture(today));
        let spans = &lane(&picture, LaneKind::SpecificAction).spans;
        let labels: Vec<&str> = spans.iter().map(|span| span.label.as_str()).collect();
        assert_eq!(labels[1..], expected);
        let reviews = &lane(&picture, LaneKind::Reviews).marks;
        let labels: Vec<&str> = reviews.iter().map(|mark| mark.label.as_str()).collect();
        assert_eq!(labels, expected.map(|brief| format!("changed: {brief}")));
        assert_eq!(desk.measure(measure, "2026-12-11").brief, expected[1]);
        let cover = desk.asked(|case| case.measures_in_words(today));
        assert_eq!(
            cover,
            [format!(
                "Contact by letter only: from 25\u{a0}November 2026, changed on 1\u{a0}December \
                 2026 ({}) and on 10\u{a0}December 2026 ({}), in force.",
                expected[0], expected[1]
            )]
        );
    }
}

/// Those of one day stand by their time, and those without one where they were recorded among
/// them: in the table, in the sentences and in the picture.
#[test]
fn what_happened_on_one_day_stands_in_the_order_of_its_time() {
    let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    for (at, entry) in [
        (None, police(false, None, None)),
        (Some("16:00"), warning("on_paper")),
        (None, but("warning_not_given", json!({}))),
        (Some("09:30"), but("de_escalated", json!({}))),
        (Some("11:00"), warning("spoken")),
    ] {
        desk.enters("2026-11-24", entry);
        let last = desk.records.entries.last_mut().unwrap();
        last.at = at.map(|at| at.parse().unwrap());
    }
    desk.asked(|case| {
        let decisions: Vec<String> = case
            .decisions(&Names::default())
            .into_iter()
            .map(|one| one.what)
            .collect();
        assert_eq!(
            decisions,
            [
                "The police were not contacted",
                "No warning given",
                "Warning given by word of mouth",
                "Warning given on paper",
            ]
        );
        let sentences = case.engagement_in_words(day("2026-12-01")).join(" ");
        assert!(
            sentences.contains(
                "tried to de-escalate, recorded why there was no warning and gave a warning"
            ),
            "{sentences}"
        );
        let picture = case.ladder_picture(day("2026-12-01"));
        let marks = lane(&picture, LaneKind::Warnings).marks.iter();
        let labels: Vec<&str> = marks.map(|mark| mark.label.as_str()).collect();
        assert_eq!(labels, ["none, and why", "spoken", "written"]);
        let whole = case.timeline(&Names::default(), day("2026-12-01"));
        let marks = lane(&whole, LaneKind::Engagement).marks.iter();
        let at: Vec<bool> = marks.map(|mark| mark.at.is_some()).collect();
        assert_eq!(at, [false, true, false, true, true]);
    });
}

/// Somebody who spoke of suicide was helped: that is no step of the ladder, in no picture of it and
/// in no lane of engagement; it is among the contacts. So is that somebody records, which is allowed and no behaviour.
#[test]
fn safeguarding_and_a_recording_stand_nowhere_on_the_ladder() {
    let desk = Desk::with_a_letter()
        .and("2026-11-20", but("safeguarding_taken", json!({})))
        .and("2026-11-20", but("recording_noted", json!({})));
    let picture = desk.asked(|case| case.ladder_picture(day("2026-12-01")));
    for lane in &picture.lanes {
        assert!(
            lane.marks.is_empty() && lane.spans.is_empty(),
            "{}",
            lane.name
        );
    }
    let whole = desk.asked(|case| case.timeline(&Names::default(), day("2026-12-01")));
    let labels = |kind| -> Vec<&str> {
        let marks = lane(&whole, kind).marks.iter();
        marks.map(|mark| mark.label.as_str()).collect()
    };
    assert_eq!(
        labels(LaneKind::Contacts),
        [
            "Safeguarding steps taken",
            "The person records for personal use"
        ]
    );
    let mut lanes = whole.lanes.iter();
    assert!(lanes.all(|lane| lane.kind != LaneKind::Engagement));
    desk.asked(|case| {
        assert!(case.engagement_in_words(day("2026-12-01")).is_empty());
        assert!(case.decisions(&Names::default()).is_empty());
        assert!(case.warnings().is_empty() && case.measures(day("2026-12-01")).is_empty());
    });
}

/// A complaint that was acknowledged on its day came first, whatever time is known of the two.
#[test]
fn a_complaint_came_before_it_was_acknowledged() {
    let mut desk = Desk::with_a_letter();
    let received_on = desk.records.complaint.received_on;
    desk.records.complaint.received_time = Some("09:20:00".parse().unwrap());
    desk.records.acknowledged.as_mut().unwrap().acknowledged_on = received_on;
    let whole = desk.asked(|case| case.timeline(&Names::default(), day("2026-12-01")));
    let marks = lane(&whole, LaneKind::Clocks).marks.iter();
    let labels: Vec<&str> = marks.map(|mark| mark.label.as_str()).collect();
    assert_eq!(labels, ["Complaint received", "Complaint acknowledged"]);
}

//! Due dates as a calendar file, read back as another program would.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use evenhand_paper::{CalendarDay, write_calendar};
use icalendar::{Calendar, Component, DatePerhapsTime};

fn made_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 3, 7, 11).unwrap()
}

fn due(uid: &str, day: (i32, u32, u32), title: &str) -> CalendarDay {
    CalendarDay {
        uid: uid.into(),
        day: NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap(),
        title: title.into(),
    }
}

/// Uid, first day, first day after it and title of each entry.
type Read = Vec<(String, NaiveDate, NaiveDate, String)>;

fn read(bytes: &[u8]) -> Read {
    let text = std::str::from_utf8(bytes).unwrap();
    let calendar: Calendar = text.parse().unwrap();
    let day = |d: Option<DatePerhapsTime>| match d {
        Some(DatePerhapsTime::Date(day)) => day,
        other => panic!("an entry with a time: {other:?}"),
    };
    calendar
        .events()
        .map(|e| {
            assert_eq!(e.get_timestamp(), Some(made_at()));
            (
                e.get_uid().unwrap().to_owned(),
                day(e.get_start()),
                day(e.get_end()),
                e.get_summary().unwrap().to_owned(),
            )
        })
        .collect()
}

#[test]
fn what_is_due_reads_back_as_days_with_the_titles_given() {
    let long = format!("Evenhand: {} something is due", "Ärger 👍 ".repeat(400));
    let cases = [
        (
            "a",
            (2026, 12, 11),
            "Evenhand: HL-2026-07, something is due",
        ),
        (
            "b",
            (2026, 12, 31),
            "commas, semicolons; back\\slashes \\n and : \"quotes\"",
        ),
        ("c", (2028, 2, 28), long.as_str()),
        ("d", (2028, 2, 29), "مرحبا שלום"),
    ];
    let days: Vec<CalendarDay> = cases.iter().map(|c| due(c.0, c.1, c.2)).collect();
    let read = read(&write_calendar(&days, made_at()));
    assert_eq!(read.len(), cases.len());
    for (day, (uid, first, after, title)) in days.iter().zip(read) {
        assert_eq!((&day.uid, day.day, &day.title), (&uid, first, &title));
        assert_eq!(Some(after), day.day.succ_opt(), "one whole day");
    }
}

#[test]
fn every_line_is_short_and_ends_as_the_standard_says() {
    let title = "Evenhand: HL-2026-07, etwas ist fällig 👨‍👩‍👧 ".repeat(40);
    let bytes = write_calendar(&[due("u", (2026, 12, 11), &title)], made_at());
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
        "{text}"
    );
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(text.contains("\r\nDTSTAMP:20261122T030711Z\r\n"), "{text}");
}

#[test]
fn a_title_cannot_add_a_line() {
    let title = "due\r\nEND:VEVENT\nBEGIN:VEVENT\rSUMMARY:mine\u{85}\u{0}";
    let uid = "u\r\nSUMMARY:mine";
    let bytes = write_calendar(&[due(uid, (2026, 12, 11), title)], made_at());
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(
        !text.replace("\r\n", "").contains(char::is_control),
        "{text:?}"
    );
    assert_eq!(text.matches("\r\nBEGIN:").count(), 1, "{text}");
    assert_eq!(text.matches("\r\nSUMMARY").count(), 1, "{text}");
    assert_eq!(read(&bytes).len(), 1);
}

#[test]
fn nothing_due_is_still_a_calendar() {
    assert!(read(&write_calendar(&[], made_at())).is_empty());
    assert!(
        String::from_utf8(write_calendar(&[], made_at()))
            .unwrap()
            .contains("VERSION:2.0")
    );
}

#[test]
fn the_same_days_give_the_same_bytes() {
    let days = [
        due("a", (2026, 12, 11), "one"),
        due("b", (2026, 12, 12), "two"),
    ];
    assert_eq!(
        write_calendar(&days, made_at()),
        write_calendar(&days, made_at())
    );
}

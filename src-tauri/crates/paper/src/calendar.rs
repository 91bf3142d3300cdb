//! Due dates as a calendar file that any calendar program opens (iCalendar, RFC 5545).

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Class, Component, Event, EventLike, Property};

/// A day on which something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    /// What marks this entry and no other, always the same for the same thing: a calendar program
    /// that meets it again changes the entry it has.
    pub uid: String,
    /// The day, UK date.
    pub day: NaiveDate,
    /// What the calendar shows. It leaves the practice's encrypted file, so it names no person and
    /// says nothing of the matter.
    pub title: String,
}

/// Writes these days as one calendar of entries that last the whole day and keep nobody busy.
///
/// `made_at` is the stamp each entry carries; the same days and stamp give the same bytes.
#[must_use]
pub fn write_calendar(days: &[CalendarDay], made_at: DateTime<Utc>) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Evenhand//Due dates//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for day in days {
        let mut event = Event::new();
        event
            .uid(&one_line(&day.uid))
            .timestamp(made_at)
            .summary(&one_line(&day.title))
            .starts(day.day)
            .class(Class::Private)
            .add_property("TRANSP", "TRANSPARENT");
        // The end is the first day that is no longer part of it.
        if let Some(next) = day.day.succ_opt() {
            event.ends(next);
        }
        calendar.push(event.done());
    }
    calendar.to_string().into_bytes()
}

/// The text without what would end a line of the file or does not show.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

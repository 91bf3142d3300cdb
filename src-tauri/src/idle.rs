//! When to lock without being asked: nobody is there, or the computer slept.
//!
//! The computer's own lock screen is not heard of: that needs a message loop of its own on
//! Windows and a system bus on Linux. The idle time covers it.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

/// How often it is looked whether anybody is there.
pub(crate) const LOOK_EVERY: Duration = Duration::from_secs(5);

/// A gap between two looks that only a sleeping computer makes.
const SLEPT: TimeDelta = TimeDelta::seconds(60);

/// Before a case file is open and has said how long the officer chose.
const FIRST_LIMIT: Duration = Duration::from_secs(10 * 60);

/// When somebody last touched the keyboard or the mouse, and how long that may be ago.
#[derive(Debug)]
pub(crate) struct Idle(Mutex<Since>);

#[derive(Debug)]
struct Since {
    touched: Instant,
    limit: Duration,
}

impl Idle {
    /// Somebody is there at `now`.
    pub(crate) fn starting(now: Instant) -> Self {
        Self(Mutex::new(Since {
            touched: now,
            limit: FIRST_LIMIT,
        }))
    }

    /// Somebody is there at `now`.
    pub(crate) fn touch(&self, now: Instant) {
        self.with(|since| since.touched = now);
    }

    /// Sets how many minutes may pass without anybody.
    pub(crate) fn set_limit(&self, minutes: u8) {
        self.with(|since| since.limit = Duration::from_secs(u64::from(minutes) * 60));
    }

    /// Whether nobody has been there for too long at `now`.
    pub(crate) fn is_over(&self, now: Instant) -> bool {
        self.with(|since| now.saturating_duration_since(since.touched) >= since.limit)
    }

    fn with<T>(&self, act: impl FnOnce(&mut Since) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Whether the computer slept between two looks, by its calendar clock: that one goes on while
/// the computer sleeps. A clock that somebody sets forward looks the same, and locks; that is
/// the safe mistake.
pub(crate) fn slept(last_look: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now.signed_duration_since(last_look) > SLEPT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_runs_from_the_last_touch() {
        let start = Instant::now();
        let after = |minutes: u64| start + Duration::from_secs(minutes * 60);
        let idle = Idle::starting(start);
        assert!(
            !idle.is_over(after(9)),
            "ten minutes before anything else is known"
        );
        assert!(idle.is_over(after(10)));
        idle.set_limit(2);
        assert!(idle.is_over(after(2)));
        idle.touch(after(5));
        assert!(!idle.is_over(after(6)), "somebody came back");
        assert!(idle.is_over(after(7)));
        assert!(
            !idle.is_over(start),
            "an instant before the touch is not idle"
        );
    }

    #[test]
    fn a_gap_between_looks_is_sleep() {
        let look = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        for (seconds, expected) in [
            (5, false),
            (60, false),
            (61, true),
            (36_000, true),
            (-100, false),
        ] {
            let next = look + TimeDelta::seconds(seconds);
            assert_eq!(slept(look, next), expected, "{seconds} s later");
        }
    }
}

//! Legal dates do not depend on the time zone the computer is set to.

use std::process::Command;

use chrono::{DateTime, Days, Local, Offset, Utc};
use evenhand_record::calendar::WorkingDays;
use evenhand_record::clock::{
    acknowledge_by, complain_by, data_protection_acknowledge_by, relevant_period_ends,
    resolve_spoken_by, spoken_day, subject_access_by,
};
use evenhand_record::uk_time::{moment_in_uk, uk_day, uk_wall_clock};

/// The moments around midnight and around both clock changes of a year.
const MOMENTS: [&str; 14] = [
    "2026-03-28T23:59:59Z",
    "2026-03-29T00:00:00Z",
    "2026-03-29T00:59:59Z",
    "2026-03-29T01:00:00Z",
    "2026-03-29T22:59:59Z",
    "2026-03-29T23:00:00Z",
    "2026-06-30T23:30:00Z",
    "2026-10-24T22:59:59Z",
    "2026-10-24T23:00:00Z",
    "2026-10-25T00:30:00Z",
    "2026-10-25T01:30:00Z",
    "2026-10-25T23:59:59Z",
    "2026-10-26T00:00:00Z",
    "2026-12-31T23:59:59Z",
];

/// Set for the copy of this test that runs under another time zone.
const COPY: &str = "EVENHAND_TEST_COPY";

/// Everything worked out from each moment, and with it each of the 400 days that follow.
fn worked_out() -> String {
    let calendar = WorkingDays::england_and_wales();
    let mut told = String::new();
    for moment in MOMENTS {
        let moment: DateTime<Utc> = moment.parse().unwrap();
        let wall = uk_wall_clock(moment);
        told += &format!("{wall} {:?}\n", moment_in_uk(wall.date(), wall.time()));
        for later in 0..400 {
            let day = uk_day(moment) + Days::new(later);
            let clocks = [
                acknowledge_by(day, &calendar),
                resolve_spoken_by(day, &calendar),
                relevant_period_ends(day),
                complain_by(day, None),
                data_protection_acknowledge_by(day, &calendar),
                subject_access_by(day, &calendar),
            ];
            told += &format!("{} {clocks:?}\n", spoken_day(day));
        }
    }
    told
}

/// A number that differs if anything told does, so that the copies have one line to say.
fn told_in_one_line(told: &str) -> String {
    let sum = told.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{} bytes, {sum:016x}", told.len())
}

fn offset_of_this_computer() -> i32 {
    let moment: DateTime<Utc> = "2026-06-30T23:30:00Z".parse().unwrap();
    moment
        .with_timezone(&Local)
        .offset()
        .fix()
        .local_minus_utc()
}

/// Run by the test below in a copy of this program under another time zone.
#[test]
fn told_by_this_computer() {
    let line = told_in_one_line(&worked_out());
    if std::env::var_os(COPY).is_some() {
        println!("worked out: {line}");
        println!("offset: {}", offset_of_this_computer());
    }
}

#[test]
fn dates_are_the_same_whatever_the_time_zone_of_the_computer() {
    let here = told_in_one_line(&worked_out());
    for (zone, offset) in [
        ("UTC0", 0),
        ("<+14>-14", 14 * 3600),
        ("EST5EDT,M3.2.0,M11.1.0", -4 * 3600),
        ("<-12>12", -12 * 3600),
    ] {
        let copy = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "any_computer::told_by_this_computer",
                "--nocapture",
            ])
            .env("TZ", zone)
            .env(COPY, "yes")
            .output()
            .unwrap();
        let said = String::from_utf8(copy.stdout).unwrap();
        assert!(copy.status.success(), "{zone}: {said}");
        assert!(
            said.contains(&format!("worked out: {here}\n")),
            "{zone}: {said}, here {here}"
        );
        // Only there does the variable set the zone of the computer.
        if cfg!(unix) {
            assert!(
                said.contains(&format!("offset: {offset}\n")),
                "{zone} was not in force: {said}"
            );
        }
    }
}

//! The practice's own book with anything in it.

use chrono::Days;
use proptest::prelude::*;
use serde_json::json;

use super::desk::{Desk, but, day};
use crate::case::DateKind;

fn acknowledge(desk: &Desk) -> chrono::NaiveDate {
    let dates = desk.asked(|case| case.dates(day("2026-12-01")));
    let date = dates
        .into_iter()
        .find(|date| date.kind == DateKind::Acknowledge);
    date.unwrap().explained.date
}

proptest! {
    /// A bank holiday added never makes a last day earlier, and taken away again it leaves no trace.
    #[test]
    fn a_bank_holiday_added_never_makes_a_day_earlier(ahead in 0_u64..20) {
        let added = day("2026-11-16") + Days::new(ahead);
        let plain = Desk::with_a_letter();
        let with = plain.clone().and_in_the_practices_book(
            "2026-11-16",
            but("bank_holiday_added", json!({ "day": added })),
        );
        let counted = [day("2026-11-20"), day("2026-11-23"), day("2026-11-24")];
        prop_assert!(acknowledge(&with) >= acknowledge(&plain));
        prop_assert_eq!(
            acknowledge(&with) > acknowledge(&plain),
            counted.contains(&added),
            "only a day that is counted moves it: {}",
            added
        );
        let back = with.and_in_the_practices_book(
            "2026-11-17",
            but("bank_holiday_removed", json!({ "day": added })),
        );
        prop_assert_eq!(acknowledge(&back), acknowledge(&plain));
    }
}

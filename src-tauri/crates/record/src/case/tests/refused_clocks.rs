//! What is refused of the clocks, with the words of the law for each.

use serde_json::{Value, json};

use super::desk::{Desk, but};
use super::refused::each;

#[test]
fn the_clocks() {
    let plain = Desk::with_a_letter;
    let discussed = |answer: &str| {
        plain().and(
            "2026-11-20",
            json!({ "kind": "discussion_answered", "answer": answer, "agreed": "So." }),
        )
    };
    let period = |otherwise: Value| but("response_period_set", otherwise);
    let limit = |otherwise: Value| {
        let late = json!({ "matter_occurred_on": "2024-01-10", "came_to_notice_on": null });
        let mut entry = but("time_limit_considered", late);
        for (field, value) in otherwise.as_object().unwrap() {
            entry[field] = value.clone();
        }
        entry
    };
    let met = json!({ "satisfied": true, "reasons": "So." });
    let unmet = json!({ "satisfied": false, "reasons": "So." });
    each(vec![
        (
            "13(2)(b): a copy of the written record",
            Desk::spoken(),
            "2026-11-20",
            but("copy_of_record_given", json!({ "how": "spoken" })),
            &["entry.how: NotInWriting"],
        ),
        (
            "13(7): what was agreed",
            plain(),
            "2026-11-20",
            but("discussion_answered", json!({ "agreed": null })),
            &["entry.agreed: Missing"],
        ),
        (
            "13(8)(b): notify the complainant in writing",
            plain(),
            "2026-11-20",
            period(json!({ "basis": "determined" })),
            &["entry.told_how: NotInWriting"],
        ),
        (
            "13(8)(b): declined, whatever it is called",
            discussed("declined"),
            "2026-11-20",
            period(json!({})),
            &["entry.told_how: NotInWriting"],
        ),
        (
            "13(8)(b): no answer",
            discussed("no_reply"),
            "2026-11-20",
            period(json!({})),
            &["entry.told_how: NotInWriting"],
        ),
        (
            "13(7)(b): agreed in the discussion, by word of mouth",
            discussed("accepted"),
            "2026-11-20",
            period(json!({})),
            &[],
        ),
        (
            "17(c): an amendment is of an earlier one",
            plain(),
            "2026-11-20",
            period(json!({ "basis": "amended" })),
            &["entry.basis: NothingToAmend"],
        ),
        (
            "17(c): a second one is an amendment",
            plain().and("2026-11-20", period(json!({}))),
            "2026-11-23",
            period(json!({})),
            &["entry.basis: AlreadySet"],
        ),
        (
            "a period does not end before it was told",
            plain(),
            "2026-11-20",
            period(json!({ "ends_on": "2026-11-19" })),
            &["entry.ends_on: BeforeItsBeginning"],
        ),
        (
            "14(3): before the expiry of that period",
            plain(),
            "2027-05-19",
            but("relevant_period_extended", json!({})),
            &["on: AgreedTooLate"],
        ),
        (
            "14(3): such longer period",
            plain(),
            "2027-05-18",
            but("relevant_period_extended", json!({ "until": "2027-05-18" })),
            &["entry.until: NotLonger"],
        ),
        (
            "14(3): longer than the longer period as it stands",
            plain().and("2027-05-18", but("relevant_period_extended", json!({}))),
            "2027-08-31",
            but("relevant_period_extended", json!({})),
            &["entry.until: NotLonger"],
        ),
        (
            "14(4)(a): notify in writing",
            plain(),
            "2027-05-19",
            but("delay_explained", json!({ "how": "spoken" })),
            &["entry.how: NotInWriting"],
        ),
        (
            "12(1): made in time, nothing is declined",
            plain(),
            "2026-11-20",
            limit(json!({ "matter_occurred_on": "2025-11-19" })),
            &["entry.decision: MadeInTime"],
        ),
        (
            "12(1)(b): if later, the day it came to notice",
            plain(),
            "2026-11-20",
            limit(json!({ "came_to_notice_on": "2025-11-19" })),
            &["entry.decision: MadeInTime"],
        ),
        (
            "12(2)(a): good reasons",
            plain(),
            "2026-11-20",
            limit(json!({ "good_reasons": null })),
            &["entry.good_reasons: LimbUnanswered"],
        ),
        (
            "12(2)(b): still possible to investigate",
            plain(),
            "2026-11-20",
            limit(json!({ "still_possible": null })),
            &["entry.still_possible: LimbUnanswered"],
        ),
        (
            "12(2): both limbs met, the limit shall not apply",
            plain(),
            "2026-11-20",
            limit(json!({ "good_reasons": met, "still_possible": met })),
            &["entry.decision: BothLimbsAreMet"],
        ),
        (
            "12(2): one limb is not met",
            plain(),
            "2026-11-20",
            limit(
                json!({ "good_reasons": unmet, "still_possible": met, "decision": "considered" }),
            ),
            &["entry.decision: ALimbIsNotMet"],
        ),
        (
            "declined in writing",
            plain(),
            "2026-11-20",
            limit(json!({ "told_in_writing_on": null })),
            &["entry.told_in_writing_on: WrittenNoticeMissing"],
        ),
        (
            "8(1)(c)(i): made orally",
            plain(),
            "2026-11-20",
            but("resolved_at_once", json!({})),
            &["entry.kind: NotSpoken"],
        ),
        (
            "8(1)(c)(ii): not later than the next working day",
            Desk::spoken(),
            "2026-11-21",
            but("resolved_at_once", json!({})),
            &["on: AfterTheNextWorkingDay"],
        ),
    ]);
}

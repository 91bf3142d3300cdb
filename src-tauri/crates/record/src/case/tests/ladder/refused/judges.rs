//! Who judges a measure: nobody who went through what led to it, or signed it.

use serde_json::json;

use super::super::super::desk::{SECOND, but};
use super::super::super::refused::each;
use super::super::steps::{answer, challenge, considered, kept, restriction, warning, with};
use super::{AFTER_NEXT, NEXT, challenged, proposed, ready, restricted};
use crate::ids::EntryId;

/// PHSO guide: whoever was not involved looks into it. Who went through the conduct neither
/// considers the challenge to what answers it nor reviews it, and nor does who signed it.
#[test]
fn nobody_judges_what_they_went_through_or_signed() {
    let by_tom = |about: EntryId| {
        with(
            considered(about, "2026-12-10", "not_upheld"),
            json!({ "considered_by": "T. Ellery" }),
        )
    };
    let linked = || {
        let at_once = json!({ "incidents": [], "override_reason": "He has a knife.",
                              "conduct": ["threatening"] });
        let link = json!({ "rests_on_it": 7, "contact_ended": false,
                           "manager_told_on": "2026-11-25" });
        ready()
            .and("2026-11-25", with(restriction(), at_once))
            .and("2026-11-25", but("incident_followed_up", link))
    };
    let signed = || {
        challenged(proposed()).and(
            "2026-12-02",
            with(
                answer(NEXT, "the_practice", true),
                json!({ "who": "Dr Ann Wood" }),
            ),
        )
    };
    let review = |by: &str| {
        with(
            kept(NEXT, "2026-12-10", "2027-02-24", None),
            json!({ "reviewed_by": by }),
        )
    };
    let went_through_it: &[&str] = &["entry.considered_by: WentThroughIt"];
    let reviewed_so: &[&str] = &["entry.reviewed_by: WentThroughIt"];
    let about_incident = json!({ "incidents": [1] });
    let warned = ready().and("2026-11-25", with(warning("spoken"), about_incident));
    each(vec![
        (
            "a specific action",
            challenged(restricted()),
            "2026-12-10",
            by_tom(AFTER_NEXT),
            went_through_it,
        ),
        (
            "a warning",
            challenged(warned),
            "2026-12-10",
            by_tom(AFTER_NEXT),
            went_through_it,
        ),
        (
            "what the words were linked to afterwards",
            linked().and("2026-12-01", challenge(NEXT)),
            "2026-12-10",
            by_tom(EntryId::from_row(9)),
            went_through_it,
        ),
        (
            "a review",
            restricted(),
            "2026-12-10",
            review("Tom Ellery"),
            reviewed_so,
        ),
        (
            "a review of what the words were linked to",
            linked(),
            "2026-12-10",
            review("Ellery, Tom"),
            reviewed_so,
        ),
        (
            "a review by somebody else",
            restricted(),
            "2026-12-10",
            review(SECOND),
            &[],
        ),
        (
            "an agreement, by whoever signed it for the practice",
            signed(),
            "2026-12-10",
            considered(AFTER_NEXT, "2026-12-10", "not_upheld"),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
    ]);
}

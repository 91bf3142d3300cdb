//! What is refused of the response and of what goes before it, with the words of the law or the
//! guide for each.

use serde_json::{Value, json};

use super::desk::{Desk, OFFICER, RESPONSIBLE, SECOND, but, finding, response};
use super::refused::each;

#[test]
fn the_response() {
    let ready = || Desk::with_a_letter().found();
    let sent = |otherwise: Value| {
        let mut entry = response();
        for (field, value) in otherwise.as_object().unwrap() {
            entry[field] = value.clone();
        }
        entry
    };
    let part = |missing: &str| {
        let mut entry = response();
        entry["parts"][missing] = false.into();
        entry
    };
    let may_sign = ready().and_in_the_practices_book(
        "2026-11-20",
        but(
            "delegated",
            json!({ "to": SECOND, "authorised_by": RESPONSIBLE }),
        ),
    );
    let checked = ready().and_in_the_practices_book(
        "2026-11-20",
        but(
            "ombudsman_details_checked",
            json!({ "telephone": "0300 1", "website": "www.a.org" }),
        ),
    );
    let mut for_another = Desk::for_another();
    for point in [1, 2] {
        for_another.has("2026-11-23", finding(point, "upheld"));
    }
    let mut spoken = Desk::spoken();
    for point in [1, 2] {
        spoken.has("2026-11-23", finding(point, "upheld"));
    }
    let one_found = Desk::with_a_letter().and("2026-11-23", finding(1, "upheld"));
    let no_right: &[&str] = &["entry.signed_by: NotAuthorisedToSign"];
    each(vec![
        (
            "14(2): every matter is concluded on",
            one_found,
            "2026-11-24",
            response(),
            &["entry.letter: PointUnanswered"],
        ),
        (
            "14(2): in writing",
            ready(),
            "2026-11-24",
            sent(json!({ "how": "spoken" })),
            &["entry.how: NotInWriting"],
        ),
        (
            "14(2)(a)(i): how it was considered",
            ready(),
            "2026-11-24",
            part("how_considered"),
            &["entry.parts.how_considered: LetterPartMissing"],
        ),
        (
            "14(2)(a)(ii): the conclusions",
            ready(),
            "2026-11-24",
            part("conclusions"),
            &["entry.parts.conclusions: LetterPartMissing"],
        ),
        (
            "14(2)(a)(ii): remedial action",
            ready(),
            "2026-11-24",
            part("remedial_action"),
            &["entry.parts.remedial_action: LetterPartMissing"],
        ),
        (
            "14(2)(b): action taken or proposed",
            ready(),
            "2026-11-24",
            part("action_confirmed"),
            &["entry.parts.action_confirmed: LetterPartMissing"],
        ),
        (
            "14(2)(d): the Health Service Commissioner",
            ready(),
            "2026-11-24",
            part("ombudsman_right"),
            &["entry.parts.ombudsman_right: LetterPartMissing"],
        ),
        (
            "PHSO: that it is final",
            ready(),
            "2026-11-24",
            part("says_it_is_final"),
            &["entry.parts.says_it_is_final: LetterPartMissing"],
        ),
        (
            "PHSO left Millbank",
            ready(),
            "2026-11-24",
            sent(json!({ "letter": "At MillBank." })),
            &["entry.letter: OldOmbudsmanAddress"],
        ),
        (
            "PHSO: contact details in the letter",
            checked.clone(),
            "2026-11-24",
            response(),
            &["entry.letter: OmbudsmanDetailsNotInLetter"],
        ),
        (
            "either of them will do",
            checked,
            "2026-11-24",
            sent(json!({ "letter": "See WWW.A.ORG." })),
            &[],
        ),
        (
            "14(2): signed by the responsible person",
            ready(),
            "2026-11-24",
            sent(json!({ "signed_by": OFFICER })),
            no_right,
        ),
        (
            "4(2): or by somebody authorised",
            ready(),
            "2026-11-24",
            sent(json!({ "signed_by": SECOND, "signed_as": "authorised" })),
            no_right,
        ),
        (
            "4(2): authorised, and says so",
            may_sign.clone(),
            "2026-11-24",
            sent(json!({ "signed_by": SECOND, "signed_as": "authorised" })),
            &[],
        ),
        (
            "4(2): not as the responsible person",
            may_sign.clone(),
            "2026-11-24",
            sent(json!({ "signed_by": SECOND })),
            no_right,
        ),
        (
            "4(2): not before the day of it",
            may_sign,
            "2026-11-19",
            sent(json!({ "signed_by": SECOND, "signed_as": "authorised" })),
            no_right,
        ),
        (
            "PHSO on consent: nothing confidential",
            for_another.clone(),
            "2026-11-24",
            response(),
            &["entry.nothing_confidential: ConsentMissing"],
        ),
        (
            "PHSO on consent: answered all the same",
            for_another,
            "2026-11-24",
            sent(json!({ "nothing_confidential": true })),
            &[],
        ),
        (
            "13(2): the record comes first",
            spoken,
            "2026-11-24",
            response(),
            &["entry.kind: CopyOfRecordMissing"],
        ),
        (
            "14(4): after the six months, the explanation comes first",
            ready(),
            "2027-06-01",
            response(),
            &["entry.letter: DelayNotExplained"],
        ),
        (
            "14(4): and then the response",
            ready().and(
                "2027-05-28",
                but("delay_explained", json!({ "how": "on_paper" })),
            ),
            "2027-06-01",
            response(),
            &[],
        ),
        (
            "8(2): nobody is told before the complaint has come",
            ready(),
            "2026-11-24",
            but("exempted", json!({ "told_in_writing_on": "2020-01-01" })),
            &["entry.told_in_writing_on: BeforeReceipt"],
        ),
        (
            "12: the matter comes before the complaint",
            ready(),
            "2026-11-24",
            but(
                "time_limit_considered",
                json!({ "matter_occurred_on": "2026-11-22", "came_to_notice_on": null,
                        "decision": "considered", "told_in_writing_on": null }),
            ),
            &["entry.matter_occurred_on: AfterReceipt"],
        ),
        (
            "9: one response of all bodies",
            ready().and("2026-11-23", but("joint_handling_agreed", json!({}))),
            "2026-11-24",
            sent(json!({ "co_ordinated": false })),
            &["entry.co_ordinated: NotCoOrdinated"],
        ),
        (
            "9: and this is it",
            ready().and("2026-11-23", but("joint_handling_agreed", json!({}))),
            "2026-11-24",
            sent(json!({ "co_ordinated": true })),
            &[],
        ),
        (
            "9: nothing is given to another body without consent",
            ready(),
            "2026-11-24",
            but("joint_information", json!({ "given": true })),
            &["entry.given: ConsentMissing"],
        ),
        (
            "9: asking for something needs none",
            ready(),
            "2026-11-24",
            but("joint_information", json!({ "given": false })),
            &[],
        ),
        (
            "evidence of no file",
            ready(),
            "2026-11-24",
            sent(json!({ "evidence": [2] })),
            &["entry.evidence: NotOnThisFile"],
        ),
        (
            "15: consent to electronic letters",
            ready(),
            "2026-11-24",
            sent(json!({ "how": "electronically" })),
            &["entry.how: NoElectronicConsent"],
        ),
    ]);
}

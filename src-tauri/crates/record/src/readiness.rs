//! What a PHSO caseworker would look for in a bundle, and whether the file has it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing a caseworker would look for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadinessCheck {
    /// What is looked for.
    pub subject: ReadinessSubject,
    /// Whether the file has it.
    pub ready: bool,
    /// How many records the check concerns: points, quotes without an answer, and so on.
    pub count: u32,
}

/// The things looked for. Their words stand in `ui/src/wording`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReadinessSubject {
    /// The complaint exactly as received.
    ComplaintAsReceived,
    /// Numbered points of complaint.
    Points,
    /// The outcome sought for each point.
    OutcomesSought,
    /// The acknowledgement: regulation 13(3).
    Acknowledgement,
    /// The basis on which a representative complains: regulation 5(2).
    RepresentativeBasis,
    /// Every quote answered for distress.
    QuotesAnswered,
    /// Evidence in the file.
    Evidence,
    /// Where the offer to discuss and the response period are recorded: regulation 13(7) and (8).
    ResponsePeriod,
    /// A finding on every point: regulation 14(2)(a).
    Findings,
    /// Consent to share, where somebody complains for another.
    Consent,
    /// The written response: regulation 14(2).
    Response,
}

/// The facts the readiness list is worked out from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileFacts {
    /// Points of complaint.
    pub points: u32,
    /// Points without an outcome sought.
    pub points_without_outcome: u32,
    /// Whether the complaint was acknowledged.
    pub acknowledged: bool,
    /// Whether somebody complains for another person.
    pub has_representative: bool,
    /// Quotes that nobody has answered for.
    pub quotes_unanswered: u32,
    /// Items of evidence.
    pub evidence: u32,
    /// Whether the person was told a response period.
    pub has_response_period: bool,
    /// Points that the response must answer and that have no finding.
    pub points_without_finding: u32,
    /// Whether consent to share was given or is not needed.
    pub has_consent: bool,
    /// Whether the final response was sent.
    pub answered: bool,
}

/// The readiness list, gaps first.
///
/// A gap never blocks: the Ombudsman may ask for a file at any time (Health Service Commissioners
/// Act 1993, section 12), and the bundle says plainly what is not there.
pub fn readiness(facts: FileFacts) -> Vec<ReadinessCheck> {
    let check = |subject, ready, count| ReadinessCheck {
        subject,
        ready,
        count,
    };
    let mut checks = vec![
        check(ReadinessSubject::ComplaintAsReceived, true, 1),
        check(ReadinessSubject::Points, facts.points > 0, facts.points),
        check(
            ReadinessSubject::OutcomesSought,
            facts.points_without_outcome == 0,
            facts.points_without_outcome,
        ),
        check(ReadinessSubject::Acknowledgement, facts.acknowledged, 1),
        check(
            ReadinessSubject::QuotesAnswered,
            facts.quotes_unanswered == 0,
            facts.quotes_unanswered,
        ),
        check(
            ReadinessSubject::Evidence,
            facts.evidence > 0,
            facts.evidence,
        ),
        check(
            ReadinessSubject::ResponsePeriod,
            facts.has_response_period,
            1,
        ),
        check(
            ReadinessSubject::Findings,
            facts.points > 0 && facts.points_without_finding == 0,
            facts.points_without_finding,
        ),
        check(ReadinessSubject::Response, facts.answered, 1),
    ];
    if facts.has_representative {
        checks.push(check(ReadinessSubject::RepresentativeBasis, true, 1));
        checks.push(check(ReadinessSubject::Consent, facts.has_consent, 1));
    }
    checks.sort_by_key(|check| check.ready);
    checks
}

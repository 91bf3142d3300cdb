//! How engagement was managed, from the record to the facts of the paper room.

use chrono::{Datelike, Months, NaiveDate};
use evenhand_paper as paper;
use evenhand_record::blank::is_blank;
use evenhand_record::case::{LaneKind, Span};
use evenhand_record::entry::engagement::{AppealOutcome, ReviewOutcome};
use evenhand_record::entry::{AdjustmentDecision, AdjustmentRaised, Entry, FilePart};
use evenhand_record::policy::{PolicySection, words_of};
use evenhand_record::uk_time::uk_day;

use super::gathered::Gathered;
use super::records::entry_id_ref;
use crate::sheets::picture_of_the_ladder;

/// The summary and the policy, where anything about engagement or any incident is on file.
pub(super) fn engagement(file: &Gathered) -> Option<paper::EngagementFacts> {
    let steps = file.records.entries.iter();
    let any_step = steps
        .map(|entry| entry.entry.kind())
        .any(|kind| kind.part() == FilePart::Engagement);
    let case = file.case();
    if case.incidents().next().is_none() && !any_step {
        return None;
    }
    let today = uk_day(file.now);
    let decisions = case.decisions(&file.names_on_paper());
    let mut policies: Vec<paper::PolicyFacts> = Vec::new();
    for decision in &decisions {
        let Some((version, since, blanks)) = file.book.policy_on(decision.on) else {
            continue;
        };
        if policies.iter().all(|known| known.version != version) {
            policies.push(paper::PolicyFacts {
                version,
                since,
                written_down: file
                    .book
                    .policy_written_down_on(version)
                    .filter(|written| *written != since),
                parts: parts(words_of(&file.practice, blanks).text),
            });
        }
    }
    policies.sort_by_key(|policy| policy.version);
    Some(paper::EngagementFacts {
        sentences: case.engagement_in_words(today),
        time: ladder(file),
        decisions: decisions
            .into_iter()
            .map(|decision| paper::DecisionFacts {
                on: decision.on,
                by: match decision.with {
                    Some(with) => format!("{}, with {with}", decision.by),
                    None => decision.by,
                },
                what: decision.what,
                reason: decision.reason,
                policy: decision.policy_version,
                item: entry_id_ref(decision.entry),
            })
            .collect(),
        adjustments: adjustments(file),
        policies,
    })
}

/// Sections of the policy, or of what is made from it, for paper.
pub(crate) fn parts(sections: Vec<PolicySection>) -> Vec<paper::PolicyPart> {
    let part = |section: PolicySection| paper::PolicyPart {
        heading: section.heading,
        paragraphs: section.paragraphs,
        source: section.source,
    };
    sections.into_iter().map(part).collect()
}

/// The picture of the ladder: support stands first, as it came first, and the end of contact has
/// a lane only if there was one.
fn ladder(file: &Gathered) -> Option<paper::TimelineFacts> {
    let today = uk_day(file.now);
    let case = file.case();
    let mut timeline = case.ladder_picture(today);
    for lane in &mut timeline.lanes {
        match lane.kind {
            LaneKind::Support => "Support offered".clone_into(&mut lane.name),
            LaneKind::Challenge => lane.spans.iter_mut().for_each(with_days),
            _ => {}
        }
    }
    timeline
        .lanes
        .retain(|lane| lane.kind != LaneKind::Ending || !lane.spans.is_empty());
    timeline
        .lanes
        .sort_by_key(|lane| lane.kind != LaneKind::Support);
    // Whole months around what happened: a bundle is often made long after.
    let days = || {
        timeline.lanes.iter().flat_map(|lane| {
            let spans = lane.spans.iter().flat_map(|span| [span.from, span.until]);
            lane.marks.iter().map(|mark| mark.on).chain(spans)
        })
    };
    let (first, last) = days().min().zip(days().max())?;
    timeline.from = first.with_day(1).unwrap_or(first);
    timeline.until = last
        .with_day(1)
        .and_then(|day| day.checked_add_months(Months::new(1))?.pred_opt())
        .unwrap_or(last);
    Some(picture_of_the_ladder(timeline, &case.measures(today)))
}

/// A challenge says from when to when it was considered.
fn with_days(span: &mut Span) {
    let day = |day: NaiveDate| day.format("%-d\u{a0}%b").to_string();
    span.label = format!("{} to {}, {}", day(span.from), day(span.until), span.label);
}

/// What was asked for or offered, with what became of it.
fn adjustments(file: &Gathered) -> Vec<paper::AdjustmentFacts> {
    let all = file.case().adjustments().into_iter();
    all.map(|(entry, asked, decided)| {
        let became = match (asked.raised, decided.map(|decided| decided.decision)) {
            (AdjustmentRaised::NothingWanted, _) => "asked about; nothing was wanted",
            (_, Some(AdjustmentDecision::Made)) => "made",
            (_, Some(AdjustmentDecision::Alternative)) => "another was made",
            (_, Some(AdjustmentDecision::Declined)) => "declined",
            (AdjustmentRaised::Offered, None) => "offered",
            (AdjustmentRaised::AskedFor, None) => "asked for; no decision recorded",
        };
        let what = asked.what_would_help.trim().trim_end_matches('.');
        paper::AdjustmentFacts {
            words: if is_blank(what) {
                became.to_owned()
            } else {
                format!("{what} ({became})")
            },
            item: entry_id_ref(entry.id),
        }
    })
    .collect()
}

/// Whether a line of the chronology stands in bold: the answer, a restriction, and its lifting.
pub(super) fn stands_out(entry: &Entry) -> bool {
    match entry {
        Entry::FinalResponseSent(_)
        | Entry::RestrictionImposed(_)
        | Entry::ContactEnded(_)
        | Entry::AgreementLifted(_) => true,
        Entry::ActionReviewed(review) => review.outcome == ReviewOutcome::Lifted,
        Entry::AppealDecided(decided) => decided.outcome == AppealOutcome::Upheld,
        _ => false,
    }
}

/// Restrictions in one line for the cover, if there ever was one.
pub(super) fn restriction_in_words(file: &Gathered) -> Option<String> {
    let all = file.case().measures_in_words(uk_day(file.now));
    (!all.is_empty()).then(|| all.join(" "))
}

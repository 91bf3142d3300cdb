//! How engagement was managed: the summary (D1) and the policy that was in force (D4).

use serde_json::{Value, json};

use super::listed;
use crate::dates;
use crate::facts::{DecisionFacts, EngagementFacts, PolicyFacts};
use crate::plan::{POLICY, Plan, SUMMARY};
use crate::sheets::picture_view;
use crate::words::{Piece, Rich, bold, cut, plain, push, rich, rich_within};

/// A decision, a reason of more characters is cut in the table: it stands whole on the page of its
/// entry.
const DECISION: usize = 160;
const REASON: usize = 260;
/// With more sentences than this the summary is a list.
const PARAGRAPH: usize = 6;

/// How wide the column of those who decided is, in ems.
const BY: f64 = 8.5;

pub(super) fn engagement(plan: &Plan<'_>) -> Option<Value> {
    let e = plan.contents.engagement.as_ref()?;
    let person = plain(&plan.contents.person);
    let mut decisions: Vec<&DecisionFacts> = e.decisions.iter().collect();
    decisions.sort_by_key(|d| d.on);
    Some(json!({
        "tab": SUMMARY,
        "sentences": sentences(&e.sentences),
        "time": e.time.as_ref().and_then(|t| picture_view(t, &person)),
        "decisions": decisions.iter().map(|d| decision(plan, d)).collect::<Vec<Value>>(),
        "policy_note": policy_note(e, &decisions),
        "adjustments": adjustments(plan, e),
        "policy_tab": POLICY,
        "policies": e.policies.iter().map(policy).collect::<Vec<Value>>(),
    }))
}

/// The summary in paragraphs: one or, where many measures are told, one for each sentence.
fn sentences(sentences: &[String]) -> Vec<Rich> {
    if sentences.len() <= PARAGRAPH {
        return vec![rich(&sentences.join(" "))];
    }
    sentences.iter().map(|sentence| rich(sentence)).collect()
}

fn decision(plan: &Plan<'_>, d: &DecisionFacts) -> Value {
    let mut what = bold(&short(d.what.trim_end_matches('.'), DECISION));
    push(&mut what, ". ");
    push(&mut what, &short(&d.reason, REASON));
    json!({
        "on": dates::short(d.on),
        "by": rich_within(&d.by, BY),
        "what": what,
        "page": plan.tabs.get(&d.item),
    })
}

/// Words as one paragraph, cut where they are long.
fn short(words: &str, longest: usize) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    cut(&words, longest).unwrap_or(words)
}

/// Which version of the policy was in force at which decisions, and where it stands.
fn policy_note(e: &EngagementFacts, decisions: &[&DecisionFacts]) -> Option<Rich> {
    if decisions.is_empty() {
        return None;
    }
    let mut note = Rich::new();
    let on = |version: Option<u32>| -> Vec<String> {
        let mut days: Vec<_> = decisions
            .iter()
            .filter(|d| d.policy == version)
            .map(|d| dates::day(d.on))
            .collect();
        days.dedup();
        days
    };
    for policy in &e.policies {
        let days = on(Some(policy.version));
        let at = if decisions.iter().all(|d| d.policy == Some(policy.version)) {
            "these decisions".to_owned()
        } else {
            format!("the decisions of {}", listed(&days))
        };
        push(
            &mut note,
            &format!(
                "The practice’s policy in force at {at}: version {}, {POLICY}, page ",
                policy.version
            ),
        );
        note.push(Piece::Page(POLICY.to_owned()));
        push(&mut note, ". ");
    }
    let without = on(None);
    if !without.is_empty() {
        let days = listed(&without);
        push(
            &mut note,
            &format!("No policy had been adopted by the decisions of {days}."),
        );
    }
    Some(note)
}

/// The adjustments, each with its page.
fn adjustments(plan: &Plan<'_>, e: &EngagementFacts) -> Rich {
    let mut line = Rich::new();
    if e.adjustments.is_empty() {
        push(&mut line, "No adjustment was asked for or offered.");
        return line;
    }
    push(&mut line, "Adjustments: ");
    for (n, adjustment) in e.adjustments.iter().enumerate() {
        if n > 0 {
            push(&mut line, "; ");
        }
        push(&mut line, adjustment.words.trim_end_matches('.'));
        if let Some(tab) = plan.tabs.get(&adjustment.item) {
            push(&mut line, ", page ");
            line.push(Piece::Page(tab.clone()));
        }
    }
    push(&mut line, ".");
    line
}

fn policy(p: &PolicyFacts) -> Value {
    let parts: Vec<Value> = p
        .parts
        .iter()
        .map(|part| {
            json!({
                "heading": (!part.heading.trim().is_empty()).then(|| rich(&part.heading)),
                "paragraphs": part.paragraphs.iter().map(|p| rich(p)).collect::<Vec<Rich>>(),
                "source": rich(&part.source),
            })
        })
        .collect();
    json!({
        "title": format!("Version {}, adopted on {}", p.version, dates::weekday(p.since)),
        "parts": parts,
    })
}

/// What D4 is called in the index: "The practice’s policy on engagement, versions 1 and 2".
pub(crate) fn policy_title(plan: &Plan<'_>) -> String {
    let policies = plan.contents.engagement.iter().flat_map(|e| &e.policies);
    let versions: Vec<String> = policies.map(|p| p.version.to_string()).collect();
    let word = if versions.len() == 1 {
        "version"
    } else {
        "versions"
    };
    format!(
        "The practice’s policy on engagement, {word} {}",
        listed(&versions)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_reason_is_cut_after_a_whole_word() {
        assert_eq!(short(" Two\nlines. ", REASON), "Two lines.");
        let cut = short(&"word ".repeat(100), REASON);
        assert!(cut.ends_with("word\u{2026}"), "{cut}");
        assert!(cut.chars().count() <= REASON + 1);
    }
}

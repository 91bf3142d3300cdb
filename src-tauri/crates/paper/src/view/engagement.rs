//! How engagement was managed: the summary (D1) and the policy that was in force (D4).

use serde_json::{Value, json};

use super::listed;
use crate::dates;
use crate::facts::{DecisionFacts, EngagementFacts, PolicyFacts};
use crate::plan::{POLICY, Plan, SUMMARY};
use crate::sheets::picture_view;
use crate::words::{Piece, Rich, plain, push, rich};

/// A reason of more characters is cut in the table: it stands whole on the page of its entry.
const REASON: usize = 260;

pub(super) fn engagement(plan: &Plan<'_>) -> Option<Value> {
    let e = plan.contents.engagement.as_ref()?;
    let person = plain(&plan.contents.person);
    let mut decisions: Vec<&DecisionFacts> = e.decisions.iter().collect();
    decisions.sort_by_key(|d| d.on);
    Some(json!({
        "tab": SUMMARY,
        "sentences": rich(&e.sentences.join(" ")),
        "time": e.time.as_ref().and_then(|t| picture_view(t, &person)),
        "decisions": decisions.iter().map(|d| decision(plan, d)).collect::<Vec<Value>>(),
        "policy_note": policy_note(e, &decisions),
        "adjustments": adjustments(plan, e),
        "policy_tab": POLICY,
        "policies": e.policies.iter().map(policy).collect::<Vec<Value>>(),
    }))
}

fn decision(plan: &Plan<'_>, d: &DecisionFacts) -> Value {
    let mut what = vec![Piece::Bold(plain(d.what.trim_end_matches('.')))];
    push(&mut what, ". ");
    push(&mut what, &cut(&d.reason));
    json!({
        "on": dates::short(d.on),
        "by": rich(&d.by),
        "what": what,
        "page": plan.tabs.get(&d.item),
    })
}

/// A reason as one paragraph, cut after a whole word where it is long.
fn cut(reason: &str) -> String {
    let mut short = String::new();
    let mut length = 0;
    for word in reason.split_whitespace() {
        length += word.chars().count() + 1;
        if length > REASON {
            short.push('\u{2026}');
            return short;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
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
                "heading": rich(&part.heading),
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
        assert_eq!(cut(" Two\nlines. "), "Two lines.");
        let long = "word ".repeat(100);
        let short = cut(&long);
        assert!(short.ends_with("word\u{2026}"), "{short}");
        assert!(short.chars().count() <= REASON + 1);
    }
}

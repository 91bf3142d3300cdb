//! How engagement was managed: the summary (D1) and the policy that was in force (D4).

use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation;

use super::{capital, listed};
use crate::dates;
use crate::facts::{DecisionFacts, EngagementFacts, PolicyFacts};
use crate::plan::{POLICY, Plan, SUMMARY};
use crate::sheets::picture_view;
use crate::words::{Piece, Rich, bold, cut, plain, push, rich, rich_within};

/// The most characters of what a decision begins with that stand in bold.
const BEGINNING: usize = 90;
/// A reason of more characters is cut in the table: it stands whole on the page of its entry.
const REASON: usize = 260;
/// A row of up to so many characters stays on one page.
const KEPT_TOGETHER: usize = 1200;
/// A word of so few letters before a full stop may be a title, and ends no sentence.
const TITLE: usize = 4;
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

/// What was decided stands whole, whatever its length; only its beginning is in bold.
fn decision(plan: &Plan<'_>, d: &DecisionFacts) -> Value {
    let what = in_one_line(&d.what);
    let what = what.trim_end_matches('.');
    let (head, rest) = match what.split_once(": ") {
        Some((head, rest)) => (head, Some(rest)),
        None => (what, None),
    };
    let mut decided = if head.chars().count() <= BEGINNING {
        bold(head)
    } else {
        rich(head)
    };
    if let Some(rest) = rest {
        push(&mut decided, &format!(": {rest}"));
    }
    push(&mut decided, ".");
    // What is withheld has no page.
    let page = plan.tabs.get(&d.item).filter(|tab| !tab.starts_with('W'));
    json!({
        "on": dates::short(d.on),
        "by": rich_within(&d.by, BY),
        "what": decided,
        "reason": reason(&d.reason, page),
        "page": page,
        "together": d.what.chars().count() + d.by.chars().count() <= KEPT_TOGETHER,
    })
}

/// Why, in whole sentences as far as there is room, and where the rest stands.
fn reason(words: &str, page: Option<&String>) -> Option<Rich> {
    let words = in_one_line(words);
    if words.is_empty() {
        return None;
    }
    if words.chars().count() <= REASON {
        return Some(rich(&words));
    }
    let begins = whole_sentences(&words, REASON).or_else(|| cut(&words, REASON));
    let mut reason = rich(&begins.unwrap_or_default());
    match page {
        Some(page) => {
            push(&mut reason, " More on page\u{a0}");
            reason.push(Piece::Page(page.clone()));
            push(&mut reason, ".");
        }
        None => push(&mut reason, " The rest stands in the file."),
    }
    Some(reason)
}

/// The sentences with which words begin, as many as stand in so many characters; nothing if the
/// first is longer.
fn whole_sentences(words: &str, longest: usize) -> Option<String> {
    let mut whole = String::new();
    let mut begun = String::new();
    for sentence in words.split_sentence_bounds() {
        begun.push_str(sentence);
        if whole.chars().count() + begun.trim_end().chars().count() > longest {
            break;
        }
        if ends_a_sentence(begun.trim_end()) {
            whole.push_str(&begun);
            begun.clear();
        }
    }
    let whole = whole.trim_end();
    (!whole.is_empty()).then(|| whole.to_owned())
}

/// Whether words that end in a mark end there: "with Dr." goes on.
fn ends_a_sentence(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    let word = last.trim_end_matches('.');
    let is_a_title = word.len() < last.len()
        && word.chars().count() <= TITLE
        && word.starts_with(char::is_uppercase);
    !is_a_title
}

/// Words as one paragraph.
fn in_one_line(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ")
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
    for (n, adjustment) in e.adjustments.iter().enumerate() {
        let words = adjustment.words.trim_end_matches('.');
        if n > 0 {
            push(&mut line, "; ");
            push(&mut line, words);
        } else {
            push(&mut line, &capital(words));
        }
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
    let mut title = format!(
        "Version {}, adopted on {}",
        p.version,
        dates::weekday(p.since)
    );
    if let Some(on) = p.written_down {
        title = format!(
            "{title}; written down on {}, {}",
            dates::weekday(on),
            dates::later(p.since, on)
        );
    }
    json!({
        "title": title,
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
    fn a_long_reason_is_cut_at_a_sentence_and_says_on_which_page_it_goes_on() {
        let one = "He rang on each day of that week, as the notes of the desk say. ";
        let page = "D2.4".to_owned();
        let said = |words: &str, page| reason(words, page).map(|r| plain_of(&r));
        assert_eq!(said(" \n ", Some(&page)), None);
        assert_eq!(said(" Two\nlines. ", Some(&page)).unwrap(), "Two lines.");
        assert_eq!(
            said(&one.repeat(9), Some(&page)).unwrap(),
            format!("{}More on page\u{a0}[D2.4].", one.repeat(4))
        );
        assert_eq!(
            said(&one.repeat(9), None).unwrap(),
            format!("{}The rest stands in the file.", one.repeat(4))
        );
        // One sentence without an end is cut after a whole word.
        let endless = said(&"word ".repeat(100), Some(&page)).unwrap();
        assert!(endless.contains("word\u{2026} More on page"), "{endless}");
        assert_eq!(
            whole_sentences("It was read to Dr. Carver. It stands.", 30),
            Some("It was read to Dr. Carver.".to_owned())
        );
        assert_eq!(whole_sentences("It was read to Dr. Carver.", 20), None);
    }

    fn plain_of(pieces: &Rich) -> String {
        let each = pieces.iter().map(|piece| match piece {
            Piece::Text(words) | Piece::Together(words) | Piece::Bold(words) => words.clone(),
            Piece::Page(tab) => format!("[{tab}]"),
            _ => String::new(),
        });
        each.collect()
    }
}

//! `guidance.md` says of every paragraph of the guidance where it lives in the program, and stays
//! true: whatever it names exists, and no paragraph is left out.

mod known;

use std::collections::BTreeSet;

use known::{Known, known, read};

/// The paragraphs of each guide, headings too, as its text has them: guides and numbers, in order.
const PARAGRAPHS: [(&str, usize); 3] = [
    (
        "PHSO: Managing challenging situations in complaint handling",
        195,
    ),
    ("PHSO: sample policy, managing challenging situations", 105),
    ("SPSO: Managing engagement, section 1, governance", 26),
];

/// Why a paragraph is met by nothing in the program, or only beside it.
const REASONS: &[&str] = &["needs nothing:", "her own conduct:", "not yet:"];

#[test]
fn every_paragraph_of_the_guidance_is_met_where_it_says() {
    let text = read("tests/guidance.md");
    let faults = faults(&text, &PARAGRAPHS, &known());
    assert!(
        faults.is_empty(),
        "tests/guidance.md is not true:\n{}",
        faults.join("\n")
    );
}

#[test]
fn a_page_without_its_last_paragraphs_is_not_whole() {
    let known = known();
    let text = read("tests/guidance.md");
    let (before, after) = text
        .split_once("\n| 105 | Somebody named")
        .expect("the sample policy ends with its paragraph 105");
    let (_, after) = after.split_once("\n## ").expect("a guide follows it");
    // What the page says of itself is made to agree: the number is the guide's.
    let shorter = format!("{before}\n\n## {after}").replace(
        "Paragraphs 1 to 105: 85 rows",
        "Paragraphs 1 to 104: 84 rows",
    );
    let found = faults(&shorter, &PARAGRAPHS, &known);
    let [fault] = found.as_slice() else {
        panic!("one fault was to be named: {found:?}");
    };
    assert!(fault.contains("the guide has 105 paragraphs, the page 104"));

    let (two, _) = text.rsplit_once("\n## ").expect("there are guides");
    assert_eq!(
        faults(two, &PARAGRAPHS, &known),
        ["SPSO: Managing engagement, section 1, governance: is not there"]
    );
}

#[test]
fn what_is_untrue_in_it_is_named() {
    let known = Known::from([
        ("act", BTreeSet::from(["warning_given".to_owned()])),
        ("test", BTreeSet::from(["a_warning_is_kept".to_owned()])),
    ]);
    let row = |row: &str| {
        format!(
            "# All\n\n## A guide\n\nParagraphs 1 to 2: 1 row, 1 heading, 0 not yet.\n\n### 1 · Warnings\n\n{row}\n"
        )
    };
    let whole = "| 2 | Warn first. | `act:warning_given` | `test:a_warning_is_kept` |";
    let guides = [("A guide", 2)];
    assert_eq!(faults(&row(whole), &guides, &known), Vec::<String>::new());
    for (line, fault) in [
        ("", "says 2 paragraphs, has 1"),
        ("", "A guide: the guide has 2 paragraphs, the page 1"),
        (
            "| 3 | Warn first. | `act:warning_given` | `test:a_warning_is_kept` |",
            "A guide 3: paragraph 2 was to come",
        ),
        (
            "| 2 | Warn first. | `act:warned` | `test:a_warning_is_kept` |",
            "A guide 2: there is no act `warned`",
        ),
        (
            "| 2 | Warn first. | `act:warning_given` | `test:a_warning_is_lost` |",
            "A guide 2: there is no test `a_warning_is_lost`",
        ),
        (
            "| 2 | Warn first. | `deed:warning_given` | `test:a_warning_is_kept` |",
            "A guide 2: `deed:warning_given` is of no known sort",
        ),
        (
            "| 2 | Warn first. | `act:warning_given` | – |",
            "A guide 2: no test shows it, and no reason is given",
        ),
        (
            "| 2 | Warn first. | somewhere | – |",
            "A guide 2: neither a place nor a reason",
        ),
        (
            "| 2 | Warn first. | needs nothing: | – |",
            "A guide 2: neither a place nor a reason",
        ),
        (
            "| 2 |  | `act:warning_given` | `test:a_warning_is_kept` |",
            "A guide 2: what it asks is not said",
        ),
        (
            "| 2 | Warn first. | not yet: no form | – |",
            "A guide: says 0 not yet, has 1",
        ),
        (
            "| 2 | Warn first. | `act:warning_given` |",
            "A guide 2: a row has four cells",
        ),
    ] {
        let found = faults(&row(line), &guides, &known);
        assert!(
            found.iter().any(|found| found.contains(fault)),
            "for {line:?} it said {found:?}"
        );
    }
}

/// Everything untrue in the text, each with its guide and paragraph.
fn faults(text: &str, guides: &[(&str, usize)], known: &Known) -> Vec<String> {
    let on_the_page: Vec<(&str, &str)> = text
        .split("\n## ")
        .skip(1)
        .map(|guide| (guide.lines().next().unwrap_or_default(), guide))
        .collect();
    let mut faults = Vec::new();
    for (name, guide) in &on_the_page {
        match guides.iter().find(|(known, _)| known == name) {
            Some((_, paragraphs)) => {
                faults.extend(faults_of_a_guide(name, guide, *paragraphs, known));
            }
            None => faults.push(format!("{name}: is no guide that is asked about")),
        }
    }
    for (name, _) in guides {
        if on_the_page
            .iter()
            .filter(|(there, _)| there == name)
            .count()
            != 1
        {
            faults.push(format!("{name}: is not there"));
        }
    }
    faults
}

fn faults_of_a_guide(name: &str, guide: &str, in_the_guide: usize, known: &Known) -> Vec<String> {
    let stated = guide.lines().find(|line| line.starts_with("Paragraphs "));
    let stated: Vec<usize> = stated
        .unwrap_or_default()
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let [1, paragraphs, rows, headings, not_yet] = stated[..] else {
        return vec![format!(
            "{name}: begin with “Paragraphs 1 to …: … rows, … headings, … not yet.”"
        )];
    };
    let mut faults = Vec::new();
    let (mut last, mut rows_seen, mut headings_seen, mut not_yet_seen) = (0, 0, 0, 0);
    for line in guide.lines() {
        let heading = line.strip_prefix("### ");
        let row = line.strip_prefix("| ");
        let Some(number) = heading.or(row).and_then(first_number) else {
            continue;
        };
        if number != last + 1 {
            faults.push(format!(
                "{name} {number}: paragraph {} was to come",
                last + 1
            ));
        }
        last = number;
        if heading.is_some() {
            headings_seen += 1;
            continue;
        }
        rows_seen += 1;
        not_yet_seen += usize::from(line.contains("not yet:"));
        for fault in faults_of_a_row(line, known) {
            faults.push(format!("{name} {number}: {fault}"));
        }
    }
    if last != in_the_guide {
        faults.push(format!(
            "{name}: the guide has {in_the_guide} paragraphs, the page {last}"
        ));
    }
    for (said, seen, what) in [
        (paragraphs, last, "paragraphs"),
        (rows, rows_seen, "rows"),
        (headings, headings_seen, "headings"),
        (not_yet, not_yet_seen, "not yet"),
    ] {
        if said != seen {
            faults.push(format!("{name}: says {said} {what}, has {seen}"));
        }
    }
    faults
}

fn first_number(line: &str) -> Option<usize> {
    line.split(' ').next()?.parse().ok()
}

fn faults_of_a_row(line: &str, known: &Known) -> Vec<String> {
    let cells: Vec<&str> = line
        .trim()
        .trim_matches('|')
        .split('|')
        .map(str::trim)
        .collect();
    let [_, asks, place, test] = cells[..] else {
        return vec!["a row has four cells".to_owned()];
    };
    let mut faults = Vec::new();
    if asks.is_empty() {
        faults.push("what it asks is not said".to_owned());
    }
    for (cell, is_test) in [(place, false), (test, true)] {
        for named in named(cell) {
            match named.split_once(':') {
                Some((sort, name)) if (sort == "test") == is_test && known.contains_key(sort) => {
                    if !known[sort].contains(name) {
                        faults.push(format!("there is no {sort} `{name}`"));
                    }
                }
                _ => faults.push(format!("`{named}` is of no known sort here")),
            }
        }
    }
    let reasoned = REASONS.iter().any(|reason| {
        place
            .split_once(reason)
            .is_some_and(|(_, why)| !why.trim().is_empty())
    });
    if named(place).is_empty() && !reasoned {
        faults.push("neither a place nor a reason".to_owned());
    }
    if named(test).is_empty() && !reasoned {
        faults.push("no test shows it, and no reason is given".to_owned());
    }
    faults
}

/// What stands in backticks.
fn named(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

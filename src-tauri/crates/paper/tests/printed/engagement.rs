//! Part D: how engagement was managed.

use crate::common::engagement::{COVERED, managed};
use crate::common::*;
use evenhand_paper::*;

/// The pages with the words of each one space apart.
fn pages(contents: &BundleContents, store: &InMemory) -> (BundleMade, Vec<String>) {
    let (made, zip) = make(contents, store).unwrap();
    let pages = texts(&file(&zip, "bundle.pdf"));
    let words = |page: String| page.split_whitespace().collect::<Vec<_>>().join(" ");
    (made, pages.into_iter().map(words).collect())
}

/// The first page of an item, and its tab.
fn place(made: &BundleMade, item: &ItemRef) -> (String, usize) {
    let place = made.reconciliation.iter().find(|p| p.item == *item);
    match &place.unwrap().place {
        Place::InBundle {
            tab, first_page, ..
        } => (tab.clone(), *first_page as usize),
        other => panic!("{other:?}"),
    }
}

fn id_of(contents: &BundleContents, headline: &str) -> String {
    let mut records = contents.records.iter();
    let found = records.find(|r| r.headline.starts_with(headline));
    found.unwrap().id.clone()
}

#[test]
fn part_d_is_summary_steps_incidents_and_policy_in_this_order() {
    let (contents, store) = managed();
    let (made, pages) = pages(&contents, &store);
    let first = |words: &str| {
        let page = pages.iter().position(|p| p.contains(words));
        page.unwrap_or_else(|| panic!("{words} is nowhere"))
    };
    let summary = first("Two incidents were recorded. Care and new complaints");
    let steps = first("What was done, step by step In the order");
    let incidents = first("Incident 1, telephone When");
    let policy = first("The policy that was in force As the practice");
    let evidence = first("Evidence schedule Each exhibit");
    assert!(
        summary < steps && steps < incidents && incidents < policy && policy < evidence,
        "{summary} {steps} {incidents} {policy} {evidence}"
    );
    for page in &pages[summary..evidence] {
        assert!(page.contains("Part D How engagement was managed"), "{page}");
    }
    let index = pages[1..4].join(" ");
    for row in [
        format!(
            "D1 Summary: what was tried, decided and reviewed 14 July 2026 {}",
            summary + 1
        ),
        "D2 What was done, step by step (4 entries)".to_owned(),
        "D3.1 Incident 1, telephone 24 February 2026".to_owned(),
        format!(
            "D4 The practice’s policy on engagement, versions 1 and 2 1 June 2026 {}",
            policy + 1
        ),
    ] {
        assert!(index.contains(&row), "{row}: {index}");
    }
    assert_eq!(place(&made, &incident("i2")).0, "D3.2");
}

#[test]
fn each_decision_ends_in_the_page_of_its_entry_and_says_which_policy_held() {
    let (contents, store) = managed();
    let (made, pages) = pages(&contents, &store);
    let summary = pages
        .iter()
        .find(|p| p.contains("Decisions Date Decided by"));
    let summary = summary.unwrap();
    let mut from = 0;
    for (row, headline) in [
        ("17 Mar 2026 Colleague B Warning.", "Warning"),
        ("15 Apr 2026 Dr Helen Pryce Email only.", "Specific action"),
        ("1 Jul 2026 Joan Whitlock Review: lifted.", "Review"),
    ] {
        let (tab, page) = place(&made, &entry(&id_of(&contents, headline)));
        assert!(tab.starts_with("D2."), "{tab}");
        assert!(
            pages[page - 1].contains(headline),
            "{headline} is not on page {page}"
        );
        let row = format!("{row} {page} As the incidents and the warning show.");
        let row: String = row.split_whitespace().collect();
        let summary: String = summary.split_whitespace().collect();
        let at = summary
            .find(&row)
            .unwrap_or_else(|| panic!("{row}: {summary}"));
        assert!(at > from, "by their days: {row}");
        from = at;
    }
    let (_, page) = place(&made, &entry("r1"));
    assert!(
        summary.contains(&format!("Large print (made), page {page}.")),
        "{summary}"
    );
    for words in [
        "in force at the decisions of 15 April 2026: version 1, D4, page",
        "in force at the decisions of 1 July 2026: version 2, D4, page",
        "No policy had been adopted by the decisions of 17 March 2026.",
    ] {
        assert!(summary.contains(words), "{words}: {summary}");
    }
}

/// What was decided is what a reader looks for: it is never cut, and where a reason is, the page on
/// which it goes on is named.
#[test]
fn a_decision_stands_whole_and_a_long_reason_ends_at_a_sentence_with_its_page() {
    let (mut contents, store) = managed();
    let each: Vec<String> = (100..160)
        .map(|n| format!("choice{n} is that of his advocate"))
        .collect();
    let decided = format!("Specific action: changed to {}", each.join(", "));
    let managed = contents.engagement.as_mut().unwrap();
    managed.decisions[0].what = decided;
    managed.decisions[0].reason = "Ten minutes were not enough for him. ".repeat(60);
    let (made, pages) = pages(&contents, &store);
    let (_, page) = place(&made, &entry(&id_of(&contents, "Review")));
    let summary = pages.join(" ");
    for n in 100..160 {
        assert_eq!(summary.matches(&format!("choice{n}")).count(), 1, "{n}");
    }
    let more = format!("Ten minutes were not enough for him. More on page {page}.");
    assert!(summary.contains(&more), "{more}: {summary}");
    assert!(!summary.contains('\u{2026}'), "{summary}");
}

#[test]
fn what_a_step_names_is_followed_by_its_tab_and_the_page_it_is_on() {
    let (contents, store) = managed();
    let (made, pages) = pages(&contents, &store);
    let steps = pages.join(" ");
    let steps: String = steps.split_whitespace().collect();
    let warning = entry(&id_of(&contents, "Warning"));
    for (words, item) in [
        ("Incidents incident 1", incident("i1")),
        (", incident 2", incident("i2")),
        ("Evidence item 1", exhibit("x1")),
        ("Follows the warning", warning.clone()),
    ] {
        let (tab, page) = place(&made, &item);
        let sought = format!("{words} ({tab}, page {page})");
        let sought: String = sought.split_whitespace().collect();
        assert!(steps.contains(&sought), "{sought}");
        assert!(
            pages[page - 1].contains(&tab),
            "{tab} is not on page {page}"
        );
    }
    // And an incident by what followed from it.
    let (tab, page) = place(&made, &warning);
    let (_, at) = place(&made, &incident("i2"));
    let followed = format!("What followed A warning ({tab}, page {page})");
    assert!(pages[at - 1].contains(&followed), "{}", pages[at - 1]);
    // Incidents stand between the steps where they happened.
    let at = |words: &str| {
        let words: String = words.split_whitespace().collect();
        steps.find(&words).unwrap_or_else(|| panic!("{words}"))
    };
    let begin = at("What was done, step by step In the order");
    let (_, page) = place(&made, &incident("i1"));
    let between = at(&format!("Incident 1, telephone: page {page}"));
    let action = at("Specific action: contact by email only");
    assert!(
        begin < between && between < action,
        "the incident of February stands before the action of April"
    );
}

#[test]
fn covered_words_of_an_entry_stand_in_part_h_and_nowhere_before_it() {
    let (contents, store) = managed();
    let (made, pages) = pages(&contents, &store);
    let (tab, page) = place(&made, &quote("qe2"));
    assert!(tab.starts_with('H'), "{tab}");
    let part_h = pages
        .iter()
        .position(|p| p.contains("This part may distress you"))
        .unwrap();
    let shows: Vec<usize> = (0..pages.len())
        .filter(|n| pages[*n].contains(COVERED))
        .collect();
    assert_eq!(shows, [page], "behind its warning page {page}, and once");
    assert!(page > part_h);
    let (home, at) = place(&made, &quote("qe1"));
    let step = &pages[at - 1];
    assert!(
        step.contains("You wont shut me up, I have a RIGHT to be heard"),
        "{step}"
    );
    assert!(step.contains(&format!("Item {tab}, page {page}")), "{step}");
    let behind = &pages[page];
    assert!(
        behind.contains(&format!(
            "Belongs to Entry {}, quote 2: {home}, page {at}",
            home.trim_start_matches("D2.")
        )),
        "{behind}"
    );
    // Each is accounted for once.
    for id in ["qe1", "qe2"] {
        let times = made.reconciliation.iter().filter(|p| p.item == quote(id));
        assert_eq!(times.count(), 1, "{id}");
    }
}

#[test]
fn a_quote_the_file_does_not_count_or_counts_twice_makes_no_bundle() {
    let (mut contents, store) = managed();
    contents.on_file.retain(|item| *item != quote("qe2"));
    let refused = make(&contents, &store).unwrap_err();
    assert!(
        matches!(refused, PaperError::DoesNotReconcile { .. }),
        "{refused:?}"
    );
    let (mut contents, store) = managed();
    let record = contents
        .records
        .iter_mut()
        .find(|r| !r.quotes.is_empty())
        .unwrap();
    let twice = record.quotes[1].clone();
    record.quotes.push(twice);
    assert!(make(&contents, &store).is_err());
}

#[test]
fn two_incidents_of_one_number_would_share_a_tab() {
    let (mut contents, store) = managed();
    contents.incidents[0].number = contents.incidents[1].number;
    assert!(matches!(
        make(&contents, &store),
        Err(PaperError::BadFact(_))
    ));
}

#[test]
fn without_engagement_there_is_no_part_d() {
    let (mut contents, store) = managed();
    contents.engagement = None;
    contents.incidents.clear();
    contents.records.clear();
    contents.chronology.clear();
    let keep = |item: &ItemRef| {
        matches!(
            item,
            ItemRef::Complaint
                | ItemRef::Points
                | ItemRef::Exhibit { .. }
                | ItemRef::Withheld { .. }
        )
    };
    contents.on_file.retain(keep);
    let (_, pages) = pages(&contents, &store);
    assert!(!pages.join(" ").contains("How engagement was managed"));
}

/// A run without a space and names of 120 characters, wherever somebody may type them.
#[test]
fn long_words_turn_over_in_every_place_of_part_d_and_on_the_cover() {
    const MM: f64 = 72.0 / 25.4;
    let (mut contents, store) = managed();
    let long = "W".repeat(120);
    contents.person = format!("Bartholomew {}", "W".repeat(108));
    contents.cover.person_in_words = contents.person.clone();
    contents.cover.restriction = Some(format!("Contact with {long} only. ").repeat(9));
    let managed = contents.engagement.as_mut().unwrap();
    managed.sentences = vec![format!("Contact with {long}: in force."); 8];
    for decision in &mut managed.decisions {
        decision.by = long.clone();
        decision.what = format!("Specific action: contact with {long} only");
        decision.reason = "W".repeat(5000);
    }
    managed.adjustments[0].words = long.clone();
    managed.policies[0].parts[0] = PolicyPart {
        heading: long.clone(),
        paragraphs: vec![long.repeat(20)],
        source: long.clone(),
    };
    for incident in &mut contents.incidents {
        incident.place = Some("W".repeat(200));
        incident.whose_conduct = Some(long.clone());
        incident.experienced_by = long.clone();
        incident.witnesses = long.repeat(3);
        incident.factual_account = long.repeat(9);
        for (name, _) in &mut incident.followed_by {
            *name = format!("Specific action: contact with {long} only").repeat(4);
        }
    }
    for record in &mut contents.records {
        record.headline = format!("Specific action: contact with {long} only");
        for line in &mut record.lines {
            line.words = "W".repeat(4000);
        }
    }
    for entry in &mut contents.chronology {
        entry.bold = entry.bold.as_ref().map(|_| long.clone());
        entry.sentence = long.clone();
    }
    let (made, zip) = make(&contents, &store).unwrap();
    let pdf = file(&zip, "bundle.pdf");
    let pages = texts(&pdf);
    assert!(pages[0].contains("Distressing material is in Part H only"));
    assert!(pages[1].contains("Index"), "the cover is one page");
    let (_, exhibits) = place(&made, &exhibit("x1"));
    let (boxes, _) = crate::common::sheets::run("pdftotext", &["-bbox"], &pdf);
    for (number, page) in (1..exhibits).zip(boxes.split("<page ").skip(1)) {
        for word in page.split("<word ").skip(1) {
            let edge = |name: &str| -> f64 {
                let (_, after) = word.split_once(&format!("{name}=\"")).unwrap();
                after.split('"').next().unwrap().parse().unwrap()
            };
            assert!(edge("xMax") < 190.5 * MM, "page {number}: {word}");
            let (top, foot) = (edge("yMin"), edge("yMax"));
            // Head, text, foot: nothing stands between them or over a line.
            let apart = foot < 18.4 * MM || (top > 16.0 * MM && foot < 274.0 * MM);
            assert!(apart || top > 273.0 * MM, "page {number}: {word}");
        }
    }
    // A name in a list is cut; its own page has it whole, and the page is named all the same.
    let incident = pages.iter().find(|p| p.contains("What followed")).unwrap();
    assert!(incident.contains('\u{2026}'), "{incident}");
}

/// A page that goes on with a record says which, and no page does that begins with one.
#[test]
fn a_page_says_which_record_goes_on_at_its_top() {
    let (mut contents, store) = managed();
    let id = id_of(&contents, "Specific action");
    let record = contents.records.iter_mut().find(|r| r.id == id).unwrap();
    record.lines.push(RecordLine::new(
        "Why",
        "A reason, and one more. ".repeat(400),
    ));
    contents.incidents[0].factual_account = "He rang, and rang again.\n\n".repeat(90);
    let (made, pages) = pages(&contents, &store);
    for item in [entry(&id), incident("i1")] {
        let (tab, first) = place(&made, &item);
        let said = format!("{tab}, continued from page {first}");
        assert!(!pages[first - 1].contains(&said));
        assert!(pages[first].contains(&said), "{said}: {}", pages[first]);
    }
    // Nothing goes on from an item that ends on its own page, nor into the next item.
    let goes_on = pages.iter().filter(|p| p.contains("continued from page"));
    for page in goes_on {
        let (_, after) = page.split_once("continued from page ").unwrap();
        let first: usize = after.split(' ').next().unwrap().parse().unwrap();
        let (before, _) = page.split_once(", continued").unwrap();
        let tab = before.rsplit(' ').next().unwrap();
        assert!(pages[first - 1].contains(tab), "{tab} on {first}");
    }
    let (_, second) = place(&made, &incident("i2"));
    assert!(!pages[second - 1].contains("continued from page"));
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let (contents, store) = managed();
    let (_, one) = make(&contents, &store).unwrap();
    let (_, other) = make(&contents, &store).unwrap();
    assert_eq!(one, other);
}

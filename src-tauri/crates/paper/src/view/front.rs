//! Cover, index and chronology.

use serde_json::{Map, Value, json};

use super::{Row, capital, count, listed, row};
use crate::dates;
use crate::facts::{BundlePart, ChronologyEntry, Words};
use crate::plan::{Apart, ApartWhat, Exhibit, POLICY, Plan, QuoteOf, SUMMARY, Shown, incident_tab};
use crate::records::Section;
use crate::typeset::Fonts;
use crate::words::{Piece, Rich, bold, cut, plain, push, rich, rich_within};

/// How many ems of a fact stand on one line of the cover.
const FACT_LINE: f64 = 30.0;
/// What is longer, in characters, is cut on the cover: the next pages say it whole.
const FACT: usize = 300;
/// The sizes of the cover's title, in points, with the characters up to which each is taken.
const TITLES: [(usize, f64); 3] = [(48, 32.0), (90, 24.0), (usize::MAX, 18.0)];
/// The width of its line, in points.
const TITLE_LINE: f64 = 460.0;
/// With more lines of facts than these the cover is set closer, and closer again, so that it
/// stays on one page.
const COVER_LINES: [usize; 2] = [14, 18];
/// The closest setting, counted from 0; they stand in the template.
const CLOSEST: u64 = 4;

pub(super) fn parts(plan: &Plan<'_>) -> Vec<Value> {
    plan.parts()
        .iter()
        .map(|p| json!({ "letter": p.letter(), "title": p.title() }))
        .collect()
}

pub(super) fn cover(plan: &Plan<'_>) -> Value {
    let c = plan.contents;
    let f = &c.cover;
    let acknowledged = match f.acknowledged.on {
        Some(on) => {
            let last = dates::weekday(f.acknowledged.last_day_allowed);
            format!("{} (last day allowed: {last})", dates::weekday(on))
        }
        None => format!(
            "Not yet (last day allowed: {})",
            dates::weekday(f.acknowledged.last_day_allowed)
        ),
    };
    let mut facts: Vec<Row> = vec![row("Our reference", &c.reference)];
    if let Some(theirs) = &f.ombudsman_reference {
        facts.push(row("Ombudsman’s reference", theirs));
    }
    facts.push(row("The person", &f.person_in_words));
    facts.push(row(
        "Received",
        &comma(&dates::weekday(f.received_on), &f.received_how),
    ));
    facts.push(row("Acknowledged", &acknowledged));
    if !f.acknowledged.working.is_empty() {
        facts.push(row(
            "How that day is counted",
            &capital(&f.acknowledged.working),
        ));
    }
    facts.push(row("Response sent", &f.response));
    facts.push(row("Findings", &f.findings));
    if let Some(restriction) = &f.restriction {
        let cut = cut(restriction, FACT);
        let mut words = rich(cut.as_deref().unwrap_or(restriction));
        if cut.is_some() && c.engagement.is_some() {
            push(&mut words, " All of it: page\u{a0}");
            words.push(Piece::Page(SUMMARY.to_owned()));
        }
        facts.push(("Contact restricted".to_owned(), words));
    }
    facts.push(row("Complaints manager", &f.complaints_manager));
    facts.push(row("Responsible person", &f.responsible_person));
    let lines: usize = facts.iter().map(|(_, value)| lines_of(value)).sum();
    let title = format!("Complaint by {}", c.person);
    let sizes = TITLES.iter();
    let size = sizes
        .filter(|(most, _)| title.chars().count() <= *most)
        .map(|(_, size)| *size)
        .next()
        .unwrap_or(18.0);
    json!({
        // In its own ems, semibold, which is a little wider.
        "title": rich_within(&plain(&title), TITLE_LINE / size * 0.9),
        "title_size": size,
        "fit": COVER_LINES.iter().filter(|most| lines > **most).count(),
        "facts": facts,
        "pseudonyms": f.colleagues_under_pseudonyms,
    })
}

/// The next closer setting of the cover, if there is one: a cover is one page, always.
pub(crate) fn set_cover_closer(facts: &mut Map<String, Value>) -> bool {
    let cover = facts.get_mut("cover");
    let Some(fit) = cover.and_then(|cover| cover.get_mut("fit")) else {
        return false;
    };
    match fit.as_u64() {
        Some(now) if now < CLOSEST => {
            *fit = json!(now + 1);
            true
        }
        _ => false,
    }
}

/// How many lines a fact fills, as near as can be told from its characters.
fn lines_of(value: &Rich) -> usize {
    let ems = value.iter().map(|piece| match piece {
        Piece::Text(words) | Piece::Together(words) => {
            words.chars().map(|c| Fonts::on_board().width(c)).sum()
        }
        _ => 0.0,
    });
    let lines = ems.sum::<f64>() / FACT_LINE;
    (1..).take_while(|n| f64::from(*n) < lines).count() + 1
}

fn comma(first: &str, then: &str) -> String {
    if then.is_empty() {
        first.to_owned()
    } else {
        format!("{first}, {then}")
    }
}

pub(super) fn index(plan: &Plan<'_>) -> Vec<Value> {
    plan.parts()
        .into_iter()
        .map(|part| {
            let mut rows = match part {
                BundlePart::B => part_b(plan),
                BundlePart::D => part_d(plan),
                BundlePart::E => plan.open().map(exhibit_row).collect(),
                BundlePart::G => part_g(plan),
                BundlePart::H => plan.apart.iter().map(|a| apart_row(plan, a)).collect(),
                BundlePart::A | BundlePart::C | BundlePart::F | BundlePart::J => vec![],
            };
            if part != BundlePart::D {
                rows.extend(section_rows(plan, part));
            }
            json!({ "letter": part.letter(), "title": part.title(), "rows": rows })
        })
        .collect()
}

fn index_row(tab: &str, title: Rich, date: String, note: Option<String>) -> Value {
    json!({ "tab": tab, "title": title, "date": date, "note": note.map(|n| rich(&n)) })
}

fn section_rows(plan: &Plan<'_>, part: BundlePart) -> Vec<Value> {
    let sections = plan.sections.iter();
    sections
        .filter(|s| s.holds.bundle_part() == part)
        .map(|s| section_row(plan, s))
        .collect()
}

fn section_row(plan: &Plan<'_>, section: &Section<'_>) -> Value {
    let days = || section.records.iter().map(|r| r.facts.on);
    let date = days().min().zip(days().max());
    let date = date.map_or_else(String::new, |(first, last)| dates::span(first, last));
    let apart =
        plan.quotes_apart(|of| matches!(of, QuoteOf::Record(part, _) if *part == section.holds));
    let note = in_part_h(&apart);
    index_row(section.holds.tab(), rich(&section.counted()), date, note)
}

fn part_b(plan: &Plan<'_>) -> Vec<Value> {
    let c = &plan.contents.complaint;
    let note = matches!(c.words, Words::Covered(_))
        .then(|| "The words themselves are in Part H (H1)".to_owned());
    let mut rows = vec![index_row(
        "B1",
        rich("Complaint as received"),
        dates::day(c.received.day),
        note,
    )];
    if !c.points.is_empty() {
        let agreed = dates::day(c.points_agreed_on.unwrap_or(c.received.day));
        rows.push(index_row("B2", rich(super::points_title(c)), agreed, None));
    }
    rows
}

/// Where quotes stand that may distress.
fn in_part_h(tabs: &[String]) -> Option<String> {
    match tabs {
        [] => None,
        [one] => Some(format!("One quote is in Part H ({one})")),
        more => Some(format!(
            "{} quotes are in Part H ({})",
            capital(&count(more.len())),
            more.join(", ")
        )),
    }
}

fn part_d(plan: &Plan<'_>) -> Vec<Value> {
    let mut rows = Vec::new();
    let made = || dates::day(plan.contents.made_on);
    if plan.contents.engagement.is_some() {
        rows.push(index_row(SUMMARY, rich(super::SUMMARY_TITLE), made(), None));
    }
    rows.extend(section_rows(plan, BundlePart::D));
    rows.extend(plan.contents.incidents.iter().map(|incident| {
        let apart = plan.quotes_apart(
            |of| matches!(of, QuoteOf::Incident(one) if one.number == incident.number),
        );
        index_row(
            &incident_tab(incident),
            rich(&super::incident_title(incident)),
            dates::day(incident.when.day),
            in_part_h(&apart),
        )
    }));
    let adopted = plan.contents.engagement.iter().flat_map(|e| &e.policies);
    if let Some(last) = adopted.map(|p| p.since).max() {
        let title = rich(&super::policy_title(plan));
        rows.push(index_row(POLICY, title, dates::day(last), None));
    }
    rows
}

fn exhibit_row(x: &Exhibit<'_>) -> Value {
    index_row(&x.tab, rich(&x.facts.title), exhibit_date(x), not_shown(x))
}

/// The date of the thing itself where it has one, else the day it came to the practice.
fn exhibit_date(x: &Exhibit<'_>) -> String {
    dates::day(x.facts.dated.unwrap_or(x.facts.received_on))
}

fn not_shown(x: &Exhibit<'_>) -> Option<String> {
    matches!(x.shown, Shown::Cannot { .. })
        .then(|| "Could not be shown as pages; original supplied".to_owned())
}

fn part_g(plan: &Plan<'_>) -> Vec<Value> {
    let c = plan.contents;
    let made = dates::day(c.made_on);
    let mut rows = vec![index_row(
        "G1",
        rich("How to check this bundle"),
        made.clone(),
        None,
    )];
    if !c.exhibits.is_empty() {
        rows.push(index_row(
            "G2",
            rich("Fingerprints of the original files"),
            made,
            None,
        ));
    }
    if let (Some(first), Some(last)) = (
        c.custody.iter().map(|l| l.when).min(),
        c.custody.iter().map(|l| l.when).max(),
    ) {
        rows.push(index_row(
            "G3",
            rich("Custody"),
            dates::span(first.date(), last.date()),
            None,
        ));
    }
    if let (Some(first), Some(last)) = (c.audit.lines.first(), c.audit.lines.last()) {
        let span = dates::span(first.when.date(), last.when.date());
        rows.push(index_row("G4", rich("Audit extract"), span, None));
    }
    rows
}

fn apart_row(plan: &Plan<'_>, item: &Apart<'_>) -> Value {
    let (date, note) = match (plan.apart_exhibit(item), &item.what) {
        (Some(x), _) => (exhibit_date(x), not_shown(x)),
        (None, ApartWhat::Quote { of, .. }) => (dates::day(of.day()), None),
        (None, _) => (dates::day(plan.contents.complaint.received.day), None),
    };
    index_row(
        &item.tab,
        rich(&super::apart::title(plan, item)),
        date,
        note,
    )
}

pub(super) fn withheld(plan: &Plan<'_>) -> Vec<Value> {
    let withheld = plan.contents.withheld.iter().enumerate();
    withheld
        .map(|(n, w)| {
            let why = format!(
                "{} {}, {}.",
                w.why.trim_end(),
                w.decided_by,
                dates::day(w.decided_on)
            );
            json!({ "tab": format!("W{}", n + 1), "what": rich(&w.what), "why": rich(&why) })
        })
        .collect()
}

pub(super) fn chronology(plan: &Plan<'_>) -> Vec<Value> {
    let mut month = None;
    plan.contents
        .chronology
        .iter()
        .map(|entry| {
            let this = entry.when.day.format("%Y-%m").to_string();
            let new_month = month.as_ref().is_some_and(|last| *last != this);
            month = Some(this);
            chronology_line(plan, entry, new_month)
        })
        .collect()
}

fn chronology_line(plan: &Plan<'_>, entry: &ChronologyEntry, new_month: bool) -> Value {
    let mut what = Rich::new();
    if let Some(first) = &entry.bold {
        what.extend(bold(first));
    }
    push(&mut what, &entry.sentence);
    let written_down = entry.written_down.as_ref().map(|w| {
        let later = dates::later(entry.when.day, w.on);
        let how = w
            .how
            .as_ref()
            .map_or_else(String::new, |how| format!(", {how}"));
        rich(&format!("Written down: {}, {later}{how}", dates::day(w.on)))
    });
    let mut pages: Vec<&String> = Vec::new();
    for item in &entry.proved_by {
        if let Some(tab) = plan.tabs.get(item).filter(|tab| !tab.starts_with('W'))
            && !pages.contains(&tab)
        {
            pages.push(tab);
        }
    }
    json!({
        "new_month": new_month,
        "day": dates::short_weekday(entry.when.day),
        "time": dates::times(&entry.when),
        "what": what,
        "written_down": written_down,
        "pages": pages,
    })
}

/// "Three items: words spoken by telephone, a letter and a voicemail." in neutral words.
pub(super) fn nature(plan: &Plan<'_>) -> String {
    let kinds: Vec<String> = plan
        .apart
        .iter()
        .map(|a| super::apart::kind(plan, a))
        .collect();
    let items = if kinds.len() == 1 { "item" } else { "items" };
    let number = capital(&count(kinds.len()));
    if kinds.len() > 6 {
        return format!("{number} {items}, each named in the index.");
    }
    format!("{number} {items}: {}.", listed(&kinds))
}

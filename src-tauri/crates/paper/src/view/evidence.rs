//! Evidence, and the record and how to check it.

use serde_json::{Value, json};

use super::{Row, fours, grouped, row, rows};
use crate::dates;
use crate::facts::Rendering;
use crate::plan::{Exhibit, Plan, Shown};
use crate::words::{ExactWords, Piece, Rich, plain, push, rich};

pub(super) fn schedule(plan: &Plan<'_>) -> Value {
    let open: Vec<Value> = plan
        .open()
        .map(|x| schedule_row(x, &x.facts.title))
        .collect();
    let apart: Vec<Value> = plan
        .apart
        .iter()
        .filter_map(|a| {
            let x = plan.apart_exhibit(a)?;
            Some(schedule_row(x, &super::apart::title(plan, a)))
        })
        .collect();
    json!({ "open": open, "kept_apart": apart })
}

fn schedule_row(x: &Exhibit<'_>, title: &str) -> Value {
    let f = x.facts;
    let source = format!(
        "{}, {}, {}",
        f.supplied_by,
        f.how,
        dates::short(f.received_on)
    );
    let mut pages: Rich = vec![Piece::Page(x.tab.clone())];
    if matches!(x.shown, Shown::Cannot { .. }) {
        push(&mut pages, ", not shown");
    } else {
        // Pages of our own may stand between the sheet and the exhibit's pages.
        let ours_after = x.is_apart() || matches!(x.shown, Shown::Text);
        let after = if ours_after { "+" } else { "" };
        push(&mut pages, " to ");
        pages.push(Piece::Plus {
            sheet: format!("{}{after}", x.tab),
            plus: x.inserted(),
        });
    }
    json!({
        "tab": x.tab,
        "title": rich(title),
        "source": rich(&source),
        "pages": pages,
        "fingerprint": fours(&f.sha256, 0, 12),
    })
}

pub(super) fn exhibits(plan: &Plan<'_>) -> Vec<Value> {
    plan.open()
        .map(|x| {
            json!({
                "tab": x.tab,
                "title": rich(&x.facts.title),
                "reason": reason(x),
                "facts": exhibit_facts(x),
                "text": text(x),
            })
        })
        .collect()
}

pub(super) fn reason(x: &Exhibit<'_>) -> Option<Rich> {
    match &x.shown {
        Shown::Cannot { reason, .. } => Some(rich(reason.trim_end_matches('.'))),
        _ => None,
    }
}

pub(super) fn text(x: &Exhibit<'_>) -> Option<Value> {
    match (&x.shown, &x.facts.rendering) {
        (Shown::Text, Rendering::Text { heads, words }) => {
            Some(json!({ "heads": rows(heads), "words": ExactWords::new(words) }))
        }
        _ => None,
    }
}

/// The heads of an exhibit of words, such as those of an e-mail.
pub(super) fn text_heads(x: &Exhibit<'_>) -> Option<Vec<Row>> {
    match (&x.shown, &x.facts.rendering) {
        (Shown::Text, Rendering::Text { heads, .. }) => Some(rows(heads)),
        _ => None,
    }
}

/// The rows of an exhibit's sheet.
pub(super) fn exhibit_facts(x: &Exhibit<'_>) -> Vec<Row> {
    let f = x.facts;
    let mut facts = Vec::new();
    if let Some(dated) = f.dated {
        facts.push(row("Dated", &dates::day(dated)));
    }
    if x.inserted() > 0 {
        facts.push(("Pages".to_owned(), own_pages(x)));
    } else if matches!(x.shown, Shown::Text) && !x.is_apart() {
        let mut from = rich("Set as text, from page ");
        from.push(Piece::Plus {
            sheet: x.tab.clone(),
            plus: 1,
        });
        facts.push(("Pages".to_owned(), from));
    }
    facts.push(row("Supplied by", &format!("{}, {}", f.supplied_by, f.how)));
    facts.push(row("Received", &dates::weekday(f.received_on)));
    facts.extend(rows(&f.facts));
    let mut file = vec![Piece::Mono(format!("originals/{}", x.file))];
    push(&mut file, &format!(", {} bytes", grouped(f.size)));
    facts.push(("Original file".to_owned(), file));
    if let Shown::Cannot {
        how_to_open: Some(how),
        ..
    } = &x.shown
    {
        facts.push(row("To open it", how));
    }
    let fingerprint = vec![
        Piece::Mono(fours(&f.sha256, 0, 32)),
        Piece::Break(true),
        Piece::Mono(fours(&f.sha256, 32, 64)),
    ];
    facts.push(("Fingerprint".to_owned(), fingerprint));
    facts
}

fn own_pages(x: &Exhibit<'_>) -> Rich {
    let own = |nth| Piece::Own {
        own: format!("{}/{nth}", x.tab),
        sheet: x.tab.clone(),
        nth,
    };
    let last = x.inserted();
    let mut pieces = Rich::new();
    match last {
        1 => {
            push(&mut pieces, "1, shown on page ");
            pieces.push(own(1));
        }
        2 => {
            push(&mut pieces, "2, shown on pages ");
            pieces.push(own(1));
            push(&mut pieces, " and ");
            pieces.push(own(2));
        }
        more => {
            push(&mut pieces, &format!("{more}, shown on pages "));
            pieces.push(own(1));
            push(&mut pieces, " to ");
            pieces.push(own(more));
        }
    }
    pieces
}

pub(super) fn fingerprints(plan: &Plan<'_>) -> Vec<Value> {
    let apart = plan.apart.iter().filter_map(|a| plan.apart_exhibit(a));
    plan.open()
        .chain(apart)
        .map(|x| {
            json!({
                "tab": x.tab,
                "file": x.file,
                "size": grouped(x.facts.size),
                "first": fours(&x.facts.sha256, 0, 32),
                "second": fours(&x.facts.sha256, 32, 64),
            })
        })
        .collect()
}

pub(super) fn custody(plan: &Plan<'_>) -> Vec<Value> {
    let mut lines: Vec<_> = plan.contents.custody.iter().collect();
    lines.sort_by_key(|l| l.when);
    lines
        .into_iter()
        .filter_map(|l| {
            let x = plan.exhibits.iter().find(|x| x.facts.id == l.exhibit)?;
            Some(json!({
                "tab": x.tab,
                "at": dates::short_moment(l.when),
                "who": rich(&l.who),
                "what": rich(&l.what),
                "checked": l.fingerprint_checked,
            }))
        })
        .collect()
}

pub(super) fn audit(plan: &Plan<'_>) -> Value {
    let a = &plan.contents.audit;
    let mut intro = Rich::new();
    if let (Some(first), Some(last)) = (a.lines.first(), a.lines.last()) {
        let which = if first.entry == last.entry {
            format!("Entry {}", first.entry)
        } else {
            format!("From entry {} to entry {}", first.entry, last.entry)
        };
        push(
            &mut intro,
            &format!(
                "{which} of the case file’s record. UK time. The {} entries that concern this complaint are in ",
                a.entries
            ),
        );
        intro.push(Piece::Mono("data/audit.jsonl".to_owned()));
        push(&mut intro, ".");
    }
    let lines: Vec<Value> = a
        .lines
        .iter()
        .map(|l| {
            let about = l.about.as_ref().and_then(|item| plan.tabs.get(item));
            json!({
                "entry": l.entry,
                "at": dates::short_moment(l.when),
                "who": rich(&l.who),
                "what": rich(&l.what),
                "about": rich(about.unwrap_or(&l.about_words)),
                "chain": fours(&l.chain, 0, 6),
            })
        })
        .collect();
    json!({ "intro": intro, "lines": lines })
}

fn words(pieces: Rich) -> Value {
    json!({ "words": pieces })
}

fn command(line: &str) -> Value {
    json!({ "command": plain(line) })
}

fn mono(pieces: &mut Rich, before: &str, name: &str, after: &str) {
    push(pieces, before);
    pieces.push(Piece::Mono(name.to_owned()));
    push(pieces, after);
}

pub(super) fn check(plan: &Plan<'_>) -> Value {
    let example = plan
        .exhibits
        .first()
        .map_or("bundle.pdf".to_owned(), |x| format!("originals/{}", x.file));
    let mut unpack = Rich::new();
    mono(&mut unpack, "It holds one folder, and in it ", "data", ", ");
    mono(&mut unpack, "", "bagit.txt", " and ");
    mono(&mut unpack, "", "manifest-sha256.txt", ", among others.");
    let mut compare = Rich::new();
    mono(
        &mut compare,
        "Look for the file’s line in ",
        "manifest-sha256.txt",
        "",
    );
    if plan.exhibits.is_empty() {
        push(&mut compare, ". ");
    } else {
        push(&mut compare, ", or on page ");
        compare.push(Piece::Page("G2".to_owned()));
        push(&mut compare, ". ");
    }
    push(
        &mut compare,
        "Small letters and capitals count as the same. When all 64 characters are equal, so is the file.",
    );
    let mut whole = Rich::new();
    mono(
        &mut whole,
        "Each line of ",
        "data/audit.jsonl",
        " is tied to the line before it by a fingerprint; ",
    );
    mono(&mut whole, "", "data/audit-format.txt", " says how. ");
    let mut audit = vec![];
    if let Some((entry, chain)) = &plan.contents.audit.last {
        push(&mut whole, "The last one begins:");
        audit.push(words(whole));
        audit.push(command(&format!("entry {entry}   {}", fours(chain, 0, 16))));
    } else {
        audit.push(words(whole));
    }
    let steps = vec![
        json!({ "head": "Unpack the zip file", "body": [words(unpack)] }),
        json!({ "head": "Work out a file’s fingerprint", "body": [
            words(rich("In PowerShell on Windows, from inside that folder:")),
            command(&format!("Get-FileHash data\\{}", example.replace('/', "\\"))),
            words(rich("In Terminal on a Mac:")),
            command(&format!("shasum -a 256 data/{example}")),
        ]}),
        json!({ "head": "Hold it against the list", "body": [words(compare)] }),
        json!({ "head": "Or check all files in one go", "body": [
            words(rich("The free program bagit.py does it where Python is installed. Go to where the folder lies and put its name for FOLDER. Look for “is valid” in the answer.")),
            command("bagit.py --validate FOLDER"),
        ]}),
        json!({ "head": "Check that no entry of the record is missing", "body": audit }),
    ];
    json!({
        "intro": "It travels as a zip file with this document, the files as they came to the practice, the list of their fingerprints, and the record of what was done. The folder inside follows a public standard, BagIt (RFC 8493).",
        "steps": steps,
        "whom": rich(&format!(
            "Please tell {}. Perhaps no more than a copy has been cut short. From the same file the practice can make this version again, the same to the last byte.",
            plan.contents.cover.whom_to_tell.trim_end_matches('.')
        )),
    })
}

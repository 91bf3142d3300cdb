//! The files that travel beside `bundle.pdf`.

use crate::made::PaperError;
use crate::plan::Plan;
use crate::view::apart_title;

/// `originals.csv`: which file is which. Nothing in a name is changed, and each can be read back
/// exactly: see [`told`].
pub(crate) fn originals_csv(plan: &Plan<'_>) -> Result<Vec<u8>, PaperError> {
    let failed = |_| PaperError::Assembling("the list of originals".to_owned());
    let mut csv = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![0xEF, 0xBB, 0xBF]);
    csv.write_record([
        "tab",
        "file_in_bag",
        "in_part_h",
        "original_name",
        "title",
        "supplied_by",
        "how",
        "received_on",
        "size_bytes",
        "sha256",
    ])
    .map_err(failed)?;
    // Whoever opens this list sees the names of what may distress last, and marked.
    let apart = plan.apart.iter().filter_map(|a| plan.apart_exhibit(a));
    for x in plan.open().chain(apart) {
        let f = x.facts;
        let neutral = plan
            .apart
            .iter()
            .find(|a| a.tab == x.tab)
            .map(|a| apart_title(plan, a));
        csv.write_record([
            x.tab.clone(),
            format!("originals/{}", x.file),
            if x.is_apart() { "yes" } else { "no" }.to_owned(),
            told(&f.original_name)?,
            told(neutral.as_deref().unwrap_or(&f.title))?,
            told(&f.supplied_by)?,
            told(&f.how)?,
            f.received_on.format("%Y-%m-%d").to_string(),
            f.size.to_string(),
            f.sha256.to_ascii_lowercase(),
        ])
        .map_err(failed)?;
    }
    csv.into_inner()
        .map_err(|_| PaperError::Assembling("the list of originals".to_owned()))
}

/// A text from outside as a cell. A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@`
/// for a formula, and control characters do not show; such a text stands as a JSON string, whose
/// quotation marks belong to the cell. So does one that itself begins with a quotation mark, and a
/// cell is therefore a JSON string exactly if it begins with one.
fn told(text: &str) -> Result<String, PaperError> {
    let misread = text.starts_with(['=', '+', '-', '@', '"']) || text.contains(char::is_control);
    if !misread {
        return Ok(text.to_owned());
    }
    serde_json::to_string(text)
        .map_err(|_| PaperError::Assembling("the list of originals".to_owned()))
}

/// `how-to-check.txt`: the same as G1, for whoever has the folder and not the document.
pub(crate) fn how_to_check(plan: &Plan<'_>) -> String {
    let c = plan.contents;
    let example = plan.exhibits.first().map_or_else(
        || "bundle.pdf".to_owned(),
        |x| format!("originals/{}", x.file),
    );
    let on_windows = example.replace('/', "\\");
    let chain = match &c.audit.last {
        Some((entry, chain)) => {
            format!("   The last line is entry {entry}; its chain value is\n       {chain}\n")
        }
        None => String::new(),
    };
    format!(
        "How to check this bundle\n\
         ========================\n\n\
         None of this needs our program, and none of it is needed to read data/bundle.pdf.\n\
         This folder follows a public standard, BagIt (RFC 8493, version 1.0).\n\n\
         What is in data/\n\
         - bundle.pdf            the document\n\
         - originals/            the files as they came to the practice, untouched\n\
         - originals.csv         which is which, with the real names. A cell that begins with a\n\
         \x20                       quotation mark is a JSON string: the marks are not part of the\n\
         \x20                       name, and \\u0007 and the like stand for characters that do not\n\
         \x20                       print. The last rows, marked yes under in_part_h, are the originals of\n\
         \x20                       distressing items: their names may say what they hold.\n\
         - reconciliation.json   where each item of the file is in the document\n\
         - audit.jsonl           the record of what was done, one entry a line\n\
         - audit-format.txt      how each entry is tied to the one before it\n\n\
         1. The fingerprint of one file\n\
         \x20  Windows, in PowerShell:  Get-FileHash data\\{on_windows}\n\
         \x20  Mac, in Terminal:        shasum -a 256 data/{example}\n\
         \x20  Linux:                   sha256sum data/{example}\n\
         \x20  Hold it against that file's line in manifest-sha256.txt.\n\n\
         2. Every file at once\n\
         \x20  Anywhere, with bagit.py (a free Python program); FOLDER is the name of this\n\
         \x20  folder, and the command is given from the folder it lies in:\n\
         \x20      bagit.py --validate FOLDER\n\
         \x20  It ends with \"is valid\".\n\
         \x20  From inside this folder, each line of the answer ends with OK:\n\
         \x20  Mac:    shasum -a 256 -c manifest-sha256.txt\n\
         \x20  Linux:  sha256sum -c manifest-sha256.txt\n\n\
         3. The record\n\
         \x20  data/audit-format.txt says how to work the chain out again, with a few lines\n\
         \x20  of Python to copy.\n{chain}\n\
         If something does not agree, please tell {}.\n",
        c.cover.whom_to_tell
    )
}

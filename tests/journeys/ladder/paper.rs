//! The bundle as its receiver lays it out: the rows of the chronology and the headings of a part.

use std::path::Path;
use std::process::Command;

/// One row of the chronology.
#[derive(Debug)]
pub struct Row {
    pub when: String,
    pub what: String,
    /// The printed number of the page that shows it.
    pub page: usize,
}

/// The text of a PDF with its columns beside each other.
pub fn laid_out(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext runs");
    assert!(output.status.success(), "pdftotext reads the bundle");
    String::from_utf8(output.stdout).expect("text")
}

/// The pages, each with its words one space apart.
pub fn pages(pdf: &Path) -> Vec<String> {
    laid_out(pdf).split('\u{c}').map(in_one_line).collect()
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn begins_with_a_weekday(line: &str) -> bool {
    let day = line.split(' ').next().unwrap_or_default();
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].contains(&day)
}

fn is_a_time(line: &str) -> bool {
    let figures = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    line.split_once(':')
        .is_some_and(|(hours, minutes)| figures(hours) && figures(minutes))
}

/// The rows of Part A, each put together again from its lines.
pub fn chronology(text: &str) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut is_inside = false;
    for line in text.lines().map(in_one_line) {
        match line.as_str() {
            "Date What happened Page" => is_inside = true,
            line if line.starts_with("Bundle HL-") => is_inside = false,
            "" => {}
            _ if !is_inside => {}
            line if begins_with_a_weekday(line) => {
                let words: Vec<&str> = line.split(' ').collect();
                let (day, rest) = words.split_at(4);
                let (page, what) = rest.split_last().expect("a page");
                rows.push(Row {
                    when: day.join(" "),
                    what: what.join(" "),
                    page: page.parse().expect("a page"),
                });
            }
            line => {
                let row = rows.last_mut().expect("a row");
                if is_a_time(line) {
                    row.when = format!("{}, {line}", row.when);
                } else {
                    row.what = format!("{} {line}", row.what);
                }
            }
        }
    }
    rows
}

/// The headings of what was done, in a part: its tab with a figure after the point, and the words,
/// as they come; sheets of their own are left out.
pub fn headings(text: &str, part: char) -> Vec<String> {
    text.lines()
        .map(in_one_line)
        .filter(|line| {
            let tab = line.split(' ').next().unwrap_or_default();
            let figures = tab.strip_prefix(part).and_then(|tab| tab.split_once('.'));
            figures.is_some_and(|(tab, number)| {
                tab.parse::<u32>().is_ok() && number.parse::<u32>().is_ok()
            })
        })
        .filter(|line| line.contains(' '))
        .map(|line| match line.split_once(": page ") {
            Some((before, _)) => before.to_owned(),
            None => line,
        })
        .filter(|line| !line.contains(" 2026 ") || line.contains("Specific action"))
        .collect()
}

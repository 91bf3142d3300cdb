//! What leaves the program: a calendar and sheets of paper, saved where the officer says.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::harness::Window;
use crate::steps::{self, PASSPHRASE, follow};

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_and_sheets_are_saved_and_name_nobody_unasked() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    let to = |name: &str| computer.path("files").join(name);

    // A dialog that is cancelled saves nothing and says nothing.
    let calendar = to("due.ics");
    let button = "Save the dates as a calendar file…";
    window.click("button", button).await;
    let name = computer.was_asked(&window).await;
    assert!(name.ends_with(".ics"), "{name}");
    assert_names_nobody(&name);
    assert!(!window.text().await.contains("Saved as"));
    computer.will_save_file_to(&calendar);
    window.click("button", button).await;
    window.says("Saved as due.ics").await;
    computer.was_asked(&window).await;
    let dates = fs::read_to_string(&calendar).expect("the calendar is there");
    assert!(dates.starts_with("BEGIN:VCALENDAR\r\n"), "{dates}");
    assert!(dates.contains("BEGIN:VEVENT"), "{dates}");
    assert!(dates.contains("HL-2026-02"), "{dates}");
    assert_names_nobody(&dates);

    window.click("button", "Print what is due…").await;
    let due = to("due.pdf");
    computer.will_save_file_to(&due);
    window.click("button", "Save the sheet to print…").await;
    window.says("Saved as due.pdf").await;
    let name = computer.was_asked(&window).await;
    assert!(name.ends_with(".pdf"), "{name}");
    assert_names_nobody(&name);
    let sheet = text_of(&due);
    assert!(sheet.contains("HL-2026-02"), "{sheet}");
    assert_names_nobody(&sheet);

    steps::open_mr_m(&window).await;
    let case = to("case.pdf");
    computer.will_save_file_to(&case);
    window.click("button", "Print the case sheet…").await;
    window.says("Saved as case.pdf").await;
    assert!(text_of(&case).contains("HL-2026-01"));

    follow(&window, "The case so far", "The case so far").await;
    let chronology = to("chronology.pdf");
    computer.will_save_file_to(&chronology);
    window.click("button", "Print the chronology…").await;
    window.says("Saved as chronology.pdf").await;
    let told = text_of(&chronology);
    assert!(told.contains("HL-2026-01"), "{told}");
    assert!(!told.contains("dies waiting"), "what is covered stays so");
    window.close().await;
}

fn assert_names_nobody(text: &str) {
    for name in ["Mr M", "Ms T", "Mrs T"] {
        assert!(!text.contains(name), "{name} stands in it:\n{text}");
    }
}

/// The words of a sheet, which is a whole and valid PDF.
pub(crate) fn text_of(pdf: &Path) -> String {
    let checked = Command::new("qpdf").arg("--check").arg(pdf).output();
    let checked = checked.expect("qpdf runs");
    assert!(
        checked.status.success(),
        "{}",
        String::from_utf8_lossy(&checked.stdout)
    );
    let text = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext runs");
    assert!(text.status.success(), "pdftotext reads it");
    String::from_utf8(text.stdout).expect("text")
}

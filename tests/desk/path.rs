//! The officer's whole path in the real window: set up, log, record, add, export. Nothing is faked
//! but what the native dialogs answer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{Appearance, Computer, Keychain, Window, traces_of};
use crate::steps::{self, Unlocking};

/// What a person said, of kinds that tools like to tidy.
const SAID: &[&str] = &[
    "\"straight\" and ‘curly’ and “double” and it's and it’s",
    "two  spaces,   three",
    "You fucking useless bastards, the lot of you",
    "I hope you 😡 choke 🖕 on it",
    "Dw i'n siarad Cymraeg: ŵ ŷ â ê î ô û",
    "Zażółć gęślą jaźń",
    "لن أنتظر أكثر من ذلك",
    "我不会再等了",
    "#let x = 1; *bold* $a$ <label> <script>alert('x')</script> &amp;",
];

const AS_RECEIVED: &str = "I rang on Monday and was told  “no”.\nNobody rang back.";

#[tokio::test(flavor = "multi_thread")]
async fn from_set_up_to_the_bundle() {
    let computer = Computer::with(Keychain::NoBus, Appearance::Light);
    let window = Window::open(&computer).await;
    steps::set_up_looking(&computer, &window, Unlocking::Passphrase).await;
    window.look("today-empty").await;
    steps::follow_looking(
        &window,
        "Complaints",
        "No complaints yet.",
        "complaints-empty",
    )
    .await;

    log_a_complaint(&window).await;
    let long = "x".repeat(5_000);
    let mut said: Vec<&str> = SAID.to_vec();
    said.push(&long);
    record_an_incident(&window, &said).await;
    add_evidence(&computer, &window).await;
    reveal_and_cover(&window).await;
    let zip = export(&computer, &window).await;
    window.close().await;

    let text = text_of_bundle(&zip);
    let in_one_piece: String = text.split_whitespace().collect();
    assert!(
        in_one_piece.contains(&long),
        "no foot and no head parts the long word"
    );
    for words in SAID.iter().copied().chain(AS_RECEIVED.lines()) {
        assert!(
            without_turnings(&text).contains(&without_turnings(words)),
            "not found in the bundle's text, character for character: {words}"
        );
    }
    for words in ["choke", "siarad", "Nobody rang back", "the door was kicked"] {
        let traces = traces_of(words, &computer.where_traces_would_be());
        assert!(traces.is_empty(), "‘{words}’ was left in {traces:?}");
    }
}

async fn log_a_complaint(window: &Window) {
    window.click("link", "Log a complaint").await;
    window.heading("When did the practice receive it?").await;
    window.type_into("Day", "2").await;
    window.type_into("Month", "11").await;
    window.type_into("Year", "2026").await;
    window.says("Thursday 5 November 2026").await;
    window.look("log-received").await;
    window.click("button", "Continue").await;

    window.heading("How was it received?").await;
    window.choose("How it came", "Telephone").await;
    window.look("log-how").await;
    window.click("button", "Continue").await;

    window.heading("Who is complaining?").await;
    window.look("log-who").await;
    window.type_into("Name", "Mr M").await;
    window.click("button", "Continue").await;

    window.heading("Is this person the patient?").await;
    window.look("log-patient").await;
    window
        .choose("Who is the patient?", "Yes, the person is the patient")
        .await;
    window.click("button", "Continue").await;

    window.heading("The complaint, exactly as received").await;
    window
        .paste_into("The complaint, in the exact words…", AS_RECEIVED)
        .await;
    window
        .choose("Are these the words themselves?", "As near as remembered")
        .await;
    window
        .choose("Could these words distress somebody who reads them?", "No")
        .await;
    window.look("log-words").await;
    window.click("button", "Continue").await;

    window
        .heading("What are the points of the complaint?")
        .await;
    window
        .type_into("Point 1", "The call was not returned")
        .await;
    window
        .type_into("What the person would like to happen…", "An apology")
        .await;
    window.look("log-points").await;
    window.click("button", "Continue").await;

    window.heading("Check before you save").await;
    window.look("log-check").await;
    window.click("button", "Confirm and save").await;
    window.heading("Where it stands").await;
    window.look("file").await;
    window.click("link", "Record the acknowledgement").await;
    window.heading("When and how was it acknowledged?").await;
    window.look("acknowledge").await;
    window.click("link", "Where it stands").await;
    window.heading("Where it stands").await;
}

async fn record_an_incident(window: &Window, said: &[&str]) {
    window.click("button", "Add to this file").await;
    window.click("link", "An incident").await;
    window.heading("Record an incident").await;
    window.pick("How", "Telephone").await;
    window.choose("Everybody safe?", "Yes").await;
    for (at, words) in said.iter().enumerate() {
        let number = at + 1;
        if at > 0 {
            window.click("button", "Add more words").await;
        }
        window
            .paste_into(
                &format!("What was said, in the exact words ({number})"),
                words,
            )
            .await;
        window
            .choose(&format!("How sure are you of words {number}?"), "Exact")
            .await;
    }
    window
        .type_into(
            "What happened and what you did",
            "He was rude on the telephone. I ended the call.",
        )
        .await;
    window.look("incident").await;
    window.click("button", "Save the record").await;

    window
        .heading("A few short questions, then you are done")
        .await;
    window.says("‘Rude’ is a view").await;
    window.look("incident-saved").await;
    window.click("button", "Leave it as it is…").await;
    for at in 0..said.len() {
        let answer = if at == 3 { "Yes, cover it" } else { "No" };
        window
            .choose_nth(
                "Could these words distress somebody who reads them?",
                at,
                answer,
            )
            .await;
    }
    window
        .type_into("What it contains", "A wish that colleagues come to harm")
        .await;
    window.click("button", "Done").await;
    window.heading("Incident 1").await;
    window.look("incident-in-file").await;
}

async fn add_evidence(computer: &Computer, window: &Window) {
    let letter = computer.path("files").join("letter.txt");
    let door = computer.path("files").join("the door was kicked.png");
    fs::write(&letter, "I waited all day for a call.").expect("a file to add");
    picture(&door);

    window.click("link", "Evidence…").await;
    window.heading("Evidence").await;
    window.click("link", "Add evidence").await;
    window.heading("Add evidence").await;
    computer.will_pick(&[letter, door]);
    window.click("button", "Choose files…").await;
    window
        .type_into("What it is file 1", "Letter from Mr M")
        .await;
    window
        .choose("Could file 1 distress somebody who sees or hears it?", "No")
        .await;
    window
        .type_into("What it is file 2", "Photograph of the door")
        .await;
    window
        .choose(
            "Could file 2 distress somebody who sees or hears it?",
            "Yes, cover it",
        )
        .await;
    window
        .type_into("What it contains", "Damage to a door, no people")
        .await;
    window.type_into("Who supplied them", "Mr M").await;
    window.choose("How they came", "By email").await;
    window.type_into("Day", "20").await;
    window.type_into("Month", "11").await;
    window.type_into("Year", "2026").await;
    window.look("add-evidence").await;
    window.click("button", "Add 2 files").await;
    window.heading("Evidence").await;
    window.says("Contains: Damage to a door, no people").await;
    assert!(
        !window.text().await.contains("Photograph of the door"),
        "a covered item shows its note and not its title"
    );
    window.look("evidence").await;
}

async fn reveal_and_cover(window: &Window) {
    for (width, zoom) in [(640, "200"), (1280, "100")] {
        window.resize(width, 860).await;
        window
            .click("link", "Reveal item 2, covered picture…")
            .await;
        window
            .type_into("Why do you need to see it?…", "To describe the damage")
            .await;
        window.look_as_it_stands(&format!("reveal-{zoom}")).await;
        window.click("button", "Reveal the first step").await;
        window.find("button", "Cover now…").await;
        window.look_as_it_stands(&format!("revealed-{zoom}")).await;
        window.find("button", "Cover now…").await;
        window.press(thirtyfour::Key::Escape).await;
        window.heading("Evidence").await;
        window.says("Contains: Damage to a door, no people").await;
    }
}

async fn export(computer: &Computer, window: &Window) -> PathBuf {
    let zip = computer.path("files").join("bundle.zip");
    window.click("link", "Bundle").await;
    window.heading("Bundle for the Ombudsman").await;
    window.look("bundle").await;
    window.click("button", "Make the bundle…").await;
    computer.was_asked(window).await;
    window.heading("Bundle for the Ombudsman").await;
    assert!(
        !zip.exists(),
        "a save dialog that is cancelled makes nothing"
    );
    computer.will_save_bundle_to(&zip);
    window.click("button", "Make the bundle…").await;
    window.heading("The bundle is made").await;
    window.look("bundle-made").await;
    zip
}

/// A small picture of a door, drawn here: nothing in it is anybody's.
fn picture(path: &Path) {
    image::RgbImage::from_fn(80, 120, |column, row| {
        let handle = (60..66).contains(&column) && (58..70).contains(&row);
        image::Rgb(if handle { [30, 30, 30] } else { [140, 90, 50] })
    })
    .save(path)
    .expect("a picture to add");
}

fn text_of_bundle(zip: &Path) -> String {
    let folder = tempfile::tempdir().expect("a folder to unpack into");
    let mut archive =
        zip::ZipArchive::new(fs::File::open(zip).expect("the zip is there")).expect("it is a zip");
    archive.extract(folder.path()).expect("it unpacks");
    let pdf = find_pdf(folder.path()).expect("a bundle.pdf is in it");
    let checked = Command::new("qpdf")
        .arg("--check")
        .arg(&pdf)
        .output()
        .expect("qpdf runs");
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
    assert!(text.status.success(), "pdftotext reads the bundle");
    String::from_utf8(text.stdout).expect("text")
}

fn find_pdf(folder: &Path) -> Option<PathBuf> {
    fs::read_dir(folder).ok()?.flatten().find_map(|entry| {
        let path = entry.path();
        if path.is_dir() {
            find_pdf(&path)
        } else {
            (path.file_name()? == "bundle.pdf").then_some(path)
        }
    })
}

/// A line too long for the page turns over, and readers mark where the direction of writing
/// changes; neither is in the words.
fn without_turnings(text: &str) -> String {
    text.replace(
        [
            '\n', '\u{c}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{200e}', '\u{200f}',
        ],
        "",
    )
}

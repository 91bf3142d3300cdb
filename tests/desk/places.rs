//! Every place of the sample practice, looked at in the real window.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use thirtyfour::Key;

use crate::harness::Window;
use crate::steps::{self, PASSPHRASE, follow, follow_looking};

const BOOK: &str = "The practice’s own book";
const DUE: &str = "When would it be due?";

/// What stands on the form of each kind of entry; the link to it, and the title of its page.
const FORMS: [(&str, &str, &str); 16] = [
    ("Contacts…", "Record a contact", "Record a contact"),
    ("People…", "Somebody who takes part", "Who takes part?"),
    (
        "People…",
        "A step about consent",
        "What happened about consent?",
    ),
    (
        "People…",
        "A reasonable adjustment",
        "What would help Ms T?",
    ),
    (
        "People…",
        "A representative refused",
        "Which representative is refused, and on what ground?",
    ),
    (
        "Handling",
        "The response period",
        "By when will Ms T have an answer?",
    ),
    ("Handling", "Settled at once", "How was it settled?"),
    (
        "Handling",
        "Not required to be dealt with",
        "Why do the Regulations not require it to be dealt with?",
    ),
    (
        "Handling",
        "A longer period agreed",
        "What longer period was agreed with Ms T?",
    ),
    (
        "Handling",
        "Mediation or a restorative conversation",
        "What was offered to bring both sides together?",
    ),
    (
        "Handling",
        "Asking the person to take part",
        "Which step is it?",
    ),
    ("Handling", "Sent to another body", "Where was it sent?"),
    (
        "Colleagues",
        "A colleague complained about",
        "Which colleague is complained about?",
    ),
    (
        "Colleagues",
        "My own involvement",
        "How are you involved yourself?",
    ),
    (
        "Actions and learning…",
        "Learning shared",
        "What was learned?",
    ),
    (
        "The Ombudsman",
        "A request of the Ombudsman",
        "What does the Ombudsman ask for?",
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn today_and_the_complaints() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    window.look("today").await;
    window.click("button", "Print what is due…").await;
    window.find("button", "Save the sheet to print…").await;
    window.look("today-print").await;
    follow_looking(
        &window,
        "Complaints",
        "One complaint is open.",
        "complaints",
    )
    .await;
    window.choose("Show", "All (2)").await;
    window.says("Mr M, HL-2026-01").await;
    window.look("complaints-all").await;
    follow_looking(&window, "Settings", "Settings", "settings").await;
    follow(&window, DUE, DUE).await;
    window.look("when-empty").await;
    let on = |text: &str| -> NaiveDate { text.parse().expect("a day") };
    window
        .type_day("The day the practice received it", on("2026-12-24"))
        .await;
    window
        .type_day("The day it is about, if you know", on("2026-01-10"))
        .await;
    // domain.md, section 5: Christmas, Boxing Day in lieu and the weekend are not counted.
    window.says("Thursday 31 December 2026").await;
    window.look("when").await;
    window.close().await;
}

/// What is covered is told to be there, and nothing of it is shown.
#[tokio::test(flavor = "multi_thread")]
async fn find_and_what_it_finds() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    window.press(Key::Control + "k").await;
    window.heading("Find").await;
    window.look("find-empty").await;
    window.type_into("Words to find", "telephone").await;
    window.says("things were found").await;
    window.look("find").await;
    window.type_over("Words to find", "dies").await;
    window
        .says("Found here. Contains: a wish that a relative dies")
        .await;
    window.look("find-covered").await;
    assert!(
        !window.text().await.contains("dies waiting"),
        "covered words show in what was found"
    );
    window.type_over("Words to find", "zeppelin").await;
    window.says("Nothing was found.").await;
    window.click("button", "Narrow the search").await;
    window.look("find-nothing").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_part_of_a_file() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    steps::open_mr_m(&window).await;
    for (link, heading, picture) in [
        ("The case so far", "The case so far", "part-time"),
        ("Points…", "Points of Mr M’s complaint", "part-points"),
        ("Contacts…", "Contacts", "part-contacts"),
        ("People…", "People", "part-people"),
        ("Handling", "Handling", "part-handling"),
        ("Colleagues", "Colleagues", "part-colleagues"),
        (
            "Actions and learning…",
            "Actions and learning",
            "part-actions",
        ),
        ("The Ombudsman", "The Ombudsman", "part-ombudsman"),
    ] {
        follow_looking(&window, link, heading, picture).await;
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn points_and_entries_by_themselves() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    let split = "What are the points of the complaint?";
    steps::open_ms_t(&window).await;
    for (link, heading, picture) in [
        ("Make points from the words…", split, "split"),
        (
            "Write the finding on point 1",
            "What did you find?",
            "finding",
        ),
        ("Change point 1", "Point 1 of Ms T’s complaint", "point"),
    ] {
        follow(&window, "Points…", "Points of Ms T’s complaint").await;
        follow_looking(&window, link, heading, picture).await;
    }
    steps::open_mr_m(&window).await;
    for (link, heading, picture) in [
        (
            "New finding on point 1",
            "What did you find?",
            "finding-new",
        ),
        (
            "Evidence for point 1",
            "What evidence belongs to the point?",
            "point-evidence",
        ),
    ] {
        follow(&window, "Points…", "Points of Mr M’s complaint").await;
        follow_looking(&window, link, heading, picture).await;
    }
    follow(&window, "Contacts…", "Contacts").await;
    let entry = window.first_link_in("article h2").await;
    follow_looking(&window, &entry, &entry, "entry").await;
    window.click("link", "Correct or add to entry…").await;
    window.heading("What belongs beside this entry?").await;
    window.look("entry-correct").await;
    follow(&window, "Contacts…", "Contacts").await;
    window.click("link", "Set aside entry…").await;
    window.heading("Why does this entry no longer count?").await;
    window.look("entry-aside").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn forms_of_every_part() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    follow(&window, "Complaints", "One complaint is open.").await;
    follow_looking(&window, "Ms T, HL-2026-02", "Where it stands", "file-open").await;
    for (number, (part, link, heading)) in FORMS.iter().enumerate() {
        window.click("link", part).await;
        follow_looking(&window, link, heading, &format!("form-{number:02}")).await;
    }
    window.close().await;
}

/// Regulation 12: only a complaint made late is asked for both limbs, each on a page of its own.
#[tokio::test(flavor = "multi_thread")]
async fn the_time_limit_asks_both_limbs_where_it_is_late() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    steps::open_ms_t(&window).await;
    follow(&window, "Handling", "Handling").await;
    follow(
        &window,
        "The twelve-month time limit",
        "When did it happen?",
    )
    .await;
    let day = NaiveDate::from_ymd_opt(2025, 1, 10).expect("a day");
    window.type_day("The day it happened", day).await;
    window.says("Saturday 10 January 2026").await;
    window.look("limit-late").await;
    window.click("button", "Continue").await;
    window
        .heading("Did Ms T have good reasons for complaining later?")
        .await;
    window.choose("Good reasons for the delay", "Yes").await;
    window
        .type_into("Why you think so", "She was in hospital.")
        .await;
    window.look("limit-reasons").await;
    window.click("button", "Continue").await;
    window
        .heading("Can it still be looked into effectively and fairly?")
        .await;
    window
        .choose(
            "Still possible to look into it effectively and fairly",
            "Yes",
        )
        .await;
    window
        .type_into("Why you think so", "The log is kept.")
        .await;
    window.click("button", "Continue").await;
    window.heading("What was decided?").await;
    window
        .choose("The decision", "The complaint is looked into")
        .await;
    window.look("limit-decision").await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.look("limit-check").await;
    window.click("button", "Save the decision").await;
    window.heading("Where it stands").await;
    window.close().await;
}

/// A day proclaimed as a bank holiday moves the dates that are counted over it, and back.
#[tokio::test(flavor = "multi_thread")]
async fn a_bank_holiday_comes_and_goes() {
    let computer = steps::at_the_beginning();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    let today = window.today().await;
    steps::log_a_letter(&window, "Mr M", today).await;
    follow(&window, "Settings", "Settings").await;
    follow(&window, BOOK, BOOK).await;
    window.look("book").await;
    let known = window.text().await;
    let day = (1..)
        .map(|days| today + Days::new(days))
        .find(|day| {
            !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
                && !known.contains(&day.format("%A %-d %B").to_string())
        })
        .expect("a working day");

    follow(
        &window,
        "Add a bank holiday…",
        "Which day is a bank holiday?",
    )
    .await;
    window.type_day("The day", day).await;
    window
        .type_into("Its name, as published", "A day of thanks")
        .await;
    window.look("book-holiday").await;
    window.click("button", "Add the bank holiday").await;
    window.heading("One date is another now.").await;
    window.look("book-moved").await;
    window.click("button", "Go on").await;
    window.heading(BOOK).await;
    window.says("added here").await;

    follow(
        &window,
        "A day is no bank holiday…",
        "Which day is not a bank holiday after all?",
    )
    .await;
    let label = day.format("%a %-d %B %Y, A day of thanks").to_string();
    window.pick("The day", &label).await;
    window.type_into("Why", "It was taken back.").await;
    window.look("book-no-holiday").await;
    window.click("button", "Remove the bank holiday").await;
    window.heading("One date is another now.").await;
    window.click("button", "Go on").await;
    window.heading(BOOK).await;
    window.look("book-entries").await;
    assert!(
        !window.text().await.contains("added here"),
        "the day counts again"
    );
    window.close().await;
}

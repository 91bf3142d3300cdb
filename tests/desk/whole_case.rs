//! One complaint from the telephone to its last action, as an officer takes over an old file: the
//! window's clock cannot be moved, so what happened has days in the past.

mod ending;

use chrono::{Days, Months, NaiveDate};

use crate::harness::{Window, in_full};
use crate::steps::{self, PASSPHRASE, follow};

const PAPER: &str = "On paper, by post or by hand";
const SPOKEN: &str = "Spoken, in person or by telephone";
const POINTS_OF: &str = "Points of Mrs K’s complaint";

/// What Mrs K said, and made of it: the point, what she wants, what is found.
const SAID: &str = "Nobody rang me back on the Monday. I was told to wait outside.\n\
                    My new tablets were never ordered.";
const POINTS: [(&str, &str, &str); 3] = [
    (
        "Nobody rang me back on the Monday.",
        "To be rung back",
        "Upheld",
    ),
    ("I was told to wait outside.", "An apology", "Partly upheld"),
    (
        "My new tablets were never ordered.",
        "To know why",
        "Not upheld",
    ),
];

/// The days of the case, counted from the window's today.
#[derive(Clone, Copy)]
struct CaseDays {
    received: NaiveDate,
    talked: NaiveDate,
    first_end: NaiveDate,
    second_end: NaiveDate,
    found: NaiveDate,
    explained: NaiveDate,
    today: NaiveDate,
}

impl CaseDays {
    fn before(today: NaiveDate) -> Self {
        let received = today - Months::new(7);
        Self {
            received,
            talked: received + Days::new(5),
            first_end: received + Months::new(2),
            second_end: received + Months::new(4),
            found: received + Months::new(5),
            // The six months ended on the day before.
            explained: received + Months::new(6),
            today,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_spoken_complaint_to_an_action_with_its_proof() {
    let computer = steps::at_the_beginning();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    window.look("case-today-empty").await;
    let days = CaseDays::before(window.today().await);

    the_ombudsman_is_in_the_book(&window).await;
    it_is_logged(&window, days).await;
    it_is_acknowledged(&window, days).await;
    the_first_days(&window, days).await;
    the_period_is_amended(&window, days).await;
    the_points_are_found(&window, days).await;
    the_delay_is_explained(&window, days).await;
    an_action_is_agreed(&window, days).await;
    ending::it_is_answered(&window, days).await;
    ending::it_is_closed(&window).await;
    ending::the_action_is_done(&window).await;
    ending::what_is_seen_afterwards(&window).await;
    window.close().await;
}

async fn the_ombudsman_is_in_the_book(window: &Window) {
    follow(window, "Settings", "Settings").await;
    follow(window, "The practice’s own book", "The practice’s own book").await;
    window.look("case-book-empty").await;
    follow(window, "Record them…", "How can the Ombudsman be reached?").await;
    window.type_into("Helpline", "0345 015 4033").await;
    window.type_into("Website", "www.ombudsman.org.uk").await;
    window
        .type_into("Where they were checked", "The Ombudsman’s own website")
        .await;
    window.look("case-ombudsman-details").await;
    window.click("button", "Save the details").await;
    window.heading("The practice’s own book").await;
    window.says("www.ombudsman.org.uk").await;
}

async fn it_is_logged(window: &Window, days: CaseDays) {
    follow(window, "Today", "Nothing is due today.").await;
    follow(
        window,
        "Log a complaint",
        "When did the practice receive it?",
    )
    .await;
    window.type_day("The day of receipt", days.received).await;
    window.click("button", "Continue").await;

    window.heading("How was it received?").await;
    window.choose("How it came", "Telephone").await;
    window.click("button", "Continue").await;

    window.heading("Who is complaining?").await;
    window.type_into("Name", "Mrs K").await;
    window.click("button", "Continue").await;

    window.heading("Is this person the patient?").await;
    window
        .choose("Who is the patient?", "Yes, the person is the patient")
        .await;
    window.click("button", "Continue").await;

    window.heading("The complaint, exactly as received").await;
    window
        .paste_into("The complaint, in the exact words", SAID)
        .await;
    window
        .choose("Are these the words themselves?", "As near as remembered")
        .await;
    window
        .choose("Could these words distress somebody who reads them?", "No")
        .await;
    window.click("button", "Continue").await;

    window
        .heading("What are the points of the complaint?")
        .await;
    for (at, (point, outcome, _)) in POINTS.iter().enumerate() {
        window.click("button", "Next sentence").await;
        window.says(&format!("‘{point}’")).await;
        window.click("button", "Make this a point").await;
        let number = at + 1;
        window.holds(&format!("Point {number}"), point).await;
        let wanted = format!("What the person would like to happen point {number}…");
        window.type_into(&wanted, outcome).await;
    }
    window.look("case-points-made").await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.click("button", "Confirm and save").await;
    window.heading("Where it stands").await;
    window.says("Not yet acknowledged").await;
    window.look("case-file-new").await;
}

async fn it_is_acknowledged(window: &Window, days: CaseDays) {
    follow(
        window,
        "Record the acknowledgement",
        "When and how was it acknowledged?",
    )
    .await;
    let day = days.received + Days::new(1);
    window.type_day("The day it was acknowledged", day).await;
    window.choose("How", SPOKEN).await;
    window
        .choose(
            "Was a talk offered about how it will be looked into?",
            "Yes",
        )
        .await;
    window.choose("How it was offered", SPOKEN).await;
    window.look("case-acknowledge").await;
    window.click("button", "Save the acknowledgement").await;
    window.heading("Where it stands").await;
    window.says("Acknowledged").await;
}

async fn the_first_days(window: &Window, days: CaseDays) {
    follow(
        window,
        "Give a copy of the written record",
        "How did Mrs K get a copy of the written record?",
    )
    .await;
    window.choose("How", PAPER).await;
    window
        .type_day("The day it was given or sent", days.received + Days::new(2))
        .await;
    window.look("case-copy").await;
    window.click("button", "Save that it was given").await;
    window.heading("Handling").await;
    follow(window, "Where it stands", "Where it stands").await;

    follow(
        window,
        "Record the answer to the offer",
        "What did Mrs K answer to the offer to discuss?",
    )
    .await;
    window.choose("The answer", "It was discussed").await;
    window
        .type_into(
            "What was agreed",
            "The calls and the order are looked into.",
        )
        .await;
    window
        .type_day("The day of the discussion or of the answer", days.talked)
        .await;
    window.look("case-answer-to-offer").await;
    window.click("button", "Save the answer").await;
    window.heading("Handling").await;
    follow(window, "Where it stands", "Where it stands").await;

    follow(
        window,
        "Agree a response period",
        "By when will Mrs K have an answer?",
    )
    .await;
    window
        .choose("How the day came about", "Agreed with the person")
        .await;
    window.type_day("The last day", days.first_end).await;
    window
        .type_day("The day the person was told", days.talked)
        .await;
    window.choose("How they were told", SPOKEN).await;
    window
        .type_into(WHY_THIS_LONG, "Two colleagues are to be asked.")
        .await;
    window.look("case-period").await;
    window.click("button", "Save the response period").await;
    window.heading("Handling").await;
}

const WHY_THIS_LONG: &str = "Why this long, or why it was changed";

/// The day told first stays to be read, struck through, with when and why it was another.
async fn the_period_is_amended(window: &Window, days: CaseDays) {
    follow(
        window,
        "The response period",
        "By when will Mrs K have an answer?",
    )
    .await;
    window
        .is_chosen("How the day came about", "A change of the day told before")
        .await;
    window.type_day("The last day", days.second_end).await;
    window
        .type_day("The day the person was told", days.first_end - Days::new(3))
        .await;
    window.choose("How they were told", PAPER).await;
    window
        .type_into(WHY_THIS_LONG, "The chemist has not answered yet.")
        .await;
    window.click("button", "Save the response period").await;
    window.heading("Handling").await;
    window.look("case-handling").await;
    follow(window, "Where it stands", "Where it stands").await;
    let earlier = in_full(days.first_end);
    window
        .until("the earlier day to be struck through", async || {
            window
                .struck_through()
                .await
                .contains(&earlier)
                .then_some(())
        })
        .await;
    window.says("The chemist has not answered yet.").await;
    window.look("case-amended").await;
}

async fn the_points_are_found(window: &Window, days: CaseDays) {
    follow(window, "Points…", POINTS_OF).await;
    follow(
        window,
        "Merge point 3 into another…",
        "Which point does point 3 become part of?",
    )
    .await;
    window
        .choose("The other point", &format!("2. {}", POINTS[1].0))
        .await;
    window
        .holds(
            "What point 2 then says",
            &format!("{}\n{}", POINTS[1].0, POINTS[2].0),
        )
        .await;
    window.look("case-merge").await;
    // They stay three.
    window.click("button", "Back").await;
    window.heading(POINTS_OF).await;
    for (at, (_, _, finding)) in POINTS.iter().enumerate() {
        let number = at + 1;
        follow(
            window,
            &format!("Write the finding on point {number}"),
            "What did you find?",
        )
        .await;
        window.choose("The finding", finding).await;
        window
            .type_into("The reasons", "The log of the calls shows it.")
            .await;
        window
            .type_into(
                "The answer, as it will stand in the letter",
                &format!("This is our answer to point {number}."),
            )
            .await;
        window.type_day("The day it was decided", days.found).await;
        if at == 0 {
            window.look("case-finding").await;
        }
        window.click("button", "Save the finding").await;
        window.heading(POINTS_OF).await;
    }
    window.look("case-points-found").await;
}

/// Regulation 14(4): the six months have passed without a response.
async fn the_delay_is_explained(window: &Window, days: CaseDays) {
    follow(window, "Where it stands", "Where it stands").await;
    window.look("case-late").await;
    follow(
        window,
        "Explain the delay in writing",
        "What was written about the delay?",
    )
    .await;
    window
        .type_into(
            "The reason, as it was given",
            "The chemist’s log came after five months. We are sorry that it took so long.",
        )
        .await;
    window
        .type_day(
            "When the answer is to be expected, as it was told, if a day was named",
            days.today + Days::new(14),
        )
        .await;
    window.choose("How it was sent", PAPER).await;
    window.type_day("The day it was sent", days.explained).await;
    window.look("case-delay").await;
    window.click("button", "Save the explanation").await;
    window.heading("Handling").await;

    follow(
        window,
        "The investigation is complete",
        "How was it looked into?",
    )
    .await;
    window
        .type_into("How it was looked into", "We read the log of the calls.")
        .await;
    window
        .type_day("The day it was complete", days.explained)
        .await;
    window.look("case-investigation").await;
    window.click("button", "Save that it is complete").await;
    window.heading("Handling").await;
}

async fn an_action_is_agreed(window: &Window, days: CaseDays) {
    follow(window, "Actions and learning…", "Actions and learning").await;
    window.look("case-actions-empty").await;
    follow(window, "An action", "What is to be done?").await;
    window
        .type_into("What", "We will ring back on the same day.")
        .await;
    window.type_into("Who does it", "Tom Ellery").await;
    window
        .type_day("The day it is to be done by", days.today + Days::new(20))
        .await;
    window
        .tick("The points it comes from", &format!("1. {}", POINTS[0].0))
        .await;
    window
        .type_day("The day it was agreed", days.today - Days::new(10))
        .await;
    window.look("case-action").await;
    window.click("button", "Save the action").await;
    window.heading("Actions and learning").await;
    window.says("We will ring back on the same day.").await;
}

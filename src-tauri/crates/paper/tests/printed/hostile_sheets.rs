//! Whatever is typed reaches the sheets as words, whole and on the paper.

use crate::common::engagement::{measure_sheet, public_text, register_sheet, review_sheet};
use crate::common::sheets::{case_sheet, chronology_sheet, due_sheet, run, run_on, timeline};
use crate::common::{day, texts};
use evenhand_paper::*;

/// What is too wide for its column would run into the next or off the paper, and what is too high
/// into the foot.
fn stays_on_the_paper(pdf: &[u8]) {
    const MM: f64 = 72.0 / 25.4;
    let (boxes, _) = run("pdftotext", &["-bbox"], pdf);
    let edges = |name: &str| -> Vec<f64> {
        let before = format!("{name}=\"");
        let each = boxes.split(&before).skip(1);
        each.map(|e| e.split('"').next().unwrap().parse().unwrap())
            .collect()
    };
    assert!(edges("xMax").len() > 20);
    for edge in edges("xMax") {
        assert!(edge < 190.5 * MM, "{edge} from the left");
    }
    for edge in edges("yMax") {
        let text = edge < 273.0 * MM;
        let foot = (283.0 * MM..294.0 * MM).contains(&edge);
        assert!(text || foot, "{edge} from the top");
    }
}

/// Every sheet with these words in every place that takes words.
fn filled(words: &str) -> Vec<Sheet> {
    let mut case = case_sheet();
    case.practice = words.into();
    case.reference = words.into();
    case.person = words.into();
    case.state = words.into();
    case.next_step = Some(words.into());
    case.dates[0].what = words.into();
    case.dates[0].stands = words.into();
    case.dates[0].because = vec![words.into()];
    case.people[0] = RecordLine::new(words, words);
    case.points[0] = SheetPoint {
        number: 1,
        what: words.into(),
        outcome_sought: words.into(),
        kind: words.into(),
        finding: Some(words.into()),
    };
    case.tasks[0] = SheetTask {
        what: words.into(),
        stands: words.into(),
    };
    case.actions[0].what = words.into();
    case.actions[0].owner = words.into();
    case.actions[0].stands = words.into();
    let mut chronology = chronology_sheet();
    chronology.person = words.into();
    chronology.entries[0].bold = Some(words.into());
    chronology.entries[1].sentence = words.into();
    let mut time = timeline();
    time.lanes[0].name = words.into();
    time.lanes[0].spans[0].label = words.into();
    time.lanes[1].marks[0].label = words.into();
    chronology.time = Some(time);
    let mut due = due_sheet(true);
    due.late[0].what = words.into();
    due.late[0].reference = words.into();
    due.late[0].person = Some(words.into());
    due.late[0].stands = words.into();
    let mut all = about_engagement(words);
    all.extend([
        Sheet::Case(case),
        Sheet::Chronology(chronology),
        Sheet::Due(due),
    ]);
    all
}

/// The sheets about engagement with these words in every place that takes words.
fn about_engagement(words: &str) -> Vec<Sheet> {
    let mut register = register_sheet();
    register.practice = words.into();
    register.ask = words.into();
    register.rows[0].person = words.into();
    register.rows[0].reference = words.into();
    register.rows[0].way = words.into();
    let mut review = review_sheet(2);
    review.practice = words.into();
    review.numbers[0].0 = words.chars().take(120).collect();
    for row in [
        &mut review.to_decide,
        &mut review.in_force,
        &mut review.warnings,
    ] {
        row[0].file = words.into();
        row[0].what = words.into();
        row[0].stands = words.into();
    }
    review.ended[0].file = words.into();
    review.ended[0].what = words.into();
    review.ended[0].how = words.into();
    review.ended[0].reviews = words.into();
    let mut public = public_text(1);
    public.practice = words.into();
    public.parts[0].heading = words.into();
    public.parts[1].paragraphs = vec![words.into()];
    let policy = PolicySheet {
        for_the_public: false,
        ..public.clone()
    };
    let mut measure = measure_sheet(2);
    measure.practice = words.into();
    measure.reference = words.into();
    measure.person = words.into();
    measure.named = words.into();
    measure.what = words.into();
    measure.apart[0].what = words.into();
    measure.apart[0].happened[0].1 = words.into();
    measure.facts = vec![RecordLine::new(words, words)];
    measure.happened[0].bold = Some(words.into());
    measure.happened[1].sentence = words.into();
    measure.questions = vec![words.into()];
    vec![
        Sheet::Register(register),
        Sheet::Review(review),
        Sheet::Policy(public),
        Sheet::Policy(policy),
        Sheet::Measure(measure),
    ]
}

#[test]
fn long_words_stay_on_every_sheet_about_engagement() {
    for words in ["W".repeat(120), "abcdefghij".repeat(12), "x y".repeat(40)] {
        for sheet in about_engagement(&words) {
            stays_on_the_paper(&write_sheet(&sheet).unwrap());
        }
    }
    for words in ["W".repeat(20_000), "He rang and rang. ".repeat(1_100)] {
        let mut review = review_sheet(3);
        review.in_force[0].what = words.clone();
        review.ended[0].what = words.clone();
        let mut measure = measure_sheet(40);
        measure.facts = vec![RecordLine::new("Why", words.clone()); 3];
        measure.apart[0].what = words.clone();
        measure.apart[0].happened = vec![(day(2026, 10, 9), words.clone()); 20];
        measure.happened[30].sentence = words;
        for sheet in [Sheet::Review(review), Sheet::Measure(measure)] {
            stays_on_the_paper(&write_sheet(&sheet).unwrap());
        }
    }
}

#[test]
fn hostile_words_are_words_in_every_place() {
    let cases = [
        "#let x = 1 *b* _i_ $a$ @ref // /* `c` #panic() <label>",
        "= head - list #set page(width: 1pt) -- [x](y)",
        "<b>bold</b> &amp; {{x}} ${y} %s",
        "Thanks 👍😡 👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 end",
        "Llŷr, Zażółć, 我要投诉",
        "a\u{0}b \u{1F9FF} c",
        "",
        " \n\t ",
    ];
    for words in cases {
        for sheet in filled(words) {
            let printed = run_on(&write_sheet(&sheet).unwrap());
            let sought: String = words.split_whitespace().collect();
            let sought = sought.replace('\u{0}', "[U+0000]");
            assert!(printed.contains(&sought), "{words:?}: {printed}");
        }
    }
}

#[test]
fn words_from_the_right_come_out_in_their_order() {
    let marks = |c: &char| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    for words in ["أريد أن أقدم شكوى", "אני רוצה להתלונן"] {
        for sheet in filled(words) {
            let printed: String = texts(&write_sheet(&sheet).unwrap()).concat();
            let printed: String = printed.chars().filter(marks).collect();
            assert!(printed.contains(words), "{words}: {printed}");
        }
    }
}

#[test]
fn twenty_thousand_characters_are_set_whole_and_inside_their_column() {
    let word: String = ('a'..='z').cycle().take(20_000).collect();
    let prose = "Mr M said that nobody had rung him back. ".repeat(500);
    for words in [word, prose, "W".repeat(20_000)] {
        let mut case = case_sheet();
        case.points[0].what = words.clone();
        case.actions[0].owner = words.chars().take(3000).collect();
        let mut chronology = chronology_sheet();
        chronology.entries[0].sentence = words.clone();
        let mut due = due_sheet(true);
        due.today[0].what = words.clone();
        for sheet in [
            Sheet::Case(case),
            Sheet::Chronology(chronology),
            Sheet::Due(due),
        ] {
            let pdf = write_sheet(&sheet).unwrap();
            stays_on_the_paper(&pdf);
            let letters = |t: &str| t.chars().filter(|c| c.is_ascii_alphabetic()).count();
            assert!(letters(&run_on(&pdf)) > letters(&words));
        }
    }
}

#[test]
fn a_row_of_any_length_stays_on_the_paper() {
    for n in [23, 150, 369, 371, 600, 1300, 2500] {
        for words in [
            "W".repeat(n),
            "One two. ".repeat(n / 9),
            "x\n".repeat(n / 12),
        ] {
            let mut case = case_sheet();
            case.person = words.clone();
            case.dates[0].because = vec![words.clone()];
            case.points[0].finding = Some(words.clone());
            case.people[0].label = words.clone();
            case.tasks[3].stands = words.clone();
            case.actions[0].owner = words.clone();
            let mut chronology = chronology_sheet();
            chronology.person = words.clone();
            chronology.entries[2].sentence = words.clone();
            let mut due = due_sheet(true);
            due.late[0].what = words.clone();
            due.today[0].person = Some(words.clone());
            due.coming[0].stands = words.clone();
            for sheet in [
                Sheet::Case(case),
                Sheet::Chronology(chronology),
                Sheet::Due(due),
            ] {
                stays_on_the_paper(&write_sheet(&sheet).unwrap());
            }
        }
    }
}

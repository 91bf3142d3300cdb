//! Writes the bundle of the invented case, for looking at: `specimen OUT.zip`. With words after
//! it, the bundle of a complaint in those words; with `pdfs=100`, of a hundred three-page PDFs; with
//! `records`, of the case with all its records; with `contacts=200`, of two hundred contacts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a specimen"
)]

#[allow(dead_code, reason = "made for the tests; this takes its own part")]
#[path = "../tests/printed/common/mod.rs"]
mod common;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let to = std::env::args_os().nth(1).ok_or("specimen OUT.zip")?;
    let (contents, store) = match std::env::args().nth(2) {
        Some(number) if number.starts_with("pdfs=") => {
            many(number.trim_start_matches("pdfs=").parse()?)
        }
        Some(words) if words == "records" => common::records::handled(),
        Some(number) if number.starts_with("contacts=") => {
            contacts(number.trim_start_matches("contacts=").parse()?)
        }
        Some(words) => (common::bare(&words), common::InMemory::default()),
        None => common::whole::whole(),
    };
    let (_, zip) = common::make(&contents, &store)?;
    std::fs::write(to, zip)?;
    Ok(())
}

/// So many three-page PDFs, for measuring.
fn many(number: usize) -> (evenhand_paper::BundleContents, common::InMemory) {
    let mut contents = common::bare("A complaint.");
    let mut store = common::InMemory::default();
    for n in 0..number {
        let title = format!("Exhibit {n}");
        let bytes = common::fixtures::pdf(&[common::fixtures::A4; 3], &title);
        let rendering = evenhand_paper::Rendering::Pdf { pages: 3 };
        common::add(
            &mut contents,
            &mut store,
            &n.to_string(),
            &title,
            bytes,
            rendering,
            None,
        );
    }
    (contents, store)
}

/// So many contacts, for measuring.
fn contacts(number: u64) -> (evenhand_paper::BundleContents, common::InMemory) {
    let mut contents = common::bare("A complaint.");
    for n in 0..number {
        common::records::add_record(
            &mut contents,
            evenhand_paper::RecordPart::ContactsAndLetters,
            common::day(2026, 2, 5) + chrono::Days::new(n / 2),
            "Telephone call with Mr M",
            &[
                ("Direction", "From them"),
                ("How long", "12 minutes"),
                (
                    "What was said",
                    "Mr M asked how far we had got. Colleague A said that the comments of two \
                     colleagues were in, and that the answer would come by Friday 1 May.",
                ),
            ],
        );
    }
    (contents, common::InMemory::default())
}

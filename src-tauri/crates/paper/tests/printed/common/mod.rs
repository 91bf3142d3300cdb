//! The invented case of Mr M, and the originals it needs, in memory.

pub(crate) mod engagement;
pub(crate) mod fixtures;
pub(crate) mod records;
pub(crate) mod sheets;
pub(crate) mod whole;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::process::Command;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use evenhand_paper::*;
use sha2::{Digest, Sha256};

/// Originals held in memory.
#[derive(Default, Clone)]
pub(crate) struct InMemory {
    pub(crate) originals: BTreeMap<String, Vec<u8>>,
    pub(crate) pictures: BTreeMap<String, PagePicture>,
}

impl Originals for InMemory {
    fn original<'a>(&'a mut self, exhibit: &str) -> std::io::Result<Box<dyn Read + 'a>> {
        match self.originals.get(exhibit) {
            Some(bytes) => Ok(Box::new(Cursor::new(bytes.as_slice()))),
            None => Err(std::io::ErrorKind::NotFound.into()),
        }
    }

    fn picture(&mut self, exhibit: &str) -> std::io::Result<PagePicture> {
        self.pictures
            .get(exhibit)
            .cloned()
            .ok_or_else(|| std::io::ErrorKind::NotFound.into())
    }
}

/// qpdf finds nothing wrong with a PDF, and nothing to warn of.
pub(crate) fn check(pdf: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.pdf");
    std::fs::write(&path, pdf).unwrap();
    let out = Command::new("qpdf")
        .arg("--check")
        .arg(&path)
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    assert!(!String::from_utf8_lossy(&out.stdout).contains("WARNING"));
}

pub(crate) fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

pub(crate) fn clock(h: u32, m: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(h, m, 0)
}

pub(crate) fn at(y: i32, m: u32, d: u32, h: u32, min: u32) -> NaiveDateTime {
    day(y, m, d).and_hms_opt(h, min, 0).unwrap()
}

pub(crate) fn incident(id: &str) -> ItemRef {
    ItemRef::Incident { id: id.into() }
}

pub(crate) fn exhibit(id: &str) -> ItemRef {
    ItemRef::Exhibit { id: id.into() }
}

pub(crate) fn entry(id: &str) -> ItemRef {
    ItemRef::Entry { id: id.into() }
}

pub(crate) fn quote(id: &str) -> ItemRef {
    ItemRef::Quote { id: id.into() }
}

/// A bundle of a complaint and nothing else.
pub(crate) fn bare(words: &str) -> BundleContents {
    BundleContents {
        practice: "Harbour Lane Surgery".into(),
        reference: "HL-2026-014".into(),
        version: 1,
        made_on: day(2026, 7, 14),
        person: "Mr M".into(),
        cover: CoverFacts {
            ombudsman_reference: None,
            person_in_words: "Mr M, who is also the patient. No representative.".into(),
            received_on: day(2026, 2, 5),
            received_how: "by e-mail".into(),
            acknowledged: Acknowledged {
                on: Some(day(2026, 2, 9)),
                last_day_allowed: day(2026, 2, 10),
                working: "the third working day after the day of receipt".into(),
            },
            response: "Not yet sent".into(),
            findings: "Not yet".into(),
            restriction: None,
            complaints_manager: "Ruth Adeyemi, 01632 960 170, complaints@harbourlane.example"
                .into(),
            responsible_person: "Dr Helen Pryce, partner".into(),
            colleagues_under_pseudonyms: true,
            whom_to_tell: "Ruth Adeyemi, 01632 960 170".into(),
        },
        chronology: vec![],
        complaint: ComplaintFacts {
            received: When::at(at(2026, 2, 5, 21, 47)),
            how: "by e-mail to complaints@harbourlane.example".into(),
            from: "Mr M, the patient".into(),
            facts: vec![],
            original: None,
            words: Words::Open(words.into()),
            spoken: false,
            points: vec![],
            points_agreed_on: None,
        },
        engagement: None,
        incidents: vec![],
        records: vec![],
        exhibits: vec![],
        withheld: vec![],
        custody: vec![],
        audit: AuditFacts {
            lines: vec![],
            entries: 0,
            last: None,
            jsonl: b"{\"entry\":1}\n".to_vec(),
            format: "One entry a line.\n".into(),
        },
        on_file: vec![ItemRef::Complaint],
    }
}

/// A quote in its ordinary place.
pub(crate) fn open_quote(id: &str, words: &str) -> QuoteFacts {
    QuoteFacts {
        id: id.into(),
        form: "words spoken by telephone".into(),
        speaker: "Mr M".into(),
        heard_by: "Colleague B".into(),
        certainty: Certainty::Exact,
        words: Words::Open(words.into()),
    }
}

/// An incident with these quotes.
pub(crate) fn an_incident(id: &str, number: u32, quotes: Vec<QuoteFacts>) -> IncidentFacts {
    IncidentFacts {
        id: id.into(),
        number,
        when: When { day: day(2026, 3, 17), from: clock(15, 40), to: clock(15, 46) },
        channel: "telephone".into(),
        place: Some("at the front desk".into()),
        whose_conduct: Some("Mr N".into()),
        experienced_by: "Colleague B, who took the call".into(),
        witnesses: "Colleague C, at the next desk, from about 15:43".into(),
        written_down: "Tuesday 17 March 2026, 15:58, 12 minutes after the call, by Colleague B".into(),
        quotes,
        factual_account: "Mr M telephoned to ask for the date of his response. Colleague B said it \
                          was Friday 1 May. Mr M raised his voice and said quote 1. Colleague B said \
                          that she would end the call if this went on. Mr M said quote 2. Colleague B \
                          said goodbye and ended the call at 15:46."
            .into(),
        what_was_done: vec![
            Fact::new("Effect", "Colleague B stopped work for 30 minutes. Health; resource."),
            Fact::new("Warned at the time", "Yes, spoken."),
            Fact::new("Everybody safe", "Yes."),
        ],
        set_aside: None,
        followed_by: vec![],
        corrections: vec![],
    }
}

/// Adds an exhibit with its original; it is then on the file.
pub(crate) fn add(
    contents: &mut BundleContents,
    store: &mut InMemory,
    id: &str,
    title: &str,
    bytes: Vec<u8>,
    rendering: Rendering,
    expect: Option<&str>,
) {
    let extension = match &rendering {
        Rendering::Pdf { .. } => "pdf",
        Rendering::Picture { .. } => "jpg",
        Rendering::Text { .. } => "eml",
        Rendering::CannotShow { .. } => "wav",
    };
    contents.exhibits.push(ExhibitFacts {
        id: id.into(),
        title: title.into(),
        kind: match &rendering {
            Rendering::Picture { .. } => "picture".into(),
            Rendering::CannotShow { .. } => "voicemail".into(),
            _ => "letter".into(),
        },
        dated: Some(day(2026, 4, 9)),
        supplied_by: "Mr M".into(),
        how: "by post".into(),
        received_on: day(2026, 4, 10),
        facts: vec![Fact::new(
            "Came in as",
            "Paper; scanned the same day by Colleague A.",
        )],
        original_name: format!("{title}.{extension}"),
        extension: extension.into(),
        size: bytes.len() as u64,
        sha256: Sha256::digest(&bytes)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect(),
        distress: match expect {
            Some(note) => Distress::Distressing {
                what_to_expect: note.into(),
            },
            None => Distress::NotDistressing,
        },
        rendering,
    });
    store.originals.insert(id.into(), bytes);
    contents.on_file.push(exhibit(id));
}

/// Makes the bundle in memory.
pub(crate) fn make(
    contents: &BundleContents,
    store: &InMemory,
) -> Result<(BundleMade, Vec<u8>), PaperError> {
    let mut out = Cursor::new(Vec::new());
    let mut store = store.clone();
    let mut watch = Watch {
        progress: &mut |_, _, _| {},
        cancelled: &|| false,
    };
    let made = write_bundle(contents, &mut store, &mut out, &mut watch)?;
    Ok((made, out.into_inner()))
}

/// One file out of a zip, by the end of its name.
pub(crate) fn file(zip: &[u8], ending: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let name = archive
        .file_names()
        .map(|n| n.unwrap().into_owned())
        .find(|n| n.ends_with(ending))
        .unwrap();
    let mut bytes = Vec::new();
    archive
        .by_name(&name)
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    bytes
}

/// The text of each page.
pub(crate) fn texts(pdf: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bundle.pdf");
    std::fs::write(&path, pdf).unwrap();
    let out = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-layout"])
        .arg(&path)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    let mut pages: Vec<String> = text.split('\u{c}').map(Into::into).collect();
    pages.pop();
    pages
}

//! The invented case of Mr M, and the originals it needs, in memory.
#![allow(dead_code, reason = "each test binary uses its own part of this")]

pub(crate) mod fixtures;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use evenhand_paper::*;
use sha2::{Digest, Sha256};

pub(crate) use fixtures::{A4, Page, jpeg, pdf};

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
        incidents: vec![],
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

/// The whole case, one of each kind of thing.
pub(crate) fn whole() -> (BundleContents, InMemory) {
    let mut c = bare(
        "To whoever deals with complaints,\n\nI put in for my tablets on 12 January. They were not \
         at the chemist until the 23rd. That is ELEVEN days.  I was without them for four of those \
         days and I was frightened \u{1f61f}\n\nOn the 20th I rang three times & was cut off three \
         times. On the 22nd I came in person and the lady on the desk wouldn't even take a message \
         for the doctor. She \"wasn't allowed\".\n\nI want somebody to say sorry and I want to know \
         it wont happen to the next person. Llŷr at the chemist will tell you the same as me.\n\nM",
    );
    let mut store = InMemory::default();
    c.cover.ombudsman_reference = Some("P-0099214, file requested on 3 July 2026".into());
    c.complaint.points = vec![
        PointFacts {
            number: 1,
            point: "The prescription asked for on 12 January did not reach the pharmacy until 23 January.".into(),
            outcome_sought: "An apology. A change so that it does not happen again.".into(),
        },
        PointFacts {
            number: 2,
            point: "Three calls on 20 January ended before they were answered.".into(),
            outcome_sought: "To know why.".into(),
        },
    ];
    c.complaint.points_agreed_on = Some(day(2026, 2, 12));
    let mut covered = open_quote("q2", "");
    covered.words = Words::Covered(CoveredWords {
        what_to_expect: "One sentence wishing harm to a colleague’s family. No threat to act."
            .into(),
        words: "I hope a member of your family dies a horrible death.".into(),
    });
    let mut second = an_incident(
        "i2",
        2,
        vec![open_quote("q1", "a total waste of space"), covered],
    );
    second.corrections = vec![CorrectionFacts {
        number: 1,
        added: at(2026, 3, 19, 9, 5),
        by: "Colleague B".into(),
        text: "“Colleague C, at the next desk, from about 15:43” should read “from about 15:44”. \
               Reason: checked against the call log."
            .into(),
    }];
    let mut first = an_incident(
        "i1",
        1,
        vec![open_quote(
            "q0",
            "You're \"useless\"  and you’re “useless” AND you dont care",
        )],
    );
    first.when = When {
        day: day(2026, 2, 24),
        from: clock(9, 14),
        to: None,
    };
    c.incidents = vec![first, second];
    c.on_file
        .extend([ItemRef::Points, incident("i1"), incident("i2"), quote("q2")]);

    let lying = Page {
        media: [0.0, 0.0, 841.89, 595.28],
        ..A4
    };
    let letter = pdf(&[A4, A4], "Letter from Mr M, page");
    add(
        &mut c,
        &mut store,
        "x1",
        "Letter from Mr M",
        letter,
        Rendering::Pdf { pages: 2 },
        None,
    );
    let log = pdf(
        &[
            lying,
            Page { rotate: 90, ..A4 },
            Page {
                media: [0.0, 0.0, 300.0, 500.0],
                ..A4
            },
        ],
        "Log",
    );
    add(
        &mut c,
        &mut store,
        "x2",
        "Telephone system log, 20 January 2026",
        log,
        Rendering::Pdf { pages: 3 },
        None,
    );
    let picture = Rendering::Picture {
        description: "The front desk, empty".into(),
    };
    add(
        &mut c,
        &mut store,
        "x3",
        "Photograph of the front desk",
        jpeg(1600, 1000),
        picture.clone(),
        None,
    );
    store
        .pictures
        .insert("x3".into(), PagePicture::Jpeg(jpeg(1600, 1000)));
    let sound = Rendering::CannotShow {
        reason: "a sound recording, 4 minutes 12 seconds long".into(),
        how_to_open: Some("Any player that opens WAV files.".into()),
    };
    add(
        &mut c,
        &mut store,
        "x4",
        "Call recording, 24 February 2026",
        b"RIFF....WAVE".to_vec(),
        sound.clone(),
        None,
    );
    let mail = Rendering::Text {
        heads: vec![
            Fact::new("From", "Mr M <m@example.org>"),
            Fact::new("Subject", "My tablets"),
        ],
        words: "Dear practice\n\n   indented  twice\nThanks".into(),
    };
    add(
        &mut c,
        &mut store,
        "x5",
        "Complaint e-mail",
        b"From: M\r\n\r\nDear".to_vec(),
        mail,
        None,
    );
    let hurt = pdf(&[A4], "Distressing letter");
    add(
        &mut c,
        &mut store,
        "x6",
        "Letter of 18 March",
        hurt,
        Rendering::Pdf { pages: 1 },
        Some("A letter with insults. No pictures."),
    );
    add(
        &mut c,
        &mut store,
        "x7",
        "Picture sent by e-mail",
        jpeg(600, 900),
        picture,
        Some("A picture of an injury. No words."),
    );
    store.pictures.insert(
        "x7".into(),
        PagePicture::Rgb {
            width: 600,
            height: 900,
            samples: fixtures::samples(600, 900),
        },
    );
    add(
        &mut c,
        &mut store,
        "x8",
        "Voicemail of 13 April",
        b"RIFF2...WAVE".to_vec(),
        sound,
        Some("A raised voice. Insults."),
    );
    c.complaint.original = Some(exhibit("x5"));

    c.withheld = vec![WithheldFacts {
        item: ItemRef::Withheld { id: "w1".into() },
        what: "Reception camera, 13 April 2026, 2 min 40 s".into(),
        why: "Shows other patients.".into(),
        decided_by: "Dr Helen Pryce".into(),
        decided_on: day(2026, 7, 10),
    }];
    c.on_file.push(ItemRef::Withheld { id: "w1".into() });
    let line = |when, bold: Option<&str>, sentence: &str, proved_by| ChronologyEntry {
        when,
        bold: bold.map(Into::into),
        sentence: sentence.into(),
        written_down: None,
        proved_by,
    };
    c.chronology = vec![
        line(
            When {
                day: day(2026, 1, 20),
                from: clock(8, 31),
                to: clock(9, 6),
            },
            None,
            "Mr M telephoned three times. Each call ended in the queue before it was answered.",
            vec![exhibit("x2")],
        ),
        line(
            When::at(at(2026, 2, 5, 21, 47)),
            Some("Complaint received"),
            " by e-mail.",
            vec![ItemRef::Complaint, exhibit("x5")],
        ),
        line(
            When::day(day(2026, 2, 9)),
            None,
            "Acknowledged by letter, with an offer to discuss. Second working day.",
            vec![],
        ),
        line(
            When::at(at(2026, 2, 24, 9, 14)),
            Some("Incident 1"),
            ", telephone, to Colleague A.",
            vec![incident("i1")],
        ),
        ChronologyEntry {
            written_down: Some(WrittenDown {
                on: day(2026, 3, 18),
                how: Some("from notes".into()),
            }),
            ..line(
                When::at(at(2026, 3, 17, 15, 40)),
                Some("Incident 2"),
                ", telephone, to Colleague B. Exact words: one quote, and one in Part H.",
                vec![incident("i2"), quote("q2")],
            )
        },
        line(
            When::day(day(2026, 4, 9)),
            None,
            "Mr M declined the agreement by letter.",
            vec![exhibit("x1")],
        ),
    ];
    c.custody = vec![CustodyLine {
        exhibit: "x1".into(),
        when: at(2026, 4, 10, 9, 12),
        who: "Colleague A".into(),
        what: "Opened the post and scanned it".into(),
        fingerprint_checked: true,
    }];
    let chain = "7d1e03b9406c21fa88e06d154c83d79a57f00e2b61d3c94a66b1e8f57a2938d4";
    c.audit.lines = vec![
        AuditLine {
            entry: 57,
            when: at(2026, 3, 17, 15, 58),
            who: "Colleague B".into(),
            what: "Recorded an incident".into(),
            about: Some(incident("i2")),
            about_words: String::new(),
            chain: chain.into(),
        },
        AuditLine {
            entry: 58,
            when: at(2026, 3, 17, 15, 59),
            who: "Colleague B".into(),
            what: "Recorded exact words, distressing".into(),
            about: Some(quote("q2")),
            about_words: String::new(),
            chain: chain.into(),
        },
    ];
    c.audit.entries = 2;
    c.audit.last = Some((58, chain.into()));
    (c, store)
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

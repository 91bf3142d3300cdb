//! The whole case of Mr M, one of each kind of thing.

use evenhand_paper::*;

use super::fixtures::{A4, Page, jpeg, pdf, samples};
use super::{
    InMemory, add, an_incident, at, bare, clock, day, exhibit, incident, open_quote, quote,
};

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
            kind: "NHS complaint".into(),
            finding: None,
            answer: None,
            merged_into: None,
        },
        PointFacts {
            number: 2,
            point: "Three calls on 20 January ended before they were answered.".into(),
            outcome_sought: "To know why.".into(),
            kind: "NHS complaint".into(),
            finding: None,
            answer: None,
            merged_into: None,
        },
    ];
    c.complaint.points_agreed_on = Some(day(2026, 2, 12));
    let mut covered = open_quote("q2", "");
    covered.words = Words::Covered(CoveredWords {
        what_to_expect: "One sentence wishing illness on a colleague’s children. No threat to act."
            .into(),
        words: "May your own children lie ill one day and nobody come.".into(),
    });
    let mut second = an_incident(
        "i2",
        2,
        vec![open_quote("q1", "you could not run a bath"), covered],
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
            samples: samples(600, 900),
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

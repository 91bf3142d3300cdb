//! What was done in handling the case of Mr M.

use chrono::NaiveDate;
use evenhand_paper::*;

use super::whole::whole;
use super::{InMemory, at, clock, day, entry};

/// A record that is now on the file.
pub(crate) fn add_record(
    contents: &mut BundleContents,
    part: RecordPart,
    on: NaiveDate,
    headline: &str,
    lines: &[(&str, &str)],
) -> usize {
    let number = u32::try_from(contents.records.len()).unwrap() + 1;
    let id = format!("r{number}");
    contents.on_file.push(entry(&id));
    contents.records.push(FileRecord {
        id,
        number,
        part,
        on,
        at: None,
        by: "Ruth Adeyemi".into(),
        written_down: None,
        headline: headline.into(),
        lines: lines.iter().map(|(l, w)| RecordLine::new(*l, *w)).collect(),
        quotes: vec![],
        corrections: vec![],
    });
    contents.records.len() - 1
}

/// The whole case with records under every tab that holds any.
pub(crate) fn handled() -> (BundleContents, InMemory) {
    use RecordPart::*;
    let (mut c, store) = whole();
    let points = &mut c.complaint.points;
    points[0].finding = Some("Upheld".into());
    points[0].answer = Some(
        "The request waited in a shared inbox that nobody was assigned to. We are sorry for the \
         eleven days, and for the four without tablets.\n\nA named person now checks the inbox \
         every working day."
            .into(),
    );
    points[1].finding = Some("Resolved without a finding".into());
    points.push(PointFacts {
        number: 3,
        point: "The telephone system cuts people off.".into(),
        outcome_sought: "To know why.".into(),
        kind: "NHS complaint".into(),
        finding: None,
        answer: None,
        merged_into: Some(2),
    });
    points.push(PointFacts {
        number: 4,
        point: "His records were read by somebody who had no reason to.".into(),
        outcome_sought: "To know who.".into(),
        kind: "Data protection complaint".into(),
        finding: None,
        answer: None,
        merged_into: None,
    });
    c.cover.response = "Thursday 21 May 2026, signed by Dr Helen Pryce".into();
    c.cover.findings = "One upheld, one resolved without a finding, one open".into();

    let mut add = |part, on, headline: &str, lines: &[(&str, &str)]| {
        add_record(&mut c, part, on, headline, lines)
    };
    add(
        PeopleAndConsent,
        day(2026, 2, 12),
        "Adjustment asked for",
        &[
            (
                "In Mr M’s words",
                "I cant read small letters,  they swim\n   big ones please",
            ),
            ("Made", "Letters in large print, size 17, from today."),
        ],
    );
    add(
        PeopleAndConsent,
        day(2026, 3, 26),
        "Advocate named",
        &[
            ("Who", "Zofia Wiśniewska, NHS complaints advocacy"),
            (
                "Consent",
                "Signed by Mr M on 25 March 2026; to share everything about this complaint.",
            ),
        ],
    );
    add(
        HandlingAndDates,
        day(2026, 2, 9),
        "Offer to discuss how the complaint is handled",
        &[(
            "Offered",
            "Manner of handling and response period, by telephone or in person.",
        )],
    );
    add(
        HandlingAndDates,
        day(2026, 2, 12),
        "Response period agreed",
        &[
            ("Answer by", "Friday 1 May 2026"),
            (
                "Told on",
                "Thursday 12 February 2026, by telephone; letter the same day",
            ),
        ],
    );
    let call = add(
        ContactsAndLetters,
        day(2026, 2, 12),
        "Telephone call with Mr M",
        &[
            ("Direction", "From us"),
            ("How long", "22 minutes"),
            (
                "What was said",
                "Mr M told the three points again.  He asked for letters in large print.\n\
            Ruth Adeyemi said she would write by the end of the day.",
            ),
        ],
    );
    let late = add(
        ContactsAndLetters,
        day(2026, 1, 22),
        "Message asked for at the front desk",
        &[
            ("Who", "Mr M and Colleague A"),
            (
                "What was said",
                "Mr M asked Colleague A to pass a message to a doctor.",
            ),
        ],
    );
    add(
        ContactsAndLetters,
        day(2026, 3, 27),
        "Letter: update on progress",
        &[("Sent", "By post, in large print")],
    );
    add(
        FairnessToColleagues,
        day(2026, 2, 17),
        "Comments asked for from Colleague A",
        &[
            (
                "Shared",
                "Points 1 and 2, and the complaint as received without the last paragraph",
            ),
            ("Due", "Friday 20 February 2026 (three working days)"),
            (
                "Support offered",
                "Time with Dr Samir Rao; union representative",
            ),
        ],
    );
    add(
        Findings,
        day(2026, 4, 30),
        "Point 1: upheld",
        &[
            (
                "Reasons",
                "The audit of the prescription shows that the request lay from 13 to 22 January.",
            ),
            ("Evidence", "Prescription audit (E2)"),
        ],
    );
    add(
        ActionsAndLearning,
        day(2026, 5, 21),
        "A named person checks the shared inbox daily",
        &[
            ("Owner", "Colleague C"),
            ("Due", "Friday 12 June 2026"),
            (
                "Done",
                "Friday 12 June 2026; rota on the wall, photographed",
            ),
        ],
    );
    add(
        Ombudsman,
        day(2026, 7, 3),
        "The Ombudsman asked for the file",
        &[("Reference", "P-0099214"), ("Due", "Friday 17 July 2026")],
    );
    c.records[call].at = clock(10, 0);
    c.records[call].corrections = vec![CorrectionFacts {
        number: 1,
        added: at(2026, 2, 13, 9, 5),
        by: "Ruth Adeyemi".into(),
        text: "“22 minutes” should read “25 minutes”. Reason: checked against the call log.".into(),
    }];
    c.records[late].written_down = Some(WrittenDown {
        on: day(2026, 2, 12),
        how: Some("from what Mr M said by telephone".into()),
    });
    c.chronology.push(ChronologyEntry {
        when: When::at(at(2026, 2, 12, 10, 0)),
        bold: None,
        sentence: "Discussion by telephone; response by Friday 1 May agreed.".into(),
        written_down: None,
        proved_by: vec![entry("r5"), entry("r4")],
    });
    (c, store)
}

//! The beginnings of the final response, from the points and findings. Every sentence is ours and
//! the officer's to change; what must be in it is regulation 14(2) and the PHSO's guides on final
//! responses and on referring people to the Ombudsman.

use super::Case;
use crate::blank::is_blank;
use crate::clock::spoken_day;
use crate::complaint::PointKind;
use crate::entry::Entry;
use crate::practice::Practice;

/// The text of a final response to go on from; `[…]` marks what only the officer can say.
pub fn begin_final_response(case: &Case<'_>, practice: &Practice) -> String {
    let complaint = case.complaint();
    let mut letter = format!(
        "{}\n{}\n\n[date]\n\nOur reference: {}\n\nDear {},\n\nThis is our final response to the \
         complaint that we received from you on {}.",
        practice.name,
        practice.address,
        complaint.reference,
        complaint.complainant.name,
        spoken_day(case.received_on())
    );
    if case.disclosure_is_blocked() {
        letter.push_str(
            "\n\nWe do not have consent to tell you anything confidential about the patient, so \
             this letter says what we did and what will change, and nothing of the patient’s care.",
        );
    }
    letter.push_str("\n\nHow we looked into it\n\n");
    letter.push_str(&how_considered(case));
    for found in case.found_points() {
        let point = &found.point;
        letter.push_str(&format!(
            "\n\nPoint {}: {}",
            point.number,
            point.what.trim()
        ));
        if !is_blank(&point.outcome_sought) {
            letter.push_str(&format!("\nYou asked for: {}", point.outcome_sought.trim()));
        }
        match &found.found {
            Some(finding) => letter.push_str(&format!(
                "\nWhat we found: {}. {}",
                finding.finding.in_words().to_lowercase(),
                // The answer may have been written while consent was hoped for.
                if case.disclosure_is_blocked() {
                    "[the answer, without anything confidential about the patient]"
                } else {
                    finding.answer.trim()
                }
            )),
            None => letter.push_str("\nWhat we found: [finding and answer]"),
        }
    }
    letter.push_str("\n\nWhat we have done and will do\n\n");
    letter.push_str(&actions(case));
    letter.push_str("\n\nIf you are not satisfied\n\n");
    letter.push_str(&ombudsman(case));
    let about_data = case.points().iter().any(|point| {
        matches!(
            point.kind,
            PointKind::DataProtection | PointKind::SubjectAccess
        )
    });
    if about_data {
        letter.push_str(
            "\n\nWhere your complaint is about personal data or about seeing your records, you can \
             take that part to the Information Commissioner’s Office.",
        );
    }
    letter.push_str(&format!(
        "\n\nYours sincerely,\n\n[signature]\n[name]\n[responsible person, or authorised to sign]\n{}",
        practice.name
    ));
    letter
}

fn how_considered(case: &Case<'_>) -> String {
    case.latest(|entry| match &entry.entry {
        Entry::InvestigationFinished(finished) => Some(finished.how.trim().to_owned()),
        _ => None,
    })
    .unwrap_or_else(|| "[whom we asked, what we read, and by what we judged it]".to_owned())
}

fn actions(case: &Case<'_>) -> String {
    let actions: Vec<String> = case
        .each(|entry| match &entry.entry {
            Entry::ActionAgreed(agreed) => Some((entry.id, agreed)),
            _ => None,
        })
        .map(|(id, agreed)| {
            let done = case.latest(|entry| match &entry.entry {
                Entry::ActionDone(done) if done.action == id => Some(entry.on),
                _ => None,
            });
            match done {
                Some(on) => format!(
                    "{} This was done on {}.",
                    agreed.what.trim(),
                    spoken_day(on)
                ),
                None => format!(
                    "{} This will be done by {}.",
                    agreed.what.trim(),
                    spoken_day(agreed.due_on)
                ),
            }
        })
        .collect();
    if actions.is_empty() {
        return "[what was put right or will be, or that nothing more is needed, and why]"
            .to_owned();
    }
    actions.join("\n")
}

fn ombudsman(case: &Case<'_>) -> String {
    let right = "If you are not satisfied with this answer you can take your complaint to the \
                 Parliamentary and Health Service Ombudsman. The Ombudsman looks at complaints \
                 brought within a year of the day you knew of what you complain about, and can look \
                 at older ones where there is a reason.";
    let details = match &case.book.ombudsman {
        Some((_, details)) => {
            let mut told = format!(
                "Telephone: {}\nWebsite: {}",
                details.telephone.trim(),
                details.website.trim()
            );
            if let Some(address) = &details.address {
                told.push_str(&format!("\nAddress: {}", address.trim()));
            }
            told
        }
        None => "[the Ombudsman’s telephone number and website, as you checked them]".to_owned(),
    };
    format!("{right}\n\n{details}")
}

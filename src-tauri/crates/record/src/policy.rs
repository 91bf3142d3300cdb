//! The practice's policy on engagement, and the short text for the public: our own words, built on
//! the structure of the PHSO sample policy, with the practice's own people in its blanks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::PolicyAdopted;
use crate::practice::Practice;

/// A section of the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicySection {
    /// Its heading.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// The guidance it follows: "PHSO sample policy, our promise".
    pub source: String,
}

fn section(heading: &str, source: &str, paragraphs: &[String]) -> PolicySection {
    PolicySection {
        heading: heading.to_owned(),
        paragraphs: paragraphs.to_vec(),
        source: source.to_owned(),
    }
}

/// A filled blank, or the place of one.
fn filled(blank: &str, what: &str) -> String {
    if blank.trim().is_empty() {
        return format!("[{what}]");
    }
    blank.trim().to_owned()
}

/// What we expect of each other: the short text for the public (SPSO section 1: clear information
/// for the public on the standards of engagement).
pub fn for_the_public(practice: &Practice, blanks: &PolicyAdopted) -> Vec<PolicySection> {
    vec![
        section(
            "What you can expect of us",
            "PHSO sample policy, our promise",
            &[
                format!(
                    "At {} we listen, we answer every complaint, and we tell you how long it will \
                     take and who looks into it.",
                    practice.name
                ),
                "We ask what would make it easier for you, and do what is reasonable.".to_owned(),
                format!(
                    "You can have somebody beside you: {}.",
                    filled(&blanks.advocacy_provider, "the local NHS advocacy provider")
                ),
            ],
        ),
        section(
            "What we ask of you",
            "PHSO sample policy; SPSO section 1",
            &[
                "Be as angry as you need to be, and speak to us without threats, insults or \
                 discrimination."
                    .to_owned(),
                "Give us what we need to look into it, and tell us if that is hard for you."
                    .to_owned(),
            ],
        ),
        section(
            "If it does not work",
            "PHSO sample policy, specific actions and appeals",
            &[
                "We say what is difficult and what would help. If that does not change it, we may \
                 agree rules with you or limit how you contact us for a time, and we tell you why \
                 and for how long. Your complaint goes on, and so does your care."
                    .to_owned(),
                format!(
                    "You can challenge such a decision: {}.",
                    filled(&blanks.how_to_challenge, "how to challenge a decision")
                ),
            ],
        ),
    ]
}

/// The whole policy, section by section.
pub fn policy_text(practice: &Practice, blanks: &PolicyAdopted) -> Vec<PolicySection> {
    let mut sections = before_anything_is_restricted(practice, blanks);
    sections.extend(what_may_follow(blanks));
    sections.extend(safety(blanks));
    sections.extend(records_and_fairness(blanks));
    sections
}

fn before_anything_is_restricted(
    practice: &Practice,
    blanks: &PolicyAdopted,
) -> Vec<PolicySection> {
    vec![
        section(
            "What this policy is for",
            "PHSO sample policy, policy statement",
            &[
                format!(
                    "{} treats everybody with dignity and respect and handles complaints by the \
                     NHS Complaint Standards. Whoever complains may be upset, afraid or let down, \
                     and may say so strongly.",
                    practice.name
                ),
                "Now and then the way somebody deals with us makes it hard to help that person or \
                 others, or harms colleagues. This policy says what we do then. It is about \
                 conduct; nobody is given a name by it, and nobody’s complaint or care is worse for \
                 it."
                    .to_owned(),
            ],
        ),
        section(
            "What we promise",
            "PHSO sample policy, our promise",
            &[
                "We help people to work with us. We train and support colleagues for hard \
                 conversations. We see early where something has to be done about communication. \
                 We never let somebody’s way of communicating take away the right to complain. We \
                 protect colleagues and others where their wellbeing or work suffers."
                    .to_owned(),
            ],
        ),
        section(
            "What we do from the start",
            "PHSO sample policy, what we will do at the start",
            &[
                "We listen, give time, and ask how it has affected the person and what should come \
                 of it. We explain how the complaint is looked into, how long it is likely to take \
                 and what part the person has in it, and we keep the person informed."
                    .to_owned(),
                "We do this as far as the wellbeing of colleagues and of others who rely on us \
                 allows."
                    .to_owned(),
            ],
        ),
        section(
            "Help to complain",
            "PHSO sample policy, supporting people to complain; Equality Act 2010 section 20",
            &[
                format!(
                    "We always ask whether anything would make communication easier, and do what is \
                     reasonable. We assume nothing about anybody’s health or needs. We say where to \
                     find an advocate: {}.",
                    filled(&blanks.advocacy_provider, "the local NHS advocacy provider")
                ),
                "To look into a complaint we may need a consent, agreement on the points, \
                 information, or comments. If they do not come we ask what would help; then we say \
                 that we cannot go on without them; and if nothing comes we say that the work \
                 stops, and how to go to the Ombudsman."
                    .to_owned(),
            ],
        ),
        section(
            "When it becomes difficult",
            "PHSO sample policy, de-escalating the situation (DESC)",
            &[format!(
                "{} speaks or writes to the person: describes plainly what is difficult, explains \
                 what it does to others, suggests what needs to change, and says what follows if it \
                 does and if it does not.",
                filled(&blanks.de_escalates, "who de-escalates")
            )],
        ),
    ]
}

fn what_may_follow(blanks: &PolicyAdopted) -> Vec<PolicySection> {
    vec![
        section(
            "A communication agreement",
            "PHSO sample policy, communication agreement",
            &[
                format!(
                    "{} may propose one, or the person may. Everybody concerned learns why and says \
                     what should be in it: what each can expect, what each commits to and, where it \
                     is right, what follows if it is not kept. Both sides sign. It has a day of \
                     review and can be lifted at any time if all agree that things are better.",
                    filled(&blanks.decides_agreements, "who decides about agreements")
                ),
                format!(
                    "Concerns that it is not kept go to {}.",
                    filled(&blanks.considers_breaches, "who considers such concerns")
                ),
            ],
        ),
        section(
            "A specific action",
            "PHSO sample policy, specific actions",
            &[
                format!(
                    "{} may decide on one: contact on one channel; with one named person; through \
                     somebody else, such as an advocate; without direct details or names of \
                     colleagues; by an automated telephone service; at limited times or volume; \
                     letters read and filed without an answer unless they hold a new complaint; or \
                     no dealing with abusive, threatening, offensive or discriminatory contact.",
                    filled(&blanks.decides_actions, "who decides about specific actions")
                ),
                "Each is made for the person and the situation, and is no more than it needs to be. \
                 What lies behind the conduct may have nothing to do with us. The person is told \
                 what is done, why, for how long and how to challenge it, and that its purpose is to \
                 deal with this complaint and those of others fairly. That somebody complained is \
                 never a reason. New complaints are always considered."
                    .to_owned(),
            ],
        ),
        section(
            "Challenging a decision",
            "PHSO sample policy, appealing a decision; SPSO section 1, right of appeal",
            &[format!(
                "{}. {} considers it and is never the person who decided. The outcome comes with \
                 reasons, and with how to go to the Ombudsman.",
                filled(&blanks.how_to_challenge, "how to challenge a decision"),
                filled(&blanks.considers_appeals, "who considers challenges")
            )],
        ),
        section(
            "Reviews",
            "PHSO sample policy, reviewing actions; SPSO section 1, management review",
            &[format!(
                "{} reviews every agreement and action {}: whether it is still needed and right. \
                 Past its day none ends or goes on by itself; somebody decides, with reasons, and \
                 the person is told. The use of this policy as a whole is looked at regularly by \
                 the partners.",
                filled(&blanks.reviews_actions, "who reviews actions"),
                filled(&blanks.reviewed_how_often, "how often")
            )],
        ),
        section(
            "If it goes on",
            "PHSO sample policy, what we will do if the situation continues",
            &[format!(
                "{} may decide to end contact. The person is told in writing, with the reasons and \
                 how to go to the Ombudsman.",
                filled(&blanks.decides_ending, "who decides about ending contact")
            )],
        ),
    ]
}

fn safety(blanks: &PolicyAdopted) -> Vec<PolicySection> {
    let at_once = filled(&blanks.told_at_once, "who is told at once");
    vec![
        section(
            "Threats, violence and abuse",
            "PHSO sample policy, protecting colleagues and others",
            &[format!(
                "Every colleague may act at once to keep people safe, and is backed for it. Report \
                 it: {}. Support: {}.",
                filled(
                    &blanks.violence_policy,
                    "how violence and abuse are reported"
                ),
                filled(&blanks.support_for_colleagues, "how colleagues get support")
            )],
        ),
        section(
            "In person or on the telephone",
            "PHSO sample policy, situation 1",
            &[format!(
                "Say that the words or the behaviour are not acceptable, and that the conversation \
                 ends if they go on. Where a warning would not be safe, say that you are ending the \
                 call or the meeting, and do. Tell {at_once} at once. {} follows it up with a \
                 written warning.",
                filled(&blanks.writes_warnings, "who writes warnings")
            )],
        ),
        section(
            "In writing",
            "PHSO sample policy, situation 2",
            &[format!(
                "{} writes that what was said is not acceptable and that we will consider the \
                 complaint if it is put in other words. If it happens again after that, we may \
                 decline to deal with it, and say how to go to the Ombudsman.",
                filled(&blanks.writes_warnings, "who writes warnings")
            )],
        ),
        section(
            "Online",
            "PHSO sample policy, situation 3; SPSO section 1, technology",
            &[format!(
                "Talk to {at_once} first. Where a post is about something we can look into, we \
                 answer with how to complain and nothing else. Where it is threatening, violent or \
                 abusive we keep a picture of it, report it to the platform, and may block or limit \
                 contact. A direct threat is treated like any physical threat."
            )],
        ),
        section(
            "Physical threats",
            "PHSO sample policy, situation 4",
            &[format!(
                "Tell {at_once} at once. Whether the police are called is a matter of judgement and \
                 nobody who was threatened decides it alone: {} supports the decision, and records \
                 it with the reason, either way. Statements are taken from whoever experienced or \
                 saw it.",
                filled(
                    &blanks.supports_police_decision,
                    "who supports the decision about the police"
                )
            )],
        ),
        section(
            "When somebody speaks of suicide or self-harm",
            "PHSO guide, alerting the emergency services",
            &[
                "Stay on the line. Call 999 on another line, say who and where and what you know, \
                 and tell the caller that help is being called. Do not hang up either call until \
                 you are told that you may. This is never treated as difficult behaviour."
                    .to_owned(),
            ],
        ),
    ]
}

fn records_and_fairness(blanks: &PolicyAdopted) -> Vec<PolicySection> {
    vec![
        section(
            "What we write down",
            "PHSO sample policy, documenting communications; SPSO section 1, recording",
            &[
                format!(
                    "Whenever a relationship had to be restored, contact was restricted, a warning \
                     was given or the police were told, it is recorded: {}. Conversations are \
                     written down in the exact words that were used, without opinion and without \
                     other words for them. The record may be seen by the person and by others.",
                    filled(&blanks.records_kept, "where records are kept")
                ),
                "What may distress is labelled and kept where nobody opens it by accident."
                    .to_owned(),
            ],
        ),
        section(
            "Adjustments and health",
            "SPSO section 1, accessibility and reasonable adjustments",
            &[
                "Before anything is restricted we ask ourselves what adjustments the person needs, \
                 and write down what was considered. Who is no clinician neither diagnoses nor \
                 guesses what a condition does. Conduct that belongs to a condition is met case by \
                 case."
                    .to_owned(),
            ],
        ),
        section(
            "Challenging what was done at once",
            "PHSO sample policy, appealing a decision to take action (immediate action)",
            &[format!(
                "Where we acted at once for safety and somebody complains about it, {} looks at the \
                 decision. Unless more is to be done, we say how to go to the Ombudsman.",
                filled(&blanks.considers_appeals, "who considers challenges")
            )],
        ),
    ]
}

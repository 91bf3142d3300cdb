//! How engagement is managed, from the first conversation to the end of contact.

use super::{PolicySection, beside, ends, section, stands};
use crate::blank::is_blank;
use crate::entry::PolicyAdopted;
use crate::practice::Practice;

pub(super) fn before_anything_is_restricted(
    practice: &Practice,
    blanks: &PolicyAdopted,
) -> Vec<PolicySection> {
    vec![
        section(
            "What this policy is for",
            "PHSO sample policy, policy statement; on care and on giving nobody a name, the \
             practice’s own promise",
            &[
                format!(
                    "Everybody who deals with {} is met with dignity and respect, and so is \
                     everybody who complains. We follow the NHS Complaint Standards and try to \
                     handle each complaint well.",
                    practice.name
                ),
                "Whoever complains may be upset, afraid, angry or let down by us, and may say so \
                 strongly. We try to work well with everybody, and to win back trust."
                    .to_owned(),
                "Now and then the way somebody deals with us makes it hard to help that person, or \
                 others who complain. It can harm colleagues too. This policy says how we notice \
                 that and what we do then, so that everybody is safe and gets an answer."
                    .to_owned(),
                "It is about conduct. It gives nobody a name, nobody’s care is the worse for it, and to \
                 complain is never held against anybody."
                    .to_owned(),
            ],
        ),
        section(
            "What we promise",
            "PHSO sample policy, our promise",
            &[
                "We help people to work with us, so that we can do our best for them.".to_owned(),
                "We train and back up colleagues for hard conversations.".to_owned(),
                "We look out for the cases where something has to be done about how we deal with \
                 each other, so that it is put right soon."
                    .to_owned(),
                "The way in which somebody needs to communicate never takes away the right to \
                 complain."
                    .to_owned(),
                "We protect colleagues and others where their wellbeing or their work suffers."
                    .to_owned(),
            ],
        ),
        section(
            "What we do from the start",
            "PHSO sample policy, what we will do at the start",
            &[
                "Anybody who uses our services, or feels their effects, may complain and can count \
                 on a careful answer in good time."
                    .to_owned(),
                "Something hard or frightening may have come before a complaint. People may be in \
                 grief, in shock, worn down or angry. Some conditions make it harder to stay calm. \
                 We keep that in mind before we take anything amiss."
                    .to_owned(),
                "We meet feelings with kindness. We give time, listen, and ask what went wrong, \
                 what it did to the person and what should come of the complaint."
                    .to_owned(),
                format!(
                    "We say where to find help: {} Where somebody needs advice of a special kind, \
                     we say where to find that.",
                    ends(&blanks.advocacy_provider, "the local NHS advocacy provider")
                ),
                "We explain how the complaint is looked into and how long that is likely to take, \
                 what part the person has in it and how we stay in touch, so that nothing about it \
                 comes as a surprise."
                    .to_owned(),
                "We do all this as far as the wellbeing of colleagues and of others who rely on us \
                 allows."
                    .to_owned(),
            ],
        ),
        section(
            "Help to complain",
            "PHSO sample policy, supporting people to complain; Equality Act 2010 section 20",
            &[
                "We do our work best when the person works with us. That can be hard. Some find it \
                 hard to read or write, and would rather not say so. Some find the whole matter \
                 hard to bear. So we always ask whether anything would make it easier, and say \
                 where to find an advocate."
                    .to_owned(),
                "Somebody who is bereaved or has been through something terrible, who is ill or \
                 disabled, or who communicates in another way may need more help than others, or \
                 help of a special kind. We ask what would help. We think about every suggestion, \
                 and do what is reasonable. We never guess what a condition does to somebody, or \
                 what help it calls for."
                    .to_owned(),
                "To go on we may need a consent form, agreement on the points, an answer or papers, \
                 or comments on what we found. If they do not come we ask what would help. Then we \
                 say that we cannot go on without them. If nothing comes we may say that the work \
                 stops, and we explain how to go to the Ombudsman."
                    .to_owned(),
            ],
        ),
        section(
            "When it becomes difficult",
            "PHSO sample policy, managing challenging interactions, de-escalating (DESC); what \
             counts: PHSO guide, what we mean; SPSO section 1, what each body manages",
            &[
                "Sometimes none of this is enough. Where it takes more of us than is fair to \
                 others, or harms colleagues or anybody else, we do something about it. The aim is \
                 to help everybody who needs us, with less strain."
                    .to_owned(),
                what_counts(blanks),
                format!(
                    "First somebody speaks or writes to the person and does four things: describes \
                     plainly what is difficult; explains what it does to the practice, to colleagues and to \
                     others; suggests what needs to change so that the work can go on; and says \
                     what follows if it changes and if it does not. Mostly that is a limit on \
                     contact, or the end of our work on the complaint. Who does it: {}",
                    ends(&blanks.de_escalates, "who de-escalates")
                ),
            ],
        ),
    ]
}

/// What conduct this is about, by what it does (PHSO guide, what we mean), with what a practice
/// has to manage in particular (SPSO section 1).
fn what_counts(blanks: &PolicyAdopted) -> String {
    let counts = "Conduct counts here when, by its kind or by how often it comes, it weighs on \
                  somebody’s health or safety, on what we can do, or on fairness to others.";
    match blanks.conduct_here.as_deref() {
        Some(here) if !is_blank(here) => {
            format!(
                "{counts} In this practice it has been, or may be: {}",
                ends(here, "")
            )
        }
        _ => counts.to_owned(),
    }
}

pub(super) fn what_may_follow(blanks: &PolicyAdopted) -> Vec<PolicySection> {
    vec![
        agreement(blanks),
        specific_action(blanks),
        section(
            "Challenging a decision",
            "PHSO sample policy, appealing a decision; SPSO section 1, right of appeal",
            &[
                format!(
                    "Whatever is decided, we tell the person what it is, why, for how long, and how \
                     to challenge it. {}",
                    stands(&blanks.how_to_challenge, "how to challenge a decision")
                ),
                format!(
                    "A colleague who did not decide {} considers the challenge. The outcome comes in \
                     writing, with reasons and with how to go to the Ombudsman.",
                    beside(&blanks.considers_appeals, "who considers challenges")
                ),
            ],
        ),
        section(
            "Reviews",
            "PHSO sample policy, reviewing actions; SPSO section 1, management review; that nothing \
             ends or goes on by itself: the practice’s own promise",
            &[
                format!(
                    "Every agreement and action is reviewed by a manager or senior colleague {}. How \
                     often: {} The review asks: is it still needed, and is it still right? Past its \
                     day none ends or goes on by itself. Somebody decides, with reasons, and the \
                     person is told.",
                    beside(&blanks.reviews_actions, "who reviews actions"),
                    ends(&blanks.reviewed_how_often, "how often")
                ),
                "The partners own this policy. They look regularly at how it is used, and whether \
                 it still fits the ways in which people reach us. Colleagues hear what they find, \
                 with no name in it."
                    .to_owned(),
            ],
        ),
        section(
            "If it goes on",
            "PHSO sample policy, what we will do if the situation continues; that a new complaint \
             is considered: the practice’s own promise",
            &[format!(
                "The responsible person {} may decide to end contact. The person is told in writing, with the reasons and \
                 how to go to the Ombudsman. A new complaint is still considered.",
                beside(&blanks.decides_ending, "who decides about ending contact")
            )],
        ),
    ]
}

fn agreement(blanks: &PolicyAdopted) -> PolicySection {
    section(
        "A communication agreement",
        "PHSO sample policy, communication agreement",
        &[
            format!(
                "Where that does not help, an agreement may mend things. We may propose one, and so \
                 may the person. A manager or senior colleague {} decides whether to try it.",
                beside(&blanks.decides_agreements, "who decides about agreements")
            ),
            "Everybody concerned, colleagues too, learns why and says what should be in it: what \
             each can expect of the other, what each commits to and, where it is right, what \
             follows if it is not kept. Then they sign it."
                .to_owned(),
            format!(
                "It has a day of review, and need not wait for it: once things go better and all of \
                 them are content, it is lifted. Whoever signed it and thinks that it is not kept can say so to a manager or \
                 senior colleague {}.",
                beside(
                    &blanks.considers_breaches,
                    "who considers concerns about agreements"
                )
            ),
        ],
    )
}

fn specific_action(blanks: &PolicyAdopted) -> PolicySection {
    section(
        "A specific action",
        "PHSO sample policy, specific actions; that a complaint is never a reason, and a new one \
         always considered: the practice’s own promise",
        &[
            format!(
                "A manager or senior colleague {} may decide on a specific action: contact on one \
                 channel; with one named person; through somebody else, such as an advocate; without direct details or \
                 names of colleagues, where they might be harassed; by an automated telephone \
                 service, where calls keep others from getting through or are abusive; at limited \
                 times or volume; letters read and filed without an answer unless they hold a new \
                 complaint; or no dealing with abusive, threatening, offensive or discriminatory \
                 contact.",
                beside(
                    &blanks.decides_actions,
                    "who decides about specific actions"
                )
            ),
            "Each is made for this person and this situation, and is no more than it needs to be. \
             What is behind the conduct may have nothing to do with us or with the complaint. We \
             say that the purpose is to deal with this complaint, and with those of others, fairly \
             and without delay."
                .to_owned(),
            "That somebody complained is never a reason. New complaints are always considered."
                .to_owned(),
        ],
    )
}

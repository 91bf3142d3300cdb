//! What cannot wait, and what is written down.

use super::{PolicySection, beside, ends, section};
use crate::entry::PolicyAdopted;

pub(super) fn at_once(blanks: &PolicyAdopted) -> Vec<PolicySection> {
    let told_at_once = beside(&blanks.told_at_once, "who is told at once");
    let writes_warnings = ends(&blanks.writes_warnings, "who writes warnings");
    vec![
        section(
            "Threats, violence and abuse",
            "PHSO sample policy, protecting colleagues and others",
            &[
                "Threats, violence and abuse against any of us cannot wait. Every colleague may act \
                 at once to keep themselves and others safe, and is backed for it."
                    .to_owned(),
                format!(
                    "Report it: {} Support: {}",
                    ends(
                        &blanks.violence_policy,
                        "how violence and abuse are reported"
                    ),
                    ends(&blanks.support_for_colleagues, "how colleagues get support")
                ),
            ],
        ),
        section(
            "In person or on the telephone",
            "PHSO sample policy, situation 1",
            &[
                "Warn first, where it is safe: say what is not acceptable, and what happens if it \
                 goes on. That leaves the person a chance to change it. Every colleague may do \
                 this."
                    .to_owned(),
                "For example: ‘I have to take that as a threat. I tell a senior colleague about \
                 every threat, and it may go to the police. Did you mean it?’ Or: ‘Please stop \
                 using those words. If they go on, I will end this call.’ If it goes on, hang \
                 up or leave."
                    .to_owned(),
                format!(
                    "Where a warning would not be safe, say only that you are ending the call or \
                     the meeting, and do. A warning in writing follows. Who writes it: {writes_warnings}"
                ),
                format!(
                    "Every time, tell a manager or senior colleague {told_at_once} at once, who gives \
                     you advice and support."
                ),
            ],
        ),
        section(
            "In writing",
            "PHSO sample policy, situation 2",
            &[
                format!(
                    "We write to the person that what was said is not acceptable, and that we will \
                     consider the complaint, or go on with it, if it is put in other words. Who \
                     writes: {writes_warnings}"
                ),
                "If it happens again after that, we tell the person that we cannot deal with the \
                 complaint, and how to go to the Ombudsman."
                    .to_owned(),
            ],
        ),
        section(
            "Online",
            "PHSO sample policy, situation 3; SPSO section 1, technology",
            &[
                format!(
                    "What happens online changes fast. If anything worries you, talk to a manager or \
                     senior colleague {told_at_once} before you do anything."
                ),
                "Where a post sounds like a complaint about us, and it is right to answer, we say \
                 how to complain and whom to contact, and nothing about the person."
                    .to_owned(),
                "Where a post is threatening, violent or abusive we keep a picture of it, report it \
                 to the platform so that it is taken down, and may block the account. We may limit \
                 contact elsewhere too, so that nobody’s own details are given out. A direct threat \
                 is treated like any physical threat."
                    .to_owned(),
            ],
        ),
        section(
            "Physical threats",
            "PHSO sample policy, situation 4",
            &[
                format!(
                    "Tell a manager or senior colleague {told_at_once} at once, and think about the \
                     police. It is a matter of judgement: somebody may take the words back at once and clearly not have meant \
                     them. Whoever was threatened can call the police, is backed in it, and never \
                     has to decide alone."
                ),
                format!(
                    "A manager or senior colleague {} supports the decision and records it with the \
                     reason, either way. Whatever else shows what happened is kept, and whoever was threatened or saw it gives a \
                     statement.",
                    beside(
                        &blanks.supports_police_decision,
                        "who supports the decision about the police"
                    )
                ),
            ],
        ),
        section(
            "When somebody speaks of suicide or self-harm",
            "PHSO guide, risk of suicide or self-harm, and alerting the emergency services; never \
             difficult behaviour: the practice’s own promise",
            &[
                "Stay on the line. Call 999 on another line, say who and where and what you know, \
                 and tell the caller that help is being called. Do not hang up either call until \
                 you are told that you may."
                    .to_owned(),
                "Then go by our safeguarding policy, and tell whoever leads on safeguarding here. \
                 Where it is needed, local services hear of it too, such as the mental health team."
                    .to_owned(),
                "Words like these in a letter, an email or a post count as much as words on the \
                 telephone. They are never treated as difficult behaviour."
                    .to_owned(),
            ],
        ),
    ]
}

pub(super) fn records_and_fairness(blanks: &PolicyAdopted) -> Vec<PolicySection> {
    vec![
        section(
            "What we write down",
            "PHSO sample policy, documenting communications; SPSO section 1, recording",
            &[
                format!(
                    "Whenever we had to mend a relationship, limit contact, give a warning or tell \
                     the police, it is recorded in facts. Where the records are kept: {}",
                    ends(&blanks.records_kept, "where records are kept")
                ),
                "Conversations are written down in the exact words that were used, without opinion \
                 and without other words for them. Letters, emails, recordings and pictures of a \
                 screen are kept. The person, and others, may ask to see the record."
                    .to_owned(),
                "A warning, an agreement and a limit on contact rest on that record. Where nobody \
                 wrote down what was said and done, there is little we can do about it later."
                    .to_owned(),
                "What may distress is kept where nobody opens it by accident. It is marked as that, \
                 on the screen and on paper."
                    .to_owned(),
            ],
        ),
        section(
            "Adjustments and health",
            "SPSO section 1, accessibility and reasonable adjustments",
            &[
                "Everybody has the same right to complain, and this policy never stands in its way. \
                 Before anything is limited we ask ourselves what adjustments the person needs, and \
                 write down what we considered. That may mean that we act differently for somebody \
                 with such a need."
                    .to_owned(),
                "There are no rules here for any illness. Whoever is no clinician neither diagnoses nor \
                 guesses what a condition does. Each case is looked at by itself."
                    .to_owned(),
            ],
        ),
        section(
            "Challenging what was done at once",
            "PHSO sample policy, appealing a decision to take action (immediate action)",
            &[format!(
                "Where we acted at once for safety and somebody complains about it, a colleague who \
                 did not act {} looks at what was decided and done. Unless more is to be done, we \
                 say how to go to the Ombudsman.",
                beside(&blanks.considers_appeals, "who considers challenges")
            )],
        ),
    ]
}

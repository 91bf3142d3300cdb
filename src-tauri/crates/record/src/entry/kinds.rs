//! Every kind of entry, named once: its tag, its part of the file and what the record of acts says.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::*;

/// Where an entry belongs when the file is laid out for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FilePart {
    /// Who takes part, consent, adjustments and advocacy.
    People,
    /// Every contact.
    Contacts,
    /// Dates, periods, stages and decisions about the handling.
    Handling,
    /// Findings on the points.
    Findings,
    /// How engagement was managed.
    Engagement,
    /// Colleagues complained about, and impartiality.
    Colleagues,
    /// Actions and learning.
    Actions,
    /// The Ombudsman and other bodies.
    Ombudsman,
    /// The practice's own book; belongs to no complaint.
    Practice,
}

macro_rules! entries {
    ($($(#[$doc:meta])* $name:ident $tag:literal $part:ident $sentence:literal;)*) => {
        /// What was entered. The tag `kind` names it in requests and in the case file.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Entry {
            $($(#[$doc])* $name($name),)*
        }

        /// The kinds of entry.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum EntryKind {
            $($(#[$doc])* $name,)*
        }

        impl EntryKind {
            /// Every kind, in the order of the book.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name: the tag in requests and in the case file.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $tag,)* }
            }

            /// What was done, in the past tense, without content: for the record of acts.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)* }
            }

            /// Where it is laid out.
            pub const fn part(self) -> FilePart {
                match self { $(Self::$name => FilePart::$part,)* }
            }

            /// The kind of a name, or `None` for a name of a newer program.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.name() == name)
            }
        }

        impl Entry {
            /// Which kind it is.
            pub const fn kind(&self) -> EntryKind {
                match self { $(Self::$name(_) => EntryKind::$name,)* }
            }

            /// What stops it by itself, whatever else is on file.
            pub fn check(&self) -> Vec<BrokenRule> {
                match self { $(Self::$name(particulars) => particulars.check(),)* }
            }

            /// How it reads, on screen and on paper.
            pub fn told(&self, names: &Names) -> Told {
                match self { $(Self::$name(particulars) => particulars.told(names),)* }
            }
        }
    };
}

entries! {
    /// Somebody who takes part beside the person who complains.
    PersonAdded "person_added" People "Added a person to the file";
    /// A representative was refused in writing: regulation 5(3) to (5).
    RepresentativeRefused "representative_refused" People "Recorded that a representative was refused";
    /// A step about consent to share what is confidential.
    ConsentRecorded "consent_recorded" People "Recorded a step about consent";
    /// Consent to electronic letters, or its withdrawal: regulation 15.
    ElectronicConsent "electronic_consent" People "Recorded consent about electronic letters";
    /// How the person likes to be contacted.
    ChannelPreferred "channel_preferred" People "Recorded how the person likes to be contacted";
    /// A reasonable adjustment that was asked for or offered: Equality Act 2010 s.20.
    AdjustmentAsked "adjustment_asked" People "Recorded a reasonable adjustment asked for or offered";
    /// What was decided about an adjustment.
    AdjustmentDecided "adjustment_decided" People "Recorded the decision about an adjustment";
    /// An adjustment was looked at again.
    AdjustmentReviewed "adjustment_reviewed" People "Recorded the review of an adjustment";
    /// An adjustment was seen to be recorded in the clinical system, which is where it belongs.
    AdjustmentSeenInClinicalSystem "adjustment_seen_in_clinical_system" People "Recorded that an adjustment stands in the clinical system";
    /// The person was told where to find an advocate: regulation 3(d).
    AdvocacySignposted "advocacy_signposted" People "Recorded that advocacy was signposted";

    /// A substantive contact.
    Contact "contact" Contacts "Recorded a contact";
    /// Steps when somebody spoke of suicide or self-harm: help in a contact, and no behaviour.
    SafeguardingTaken "safeguarding_taken" Contacts "Recorded safeguarding steps";
    /// The person records conversations: allowed for personal use, and no behaviour.
    RecordingNoted "recording_noted" Contacts "Noted a recording by the person";

    /// A copy of the written record of a spoken complaint was given: regulation 13(2)(b).
    CopyOfRecordGiven "copy_of_record_given" Handling "Recorded that a copy of the written record was given";
    /// A discussion of the handling was offered: regulation 13(7).
    DiscussionOffered "discussion_offered" Handling "Recorded the offer to discuss";
    /// What became of the offer to discuss.
    DiscussionAnswered "discussion_answered" Handling "Recorded the answer to the offer to discuss";
    /// A response period was agreed, determined or amended: regulation 13(7), (8) and 17(c).
    ResponsePeriodSet "response_period_set" Handling "Recorded a response period";
    /// A longer period than six months was agreed: regulation 14(3).
    RelevantPeriodExtended "relevant_period_extended" Handling "Recorded that a longer period was agreed";
    /// The written explanation after six months without a response: regulation 14(4)(a).
    DelayExplained "delay_explained" Handling "Recorded the written explanation of a delay";
    /// The person was told how the work is going: regulation 14(1).
    ProgressTold "progress_told" Handling "Recorded that the person was told of progress";
    /// Something is being waited for. No clock stops.
    WaitingBegan "waiting_began" Handling "Recorded what is being waited for";
    /// What was waited for has come, or is no longer waited for.
    WaitingEnded "waiting_ended" Handling "Recorded the end of a wait";
    /// Whether a late complaint is considered: regulation 12.
    TimeLimitConsidered "time_limit_considered" Handling "Recorded the decision about the time limit";
    /// A spoken complaint was settled by the end of the next working day: regulation 8(1)(c).
    ResolvedAtOnce "resolved_at_once" Handling "Recorded that a spoken complaint was settled at once";
    /// The Regulations do not require the complaint to be dealt with: regulation 8.
    Exempted "exempted" Handling "Recorded that the Regulations do not require the complaint to be dealt with";
    /// The work went from an everyday conversation to a closer look.
    CloserLookBegan "closer_look_began" Handling "Recorded that a closer look began";
    /// A colleague's or the person's cooperation was asked for, warned about, or given up.
    CooperationAsked "cooperation_asked" Handling "Recorded a step about taking part";
    /// Mediation or a restorative conversation was offered inside the process.
    MediationOffered "mediation_offered" Handling "Recorded an offer of mediation";
    /// Received from another body: regulations 6(5), 7(5), 13(4) and (5).
    TransferredIn "transferred_in" Handling "Recorded that the complaint came from another body";
    /// Sent to another body: regulation 6(5).
    TransferredOut "transferred_out" Handling "Recorded that the complaint was sent to another body";
    /// Handled together with another body: regulation 9.
    JointHandlingAgreed "joint_handling_agreed" Handling "Recorded joint handling with another body";
    /// Information asked for by or given to the other body: regulation 9.
    JointInformation "joint_information" Handling "Recorded information shared with another body";
    /// The investigation is complete.
    InvestigationFinished "investigation_finished" Handling "Recorded that the investigation is complete";
    /// The response of regulation 14(2) was sent.
    FinalResponseSent "final_response_sent" Handling "Recorded the final response";
    /// The complaint was closed.
    Closed "closed" Handling "Closed the complaint";
    /// The complaint was opened again.
    Reopened "reopened" Handling "Opened the complaint again";
    /// An entry was set aside; it stays on file and no longer counts.
    EntrySetAside "entry_set_aside" Handling "Set an entry aside";
    /// An incident was set aside; it stays on file and no longer counts.
    IncidentSetAside "incident_set_aside" Handling "Set an incident aside";

    /// Items of evidence belong to a point.
    EvidenceLinked "evidence_linked" Findings "Linked evidence to a point";
    /// The finding on a point.
    PointFound "point_found" Findings "Recorded the finding on a point";

    /// Positive engagement, before anything else.
    EngagementTried "engagement_tried" Engagement "Recorded what was done to engage";
    /// De-escalation by the DESC model.
    DeEscalated "de_escalated" Engagement "Recorded a de-escalation";
    /// A warning.
    WarningGiven "warning_given" Engagement "Recorded a warning";
    /// A warning followed up in writing.
    WarningConfirmed "warning_confirmed" Engagement "Recorded a warning in writing";
    /// No warning, and why.
    WarningNotGiven "warning_not_given" Engagement "Recorded why no warning was given";
    /// A communication agreement was proposed.
    AgreementProposed "agreement_proposed" Engagement "Recorded a proposed communication agreement";
    /// A party signed it or declined.
    AgreementAnswered "agreement_answered" Engagement "Recorded an answer to a communication agreement";
    /// A concern that an agreement or a specific action is not kept.
    AgreementBreached "agreement_breached" Engagement "Recorded a concern that it is not kept";
    /// The agreement was lifted.
    AgreementLifted "agreement_lifted" Engagement "Lifted a communication agreement";
    /// A specific action (restriction).
    RestrictionImposed "restriction_imposed" Engagement "Recorded a specific action";
    /// Contact, or the consideration of the complaint, was ended.
    ContactEnded "contact_ended" Engagement "Recorded the end of contact";
    /// A review of an agreement or a specific action.
    ActionReviewed "action_reviewed" Engagement "Recorded a review";
    /// A decision was challenged.
    AppealReceived "appeal_received" Engagement "Recorded a challenge to a decision";
    /// The challenge was considered.
    AppealDecided "appeal_decided" Engagement "Recorded the outcome of a challenge";
    /// An incident was followed up: who was told, and what it did.
    IncidentFollowedUp "incident_followed_up" Engagement "Followed up an incident";
    /// Whether the police were contacted.
    PoliceDecided "police_decided" Engagement "Recorded the decision about the police";
    /// The statement of somebody who experienced or witnessed an incident.
    StatementTaken "statement_taken" Engagement "Recorded a statement";
    /// A post online.
    OnlinePostHandled "online_post_handled" Engagement "Recorded how a post online was handled";
    /// A removal from the list.
    RemovalNoted "removal_noted" Engagement "Noted a removal from the list";
    /// The commissioner has the notice of an immediate removal in writing.
    RemovalConfirmed "removal_confirmed" Engagement "Recorded that a removal was confirmed in writing";

    /// A colleague is complained about.
    StaffComplainedAbout "staff_complained_about" Colleagues "Recorded who is complained about";
    /// A colleague was asked for comments.
    CommentsAsked "comments_asked" Colleagues "Recorded that comments were asked for";
    /// A colleague's comments came.
    CommentsReceived "comments_received" Colleagues "Recorded a colleague’s comments";
    /// Support was offered to a colleague.
    StaffSupported "staff_supported" Colleagues "Recorded support for a colleague";
    /// A colleague was told the outcome.
    StaffToldOutcome "staff_told_outcome" Colleagues "Recorded that a colleague was told the outcome";
    /// The officer is involved in what is complained of.
    OfficerInvolved "officer_involved" Colleagues "Recorded the officer’s own involvement";

    /// An action was agreed.
    ActionAgreed "action_agreed" Actions "Recorded an action";
    /// An action has another day or owner.
    ActionMoved "action_moved" Actions "Gave an action another day";
    /// An action was done, with the proof.
    ActionDone "action_done" Actions "Recorded that an action was done";
    /// What was learned, and who was told.
    LearningShared "learning_shared" Actions "Recorded learning";

    /// The Ombudsman enquired about the complaint.
    OmbudsmanEnquired "ombudsman_enquired" Ombudsman "Recorded an enquiry of the Ombudsman";
    /// The Ombudsman asked for information.
    OmbudsmanAsked "ombudsman_asked" Ombudsman "Recorded a request of the Ombudsman";
    /// What was asked for was sent to the Ombudsman.
    OmbudsmanSent "ombudsman_sent" Ombudsman "Recorded what was sent to the Ombudsman";
    /// The Ombudsman investigates.
    OmbudsmanInvestigates "ombudsman_investigates" Ombudsman "Recorded an investigation of the Ombudsman";
    /// The Ombudsman decided.
    OmbudsmanDecided "ombudsman_decided" Ombudsman "Recorded the decision of the Ombudsman";
    /// The Ombudsman recommended something.
    OmbudsmanRecommended "ombudsman_recommended" Ombudsman "Recorded a recommendation of the Ombudsman";
    /// A recommendation was met, with the proof.
    RecommendationMet "recommendation_met" Ombudsman "Recorded that a recommendation was met";
    /// NHS Resolution or a defence body was told.
    DefenceBodyTold "defence_body_told" Ombudsman "Recorded that a defence body was told";

    /// A bank holiday the program did not know.
    BankHolidayAdded "bank_holiday_added" Practice "Added a bank holiday";
    /// A day that is not a bank holiday after all.
    BankHolidayRemoved "bank_holiday_removed" Practice "Removed a bank holiday";
    /// A colleague's role, from a day.
    ColleagueRole "colleague_role" Practice "Recorded a colleague’s role";
    /// Somebody took an office of regulation 4.
    OfficeTaken "office_taken" Practice "Recorded an office-holder";
    /// Somebody was authorised to act for an office-holder: regulation 4(2) and (3).
    Delegated "delegated" Practice "Recorded an authorisation";
    /// An authorisation ended.
    DelegationEnded "delegation_ended" Practice "Ended an authorisation";
    /// The practice's own intervals.
    HabitsSet "habits_set" Practice "Changed the practice’s own intervals";
    /// The Ombudsman's contact details were checked.
    OmbudsmanDetailsChecked "ombudsman_details_checked" Practice "Checked the Ombudsman’s contact details";
    /// The practice's policy on engagement, in a version.
    PolicyAdopted "policy_adopted" Practice "Adopted the policy on engagement";
    /// The use of the policy was looked at.
    PolicyUseReviewed "policy_use_reviewed" Practice "Recorded a look at the use of the policy";
    /// The practice's numbers for a hard call.
    HardCallNumbersSet "hard_call_numbers_set" Practice "Changed the numbers for a hard call";
    /// The Care Quality Commission asked for a summary: HSCA Regulations 2014, regulation 16(3).
    CqcSummaryAsked "cqc_summary_asked" Practice "Recorded a request of the Care Quality Commission";
    /// The summary was sent.
    CqcSummarySent "cqc_summary_sent" Practice "Recorded the summary for the Care Quality Commission";
}

//! Broken rules: what stops an act, field by field, so that the screen can lead to each.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::blank::is_blank;

/// One thing that stops an act, at one field of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BrokenRule {
    /// The path of the field in the request: `points[0].what`.
    pub field: String,
    /// What is wrong with it.
    pub rule: Rule,
    /// The numbers of the entries that stop it, where entries do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<u32>>", optional)]
    pub entries: Vec<u32>,
    /// The entries of other files that stop it: of the same person, or of any complaint where it is
    /// the practice’s own book that is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<EntryOfAFile>>", optional)]
    pub of_files: Vec<EntryOfAFile>,
}

/// An entry of a complaint file, named from outside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryOfAFile {
    /// The reference of the file.
    pub reference: String,
    /// The number of the entry.
    pub number: u32,
}

impl BrokenRule {
    /// A rule broken at a field.
    pub fn new(field: impl Into<String>, rule: Rule) -> Self {
        Self {
            field: field.into(),
            rule,
            entries: Vec::new(),
            of_files: Vec::new(),
        }
    }

    /// The same, stopped by these entries.
    pub fn by_entries(self, entries: Vec<u32>) -> Self {
        Self { entries, ..self }
    }

    /// The same, stopped by these entries of complaint files.
    pub fn by_entries_of_files(self, of_files: Vec<EntryOfAFile>) -> Self {
        Self { of_files, ..self }
    }
}

/// The rules an answer can break. The words for each stand in `ui/src/wording`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Nothing was entered where something is needed.
    Missing,
    /// More was entered than the field can hold.
    TooLong,
    /// Not an organisation code of a GP practice, such as A81001.
    NotAnOdsCode,
    /// The day lies in the future.
    InTheFuture,
    /// The day lies before 1990 and is probably mistyped.
    TooLongAgo,
    /// The clocks went forward and this time did not exist on that day.
    NoSuchTimeThatDay,
    /// A distressing thing needs a note of what is behind the cover.
    ContentNoteMissing,
    /// An incident needs the exact words or an account of what happened.
    NothingRecorded,
    /// A complaint needs at least one point.
    NoPoints,
    /// A representative needs a basis under regulation 5.
    BasisMissing,
    /// The passphrase is too easy to guess.
    PassphraseTooWeak,
    /// The idle time is outside 1 to 60 minutes.
    IdleMinutesOutOfRange,
    /// Acknowledged before the complaint was received.
    BeforeReceipt,
    /// The person named as reviewer also decides; a second, senior colleague is needed.
    SecondColleagueIsTheManager,
    /// The day lies before that on which the thing began.
    BeforeItsBeginning,
    /// It has to be in writing.
    NotInWriting,
    /// A decision that has to be told in writing was not, or its day is missing.
    WrittenNoticeMissing,
    /// A contact cannot last longer than a day.
    LongerThanADay,
    /// Working days outside 1 to 30.
    WorkingDaysOutOfRange,
    /// Days outside 1 to 90.
    DaysOutOfRange,
    /// That something was done needs words or an item that show it.
    ProofMissing,
    /// The person has to be told of the right to go to the Ombudsman.
    OmbudsmanNotTold,
    /// The response does not say something that regulation 14(2) wants of it.
    LetterPartMissing,
    /// The Ombudsman left Millbank Tower; the address is out of date.
    OldOmbudsmanAddress,
    /// The letter has neither the helpline nor the website of the Ombudsman as last checked.
    OmbudsmanDetailsNotInLetter,
    /// What is named is not on this file, or is of another kind, or was set aside.
    NotOnThisFile,
    /// Regulation 8(1)(c) is for complaints made by word of mouth.
    NotSpoken,
    /// Regulation 8(1)(c) ends with the next working day.
    AfterTheNextWorkingDay,
    /// Agreed after the period had ended: regulation 14(3).
    AgreedTooLate,
    /// Not longer than the period as it stands.
    NotLonger,
    /// The first response period is agreed or determined; only a later one is an amendment.
    NothingToAmend,
    /// There is a response period; a change of it is an amendment.
    AlreadySet,
    /// Out of time, both limbs of regulation 12(2) need an answer with reasons.
    LimbUnanswered,
    /// Satisfied of both limbs of regulation 12(2), the practice considers the complaint.
    BothLimbsAreMet,
    /// Not satisfied of both limbs of regulation 12(2), a late complaint is not considered.
    ALimbIsNotMet,
    /// The complaint was made in time.
    MadeInTime,
    /// The points have been answered by their numbers and keep them.
    PointsAreAnswered,
    /// A point has no finding yet.
    PointUnanswered,
    /// Whoever signed held no office and was not authorised on that day: regulation 14(2).
    NotAuthorisedToSign,
    /// No consent to electronic letters is in force: regulation 15.
    NoElectronicConsent,
    /// Without consent nothing confidential may be given out.
    ConsentMissing,
    /// Bodies that handle a complaint together give one co-ordinated response: regulation 9.
    NotCoOrdinated,
    /// The six months ended without a response; the written explanation comes first: regulation
    /// 14(4)(a).
    DelayNotExplained,
    /// The acknowledgement is on file already; a mistake is met by a correction beside it.
    AlreadyAcknowledged,
    /// Regulation 2 names this day itself, whatever is proclaimed.
    NamedInTheRegulations,
    /// The day lies after the complaint was received.
    AfterReceipt,
    /// Asking comes before warning, and warning before stopping.
    StepBeforeMissing,
    /// A warning follows a request, and the end of the work a warning that no challenge has used up.
    AnotherStep,
    /// An agreement was worded anew, and it is not said how both sides agreed to that.
    TermsNotAgreed,
    /// It begins before the day it was decided.
    StartsBeforeDecided,
    /// Everything that comes first is in place: nothing has to be overridden.
    NothingToOverride,
    /// A later decision about the same is on file, taken as if this had not been.
    LaterDecisionsStand,
    /// The step before was taken on that day or later, and nobody could answer it.
    NoTimeToAnswer,
    /// The complaint is closed; open it again first.
    IsClosed,
    /// The complaint is not closed.
    IsNotClosed,
    /// What would close it has not been recorded.
    GroundNotRecorded,
    /// The officer cannot be the second person.
    SecondPersonIsTheOfficer,
    /// The day is a bank holiday or a weekend already, or is none to be removed.
    NothingChanges,
    /// The spoken complaint needs a copy of its written record first: regulation 13(2).
    CopyOfRecordMissing,
    /// What the conduct does to others is not said: health, safety, resource or fairness.
    ImpactMissing,
    /// The conduct is not said. To complain is no conduct.
    ConductMissing,
    /// A review comes after what it reviews.
    ReviewNotAfterwards,
    /// A review comes before the end of what it reviews.
    ReviewAfterItsEnd,
    /// What goes on has a day of its next review.
    ReviewDateMissing,
    /// New complaints are considered whatever is restricted.
    NewComplaintsAreAlwaysConsidered,
    /// Whoever was threatened does not decide about the police alone.
    NotDecidedAlone,
    /// A report to the police is entered, and they were not contacted.
    PoliceNotContacted,
    /// Why 999 was not called is not said.
    WhyNot999,
    /// Positive engagement comes before it, or the reason why that cannot wait.
    EngagementMissing,
    /// Advocacy is signposted before it, or the reason why that cannot wait.
    AdvocacyMissing,
    /// Adjustments are asked about before it, or the reason why that cannot wait.
    AdjustmentsNotAsked,
    /// De-escalation comes before it, or the reason why that cannot wait.
    DeEscalationMissing,
    /// A warning comes before it, or why none was given, or the reason why that cannot wait.
    WarningMissing,
    /// An adjustment that was asked for has not been decided on.
    AdjustmentUndecided,
    /// It is decided with somebody else.
    DecidedAlone,
    /// The responsible person, or somebody authorised, decides it.
    NotTheResponsiblePerson,
    /// A manager or senior colleague reviews, not the officer herself.
    ReviewedByTheOfficer,
    /// Somebody who did not take the decision considers the challenge.
    ConsideredByTheDecider,
    /// Whoever went through the conduct considers no challenge to what answers it, does not review
    /// it, and does not judge whether it was a breach.
    WentThroughIt,
    /// Not only those who went through the conduct decide about what answers it.
    BothWentThroughIt,
    /// Whoever complains, the patient and whoever speaks for them act for nobody at the practice.
    NotOfThePractice,
    /// What cannot wait answers a threat, violence or abuse; other conduct leaves the time.
    NotAThreat,
    /// What cannot wait protects somebody, and it is not said what it does to their safety.
    RiskNotSaid,
    /// Somebody of the practice answers for the person; each side answers for itself.
    SignsForTheOtherSide,
    /// Both have signed; it ends by being lifted, at a review or on a challenge.
    SignedByBoth,
    /// Later entries rest on it; they are set aside first.
    OthersRestOnIt,
    /// Entries in another file of the same person rest on it; they are set aside first.
    AnotherFileRestsOnIt,
    /// A version of the policy comes after the one it follows.
    BeforeTheVersionInForce,
    /// Decisions of that day or later named the version then in force, and go on naming it.
    DecisionsNamedAnotherVersion,
    /// Only violence, or fear for somebody's safety, removes anybody at once.
    NotForViolence,
    /// The person is told of a removal, or it is said why not.
    ToldOrWhyNot,
    /// That the person was told is entered, and why they were not.
    ToldAndNotTold,
    /// No exception stands where there was a warning of removal, or where none is asked for.
    NoExceptionNeeded,
    /// The exception for a change of address holds where that is the ground.
    ExceptionOfAnotherGround,
    /// What is lifted stands until no later day and has no next review.
    LiftedHasNoLaterDay,
    /// What would help is asked and settled, and advocacy signposted, before the work stops.
    HelpComesFirst,
    /// A threatening post was reported, limited or answered.
    NothingDoneAboutThePost,
    /// Whoever went through an incident is not the one who is told of it.
    ToldToWhoWentThroughIt,
    /// It is not in force on that day.
    NotInForce,
    /// A warning that was in writing, or that would have harmed the person, has no letter after it.
    NothingToFollow,
    /// A letter takes no removal out of the warning it follows.
    SaidByTheWarning,
    /// What a challenge took out of a warning comes back in no letter that follows it.
    TakenBackOnAChallenge,
    /// Whether it still warns of removal is said of what is no warning of removal.
    NoWarningOfRemoval,
    /// A list names one thing twice.
    NamedTwice,
    /// Conduct in words or deeds rests on incidents, with the exact words.
    IncidentsMissing,
    /// A change is entered, and the outcome is none.
    NotAChange,
    /// It lies before the incident.
    BeforeTheIncident,
    /// A lesser step comes before the end of contact, or the reason why that cannot wait.
    LesserStepMissing,
    /// The conduct goes on after the latest warning and a lesser step before the end of contact, or
    /// the reason why that cannot wait.
    ConductDidNotGoOn,
    /// What is in force is reviewed before the end of contact, or the reason why that cannot wait.
    ReviewComesFirst,
    /// No warning of removal in the twelve months before, and no exception.
    NotWarnedOfRemoval,
    /// An immediate removal is reported to the police first, or the commissioner approves it.
    PoliceNotToldOfIt,
    /// The words it changed to fit another kind of measure.
    ChangedToAnotherKind,
    /// The person is told of a decision on the day it was taken, or after.
    ToldBeforeDecided,
    /// A specific action begins on the day the person is told, or after, unless somebody is at
    /// risk.
    StartsBeforeTold,
}

/// Checks that something was entered and that it is no longer than `most` characters.
///
/// Length is counted in characters, as the person typing counts.
pub fn check_text(field: &str, text: &str, most: usize) -> Vec<BrokenRule> {
    if is_blank(text) {
        return vec![BrokenRule::new(field, Rule::Missing)];
    }
    check_length(field, text, most)
}

/// Checks only the length of what was entered.
pub fn check_length(field: &str, text: &str, most: usize) -> Vec<BrokenRule> {
    if text.chars().count() > most {
        return vec![BrokenRule::new(field, Rule::TooLong)];
    }
    Vec::new()
}

/// Checks that a list names each thing once.
pub(crate) fn check_each_once<T: PartialEq>(field: &str, list: &[T]) -> Option<BrokenRule> {
    list.iter()
        .enumerate()
        .any(|(index, one)| list.iter().take(index).any(|earlier| earlier == one))
        .then(|| BrokenRule::new(field, Rule::NamedTwice))
}

/// Checks a speaker, the words and the names of those who heard them.
///
/// Only emptiness and length are looked at: what was said is never judged or tidied.
pub(crate) fn check_name_and_words(
    field: &str,
    speaker: &str,
    words: &str,
    heard_by: &[String],
) -> Vec<BrokenRule> {
    let mut broken = check_text(&format!("{field}.speaker"), speaker, 120);
    if is_blank(words) {
        broken.push(BrokenRule::new(
            format!("{field}.exact_words"),
            Rule::Missing,
        ));
    }
    broken.extend(check_length(
        &format!("{field}.exact_words"),
        words,
        crate::quote::LONGEST_WORDS,
    ));
    for (index, name) in heard_by.iter().enumerate() {
        broken.extend(check_text(&format!("{field}.heard_by[{index}]"), name, 120));
    }
    broken
}

// Generated from casework's contract by `cargo xtask generate`; do not edit by hand.

/**
 * What happened to another measure in the period of a review.
 */
export type AboutAnotherMeasure = { 
/**
 * The entry that began it.
 */
measure: EntryId, 
/**
 * Its number in the file.
 */
number: number, 
/**
 * What it is now.
 */
what: string, 
/**
 * What happened to it, oldest first.
 */
steps: Array<EntryView>, 
/**
 * Incidents that only it, or only it and others, rest on.
 */
incidents: Array<CaseIncident>, };

/**
 * One item of a complaint file and what became of it in a bundle.
 */
export type AccountedItem = { 
/**
 * What it is, in neutral words: "Incident 2", "Evidence 5: covered picture".
 */
item: string, 
/**
 * Tab in the bundle, such as "E4" or "W1".
 */
tab: string, 
/**
 * Where it went.
 */
outcome: ItemOutcome, };

/**
 * That a complaint was acknowledged: regulation 13(3) and (6), spoken or in writing.
 */
export type Acknowledgement = { 
/**
 * The day it was acknowledged.
 */
acknowledged_on: string, 
/**
 * Spoken or in writing: regulation 13(6) allows both.
 */
form: AcknowledgementForm, 
/**
 * Who acknowledged it.
 */
by: string, };

/**
 * How a complaint was acknowledged.
 */
export type AcknowledgementForm = "spoken" | "written";

/**
 * One act.
 */
export type ActView = { 
/**
 * Position in the chain.
 */
sequence: number, 
/**
 * When it was done.
 */
at: UkMoment, 
/**
 * Who did it.
 */
actor: string, 
/**
 * What was done, as a sentence in the past tense.
 */
what: string, 
/**
 * What it was done to.
 */
subject: string, 
/**
 * The entry's hash.
 */
hash: string, };

/**
 * An action was agreed.
 */
export type ActionAgreed = { 
/**
 * What is to be done.
 */
what: string, 
/**
 * Who does it.
 */
owner: string, 
/**
 * The day it is to be done by.
 */
due_on: string, 
/**
 * The points it comes from.
 */
points: Array<PointId>, };

/**
 * An action was done, with the proof that it was.
 */
export type ActionDone = { 
/**
 * The entry in which it was agreed.
 */
action: EntryId, 
/**
 * What shows that it was done.
 */
proof: string, 
/**
 * The items of evidence that show it.
 */
evidence: Array<EvidenceId>, };

/**
 * An action has another day or owner.
 */
export type ActionMoved = { 
/**
 * The entry in which it was agreed.
 */
action: EntryId, 
/**
 * Who does it now.
 */
owner: string, 
/**
 * The day it is to be done by now.
 */
due_on: string, 
/**
 * Why.
 */
why: string, };

/**
 * A manager or senior colleague reviewed an agreement or a specific action (PHSO guide).
 */
export type ActionReviewed = { 
/**
 * The entry with the agreement, the specific action or the end of contact.
 */
about: EntryId, 
/**
 * Who reviewed it.
 */
reviewed_by: string, 
/**
 * What was looked at: contacts and conduct in the period.
 */
looked_at: string, 
/**
 * What the person says about it, or why the person was not asked; needed, so that nobody is
 * left out of a review without a reason.
 */
person_said: string, 
/**
 * The outcome.
 */
outcome: ReviewOutcome, 
/**
 * What contact is changed to, where it is a specific action or the end of contact.
 */
changed_to?: RestrictionKind, 
/**
 * What it says now, where it is a communication agreement.
 */
new_terms?: string, 
/**
 * How both sides agreed to the new words: an agreement is what both signed (PHSO guide).
 */
terms_agreed?: string, 
/**
 * The reasons.
 */
reasons: string, 
/**
 * The last day it now stands for, unless it was lifted.
 */
until?: string, 
/**
 * The day of the next review, unless it was lifted.
 */
next_review_on?: string, 
/**
 * The day the person was told.
 */
told_on: string, 
/**
 * How.
 */
told_how: Manner, 
/**
 * How the person can challenge what goes on, as told, unless it was lifted.
 */
how_to_challenge?: string, 
/**
 * Items of evidence: the letter as it went.
 */
evidence: Array<EvidenceId>, };

/**
 * Words to stand beside a record.
 */
export type AddCorrectionRequest = { 
/**
 * What is corrected or added to.
 */
about: CorrectionSubject, 
/**
 * Whether something was wrong or left out.
 */
kind: CorrectionKind, 
/**
 * What it should read and why, or what is added.
 */
words: string, };

/**
 * Something to enter in a complaint file.
 */
export type AddEntryRequest = { 
/**
 * The complaint.
 */
complaint: ComplaintId, 
/**
 * The calendar day in the UK on which it happened or was decided.
 */
on: string, 
/**
 * The UK time, where it matters and is known.
 */
at?: string, 
/**
 * The colleague who did it.
 */
by: string, 
/**
 * What happened.
 */
entry: Entry, 
/**
 * Exact words that belong to it.
 */
quotes: Array<NewQuote>, };

/**
 * Files to take in, answered for one by one, in the order the files are given.
 */
export type AddEvidenceRequest = { 
/**
 * The complaint file.
 */
complaint: ComplaintId, 
/**
 * One answer a file.
 */
files: Array<NewEvidence>, };

/**
 * A point to add.
 */
export type AddPointRequest = { 
/**
 * The complaint.
 */
complaint: ComplaintId, 
/**
 * The point.
 */
point: NewPoint, };

/**
 * Something to enter in the practice's own book.
 */
export type AddPracticeEntryRequest = { 
/**
 * The calendar day in the UK on which it happened or was decided.
 */
on: string, 
/**
 * The colleague who did it.
 */
by: string, 
/**
 * What happened.
 */
entry: Entry, };

/**
 * A reasonable adjustment that was asked for or offered.
 *
 * The need stands in the person's own words. A diagnosis is never asked for: it is nobody's
 * business in a complaint file, and whoever is no clinician must not guess one (SPSO section 1).
 */
export type AdjustmentAsked = { 
/**
 * Who raised it.
 */
raised: AdjustmentRaised, 
/**
 * What the person finds hard, in the person's own words.
 */
need: string, 
/**
 * What would help; empty where nothing is wanted.
 */
what_would_help: string, };

/**
 * The decision about an adjustment, with its reason.
 */
export type AdjustmentDecided = { 
/**
 * The entry in which it was asked for or offered.
 */
adjustment: EntryId, 
/**
 * The decision.
 */
decision: AdjustmentDecision, 
/**
 * What is done.
 */
what: string, 
/**
 * Why, needed unless it is made as asked.
 */
reason?: string, 
/**
 * The day from which it is in place.
 */
in_place_on?: string, 
/**
 * The day it is to be looked at again.
 */
review_on?: string, };

/**
 * What was decided about an adjustment.
 */
export type AdjustmentDecision = "made" | "alternative" | "declined";

/**
 * Who raised an adjustment.
 */
export type AdjustmentRaised = "asked_for" | "offered" | "nothing_wanted";

/**
 * An adjustment was looked at again.
 */
export type AdjustmentReviewed = { 
/**
 * The entry in which it was asked for or offered.
 */
adjustment: EntryId, 
/**
 * What the person and the practice say of it now.
 */
outcome: string, 
/**
 * The day it is to be looked at again.
 */
next_review_on?: string, };

/**
 * An adjustment was seen to be recorded in the clinical system (DAPB4019). This program is not
 * the place of that record, and copies nothing from it.
 */
export type AdjustmentSeenInClinicalSystem = { 
/**
 * The entry in which it was asked for or offered.
 */
adjustment: EntryId, };

/**
 * An adjustment.
 */
export type AdjustmentView = { 
/**
 * The entry in which it was raised.
 */
entry: EntryId, 
/**
 * Asked for, offered, or nothing wanted.
 */
raised: AdjustmentRaised, 
/**
 * The need in the person's own words.
 */
need: string, 
/**
 * What would help.
 */
what_would_help: string, 
/**
 * The decision that holds.
 */
decision?: AdjustmentDecision, 
/**
 * What is done.
 */
what?: string, 
/**
 * The day it was seen in the clinical system.
 */
in_clinical_system_on?: string, 
/**
 * In how many contacts it was used.
 */
used: number, };

/**
 * The words of a version of the policy.
 */
export type AdoptedWords = { 
/**
 * The whole policy.
 */
text: Array<PolicySection>, 
/**
 * What we expect of each other, for the public.
 */
for_the_public: Array<PolicySection>, };

/**
 * The person was told where to find an advocate: regulation 3(d), PHSO guide.
 */
export type AdvocacySignposted = { 
/**
 * Which service.
 */
service: string, 
/**
 * How the person was told.
 */
how: Manner, };

/**
 * A party signed the agreement, or declined to.
 */
export type AgreementAnswered = { 
/**
 * The entry in which it was proposed.
 */
agreement: EntryId, 
/**
 * Whose answer it is.
 */
party: AgreementParty, 
/**
 * Who signed or declined.
 */
who: string, 
/**
 * Signed, or declined.
 */
signed: boolean, 
/**
 * How it was signed, or what was said when it was declined.
 */
how: string, 
/**
 * The signed page, where it is on file.
 */
evidence: Array<EvidenceId>, };

/**
 * A concern that the agreement is not kept, and who considered it. Either side may raise one
 * about the other (PHSO guide: communication agreements).
 */
export type AgreementBreached = { 
/**
 * The agreement, or the specific action, that was not kept.
 */
about: EntryId, 
/**
 * Whose part of it is said not to be kept.
 */
whose_part: AgreementParty, 
/**
 * Who raised the concern, and what it is.
 */
concern: string, 
/**
 * The incidents it rests on.
 */
incidents: Array<IncidentId>, 
/**
 * Who considered it.
 */
considered_by: string, 
/**
 * What they found; a concern of before this was asked counts against nobody.
 */
found: ConcernFound, 
/**
 * What follows from it.
 */
outcome: string, };

/**
 * The agreement was lifted.
 */
export type AgreementLifted = { 
/**
 * The entry in which it was proposed.
 */
agreement: EntryId, 
/**
 * Why.
 */
why: string, 
/**
 * Who agreed that things are better, on the person's side too (PHSO sample policy).
 */
agreed_by: string, 
/**
 * The day the person was told.
 */
told_on: string, 
/**
 * How.
 */
told_how: Manner, 
/**
 * Items of evidence: the letter as it went.
 */
evidence: Array<EvidenceId>, };

/**
 * Whose answer it is.
 */
export type AgreementParty = "the_person" | "the_practice";

/**
 * A communication agreement was proposed.
 */
export type AgreementProposed = { 
/**
 * Whether the person proposed it; either side may (PHSO sample policy).
 */
proposed_by_the_person: boolean, 
/**
 * Why it is proposed, as it was explained to the person.
 */
why: string, 
/**
 * Who decided to try it.
 */
decided_by: string, 
/**
 * The manager or senior colleague it was discussed with.
 */
discussed_with: string, 
/**
 * Who was asked what they would like in it, and what they said.
 */
consulted: string, 
/**
 * What the person can expect of the practice.
 */
they_can_expect: string, 
/**
 * What the practice expects of the person.
 */
we_expect: string, 
/**
 * What each commits to.
 */
commitments: string, 
/**
 * What follows if it is not kept, where that is appropriate.
 */
consequences?: string, 
/**
 * Who hears concerns that it is not kept.
 */
breaches_heard_by: string, 
/**
 * The day it is to be reviewed.
 */
review_on: string, 
/**
 * How it can be challenged, as told (SPSO section 1: a right of appeal, notified).
 */
how_to_challenge: string, 
/**
 * The day the person was told the reasons; needed where the practice proposes it (PHSO sample
 * policy: whoever it is about learns why).
 */
told_on?: string, 
/**
 * How.
 */
told_how?: Manner, 
/**
 * Why it is proposed before something the guide asks for first, if so.
 */
override_reason?: string, 
/**
 * Items of evidence: the letter as it went, with the reasons.
 */
evidence: Array<EvidenceId>, };

/**
 * An answer to "could these words distress somebody who reads them?".
 */
export type AnswerDistressRequest = { 
/**
 * The words.
 */
quote: QuoteId, 
/**
 * The answer.
 */
distress: DistressLabel, };

/**
 * An appeal was considered by somebody who did not take the decision.
 */
export type AppealDecided = { 
/**
 * The entry with the appeal.
 */
appeal: EntryId, 
/**
 * Who considered it.
 */
considered_by: string, 
/**
 * The outcome.
 */
outcome: AppealOutcome, 
/**
 * What contact is changed to, where it was upheld in part and is about contact.
 */
changed_to?: RestrictionKind, 
/**
 * What it says now, where it was upheld in part and is an agreement or a warning.
 */
new_terms?: string, 
/**
 * How both sides agreed to the new words, where it is an agreement.
 */
terms_agreed?: string, 
/**
 * Whether a warning of removal from the list that was upheld in part still warns of it (GMS
 * Contracts Regulations 2015, Schedule 3, paragraph 24 asks whether it did).
 */
still_of_removal?: boolean, 
/**
 * The reasons.
 */
reasons: string, 
/**
 * The day the person was told.
 */
told_on: string, 
/**
 * How.
 */
told_how: Manner, 
/**
 * Whether the person was told of the Ombudsman; needed.
 */
ombudsman_told: boolean, 
/**
 * Items of evidence: the letter as it went.
 */
evidence: Array<EvidenceId>, };

/**
 * A challenge to a decision (SPSO section 1: a right of appeal).
 */
export type AppealOnFile = { 
/**
 * The entry in which it was received.
 */
entry: EntryId, 
/**
 * The entry with the decision it is about.
 */
about: EntryId, 
/**
 * The day it came.
 */
on: string, 
/**
 * What it came to, once somebody has considered it.
 */
result?: AppealResult, };

/**
 * What an appeal came to.
 */
export type AppealOutcome = "upheld" | "partly_upheld" | "not_upheld";

/**
 * The person challenged a decision: a measure, a warning, or what was done at once (PHSO guide; SPSO section 1: a right of appeal).
 */
export type AppealReceived = { 
/**
 * The entry with the decision.
 */
about: EntryId, 
/**
 * How it came. What the person says stands beside it in exact words.
 */
channel: Channel, 
/**
 * Items of evidence: the letter as it came.
 */
evidence: Array<EvidenceId>, };

/**
 * What a challenge came to.
 */
export type AppealResult = { 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * The day.
 */
on: string, 
/**
 * Who considered it.
 */
considered_by: string, 
/**
 * The outcome.
 */
outcome: AppealOutcome, 
/**
 * What contact was changed to, where it was upheld in part and is about contact.
 */
changed_to?: RestrictionKind, 
/**
 * Whether a warning of removal that was upheld in part still warns of it.
 */
still_of_removal?: boolean, };

/**
 * The colours of the screen.
 */
export type Appearance = "as_the_computer" | "light" | "dark";

/**
 * A bank holiday the program did not know: one-offs are proclaimed.
 */
export type BankHolidayAdded = { 
/**
 * The day.
 */
day: string, 
/**
 * Its name as published.
 */
name: string, };

/**
 * A day that is not a bank holiday after all.
 */
export type BankHolidayRemoved = { 
/**
 * The day.
 */
day: string, 
/**
 * Why: where it says so.
 */
why: string, };

/**
 * The kinds of behaviour the PHSO guide and the sample policy name. To complain is none of them,
 * so a complaint cannot be given as a reason.
 */
export type Behaviour = "threatening" | "abusive" | "offensive" | "discriminatory" | "violent" | "excessive_contact" | "not_taking_part";

/**
 * One thing that stops an act, at one field of the request.
 */
export type BrokenRule = { 
/**
 * The path of the field in the request: `points[0].what`.
 */
field: string, 
/**
 * What is wrong with it.
 */
rule: Rule, 
/**
 * The numbers of the entries that stop it, where entries do.
 */
entries?: Array<number>, 
/**
 * The entries of other files that stop it: of the same person, or of any complaint where it is
 * the practice’s own book that is written.
 */
of_files?: Array<EntryOfAFile>, };

/**
 * A bundle that was made and read back.
 */
export type BundleMade = { 
/**
 * The practice's reference.
 */
reference: string, 
/**
 * The version of this bundle, from 1.
 */
version: number, 
/**
 * The name of the file, without its folder.
 */
file_name: string, 
/**
 * Size of the zip in bytes.
 */
size: number, 
/**
 * SHA-256 of the zip.
 */
sha256: string, 
/**
 * Pages of `bundle.pdf`.
 */
pages: number, 
/**
 * The first page of the part for distressing material, if there is one.
 */
covered_from_page: number | null, 
/**
 * The sum.
 */
reconciliation: Reconciliation, 
/**
 * Each item of the file and what became of it.
 */
items: Array<AccountedItem>, };

/**
 * Whether a bundle can be made and what it will hold.
 */
export type BundleReadinessView = { 
/**
 * The sum as it will come out if nothing is withheld.
 */
expected: Reconciliation, 
/**
 * What a PHSO caseworker would look for, gaps first.
 */
checks: Array<ReadinessCheck>, 
/**
 * Items whose content cannot be shown as pages, with the reason.
 */
not_showable: Array<NotShowableView>, 
/**
 * Evidence that could be withheld with a reason.
 */
evidence: Array<WithholdableView>, };

/**
 * The officer's own page: support that was offered, and how often she opened what is covered.
 */
export type CareView = { 
/**
 * How often something covered was opened in the last seven days.
 */
opened_this_week: number, 
/**
 * The same in the last thirty days. A private count, never a score, in no report.
 */
opened_this_month: number, 
/**
 * How often somebody who spoke of suicide or self-harm was helped, in the twelve months up to
 * today. It is told here, where colleagues are looked after, and nowhere beside conduct.
 */
helped: number, 
/**
 * Support that was offered to her and not answered yet, newest first: in each file the latest
 * offer, if it does not say whether it was taken up.
 */
offered_to_you: Array<EntryView>, 
/**
 * Support offered to colleagues, newest first.
 */
support: Array<EntryView>, 
/**
 * How colleagues get support, as the policy says.
 */
how_to_get_support?: string, };

/**
 * A date of a file.
 */
export type CaseDate = { 
/**
 * What it is about.
 */
kind: DateKind, 
/**
 * What is to be done by then, in the imperative.
 */
what: string, 
/**
 * The entry it comes from.
 */
about?: EntryId, 
/**
 * The point it is about.
 */
point?: PointId, 
/**
 * The date with its working.
 */
explained: ExplainedDate, 
/**
 * How it stands today.
 */
stands: Standing, 
/**
 * Earlier versions, oldest first.
 */
earlier: Array<EarlierDate>, 
/**
 * Whether the person who complains is owed it by law.
 */
is_law: boolean, };

/**
 * An incident as the fold needs it: that it was, and when.
 */
export type CaseIncident = { 
/**
 * Identity.
 */
id: IncidentId, 
/**
 * The number in the file.
 */
number: number, 
/**
 * The day in the UK.
 */
on: string, 
/**
 * The UK time at which it happened, or began.
 */
at: string, 
/**
 * Whether it was the conduct of somebody else than whoever complains.
 */
somebody_else: boolean, 
/**
 * Whether exact words were written down in it.
 */
has_words: boolean, 
/**
 * How it happened.
 */
channel: Channel, 
/**
 * Whether everybody was safe when it was written down.
 */
everybody_safe: boolean, 
/**
 * The colleague who experienced it.
 */
experienced_by: string, 
/**
 * The colleagues who saw or heard it.
 */
colleagues_there: Array<string>, };

/**
 * What the file says beside an entry, where it is the officer's to decide.
 */
export type Caution = "no_consent_to_electronic_letters" | "review_is_far_off" | "no_contacts_on_file" | "no_consent_to_talk" | "in_force_already" | "warned_in_another_file" | "no_time_to_change" | "taken_back_before" | "no_exact_words" | "help_not_offered_first" | "conduct_of_somebody_else";

/**
 * How sure the hearer is of the words.
 */
export type Certainty = "exact" | "as_near_as_remembered";

/**
 * How a complaint or an incident came: regulation 13(1) allows any way, spoken included.
 */
export type Channel = "in_person" | "telephone" | "letter" | "email" | "form" | "social_media";

/**
 * How the person likes to be contacted.
 */
export type ChannelPreferred = { 
/**
 * The channel.
 */
channel: Channel, 
/**
 * What the person said about it: times of day, whom not to leave a message with.
 */
note?: string, };

/**
 * The complaint was closed. Open actions stay open.
 */
export type Closed = { 
/**
 * Why.
 */
ground: ClosingGround, 
/**
 * Anything to add.
 */
note?: string, };

/**
 * The work went from an everyday conversation to a closer look (NHS Complaint Standards).
 */
export type CloserLookBegan = { 
/**
 * Why a conversation is not enough, or what will be looked into.
 */
why: string, 
/**
 * Who looks into it.
 */
looked_into_by: string, };

/**
 * Why a complaint is closed.
 */
export type ClosingGround = "answered" | "settled_at_once" | "not_required" | "withdrawn" | "sent_elsewhere" | "out_of_time" | "representative_refused" | "stopped" | "no_longer_considered";

/**
 * A colleague's role from the day of the entry.
 */
export type ColleagueRole = { 
/**
 * The colleague.
 */
colleague: string, 
/**
 * The role: "receptionist". Empty: no longer at the practice.
 */
role: string, };

/**
 * A colleague.
 */
export type ColleagueView = { 
/**
 * The name.
 */
name: string, 
/**
 * The pseudonym in exports: "Colleague A".
 */
pseudonym: string, 
/**
 * The role, where one is recorded.
 */
role?: string, };

/**
 * A colleague was asked for comments; three working days are good practice (LGSCO guide,
 * part 12), not law.
 */
export type CommentsAsked = { 
/**
 * The colleague.
 */
colleague: string, 
/**
 * What was asked, and what was shared for it.
 */
asked: string, 
/**
 * Working days given, 1 to 30.
 */
working_days: number, };

/**
 * A colleague's comments came.
 */
export type CommentsReceived = { 
/**
 * The colleague.
 */
colleague: string, 
/**
 * What they say.
 */
comments: string, 
/**
 * Their statement, where it is on file.
 */
evidence: Array<EvidenceId>, };

/**
 * One complaint file.
 */
export type ComplaintFileView = { 
/**
 * Identity.
 */
id: ComplaintId, 
/**
 * The practice's reference.
 */
reference: string, 
/**
 * The person who complains.
 */
complainant: Person, 
/**
 * Who received the services.
 */
patient: Patient, 
/**
 * The day of receipt.
 */
received_on: string, 
/**
 * The UK time of receipt, where known.
 */
received_time: string | null, 
/**
 * How it came.
 */
channel: Channel, 
/**
 * Who received it.
 */
received_by: string, 
/**
 * When this record was made.
 */
recorded: UkMoment, 
/**
 * The complaint exactly as received.
 */
as_received: WordsView, 
/**
 * The acknowledgement as recorded.
 */
acknowledged: Acknowledgement | null, 
/**
 * How much is in the file.
 */
counts: FileCounts, 
/**
 * The handling: where it stands, its dates, tasks, points and people.
 */
handling: HandlingView, 
/**
 * Corrections to the complaint as logged.
 */
corrections: Array<CorrectionView>, 
/**
 * Today in the UK.
 */
today: string, };

/**
 * A complaint and the file that belongs to it.
 */
export type ComplaintId = number & { readonly of?: 'a complaint' };

/**
 * A complaint that was logged.
 */
export type ComplaintLogged = { 
/**
 * Identity.
 */
complaint: ComplaintId, 
/**
 * The reference given to it.
 */
reference: string, 
/**
 * The last day to acknowledge it.
 */
acknowledge_by: string, };

/**
 * A question about one complaint file.
 */
export type ComplaintRequest = { 
/**
 * The complaint.
 */
complaint: ComplaintId, };

/**
 * One complaint in the list.
 */
export type ComplaintRow = { 
/**
 * Identity.
 */
id: ComplaintId, 
/**
 * The practice's reference.
 */
reference: string, 
/**
 * The person who complains.
 */
person: string, 
/**
 * The day of receipt.
 */
received_on: string, 
/**
 * How it came.
 */
channel: Channel, 
/**
 * How the file stands.
 */
stands: FileStands, };

/**
 * All complaint files.
 */
export type ComplaintsView = { 
/**
 * Today in the UK.
 */
today: string, 
/**
 * How many things are late over all files.
 */
late: number, 
/**
 * How many have their last day today.
 */
due_today: number, 
/**
 * One row a file, those with something to do first, then the newest.
 */
complaints: Array<ComplaintRow>, };

/**
 * What came of a concern that something is not kept.
 */
export type ConcernFound = "not_kept" | "kept" | "not_clear";

/**
 * Whom a warning or a removal from the list concerns, where somebody complains for another.
 */
export type Concerns = "the_complainant" | "the_patient";

/**
 * A step about consent. Consent is apart from the state of the complaint: without it the work
 * goes on, and only what is confidential is not given out.
 */
export type ConsentRecorded = { 
/**
 * What it is about.
 */
subject: ConsentSubject, 
/**
 * The step.
 */
step: ConsentStep, 
/**
 * Whose consent it is.
 */
from: string, 
/**
 * How it was asked or given, or why it is not needed.
 */
how: string, };

/**
 * A step about consent.
 */
export type ConsentStep = "asked" | "given" | "refused" | "withdrawn" | "not_needed";

/**
 * What consent is about.
 */
export type ConsentSubject = "share_with_representative" | "share_with_other_body" | "talk_about_what_helps";

/**
 * The latest step about consent.
 */
export type ConsentView = { 
/**
 * The step.
 */
step: ConsentStep, 
/**
 * Its day.
 */
on: string, };

/**
 * A substantive contact.
 */
export type Contact = { 
/**
 * The channel.
 */
channel: Channel, 
/**
 * Who turned to whom.
 */
direction: Direction, 
/**
 * Whom it was with.
 */
with: string, 
/**
 * How long it lasted, in minutes.
 */
minutes?: number, 
/**
 * What was said or written, as an account.
 */
what_was_said: string, 
/**
 * The adjustments used in it, by the entries in which they were asked for or offered.
 */
adjustments_used: Array<EntryId>, 
/**
 * Items of evidence: the letter or the email, the voicemail.
 */
evidence?: Array<EvidenceId>, };

/**
 * Contact was ended, or the complaint is no longer considered. The responsible person decides,
 * and the person is told of the Ombudsman (PHSO guide).
 */
export type ContactEnded = { 
/**
 * What ends.
 */
what: ContactEnding, 
/**
 * The conduct it answers.
 */
conduct: Array<Behaviour>, 
/**
 * The incidents it rests on.
 */
incidents: Array<IncidentId>, 
/**
 * Why, as it was told.
 */
why: string, 
/**
 * What the conduct does to others.
 */
impact: Impact, 
/**
 * Why nothing less is enough.
 */
proportionate: string, 
/**
 * What adjustments were considered, and with what outcome (Equality Act 2010 s.20).
 */
adjustments_considered: string, 
/**
 * The manager or senior colleague it was discussed with.
 */
discussed_with: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * The day the person was told.
 */
told_on: string, 
/**
 * How.
 */
told_how: Manner, 
/**
 * Whether the person was told of the Ombudsman; needed.
 */
ombudsman_told: boolean, 
/**
 * How it can be challenged, as told; needed (SPSO section 1: a right of appeal, notified).
 */
how_to_challenge: string, 
/**
 * The day it is to be reviewed.
 */
review_on: string, 
/**
 * Why before something the guide asks for first: a threat to safety.
 */
override_reason?: string, 
/**
 * Items of evidence: the letter as it went.
 */
evidence: Array<EvidenceId>, };

/**
 * What ends.
 */
export type ContactEnding = "contact" | "consideration";

/**
 * Whether the conversation went on.
 */
export type ConversationThen = "went_on" | "stopped" | "not_known";

/**
 * The person was asked to take part, warned, or told that the work stops (PHSO guide).
 */
export type CooperationAsked = { 
/**
 * The step.
 */
step: CooperationStep, 
/**
 * The step before that it follows: the request that was not answered, or the warning.
 */
follows?: EntryId, 
/**
 * What is needed and why, and what help was offered.
 */
what: string, 
/**
 * How the person was told.
 */
how: Manner, 
/**
 * Whether the Ombudsman's details were given; needed when the work stops.
 */
ombudsman_told: boolean, 
/**
 * Who decided that the work stops: the responsible person, or whoever is authorised.
 */
decided_by?: string, 
/**
 * How it can be challenged, as told; needed when the work stops (SPSO section 1: a right of
 * appeal, notified).
 */
how_to_challenge?: string, 
/**
 * Items of evidence: the letter as it went.
 */
evidence?: Array<EvidenceId>, };

/**
 * A step when somebody does not take part: asked what would help, warned, given up.
 */
export type CooperationStep = "asked" | "warned" | "stopped";

/**
 * A copy of the written record of a spoken complaint was given: regulation 13(2)(b).
 */
export type CopyOfRecordGiven = { 
/**
 * How it was given: on paper, or electronically where consent allows.
 */
how: Manner, };

/**
 * A correction that was added.
 */
export type CorrectionAdded = { 
/**
 * Identity.
 */
correction: CorrectionId, 
/**
 * Its number beside the record.
 */
number: number, };

/**
 * A correction or addition that stands beside a record.
 */
export type CorrectionId = number & { readonly of?: 'a correction' };

/**
 * Why a correction was added.
 */
export type CorrectionKind = "correction" | "addition";

/**
 * What a correction stands beside.
 */
export type CorrectionSubject = { "of": "complaint", "id": ComplaintId } | { "of": "incident", "id": IncidentId } | { "of": "evidence", "id": EvidenceId } | { "of": "entry", "id": EntryId };

/**
 * A correction as shown beneath what it corrects.
 */
export type CorrectionView = { 
/**
 * Its number beside the record.
 */
number: number, 
/**
 * Whether something was wrong or left out.
 */
kind: CorrectionKind, 
/**
 * The words.
 */
words: string, 
/**
 * When it was added.
 */
recorded: UkMoment, 
/**
 * Who added it.
 */
recorded_by: string, };

/**
 * One day of the working.
 */
export type CountedDay = { 
/**
 * The calendar day.
 */
day: string, 
/**
 * What the count made of it.
 */
count: DayCount, };

/**
 * A thing as every list, preview, title and default print may know it: no content at all.
 *
 * The type has nothing to show, so a covered thing cannot leak through a place that forgot to
 * ask. Only the act *reveal* turns it into a [`Revealed`].
 */
export type Covered = { 
/**
 * What is behind the cover, in bearable words; `None` while nobody has answered yet.
 */
content_note: string | null, };

/**
 * The Care Quality Commission asked for a summary of complaints; it is due in 28 days, counted
 * from the day after: HSCA (Regulated Activities) Regulations 2014, regulation 16(3).
 */
export type CqcSummaryAsked = { 
/**
 * What was asked for, and for which period.
 */
what: string, };

/**
 * The summary was sent.
 */
export type CqcSummarySent = { 
/**
 * The entry in which it was asked for.
 */
request: EntryId, 
/**
 * What was sent, and how.
 */
what: string, };

/**
 * What a date is about.
 */
export type DateKind = "settle_at_once" | "acknowledge" | "response_period" | "relevant_period" | "time_limit" | "data_protection" | "subject_access" | "update" | "comments" | "action" | "adjustment_review" | "measure_review" | "police_reference" | "removal_notice" | "ombudsman_information" | "recommendation";

/**
 * What the count makes of a day.
 */
export type DayCount = { "kind": "received" } | { "kind": "start" } | { "kind": "counted", 
/**
 * The number of this day, in working days or in days as the clock runs.
 */
number: number, } | { "kind": "not_counted" } & NotWorking;

/**
 * De-escalation by the DESC model; its four fields keep the model's names (PHSO guide).
 */
export type DeEscalated = { 
/**
 * What happened, as it could be seen or heard.
 */
describe: string, 
/**
 * What it does to the work and to others.
 */
explain: string, 
/**
 * What the person could do instead.
 */
suggest: string, 
/**
 * What was said about either course: a change, or none.
 */
consequences: string, 
/**
 * Spoken, or written.
 */
how: Manner, 
/**
 * What changed afterwards, where that is known.
 */
what_changed?: string, 
/**
 * The incidents it is about.
 */
incidents: Array<IncidentId>, 
/**
 * Items of evidence: the letter as it went, where it was written.
 */
evidence: Array<EvidenceId>, };

/**
 * A decision about engagement: by whom, with whom, what, and why.
 */
export type Decision = { 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * Its day.
 */
on: string, 
/**
 * Who decided, by name.
 */
by: string, 
/**
 * With whom, by name.
 */
with?: string, 
/**
 * What was decided, in a few words.
 */
what: string, 
/**
 * Why, as it was recorded.
 */
reason: string, 
/**
 * The version of the practice's policy in force on that day, counted from 1.
 */
policy_version?: number, };

/**
 * NHS Resolution or a defence body was told.
 */
export type DefenceBodyTold = { 
/**
 * The body.
 */
body: string, 
/**
 * What it was told, and its reference if it gave one.
 */
what: string, };

/**
 * The written explanation that no response was sent within the period: regulation 14(4)(a).
 */
export type DelayExplained = { 
/**
 * How it was sent.
 */
how: Manner, 
/**
 * The reason, as it was given.
 */
reason: string, 
/**
 * When the response is to be expected, as it was told.
 */
expected_by?: string, };

/**
 * Somebody was authorised to act for an office-holder, on the day of the entry: regulation
 * 4(2) and (3).
 */
export type Delegated = { 
/**
 * The office.
 */
office: Office, 
/**
 * Who may act.
 */
to: string, 
/**
 * Who authorised it for the practice.
 */
authorised_by: string, 
/**
 * For what, if not for everything.
 */
limits?: string, };

/**
 * An authorisation ended on the day of the entry.
 */
export type DelegationEnded = { 
/**
 * The entry in which it was given.
 */
delegation: EntryId, 
/**
 * Why.
 */
why: string, };

/**
 * An authorisation that holds.
 */
export type DelegationView = { 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * The office.
 */
office: Office, 
/**
 * Who may act.
 */
to: string, 
/**
 * Since when.
 */
since: string, 
/**
 * By whom it was authorised.
 */
authorised_by: string, };

/**
 * Who turned to whom.
 */
export type Direction = "from_them" | "from_us";

/**
 * What became of the offer to discuss.
 */
export type DiscussionAnswer = "accepted" | "declined" | "no_reply";

/**
 * The answer to the offer to discuss. Without a discussion the practice determines the response
 * period and tells the person in writing: regulation 13(8).
 */
export type DiscussionAnswered = { 
/**
 * The answer.
 */
answer: DiscussionAnswer, 
/**
 * What was agreed about the handling, where it was discussed.
 */
agreed?: string, };

/**
 * A discussion was offered of how the complaint will be handled and of the response period:
 * regulation 13(7), at the time it is acknowledged.
 */
export type DiscussionOffered = { 
/**
 * How it was offered.
 */
how: Manner, };

/**
 * The answer to "could this distress somebody who sees it?".
 *
 * There is no default: the PHSO guide asks that distressing material be labelled and kept where
 * it cannot be opened by accident, and a default would be an answer nobody gave.
 */
export type DistressLabel = { "answer": "not_distressing" } | { "answer": "distressing", 
/**
 * What is behind the cover, in bearable words: "damage to a door, no people".
 */
content_note: string, };

/**
 * Something that was done, without content.
 */
export type DoneLately = { 
/**
 * When.
 */
when: UkMoment, 
/**
 * What, in the past tense.
 */
what: string, 
/**
 * To what: "HL-2026-07".
 */
subject: string, };

/**
 * A question or act that could not be answered.
 */
export type DoorError = { 
/**
 * Stable code.
 */
code: ErrorCode, 
/**
 * The rules that were broken, field by field; empty for other codes.
 */
broken_rules: Array<BrokenRule>, 
/**
 * Facts for the words, such as who has the file open; never case content.
 */
facts: { [key in string]: string }, };

/**
 * A draft, if there is one.
 */
export type DraftAnswer = { 
/**
 * What was kept.
 */
draft: DraftView | null, };

/**
 * When a draft was kept.
 */
export type DraftKept = { 
/**
 * The moment it was kept.
 */
kept: UkMoment, };

/**
 * The place of a draft.
 */
export type DraftRequest = { 
/**
 * A stable name of the screen and record: "record-incident/3".
 */
place: string, };

/**
 * What was kept at a place.
 */
export type DraftView = { 
/**
 * The content as it was given.
 */
content: string, 
/**
 * When it was kept.
 */
kept: UkMoment, };

/**
 * One thing that is due.
 */
export type Due = { 
/**
 * Whose it is.
 */
about: DueAbout, 
/**
 * What to do.
 */
what: string, 
/**
 * The same without names and without anything of the matter.
 */
neutral: string, 
/**
 * Late, today, coming.
 */
stands: DueStands, 
/**
 * The last day.
 */
date?: string, 
/**
 * How it stands in the unit of its clock.
 */
standing?: Standing, 
/**
 * The working of the date.
 */
because: Array<string>, 
/**
 * The days counted and skipped, for what is late or due today; empty otherwise.
 */
days: Array<CountedDay>, 
/**
 * Where it is done.
 */
door?: TaskDoor, };

/**
 * Whose a due thing is.
 */
export type DueAbout = { "of": "complaint", 
/**
 * The complaint.
 */
complaint: ComplaintId, 
/**
 * Its reference.
 */
reference: string, 
/**
 * The person who complains.
 */
person: string, } | { "of": "practice" };

/**
 * Late, today, coming, or without a day.
 */
export type DueStands = "late" | "today" | "coming" | "whenever";

/**
 * An earlier entry to choose.
 */
export type EarlierChoice = { 
/**
 * The entry.
 */
id: EntryId, 
/**
 * Its kind.
 */
kind: EntryKind, 
/**
 * Its day.
 */
on: string, 
/**
 * Its words in short.
 */
words: string, 
/**
 * Whether it still waits for something: an open action, a wait, a request.
 */
is_open: boolean, 
/**
 * Whether it is a challenge to a warning of removal from the list.
 */
to_a_warning_of_removal?: boolean, };

/**
 * An earlier version of a date that was changed.
 */
export type EarlierDate = { 
/**
 * The date as it was.
 */
date: string, 
/**
 * The day the person was told of it.
 */
told_on: string, 
/**
 * Why it was so.
 */
why: string, };

/**
 * Purposes given before.
 */
export type EarlierPurposes = { 
/**
 * Newest first, each once, at most three.
 */
purposes: Array<string>, };

/**
 * Consent to electronic letters, or its withdrawal: regulation 15 asks that it be given in
 * writing or electronically.
 */
export type ElectronicConsent = { 
/**
 * Given, or withdrawn.
 */
given: boolean, 
/**
 * How the consent or its withdrawal came; spoken consent does not count.
 */
how: Manner, 
/**
 * The address to write to, as given.
 */
address?: string, };

/**
 * What was done to engage positively before anything else (PHSO guide: engagement first,
 * advocacy, specialist support).
 */
export type EngagementTried = { 
/**
 * What was done: time to speak, the experience acknowledged, the handling explained.
 */
what: string, 
/**
 * Specialist support that was offered, if any.
 */
specialist_support?: string, 
/**
 * What came of it.
 */
outcome: string, };

/**
 * How engagement is managed in one file.
 */
export type EngagementView = { 
/**
 * The reference of the file.
 */
reference: string, 
/**
 * The person who complains.
 */
person: string, 
/**
 * Today in the UK.
 */
today: string, 
/**
 * Agreements, specific actions and endings, oldest first, with the policy in force at each.
 */
measures: Array<MeasureView>, 
/**
 * Warnings, and reasons why none was given, oldest first.
 */
warnings: Array<WarningOnFile>, 
/**
 * Whether the person, or the patient, was warned in the twelve months before today, or today;
 * removal or not.
 */
warned_in_the_last_year: boolean, 
/**
 * Whether either was warned of removal in the twelve months before today, or today.
 */
warned_of_removal_in_the_last_year: boolean, 
/**
 * Who of them was.
 */
who_was_warned: Array<WhoWasWarned>, 
/**
 * The steps of the ladder with what each asks for first.
 */
ladder: Array<LadderStep>, 
/**
 * The picture of the ladder, a lane for each step.
 */
picture: Timeline, 
/**
 * How engagement was managed, in a few sentences; empty where nothing was recorded.
 */
in_words: Array<string>, 
/**
 * The decisions, oldest first, each with the version of the policy in force.
 */
decisions: Array<Decision>, 
/**
 * Challenges, oldest first.
 */
appeals: Array<AppealOnFile>, 
/**
 * The incidents.
 */
incidents: Array<CaseIncident>, 
/**
 * Every entry about engagement, oldest day first.
 */
entries: Array<EntryView>, 
/**
 * Whether the complaint is open: whatever is decided here, it goes on.
 */
complaint_is_open: boolean, };

/**
 * Entries to read.
 */
export type EntriesRequest = { 
/**
 * The complaint.
 */
complaint: ComplaintId, 
/**
 * Only these parts of the file; all of them if none is named.
 */
parts: Array<FilePart>, };

/**
 * Entries of a file, oldest day first.
 */
export type EntriesView = { 
/**
 * The reference of the file.
 */
reference: string, 
/**
 * The entries.
 */
entries: Array<EntryView>, };

/**
 * What was entered. The tag `kind` names it in requests and in the case file.
 */
export type Entry = { "kind": "person_added" } & PersonAdded | { "kind": "representative_refused" } & RepresentativeRefused | { "kind": "consent_recorded" } & ConsentRecorded | { "kind": "electronic_consent" } & ElectronicConsent | { "kind": "channel_preferred" } & ChannelPreferred | { "kind": "adjustment_asked" } & AdjustmentAsked | { "kind": "adjustment_decided" } & AdjustmentDecided | { "kind": "adjustment_reviewed" } & AdjustmentReviewed | { "kind": "adjustment_seen_in_clinical_system" } & AdjustmentSeenInClinicalSystem | { "kind": "advocacy_signposted" } & AdvocacySignposted | { "kind": "contact" } & Contact | { "kind": "safeguarding_taken" } & SafeguardingTaken | { "kind": "recording_noted" } & RecordingNoted | { "kind": "copy_of_record_given" } & CopyOfRecordGiven | { "kind": "discussion_offered" } & DiscussionOffered | { "kind": "discussion_answered" } & DiscussionAnswered | { "kind": "response_period_set" } & ResponsePeriodSet | { "kind": "relevant_period_extended" } & RelevantPeriodExtended | { "kind": "delay_explained" } & DelayExplained | { "kind": "progress_told" } & ProgressTold | { "kind": "waiting_began" } & WaitingBegan | { "kind": "waiting_ended" } & WaitingEnded | { "kind": "time_limit_considered" } & TimeLimitConsidered | { "kind": "resolved_at_once" } & ResolvedAtOnce | { "kind": "exempted" } & Exempted | { "kind": "closer_look_began" } & CloserLookBegan | { "kind": "cooperation_asked" } & CooperationAsked | { "kind": "mediation_offered" } & MediationOffered | { "kind": "transferred_in" } & TransferredIn | { "kind": "transferred_out" } & TransferredOut | { "kind": "joint_handling_agreed" } & JointHandlingAgreed | { "kind": "joint_information" } & JointInformation | { "kind": "investigation_finished" } & InvestigationFinished | { "kind": "final_response_sent" } & FinalResponseSent | { "kind": "closed" } & Closed | { "kind": "reopened" } & Reopened | { "kind": "entry_set_aside" } & EntrySetAside | { "kind": "incident_set_aside" } & IncidentSetAside | { "kind": "evidence_linked" } & EvidenceLinked | { "kind": "point_found" } & PointFound | { "kind": "engagement_tried" } & EngagementTried | { "kind": "de_escalated" } & DeEscalated | { "kind": "warning_given" } & WarningGiven | { "kind": "warning_confirmed" } & WarningConfirmed | { "kind": "warning_not_given" } & WarningNotGiven | { "kind": "agreement_proposed" } & AgreementProposed | { "kind": "agreement_answered" } & AgreementAnswered | { "kind": "agreement_breached" } & AgreementBreached | { "kind": "agreement_lifted" } & AgreementLifted | { "kind": "restriction_imposed" } & RestrictionImposed | { "kind": "contact_ended" } & ContactEnded | { "kind": "action_reviewed" } & ActionReviewed | { "kind": "appeal_received" } & AppealReceived | { "kind": "appeal_decided" } & AppealDecided | { "kind": "incident_followed_up" } & IncidentFollowedUp | { "kind": "police_decided" } & PoliceDecided | { "kind": "statement_taken" } & StatementTaken | { "kind": "online_post_handled" } & OnlinePostHandled | { "kind": "removal_noted" } & RemovalNoted | { "kind": "removal_confirmed" } & RemovalConfirmed | { "kind": "staff_complained_about" } & StaffComplainedAbout | { "kind": "comments_asked" } & CommentsAsked | { "kind": "comments_received" } & CommentsReceived | { "kind": "staff_supported" } & StaffSupported | { "kind": "staff_told_outcome" } & StaffToldOutcome | { "kind": "officer_involved" } & OfficerInvolved | { "kind": "action_agreed" } & ActionAgreed | { "kind": "action_moved" } & ActionMoved | { "kind": "action_done" } & ActionDone | { "kind": "learning_shared" } & LearningShared | { "kind": "ombudsman_enquired" } & OmbudsmanEnquired | { "kind": "ombudsman_asked" } & OmbudsmanAsked | { "kind": "ombudsman_sent" } & OmbudsmanSent | { "kind": "ombudsman_investigates" } & OmbudsmanInvestigates | { "kind": "ombudsman_decided" } & OmbudsmanDecided | { "kind": "ombudsman_recommended" } & OmbudsmanRecommended | { "kind": "recommendation_met" } & RecommendationMet | { "kind": "defence_body_told" } & DefenceBodyTold | { "kind": "bank_holiday_added" } & BankHolidayAdded | { "kind": "bank_holiday_removed" } & BankHolidayRemoved | { "kind": "colleague_role" } & ColleagueRole | { "kind": "office_taken" } & OfficeTaken | { "kind": "delegated" } & Delegated | { "kind": "delegation_ended" } & DelegationEnded | { "kind": "habits_set" } & HabitsSet | { "kind": "ombudsman_details_checked" } & OmbudsmanDetailsChecked | { "kind": "policy_adopted" } & PolicyAdopted | { "kind": "policy_use_reviewed" } & PolicyUseReviewed | { "kind": "hard_call_numbers_set" } & HardCallNumbersSet | { "kind": "cqc_summary_asked" } & CqcSummaryAsked | { "kind": "cqc_summary_sent" } & CqcSummarySent;

/**
 * An entry that was made.
 */
export type EntryAdded = { 
/**
 * Identity.
 */
entry: EntryId, 
/**
 * Its number in its book.
 */
number: number, 
/**
 * Dates of open files that are others than before, as the calendar changed.
 */
moved: Array<MovedDate>, };

/**
 * What a form about a file offers to choose from.
 */
export type EntryChoices = { 
/**
 * The reference of the file.
 */
reference: string, 
/**
 * The person who complains.
 */
person: string, 
/**
 * The day of receipt that counts.
 */
received_on: string, 
/**
 * Today in the UK.
 */
today: string, 
/**
 * Colleagues named so far, office-holders first.
 */
colleagues: Array<string>, 
/**
 * The person who complains, the patient and everybody added.
 */
people: Array<string>, 
/**
 * The points that stand.
 */
points: Array<Point>, 
/**
 * Items of evidence under neutral names.
 */
evidence: Array<EvidenceChoice>, 
/**
 * Earlier entries that a new one can be about.
 */
earlier: Array<EarlierChoice>, 
/**
 * The practice's intervals.
 */
habits: HabitsSet, 
/**
 * Whether electronic letters may be sent today.
 */
electronic_letters: boolean, 
/**
 * Whether nothing confidential may be given to the person who complains.
 */
disclosure_blocked: boolean, 
/**
 * Whether the patient is somebody other than the person who complains.
 */
for_another: boolean, 
/**
 * Who is responsible person today, and who may sign instead.
 */
may_sign: Array<SignerChoice>, 
/**
 * The last day of the response period as told, if any.
 */
response_period_ends?: string, 
/**
 * The last day of the six months, or longer as agreed.
 */
relevant_period_ends?: string, 
/**
 * The incidents on file.
 */
incidents: Array<CaseIncident>, 
/**
 * Agreements, specific actions and endings, as they stand today.
 */
measures: Array<Measure>, 
/**
 * The steps of the ladder with what each asks for first, as it stands today.
 */
ladder: Array<LadderStep>, 
/**
 * Whether the complaint is open.
 */
complaint_is_open: boolean, 
/**
 * How a decision can be challenged, as the practice's policy says.
 */
how_to_challenge?: string, };

/**
 * An entry in a complaint file or in the practice's own book.
 */
export type EntryId = number & { readonly of?: 'an entry' };

/**
 * The kinds of entry.
 */
export type EntryKind = "person_added" | "representative_refused" | "consent_recorded" | "electronic_consent" | "channel_preferred" | "adjustment_asked" | "adjustment_decided" | "adjustment_reviewed" | "adjustment_seen_in_clinical_system" | "advocacy_signposted" | "contact" | "safeguarding_taken" | "recording_noted" | "copy_of_record_given" | "discussion_offered" | "discussion_answered" | "response_period_set" | "relevant_period_extended" | "delay_explained" | "progress_told" | "waiting_began" | "waiting_ended" | "time_limit_considered" | "resolved_at_once" | "exempted" | "closer_look_began" | "cooperation_asked" | "mediation_offered" | "transferred_in" | "transferred_out" | "joint_handling_agreed" | "joint_information" | "investigation_finished" | "final_response_sent" | "closed" | "reopened" | "entry_set_aside" | "incident_set_aside" | "evidence_linked" | "point_found" | "engagement_tried" | "de_escalated" | "warning_given" | "warning_confirmed" | "warning_not_given" | "agreement_proposed" | "agreement_answered" | "agreement_breached" | "agreement_lifted" | "restriction_imposed" | "contact_ended" | "action_reviewed" | "appeal_received" | "appeal_decided" | "incident_followed_up" | "police_decided" | "statement_taken" | "online_post_handled" | "removal_noted" | "removal_confirmed" | "staff_complained_about" | "comments_asked" | "comments_received" | "staff_supported" | "staff_told_outcome" | "officer_involved" | "action_agreed" | "action_moved" | "action_done" | "learning_shared" | "ombudsman_enquired" | "ombudsman_asked" | "ombudsman_sent" | "ombudsman_investigates" | "ombudsman_decided" | "ombudsman_recommended" | "recommendation_met" | "defence_body_told" | "bank_holiday_added" | "bank_holiday_removed" | "colleague_role" | "office_taken" | "delegated" | "delegation_ended" | "habits_set" | "ombudsman_details_checked" | "policy_adopted" | "policy_use_reviewed" | "hard_call_numbers_set" | "cqc_summary_asked" | "cqc_summary_sent";

/**
 * An entry of a complaint file, named from outside it.
 */
export type EntryOfAFile = { 
/**
 * The reference of the file.
 */
reference: string, 
/**
 * The number of the entry.
 */
number: number, };

/**
 * One entry.
 */
export type EntryRequest = { 
/**
 * The entry.
 */
entry: EntryId, };

/**
 * An entry no longer counts, and why: it was made twice, or in the wrong file.
 */
export type EntrySetAside = { 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * Why it no longer counts.
 */
why: string, };

/**
 * An entry as it stands.
 */
export type EntryView = { 
/**
 * Identity.
 */
id: EntryId, 
/**
 * The complaint, or none for the practice's own book.
 */
complaint?: ComplaintId, 
/**
 * The number in its book.
 */
number: number, 
/**
 * The kind.
 */
kind: EntryKind, 
/**
 * The part of the file.
 */
part: FilePart, 
/**
 * The day it happened or was decided.
 */
on: string, 
/**
 * The UK time, "14:32", where known.
 */
at?: string, 
/**
 * Who did it.
 */
by: string, 
/**
 * How it reads.
 */
told: Told, 
/**
 * What was entered, for a new version of it.
 */
entry: Entry, 
/**
 * The exact words that belong to it, open or covered.
 */
quotes: Array<WordsView>, 
/**
 * When it was written down.
 */
recorded: UkMoment, 
/**
 * Who wrote it down.
 */
recorded_by: string, 
/**
 * Corrections and additions beside it.
 */
corrections: Array<CorrectionView>, 
/**
 * Why it no longer counts, if it was set aside.
 */
set_aside?: string, };

/**
 * Why something could not be done.
 */
export type ErrorCode = "wrong_passphrase" | "wrong_recovery_key" | "recovery_key_mistyped" | "wrong_key" | "key_file_missing" | "key_file_damaged" | "case_file_missing" | "case_file_exists" | "not_a_case_file" | "case_file_damaged" | "case_file_unfinished" | "newer_case_file" | "already_open" | "folder_read_only" | "disk_full" | "storage_failed" | "program_too_old" | "keychain_not_available" | "keychain_has_no_key" | "no_file_open" | "unknown_question" | "request_not_understood" | "broken_rules" | "not_found" | "is_covered" | "not_revealed" | "evidence_altered" | "file_missing" | "file_unreadable" | "file_changed" | "not_a_file" | "file_too_large" | "does_not_reconcile" | "bundle_not_made" | "not_a_bundle" | "stopped" | "busy" | "unexpected";

/**
 * What became of each file, in the order they were given.
 */
export type EvidenceAdded = { 
/**
 * One outcome a file.
 */
files: Array<FileOutcome>, };

/**
 * An item of evidence to choose; what is covered shows its kind alone.
 */
export type EvidenceChoice = { 
/**
 * The item.
 */
id: EvidenceId, 
/**
 * Its number.
 */
number: number, 
/**
 * Its title, or "covered picture".
 */
title: string, };

/**
 * An item of evidence.
 */
export type EvidenceId = number & { readonly of?: 'evidence' };

/**
 * The kinds of evidence, told from content and never from a name.
 */
export type EvidenceKind = "pdf" | "picture" | "sound" | "video" | "text" | "email" | "document" | "archive" | "empty" | "unknown";

/**
 * Items of evidence belong to a point; the latest list about a point holds.
 */
export type EvidenceLinked = { 
/**
 * The point.
 */
point: PointId, 
/**
 * The items; none takes every link away.
 */
evidence: Array<EvidenceId>, };

/**
 * The evidence in a file.
 */
export type EvidenceListView = { 
/**
 * In the order of their numbers.
 */
items: Array<EvidenceRow>, 
/**
 * How many are covered.
 */
covered: number, };

/**
 * An item that lies open, or the cover in front of it.
 */
export type EvidenceOrCover = { "shown": "open", 
/**
 * What it is.
 */
title: string, 
/**
 * The name the file had, with control characters made visible.
 */
original_name: string, 
/**
 * Something worth knowing: "Its name says a PDF; its content is a picture."
 */
remark: string | null, } | { "shown": "covered" } & Covered;

/**
 * One item in the list.
 */
export type EvidenceRow = { 
/**
 * Identity.
 */
id: EvidenceId, 
/**
 * Its number in the file.
 */
number: number, 
/**
 * Kind of thing, told from the content.
 */
kind: EvidenceKind, 
/**
 * Who supplied it.
 */
supplied_by: string, 
/**
 * How it came.
 */
received_how: ReceivedHow, 
/**
 * The day it was received.
 */
received_on: string, 
/**
 * When it was taken into the file.
 */
recorded: UkMoment, 
/**
 * Size in bytes.
 */
size: number, 
/**
 * SHA-256 of the bytes, in lower-case hexadecimal.
 */
sha256: string, 
/**
 * As what it can be shown.
 */
shown_as: ShownAs, 
/**
 * What it is, or the cover in front of it.
 */
item: EvidenceOrCover, 
/**
 * Corrections beside it.
 */
corrections: Array<CorrectionView>, };

/**
 * The Regulations do not require the complaint to be dealt with; the person was told so in
 * writing, with the reason: regulation 8(2).
 */
export type Exempted = { 
/**
 * The ground.
 */
ground: ExemptionGround, 
/**
 * The reason, as it was given.
 */
reason: string, 
/**
 * The day the person was told in writing.
 */
told_in_writing_on: string, };

/**
 * Why the Regulations do not require a complaint to be dealt with: regulation 8(1), without
 * (c), which is [`ResolvedAtOnce`].
 */
export type ExemptionGround = "by_a_responsible_body" | "about_employment" | "settled_at_once_before" | "investigated_before" | "with_the_ombudsman" | "freedom_of_information" | "superannuation";

/**
 * A computed date with the reason for it: the rule, its source, and each day counted or skipped.
 */
export type ExplainedDate = { 
/**
 * The last day on which the duty is met in time.
 */
date: string, 
/**
 * The working in sentences, in reading order; the last names the regulation.
 */
because: Array<string>, 
/**
 * One entry a day from the day the count starts from to `date`; empty for a clock that runs
 * in months or to a day that was agreed, which sentences alone tell.
 */
days: Array<CountedDay>, };

/**
 * A bundle to make.
 */
export type ExportBundleRequest = { 
/**
 * The complaint.
 */
complaint: ComplaintId, 
/**
 * Evidence to leave out, each with a reason and a decider.
 */
withheld: Array<WithholdRequest>, };

/**
 * How much is in a file.
 */
export type FileCounts = { 
/**
 * Points of complaint.
 */
points: number, 
/**
 * Contacts.
 */
contacts: number, 
/**
 * People beside the person who complains and the patient.
 */
people: number, 
/**
 * Incidents.
 */
incidents: number, 
/**
 * Items of evidence.
 */
evidence: number, 
/**
 * Actions that are not done.
 */
open_actions: number, 
/**
 * Agreements, specific actions and endings that are in force, past their date or not.
 */
in_force: number, 
/**
 * Those of them whose review or end has passed: somebody must decide.
 */
need_a_decision: number, 
/**
 * Every entry in the book of the file.
 */
entries: number, };

/**
 * What became of one file.
 */
export type FileOutcome = { "outcome": "added", 
/**
 * Identity.
 */
evidence: EvidenceId, 
/**
 * Its number in the file.
 */
number: number, 
/**
 * Kind of thing, told from the content.
 */
kind: EvidenceKind, 
/**
 * Size in bytes.
 */
size: number, 
/**
 * SHA-256 of the bytes.
 */
sha256: string, 
/**
 * Something worth knowing: the name says another kind, or it cannot be shown as pages.
 */
remark: string | null, } | { "outcome": "not_added", 
/**
 * Why.
 */
error: DoorError, };

/**
 * Where an entry belongs when the file is laid out for a reader.
 */
export type FilePart = "people" | "contacts" | "handling" | "findings" | "engagement" | "colleagues" | "actions" | "ombudsman" | "practice";

/**
 * How a file stands: what the list and the file both show.
 */
export type FileStands = { 
/**
 * The stage, as the NHS Complaint Standards name them.
 */
stage: Stage, 
/**
 * Open or closed.
 */
state: FileState, 
/**
 * What is to be done next, or nothing.
 */
next_step?: Task, 
/**
 * The next date that asks for something.
 */
next_date?: CaseDate, 
/**
 * What must stay in sight.
 */
notices: Array<Notice>, 
/**
 * The outcome for the KO41b return, derived from the findings on the points.
 */
outcome?: ReturnOutcome, 
/**
 * Whether the response was sent within the period that was told: regulation 17(c).
 */
period_kept?: PeriodKept, 
/**
 * Whether the KO41b return counts the complaint.
 */
counts_in_return: boolean, 
/**
 * Acknowledged, with the offer to discuss and, where it was spoken, a copy of the record.
 */
fully_acknowledged: boolean, 
/**
 * Whether nothing confidential may be given to the person who complains.
 */
disclosure_blocked: boolean, };

/**
 * Whether a file is open.
 */
export type FileState = { "state": "open" } | { "state": "reopened", 
/**
 * The day.
 */
on: string, } | { "state": "closed", 
/**
 * The day.
 */
on: string, 
/**
 * Why.
 */
ground: ClosingGround, };

/**
 * The response of regulation 14(2) as it was sent. The day of the entry is the day it was sent.
 */
export type FinalResponseSent = { 
/**
 * The letter, word for word.
 */
letter: string, 
/**
 * Who signed it.
 */
signed_by: string, 
/**
 * As what.
 */
signed_as: SignedAs, 
/**
 * How it was sent.
 */
how: Manner, 
/**
 * What the letter says.
 */
parts: LetterParts, 
/**
 * Whether it gives nothing confidential about the patient; needed while consent is missing.
 */
nothing_confidential: boolean, 
/**
 * Whether it is one co-ordinated response of all bodies: regulation 9.
 */
co_ordinated: boolean, 
/**
 * The signed letter, where it is on file.
 */
evidence: Array<EvidenceId>, };

/**
 * Kinds of thing to search among.
 */
export type FindAmong = "complaints" | "points" | "contacts" | "words" | "incidents" | "evidence" | "entries" | "corrections";

/**
 * What is searched for.
 */
export type FindRequest = { 
/**
 * What was typed; never understood as anything but words.
 */
words: string, 
/**
 * Only in this file.
 */
complaint?: ComplaintId, 
/**
 * Only these kinds of thing; all of them if none is named.
 */
among: Array<FindAmong>, 
/**
 * Only from this day on.
 */
from?: string, 
/**
 * Only until this day, itself included.
 */
until?: string, };

/**
 * What was found, best first.
 */
export type FindView = { 
/**
 * The results, at most a hundred.
 */
found: Array<FoundView>, 
/**
 * Whether there are more than are shown.
 */
more: boolean, };

/**
 * What was found on a point.
 */
export type Finding = "upheld" | "partly_upheld" | "not_upheld" | "resolved_without_finding" | "withdrawn";

/**
 * A part of an excerpt.
 */
export type FoundPart = { 
/**
 * The words.
 */
words: string, 
/**
 * Whether they are what was sought.
 */
sought: boolean, };

/**
 * Where a found thing is.
 */
export type FoundPlace = { "at": "complaint", "id": ComplaintId } | { "at": "point", "id": PointId } | { "at": "incident_words", "id": IncidentId } | { "at": "words_as_received", "id": QuoteId } | { "at": "incident", "id": IncidentId } | { "at": "evidence", "id": EvidenceId } | { "at": "entry", "id": EntryId };

/**
 * A point with what was found on it.
 */
export type FoundPoint = { 
/**
 * The point.
 */
point: Point, 
/**
 * Its own clock, and where the person can go with it next.
 */
signposting: string, 
/**
 * The finding that holds.
 */
found?: PointFound, 
/**
 * The day it was found.
 */
found_on?: string, 
/**
 * The items of evidence that belong to it.
 */
evidence: Array<EvidenceId>, };

/**
 * What a result shows.
 */
export type FoundShown = { "shown": "words", 
/**
 * The parts, in order.
 */
parts: Array<FoundPart>, } | { "shown": "covered" } & Covered;

/**
 * One thing that was found.
 */
export type FoundView = { 
/**
 * Where it is.
 */
place: FoundPlace, 
/**
 * The kind of thing.
 */
among: FindAmong, 
/**
 * The file it is in, or none for the practice's own book.
 */
complaint?: ComplaintId, 
/**
 * The reference of the file.
 */
reference?: string, 
/**
 * The person who complains.
 */
person?: string, 
/**
 * What it is: "Point 2", "Incident 1", "A contact".
 */
title: string, 
/**
 * Its day.
 */
on: string, 
/**
 * The words around what was sought, or the cover in front of them.
 */
shown: FoundShown, };

/**
 * The practice's own intervals. None of them is law.
 */
export type HabitsSet = { 
/**
 * Days between updates to the person, 1 to 90.
 */
update_every_days: number, 
/**
 * Working days a colleague has for comments, 1 to 30.
 */
comments_working_days: number, };

/**
 * The handling of a complaint as its entries tell it.
 */
export type HandlingView = { 
/**
 * How it stands.
 */
stands: FileStands, 
/**
 * Every date with its working.
 */
dates: Array<CaseDate>, 
/**
 * The tasks in order.
 */
tasks: Array<Task>, 
/**
 * The points with their findings.
 */
points: Array<FoundPoint>, 
/**
 * Points that were merged into others.
 */
merged_points: Array<Point>, 
/**
 * Who takes part beside the person who complains and the patient.
 */
people: Array<PartyView>, 
/**
 * The adjustments and what was decided.
 */
adjustments: Array<AdjustmentView>, 
/**
 * Agreements, specific actions and endings that are in force, past their date or not.
 */
in_force: Array<Measure>, 
/**
 * Consent to share with the person who complains: the latest step and its day.
 */
consent?: ConsentView, 
/**
 * Whether electronic letters may be sent today: regulation 15.
 */
electronic_letters: boolean, 
/**
 * How the person likes to be contacted, as told by the latest entry.
 */
prefers?: Told, };

/**
 * The practice's own numbers for a hard call. They stand on the hard-call card, which opens while
 * the file is locked, and hold nothing about anybody.
 */
export type HardCallNumbersSet = { 
/**
 * The manager or senior colleague to tell at once, with the extension.
 */
tell_at_once: string, 
/**
 * The safeguarding lead, with the extension.
 */
safeguarding_lead: string, 
/**
 * Any other number that helps.
 */
other?: string, };

/**
 * A bank holiday as it counts.
 */
export type HolidayView = { 
/**
 * The day.
 */
day: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether the officer added it.
 */
added: boolean, };

/**
 * The substantial issues the conduct raises for others: the PHSO guide's four.
 */
export type Impact = { 
/**
 * On anybody's health or wellbeing.
 */
health?: string, 
/**
 * On anybody's safety.
 */
safety?: string, 
/**
 * On the time and means of the practice.
 */
resource?: string, 
/**
 * On fairness to others who complain or need care.
 */
fairness?: string, };

/**
 * An incident was set aside: it was recorded twice, or in the wrong file.
 */
export type IncidentAside = { 
/**
 * The day.
 */
on: string, 
/**
 * Why it no longer counts.
 */
why: string, 
/**
 * The entry that says so; set aside itself, it brings the incident back.
 */
entry: EntryId, };

/**
 * An incident was followed up: what it did, whether the contact was ended, who was told.
 *
 * PHSO guide: a manager or senior colleague is always told of threatening, violent or abusive
 * behaviour.
 */
export type IncidentFollowedUp = { 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * What it did to colleagues and others, in facts; needed, also to say that it did nothing.
 */
effect: string, 
/**
 * Whether anybody was physically threatened: then the police are decided about (PHSO guide).
 */
physical_threat: boolean, 
/**
 * Whether the call or the meeting was ended.
 */
contact_ended: boolean, 
/**
 * The manager or senior colleague who was told.
 */
manager_told: string, 
/**
 * The day.
 */
manager_told_on: string, 
/**
 * The UK time, where known.
 */
manager_told_at?: string, 
/**
 * What that colleague advised.
 */
advice?: string, 
/**
 * Whether there is a recording, and where it is kept.
 */
recording?: string, 
/**
 * The specific action or the end of contact that was decided at once because of it, before
 * the incident with its exact words could be written down.
 */
rests_on_it?: EntryId, 
/**
 * To whom it was reported under the practice's policy on violence, where it was (PHSO sample
 * policy: such behaviour is reported).
 */
reported?: string, 
/**
 * Items of evidence: the letter or the post, the recording.
 */
evidence: Array<EvidenceId>, };

/**
 * An incident of challenging or threatening behaviour.
 */
export type IncidentId = number & { readonly of?: 'an incident' };

/**
 * An incident that was recorded.
 */
export type IncidentRecorded = { 
/**
 * Identity.
 */
incident: IncidentId, 
/**
 * Its number in the file.
 */
number: number, 
/**
 * When it was saved.
 */
saved: UkMoment, };

/**
 * A question about one incident.
 */
export type IncidentRequest = { 
/**
 * The incident.
 */
incident: IncidentId, };

/**
 * One incident in the list.
 */
export type IncidentRow = { 
/**
 * Identity.
 */
id: IncidentId, 
/**
 * Its number in the file.
 */
number: number, 
/**
 * When it happened.
 */
happened: UkMoment, 
/**
 * How it happened.
 */
channel: Channel, 
/**
 * Whose conduct it was, where it was not that of the person who complains.
 */
somebody_else: string | null, 
/**
 * The colleague who experienced it.
 */
experienced_by: string, 
/**
 * How many exact words it holds.
 */
quotes: number, 
/**
 * How many of them are covered.
 */
covered: number, 
/**
 * How many wait for an answer about distress.
 */
waiting: number, 
/**
 * Where it was set aside: it counts nowhere.
 */
set_aside: IncidentAside | null, };

/**
 * An incident no longer counts, and why: it was recorded twice, or in the wrong file.
 *
 * It stays on file with its words (SPSO section 1: records are kept), and is read in its place;
 * no decision rests on it.
 */
export type IncidentSetAside = { 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * Why it no longer counts.
 */
why: string, };

/**
 * One incident.
 */
export type IncidentView = { 
/**
 * Identity.
 */
id: IncidentId, 
/**
 * The complaint file it belongs to.
 */
complaint: ComplaintId, 
/**
 * The practice's reference of that file.
 */
reference: string, 
/**
 * The person who complains.
 */
person: string, 
/**
 * Its number in the file.
 */
number: number, 
/**
 * When it happened.
 */
happened: UkMoment, 
/**
 * How it happened.
 */
channel: Channel, 
/**
 * Where it happened, if that was said.
 */
place: string | null, 
/**
 * Whose conduct it was, where it was not that of the person who complains.
 */
somebody_else: string | null, 
/**
 * The colleague who experienced it.
 */
experienced_by: string, 
/**
 * Who else saw or heard it.
 */
witnesses: Array<Witness>, 
/**
 * Whether everybody was safe.
 */
everybody_safe: boolean, 
/**
 * When it was written down.
 */
recorded: UkMoment, 
/**
 * Who wrote it down.
 */
recorded_by: string, 
/**
 * The exact words, open or covered.
 */
quotes: Array<WordsView>, 
/**
 * What happened and what was done.
 */
factual_account: string, 
/**
 * Corrections and additions beside it.
 */
corrections: Array<CorrectionView>, 
/**
 * Words of the account that a fair reader would stop at, not yet answered.
 */
nudges: Array<Nudge>, 
/**
 * Where it was set aside: it counts nowhere.
 */
set_aside: IncidentAside | null, 
/**
 * Today in the UK.
 */
today: string, };

/**
 * The incidents in a file.
 */
export type IncidentsView = { 
/**
 * In the order of their numbers.
 */
incidents: Array<IncidentRow>, };

/**
 * The investigation is complete: from now the response is due as soon as reasonably practicable
 * (regulation 14(2)). The six months are a backstop, never a target.
 */
export type InvestigationFinished = { 
/**
 * How the complaint was looked into, in short.
 */
how: string, };

/**
 * Where an item of the file went.
 */
export type ItemOutcome = { "outcome": "in_bundle", 
/**
 * First page, the printed number and the PDF's.
 */
first_page: number, 
/**
 * Last page.
 */
last_page: number, 
/**
 * Whether the pages stand in the part for distressing material.
 */
covered: boolean, } | { "outcome": "withheld", 
/**
 * Why.
 */
reason: string, 
/**
 * Who decided.
 */
decided_by: string, } | { "outcome": "could_not_be_shown", 
/**
 * Why, in words.
 */
reason: string, 
/**
 * The page that says so.
 */
page: number, 
/**
 * Whether that page stands in the part for distressing material.
 */
covered: boolean, };

/**
 * Handled together with another body: one lead, one co-ordinated response (regulation 9).
 */
export type JointHandlingAgreed = { 
/**
 * The other bodies.
 */
with: string, 
/**
 * Who leads on the handling and on writing to the person.
 */
lead: string, 
/**
 * What each does.
 */
agreed: string, };

/**
 * Information asked for by, or given to, the other body: regulation 9.
 */
export type JointInformation = { 
/**
 * The other body.
 */
body: string, 
/**
 * True: we gave it. False: it was asked of us or by us.
 */
given: boolean, 
/**
 * What.
 */
what: string, };

/**
 * A passphrase that is being chosen.
 */
export type JudgePassphraseRequest = { 
/**
 * The passphrase as typed so far.
 */
passphrase: string, 
/**
 * Words a guesser would try first: the practice and its people.
 */
known_words: Array<string>, };

/**
 * What is being typed.
 */
export type KeepDraftRequest = { 
/**
 * A stable name of the screen and record.
 */
place: string, 
/**
 * Whatever the screen needs to go on where it was, as text of its own making.
 */
content: string, };

/**
 * A step that may come next.
 */
export type LadderStep = { 
/**
 * The kind of entry.
 */
kind: EntryKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it asks for first, in order.
 */
preconditions: Array<Precondition>, };

/**
 * One lane of the picture.
 */
export type Lane = { 
/**
 * What it holds.
 */
kind: LaneKind, 
/**
 * Its name.
 */
name: string, 
/**
 * Its marks, in order of time.
 */
marks: Array<Mark>, 
/**
 * Its spans, in order of time.
 */
spans: Array<Span>, };

/**
 * What a lane of the picture holds.
 */
export type LaneKind = "clocks" | "contacts" | "incidents" | "engagement" | "decisions" | "waiting" | "support" | "de_escalation" | "warnings" | "agreement" | "specific_action" | "ending" | "challenge" | "reviews";

/**
 * What was learned, and with whom it was shared.
 */
export type LearningShared = { 
/**
 * What was learned.
 */
what: string, 
/**
 * With whom it was shared, and how.
 */
shared_with: string, };

/**
 * The beginnings of a letter, from what is on file.
 */
export type LetterBeginning = { 
/**
 * The text to go on from.
 */
letter: string, };

/**
 * What the response must say: regulation 14(2) and the PHSO's guide on final responses. Each is
 * answered by the officer with the letter before her.
 */
export type LetterParts = { 
/**
 * How the complaint has been considered: 14(2)(a)(i).
 */
how_considered: boolean, 
/**
 * The conclusions on every point: 14(2)(a)(ii).
 */
conclusions: boolean, 
/**
 * What needs to be put right, or that nothing does: 14(2)(a)(ii).
 */
remedial_action: boolean, 
/**
 * Confirmation that action has been or will be taken: 14(2)(b).
 */
action_confirmed: boolean, 
/**
 * The right to go to the Ombudsman, with the details: 14(2)(d).
 */
ombudsman_right: boolean, 
/**
 * That this is the final response (PHSO, referring people to the Ombudsman).
 */
says_it_is_final: boolean, };

/**
 * One limb of the discretion of regulation 12(2).
 */
export type Limb = { 
/**
 * Whether the practice is satisfied of it.
 */
satisfied: boolean, 
/**
 * The reasons.
 */
reasons: string, };

/**
 * What is worth a second look. It stops nothing.
 */
export type LookedOver = { 
/**
 * Words of its accounts that read as a view, a name for a person, a diagnosis, or a reason
 * that is none; care, where it is restricted; somebody's own words. Each word once.
 */
words: Array<WordsInAField>, 
/**
 * What the file says beside it.
 */
cautions: Array<Caution>, 
/**
 * The file with the warning of removal that a removal rests on, where none is in this one.
 */
warned_in?: string, 
/**
 * What the front desk will be told of the way of contact, in the words it will read.
 */
at_the_desk?: string, };

/**
 * How something was told or sent.
 */
export type Manner = "spoken" | "on_paper" | "electronically";

/**
 * Something at a day.
 */
export type Mark = { 
/**
 * The day.
 */
on: string, 
/**
 * The UK time, where known.
 */
at?: string, 
/**
 * Its place among all marks of the picture as things happened, from 0.
 */
place: number, 
/**
 * How it is drawn.
 */
kind: MarkKind, 
/**
 * What it is, in neutral words.
 */
label: string, 
/**
 * The entry it stands for.
 */
entry?: EntryId, 
/**
 * The incident it stands for.
 */
incident?: IncidentId, };

/**
 * How a mark is drawn.
 */
export type MarkKind = "from_them" | "from_us" | "incident" | "step" | "step_offered";

/**
 * A measure with everything that happened to it.
 */
export type Measure = { 
/**
 * The entry that began it.
 */
entry: EntryId, 
/**
 * Its number in the file.
 */
number: number, 
/**
 * Its kind.
 */
kind: MeasureKind, 
/**
 * What it is now, in a few words and without reasons.
 */
what: string, 
/**
 * The same in about four words: "email only", "one call a week".
 */
brief: string, 
/**
 * The restriction as it now stands, where it is one.
 */
restriction?: RestrictionKind, 
/**
 * Who decided it, or who proposed the agreement.
 */
decided_by: string, 
/**
 * The first day.
 */
from: string, 
/**
 * The first day of what it is now: of its latest change, or of its beginning.
 */
form_since: string, 
/**
 * The last day it was decided for.
 */
until?: string, 
/**
 * The day of its next review.
 */
review_on?: string, 
/**
 * How it stands.
 */
stands: MeasureStands, 
/**
 * The day it was looked at.
 */
seen_on: string, 
/**
 * Reviews, oldest first.
 */
reviews: Array<MeasureMark>, 
/**
 * Concerns that it is not kept, oldest first.
 */
breaches: Array<MeasureMark>, 
/**
 * Challenges, oldest first.
 */
appeals: Array<AppealOnFile>, 
/**
 * Whether it came before something the guide asks for first, with a reason.
 */
came_first: boolean, 
/**
 * The incidents it rests on.
 */
incidents: Array<IncidentId>, 
/**
 * The end of contact that it stands behind: while that is in force, it alone says how the
 * person is dealt with.
 */
behind?: EntryId, };

/**
 * What kind of measure it is.
 */
export type MeasureKind = "agreement" | "restriction" | "ending";

/**
 * A review, a breach or a challenge on a measure.
 */
export type MeasureMark = { 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * Its day.
 */
on: string, 
/**
 * What it was, in a few words.
 */
what: string, };

/**
 * How a measure stands on a day.
 */
export type MeasureStands = { "state": "proposed" } | { "state": "declined", 
/**
 * The day.
 */
on: string, } | { "state": "not_yet_begun", 
/**
 * The first day.
 */
from: string, } | { "state": "in_force" } | { "state": "needs_decision", 
/**
 * The day after the one that passed: on that one itself it was in force.
 */
since: string, } | { "state": "lifted", 
/**
 * The day.
 */
on: string, };

/**
 * A measure with the policy that was in force when it was decided.
 */
export type MeasureView = { 
/**
 * The measure.
 */
measure: Measure, 
/**
 * The version of the policy in force on the day it was decided, if any was adopted.
 */
policy_version?: number, };

/**
 * What became of the offer.
 */
export type MediationAnswer = "not_yet" | "accepted" | "declined";

/**
 * What was offered to bring both sides together.
 */
export type MediationKind = "mediation" | "restorative_conversation";

/**
 * Mediation or a restorative conversation was offered inside the one process. It is never a
 * condition of the next step, and no clock waits for it (LGSCO guide).
 */
export type MediationOffered = { 
/**
 * What was offered.
 */
offered: MediationKind, 
/**
 * The answer.
 */
answer: MediationAnswer, 
/**
 * What was said about it, and what came of it.
 */
note: string, };

/**
 * Two points that become one.
 */
export type MergePointsRequest = { 
/**
 * The complaint.
 */
complaint: ComplaintId, 
/**
 * The point that no longer stands by itself; it is kept.
 */
point: PointId, 
/**
 * The point it becomes part of.
 */
into: PointId, 
/**
 * What that point now says, and the outcome sought.
 */
merged: NewPoint, };

/**
 * A date that moved.
 */
export type MovedDate = { 
/**
 * The file.
 */
reference: string, 
/**
 * What is to be done.
 */
what: string, 
/**
 * The date before.
 */
from: string, 
/**
 * The date now.
 */
to: string, };

/**
 * A complaint about to be logged.
 */
export type NewComplaint = { 
/**
 * The calendar day in the UK on which it reached anybody at the practice.
 */
received_on: string, 
/**
 * The UK time of receipt, where known.
 */
received_time?: string, 
/**
 * How it came.
 */
channel: Channel, 
/**
 * Who received it.
 */
received_by: string, 
/**
 * The person who complains.
 */
complainant: Person, 
/**
 * Who received the services.
 */
patient: Patient, 
/**
 * The complaint exactly as received, byte for byte.
 */
as_received: string, 
/**
 * Whether a spoken complaint was written down word for word or as near as remembered.
 */
certainty: Certainty, 
/**
 * Whether those words could distress a reader; there is no default.
 */
distress: DistressLabel, 
/**
 * The points of complaint, in order; at least one.
 */
points: Array<NewPoint>, };

/**
 * What is answered for one file before it is taken in.
 */
export type NewEvidence = { 
/**
 * What it is, in neutral words.
 */
title: string, 
/**
 * Who supplied it.
 */
supplied_by: string, 
/**
 * How it came.
 */
received_how: ReceivedHow, 
/**
 * The day it was received.
 */
received_on: string, 
/**
 * Whether it is distressing; there is no default.
 */
distress: DistressLabel, };

/**
 * An incident about to be recorded.
 */
export type NewIncident = { 
/**
 * The day in the UK.
 */
happened_on: string, 
/**
 * The UK time it happened or began.
 */
happened_time: string, 
/**
 * How it happened.
 */
channel: Channel, 
/**
 * Where it happened: "the waiting room".
 */
place: string | null, 
/**
 * Whose conduct it was, by name or in words, where it was not that of whoever complains: a
 * record has to be accurate about whom it is of (SPSO section 1).
 */
somebody_else: string | null, 
/**
 * The colleague who experienced it.
 */
experienced_by: string, 
/**
 * Who else saw or heard it.
 */
witnesses: Array<Witness>, 
/**
 * Whether everybody is safe; there is no default.
 */
everybody_safe: boolean, 
/**
 * Any number of exact words.
 */
quotes: Array<NewQuote>, 
/**
 * What was done, in a separate factual account.
 */
factual_account: string, };

/**
 * A point about to be recorded.
 */
export type NewPoint = { 
/**
 * What is complained of.
 */
what: string, 
/**
 * The outcome sought; may be empty while not known.
 */
outcome_sought: string, 
/**
 * What it is about in law.
 */
kind: PointKind, };

/**
 * Words about to be recorded.
 */
export type NewQuote = { 
/**
 * Who spoke or wrote.
 */
speaker: string, 
/**
 * Who heard or read it, by name.
 */
heard_by: Array<string>, 
/**
 * Whether these are the words or as near as is remembered.
 */
certainty: Certainty, 
/**
 * The words, byte for byte: never trimmed or corrected.
 */
exact_words: string, };

/**
 * Why no warning was given.
 */
export type NoWarningGround = "unsafe" | "would_harm_health" | "not_reasonable_or_practical";

/**
 * An item that gets a page saying why it cannot be shown.
 */
export type NotShowableView = { 
/**
 * What it is, in neutral words.
 */
item: string, 
/**
 * Why, in a sentence.
 */
reason: string, };

/**
 * Why the person was not told of an immediate removal: paragraph 25 knows these and no others.
 */
export type NotToldGround = "not_practicable" | "would_harm_health" | "safety_at_risk";

/**
 * Why a day is not a working day.
 */
export type NotWorking = { "why": "saturday" } | { "why": "sunday" } | { "why": "holiday", 
/**
 * The name as published, for example "Summer bank holiday".
 */
name: string, };

/**
 * Nothing to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * One thing that must stay in sight.
 */
export type Notice = { 
/**
 * What it is about.
 */
kind: NoticeKind, 
/**
 * The words.
 */
words: string, 
/**
 * The entry it rests on.
 */
about?: EntryId, };

/**
 * What a notice is about.
 */
export type NoticeKind = "consent_missing" | "waiting" | "officer_involved" | "joint_handling" | "in_force" | "needs_decision" | "in_another_file" | "removal_while_open";

/**
 * A word in an account that reads as a view or as a diagnosis.
 */
export type Nudge = { 
/**
 * The word in lower case; the key under which it is settled once for the record.
 */
word: string, 
/**
 * What it reads as.
 */
reads_as: ReadsAs, 
/**
 * The sentence it stands in, exactly as written.
 */
sentence: string, 
/**
 * Where the word begins in `sentence`, in UTF-16 units as a web page counts.
 */
start: number, 
/**
 * Where it ends in `sentence`, in UTF-16 units.
 */
end: number, };

/**
 * The offices that must be held.
 */
export type Office = "complaints_manager" | "responsible_person" | "second_colleague";

/**
 * Who holds the two roles of regulation 4, and who reviews.
 *
 * The complaints manager manages the procedure and the responsible person answers for it; both
 * may be one human (regulation 4(5)). The PHSO guide wants reviews by a manager or senior
 * colleague, so a lone officer still names a second person.
 */
export type OfficeHolders = { 
/**
 * Designated under regulation 4(1)(b); the officer who uses this program.
 */
complaints_manager: string, 
/**
 * Designated under regulation 4(1)(a): the sole proprietor, a partner or a director.
 */
responsible_person: string, 
/**
 * The second, senior colleague who reviews decisions.
 */
second_colleague: string, };

/**
 * Somebody took an office on the day of the entry. Who held it before stays on file.
 */
export type OfficeTaken = { 
/**
 * The office.
 */
office: Office, 
/**
 * Who.
 */
name: string, };

/**
 * An office and who holds it.
 */
export type OfficeView = { 
/**
 * The office.
 */
office: Office, 
/**
 * Who holds it.
 */
name: string, };

/**
 * The officer is involved in what is complained of, or is complained about.
 *
 * This program's own rule: whoever was involved says how it is kept fair, and a second person
 * decides.
 */
export type OfficerInvolved = { 
/**
 * How the officer is involved.
 */
how: string, 
/**
 * The impartiality statement: how the handling is kept fair.
 */
statement: string, 
/**
 * The second person, who looks into it or decides instead.
 */
second_person: string, };

/**
 * The Ombudsman asked for information, by a day.
 */
export type OmbudsmanAsked = { 
/**
 * What was asked for.
 */
what: string, 
/**
 * The day it is to be there.
 */
due_on: string, };

/**
 * The Ombudsman's decision.
 */
export type OmbudsmanDecided = { 
/**
 * The decision.
 */
decision: OmbudsmanDecision, 
/**
 * What it says, in short.
 */
summary: string, };

/**
 * What the Ombudsman decided.
 */
export type OmbudsmanDecision = "not_investigated" | "resolved" | "upheld" | "partly_upheld" | "not_upheld";

/**
 * The Ombudsman's contact details were checked on the day of the entry.
 *
 * They change; letters of many practices still print a London address that is long out of date.
 */
export type OmbudsmanDetailsChecked = { 
/**
 * The helpline.
 */
telephone: string, 
/**
 * The website.
 */
website: string, 
/**
 * The postal address, line breaks kept.
 */
address?: string, 
/**
 * Where they were checked.
 */
checked_at: string, };

/**
 * The Ombudsman enquired about the complaint.
 */
export type OmbudsmanEnquired = { 
/**
 * The Ombudsman's reference.
 */
reference: string, 
/**
 * What the enquiry is about.
 */
about: string, };

/**
 * The Ombudsman investigates.
 */
export type OmbudsmanInvestigates = { 
/**
 * What is investigated.
 */
about: string, };

/**
 * The Ombudsman recommended something.
 */
export type OmbudsmanRecommended = { 
/**
 * What.
 */
what: string, 
/**
 * The day it is to be done by.
 */
due_on: string, };

/**
 * What was asked for was sent.
 */
export type OmbudsmanSent = { 
/**
 * The entry in which it was asked for.
 */
request: EntryId, 
/**
 * What was sent, and what of other people's went with it.
 */
what: string, };

/**
 * The Ombudsman's details with the day they were checked.
 */
export type OmbudsmanView = { 
/**
 * The day.
 */
checked_on: string, 
/**
 * The details.
 */
details: OmbudsmanDetailsChecked, };

/**
 * A post online was handled (PHSO guide: online contact).
 */
export type OnlinePostHandled = { 
/**
 * The site, and the address of the post.
 */
place: string, 
/**
 * The incidents it is about, where the post was threatening, violent or abusive.
 */
incidents: Array<IncidentId>, 
/**
 * The screenshot.
 */
evidence: Array<EvidenceId>, 
/**
 * What was reported to the platform, and what it answered.
 */
reported?: string, 
/**
 * What was blocked or limited, on the platform or elsewhere.
 */
limited?: string, 
/**
 * What was replied: how to make the complaint, and nothing of the person.
 */
replied?: string, 
/**
 * The senior colleague it was discussed with.
 */
discussed_with: string, };

/**
 * Points in another order.
 */
export type OrderPointsRequest = { 
/**
 * The complaint.
 */
complaint: ComplaintId, 
/**
 * Every point that stands, in the new order.
 */
order: Array<PointId>, };

/**
 * What somebody is in a complaint file.
 */
export type PartyRole = "representative" | "advocate" | "carer" | "member_of_parliament" | "interpreter" | "other";

/**
 * Somebody who takes part.
 */
export type PartyView = { 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * What they are in this file.
 */
role: PartyRole, 
/**
 * The name.
 */
name: string, 
/**
 * The entry in words, with addresses.
 */
told: Told, };

/**
 * How hard a passphrase is to guess.
 */
export type PassphraseStrength = { 
/**
 * 0 (at once) to 4 (centuries), by zxcvbn.
 */
score: number, 
/**
 * Whether it is strong enough for a complaint file: a score of at least 3.
 */
enough: boolean, };

/**
 * Whom the complaint is about receiving care, and why somebody else may complain for them.
 */
export type Patient = { "who": "the_complainant" } | { "who": "nobody_else" } | { "who": "another", 
/**
 * The patient.
 */
person: Person, 
/**
 * Why the complainant may complain for the patient; needed, so `None` is refused.
 */
basis: RepresentativeBasis | null, };

/**
 * On what a response period rests.
 */
export type PeriodBasis = "agreed" | "determined" | "amended";

/**
 * Whether a report of the outcome was sent within the response period: regulation 17(c).
 */
export type PeriodKept = "within_first" | "within_amended" | "late";

/**
 * A person outside the practice and how to reach them.
 */
export type Person = { 
/**
 * The name the person goes by: "Mr M".
 */
name: string, 
/**
 * Postal address, line breaks kept.
 */
address?: string, 
/**
 * Telephone number as given.
 */
telephone?: string, 
/**
 * E-mail address as given.
 */
email?: string, };

/**
 * Somebody takes part beside the person who complains.
 */
export type PersonAdded = { 
/**
 * What they are in this file.
 */
role: PartyRole, 
/**
 * The person.
 */
person: Person, 
/**
 * Why they may act for the person affected; a representative needs it (regulation 5(2)).
 */
basis?: RepresentativeBasis, 
/**
 * Anything else worth knowing.
 */
note?: string, };

/**
 * A numbered point of complaint with what the person wants to happen.
 */
export type Point = { 
/**
 * Identity in the case file.
 */
id: PointId, 
/**
 * The place among the points of the file, from 1.
 */
number: number, 
/**
 * What is complained of.
 */
what: string, 
/**
 * The outcome sought, or empty while not known.
 */
outcome_sought: string, 
/**
 * What it is about in law.
 */
kind: PointKind, 
/**
 * The point it was merged into; such a point is kept and no longer stands by itself.
 */
merged_into?: PointId, };

/**
 * A point that was added.
 */
export type PointAdded = { 
/**
 * Identity.
 */
point: PointId, 
/**
 * Its number in the file.
 */
number: number, };

/**
 * The finding on a point, with its reasons and the answer the response will give.
 */
export type PointFound = { 
/**
 * The point.
 */
point: PointId, 
/**
 * The finding.
 */
finding: Finding, 
/**
 * What it rests on: the evidence, and what should have happened.
 */
reasons: string, 
/**
 * The answer to the person, as it will stand in the response.
 */
answer: string, 
/**
 * How the KO41b return counts it, where the return has no box for the finding.
 */
returned_as?: ReturnOutcome, };

/**
 * A numbered point of complaint.
 */
export type PointId = number & { readonly of?: 'a point' };

/**
 * What a point of complaint is about in law: each kind has its own clock and its own next body.
 */
export type PointKind = "nhs_complaint" | "data_protection" | "subject_access" | "private_work" | "staff_grievance";

/**
 * Whether the police were contacted, and why: recorded either way, and not decided alone by
 * whoever was threatened (PHSO guide).
 */
export type PoliceDecided = { 
/**
 * The incidents it is about.
 */
incidents: Array<IncidentId>, 
/**
 * Whether they were contacted.
 */
contacted: boolean, 
/**
 * Why, or why not.
 */
why: string, 
/**
 * Who was threatened.
 */
threatened: string, 
/**
 * The manager or senior colleague who supported the decision.
 */
supported_by: string, 
/**
 * The police's reference, once there is one.
 */
reference?: string, 
/**
 * The day it was reported.
 */
reported_on?: string, 
/**
 * The UK time it was reported.
 */
reported_at?: string, 
/**
 * Items of evidence: what was kept for the police, their letter.
 */
evidence: Array<EvidenceId>, };

/**
 * The blanks of the sample policy, filled once by the practice (PHSO sample policy: "insert").
 */
export type PolicyAdopted = { 
/**
 * Who tries to de-escalate.
 */
de_escalates: string, 
/**
 * Who decides about communication agreements.
 */
decides_agreements: string, 
/**
 * Who considers concerns that an agreement is not kept.
 */
considers_breaches: string, 
/**
 * Who decides about specific actions.
 */
decides_actions: string, 
/**
 * Who considers challenges and appeals; not who decided.
 */
considers_appeals: string, 
/**
 * How a decision can be challenged: where to write, and by when an answer comes.
 */
how_to_challenge: string, 
/**
 * Who reviews actions.
 */
reviews_actions: string, 
/**
 * How often they are reviewed.
 */
reviewed_how_often: string, 
/**
 * Who decides about ending contact: the responsible person.
 */
decides_ending: string, 
/**
 * Who is told at once when behaviour is threatening, violent or abusive.
 */
told_at_once: string, 
/**
 * Who writes warnings.
 */
writes_warnings: string, 
/**
 * Who supports a colleague in deciding about the police.
 */
supports_police_decision: string, 
/**
 * The practice's policy on violence and abuse, and how to report under it.
 */
violence_policy: string, 
/**
 * How colleagues get support.
 */
support_for_colleagues: string, 
/**
 * Where records of it are kept.
 */
records_kept: string, 
/**
 * The local NHS advocacy provider, with its details.
 */
advocacy_provider: string, 
/**
 * What this practice in particular has to manage, where it wants to say so (SPSO section 1:
 * each body says which actions it manages).
 */
conduct_here?: string, 
/**
 * The words as they were adopted, set down by the program: a later one, with other words,
 * does not change what was in force.
 */
adopted?: AdoptedWords, };

/**
 * A section of the policy.
 */
export type PolicySection = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * Its paragraphs.
 */
paragraphs: Array<string>, 
/**
 * The guidance it follows: "PHSO sample policy, our promise".
 */
source: string, };

/**
 * The use of the policy was looked at in a meeting (SPSO section 1: regular management review).
 */
export type PolicyUseReviewed = { 
/**
 * Who looked at it.
 */
who: string, 
/**
 * What was said, and what follows.
 */
outcome: string, 
/**
 * How colleagues hear what was found, without names (SPSO section 1: staff hear how the policy
 * was used).
 */
colleagues_told?: string, 
/**
 * The day it is to be looked at next.
 */
next_on: string, };

/**
 * One version.
 */
export type PolicyVersionRow = { 
/**
 * Counted from 1.
 */
version: number, 
/**
 * The day it was adopted.
 */
since: string, 
/**
 * Its entry.
 */
entry: EntryId, };

/**
 * The version in force.
 */
export type PolicyVersionView = { 
/**
 * Counted from 1.
 */
version: number, 
/**
 * The day it was adopted.
 */
since: string, 
/**
 * Its filled blanks, to begin the next version from.
 */
blanks: PolicyAdopted, };

/**
 * The practice's policy on engagement.
 */
export type PolicyView = { 
/**
 * The version in force, if one was adopted.
 */
in_force?: PolicyVersionView, 
/**
 * Every version with its day, oldest first.
 */
versions: Array<PolicyVersionRow>, 
/**
 * The text of the version in force, or with its blanks if none was adopted.
 */
text: Array<PolicySection>, 
/**
 * What we expect of each other: the short text for the public.
 */
for_the_public: Array<PolicySection>, 
/**
 * Looks at the use of the policy, oldest first.
 */
reviews: Array<EntryView>, 
/**
 * The numbers for a hard call, once set.
 */
hard_call?: HardCallNumbersSet, };

/**
 * The practice: a "primary care provider" and so a "responsible body" (regulation 6(1)(c)).
 */
export type Practice = { 
/**
 * The name on the door.
 */
name: string, 
/**
 * The organisation code, for example A81001.
 */
ods_code: string, 
/**
 * The postal address, line breaks kept.
 */
address: string, 
/**
 * The telephone number as the practice writes it.
 */
telephone: string, };

/**
 * The practice's own book.
 */
export type PracticeBookView = { 
/**
 * Today in the UK.
 */
today: string, 
/**
 * The bank holidays of this year and the next, as they count.
 */
holidays: Array<HolidayView>, 
/**
 * The practice's intervals.
 */
habits: HabitsSet, 
/**
 * The Ombudsman's details as last checked.
 */
ombudsman?: OmbudsmanView, 
/**
 * Who holds each office today.
 */
offices: Array<OfficeView>, 
/**
 * Who may act for an office-holder today.
 */
delegations: Array<DelegationView>, 
/**
 * Every colleague with the role that holds today.
 */
colleagues: Array<ColleagueView>, 
/**
 * Requests of the Care Quality Commission that are open.
 */
cqc_requests: Array<EarlierChoice>, 
/**
 * Every entry of the book, oldest day first.
 */
entries: Array<EntryView>, };

/**
 * Something a step of the ladder asks for first, and whether it is in place.
 */
export type Precondition = { 
/**
 * The rule that is broken while it is missing.
 */
rule: Rule, 
/**
 * What it is.
 */
what: string, 
/**
 * The source that asks for it.
 */
source: string, 
/**
 * Whether it is in place.
 */
in_place: boolean, 
/**
 * The entry that put it in place, where one did.
 */
entry?: EntryId, 
/**
 * The day of that entry.
 */
on?: string, 
/**
 * The reference of the person's other file that the entry stands in, where it is not this
 * one: a warning counts whatever it was about.
 */
other_file?: string, 
/**
 * The kind of entry that puts it in place.
 */
record_with: EntryKind, };

/**
 * What the officer chose about her own comfort; no rule depends on it.
 */
export type Preferences = { 
/**
 * Minutes without a key or the mouse until the program locks, 1 to 60.
 */
idle_lock_minutes: number, 
/**
 * Light, dark, or as the computer.
 */
appearance: Appearance, };

/**
 * How far long work has come.
 */
export type Progress = { 
/**
 * What is being done.
 */
step: ProgressStep, 
/**
 * How much of it is done.
 */
done: number, 
/**
 * How much there is, or 0 while not known.
 */
of: number, };

/**
 * The steps of long work. Their words stand in `ui/src/wording`.
 */
export type ProgressStep = "taking_in" | "checking_fingerprints" | "setting_pages" | "placing_exhibits" | "reconciling" | "reading_back";

/**
 * The person was told how the work is going: regulation 14(1).
 */
export type ProgressTold = { 
/**
 * How.
 */
how: Manner, 
/**
 * What was told.
 */
what: string, };

/**
 * Exact words, of an incident or of the complaint as received.
 */
export type QuoteId = number & { readonly of?: 'a quote' };

/**
 * One thing a caseworker would look for.
 */
export type ReadinessCheck = { 
/**
 * What is looked for.
 */
subject: ReadinessSubject, 
/**
 * Whether the file has it.
 */
ready: boolean, 
/**
 * How many records the check concerns: points, quotes without an answer, and so on.
 */
count: number, };

/**
 * The things looked for. Their words stand in `ui/src/wording`.
 */
export type ReadinessSubject = "complaint_as_received" | "points" | "outcomes_sought" | "acknowledgement" | "representative_basis" | "quotes_answered" | "evidence" | "response_period" | "findings" | "consent" | "response";

/**
 * What a word reads as.
 */
export type ReadsAs = "a_view" | "a_label" | "a_diagnosis" | "the_complaint" | "restricts_care" | "reason_for_the_desk" | "their_own_words";

/**
 * How an item of evidence came to the practice.
 */
export type ReceivedHow = "post" | "by_hand" | "email" | "telephone_system" | "practice_system" | "online" | "other";

/**
 * A recommendation was met, with the proof of compliance.
 */
export type RecommendationMet = { 
/**
 * The entry with the recommendation.
 */
recommendation: EntryId, 
/**
 * What shows it, and when it was sent to the Ombudsman.
 */
proof: string, 
/**
 * The items of evidence that show it.
 */
evidence: Array<EvidenceId>, };

/**
 * The sum that must come out.
 */
export type Reconciliation = { 
/**
 * Items on the file.
 */
on_file: number, 
/**
 * Items shown as pages outside the distressing part.
 */
shown: number, 
/**
 * Items shown as pages in the distressing part.
 */
covered: number, 
/**
 * Items withheld with a reason.
 */
withheld: number, 
/**
 * Items on a page that says why they cannot be shown.
 */
not_showable: number, };

/**
 * An acknowledgement to record.
 */
export type RecordAcknowledgementRequest = { 
/**
 * The complaint.
 */
complaint: ComplaintId, 
/**
 * When, how and by whom.
 */
acknowledgement: Acknowledgement, 
/**
 * How a discussion was offered with it (regulation 13(7)); absent if it was not.
 */
discussion_offered?: Manner, };

/**
 * An incident to record.
 */
export type RecordIncidentRequest = { 
/**
 * The complaint file it belongs to.
 */
complaint: ComplaintId, 
/**
 * What happened.
 */
incident: NewIncident, };

/**
 * The record of acts of a file.
 */
export type RecordOfActsView = { 
/**
 * Oldest first.
 */
acts: Array<ActView>, };

/**
 * The person records a conversation, or somebody thinks so. For personal use that is allowed: it
 * is asked and noted, and is no incident. What may be made public can wait until the recording has
 * stopped (PHSO guide).
 */
export type RecordingNoted = { 
/**
 * What it is for; an earlier line answers whether it is for personal use.
 */
purpose: RecordingPurpose, 
/**
 * Whether the conversation went on.
 */
went_on: ConversationThen, 
/**
 * What was said about it, or what made somebody think so.
 */
note: string, };

/**
 * What the person said a recording is for.
 */
export type RecordingPurpose = "personal_use" | "made_public" | "not_said";

/**
 * Why a representative is refused.
 */
export type RefusalGround = "child_could_complain" | "not_in_best_interests";

/**
 * One row of the register.
 */
export type RegisterRow = { 
/**
 * The file.
 */
complaint: ComplaintId, 
/**
 * Its reference.
 */
reference: string, 
/**
 * The person.
 */
person: string, 
/**
 * The measure.
 */
measure: Measure, 
/**
 * What somebody at the front desk may be told: the way of contact and the dates, no reasons.
 * Nothing of what is over, or stands behind the end of contact.
 */
at_the_desk?: string, };

/**
 * The register of live agreements and specific actions over all files.
 */
export type RegisterView = { 
/**
 * Today in the UK.
 */
today: string, 
/**
 * What is live or proposed, those that need a decision first.
 */
live: Array<RegisterRow>, 
/**
 * What was lifted or declined in the twelve months up to today.
 */
ended: Array<RegisterRow>, 
/**
 * Warnings of today and of the twelve months before.
 */
warnings: Array<WarnedRow>, };

/**
 * A new answer to "is this distressing?".
 */
export type RelabelEvidenceRequest = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The answer.
 */
distress: DistressLabel, };

/**
 * A longer period than six months, agreed with the person. Valid only if it was agreed before
 * the period ended: regulation 14(3). The day of the entry is the day of the agreement.
 */
export type RelevantPeriodExtended = { 
/**
 * The last day of the longer period.
 */
until: string, 
/**
 * How the person agreed.
 */
how_agreed: string, 
/**
 * Why more time is needed.
 */
why: string, };

/**
 * The notice of an immediate removal was confirmed to the commissioner in writing (GMS Contracts
 * Regulations 2015, Schedule 3, paragraph 25).
 */
export type RemovalConfirmed = { 
/**
 * The entry with the removal.
 */
removal: EntryId, 
/**
 * How it was sent; in writing.
 */
how: Manner, };

/**
 * Why no warning was needed: GMS Contracts Regulations 2015, Schedule 3, paragraph 24.
 */
export type RemovalException = "moved_away" | "would_harm_health" | "safety_at_risk" | "not_reasonable_or_practical";

/**
 * The ground that was given. That somebody complained is none (CQC: a complaint must not affect
 * care), so it cannot be chosen.
 */
export type RemovalGround = "violence" | "relationship_broken_down" | "moved_away";

/**
 * A removal from the practice's list was noted.
 */
export type RemovalNoted = { 
/**
 * Who is removed: each person of a file is one by themselves.
 */
concerns: Concerns, 
/**
 * By which paragraph.
 */
path: RemovalPath, 
/**
 * The ground.
 */
ground: RemovalGround, 
/**
 * The incidents it rests on; an immediate one rests on what was reported to the police.
 */
incidents: Array<IncidentId>, 
/**
 * The circumstances and the reasons, as they were recorded.
 */
decision: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * Why no warning of removal was needed, where there was none in the twelve months before.
 */
exception?: RemovalException, 
/**
 * The reason for the exception.
 */
exception_reason?: string, 
/**
 * The commissioner's approval, where an immediate removal was not reported to the police.
 */
commissioner_approved?: string, 
/**
 * The day the commissioner was given notice of an immediate removal: its seven days begin
 * with it.
 */
notice_on?: string, 
/**
 * How. One that was not in writing is confirmed in writing ([`RemovalConfirmed`]).
 */
notice_how?: Manner, 
/**
 * How the person was told; after a warning in writing, with the reasons.
 */
told_how?: Manner, 
/**
 * Why the person was not told of an immediate removal.
 */
not_told?: NotToldGround, 
/**
 * The reason.
 */
not_told_reason?: string, };

/**
 * By which paragraph a removal is considered: GMS Contracts Regulations 2015, Schedule 3.
 *
 * The details below are those of the parallel paragraphs of the PMS Agreements Regulations 2015
 * (S.I. 2015/1879), Schedule 2, paragraphs 23 and 24.
 */
export type RemovalPath = "after_warning" | "immediate";

/**
 * The complaint was opened again.
 */
export type Reopened = { 
/**
 * Why.
 */
why: string, };

/**
 * Why a representative may complain for a patient: regulation 5(2).
 */
export type RepresentativeBasis = "has_died" | "is_a_child" | "physically_unable" | "lacks_capacity" | "asked_for_it";

/**
 * A representative was refused, in writing and with the reason: regulation 5(3) to (5).
 */
export type RepresentativeRefused = { 
/**
 * The representative.
 */
who: string, 
/**
 * The ground.
 */
ground: RefusalGround, 
/**
 * The reason, as it was given.
 */
reason: string, 
/**
 * The day the representative was told in writing.
 */
told_in_writing_on: string, };

/**
 * A spoken complaint was settled to the person's satisfaction by the end of the next working
 * day: regulation 8(1)(c). The day of the entry is the day the person was satisfied.
 */
export type ResolvedAtOnce = { 
/**
 * What put it right.
 */
put_right: string, 
/**
 * How we know that the person was satisfied; all three tests are needed.
 */
how_satisfied: string, };

/**
 * A version of the response period, with the day the person was told of it.
 */
export type ResponsePeriodSet = { 
/**
 * On what it rests.
 */
basis: PeriodBasis, 
/**
 * Its last day.
 */
ends_on: string, 
/**
 * The day the person was told.
 */
told_on: string, 
/**
 * How the person was told; a determined period needs writing (regulation 13(8)(b)).
 */
told_how: Manner, 
/**
 * Why this long, or why it was amended.
 */
why: string, };

/**
 * A specific action (restriction) was imposed. Every part is needed: a restriction without a
 * review date, a decider or a way to challenge it cannot be saved.
 */
export type RestrictionImposed = { 
/**
 * What is restricted.
 */
what: RestrictionKind, 
/**
 * The conduct it answers; to complain is no conduct.
 */
conduct: Array<Behaviour>, 
/**
 * The incidents it rests on.
 */
incidents: Array<IncidentId>, 
/**
 * Why, as it was told to the person.
 */
why: string, 
/**
 * What the conduct does to others.
 */
impact: Impact, 
/**
 * Why this and nothing less.
 */
proportionate: string, 
/**
 * What adjustments were considered, and with what outcome (Equality Act 2010 s.20).
 */
adjustments_considered: string, 
/**
 * What a clinician said would help, where one was asked. What may lie behind the conduct is
 * left to clinicians (SPSO section 1): nobody else writes it down.
 */
clinicians_advice?: string, 
/**
 * The manager or senior colleague it was discussed with.
 */
discussed_with: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * The first day.
 */
starts_on: string, 
/**
 * The last day it was decided for; past it, it needs a decision and neither ends nor goes on
 * by itself.
 */
until: string, 
/**
 * The day it is to be reviewed.
 */
review_on: string, 
/**
 * The day the person was told.
 */
told_on: string, 
/**
 * How.
 */
told_how: Manner, 
/**
 * How the person can challenge it, as told.
 */
how_to_challenge: string, 
/**
 * New complaints are still considered; it cannot be otherwise.
 */
new_complaints_considered: boolean, 
/**
 * Why it was imposed before something the guide asks for first: a threat to safety.
 */
override_reason?: string, 
/**
 * Items of evidence: the letter as it went.
 */
evidence: Array<EvidenceId>, };

/**
 * The guide's eight specific actions, each with its particulars.
 */
export type RestrictionKind = { "restriction": "one_channel", 
/**
 * The channel that stays open.
 */
channel: Channel, } | { "restriction": "named_contact_only", 
/**
 * The person.
 */
name: string, } | { "restriction": "through_third_party", 
/**
 * Who.
 */
who: string, } | { "restriction": "staff_details_withheld", 
/**
 * Which.
 */
what: string, } | { "restriction": "automated_phone_service", 
/**
 * What it offers, and how an answer comes.
 */
service: string, } | { "restriction": "limited_time_or_volume", 
/**
 * How often.
 */
how_often: string, 
/**
 * How long, or how much.
 */
how_long: string, } | { "restriction": "read_and_filed", 
/**
 * About what.
 */
about: string, } | { "restriction": "abusive_contact_declined" };

/**
 * The three outcomes of the KO41b return.
 */
export type ReturnOutcome = "upheld" | "partially_upheld" | "not_upheld";

/**
 * A covered item to open.
 */
export type RevealEvidenceRequest = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Why it must be looked at.
 */
purpose: string, };

/**
 * Covered words to open.
 */
export type RevealQuoteRequest = { 
/**
 * The words.
 */
quote: QuoteId, 
/**
 * Why they must be read.
 */
purpose: string, };

/**
 * An item opened on purpose.
 */
export type RevealedEvidence = { 
/**
 * Its number in the file.
 */
number: number, 
/**
 * Kind of thing.
 */
kind: EvidenceKind, 
/**
 * What it is.
 */
title: string, 
/**
 * The note on its cover.
 */
content_note: string, 
/**
 * What can be shown of it.
 */
content: ShownContent, 
/**
 * When it was revealed.
 */
revealed: UkMoment, 
/**
 * Who revealed it.
 */
revealed_by: string, };

/**
 * A further page of what is revealed.
 */
export type RevealedPageRequest = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The page, from 1.
 */
page: number, };

/**
 * Words opened on purpose.
 */
export type RevealedWords = { 
/**
 * The words, byte for byte.
 */
exact_words: string, };

/**
 * The day of a review of a measure.
 */
export type ReviewFlag = { 
/**
 * The day.
 */
on: string, 
/**
 * The decision that is reviewed.
 */
of: EntryId, 
/**
 * The review, where it was held; none where it is due.
 */
held?: EntryId, };

/**
 * What a measure is reviewed from.
 */
export type ReviewMaterialRequest = { 
/**
 * The entry that began the measure.
 */
measure: EntryId, };

/**
 * What a reviewer needs before deciding about a measure.
 */
export type ReviewMaterialView = { 
/**
 * The reference of the file.
 */
reference: string, 
/**
 * The person.
 */
person: string, 
/**
 * The measure as it stands.
 */
measure: Measure, 
/**
 * The entry that began it.
 */
begun: EntryView, 
/**
 * The first day of the period that is looked at.
 */
since: string, 
/**
 * The contacts in that period, oldest first.
 */
contacts: Array<EntryView>, 
/**
 * The incidents in that period, save those that only another measure rests on.
 */
incidents: Array<CaseIncident>, 
/**
 * What happened to this measure in that period, and what about engagement belongs to none;
 * recordings are no conduct and are not among it.
 */
steps: Array<EntryView>, 
/**
 * What happened to other measures of this person in that period, apart and by name.
 */
others: Array<AboutAnotherMeasure>, };

/**
 * What a review decided.
 */
export type ReviewOutcome = "still_needed" | "changed" | "lifted";

/**
 * A point in new words.
 */
export type RevisePointRequest = { 
/**
 * The complaint.
 */
complaint: ComplaintId, 
/**
 * The point; it keeps its number.
 */
point: PointId, 
/**
 * What it now says, and the outcome sought.
 */
revised: NewPoint, };

/**
 * The rules an answer can break. The words for each stand in `ui/src/wording`.
 */
export type Rule = "missing" | "too_long" | "not_an_ods_code" | "in_the_future" | "too_long_ago" | "no_such_time_that_day" | "content_note_missing" | "nothing_recorded" | "no_points" | "basis_missing" | "passphrase_too_weak" | "idle_minutes_out_of_range" | "before_receipt" | "second_colleague_is_the_manager" | "before_its_beginning" | "not_in_writing" | "written_notice_missing" | "longer_than_a_day" | "working_days_out_of_range" | "days_out_of_range" | "proof_missing" | "ombudsman_not_told" | "letter_part_missing" | "old_ombudsman_address" | "ombudsman_details_not_in_letter" | "not_on_this_file" | "not_spoken" | "after_the_next_working_day" | "agreed_too_late" | "not_longer" | "nothing_to_amend" | "already_set" | "limb_unanswered" | "both_limbs_are_met" | "a_limb_is_not_met" | "made_in_time" | "points_are_answered" | "point_unanswered" | "not_authorised_to_sign" | "no_electronic_consent" | "consent_missing" | "not_co_ordinated" | "delay_not_explained" | "already_acknowledged" | "named_in_the_regulations" | "after_receipt" | "step_before_missing" | "another_step" | "terms_not_agreed" | "starts_before_decided" | "nothing_to_override" | "later_decisions_stand" | "no_time_to_answer" | "is_closed" | "is_not_closed" | "ground_not_recorded" | "second_person_is_the_officer" | "nothing_changes" | "copy_of_record_missing" | "impact_missing" | "conduct_missing" | "review_not_afterwards" | "review_after_its_end" | "review_date_missing" | "new_complaints_are_always_considered" | "not_decided_alone" | "police_not_contacted" | "why_not999" | "engagement_missing" | "advocacy_missing" | "adjustments_not_asked" | "de_escalation_missing" | "warning_missing" | "adjustment_undecided" | "decided_alone" | "not_the_responsible_person" | "reviewed_by_the_officer" | "considered_by_the_decider" | "went_through_it" | "both_went_through_it" | "not_of_the_practice" | "not_a_threat" | "risk_not_said" | "signs_for_the_other_side" | "signed_by_both" | "others_rest_on_it" | "another_file_rests_on_it" | "before_the_version_in_force" | "decisions_named_another_version" | "not_for_violence" | "told_or_why_not" | "told_and_not_told" | "no_exception_needed" | "exception_of_another_ground" | "lifted_has_no_later_day" | "help_comes_first" | "nothing_done_about_the_post" | "told_to_who_went_through_it" | "not_in_force" | "nothing_to_follow" | "said_by_the_warning" | "taken_back_on_a_challenge" | "no_warning_of_removal" | "named_twice" | "incidents_missing" | "not_a_change" | "before_the_incident" | "lesser_step_missing" | "conduct_did_not_go_on" | "review_comes_first" | "not_warned_of_removal" | "police_not_told_of_it" | "changed_to_another_kind" | "told_before_decided" | "starts_before_told";

/**
 * A step that was taken when somebody spoke of suicide or self-harm (PHSO guide).
 */
export type SafeguardingAction = "called999" | "caller_told" | "details_passed_on" | "stayed_on_the_line" | "safeguarding_lead_told" | "clinician_told" | "local_service_told";

/**
 * Somebody spoke of suicide or self-harm. It is a path of its own: never behaviour, never an
 * incident, and never counted on the ladder.
 */
export type SafeguardingTaken = { 
/**
 * What was done.
 */
steps: Array<SafeguardingAction>, 
/**
 * A plain account of what was done and by whom. What was said belongs in an item of evidence,
 * where it can be covered.
 */
account: string, 
/**
 * Why 999 was not called, where it was not.
 */
why_not_999?: string, 
/**
 * Items of evidence: the note of what was said, the recording.
 */
evidence: Array<EvidenceId>, };

/**
 * What setting up a case file needs, without the passphrase.
 */
export type SetUpRequest = { 
/**
 * The practice.
 */
practice: Practice, 
/**
 * Who holds the roles of regulation 4, and who reviews.
 */
people: OfficeHolders, };

/**
 * The practice as set up.
 */
export type SettingsView = { 
/**
 * The practice.
 */
practice: Practice, 
/**
 * Who holds the roles.
 */
people: OfficeHolders, 
/**
 * Every colleague named so far, office-holders first.
 */
colleagues: Array<string>, 
/**
 * The officer's own preferences.
 */
preferences: Preferences, 
/**
 * Today in the UK.
 */
today: string, };

/**
 * A word to leave as it is.
 */
export type SettleNudgeRequest = { 
/**
 * The incident whose account holds it.
 */
incident: IncidentId, 
/**
 * The word, as the nudge names it.
 */
word: string, };

/**
 * A sheet to print.
 */
export type SheetRequest = { "sheet": "case_sheet", 
/**
 * The complaint.
 */
complaint: ComplaintId, } | { "sheet": "chronology", 
/**
 * The complaint.
 */
complaint: ComplaintId, } | { "sheet": "what_is_due", 
/**
 * Whether people's names stand on it; without them it can lie on a desk.
 */
with_names: boolean, } | { "sheet": "register" } | { "sheet": "review_sheet", 
/**
 * Whether letters stand in place of references and people.
 */
hide_names: boolean, } | { "sheet": "policy" } | { "sheet": "public_text" } | { "sheet": "measure_review", 
/**
 * The entry that began the measure.
 */
measure: EntryId, };

/**
 * An item that is not covered, to be shown.
 */
export type ShowEvidenceRequest = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The page to show, from 1, for things with pages; 1 for others.
 */
page: number, };

/**
 * As what an item of evidence can be shown.
 */
export type ShownAs = { "as": "pages", 
/**
 * How many, at least one.
 */
pages: number, } | { "as": "picture", 
/**
 * Pixels across, upright.
 */
width: number, 
/**
 * Pixels down, upright.
 */
height: number, } | { "as": "text" } | { "as": "sound", 
/**
 * Length in whole seconds, where the file tells it.
 */
seconds: number | null, } | { "as": "cannot_be_shown", 
/**
 * Why, in a plain sentence.
 */
reason: string, };

/**
 * What can be shown of an item.
 */
export type ShownContent = { "content": "picture", 
/**
 * Small, grey and blurred: the first step of a reveal. PNG in Base64.
 */
blurred: string, 
/**
 * As large as a screen needs it. PNG or JPEG in Base64.
 */
picture: string, 
/**
 * Media type of `picture`.
 */
media_type: string, 
/**
 * Width of `picture` in pixels.
 */
width: number, 
/**
 * Height of `picture` in pixels.
 */
height: number, } | { "content": "page", 
/**
 * Which page, from 1.
 */
page: number, 
/**
 * How many there are.
 */
of: number, 
/**
 * Small, grey and blurred: the first step of a reveal. PNG in Base64.
 */
blurred: string, 
/**
 * The page as PNG in Base64.
 */
picture: string, } | { "content": "text", 
/**
 * The text, its line breaks kept.
 */
text: string, } | { "content": "sound", 
/**
 * The untouched bytes in Base64.
 */
sound: string, 
/**
 * Media type told from the content.
 */
media_type: string, } | { "content": "cannot_be_shown", 
/**
 * Why, in a sentence.
 */
reason: string, };

/**
 * An item of evidence on the screen.
 */
export type ShownEvidence = { 
/**
 * Its row in the list.
 */
row: EvidenceRow, 
/**
 * What can be shown of it.
 */
content: ShownContent, };

/**
 * As what the response is signed: regulation 14(2), 4(1)(a) and 4(2).
 */
export type SignedAs = "responsible_person" | "authorised";

/**
 * Somebody who may sign for the practice.
 */
export type SignerChoice = { 
/**
 * The name.
 */
name: string, 
/**
 * Whether authorised by the practice rather than in office.
 */
authorised: boolean, };

/**
 * A stretch of time, both days included.
 */
export type Span = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
until: string, 
/**
 * What it is.
 */
label: string, 
/**
 * The entry it begins with: a decision, or what changed it; none for a clock.
 */
entry?: EntryId, 
/**
 * Whether it is a limit in the time to come, drawn as an outline.
 */
is_limit: boolean, 
/**
 * Whether it is over: answered, or no longer waited for.
 */
is_over: boolean, 
/**
 * The reviews on it, past and to come.
 */
flags: Array<ReviewFlag>, };

/**
 * A colleague is complained about, and was told what was said.
 */
export type StaffComplainedAbout = { 
/**
 * The colleague.
 */
colleague: string, 
/**
 * The points that are about them.
 */
points: Array<PointId>, 
/**
 * What of the complaint was shared with them.
 */
shared: string, 
/**
 * The day they were told, where they have been.
 */
told_on?: string, };

/**
 * Support was offered to a colleague (SPSO guide; PHSO sample policy).
 */
export type StaffSupported = { 
/**
 * The colleague.
 */
colleague: string, 
/**
 * What was offered.
 */
offered: string, 
/**
 * Whether it was taken up, where that is known.
 */
taken?: boolean, };

/**
 * A colleague was told the outcome (LGSCO guide, part 12).
 */
export type StaffToldOutcome = { 
/**
 * The colleague.
 */
colleague: string, 
/**
 * What they were told, and how.
 */
told: string, };

/**
 * The stages as the NHS Complaint Standards name them.
 */
export type Stage = "everyday_conversation" | "closer_look" | "final_response" | "ombudsman";

/**
 * Whether a duty that had to be done by a day is late, due or has time on the day `today`.
 */
export type Standing = { "state": "done", 
/**
 * The day it was done.
 */
on: string, 
/**
 * Whether that was in time.
 */
in_time: boolean, } | { "state": "time_left", 
/**
 * Working days left after today.
 */
working_days: number, } | { "state": "late", 
/**
 * Working days late, at least 1, or 0 when only days off have passed since.
 */
working_days: number, } | { "state": "days_left", 
/**
 * Days left after today.
 */
days: number, } | { "state": "days_late", 
/**
 * Days late, at least 1.
 */
days: number, };

/**
 * The statement of somebody who experienced or witnessed an incident.
 */
export type StatementTaken = { 
/**
 * The incidents it is about.
 */
incidents: Array<IncidentId>, 
/**
 * Whose statement it is.
 */
from: string, 
/**
 * Whether they experienced it or witnessed it.
 */
experienced_it: boolean, 
/**
 * The item of evidence that holds it; the words stay where they can be covered.
 */
evidence: Array<EvidenceId>, };

/**
 * One task.
 */
export type Task = { 
/**
 * The part of the work.
 */
group: TaskGroup, 
/**
 * What to do, in the imperative.
 */
title: string, 
/**
 * Why, in one sentence.
 */
why: string, 
/**
 * How it stands.
 */
stands: TaskStands, 
/**
 * The last day, where there is one.
 */
due?: string, 
/**
 * Where it is done.
 */
door: TaskDoor, };

/**
 * Where a task is done.
 */
export type TaskDoor = { "to": "acknowledge" } | { "to": "entry", 
/**
 * The kind.
 */
kind: EntryKind, 
/**
 * The point it is about.
 */
point?: PointId, 
/**
 * The earlier entry it is about.
 */
about?: EntryId, } | { "to": "about_incident", 
/**
 * The kind.
 */
kind: EntryKind, 
/**
 * The incident.
 */
incident: IncidentId, } | { "to": "revise_point", 
/**
 * The point.
 */
point: PointId, } | { "to": "answer_distress", 
/**
 * The incident.
 */
incident: IncidentId, } | { "to": "answer_for_entry", 
/**
 * The entry.
 */
entry: EntryId, };

/**
 * The part of the work a task belongs to.
 */
export type TaskGroup = "first_days" | "looking_into" | "engagement" | "answering" | "afterwards";

/**
 * How a task stands.
 */
export type TaskStands = { "state": "done", 
/**
 * The day, where one is known.
 */
on?: string, } | { "state": "to_do" } | { "state": "cannot_yet", 
/**
 * What comes first.
 */
first: string, };

/**
 * The time limit was considered: twelve months after the matter occurred or, if later, after it
 * came to the notice of the person (regulation 12(1)). Out of time, both limbs of the discretion
 * are answered with reasons (regulation 12(2)); nothing is refused by the program.
 */
export type TimeLimitConsidered = { 
/**
 * The day the matter occurred.
 */
matter_occurred_on: string, 
/**
 * The day it came to the person's notice, if later.
 */
came_to_notice_on?: string, 
/**
 * Limb (a): the person had good reasons for not complaining in time.
 */
good_reasons?: Limb, 
/**
 * Limb (b): it is still possible to investigate effectively and fairly.
 */
still_possible?: Limb, 
/**
 * The decision.
 */
decision: TimeLimitDecision, 
/**
 * The day the person was told in writing that it is declined, with the right to go to the
 * Ombudsman.
 */
told_in_writing_on?: string, };

/**
 * What was decided about a late complaint.
 */
export type TimeLimitDecision = "considered" | "declined";

/**
 * The picture of a case.
 */
export type Timeline = { 
/**
 * The first day drawn.
 */
from: string, 
/**
 * The last day drawn.
 */
until: string, 
/**
 * Today.
 */
today: string, 
/**
 * The lanes, top to bottom; one without anything in it is left out.
 */
lanes: Array<Lane>, };

/**
 * What is due over all files.
 */
export type TodayView = { 
/**
 * Today in the UK.
 */
today: string, 
/**
 * What is late, due today, coming within two weeks, or can be done now, in that order.
 */
due: Array<Due>, 
/**
 * The next thing after two weeks, where nothing comes sooner.
 */
after_that?: Due, 
/**
 * What was done on the last day on which anything was, newest first, at most five.
 */
lately: Array<DoneLately>, 
/**
 * How many files are open.
 */
open_files: number, };

/**
 * An entry in words: a headline and its particulars.
 */
export type Told = { 
/**
 * What happened, in a few neutral words, without a full stop.
 */
headline: string, 
/**
 * The particulars, in reading order.
 */
lines: Array<ToldLine>, };

/**
 * One particular of an entry.
 */
export type ToldLine = { 
/**
 * What it is: "Why".
 */
label: string, 
/**
 * What was entered, line breaks kept.
 */
words: string, 
/**
 * Whether these are the person's own words.
 */
own_words: boolean, };

/**
 * How a complaint came from another body.
 */
export type TransferGround = "sent_on" | "notified_by_commissioner";

/**
 * Received from another body. The day of the entry is the day *we* received it or were
 * notified, and our clocks run from then: regulation 13(4) and (5).
 */
export type TransferredIn = { 
/**
 * The other body.
 */
from_body: string, 
/**
 * How it came.
 */
ground: TransferGround, 
/**
 * The day the other body received it.
 */
first_received_on: string, };

/**
 * Sent to another body, with the person's consent.
 */
export type TransferredOut = { 
/**
 * The other body.
 */
to_body: string, 
/**
 * What was sent, and why it belongs there.
 */
what: string, 
/**
 * The day the person was told.
 */
person_told_on: string, };

/**
 * A moment on a UK wall clock.
 */
export type UkMoment = { 
/**
 * The calendar day in the UK.
 */
day: string, 
/**
 * The UK time, "14:32".
 */
time: string, };

/**
 * Something is being waited for. Nothing in the Regulations stops a clock: the wait is shown
 * beside the clocks.
 */
export type WaitingBegan = { 
/**
 * What is waited for, and from whom.
 */
what_for: string, };

/**
 * What was waited for has come, or is no longer waited for.
 */
export type WaitingEnded = { 
/**
 * The entry in which the wait began.
 */
waiting: EntryId, 
/**
 * What came of it.
 */
outcome: string, };

/**
 * Who was warned on a day or in the twelve months before it: one person, or anybody.
 */
export type WarnedRequest = { 
/**
 * A file of the person; files under the same name are looked at too, and where the patient is
 * somebody else, both are meant. Absent: every file.
 */
complaint?: ComplaintId, 
/**
 * The day to look back from.
 */
on: string, };

/**
 * A warning in the register.
 */
export type WarnedRow = { 
/**
 * The file.
 */
complaint: ComplaintId, 
/**
 * Its reference.
 */
reference: string, 
/**
 * The person who was warned.
 */
person: string, 
/**
 * The warning.
 */
warning: WarningOnFile, };

/**
 * The answer.
 */
export type WarnedView = { 
/**
 * The day that was asked about.
 */
on: string, 
/**
 * The warnings on that day and in the twelve months before it, and reasons why none was given, oldest first.
 */
warnings: Array<WarnedRow>, 
/**
 * Whether any of them is a warning.
 */
warned: boolean, 
/**
 * Whether a warning of removal is among them.
 */
of_removal: boolean, 
/**
 * Who was warned, by what no challenge had taken away by then.
 */
who_was_warned: Array<WhoWasWarned>, 
/**
 * Warnings of people who may be the same under another spelling, which count for nothing
 * until somebody has looked.
 */
may_be: Array<WarnedRow>, };

/**
 * A spoken warning, or one that could not be given, was followed up in writing.
 */
export type WarningConfirmed = { 
/**
 * The entry with the spoken warning, or with the reason why none was given.
 */
warning: EntryId, 
/**
 * How the letter was sent.
 */
how: Manner, 
/**
 * The letter, word for word.
 */
letter: string, 
/**
 * Whether the letter warned of removal from the list: a letter is a warning of its own day.
 * Said where no warning was given before it (PHSO guide: a written warning follows); after a
 * spoken one it says what that one said, unless it adds removal.
 */
of_removal?: boolean, 
/**
 * How the warning can be challenged, as told.
 */
how_to_challenge: string, 
/**
 * Items of evidence: the letter as it went.
 */
evidence: Array<EvidenceId>, };

/**
 * A warning was given. Spoken ones are followed up in writing ([`WarningConfirmed`]).
 */
export type WarningGiven = { 
/**
 * Who was warned: it counts for nobody else.
 */
concerns: Concerns, 
/**
 * Spoken, or written.
 */
how: Manner, 
/**
 * The words of the warning, exactly as they were used.
 */
exact_words: string, 
/**
 * Why it was given, as it was told.
 */
reasons: string, 
/**
 * What would follow if it went on, as it was told; needed (PHSO guide: the person is told
 * what the consequences may be).
 */
if_it_goes_on: string, 
/**
 * The incidents it is about.
 */
incidents: Array<IncidentId>, 
/**
 * Whether it warned that the person is at risk of removal from the list (GMS Contracts
 * Regulations 2015, Schedule 3, paragraph 24).
 */
of_removal: boolean, 
/**
 * Whether the person was asked to write again in other words, so that the complaint can be
 * considered (PHSO guide: threatening behaviour in writing).
 */
asked_to_write_again: boolean, 
/**
 * How it can be challenged, as told; a spoken one may leave that to the letter that follows
 * (SPSO section 1: a right of appeal, notified).
 */
how_to_challenge?: string, 
/**
 * Items of evidence: the letter as it went, where it was written.
 */
evidence: Array<EvidenceId>, };

/**
 * No warning was given, and why: a missing warning must say why.
 */
export type WarningNotGiven = { 
/**
 * Who would have been warned: it stands for nobody else’s warning.
 */
concerns: Concerns, 
/**
 * The ground.
 */
ground: NoWarningGround, 
/**
 * The reason.
 */
reason: string, 
/**
 * The incidents it is about.
 */
incidents: Array<IncidentId>, };

/**
 * A warning in the register.
 */
export type WarningOnFile = { 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * The day.
 */
on: string, 
/**
 * The UK time, where known.
 */
at?: string, 
/**
 * Spoken or written; absent where none was given, for the reason in the entry.
 */
how?: Manner, 
/**
 * Whether it, or a letter that followed it, warned of removal from the list.
 */
of_removal: boolean, 
/**
 * The day of the letter that warned of removal, where what was spoken had not: it did so from
 * then on.
 */
of_removal_from?: string, 
/**
 * The day a challenge that was upheld in part took removal out of it: from then on it is a
 * warning still, and none of removal.
 */
of_removal_until?: string, 
/**
 * The day it was followed up in writing.
 */
confirmed_on?: string, 
/**
 * The latest day it counts from, where that is the day of a letter that followed what was
 * spoken: what is in writing is a warning of its own day too.
 */
counts_from?: string, 
/**
 * Whether it is still to be followed up in writing: a spoken one, or none where it was
 * unsafe (PHSO guide).
 */
to_confirm: boolean, 
/**
 * The day a challenge to it was upheld: from then on it counts for nothing.
 */
withdrawn_on?: string, 
/**
 * What may be noted in the clinical system, where a practice notes a warning there: the day
 * and who holds the rest, and nothing of the complaint (Records Management Code: complaints are
 * kept apart from the health record). Absent where nothing was said or written.
 */
for_the_clinical_system?: string, };

/**
 * Somebody who was warned.
 */
export type WhoWasWarned = { 
/**
 * The name.
 */
person: string, 
/**
 * Whether of removal from the list, too.
 */
of_removal: boolean, };

/**
 * An item of evidence to leave out of a bundle.
 */
export type WithholdRequest = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Why it is left out.
 */
reason: string, 
/**
 * Who decided.
 */
decided_by: string, };

/**
 * An item of evidence in neutral words.
 */
export type WithholdableView = { 
/**
 * Identity.
 */
evidence: EvidenceId, 
/**
 * What it is, in neutral words.
 */
item: string, };

/**
 * Somebody who saw or heard an incident.
 */
export type Witness = { 
/**
 * The name of a colleague, or words for anybody else: "a patient in the waiting room".
 */
name: string, 
/**
 * Whether it is a colleague, who appears under a pseudonym in a bundle.
 */
is_colleague: boolean, };

/**
 * A word, and the field of the entry it stands in.
 */
export type WordsInAField = { 
/**
 * The field, as broken rules name it: "entry.why".
 */
field: string, 
/**
 * The word and its sentence.
 */
nudge: Nudge, };

/**
 * Words that lie open, or the cover in front of them.
 */
export type WordsOrCover = { "shown": "open", 
/**
 * What was said or written.
 */
exact_words: string, } | { "shown": "covered" } & Covered;

/**
 * Exact words as a screen may see them.
 */
export type WordsView = { 
/**
 * Identity.
 */
id: QuoteId, 
/**
 * The number in its record.
 */
number: number, 
/**
 * Who spoke or wrote.
 */
speaker: string, 
/**
 * Who heard or read it.
 */
heard_by: Array<string>, 
/**
 * Exact or as near as remembered.
 */
certainty: Certainty, 
/**
 * The words, or the cover in front of them.
 */
words: WordsOrCover, 
/**
 * The answer given for distress, or `None` while it waits.
 */
distress: DistressLabel | null, };

/**
 * Days to work legal dates from; no complaint needs to be logged.
 */
export type WorkOutDatesRequest = { 
/**
 * The calendar day in the UK on which the complaint was or would be received.
 */
received_on: string, 
/**
 * The day the matter occurred, for the time limit.
 */
matter_occurred_on?: string, 
/**
 * The day it came to the person's notice, if later.
 */
came_to_notice_on?: string, };

/**
 * Legal dates with their working.
 */
export type WorkedOutDates = { 
/**
 * The last day to acknowledge: regulation 13(3).
 */
acknowledge_by: ExplainedDate, 
/**
 * The last day to settle a spoken complaint at once: regulation 8(1)(c).
 */
resolve_spoken_by: ExplainedDate, 
/**
 * The last day of the six months: regulation 14(3).
 */
relevant_period_ends: ExplainedDate, 
/**
 * The last day to complain: regulation 12(1); absent while no day of the matter is given.
 */
complain_by?: ExplainedDate, };

/** Every question with its request and its answer. */
export interface Questions {
  /** How hard a passphrase is to guess, while it is chosen. */
  judge_passphrase: { request: JudgePassphraseRequest; answer: PassphraseStrength };
  /** What stops these particulars from setting up a case file; nothing is written. */
  check_set_up: { request: SetUpRequest; answer: Nothing };
  /** When things would be due, before anything is logged, each date with its working; with an open case file its own bank holidays count too. */
  work_out_dates: { request: WorkOutDatesRequest; answer: WorkedOutDates };
  /** The practice, its office-holders, the colleagues named so far and the preferences. */
  settings: { request: Nothing; answer: SettingsView };
  /** What is late, due today and coming, over all files. */
  today: { request: Nothing; answer: TodayView };
  /** All complaint files, those with something to do first. */
  complaints: { request: Nothing; answer: ComplaintsView };
  /** One complaint file: where it stands, its dates, points and words as received. */
  complaint_file: { request: ComplaintRequest; answer: ComplaintFileView };
  /** The case as a picture of time: clocks, contacts, incidents, decisions. */
  timeline: { request: ComplaintRequest; answer: Timeline };
  /** The entries of a file, of some parts of it or of all. */
  entries: { request: EntriesRequest; answer: EntriesView };
  /** One entry with what stands beside it. */
  entry: { request: EntryRequest; answer: EntryView };
  /** What a form about a file offers to choose from. */
  entry_choices: { request: ComplaintRequest; answer: EntryChoices };
  /** What stops an entry before it is made, or what a fair reader would stop at in it; nothing is written. */
  look_over_entry: { request: AddEntryRequest; answer: LookedOver };
  /** The beginnings of the final response, from the points and findings (regulation 14(2)). */
  begin_final_response: { request: ComplaintRequest; answer: LetterBeginning };
  /** How engagement is managed in a file: measures, warnings, the ladder and what it asks for. */
  engagement: { request: ComplaintRequest; answer: EngagementView };
  /** Whether a person was warned on a day or in the twelve months before (GMS Schedule 3, paragraph 24). */
  warned: { request: WarnedRequest; answer: WarnedView };
  /** Live agreements and specific actions over all files, and what the front desk may be told. */
  register: { request: Nothing; answer: RegisterView };
  /** What a reviewer needs: contacts, incidents and steps since the last look at a measure. */
  review_material: { request: ReviewMaterialRequest; answer: ReviewMaterialView };
  /** The practice's policy on engagement, its versions, and the short text for the public. */
  policy: { request: Nothing; answer: PolicyView };
  /** The officer's own page: support offered, and a private count of distressing openings. */
  care: { request: Nothing; answer: CareView };
  /** The practice's own book: bank holidays, authorisations, roles, intervals, the CQC. */
  practice_book: { request: Nothing; answer: PracticeBookView };
  /** Finds words over everything; of what is covered nothing is shown. */
  find: { request: FindRequest; answer: FindView };
  /** The incidents in a file. */
  incidents: { request: ComplaintRequest; answer: IncidentsView };
  /** One incident with its quotes, account, corrections and nudges. */
  incident: { request: IncidentRequest; answer: IncidentView };
  /** The evidence in a file; covered items show kind and note only. */
  evidence_list: { request: ComplaintRequest; answer: EvidenceListView };
  /** An item of evidence that is not covered, for the screen. */
  show_evidence: { request: ShowEvidenceRequest; answer: ShownEvidence };
  /** A further page of the item that is revealed at this moment. */
  revealed_page: { request: RevealedPageRequest; answer: ShownContent };
  /** The purposes given when something was revealed before, newest first, at most three. */
  earlier_purposes: { request: Nothing; answer: EarlierPurposes };
  /** What a PHSO caseworker would look for, and the sum the bundle must come to. */
  bundle_readiness: { request: ComplaintRequest; answer: BundleReadinessView };
  /** The record of acts of one complaint file. */
  record_of_acts: { request: ComplaintRequest; answer: RecordOfActsView };
  /** What was typed and not yet saved at a place, if anything. */
  draft: { request: DraftRequest; answer: DraftAnswer };
  /** Changes the practice's particulars or who holds its offices; what was signed stays. */
  change_practice: { request: SetUpRequest; answer: Nothing };
  /** Changes the idle time and the colours. */
  change_preferences: { request: Preferences; answer: Nothing };
  /** Logs a complaint received in any way (regulation 13(1)). */
  log_complaint: { request: NewComplaint; answer: ComplaintLogged };
  /** Adds a numbered point to a complaint. */
  add_point: { request: AddPointRequest; answer: PointAdded };
  /** Words a point anew, or fills in the outcome sought; the record of acts keeps both. */
  revise_point: { request: RevisePointRequest; answer: Nothing };
  /** Puts the points of a complaint in another order. */
  order_points: { request: OrderPointsRequest; answer: Nothing };
  /** Makes two points one; the one that no longer stands is kept. */
  merge_points: { request: MergePointsRequest; answer: Nothing };
  /** Enters something in the book of a complaint file: a contact, a decision, an action. */
  add_entry: { request: AddEntryRequest; answer: EntryAdded };
  /** Enters something in the practice's own book: a bank holiday, an authorisation. */
  add_practice_entry: { request: AddPracticeEntryRequest; answer: EntryAdded };
  /** Records that a complaint was acknowledged (regulation 13(3) and (6)). */
  record_acknowledgement: { request: RecordAcknowledgementRequest; answer: Nothing };
  /** Records an incident; it cannot be altered afterwards. */
  record_incident: { request: RecordIncidentRequest; answer: IncidentRecorded };
  /** Answers whether exact words could distress a reader. */
  answer_distress: { request: AnswerDistressRequest; answer: Nothing };
  /** Answers anew whether an item of evidence is distressing. */
  relabel_evidence: { request: RelabelEvidenceRequest; answer: Nothing };
  /** Adds a correction or an addition beside a record. */
  add_correction: { request: AddCorrectionRequest; answer: CorrectionAdded };
  /** Leaves a word of an account as it is; it is not pointed at again. */
  settle_nudge: { request: SettleNudgeRequest; answer: Nothing };
  /** Reveals covered words, for a purpose; the record of acts says so. */
  reveal_quote: { request: RevealQuoteRequest; answer: RevealedWords };
  /** Reveals a covered item of evidence, for a purpose; the record of acts says so. */
  reveal_evidence: { request: RevealEvidenceRequest; answer: RevealedEvidence };
  /** Covers whatever is revealed. */
  cover: { request: Nothing; answer: Nothing };
  /** Keeps what is being typed, inside the case file. */
  keep_draft: { request: KeepDraftRequest; answer: DraftKept };
  /** Forgets what was kept at a place, once it is saved or given up. */
  drop_draft: { request: DraftRequest; answer: Nothing };
}

// Generated from casework's contract by `cargo xtask generate`; do not edit by hand.

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
 * The colours of the screen.
 */
export type Appearance = "as_the_computer" | "light" | "dark";

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
rule: Rule, };

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
 * How sure the hearer is of the words.
 */
export type Certainty = "exact" | "as_near_as_remembered";

/**
 * How a complaint or an incident came: regulation 13(1) allows any way, spoken included.
 */
export type Channel = "in_person" | "telephone" | "letter" | "email" | "form" | "social_media";

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
 * The numbered points.
 */
points: Array<Point>, 
/**
 * The last day to acknowledge, with its working.
 */
acknowledge_by: ExplainedDate, 
/**
 * How the acknowledgement stands today.
 */
acknowledgement: Standing, 
/**
 * The acknowledgement as recorded.
 */
acknowledged: Acknowledgement | null, 
/**
 * How many records of each kind the file has.
 */
counts: FileCounts, 
/**
 * What is to be done next.
 */
next_step: NextStep, 
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
 * The last day to acknowledge it.
 */
acknowledge_by: string, 
/**
 * How the acknowledgement stands today.
 */
acknowledgement: Standing, 
/**
 * What is to be done next.
 */
next_step: NextStep, };

/**
 * All complaint files.
 */
export type ComplaintsView = { 
/**
 * Today in the UK.
 */
today: string, 
/**
 * Acknowledgements past their last day.
 */
late: number, 
/**
 * Acknowledgements whose last day is today.
 */
due_today: number, 
/**
 * One row a file, those with something to do first, then the newest.
 */
complaints: Array<ComplaintRow>, };

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
export type CorrectionSubject = { "of": "complaint", "id": ComplaintId } | { "of": "incident", "id": IncidentId } | { "of": "evidence", "id": EvidenceId };

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
 * What the count makes of a day.
 */
export type DayCount = { "kind": "received" } | { "kind": "counted", 
/**
 * The number of this working day.
 */
number: number, } | { "kind": "not_counted" } & NotWorking;

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
 * Purposes given before.
 */
export type EarlierPurposes = { 
/**
 * Newest first, each once, at most three.
 */
purposes: Array<string>, };

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
 * An item of evidence.
 */
export type EvidenceId = number & { readonly of?: 'evidence' };

/**
 * The kinds of evidence, told from content and never from a name.
 */
export type EvidenceKind = "pdf" | "picture" | "sound" | "video" | "text" | "email" | "document" | "archive" | "empty" | "unknown";

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
 * One entry a day from the day of receipt (day 0) to `date`.
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
 * How many records a file has.
 */
export type FileCounts = { 
/**
 * Points of complaint.
 */
points: number, 
/**
 * Incidents.
 */
incidents: number, 
/**
 * Items of evidence.
 */
evidence: number, };

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
waiting: number, };

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
outcome_sought: string, };

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
 * What is to be done next in a file: one thing.
 */
export type NextStep = { "step": "acknowledge", 
/**
 * The last day.
 */
by: string, } | { "step": "answer_distress", 
/**
 * The incident whose words wait for an answer.
 */
incident: IncidentId, 
/**
 * How many words wait in the whole file.
 */
waiting: number, } | { "step": "ask_outcome", 
/**
 * How many points have none.
 */
points: number, } | { "step": "nothing" };

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
 * A numbered point of complaint with what the person wants to happen.
 */
export type Point = { 
/**
 * Identity in the case file.
 */
id: PointId, 
/**
 * The number in the file, from 1; never given again.
 */
number: number, 
/**
 * What is complained of.
 */
what: string, 
/**
 * The outcome sought, or empty while not known.
 */
outcome_sought: string, };

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
 * A numbered point of complaint.
 */
export type PointId = number & { readonly of?: 'a point' };

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
export type ReadinessSubject = "complaint_as_received" | "points" | "outcomes_sought" | "acknowledgement" | "representative_basis" | "quotes_answered" | "evidence" | "response";

/**
 * What a word reads as.
 */
export type ReadsAs = "a_view" | "a_label" | "a_diagnosis";

/**
 * How an item of evidence came to the practice.
 */
export type ReceivedHow = "post" | "by_hand" | "email" | "telephone_system" | "practice_system" | "online" | "other";

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
acknowledgement: Acknowledgement, };

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
 * Why a representative may complain for a patient: regulation 5(2).
 */
export type RepresentativeBasis = "has_died" | "is_a_child" | "physically_unable" | "lacks_capacity" | "asked_for_it";

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
export type Rule = "missing" | "too_long" | "not_an_ods_code" | "in_the_future" | "too_long_ago" | "no_such_time_that_day" | "content_note_missing" | "nothing_recorded" | "no_points" | "basis_missing" | "passphrase_too_weak" | "idle_minutes_out_of_range" | "before_receipt" | "second_colleague_is_the_manager";

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
 * Whether a duty that had to be done by `due` is late, due or has time on the day `today`.
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
working_days: number, };

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
 * A day of receipt to work from.
 */
export type WorkOutAcknowledgementRequest = { 
/**
 * The calendar day in the UK on which the complaint was received.
 */
received_on: string, };

/** Every question with its request and its answer. */
export interface Questions {
  /** How hard a passphrase is to guess, while it is chosen. */
  judge_passphrase: { request: JudgePassphraseRequest; answer: PassphraseStrength };
  /** What stops these particulars from setting up a case file; nothing is written. */
  check_set_up: { request: SetUpRequest; answer: Nothing };
  /** The last day to acknowledge a complaint received on a day (regulation 13(3)). */
  work_out_acknowledgement: { request: WorkOutAcknowledgementRequest; answer: ExplainedDate };
  /** The practice, its office-holders, the colleagues named so far and the preferences. */
  settings: { request: Nothing; answer: SettingsView };
  /** All complaint files, those with something to do first. */
  complaints: { request: Nothing; answer: ComplaintsView };
  /** One complaint file: where it stands, its dates, points and words as received. */
  complaint_file: { request: ComplaintRequest; answer: ComplaintFileView };
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

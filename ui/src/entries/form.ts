/**
 * How an entry is asked for: one form a kind, with one field for each of its particulars.
 *
 * The form's type follows from the contract. A kind without a form, a particular without a field
 * or a field that cannot hold its particular does not compile.
 */
import type {
  AdoptedWords,
  Entry,
  EntryKind,
  Impact,
  LetterParts,
  Limb,
  Manner,
  Person,
  RestrictionKind
} from '../backend/generated/contract';
import type { FormChoices } from './choices';

/** What the core sets down itself when it keeps an entry; no form asks for it. */
type SetDown<E> = {
  [F in keyof E]-?: [Exclude<E[F], undefined>] extends [AdoptedWords] ? F : never;
}[keyof E];

/** What is entered in an entry of a kind, beside its day and who did it. */
export type Particulars<K extends EntryKind> = Omit<
  Extract<Entry, { kind: K }>,
  'kind' | SetDown<Extract<Entry, { kind: K }>>
>;

/** Words of the page, or such as name the person who complains. */
export type Words = string | ((person: string) => string);

/** Words that may name what is on file. */
export type Hint = string | ((person: string, choices: FormChoices) => string | undefined);

/** The answers under which a field is asked for: all named ones must be among the listed. */
type When<P> = { [F in keyof P]?: readonly Exclude<P[F], undefined>[] };

/**
 * What must hold of a file for a field to be asked for; of what is reviewed or challenged, whether
 * it changes in what contact is, or in its words; of a challenge, whether it is to a
 * warning of removal.
 */
export type FileCondition =
  | 'disclosure_blocked'
  | 'joint_handling'
  | 'for_another'
  | 'changes_contact'
  | 'changes_words'
  | 'warned_of_removal';

interface Asked<P> {
  label: Words;
  hint?: Hint;
  /** A quiet word after the label: "if known". */
  extra?: string;
  /** What is said where it was left empty; a field without it may be. */
  missing?: string;
  /** What is said where the core finds it missing, though the page lets it be empty. */
  neededAfterAll?: string;
  when?: When<P>;
  /** Not asked for once this one of several is ticked. */
  unless?: { [F in keyof P]?: string };
  /** Asked for only in such a file. */
  where?: FileCondition;
  /** What is to be known once it is answered so; for yes and no, "yes" and "no". */
  says?: Record<string, Hint>;
}

/** One line. */
interface TextField<P> extends Asked<P> {
  as: 'text';
  offers?: 'people' | 'colleagues';
  width?: 'code' | 'short' | 'name' | 'full';
}

/** An account in the officer's words. */
interface LongField<P> extends Asked<P> {
  as: 'long';
  lines?: number;
}

/** What a person said or wrote; nothing here may mend it. */
interface OwnWordsField<P> extends Asked<P> {
  as: 'own-words';
}

interface DayField<P> extends Asked<P> {
  as: 'day';
}

/** A UK time. */
interface TimeField<P> extends Asked<P> {
  as: 'time';
}

/** Why something was decided before what the guide asks for first; empty unless it is opened. */
interface OverrideField<P> extends Asked<P> {
  as: 'override';
}

/** One of the bank holidays that count. */
interface HolidayField<P> extends Asked<P> {
  as: 'holiday';
}

/** Somebody who may sign, as the practice's book says today. */
interface SignerField<P> extends Asked<P> {
  as: 'signer';
}

/** The letter, on its own page. */
interface LetterField<P> extends Asked<P> {
  as: 'letter';
}

export type ChoiceWords = string | { label: string; hint: string };

interface ChoiceField<P, V extends string> extends Asked<P> {
  as: 'choice';
  choices: Record<V, ChoiceWords>;
}

/** How something was told or sent. */
interface MannerField<P> extends Asked<P> {
  as: 'manner';
  /** Only in writing. */
  written?: boolean;
  /** It needs no consent to electronic letters. */
  free?: boolean;
}

/** Follows from who signed; not asked for. */
interface FromSignerField {
  as: 'from-signer';
}

interface NumberField<P> extends Asked<P> {
  as: 'number';
  /** What is counted: "working days". */
  unit: string;
}

interface YesNoField<P> extends Asked<P> {
  as: 'yes-no';
  yes?: ChoiceWords;
  no?: ChoiceWords;
}

/** Something that cannot be otherwise: it is said, and not asked. */
interface FactField<P> extends Asked<P> {
  as: 'fact';
}

/** Several of a few named ones. */
interface SeveralField<P, V extends string> extends Asked<P> {
  as: 'several';
  choices: Record<V, ChoiceWords>;
}

/** What contact is restricted to, with its particulars. */
interface RestrictionField<P> extends Asked<P> {
  as: 'restriction';
}

/** What it does to others: at least one of four. */
interface ImpactField<P> extends Asked<P> {
  as: 'impact';
}

/** Where something has to be recorded before this can be about it. */
export interface WayOn {
  words: string;
  to: EntryKind | 'incident';
}

interface IncidentField<P> extends Asked<P> {
  as: 'incident';
  /** What is said where there is none. */
  none: string;
  way?: WayOn;
}

interface IncidentsField<P> extends Asked<P> {
  as: 'incidents';
}

interface PersonField<P> extends Asked<P> {
  as: 'person';
}

/** One limb of a discretion: satisfied or not, with reasons. */
interface LimbField<P> extends Asked<P> {
  as: 'limb';
  reasons: string;
  missingReasons: string;
}

interface LetterPartsField<P> extends Asked<P> {
  as: 'letter-parts';
}

interface PointField<P> extends Asked<P> {
  as: 'point';
}

interface PointsField<P> extends Asked<P> {
  as: 'points';
}

interface EvidenceField<P> extends Asked<P> {
  as: 'evidence';
}

/** An earlier entry that this one is about. */
interface EarlierField<P> extends Asked<P> {
  as: 'earlier';
  of: EntryKind | 'any' | readonly EntryKind[];
  /** Only those that still wait for something. */
  open?: boolean;
  /** What is said where there is none. */
  none: string;
  way?: WayOn;
}

/** Any number of earlier entries. */
interface EarliersField<P> extends Asked<P> {
  as: 'earliers';
  of: EntryKind;
}

/** What a number stands for in the contract: "a point", "an entry", "evidence"; never for a count. */
type Brand<V> = 'of' extends keyof V ? Exclude<V['of' & keyof V], undefined> : never;

type OneOf<V, P> = [Brand<V>] extends ['an entry']
  ? EarlierField<P>
  : [Brand<V>] extends ['an incident']
    ? IncidentField<P>
    : PointField<P>;

type NumberOrId<V, P> = [Brand<V>] extends [never] ? NumberField<P> : OneOf<V, P>;

type ManyOf<V, P> = [V] extends [string]
  ? SeveralField<P, V>
  : [Brand<V>] extends ['an entry']
    ? EarliersField<P>
    : [Brand<V>] extends ['a point']
      ? PointsField<P>
      : [Brand<V>] extends ['an incident']
        ? IncidentsField<P>
        : EvidenceField<P>;

type TextLike<P> =
  | TextField<P>
  | LongField<P>
  | OwnWordsField<P>
  | DayField<P>
  | TimeField<P>
  | HolidayField<P>
  | SignerField<P>
  | LetterField<P>
  | OverrideField<P>;

type Named<V extends string, P> = [V] extends [Manner]
  ? [Manner] extends [V]
    ? MannerField<P>
    : ChoiceField<P, V>
  : ChoiceField<P, V> | FromSignerField;

type FieldFor<V, P> = [V] extends [boolean]
  ? YesNoField<P> | FactField<P>
  : [V] extends [Person]
    ? PersonField<P>
    : [V] extends [Limb]
      ? LimbField<P>
      : [V] extends [LetterParts]
        ? LetterPartsField<P>
        : [V] extends [RestrictionKind]
          ? RestrictionField<P>
          : [V] extends [readonly (infer One)[]]
            ? ManyOf<One, P>
            : [V] extends [number]
              ? NumberOrId<V, P>
              : [V] extends [string]
                ? string extends V
                  ? TextLike<P>
                  : Named<V, P>
                : [Required<V>] extends [Required<Impact>]
                  ? ImpactField<P>
                  : never;

/** Whether the contract lets it be absent; then an empty answer is left out. */
type Absent<P, F extends keyof P> =
  object extends Pick<P, F> ? { optional: true } : { optional?: false };

/** Every field there is; what of it is allowed where follows from the contract. */
export type ContractField<P> =
  | TextLike<P>
  | ChoiceField<P, string>
  | MannerField<P>
  | FromSignerField
  | NumberField<P>
  | YesNoField<P>
  | FactField<P>
  | SeveralField<P, string>
  | RestrictionField<P>
  | ImpactField<P>
  | IncidentField<P>
  | IncidentsField<P>
  | PersonField<P>
  | LimbField<P>
  | LetterPartsField<P>
  | PointField<P>
  | PointsField<P>
  | EvidenceField<P>
  | EarlierField<P>
  | EarliersField<P>;

export type Fields<P> = {
  [F in keyof P]-?: FieldFor<Exclude<P[F], undefined>, P> & Absent<P, F>;
};

/** One page of a form that asks one thing at a time. */
export interface FormPage<F> {
  heading: Words;
  hint?: Words;
  fields: readonly F[];
  /** The page is for complaints made after the time limit only. */
  onlyLate?: boolean;
}

/** Exact words with an entry: who spoke, who heard it, how sure. */
export interface AskedQuotes<F> {
  heading: string;
  hint?: Hint;
  /** The field they stand after. */
  after: F;
  /** What is said where there are none; without it there may be none. */
  missing?: string;
}

export interface EntryForm<K extends EntryKind> {
  /** The page's title: what happened, as a question or in the officer's words. */
  heading: Words;
  hint?: Words;
  /** The words of the green button. */
  save: string;
  /** The same where none of its answers is read beside it. */
  saves?: string;
  /** What the day is, where it is more than the day of writing; it is then asked for openly. */
  on?: Words;
  onHint?: Words;
  /** The day among its particulars that is the entry's own day too, unless another is given. */
  onAs?: keyof Particulars<K> & string;
  /** Who did it, where that is more than who writes. */
  by?: Words;
  /** Whether the time of day matters; then day and time come first. */
  at?: boolean;
  fields: Fields<Particulars<K>>;
  /** Asked one thing at a time, with a check before saving. */
  pages?: readonly FormPage<keyof Particulars<K> & string>[];
  /** Exact words that belong to it, which can be covered. */
  quotes?: AskedQuotes<keyof Particulars<K> & string>;
  /** What is to be weighed before anything is filled in. */
  caution?: (choices: FormChoices) => string | undefined;
  /** Words at hand beside the fields. */
  aside?: 'reassure' | 'still-on-the-line' | 'may-be-a-threat';
  /** A page of its own before it is saved, on which the safe choice comes first. */
  pausesAt?: 'ending';
  /** What the form begins with, from what is on file. */
  begin?: (from: Beginning) => Partial<Particulars<K>>;
  /** Where it is seen after saving, if not in its part of the file. */
  then?: 'file';
}

/** What a form can begin from. */
export interface Beginning {
  choices: FormChoices;
  /** The earlier entry the new one is about. */
  about?: Entry | undefined;
  /** The point the page was opened for. */
  point?: number | undefined;
}

/** The forms of some kinds: each part of the file states its own. */
export type FormsOf<K extends EntryKind> = { [One in K]: EntryForm<One> };

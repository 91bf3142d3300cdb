/** A form whose kind is known only when it is opened. */
import type { Entry } from '../backend/generated/contract';
import type { FormChoices } from './choices';
import type { AskedQuotes, Beginning, ContractField, FormPage, Words } from './form';

/** A field of any kind, by what it is. */
export type AnyField = ContractField<Record<string, unknown>> & { optional?: boolean };

export type FieldOf<As extends AnyField['as']> = Extract<AnyField, { as: As }>;

export interface AnyForm {
  heading: Words;
  hint?: Words;
  save: string;
  saves?: string;
  on?: Words;
  onHint?: Words;
  onAs?: string;
  by?: Words;
  at?: boolean;
  fields: Record<string, AnyField>;
  pages?: readonly FormPage<string>[];
  quotes?: AskedQuotes<string>;
  caution?: (choices: FormChoices) => string | undefined;
  aside?: 'reassure' | 'still-on-the-line' | 'may-be-a-threat';
  pausesAt?: 'ending';
  begin?: (from: Beginning) => Partial<Omit<Entry, 'kind'>>;
  then?: 'file';
}

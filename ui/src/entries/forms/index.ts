/** The form of every kind of entry, and the part of the file it belongs to. */
import type { EntryKind, FilePart } from '../../backend/generated/contract';
import type { AnyForm } from '../any-form';
import type { FormsOf } from '../form';
import { actionForms } from './actions';
import { bodyForms } from './bodies';
import { colleagueForms } from './colleagues';
import { contactForms } from './contacts';
import { engagementForms, policyForms } from './engagement';
import { findingForms } from './findings';
import { ombudsmanForms } from './ombudsman';
import { peopleForms } from './people';
import { periodForms } from './periods';
import { practiceForms } from './practice';
import { responseForms } from './response';
import { stageForms } from './stages';

const parts = {
  people: peopleForms,
  contacts: contactForms,
  handling: { ...periodForms, ...bodyForms, ...stageForms, ...responseForms },
  findings: findingForms,
  engagement: engagementForms,
  colleagues: colleagueForms,
  actions: actionForms,
  ombudsman: ombudsmanForms,
  practice: { ...practiceForms, ...policyForms }
} satisfies Record<FilePart, object>;

/** Every kind has a form: one without does not compile. */
const forms: FormsOf<EntryKind> = {
  ...parts.people,
  ...parts.contacts,
  ...parts.handling,
  ...parts.findings,
  ...parts.engagement,
  ...parts.colleagues,
  ...parts.actions,
  ...parts.ombudsman,
  ...parts.practice
};

/** The form of a kind, as the page fills it in: its fields by their names. */
export function formOf(kind: EntryKind): AnyForm {
  // Beyond this point fields are known by name; that they fit their kind was checked above.
  return forms[kind] as unknown as AnyForm;
}

/** Where entries of a kind are laid out. */
export function partOf(kind: EntryKind): FilePart {
  const found = (Object.keys(parts) as FilePart[]).find((part) => kind in parts[part]);
  return found ?? 'handling';
}

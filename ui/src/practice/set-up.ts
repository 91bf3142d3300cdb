import type { SetUpRequest } from '../backend/generated/contract';
import type { MissingWords } from '../wording/rules';

export type Particulars = SetUpRequest;

export function noParticulars(): Particulars {
  return {
    practice: { name: '', ods_code: '', address: '', telephone: '' },
    people: { complaints_manager: '', responsible_person: '', second_colleague: '' }
  };
}

export function asSetUp(given: Particulars): SetUpRequest {
  return { practice: { ...given.practice }, people: { ...given.people } };
}

/** What somebody who knows the practice would try first as a passphrase. */
export function knownWords(given: Particulars): string[] {
  return [...Object.values(given.practice), ...Object.values(given.people)].filter(
    (word) => word.trim() !== ''
  );
}

/** From the door's names to the fields of the pages. */
export const setUpFields: Record<string, string> = {
  'practice.name': 'practice-name',
  'practice.ods_code': 'ods-code',
  'practice.address': 'practice-address',
  'practice.telephone': 'practice-telephone',
  'people.complaints_manager': 'complaints-manager',
  'people.responsible_person': 'responsible-person',
  'people.second_colleague': 'second-colleague',
  passphrase: 'passphrase'
};

export const setUpMissing: MissingWords = {
  'practice.name': 'Give the name of the practice',
  'practice.ods_code': 'Give the ODS code',
  'practice.address': 'Give the address',
  'practice.telephone': 'Give the telephone number',
  'people.complaints_manager': 'Name the complaints manager',
  'people.responsible_person': 'Name the responsible person',
  'people.second_colleague': 'Name a second senior colleague'
};

import type { Office } from '../backend/generated/contract';

/** The offices as they are called in a sentence: ‘acts as responsible person’. */
export const officeWords: Record<Office, string> = {
  complaints_manager: 'complaints manager',
  responsible_person: 'responsible person',
  second_colleague: 'second senior colleague'
};

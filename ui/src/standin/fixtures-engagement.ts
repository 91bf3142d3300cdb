/** How engagement is managed in the file of Mr M: nothing has had to be decided yet. */
import type {
  CareView,
  EngagementView,
  PolicyView,
  RegisterView,
  ReviewMaterialView,
  WarnedView
} from '../backend/generated/contract';
import { today } from './fixtures';
import { refuse } from './standin';

const nothing = { from: '2026-08-28', until: today, today, lanes: [] };

export const engagement = (): EngagementView => ({
  reference: 'HL-2026-07',
  person: 'Mr M',
  today,
  measures: [],
  warnings: [],
  warned_in_the_last_year: false,
  warned_of_removal_in_the_last_year: false,
  ladder: [],
  picture: nothing,
  in_words: [],
  decisions: [],
  appeals: [],
  incidents: [],
  entries: [],
  complaint_is_open: true
});

export const warned = (): WarnedView => ({
  from: '2025-09-03',
  until: today,
  warnings: [],
  warned: false,
  of_removal: false
});

export const register = (): RegisterView => ({
  today,
  live: [],
  ended: [],
  warnings: [],
  safeguarding: 0
});

export const reviewMaterial = (): ReviewMaterialView => refuse('not_found');

export const policy = (): PolicyView => ({
  versions: [],
  text: [],
  for_the_public: [],
  reviews: []
});

export const care = (): CareView => ({ opened_this_week: 0, opened_this_month: 0, support: [] });

import type { PointKind } from '../backend/generated/contract';

/** What a point is about in law, as a choice on a page. */
export const pointKindWords: Record<PointKind, { label: string; hint: string }> = {
  nhs_complaint: { label: 'NHS care or services', hint: 'Nearly every point is.' },
  data_protection: {
    label: 'Personal data',
    hint: 'How the practice kept, used or gave out somebody’s data.'
  },
  subject_access: {
    label: 'Seeing records',
    hint: 'Somebody asks for a copy of what is held about them.'
  },
  private_work: { label: 'Private work', hint: 'Reports, certificates, insurance forms.' },
  staff_grievance: { label: 'Staff grievance', hint: 'By a colleague, about the employment.' }
};

export const pointKinds = Object.keys(pointKindWords) as PointKind[];

/** The kinds as choices for radios. */
export const pointKindChoices = pointKinds.map((value) => ({ value, ...pointKindWords[value] }));

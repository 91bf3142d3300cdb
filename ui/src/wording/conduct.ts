import type { Behaviour, Impact, SafeguardingAction } from '../backend/generated/contract';
import type { ChoiceWords } from '../entries/form';

/** The kinds of conduct the guide and the sample policy name. To complain is none of them. */
export const conductChoices: Record<Behaviour, ChoiceWords> = {
  threatening: 'Threatening words or acts',
  abusive: 'Abusive words or acts',
  offensive: 'Offensive words',
  discriminatory: 'Discriminatory words or acts',
  violent: 'Violence',
  excessive_contact: {
    label: 'More contact than can be answered',
    hint: 'So often or so long that other people’s complaints, or this one, have to wait.'
  },
  not_taking_part: {
    label: 'Not taking part in what the work needs',
    hint: 'First ask whether something makes it hard.'
  }
};

/** The four kinds of harm in the guide's definition. */
export const impactWords: Record<keyof Impact, { label: string; hint: string }> = {
  health: {
    label: 'On health',
    hint: 'What it did to anybody’s health or peace of mind, in facts.'
  },
  safety: { label: 'On safety', hint: 'Who was, or felt, in danger, and from what.' },
  resource: {
    label: 'On time and means',
    hint: 'How many calls, pages or hours, and what was not done for them.'
  },
  fairness: {
    label: 'On fairness to others',
    hint: 'Whose care or complaint had to wait.'
  }
};

/** What is done when somebody speaks of suicide or self-harm, in the order of the steps. */
export const safeguardingSteps: Record<SafeguardingAction, ChoiceWords> = {
  stayed_on_the_line: 'Somebody stayed on the line',
  called999: { label: '999 was called', hint: 'From another telephone, or by a colleague.' },
  details_passed_on: 'Name, place, and anything taken or done were asked for and passed on',
  caller_told: 'The person was told that 999 was being called',
  safeguarding_lead_told: 'The safeguarding lead was told',
  clinician_told: 'A clinician of the practice was told',
  local_service_told: {
    label: 'Another service was told',
    hint: 'Such as the mental health team.'
  }
};

/** The way from what was done about a post to the incident that it is where it threatens. */
export const threatOnline = {
  asks: 'Is it threatening, violent or abusive?',
  leads: 'Record it as an incident',
  says: 'first. The police, a manager or senior colleague and a warning are asked for from there, and nothing of it from here.'
} as const;

/**
 * What stands on the hard-call card and beside the incident form. The sense is that of the
 * Ombudsman's guide to challenging situations; the words are ours. They are short enough to be
 * read aloud by somebody who is being shouted at.
 */

export const source = 'After the Ombudsman’s guide to challenging situations, in our own words.';

/** What to say, each under what has just happened. */
export const toSay = [
  {
    when: 'Shouting, or offensive words',
    say: '‘I want to help you. Please stop using those words. If they go on, I will end this call.’'
  },
  {
    when: 'A threat',
    say: '‘I have to take that as a threat. I tell a senior colleague about every threat, and it may go to the police. Did you mean it?’'
  }
] as const;

export const endingIt = {
  heading: 'If it goes on, or you do not feel safe',
  say: 'Say: ‘I am ending this call now.’',
  end: 'End it, or walk away. You need no permission.',
  unsafe: 'If a warning would not be safe, give none: it can follow in writing.'
} as const;

export const harm = {
  heading: 'They may harm themselves',
  stay: 'Stay on the line.',
  ring: 'Ring 999 from another phone, or ask a colleague to.',
  ask: 'Ask name, place, and anything taken.',
  tell: 'Tell them that you are calling 999.',
  about: 'Tell 999 that it is about somebody else, and all that you know.',
  hold: 'Do not hang up until 999 says so.'
} as const;

export const recording = {
  heading: 'They are recording, or you think so',
  words:
    'They may, for themselves alone. Ask whether it is, make a note, and go on. If they mean to share it, say what worries you and wait until it has stopped. It is not an incident.'
} as const;

/** Four ways to reassure, by the guide's own names for them. */
export const calming = {
  heading: 'Words that can calm it',
  ways: [
    { way: 'Acknowledge the distress', say: '‘I can tell how hard this has been for you.’' },
    { way: 'Respond with compassion', say: '‘I am listening. Take your time, and tell me.’' },
    { way: 'Build trust', say: '‘Thank you for telling me. It helps me to put this right.’' },
    {
      way: 'Address the anger',
      say: '‘I can hear how angry this has made you, and I do want to help. I can do it when we talk without shouting.’'
    }
  ]
} as const;

/** Whom to tell where the practice has not set its own numbers. */
export const anybody = {
  tellAtOnce: 'your manager or a senior colleague',
  safeguardingLead: 'your safeguarding lead'
} as const;

/** The way from the incident form to the path of its own. */
export const notAnIncident = {
  asks: 'Did the person speak of suicide or self-harm?',
  says: 'That is not an incident.',
  leads: 'Write it down as safeguarding'
} as const;

/** The way from its form back to the steps. */
export const stillThere = {
  asks: 'Still on the line?',
  leads: 'The steps'
} as const;

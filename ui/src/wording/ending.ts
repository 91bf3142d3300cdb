/** The pause before contact ends: what it is, what goes on, and how to stop. */

interface Ending {
  person: string;
  /** The complaint is no longer considered; otherwise contact ends. */
  stops: boolean;
  decidedBy: string;
  discussedWith: string;
  /** Days in words. */
  toldOn: string;
  reviewOn: string;
}

export function endingWords(ending: Ending): {
  heading: string;
  what: string[];
  record: string;
} {
  const { person, stops, decidedBy, discussedWith, toldOn, reviewOn } = ending;
  return {
    heading: stops
      ? `${person}’s complaint will no longer be considered`
      : `Contact with ${person} will end`,
    what: [
      `${decidedBy} decided it, after talking it over with ${discussedWith}. ${person} is told of it, and of the Ombudsman, in writing: ${toldOn}.`,
      'New complaints are considered as ever, and nobody’s care is touched.',
      `It is looked at again by ${reviewOn}. It can be challenged at any time; somebody who did not decide it considers the challenge.`,
      'If you leave now, nothing is recorded, and what you wrote is kept.'
    ],
    record: stops ? 'Record that it is no longer considered' : 'Record that contact ends'
  };
}

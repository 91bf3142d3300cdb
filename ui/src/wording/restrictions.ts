import type { RestrictionKind } from '../backend/generated/contract';

export type RestrictionName = RestrictionKind['restriction'];

type Particular<R extends RestrictionName> = Exclude<
  keyof Extract<RestrictionKind, { restriction: R }>,
  'restriction'
>;

interface AskedParticular {
  label: string;
  hint?: string;
  missing: string;
  /** One line, as short as a name: it is told at the front desk. */
  short?: true;
}

interface RestrictionWords<Name extends PropertyKey> {
  label: string;
  hint?: string;
  asks: Record<Name, AskedParticular>;
}

/** The guide's eight specific actions, as choices on a page, with what each has to say. */
export const restrictionWords: { [R in RestrictionName]: RestrictionWords<Particular<R>> } = {
  one_channel: {
    label: 'Contact in one way only',
    hint: 'Such as by email only.',
    asks: { channel: { label: 'Which way stays open', missing: 'Say which way stays open' } }
  },
  named_contact_only: {
    label: 'Contact with one named person only',
    asks: {
      name: {
        label: 'With whom',
        hint: 'Somebody who agreed to it, and who stands in for them. The front desk reads this: no reasons.',
        missing: 'Say with whom',
        short: true
      }
    }
  },
  through_third_party: {
    label: 'Contact through somebody else',
    hint: 'Such as an NHS advocate.',
    asks: {
      who: {
        label: 'Through whom',
        hint: 'The front desk reads this: no reasons.',
        missing: 'Say through whom',
        short: true
      }
    }
  },
  staff_details_withheld: {
    label: 'No direct contact details or names of colleagues',
    hint: 'Where harassment is to be feared.',
    asks: { what: { label: 'What is not given', missing: 'Say what is not given' } }
  },
  automated_phone_service: {
    label: 'Telephone calls go to an automated service',
    hint: 'Where calls keep others from getting through, or are abusive.',
    asks: {
      service: {
        label: 'What the service offers, and how an answer comes',
        missing: 'Say what it offers, and how an answer comes'
      }
    }
  },
  limited_time_or_volume: {
    label: 'Less time, or less contact',
    asks: {
      how_often: {
        label: 'How often',
        hint: 'Such as one call a week. The front desk reads this: no reasons.',
        missing: 'Say how often',
        short: true
      },
      how_long: {
        label: 'How long, or how much',
        hint: 'Such as fifteen minutes. The front desk reads this, too.',
        missing: 'Say how long, or how much',
        short: true
      }
    }
  },
  read_and_filed: {
    label: 'What comes is read and filed, and not answered',
    hint: 'A new complaint in it is answered all the same.',
    asks: {
      about: {
        label: 'About what',
        hint: 'What has been answered in full, and will not be answered again.',
        missing: 'Say about what'
      }
    }
  },
  abusive_contact_declined: {
    label: 'Abusive, threatening, offensive or discriminatory contact is not dealt with',
    asks: {}
  }
};

import { describe, expect, it } from 'vitest';
import { Refusal } from '../backend/ask';
import type { EntryKind, RestrictionKind } from '../backend/generated/contract';
import { choices } from '../standin/fixtures-choices';
import { agreedAction } from '../standin/fixtures-forms';
import { entryKinds } from '../wording/entry-kinds';
import { entryOf, fill, isAsked, typedDay, type EntryAnswers } from './answers';
import { begun, complete } from './begin';
import { formOf, partOf } from './forms';
import { lacking, lackingInWhen } from './lacking';
import { choicesOf } from './offered';
import { fillRestriction } from './restriction';
import { pagesOf, problemsAtDoor } from './pages';

function blank(kind: EntryKind): EntryAnswers {
  return begun(formOf(kind), {
    kind,
    choices,
    officer: 'Ruth Adeyemi',
    about: null,
    point: null,
    settled: {}
  });
}

/** The guide's eight, each with its particulars. */
const restrictions: RestrictionKind[] = [
  { restriction: 'one_channel', channel: 'email' },
  { restriction: 'named_contact_only', name: 'Tom Ellery' },
  { restriction: 'through_third_party', who: 'The advocate' },
  { restriction: 'staff_details_withheld', what: 'Surnames' },
  { restriction: 'automated_phone_service', service: 'It takes messages.' },
  { restriction: 'limited_time_or_volume', how_often: 'Once a week', how_long: '15 minutes' },
  { restriction: 'read_and_filed', about: 'The blood test' },
  { restriction: 'abusive_contact_declined' }
];

/** Every field that is asked for, answered; `which` picks among choices. */
function answered(kind: EntryKind, which: number): EntryAnswers {
  const form = formOf(kind);
  const typed = blank(kind);
  for (const [name, field] of Object.entries(form.fields)) {
    switch (field.as) {
      case 'text':
      case 'long':
      case 'own-words':
      case 'letter':
        typed.text[name] = ' Words, as typed \n';
        break;
      case 'number':
        typed.text[name] = '7';
        break;
      case 'day':
        typed.days[name] = typedDay('2026-09-02');
        break;
      case 'holiday':
        typed.choice[name] = '2026-12-25';
        break;
      case 'signer':
        typed.choice[name] = 'Tom Ellery';
        break;
      case 'choice':
        typed.choice[name] = choicesOf(field.choices).at(
          which % choicesOf(field.choices).length
        )?.value;
        break;
      case 'manner':
        typed.choice[name] = 'on_paper';
        break;
      case 'point':
        typed.choice[name] = '2';
        break;
      case 'earlier':
        typed.choice[name] = '8';
        break;
      case 'yes-no':
        typed.choice[name] = which % 2 === 0 ? 'yes' : 'no';
        break;
      case 'points':
      case 'evidence':
        typed.chosen[name] = ['2', '1'];
        break;
      case 'earliers':
        typed.chosen[name] = ['8'];
        break;
      case 'person':
        typed.people[name] = { name: 'Ms Osei', address: '', telephone: '', email: '' };
        break;
      case 'limb':
        typed.choice[name] = 'yes';
        typed.text[name] = 'Because.';
        break;
      case 'letter-parts':
        typed.chosen[name] = ['conclusions'];
        break;
      case 'override':
        typed.choice[name] = 'yes';
        typed.text[name] = 'He is on his way here.';
        break;
      case 'time':
        typed.times[name] = { hour: '9', minute: '05' };
        break;
      case 'several':
        typed.chosen[name] = Object.keys(field.choices).slice(which).reverse();
        if (which >= Object.keys(field.choices).length) typed.chosen[name] = ['threatening'];
        break;
      case 'incident':
        typed.choice[name] = '2';
        break;
      case 'incidents':
        typed.chosen[name] = ['2', '1'];
        break;
      case 'restriction':
        fillRestriction(typed, name, restrictions[which] as RestrictionKind);
        break;
      case 'impact':
        typed.text[`${name}.safety`] = ' Two colleagues went home.\n';
        break;
      case 'fact':
      case 'from-signer':
        break;
    }
  }
  return typed;
}

const refusedAt = (field: string) =>
  new Refusal({ code: 'broken_rules', broken_rules: [{ field, rule: 'too_long' }], facts: {} });

const asked = (kind: EntryKind, typed: EntryAnswers) => (name: string) => {
  const field = formOf(kind).fields[name];
  return field !== undefined && isAsked(field, typed, choices);
};

const made = (kind: EntryKind, typed: EntryAnswers) =>
  entryOf(kind, formOf(kind), typed, choices, asked(kind, typed));

describe.each(entryKinds)('the form of %s', (kind) => {
  const form = formOf(kind);

  it('asks for each field on one page, and once', () => {
    const names = pagesOf(form, true).flatMap(({ fields }) => fields);
    expect([...names].sort()).toEqual(Object.keys(form.fields).sort());
  });

  it('belongs to a part of the file', () => {
    expect(partOf(kind)).toMatch(/^[a-z]+$/u);
  });

  it('lacks nothing once everything is answered, whatever is chosen', () => {
    for (let which = 0; which < 8; which += 1) {
      const typed = answered(kind, which);
      const names = Object.keys(form.fields).filter(asked(kind, typed));
      expect(lacking(form, names, typed)).toEqual([]);
      expect(lackingInWhen(form, typed)).toEqual([]);
    }
  });

  it('says what it lacks while nothing is answered', () => {
    const typed = complete(form, {
      on: typedDay('2026-09-03'),
      at: { hour: '', minute: '' },
      by: '',
      text: {},
      days: {},
      choice: {},
      chosen: {},
      people: {}
    });
    for (const problem of lacking(form, Object.keys(form.fields), typed)) {
      expect(problem.words).toMatch(/^(?:Say|Give|Name|Write|Choose) /u);
      expect(problem.field).toMatch(/^entry-/u);
    }
    expect(lackingInWhen(form, typed)).toContainEqual({ field: 'by', words: 'Say who did it' });
  });

  it('leads from a refusal to each field that is asked for', () => {
    const typed = answered(kind, 0);
    const names = Object.keys(form.fields).filter(asked(kind, typed));
    for (const name of names) {
      const refusal = refusedAt(`entry.${name}`);
      const { problems, firstField } = problemsAtDoor(
        refusal,
        form,
        asked(kind, typed),
        typed,
        choices
      );
      expect(firstField).toBe(name);
      expect(problems[0]?.field).toMatch(new RegExp(`^entry-${name}`, 'u'));
    }
    const quotes = problemsAtDoor(refusedAt('quotes'), form, asked(kind, typed), typed, choices);
    expect(quotes.problems[0]?.field).toBe(form.quotes ? 'words-0' : undefined);
  });

  it('reads back what it wrote: a new version begins with the old one', () => {
    const typed = answered(kind, 0);
    const entry = made(kind, typed);
    const again = complete(form, blank(kind));
    fill(again, form, { ...entry });
    expect(made(kind, again)).toEqual(entry);
  });
});

describe('what the front desk is told', () => {
  it.each(['name', 'who', 'how_often', 'how_long'])('is as short as a name: %s', (particular) => {
    const typed = answered('restriction_imposed', 0);
    typed.choice['what'] = restrictions.find((one) => particular in one)?.restriction;
    const found = (words: string) => {
      for (const key of ['name', 'who', 'how_often', 'how_long']) typed.text[`what.${key}`] = 'x';
      typed.text[`what.${particular}`] = words;
      return lacking(formOf('restriction_imposed'), ['what'], typed);
    };
    expect(found('é'.repeat(120))).toEqual([]);
    expect(found('é'.repeat(121))).toEqual([
      { field: `entry-what-${particular}`, words: 'Make this shorter: 120 characters at most' }
    ]);
  });
});

describe('an entry', () => {
  it('keeps words as they were typed, and sorts nothing into them', () => {
    const entry = made('progress_told', answered('progress_told', 0));
    expect(entry).toEqual({
      kind: 'progress_told',
      what: ' Words, as typed \n',
      how: 'on_paper'
    });
  });

  it('leaves out a reason that is not asked for', () => {
    const typed = answered('adjustment_decided', 0);
    expect(made('adjustment_decided', typed)).not.toHaveProperty('reason');
    typed.choice['decision'] = 'declined';
    expect(made('adjustment_decided', typed)).toEqual({
      kind: 'adjustment_decided',
      adjustment: 8,
      decision: 'declined',
      what: '',
      reason: ' Words, as typed \n'
    });
  });

  it('says as what it was signed from who signed it', () => {
    const typed = answered('final_response_sent', 0);
    expect(made('final_response_sent', typed)).toMatchObject({ signed_as: 'authorised' });
    typed.choice['signed_by'] = 'Dr Helen Pryce';
    expect(made('final_response_sent', typed)).toMatchObject({
      signed_as: 'responsible_person'
    });
  });

  it.each<[EntryKind, Record<string, string>, string[]]>([
    ['police_decided', { contacted: 'no' }, ['reference', 'reported_at', 'reported_on']],
    ['removal_noted', { path: 'immediate' }, ['exception', 'exception_reason']],
    [
      'removal_noted',
      { path: 'after_warning' },
      ['commissioner_approved', 'not_told', 'not_told_reason', 'notice_how', 'notice_on']
    ],
    [
      'action_reviewed',
      { outcome: 'lifted' },
      ['changed_to', 'how_to_challenge', 'new_terms', 'next_review_on', 'terms_agreed', 'until']
    ],
    ['action_reviewed', { outcome: 'changed' }, ['changed_to']],
    ['action_reviewed', { outcome: 'still_needed' }, ['changed_to', 'new_terms', 'terms_agreed']],
    [
      'appeal_decided',
      { outcome: 'upheld' },
      ['changed_to', 'new_terms', 'still_of_removal', 'terms_agreed']
    ]
  ])('of the kind %s leaves out what %o does not ask for', (kind, chosen, left) => {
    const typed = answered(kind, 0);
    Object.assign(typed.choice, chosen);
    const absent = Object.entries(formOf(kind).fields)
      .filter(([name, { optional }]) => optional && !(name in made(kind, typed)))
      .map(([name]) => name);
    expect(absent.sort()).toEqual(left);
  });

  it('tells what a threat could not wait for only while it is opened', () => {
    const typed = answered('restriction_imposed', 0);
    expect(made('restriction_imposed', typed)).toMatchObject({
      override_reason: 'He is on his way here.'
    });
    typed.choice['override_reason'] = undefined;
    expect(made('restriction_imposed', typed)).not.toHaveProperty('override_reason');
  });

  it.each(restrictions.map((restriction, which) => [restriction.restriction, which] as const))(
    'restricts contact to %s with its particulars, and no others',
    (_, which) => {
      const typed = answered('restriction_imposed', which);
      expect(made('restriction_imposed', typed)).toMatchObject({ new_complaints_considered: true });
      expect(made('restriction_imposed', typed)).toHaveProperty('what', restrictions[which]);
    }
  );

  it('asks about what is confidential only while consent is missing', () => {
    const field = formOf('final_response_sent').fields['nothing_confidential'];
    const typed = blank('final_response_sent');
    expect(field && isAsked(field, typed, choices)).toBe(true);
    expect(field && isAsked(field, typed, { ...choices, disclosureBlocked: false })).toBe(false);
  });

  it('begins from what the practice does', () => {
    expect(blank('comments_asked').text['working_days']).toBe('3');
    expect(blank('habits_set').text).toMatchObject({
      update_every_days: '20',
      comments_working_days: '3'
    });
    expect(blank('final_response_sent').text['letter']).toBe('Dear Mr M,');
  });

  it('begins a new version with the old one', () => {
    const about = agreedAction();
    const start = { kind: about.kind, choices, officer: 'R', about, point: null, settled: {} };
    const typed = begun(formOf(about.kind), start);
    expect(made(about.kind, typed)).toEqual(about.entry);
  });

  it('asks the two further questions of a late complaint only', () => {
    const form = formOf('time_limit_considered');
    const names = (late: boolean) => pagesOf(form, late).flatMap(({ fields }) => fields);
    expect(names(false)).not.toContain('good_reasons');
    expect(names(true)).toContain('still_possible');
  });
});

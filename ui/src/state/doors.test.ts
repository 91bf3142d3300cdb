import { describe, expect, it } from 'vitest';
import type { TaskDoor } from '../backend/generated/contract';
import { placeOf } from './doors';
import { address, placeAt } from './place';

describe('the door of a task', () => {
  const doors: [TaskDoor, string][] = [
    [{ to: 'acknowledge' }, '#/complaint/3/acknowledge'],
    [{ to: 'entry', kind: 'closed' }, '#/complaint/3/add/closed'],
    [{ to: 'entry', kind: 'point_found', point: 2 }, '#/complaint/3/add/point_found/point/2'],
    [{ to: 'entry', kind: 'action_done', about: 7 }, '#/complaint/3/add/action_done/about/7'],
    [{ to: 'revise_point', point: 2 }, '#/complaint/3/point/2'],
    [{ to: 'answer_distress', incident: 5 }, '#/complaint/3/incident-saved/5'],
    [{ to: 'answer_for_entry', entry: 9 }, '#/complaint/3/entry/9'],
    [
      { to: 'about_incident', kind: 'police_decided', incident: 2 },
      '#/complaint/3/add/police_decided/incident/2'
    ]
  ];
  it.each(doors)('%j leads to %s', (door, to) => {
    const place = placeOf(door, 3);
    expect(address(place)).toBe(to);
    expect(placeAt(to)).toEqual(place);
  });

  it('leads into the practice’s own book where no complaint is meant', () => {
    const place = placeOf({ to: 'entry', kind: 'cqc_summary_sent', about: 4 }, null);
    expect(place).toEqual({ screen: 'book-add', kind: 'cqc_summary_sent', about: 4 });
    expect(placeOf({ to: 'acknowledge' }, null)).toBeNull();
  });
});

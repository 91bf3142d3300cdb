/**
 * Every screen, before the rules for accessibility. Colours have a test of their own
 * (styles/tokens.test.ts) and are looked at again in the real window.
 */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { SessionView } from '../backend/window';
import { address, type Place } from '../state/place';
import { openProgram } from '../test/program';

const places: [Place, SessionView['state']][] = [
  [{ screen: 'complaints' }, 'no_file'],
  [{ screen: 'complaints' }, 'locked'],
  [{ screen: 'complaints' }, 'open'],
  [{ screen: 'today' }, 'open'],
  [{ screen: 'find' }, 'open'],
  [{ screen: 'when' }, 'open'],
  [{ screen: 'book' }, 'open'],
  [{ screen: 'settings' }, 'open'],
  [{ screen: 'practice' }, 'open'],
  [{ screen: 'log', step: 'received' }, 'open'],
  [{ screen: 'log', step: 'how' }, 'open'],
  [{ screen: 'log', step: 'words' }, 'open'],
  [{ screen: 'log', step: 'points' }, 'open'],
  [{ screen: 'log', step: 'check' }, 'open'],
  [{ screen: 'file', complaint: 1 }, 'open'],
  [{ screen: 'time', complaint: 1 }, 'open'],
  [{ screen: 'points', complaint: 1 }, 'open'],
  [{ screen: 'contacts', complaint: 1 }, 'open'],
  [{ screen: 'people', complaint: 1 }, 'open'],
  [{ screen: 'handling', complaint: 1 }, 'open'],
  [{ screen: 'colleagues', complaint: 1 }, 'open'],
  [{ screen: 'actions', complaint: 1 }, 'open'],
  [{ screen: 'ombudsman', complaint: 1 }, 'open'],
  [{ screen: 'entry', complaint: 1, entry: 8 }, 'open'],
  [{ screen: 'correct', complaint: 1, of: 'entry', id: 8 }, 'open'],
  [{ screen: 'acknowledge', complaint: 1 }, 'open'],
  [{ screen: 'add-point', complaint: 1 }, 'open'],
  [{ screen: 'point', complaint: 1, point: 3 }, 'open'],
  [{ screen: 'register' }, 'open'],
  [{ screen: 'policy' }, 'open'],
  [{ screen: 'care' }, 'open'],
  [{ screen: 'ladder', complaint: 1 }, 'open'],
  [{ screen: 'ladder', complaint: 7 }, 'open'],
  [{ screen: 'review', complaint: 7, entry: 107 }, 'open'],
  [{ screen: 'incidents', complaint: 1 }, 'open'],
  [{ screen: 'record-incident', complaint: 1 }, 'open'],
  [{ screen: 'write-down', what: 'incident' }, 'open'],
  [{ screen: 'write-down', what: 'safeguarding' }, 'open'],
  [{ screen: 'write-down', what: 'recording' }, 'open'],
  [{ screen: 'incident-saved', complaint: 1, incident: 5 }, 'open'],
  [{ screen: 'incident', complaint: 1, incident: 2 }, 'open'],
  [{ screen: 'correct', complaint: 1, of: 'incident', id: 2 }, 'open'],
  [{ screen: 'evidence', complaint: 1 }, 'open'],
  [{ screen: 'add-evidence', complaint: 1 }, 'open'],
  [{ screen: 'item', complaint: 1, item: 1 }, 'open'],
  [{ screen: 'reveal-item', complaint: 1, item: 5 }, 'open'],
  [{ screen: 'bundle', complaint: 1 }, 'open'],
  [{ screen: 'acts', complaint: 1 }, 'open']
];

describe('accessibility', () => {
  it.each(places.map(([place, state]) => [address(place), state, place] as const))(
    '%s, %s',
    async (_, state, place) => {
      await openProgram(place, state);
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  );
});

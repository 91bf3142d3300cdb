import { describe, expect, it } from 'vitest';
import { address, home, placeAt, type Place } from './place';

const places: Place[] = [
  { screen: 'complaints' },
  { screen: 'register' },
  { screen: 'policy' },
  { screen: 'care' },
  { screen: 'ladder', complaint: 3 },
  { screen: 'review', complaint: 3, entry: 21 },
  { screen: 'add', complaint: 3, kind: 'restriction_imposed', at_once: 1 },
  { screen: 'settings' },
  { screen: 'practice' },
  { screen: 'log', step: 'words' },
  { screen: 'file', complaint: 3 },
  { screen: 'acknowledge', complaint: 3 },
  { screen: 'record-incident', complaint: 3 },
  { screen: 'record-incident', complaint: 3, began: 1_795_530_660_000 },
  { screen: 'write-down', what: 'safeguarding', began: 1_795_530_660_000 },
  { screen: 'write-down', what: 'incident' },
  { screen: 'incident', complaint: 3, incident: 7 },
  { screen: 'incident-saved', complaint: 3, incident: 7 },
  { screen: 'add-point', complaint: 3 },
  { screen: 'ask-outcome', complaint: 3 },
  { screen: 'point', complaint: 3, point: 2 },
  { screen: 'item', complaint: 3, item: 9 },
  { screen: 'reveal-item', complaint: 3, item: 9 },
  { screen: 'reveal-quote', complaint: 3, incident: 0, quote: 4 },
  { screen: 'reveal-quote', complaint: 3, incident: 0, quote: 4, entry: 21 },
  { screen: 'correct', complaint: 3, of: 'evidence', id: 9 },
  { screen: 'bundle', complaint: 3 }
];

describe('an address', () => {
  it.each(places)('of $screen leads back to it', (place) => {
    expect(placeAt(address(place))).toEqual(place);
  });

  it.each(['', '#/', '#/nowhere', '#/complaint/x', '#/complaint/-1', '#main'])(
    'that names nothing, %j, leads home',
    (hash) => {
      expect(placeAt(hash)).toEqual(home);
    }
  );

  it('holds ids and the names of screens only', () => {
    for (const place of places) expect(address(place)).toMatch(/^#(\/[a-z0-9_-]+)+$/u);
  });
});

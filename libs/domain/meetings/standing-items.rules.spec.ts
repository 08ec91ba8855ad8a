import { describe, expect, it } from '@jest/globals';
import { defaultSettings } from '#domain/councils';
import { itemsForMeeting, placeForNewItem } from './standing-items.rules.js';

const { standingItems } = defaultSettings();
const meeting = { number: 2, year: 2021 };

describe('itemsForMeeting', () => {
  it('writes out which referat is to be approved, and puts closing items last', () => {
    const items = itemsForMeeting([...standingItems].reverse(), meeting, { number: 1, year: 2021 });
    expect(items.map((item) => item.title)).toContain('Godkjenning av referat fra møte 1/2021');
    expect(items.slice(-2).map((item) => item.place)).toEqual(['last', 'last']);
  });

  it('leaves out the approval of a referat when there was no meeting before', () => {
    const keys = itemsForMeeting(standingItems, { number: 1, year: 2021 }, null).map((item) => item.key);
    expect(keys).not.toContain('godkjenning-referat');
    expect(keys).toContain('habilitet');
  });
});

describe('placeForNewItem', () => {
  it('is before the closing items', () => {
    const agenda = ['habilitet', null, 'eventuelt', 'evaluering'].map((standingKey) => ({ standingKey }));
    expect(placeForNewItem(agenda, standingItems)).toBe(3);
  });

  it('is last when nothing closes the agenda', () => {
    expect(placeForNewItem([{ standingKey: null }], standingItems)).toBe(2);
    expect(placeForNewItem([], standingItems)).toBe(1);
  });
});

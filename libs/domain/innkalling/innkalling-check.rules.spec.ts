import { describe, expect, it } from '@jest/globals';
import {
  type CheckedItem,
  checkInnkalling,
  type InnkallingFacts,
  withPapersLater,
} from './innkalling-check.rules.js';

const item = (change: Partial<CheckedItem> = {}): CheckedItem => ({
  ...{ title: 'Nasjonal plan', itemId: 'item-4', caseTypes: ['vedtak'], mayHaveNoType: false },
  ...{ standingTitle: null, paper: 'ready' },
  ...change,
});
const facts = (change: Partial<InnkallingFacts> = {}): InnkallingFacts => ({
  ...{
    items: [item()],
    reachable: 4,
    called: [],
    place: 'Oslo',
    withoutAddress: [],
    vacantSeats: [],
    unfilledSeats: [],
  },
  ...{ likely: 4, required: 3, daysLate: 0, isPast: false },
  ...change,
});
const found = (change: Partial<InnkallingFacts>) =>
  checkInnkalling(facts(change)).map(({ check, severity, place }) => [check, severity, place.kind]);

describe('what is checked before an innkalling', () => {
  it('finds nothing when all is well', () => {
    expect(checkInnkalling(facts())).toEqual([]);
  });

  it.each([
    ['an empty saksliste', { items: [] }, 'noItems', 'error', 'agenda'],
    ['D14: an item without a type', { items: [item({ caseTypes: [] })] }, 'typeMissing', 'warning', 'item'],
    ['nobody to reach', { reachable: 0 }, 'noRecipients', 'error', 'members'],
    ['an item without a paper', { items: [item({ paper: null })] }, 'paperMissing', 'error', 'agenda'],
    [
      'a paper that is still written',
      { items: [item({ paper: 'draft' })] },
      'paperNotReady',
      'error',
      'paper',
    ],
    [
      'somebody without an address',
      { withoutAddress: [{ personId: 'b', name: 'Bjarne Vik' }] },
      'addressMissing',
      'warning',
      'person',
    ],
    [
      'a name that is printed as □',
      { called: [{ personId: 'b', name: 'Li Ming 李明' }] },
      'signUnprintable',
      'warning',
      'person',
    ],
    ['a place that is printed as □', { place: '東京' }, 'signUnprintable', 'warning', 'meeting'],
    [
      'a title that is printed as □',
      { items: [item({ title: 'Møte med 李明' })] },
      'signUnprintable',
      'warning',
      'item',
    ],
    ['a vacant seat', { vacantSeats: ['KS'] }, 'seatVacant', 'warning', 'members'],
    ['a seat that nobody will fill', { unfilledSeats: ['KS'] }, 'seatUnfilled', 'warning', 'answers'],
    ['too few for a quorum', { likely: 2 }, 'quorumAtRisk', 'warning', 'answers'],
    ['a meeting that has been', { isPast: true }, 'meetingPast', 'warning', 'meeting'],
    ['less notice than the council has decided', { daysLate: 3 }, 'noticeShort', 'warning', 'meeting'],
    [
      'D28: a standing item that is called nearly as the council calls it',
      {
        items: [
          item({
            title: 'Orienteringer og status for handlingsplanen',
            standingTitle: 'Orientering og status for handlingsplanen',
          }),
        ],
      },
      'titleDiffers',
      'warning',
      'item',
    ],
  ] as readonly (readonly [string, Partial<InnkallingFacts>, string, string, string])[])(
    'finds %s',
    (_what, change, ...expected) => {
      expect(found(change)).toEqual([expected]);
    },
  );

  it('D28: takes the numbers of meetings in a standing title for what they are', () => {
    const standingTitle = 'Godkjenning av referat fra møte {previousMeeting}';
    expect(
      found({ items: [item({ title: 'Godkjenning av referat fra møte 1/2021', standingTitle })] }),
    ).toEqual([]);
  });

  it('lets an item say that it has no type, and asks for no paper then', () => {
    expect(found({ items: [item({ caseTypes: [], mayHaveNoType: true, paper: null })] })).toEqual([]);
  });

  it('names all items without a paper in one line', () => {
    const items = ['A', 'B', 'C'].map((title) => item({ title, paper: null }));
    expect(checkInnkalling(facts({ items }))).toMatchObject([
      { check: 'paperMissing', params: { titles: '«A», «B» og «C»' } },
    ]);
  });

  it('lets papers follow when that is said', () => {
    const items = [item({ paper: null }), item({ paper: 'draft' })];
    const severities = withPapersLater(checkInnkalling(facts({ items }))).map(
      ({ check, severity }) => `${check} ${severity}`,
    );
    expect(found({ items }).map(([check, severity]) => `${check} ${severity}`)).toEqual([
      'paperNotReady error',
      'paperMissing error',
    ]);
    expect(severities).toEqual(['paperNotReady warning', 'paperMissing warning']);
  });

  it('names what stops the sending first', () => {
    expect(found({ daysLate: 1, reachable: 0 }).map(([check]) => check)).toEqual([
      'noRecipients',
      'noticeShort',
    ]);
  });
});

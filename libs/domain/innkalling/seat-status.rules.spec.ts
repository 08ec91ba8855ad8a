import { describe, expect, it } from '@jest/globals';
import { attendanceStatuses } from '#domain/meetings';
import {
  type AnsweredRow,
  isLikelyFilled,
  seatState,
  seatStatuses,
  type SeatStatus,
} from './seat-status.rules.js';

const member = (status: AnsweredRow['status'], answer: AnsweredRow['answer'] = null): AnsweredRow => ({
  ...{ personId: 'ingrid', status, attendsFor: null, votes: true, answer },
});
const vara = (
  status: AnsweredRow['status'],
  answer: AnsweredRow['answer'] = null,
  personId = 'lars',
): AnsweredRow => ({ personId, status, attendsFor: 'ingrid', votes: true, answer });

const table: readonly (readonly [string, readonly AnsweredRow[], SeatStatus])[] = [
  ['nobody has answered', [member('expected')], 'unanswered'],
  ['the member comes', [member('expected', 'coming')], 'coming'],
  ['the member is there', [member('present')], 'present'],
  ['the member is away, nobody is called in', [member('apology', 'apology')], 'unfilled'],
  ['the member did not turn up', [member('absent')], 'unfilled'],
  ['a vara is called in', [member('apology'), vara('expected')], 'varaAsked'],
  ['a vara comes', [member('apology'), vara('expected', 'coming')], 'varaComing'],
  ['a vara is there', [member('apology'), vara('present')], 'varaPresent'],
  ['a vara cannot come either', [member('apology'), vara('apology', 'apology')], 'unfilled'],
  [
    'the second vara comes in place of the first',
    [member('apology'), vara('apology', 'apology'), vara('expected', 'coming', 'thea')],
    'varaComing',
  ],
  ['the member turns up after all', [member('present'), { ...vara('present'), votes: false }], 'present'],
  ['the member has changed their mind', [member('expected', 'coming'), vara('expected')], 'coming'],
  ['the member is not in the list', [], 'notListed'],
];

describe('a seat', () => {
  it.each(table)('%s', (_when, rows, status) => {
    expect(seatState('ingrid', rows).status).toBe(status);
  });

  it('without anybody appointed is vacant, and no vara is called to it', () => {
    expect(seatState(null, [vara('present')])).toEqual({ status: 'vacant', member: null, vara: [] });
  });

  it('shows both when a vara called in loses the vote because the member turned up', () => {
    const state = seatState('ingrid', [member('present'), { ...vara('present'), votes: false }]);
    expect(state).toMatchObject({ member: { votes: true }, vara: [{ personId: 'lars', votes: false }] });
  });

  it('has a status whatever is combined', () => {
    const answers = [null, 'coming', 'apology'] as const;
    const found = attendanceStatuses.flatMap((mine) =>
      answers.flatMap((answer) =>
        attendanceStatuses.map((theirs) => seatState('ingrid', [member(mine, answer), vara(theirs, answer)])),
      ),
    );
    expect(found).toHaveLength(48);
    for (const { status } of found) expect(seatStatuses).toContain(status);
  });

  it('counts as filled while somebody may come to it', () => {
    expect(seatStatuses.filter((status) => !isLikelyFilled(status))).toEqual([
      'vacant',
      'notListed',
      'unfilled',
    ]);
  });
});

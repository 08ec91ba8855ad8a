import { describe, expect, it } from '@jest/globals';
import { contactDataDueOn } from './contact-data.rules.js';

describe('the day on which an address is to be deleted', () => {
  it.each([
    ['the months of the plan after the last day', [{ to: '2021-12-31' }], 12, '2023-01-01'],
    ['the day after, with a plan of no months', [{ to: '2021-12-31' }], 0, '2022-01-01'],
    ['counted from the last of several', [{ to: '2019-12-31' }, { to: '2021-06-30' }], 2, '2021-08-31'],
    ['the last of a shorter month', [{ to: '2021-12-30' }], 2, '2022-03-01'],
  ])('is %s', (_, periods, months, day) => {
    expect(contactDataDueOn(periods, months)).toBe(day);
  });

  it('is not known while somebody still holds something', () => {
    expect(contactDataDueOn([{ to: '2019-12-31' }, { to: null }], 12)).toBeUndefined();
  });

  it('never comes for those who never held anything', () => {
    expect(contactDataDueOn([], 12)).toBeUndefined();
  });
});

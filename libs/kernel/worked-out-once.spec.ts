import { describe, expect, it } from '@jest/globals';
import { workedOutOnce } from './worked-out-once.js';

describe('what is worked out from a list', () => {
  it('is worked out once for the same list, and anew for another that says the same', () => {
    let times = 0;
    const count = workedOutOnce((list: readonly string[]) => {
      times += 1;
      return list.length;
    });
    const [one, other] = [
      ['a', 'b'],
      ['a', 'b'],
    ];
    expect([count(one), count(one), count(other), times]).toEqual([2, 2, 2, 2]);
  });

  it('is kept also when it is nothing', () => {
    let times = 0;
    const nothing = workedOutOnce(() => void times++);
    const list = ['a'];
    expect([nothing(list), nothing(list), times]).toEqual([undefined, undefined, 1]);
  });
});

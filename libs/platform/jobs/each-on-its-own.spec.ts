import { describe, expect, it } from '@jest/globals';
import { eachOnItsOwn } from './each-on-its-own.js';

const doAll = async (failing: readonly number[]) => {
  const done: number[] = [];
  const fault = await eachOnItsOwn([1, 2, 3, 4], (thing) => {
    if (failing.includes(thing)) return Promise.reject(new Error(`no ${thing}`));
    done.push(thing);
    return Promise.resolve();
  }).catch((error: unknown) => error);
  return { done, fault };
};

describe('each on its own', () => {
  it('goes through all, in order', async () => {
    expect(await doAll([])).toEqual({ done: [1, 2, 3, 4], fault: undefined });
  });

  it('goes on after one that fails, and tells it at the end', async () => {
    expect(await doAll([2])).toEqual({ done: [1, 3, 4], fault: new Error('no 2') });
  });

  it('tells of several all of them', async () => {
    const { done, fault } = await doAll([1, 3]);
    expect(done).toEqual([2, 4]);
    expect(fault).toMatchObject({
      message: '2 of 4 failed',
      errors: [new Error('no 1'), new Error('no 3')],
    });
  });
});

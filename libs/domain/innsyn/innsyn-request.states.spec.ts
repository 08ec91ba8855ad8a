import { describe, expect, it } from '@jest/globals';
import { innsynStates } from './innsyn-request.states.js';

describe('the way of a request', () => {
  it('ends with an answer when everything is decided, and still holds', () => {
    expect(innsynStates.step('open', 'answer', { undecided: 0, stale: 0 })).toEqual({
      ...{ allowed: true, to: 'answered' },
    });
    expect(innsynStates.step('open', 'answer', { undecided: 2, stale: 1 })).toEqual({
      ...{ allowed: false, refusal: { code: 'innsyn.undecided', params: { count: 2 } } },
    });
    expect(innsynStates.step('open', 'answer', { stale: 1 })).toMatchObject({
      ...{ allowed: false, refusal: { code: 'innsyn.changedSince' } },
    });
  });

  it.each(['close', 'renew'] as const)('takes a reason to %s', (action) => {
    const from = action === 'close' ? 'open' : 'answered';
    expect(innsynStates.step(from, action, { reason: ' ' })).toMatchObject({
      refusal: { code: 'innsyn.whyMissing' },
    });
    expect(innsynStates.step(from, action, { reason: 'Klage' }).allowed).toBe(true);
  });

  it('changes nothing of what is answered', () => {
    for (const action of ['change', 'answer', 'close', 'reopen'] as const)
      expect(innsynStates.step('answered', action, { reason: 'x' })).toMatchObject({
        refusal: { code: 'innsyn.wrongState' },
      });
  });
});

import { describe, expect, it } from '@jest/globals';
import { vedtakStates } from './vedtak.states.js';

describe('states of a vedtak', () => {
  it('is locked when nothing is wrong with it', () => {
    expect(vedtakStates.step('open', 'lock', {})).toEqual({ allowed: true, to: 'locked' });
    expect(vedtakStates.step('open', 'lock', { fault: { code: 'vedtak.changesMissing' } })).toEqual({
      allowed: false,
      refusal: { code: 'vedtak.changesMissing' },
    });
  });

  it('is not changed while locked', () => {
    expect(vedtakStates.step('locked', 'record', {})).toMatchObject({
      refusal: { code: 'vedtak.wrongState', params: { state: 'locked', action: 'record' } },
    });
  });

  it('is opened again only with a reason', () => {
    expect(vedtakStates.step('locked', 'reopen', { reason: '  ' })).toMatchObject({
      refusal: { code: 'vedtak.reasonMissing' },
    });
    expect(vedtakStates.step('locked', 'reopen', { reason: 'Feil tall lest opp' })).toMatchObject({
      to: 'open',
    });
  });

  it('is never opened again once the referat is approved', () => {
    expect(vedtakStates.step('locked', 'seal', {})).toMatchObject({ to: 'sealed' });
    expect(vedtakStates.actionsFrom('sealed')).toEqual([]);
  });
});

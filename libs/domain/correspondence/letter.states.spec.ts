import { describe, expect, it } from '@jest/globals';
import { incomingLetterStates, outgoingLetterStates } from './letter.states.js';

describe('states of a letter', () => {
  it('is drafted, adopted, sent and answered', () => {
    expect(outgoingLetterStates.step('draft', 'adopt', {})).toMatchObject({ to: 'adopted' });
    expect(outgoingLetterStates.step('adopted', 'reopen', {})).toMatchObject({ to: 'draft' });
    expect(outgoingLetterStates.step('adopted', 'send', {})).toMatchObject({ to: 'sent' });
    expect(outgoingLetterStates.step('sent', 'noteAnswer', {})).toMatchObject({ to: 'answered' });
  });

  it('is not sent before it is adopted, nor while something is wrong with it', () => {
    expect(outgoingLetterStates.step('draft', 'send', {})).toMatchObject({
      refusal: { code: 'letter.wrongState' },
    });
    const fault = { code: 'letter.ourRefMissing' };
    expect(outgoingLetterStates.step('adopted', 'send', { fault })).toMatchObject({ refusal: fault });
  });

  it('is never taken back when it has been sent', () => {
    expect(outgoingLetterStates.actionsFrom('sent')).toEqual(['noteAnswer']);
  });

  it('is received and perhaps answered when it comes from outside', () => {
    expect(incomingLetterStates.step('received', 'noteAnswer', {})).toMatchObject({ to: 'answered' });
  });
});

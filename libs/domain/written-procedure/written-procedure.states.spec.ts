import { describe, expect, it } from '@jest/globals';
import { type ProcedureAction, procedureStates } from './written-procedure.states.js';

const actions: readonly ProcedureAction[] = ['answer', 'stop', 'close', 'withdraw'];
const any = { isBeforeDeadline: true, allAnswered: true, reason: 'Feil tekst' };

describe('the way of a written procedure', () => {
  it.each([
    ['answer', 'open'],
    ['stop', 'stopped'],
    ['close', 'closed'],
    ['withdraw', 'withdrawn'],
  ] as const)('leads from open by %s to %s', (action, to) => {
    expect(procedureStates.step('open', action, any)).toEqual({ allowed: true, to });
  });

  it.each(
    (['closed', 'stopped', 'withdrawn'] as const).flatMap((state) =>
      actions.map((action) => [state, action] as const),
    ),
  )('ends: %s refuses %s', (state, action) => {
    expect(procedureStates.step(state, action, any)).toMatchObject({
      allowed: false,
      refusal: { code: 'writtenProcedure.wrongState' },
    });
  });

  it.each([
    ['answer', { isBeforeDeadline: false }, 'writtenProcedure.tooLate'],
    ['close', { isBeforeDeadline: true, allAnswered: false }, 'writtenProcedure.tooEarly'],
    ['withdraw', { reason: ' ' }, 'writtenProcedure.reasonMissing'],
  ] as const)('%s waits with %j', (action, circumstances, code) => {
    expect(procedureStates.step('open', action, circumstances)).toEqual({
      allowed: false,
      refusal: { code },
    });
  });

  it('closes at the deadline whoever has answered', () => {
    expect(procedureStates.step('open', 'close', { isBeforeDeadline: false })).toMatchObject({
      to: 'closed',
    });
  });
});

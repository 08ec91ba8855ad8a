import { describe, expect, it } from '@jest/globals';
import { StateMachine, type StateTable } from './state-machine.js';

type State = 'draft' | 'sent' | 'closed';
type Action = 'send' | 'close';

const table: StateTable<State, Action, { recipients: number }> = {
  name: 'letter',
  states: ['draft', 'sent', 'closed'],
  initial: 'draft',
  final: ['closed'],
  transitions: {
    send: {
      from: ['draft'],
      to: 'sent',
      guard: ({ recipients }) => (recipients > 0 ? undefined : { code: 'letter.noRecipients' }),
    },
    close: { from: ['sent'], to: 'closed' },
  },
};

describe('StateMachine', () => {
  const machine = new StateMachine(table);

  it('leads to the next state when the guard has nothing against it', () => {
    expect(machine.step('draft', 'send', { recipients: 2 })).toEqual({ allowed: true, to: 'sent' });
  });

  it('says why the guard refuses', () => {
    expect(machine.step('draft', 'send', { recipients: 0 })).toEqual({
      allowed: false,
      refusal: { code: 'letter.noRecipients' },
    });
  });

  it('names the state when the action does not start there', () => {
    expect(machine.step('closed', 'send', { recipients: 2 })).toEqual({
      allowed: false,
      refusal: { code: 'letter.wrongState', params: { state: 'closed', action: 'send' } },
    });
  });

  it('lists the actions that start in a state', () => {
    expect(machine.actionsFrom('sent')).toEqual(['close']);
    expect(machine.actionsFrom('closed')).toEqual([]);
  });

  it.each([
    [
      'an unreachable state',
      { ...table, states: ['draft', 'sent', 'closed', 'lost'], final: ['closed', 'lost'] },
      /unreachable state lost/,
    ],
    ['an unknown state', { ...table, final: ['closed', 'burnt'] }, /unknown state burnt/],
    ['a dead end that is not final', { ...table, final: [] }, /dead end closed/],
  ])('refuses to be made with %s', (_name, wrong, message) => {
    expect(() => new StateMachine(wrong as unknown as typeof table)).toThrow(message);
  });
});

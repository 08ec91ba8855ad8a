import { StateMachine, type Refusal } from '#kernel/state-machine';

export type LetterDirection = 'out' | 'in';
export type LetterStatus = 'draft' | 'adopted' | 'sent' | 'answered' | 'received';
export type OutgoingStatus = Exclude<LetterStatus, 'received'>;
export type IncomingStatus = 'received' | 'answered';
export type OutgoingAction = 'adopt' | 'send' | 'noteAnswer' | 'reopen';
export type IncomingAction = 'noteAnswer';

/** What decides whether a letter may take a step: the first thing that is wrong with it, if anything. */
export interface LetterCircumstances {
  readonly fault?: Refusal;
}

const whole = ({ fault }: LetterCircumstances) => fault;

/** A letter from the council: drafted, adopted in a meeting, sent with our reference, and perhaps answered. */
export const outgoingLetterStates = new StateMachine<OutgoingStatus, OutgoingAction, LetterCircumstances>({
  name: 'letter',
  states: ['draft', 'adopted', 'sent', 'answered'],
  initial: 'draft',
  final: ['sent', 'answered'],
  transitions: {
    adopt: { from: ['draft'], to: 'adopted' },
    reopen: { from: ['adopted'], to: 'draft' },
    send: { from: ['adopted'], to: 'sent', guard: whole },
    noteAnswer: { from: ['sent'], to: 'answered' },
  },
});

/** A letter to the council: received, and perhaps answered by one from the council. */
export const incomingLetterStates = new StateMachine<IncomingStatus, IncomingAction, LetterCircumstances>({
  name: 'letter',
  states: ['received', 'answered'],
  initial: 'received',
  final: ['received', 'answered'],
  transitions: { noteAnswer: { from: ['received'], to: 'answered' } },
});

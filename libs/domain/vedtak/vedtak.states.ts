import { StateMachine, type Refusal } from '#kernel/state-machine';

/**
 * A vedtak is `open` while it is worked on, `locked` when it has been read aloud and stands, and `sealed` when the
 * referat of its meeting is approved: from then on only a correction helps.
 */
export type VedtakState = 'open' | 'locked' | 'sealed';
export type VedtakAction = 'record' | 'lock' | 'reopen' | 'seal';

/** What decides whether a vedtak may take a step. */
export interface VedtakCircumstances {
  /** The first fault of its text or its vote, when there is one; it must be mended before locking. */
  readonly fault?: Refusal;
  /** Why it is opened again; asked for by `reopen`. */
  readonly reason?: string;
}

/** From the first words in the meeting room to the locked text; opened again only with a reason. */
export const vedtakStates = new StateMachine<VedtakState, VedtakAction, VedtakCircumstances>({
  name: 'vedtak',
  states: ['open', 'locked', 'sealed'],
  initial: 'open',
  final: ['sealed'],
  transitions: {
    record: { from: ['open'], to: 'open' },
    lock: { from: ['open'], to: 'locked', guard: ({ fault }) => fault },
    reopen: {
      from: ['locked'],
      to: 'open',
      guard: ({ reason }) => (reason?.trim() ? undefined : { code: 'vedtak.reasonMissing' }),
    },
    seal: { from: ['locked'], to: 'sealed' },
  },
});

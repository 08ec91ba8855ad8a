import { type Refusal, StateMachine } from '#kernel/state-machine';

export const saksframleggStatuses = ['draft', 'forQualityCheck', 'ready', 'sent', 'treated'] as const;
export type SaksframleggStatus = (typeof saksframleggStatuses)[number];

export type SaksframleggAction = 'submit' | 'approve' | 'sendBack' | 'send' | 'treat';

/** What the guards look at. */
export interface SaksframleggFacts {
  readonly hasText: boolean;
  /** "[andre forslag fra Rådet]": slots that are still open. */
  readonly placeholders: readonly string[];
  /** The item has its case number, given when the innkalling is sent. */
  readonly numbered: boolean;
}

/** A paper from draft to treated. What has been sent is not taken back: a change after that is a new sending. */
export const saksframleggStates = new StateMachine<SaksframleggStatus, SaksframleggAction, SaksframleggFacts>(
  {
    name: 'saksframlegg',
    states: saksframleggStatuses,
    initial: 'draft',
    final: ['treated'],
    transitions: {
      submit: { from: ['draft'], to: 'forQualityCheck', guard: hasText },
      approve: { from: ['forQualityCheck', 'draft'], to: 'ready', guard: isFinished },
      sendBack: { from: ['forQualityCheck', 'ready'], to: 'draft' },
      send: { from: ['ready'], to: 'sent', guard: canBeSent },
      treat: { from: ['sent'], to: 'treated' },
    },
  },
);

function hasText(facts: SaksframleggFacts): Refusal | undefined {
  return facts.hasText ? undefined : { code: 'saksframlegg.noText' };
}

function isFinished(facts: SaksframleggFacts): Refusal | undefined {
  const first = facts.placeholders[0];
  return first === undefined
    ? hasText(facts)
    : { code: 'saksframlegg.placeholderLeft', params: { placeholder: first } };
}

function canBeSent(facts: SaksframleggFacts): Refusal | undefined {
  return facts.numbered ? isFinished(facts) : { code: 'saksframlegg.notNumbered' };
}

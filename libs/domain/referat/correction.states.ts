import { StateMachine, type Refusal } from '#kernel/state-machine';

export const correctionStatuses = ['proposed', 'approved', 'declined'] as const;
export type CorrectionStatus = (typeof correctionStatuses)[number];
export type CorrectionAction = 'approve' | 'decline';

/** What decides whether a correction may be settled. */
export interface CorrectionCircumstances {
  readonly answer: string;
}

/** An obvious error in an approved text is proposed by the secretariat and settled by the chair, once. */
export const correctionStates = new StateMachine<CorrectionStatus, CorrectionAction, CorrectionCircumstances>(
  {
    name: 'correction',
    states: correctionStatuses,
    initial: 'proposed',
    final: ['approved', 'declined'],
    transitions: {
      approve: { from: ['proposed'], to: 'approved' },
      decline: {
        from: ['proposed'],
        to: 'declined',
        guard: ({ answer }): Refusal | undefined =>
          answer.trim() === '' ? { code: 'correction.reasonMissing' } : undefined,
      },
    },
  },
);

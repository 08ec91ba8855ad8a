import { StateMachine, type Refusal } from '#kernel/state-machine';

/** A referat goes from the secretariat's draft through the members' comments to the meeting that approves it. */
export const referatStatuses = ['draft', 'forComment', 'forApproval', 'approved'] as const;

export type ReferatStatus = (typeof referatStatuses)[number];
export type ReferatAction = 'sendForComment' | 'takeBack' | 'layForApproval' | 'approve' | 'reject';

/** What decides whether a referat may take a step. */
export interface ReferatCircumstances {
  readonly meetingHeld: boolean;
  /** What is still missing before others may read it, first thing first. */
  readonly missing: readonly Refusal[];
  /** Whether it is known which case approves it. */
  readonly approvingCaseKnown: boolean;
}

const held = ({ meetingHeld }: ReferatCircumstances): Refusal | undefined =>
  meetingHeld ? undefined : { code: 'referat.meetingNotHeld' };

const complete = (context: ReferatCircumstances): Refusal | undefined => held(context) ?? context.missing[0];

/**
 * Draft → for comment → for approval → approved. Comments may bring it back for another round;
 * an approved referat is never changed again, only corrected beside it.
 */
export const referatStates = new StateMachine<ReferatStatus, ReferatAction, ReferatCircumstances>({
  name: 'referat',
  states: referatStatuses,
  initial: 'draft',
  final: ['approved'],
  transitions: {
    sendForComment: { from: ['draft'], to: 'forComment', guard: complete },
    takeBack: { from: ['forComment', 'forApproval'], to: 'draft' },
    layForApproval: { from: ['draft', 'forComment'], to: 'forApproval', guard: complete },
    reject: {
      from: ['forApproval'],
      to: 'draft',
      guard: ({ approvingCaseKnown }) =>
        approvingCaseKnown ? undefined : { code: 'referat.approvedInMissing' },
    },
    approve: {
      from: ['forApproval'],
      to: 'approved',
      guard: (context) =>
        complete(context) ?? (context.approvingCaseKnown ? undefined : { code: 'referat.approvedInMissing' }),
    },
  },
});

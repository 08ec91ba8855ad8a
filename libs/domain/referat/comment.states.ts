import { StateMachine, type Refusal } from '#kernel/state-machine';

/** What became of a comment: nothing yet, taken into the text, laid before the meeting, declined with a reason. */
export const commentOutcomes = ['open', 'takenIn', 'laidBefore', 'declined'] as const;
export type CommentOutcome = (typeof commentOutcomes)[number];
export type CommentAction = 'takeIn' | 'layBefore' | 'decline' | 'reopen';

/** What decides whether a comment may be settled so. */
export interface CommentCircumstances {
  readonly referatApproved: boolean;
  readonly answer: string;
}

const notApproved = ({ referatApproved }: CommentCircumstances): Refusal | undefined =>
  referatApproved ? { code: 'comment.referatApproved' } : undefined;

const reasoned = (context: CommentCircumstances): Refusal | undefined =>
  notApproved(context) ?? (context.answer.trim() === '' ? { code: 'comment.reasonMissing' } : undefined);

/** A settled comment may be settled otherwise until the referat is approved; what stood before stays in the audit trail. */
export const commentStates = new StateMachine<CommentOutcome, CommentAction, CommentCircumstances>({
  name: 'comment',
  states: commentOutcomes,
  initial: 'open',
  final: [],
  transitions: {
    takeIn: { from: ['open', 'laidBefore', 'declined'], to: 'takenIn', guard: notApproved },
    layBefore: { from: ['open', 'declined', 'takenIn'], to: 'laidBefore', guard: notApproved },
    decline: { from: ['open', 'laidBefore', 'takenIn'], to: 'declined', guard: reasoned },
    reopen: { from: ['takenIn', 'laidBefore', 'declined'], to: 'open', guard: notApproved },
  },
});

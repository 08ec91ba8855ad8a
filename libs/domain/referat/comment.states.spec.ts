import { describe, expect, it } from '@jest/globals';
import { commentOutcomes, commentStates, type CommentAction } from './comment.states.js';

const actions: CommentAction[] = ['takeIn', 'layBefore', 'decline', 'reopen'];
const step = (
  from: (typeof commentOutcomes)[number],
  action: CommentAction,
  answer = 'Fordi.',
  approved = false,
) => {
  const result = commentStates.step(from, action, { referatApproved: approved, answer });
  return result.allowed ? result.to : result.refusal.code;
};

describe('a comment', () => {
  it('is taken in, laid before the meeting or declined, and may be settled otherwise', () => {
    const table = commentOutcomes.map((from) => actions.map((action) => step(from, action)));
    const no = 'comment.wrongState';
    expect(table).toEqual([
      ['takenIn', 'laidBefore', 'declined', no],
      [no, 'laidBefore', 'declined', 'open'],
      ['takenIn', no, 'declined', 'open'],
      ['takenIn', 'laidBefore', no, 'open'],
    ]);
  });

  it('is not declined without a reason', () => {
    expect(step('open', 'decline', ' ')).toBe('comment.reasonMissing');
    expect(step('open', 'layBefore', '')).toBe('laidBefore');
  });

  it('stays as it is once the referat is approved', () => {
    expect(
      actions.map((action) => step(action === 'reopen' ? 'declined' : 'open', action, 'x', true)),
    ).toEqual(actions.map(() => 'comment.referatApproved'));
  });
});

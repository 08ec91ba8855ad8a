import { describe, expect, it } from '@jest/globals';
import { type Actor, actorRoles } from '#kernel/actor';
import {
  mayComment,
  mayReadRound,
  maySeeComment,
  maySendForComment,
  maySettle,
  mayWithdraw,
} from './comment.policy.js';

const actor = (role: Actor['role'], personId = 'own'): Actor => ({ councilId: 'c', role, personId });
const roles = (allowed: (actor: Actor) => boolean) => actorRoles.filter((role) => allowed(actor(role)));

describe('a comment round', () => {
  it('is sent and settled by the secretariat', () => {
    for (const policy of [maySendForComment, maySettle])
      expect(roles((who) => policy(who) === undefined)).toEqual(['secretariat', 'system']);
  });

  it('is read by the council and never by observers; by a vara who was called', () => {
    const council = ['chair', 'deputyChair', 'member', 'vara', 'secretariat', 'system'];
    expect(roles((who) => mayReadRound(who, true) === undefined)).toEqual(council);
    expect(roles((who) => mayReadRound(who, false) === undefined)).toEqual(
      council.filter((role) => role !== 'vara'),
    );
  });

  it('is commented on by members in their own name', () => {
    expect(roles((who) => mayComment(who, true) === undefined)).toEqual([
      'chair',
      'deputyChair',
      'member',
      'vara',
    ]);
    expect(mayComment({ councilId: 'c', role: 'member' }, true)).toEqual({ code: 'comment.notAllowed' });
    expect(mayComment(actor('vara'), false)).toEqual({ code: 'referat.notVisible' });
  });
});

describe('a comment', () => {
  it('of one’s own is always seen, others’ where the council says so, all by those who settle', () => {
    const own = { personId: 'own', outcome: 'open' } as const;
    const other = { personId: 'other', outcome: 'open' } as const;
    const laid = { personId: 'other', outcome: 'laidBefore' } as const;
    expect(roles((who) => maySeeComment(who, own, false))).toEqual([...actorRoles]);
    expect(roles((who) => maySeeComment(who, other, false))).toEqual(['chair', 'secretariat', 'system']);
    expect(roles((who) => maySeeComment(who, laid, false))).toEqual(
      actorRoles.filter((role) => !['observer', 'public'].includes(role)),
    );
    expect(roles((who) => maySeeComment(who, other, true))).toEqual(
      actorRoles.filter((role) => !['observer', 'public'].includes(role)),
    );
  });

  it('is taken back by its writer alone', () => {
    expect(mayWithdraw(actor('member'), { personId: 'own' })).toBeUndefined();
    expect(mayWithdraw(actor('secretariat'), { personId: 'other' })).toEqual({ code: 'comment.notAllowed' });
  });
});

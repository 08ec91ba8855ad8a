import { describe, expect, it } from '@jest/globals';
import { actorRoles, type Actor } from '#kernel/actor';
import {
  mayEnterStatement,
  mayFollowVedtak,
  mayHoldBallot,
  mayLockVedtak,
  mayRecordVedtak,
  mayReopenVedtak,
  mayVote,
} from './vedtak.policy.js';

const allowed = (policy: (actor: Actor) => unknown) =>
  actorRoles.filter((role) => policy({ councilId: 'c', role }) === undefined);

describe('who may do what with a vedtak', () => {
  it('is written by the secretariat, locked by it or the chair, opened again by the chair only', () => {
    expect(allowed(mayRecordVedtak)).toEqual(['secretariat', 'system']);
    expect(allowed(mayLockVedtak)).toEqual(['chair', 'secretariat', 'system']);
    expect(allowed(mayReopenVedtak)).toEqual(['chair']);
  });

  it('is followed by the council while it comes about, and by observers in the referat only', () => {
    expect(allowed(mayFollowVedtak)).toEqual([
      ...['chair', 'deputyChair', 'member', 'vara', 'secretariat', 'system'],
    ]);
  });
});

describe('who may do what in a ballot', () => {
  it('the secretariat holds it, and those with a seat vote as themselves', () => {
    expect(allowed(mayHoldBallot)).toEqual(['secretariat', 'system']);
    expect(allowed(mayVote)).toEqual([]);
    expect(allowed((actor) => mayVote({ ...actor, personId: 'p' }))).toEqual([
      ...['chair', 'deputyChair', 'member', 'vara'],
    ]);
  });
});

describe('who may enter a statement', () => {
  it('its own person, or the secretariat for them', () => {
    const by = (mine: string) => allowed((actor) => mayEnterStatement({ ...actor, personId: mine }, 'p'));
    expect(by('p')).toEqual(['chair', 'deputyChair', 'member', 'vara', 'secretariat', 'system']);
    expect(by('q')).toEqual(['secretariat', 'system']);
  });
});

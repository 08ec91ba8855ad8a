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
  it('is written by the secretariat, locked by it or the chair', () => {
    expect(allowed(mayRecordVedtak)).toEqual(['secretariat', 'system']);
    expect(allowed(mayLockVedtak)).toEqual(['chair', 'secretariat', 'system']);
  });

  const lead = { chairId: 'chair', chairedBy: 'chair', disqualified: [] as string[] };
  const opens = (own: Partial<typeof lead>, personId: string) =>
    allowed((actor) => mayReopenVedtak({ ...actor, personId }, { ...lead, ...own }));

  it('is opened again by the chair, or by whoever chairs the meeting', () => {
    expect(opens({}, 'p')).toEqual(['chair']);
    expect(opens({ chairedBy: 'p' }, 'p')).toEqual([...actorRoles]);
  });

  it('is opened again by the deputy where the chair is disqualified, and by nobody who is', () => {
    expect(opens({ disqualified: ['chair'] }, 'chair')).toEqual([]);
    expect(opens({ disqualified: ['chair'] }, 'p')).toEqual(['chair', 'deputyChair']);
    expect(opens({ disqualified: ['chair'], chairedBy: 'q' }, 'q')).toEqual([...actorRoles]);
    expect(opens({ disqualified: ['chair', 'p'] }, 'p')).toEqual([]);
    expect(
      mayReopenVedtak(
        { councilId: 'c', role: 'chair', personId: 'chair' },
        { ...lead, disqualified: ['chair'] },
      ),
    ).toEqual({
      code: 'vedtak.reopenDisqualified',
    });
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

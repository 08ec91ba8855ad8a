import { describe, expect, it } from '@jest/globals';
import { actorRoles } from '#kernel/actor';
import { mayReadLetter, mayWriteLetter } from './letter.policy.js';
import type { LetterStatus } from './letter.states.js';

const readers = (status: LetterStatus, laidBeforeActor: boolean) =>
  actorRoles.filter(
    (role) => mayReadLetter({ councilId: 'c', role }, { status, laidBeforeActor }) === undefined,
  );

describe('who may read a letter', () => {
  it('is the secretariat alone while a draft has been laid before nobody', () => {
    expect(readers('draft', false)).toEqual(['secretariat', 'system']);
    expect(readers('adopted', false)).toEqual(['secretariat', 'system']);
  });

  it('is members and vara when the draft was laid before them, never observers', () => {
    expect(readers('draft', true)).toEqual([
      'chair',
      'deputyChair',
      'member',
      'vara',
      'secretariat',
      'system',
    ]);
  });

  it('is members when it was sent or received, and all to whom it was laid before', () => {
    expect(readers('sent', false)).toEqual(['chair', 'deputyChair', 'member', 'secretariat', 'system']);
    expect(readers('received', true)).toEqual([...actorRoles]);
  });
});

it('is written by the secretariat', () => {
  expect(actorRoles.filter((role) => mayWriteLetter({ councilId: 'c', role }) === undefined)).toEqual([
    'secretariat',
    'system',
  ]);
});

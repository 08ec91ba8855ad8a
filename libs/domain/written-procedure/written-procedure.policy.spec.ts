import { describe, expect, it } from '@jest/globals';
import { actorRoles, type Actor } from '#kernel/actor';
import { mayAnswer, mayHoldProcedure, mayReadProcedure } from './written-procedure.policy.js';

const allowed = (policy: (actor: Actor) => unknown) =>
  actorRoles.filter((role) => policy({ councilId: 'c', personId: 'p', role }) === undefined);

describe('who may do what in a written procedure', () => {
  it('the secretariat holds it, members read and answer it, nobody else sees it', () => {
    expect(allowed(mayHoldProcedure)).toEqual(['secretariat', 'system']);
    expect(allowed(mayReadProcedure)).toEqual(['chair', 'deputyChair', 'member', 'secretariat', 'system']);
    expect(allowed(mayAnswer)).toEqual(['chair', 'deputyChair', 'member']);
  });
});

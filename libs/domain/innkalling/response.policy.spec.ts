import { describe, expect, it } from '@jest/globals';
import { type Actor, actorRoles, systemActor } from '#kernel/actor';
import { mayAnswerFor, mayReadResponses } from './response.policy.js';

const councilId = 'council';
const as = (role: Actor['role']): Actor => ({ councilId, role, personId: 'me' });

describe('answers', () => {
  it('are given by everybody for themselves', () => {
    for (const role of actorRoles) expect(mayAnswerFor(as(role), 'me')).toBeUndefined();
  });

  it('are given for others, and read, by the secretariat only', () => {
    const allowed = actorRoles.filter((role) => !mayAnswerFor(as(role), 'another'));
    expect(allowed).toEqual(['secretariat', 'system']);
    expect(actorRoles.filter((role) => !mayReadResponses(as(role)))).toEqual(allowed);
    expect(mayReadResponses(systemActor(councilId))).toBeUndefined();
  });
});

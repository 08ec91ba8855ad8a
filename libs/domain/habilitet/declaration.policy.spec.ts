import { describe, expect, it } from '@jest/globals';
import { actorRoles, type ActorRole } from '#kernel/actor';
import { mayDeclare, mayReadDeclarations, mayReadReason, seesAllAnswers } from './declaration.policy.js';
import { declarationStatuses } from './declaration.states.js';

const as = (role: ActorRole, personId = 'me') => ({ councilId: 'c', role, personId });
const rolesThat = (may: (role: ActorRole) => unknown) => actorRoles.filter((role) => may(role) === undefined);

describe('habilitet, who may what', () => {
  it('lets those whom the meeting asks declare for themselves, and nobody declare as secretariat or observer', () => {
    expect(rolesThat((role) => mayDeclare(as(role), ['other', 'me']))).toEqual([
      'chair',
      'deputyChair',
      'member',
      'vara',
    ]);
    expect(rolesThat((role) => mayDeclare(as(role), ['other']))).toEqual([]);
    expect(mayDeclare({ councilId: 'c', role: 'member' }, ['other'])).toEqual({ code: 'habilitet.notAsked' });
  });

  it('shows who answered what to secretariat and chair only', () => {
    expect(rolesThat((role) => mayReadDeclarations(as(role)))).toEqual(['chair', 'secretariat', 'system']);
  });

  it('shows all answers to the secretariat only: the chair sees what must be decided', () => {
    expect(actorRoles.filter((role) => seesAllAnswers(as(role)))).toEqual(['secretariat', 'system']);
  });

  it('opens a reason for the secretariat where there is something to decide, and for the chair until it is', () => {
    for (const status of declarationStatuses)
      for (const meetingOver of [false, true])
        for (const settled of [false, true]) {
          const access = { personId: 'kari', status, meetingOver, settled };
          const isQuestion = status === 'unsure' || status === 'disqualified';
          const chairs = isQuestion && !meetingOver && !settled ? ['chair'] : [];
          const staff = isQuestion ? ['secretariat', 'system'] : [];
          expect(rolesThat((role) => mayReadReason(as(role), access))).toEqual([...chairs, ...staff]);
          expect(rolesThat((role) => mayReadReason(as(role, 'kari'), access))).toEqual([
            ...['chair', 'deputyChair', 'member', 'vara'],
            ...staff,
          ]);
        }
  });
});

import { describe, expect, it } from '@jest/globals';
import { actorRoles, type ActorRole } from '#kernel/actor';
import { mayDeclare, mayReadDeclarations, mayReadReason } from './declaration.policy.js';
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

  it('opens a reason for the person, the secretariat, and the chair while there is something to decide', () => {
    for (const status of declarationStatuses)
      for (const meetingOver of [false, true]) {
        const chairReads = !meetingOver && (status === 'unsure' || status === 'disqualified');
        expect(
          rolesThat((role) => mayReadReason(as(role), { personId: 'kari', status, meetingOver })),
        ).toEqual(chairReads ? ['chair', 'secretariat', 'system'] : ['secretariat', 'system']);
        expect(
          rolesThat((role) => mayReadReason(as(role, 'kari'), { personId: 'kari', status, meetingOver })),
        ).toEqual(['chair', 'deputyChair', 'member', 'vara', 'secretariat', 'system']);
      }
  });
});

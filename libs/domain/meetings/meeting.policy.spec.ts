import { describe, expect, it } from '@jest/globals';
import { type ActorRole, actorRoles } from '#kernel/actor';
import { mayChangeMeeting, mayReadMeeting, type MeetingSight } from './meeting.policy.js';
import { type MeetingStatus, meetingStatuses } from './meeting.states.js';

const reads = (role: ActorRole, status: MeetingStatus, rest: Partial<MeetingSight> = {}) =>
  mayReadMeeting({ councilId: 'c', role }, { status, wasCalled: false, isListed: false, ...rest }) ===
  undefined;

describe('who may see a meeting', () => {
  it.each(['secretariat', 'system', 'chair'] as const)('%s sees it from the first plan', (role) => {
    expect(meetingStatuses.every((status) => reads(role, status))).toBe(true);
  });

  it.each(['member', 'deputyChair', 'observer'] as const)('%s sees it once it is called', (role) => {
    expect(meetingStatuses.filter((status) => reads(role, status))).toEqual(['called', 'inProgress', 'held']);
  });

  it.each(['member', 'deputyChair', 'observer'] as const)(
    '%s knows of one called off only when it was called',
    (role) => {
      expect(reads(role, 'cancelled')).toBe(false);
      expect(reads(role, 'cancelled', { wasCalled: true })).toBe(true);
    },
  );

  it('a vara sees only meetings that they are called to', () => {
    expect(reads('vara', 'held')).toBe(false);
    expect(reads('vara', 'held', { isListed: true })).toBe(true);
    expect(reads('vara', 'planned', { isListed: true })).toBe(false);
  });

  it('an unknown role sees nothing', () => {
    expect(reads('visitor' as ActorRole, 'cancelled', { isListed: true, wasCalled: true })).toBe(false);
  });
});

describe('who may change a meeting', () => {
  it.each(actorRoles)('%s', (role) => {
    expect(mayChangeMeeting({ councilId: 'c', role }) === undefined).toBe(
      role === 'secretariat' || role === 'system',
    );
  });
});

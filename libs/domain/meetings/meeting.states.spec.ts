import { describe, expect, it } from '@jest/globals';
import {
  type MeetingAction,
  type MeetingFacts,
  meetingStates,
  type MeetingStatus,
} from './meeting.states.js';

const ready: MeetingFacts = { items: 8, openItems: 0, seatsWithoutStatus: [], chairKnown: true };
const step = (from: MeetingStatus, action: MeetingAction, facts: Partial<MeetingFacts> = {}) =>
  meetingStates.step(from, action, { ...ready, ...facts });

describe('a meeting', () => {
  it('goes from planned to held', () => {
    expect(step('planned', 'call')).toEqual({ allowed: true, to: 'called' });
    expect(step('called', 'begin')).toEqual({ allowed: true, to: 'inProgress' });
    expect(step('inProgress', 'close')).toEqual({ allowed: true, to: 'held' });
  });

  it('can be called off until it has begun', () => {
    expect(step('planned', 'cancel').allowed).toBe(true);
    expect(step('called', 'cancel').allowed).toBe(true);
    expect(step('inProgress', 'cancel').allowed).toBe(false);
    expect(step('held', 'cancel').allowed).toBe(false);
  });

  it.each([
    ['is not called without an agenda', 'planned', 'call', { items: 0 }, 'meeting.noAgenda'],
    ['is not closed without a chair', 'inProgress', 'close', { chairKnown: false }, 'meeting.chairMissing'],
    ['is not closed with open items', 'inProgress', 'close', { openItems: 2 }, 'meeting.openItems'],
    [
      'is not closed while seats lack a status',
      'inProgress',
      'close',
      { seatsWithoutStatus: [4] },
      'meeting.seatsWithoutStatus',
    ],
  ] as const)('%s', (_, from, action, facts, code) => {
    expect(step(from, action, facts)).toMatchObject({ allowed: false, refusal: { code } });
  });

  it('says which seats lack a status', () => {
    expect(step('inProgress', 'close', { seatsWithoutStatus: [4, 11] })).toMatchObject({
      refusal: { params: { seats: '4, 11' } },
    });
  });

  it('stays held', () => {
    expect(meetingStates.actionsFrom('held')).toEqual([]);
  });
});

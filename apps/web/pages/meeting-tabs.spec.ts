import { describe, expect, it } from '@jest/globals';
import type { Actor, ActorRole } from '#kernel/actor';
import { meetingTabs } from './meeting-tabs.js';

const actor = (role: ActorRole): Actor => ({ councilId: 'c', personId: 'p', role });
const open = (path: string) =>
  meetingTabs({ path }, actor('secretariat'), 'nb-NO')?.tabs.find(({ current }) => current)?.label;

describe('the way between the rooms of a meeting', () => {
  it.each([
    ['/meetings/2-2021', 'Oversikt'],
    ['/planning/meeting/2-2021', 'Oversikt'],
    ['/agenda/2-2021', 'Saksliste'],
    ['/agenda/2-2021/items/01a2', 'Saksliste'],
    ['/innkalling/2-2021', 'Innkalling'],
    ['/innkalling/2-2021/deliveries', 'Innkalling'],
    ['/checks/2-2021/waivers', 'Innkalling'],
    ['/innkalling/2-2021/answers', 'Deltakere'],
    ['/habilitet/2-2021/overview', 'Habilitet'],
    ['/habilitet/2-2021/01a2/01b3', 'Habilitet'],
    ['/packages/2-2021', 'Dokumenter'],
    ['/exemptions/meeting/2-2021', 'Dokumenter'],
    ['/meetings/2-2021/room', 'Møterom'],
    ['/meetings/2-2021/room/read-aloud', 'Møterom'],
    ['/referat/2-2021/write', 'Referat'],
  ])('marks, at %s, the room %s', (path, label) => {
    expect(open(path)).toBe(label);
  });

  it.each([
    '/',
    '/meetings',
    '/meetings/year/2021',
    '/saksframlegg/14-2-2021',
    '/documents/innkalling/2-2021',
    '/public/ho21/2-2021',
  ])('is not shown at %s, which belongs to no room of a meeting', (path) => {
    expect(meetingTabs({ path }, actor('secretariat'), 'nb-NO')).toBeNull();
  });

  it('marks the saksliste while a paper of the meeting is open', () => {
    const shown = meetingTabs({ path: '/writing/01a2', number: '2/2021' }, actor('secretariat'), 'nb-NO');
    expect(shown?.tabs.find(({ current }) => current)?.href).toBe('/agenda/2-2021');
    const late = meetingTabs(
      { path: '/innkalling/late/01a2', number: '2/2021' },
      actor('secretariat'),
      'nb-NO',
    );
    expect(late?.tabs.find(({ current }) => current)?.href).toBe('/innkalling/2-2021');
  });

  it('is for the secretariat, not for those who only read the meeting', () => {
    for (const role of ['chair', 'member', 'vara', 'observer'] as const) {
      expect(meetingTabs({ path: '/meetings/2-2021' }, actor(role), 'nb-NO')).toBeNull();
    }
    expect(meetingTabs({ path: '/meetings/2-2021' }, undefined, 'nb-NO')).toBeNull();
  });

  it('leads to the same meeting everywhere, and says which it is', () => {
    const shown = meetingTabs({ path: '/agenda/12-2021' }, actor('secretariat'), 'nn-NO');
    expect(shown?.label).toBe('Møte 12/2021');
    expect(shown?.tabs.map(({ href }) => href).every((href) => href.includes('/12-2021'))).toBe(true);
  });
});

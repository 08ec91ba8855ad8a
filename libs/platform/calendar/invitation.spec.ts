import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import fc from 'fast-check';
import { cancellation, invitation } from './invitation.js';
import type { MeetingInvitation } from './meeting-invitation.js';
import { meetingOfUid } from './meeting-uid.js';

const meeting: MeetingInvitation = {
  councilId: '01978c3e-0001-7c40-9d2e-000000000001',
  meetingId: '01978c3e-5b1a-7c40-9d2e-3f4a5b6c7d8e',
  sequence: 0,
  stamp: new Date('2021-02-12T11:00:00Z'),
  title: 'Møte 2/2021 i Kystrådet',
  description: 'Saksliste:\n10/2/2021 Innkalling; saksliste, godkjenning',
  startsAt: new Date('2021-02-26T08:00:00Z'),
  endsAt: new Date('2021-02-26T14:00:00Z'),
  place: 'Storgata 1, Bodø',
  videoLink: 'https://video.example/rom/7?x=1,2',
  url: 'https://radet.example/moter/2-2021',
  organizer: { name: 'Sekretariatet', address: 'post@radet.example' },
  attendees: [
    { name: 'Åse Østensjø', address: 'ase@fjord.example', answer: 'unanswered', expected: true },
    { name: 'Bo Lie', address: 'bo@fjord.example', answer: 'accepted', expected: false },
  ],
};

const eventOf = (text: string): ICAL.Component => {
  const event = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent');
  if (!event) throw new Error('No event.');
  return event;
};

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('invitation', () => {
  it('is a request that Outlook, Gmail and Apple show with buttons', () => {
    const lines = unfolded(invitation(meeting));
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:01978c3e-5b1a-7c40-9d2e-3f4a5b6c7d8e.01978c3e-0001-7c40-9d2e-000000000001@saksgang',
        'SEQUENCE:0',
        'DTSTAMP:20210212T110000Z',
        'DTSTART;TZID=Europe/Oslo:20210226T090000',
        'DTEND;TZID=Europe/Oslo:20210226T150000',
        'SUMMARY:Møte 2/2021 i Kystrådet',
        'DESCRIPTION:Saksliste:\\n10/2/2021 Innkalling\\; saksliste\\, godkjenning',
        'LOCATION:Storgata 1\\, Bodø',
        'URL:https://radet.example/moter/2-2021',
        'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.example/rom/7?x=1,2',
        'STATUS:CONFIRMED',
        'ORGANIZER;CN=Sekretariatet:mailto:post@radet.example',
        'ATTENDEE;CN=Åse Østensjø;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ase@fjord.example',
        'ATTENDEE;CN=Bo Lie;CUTYPE=INDIVIDUAL;ROLE=OPT-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:bo@fjord.example',
      ]),
    );
  });

  it('describes the zone that its times are in', () => {
    const lines = unfolded(invitation(meeting));
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE') + 1);
    expect(zone).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Oslo',
      'BEGIN:DAYLIGHT',
      'TZNAME:CEST',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'DTSTART:19960331T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'TZNAME:CET',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'DTSTART:19961027T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it.each([
    ['winter', '2021-02-26T08:00:00Z'],
    ['summer', '2021-06-10T07:00:00Z'],
    ['the morning after the clock went forward', '2021-03-28T07:00:00Z'],
    ['the morning after the clock went back', '2021-10-31T08:00:00Z'],
  ])('names the very moment, read with its own zone: %s', (_when, moment) => {
    const startsAt = new Date(moment);
    const text = invitation({ ...meeting, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    const start = eventOf(text).getFirstPropertyValue('dtstart') as ICAL.Time;
    start.zone = zone;
    expect(start.toJSDate()).toEqual(startsAt);
  });

  it('says the first of the two hours that October repeats as wall clock (RFC 5545, 3.3.5)', () => {
    const text = invitation({
      ...meeting,
      startsAt: new Date('2021-10-31T00:30:00Z'),
      endsAt: new Date('2021-10-31T03:00:00Z'),
    });
    expect(unfolded(text)).toContain('DTSTART;TZID=Europe/Oslo:20211031T023000');
  });

  it('says the second of the two hours that October repeats in UTC', () => {
    const text = invitation({
      ...meeting,
      startsAt: new Date('2021-10-31T01:30:00Z'),
      endsAt: new Date('2021-10-31T03:00:00Z'),
    });
    expect(unfolded(text)).toContain('DTSTART:20211031T013000Z');
  });

  it('keeps the UID and carries a higher sequence when the meeting is moved or cancelled', () => {
    const first = eventOf(invitation(meeting));
    const moved = eventOf(invitation({ ...meeting, sequence: 1, endsAt: new Date('2021-02-26T15:00:00Z') }));
    const ended = eventOf(cancellation({ ...meeting, sequence: 2 }));
    const uids = [first, moved, ended].map((event) => event.getFirstPropertyValue('uid'));
    expect(new Set(uids).size).toBe(1);
    expect([first, moved, ended].map((event) => event.getFirstPropertyValue('sequence'))).toEqual([0, 1, 2]);
  });

  it('is cancelled in a way that takes it out of the calendar', () => {
    const lines = unfolded(cancellation({ ...meeting, sequence: 1 }));
    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'TRANSP:TRANSPARENT']),
    );
  });

  it('has a UID that leads back to its meeting, and only its own', () => {
    const uid = String(eventOf(invitation(meeting)).getFirstPropertyValue('uid'));
    expect(meetingOfUid(uid)).toEqual({ councilId: meeting.councilId, meetingId: meeting.meetingId });
    expect(meetingOfUid(uid.toUpperCase())).toEqual(meetingOfUid(uid));
    expect(meetingOfUid(`x${uid}`)).toBeUndefined();
  });

  it('gives the same bytes for the same input', () => {
    expect(invitation(meeting)).toBe(invitation(structuredClone(meeting)));
  });

  it('folds every line at 75 bytes, never inside a letter, and ends lines with CRLF', () => {
    const text = invitation({ ...meeting, title: 'Æøå 😀 '.repeat(60) });
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('lets no text become a line of its own', () => {
    const nasty = 'Rom 3\r\nATTENDEE:mailto:ondsinnet@x.example\u0085\u0000"';
    const text = invitation({
      ...meeting,
      title: nasty,
      place: nasty,
      description: nasty,
      url: `https://x.example/${nasty}`,
      organizer: { name: nasty, address: 'post@radet.example' },
      attendees: [{ name: nasty, address: 'a@b.example', answer: 'unanswered', expected: true }],
    });
    expect(unfolded(text).filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('comes back word for word, whatever letters the title and place have', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 120 }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(words, words, (title, place) => {
        const event = eventOf(invitation({ ...meeting, title, place, videoLink: undefined }));
        expect(event.getFirstPropertyValue('summary')).toBe(title.trim());
        expect(event.getFirstPropertyValue('location')).toBe(place.trim());
      }),
      { numRuns: 200 },
    );
  });

  it('uses the link as place when the meeting has none', () => {
    expect(unfolded(invitation({ ...meeting, place: '' }))).toContain(
      'LOCATION:https://video.example/rom/7?x=1\\,2',
    );
  });

  it('refuses a meeting that ends before it starts, and a sequence that is none', () => {
    expect(() => invitation({ ...meeting, endsAt: new Date('2021-02-26T07:00:00Z') })).toThrow(RangeError);
    expect(() => cancellation({ ...meeting, sequence: -1 })).toThrow(RangeError);
  });
});

import ICAL from 'ical.js';
import type {
  AttendeeAnswer,
  CalendarAttendee,
  CalendarPerson,
  MeetingInvitation,
} from './meeting-invitation.js';
import { meetingUid } from './meeting-uid.js';
import { osloTimeProperty, osloTimeZone, utcTime } from './oslo-time-zone.js';

/** Which message a calendar gets (RFC 5546): a new or changed meeting, or that it will not be held. */
export type InvitationMethod = 'REQUEST' | 'CANCEL';

const participation: Readonly<Record<AttendeeAnswer, string>> = {
  unanswered: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
};

/**
 * The invitation to a meeting, or a changed one, as iCalendar text (RFC 5545 and 5546, METHOD:REQUEST): lines folded
 * at 75 bytes and ended by CRLF, texts escaped, times in Europe/Oslo with its rule. Equal input gives equal text.
 * @throws RangeError when the meeting ends before it starts, or the sequence is not a whole number from 0
 */
export function invitation(meeting: MeetingInvitation): string {
  return calendarText('REQUEST', meeting);
}

/**
 * Takes the meeting out of calendars (METHOD:CANCEL), for all attendees named: a meeting that is cancelled, or somebody
 * who is no longer invited. Its sequence is one more than that of the last invitation.
 * @throws RangeError as {@link invitation}
 */
export function cancellation(meeting: MeetingInvitation): string {
  return calendarText('CANCEL', meeting);
}

function calendarText(method: InvitationMethod, meeting: MeetingInvitation): string {
  if (meeting.endsAt < meeting.startsAt) throw new RangeError('The meeting ends before it starts.');
  if (!Number.isSafeInteger(meeting.sequence) || meeting.sequence < 0)
    throw new RangeError('A sequence is a whole number from 0.');
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Saksgang//Saksgang//NO');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', method);
  calendar.addSubcomponent(osloTimeZone());
  calendar.addSubcomponent(event(method, meeting));
  return `${calendar.toString()}\r\n`;
}

function event(method: InvitationMethod, meeting: MeetingInvitation): ICAL.Component {
  const entry = new ICAL.Component('vevent');
  entry.addPropertyWithValue('uid', meetingUid(meeting));
  entry.addPropertyWithValue('sequence', meeting.sequence);
  entry.addPropertyWithValue('dtstamp', utcTime(meeting.stamp));
  entry.addPropertyWithValue('last-modified', utcTime(meeting.stamp));
  entry.addProperty(osloTimeProperty('dtstart', meeting.startsAt));
  entry.addProperty(osloTimeProperty('dtend', meeting.endsAt));
  entry.addPropertyWithValue('summary', printable(meeting.title));
  entry.addPropertyWithValue('description', printable(meeting.description, true));
  entry.addPropertyWithValue('location', printable(meeting.place || meeting.videoLink || ''));
  entry.addPropertyWithValue('url', webAddress(meeting.url));
  if (meeting.videoLink) entry.addProperty(videoProperty(meeting.videoLink));
  entry.addPropertyWithValue('status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
  entry.addPropertyWithValue('transp', method === 'CANCEL' ? 'TRANSPARENT' : 'OPAQUE');
  entry.addProperty(personProperty('organizer', meeting.organizer));
  for (const attendee of meeting.attendees) entry.addProperty(attendeeProperty(attendee));
  return entry;
}

function attendeeProperty(attendee: CalendarAttendee): ICAL.Property {
  const property = personProperty('attendee', attendee);
  property.setParameter('cutype', 'INDIVIDUAL');
  property.setParameter('role', attendee.expected ? 'REQ-PARTICIPANT' : 'OPT-PARTICIPANT');
  property.setParameter('partstat', participation[attendee.answer]);
  property.setParameter('rsvp', 'TRUE');
  return property;
}

/** A name with a double quote cannot be written so that every calendar reads it (RFC 6868 is younger than Outlook). */
function personProperty(name: 'organizer' | 'attendee', person: CalendarPerson): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setParameter('cn', printable(person.name || person.address).replaceAll('"', '”'));
  property.setValue(`mailto:${printable(person.address)}`);
  return property;
}

function videoProperty(link: string): ICAL.Property {
  const property = new ICAL.Property('conference');
  property.setParameter('value', 'URI');
  property.setParameter('feature', 'VIDEO');
  property.setValue(webAddress(link));
  return property;
}

/** Percent-encodes what may not stand in an address; an address that is none comes out harmless. */
function webAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).href : encodeURI(printable(address));
}

/** Without control characters, which no calendar text may hold; line breaks stay only where lines are meant. */
function printable(text: string, lines = false): string {
  const unix = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return lines ? unix.replace(/[^\P{Cc}\n\t]/gu, ' ') : unix.replace(/\s*\p{Cc}+\s*/gu, ' ').trim();
}

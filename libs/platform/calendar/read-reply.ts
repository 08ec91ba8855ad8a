import ICAL from 'ical.js';
import { meetingOfUid } from './meeting-uid.js';
import type { CalendarReply, ReplyFault, ReplyResult } from './reply.js';

/** Replies repeat the description of the meeting, some twice, but none of them is larger than this. */
export const largestReplyBytes = 256 * 1024;
const longestComment = 2000;

const answers: ReadonlyMap<string, CalendarReply['answer']> = new Map([
  ['ACCEPTED', 'accepted'],
  ['DECLINED', 'declined'],
  ['TENTATIVE', 'tentative'],
]);

/**
 * Reads the answer that Outlook, Gmail, Apple Kalender and others send (METHOD:REPLY, RFC 5546, 3.2.3). What comes in
 * is from anybody: it is limited in size, only named values are taken from it, and whatever does not fit is a fault
 * and not a guess.
 * @param source the text/calendar part, as text or as UTF-8 bytes
 */
export function readReply(source: string | Uint8Array): ReplyResult {
  if (byteLength(source) > largestReplyBytes) return refused('tooLarge');
  const calendar = parsed(source);
  if (!calendar) return refused('notCalendar');
  if (text(calendar, 'method').toUpperCase() !== 'REPLY') return refused('notReply');
  const [entry, ...others] = calendar.getAllSubcomponents('vevent');
  return entry && others.length === 0 ? replyOf(entry) : refused('notOneMeeting');
}

function replyOf(entry: ICAL.Component): ReplyResult {
  const uid = text(entry, 'uid');
  const meeting = meetingOfUid(uid);
  if (!meeting) return refused('unknownMeeting');
  if (entry.hasProperty('recurrence-id')) return refused('oneOccurrence');
  const [attendee, ...others] = entry.getAllProperties('attendee');
  if (!attendee || others.length > 0) return refused('notOneAttendee');
  const address = addressOf(attendee);
  if (!address) return refused('addressUnreadable');
  const answer = answers.get(parameter(attendee, 'partstat').toUpperCase());
  if (!answer) return refused('noAnswer');
  const answeredAt = instantOf(entry);
  const comment = text(entry, 'comment').trim().slice(0, longestComment);
  return {
    ok: true,
    reply: {
      uid,
      meeting,
      sequence: sequenceOf(entry),
      address,
      answer,
      ...(answeredAt ? { answeredAt } : {}),
      ...(comment ? { comment } : {}),
    },
  };
}

/** Some gateways keep the byte order mark of the file, and some end lines with LF alone; both are read. */
function parsed(source: string | Uint8Array): ICAL.Component | undefined {
  try {
    const characters =
      typeof source === 'string' ? source : new TextDecoder('utf-8', { fatal: true }).decode(source);
    const found: unknown = ICAL.parse(characters.replace(/^\uFEFF/, '').trim());
    return Array.isArray(found) && found[0] === 'vcalendar' ? new ICAL.Component(found) : undefined;
  } catch {
    return undefined;
  }
}

/** The address after `mailto:`, or in EMAIL where Apple puts it when the value is an id of its own. */
function addressOf(attendee: ICAL.Property): string | undefined {
  const value = String(written(attendee)).trim();
  const given = /^mailto:/i.test(value)
    ? decoded(value.slice('mailto:'.length))
    : parameter(attendee, 'email');
  const address = given.trim().toLowerCase();
  return address.length <= 254 && /^[^\s\p{Cc}@<>",;:]+@[^\s\p{Cc}@<>",;:]+$/u.test(address)
    ? address
    : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * A value as it was written. `getFirstPropertyValue` would read it as the date or number it claims to be, and throw
 * when it is not.
 */
function written(property: ICAL.Property | null): unknown {
  const [, , , value] = (property?.toJSON() ?? []) as unknown[];
  return value;
}

function text(component: ICAL.Component, name: string): string {
  const value = written(component.getFirstProperty(name));
  return typeof value === 'string' ? value : '';
}

function parameter(property: ICAL.Property, name: string): string {
  const value: unknown = property.getParameter(name);
  return typeof value === 'string' ? value : '';
}

/** RFC 5545, 3.8.7.4: an entry without a sequence has sequence 0. */
function sequenceOf(entry: ICAL.Component): number {
  const value = written(entry.getFirstProperty('sequence'));
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** RFC 5545, 3.8.7.2: a time stamp is in UTC. */
function instantOf(entry: ICAL.Component): Date | undefined {
  const stamp = text(entry, 'dtstamp');
  const instant = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(stamp) ? stamp : Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

function refused(fault: ReplyFault): ReplyResult {
  return { ok: false, fault };
}

function byteLength(source: string | Uint8Array): number {
  return typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength;
}

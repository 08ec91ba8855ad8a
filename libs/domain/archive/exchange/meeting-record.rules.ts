import { type MeetingRecord, meetingPeriod, parseCaseNumber, type ShieldInput } from '#domain/meetings';
import { innkallingRecord } from './innkalling-record.rules.js';
import type { KeyedIds } from './meeting-ids.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';

/** The meeting of a file as the feature takes it in. The file has been checked. */
export function meetingRecord(file: MeetingFile, people: KeyedIds, seats: KeyedIds): MeetingRecord {
  const { number, year, kind, status, place, link, chairedBy } = file.meeting;
  const period = meetingPeriod(file.meeting, year);
  if (!period.ok) throw new Error('The times of the meeting were not checked.');
  return {
    ...{ number, year, kind, status, place, link: link ?? null, chairedBy: people.ofOptional(chairedBy) },
    ...{ startsAt: period.startsAt, endsAt: period.endsAt },
    begunAt: momentOf(file.meeting.begun),
    closedAt: momentOf(file.meeting.ended),
    items: file.items.map((item) => ({
      sequence: item.sequence ?? null,
      title: item.title,
      standingKey: item.standing ?? null,
      caseTypes: item.caseTypes,
      status: item.status,
      minutes: item.minutes ?? null,
      ...{ letter: item.letter ?? null, statusReason: item.statusReason ?? null },
      continues: (item.continues && parseCaseNumber(item.continues)) || null,
      ...(item.shield ? { shield: shieldOf(item.shield) } : {}),
      guests: item.guests.map((guest) => ({ personId: people.of(guest.person), role: guest.role ?? null })),
    })),
    headings: file.headings ?? [],
    attendance: file.attendance.map((row) => ({
      personId: people.of(row.person),
      groupKey: row.group,
      status: row.status,
      seatId: seats.ofOptional(row.seat),
      attendsFor: people.ofOptional(row.attendsFor),
      votes: row.votes,
      note: row.note ?? null,
      arrived: row.arrived ?? null,
      left: row.left ?? null,
      absences: row.absences ?? [],
    })),
    innkallinger: file.innkallinger.map(innkallingRecord),
  };
}

const momentOf = (text: string | undefined) => (text === undefined ? null : new Date(text));

function shieldOf({
  title,
  legalBasis,
  reason,
  readers,
}: NonNullable<MeetingFile['items'][number]['shield']>): ShieldInput {
  return { shieldedTitle: title, legalBasis, reason: reason ?? '', readers };
}

import { Injectable } from '@nestjs/common';
import type { CaseNumber } from '#domain/councils';
import { currentManager } from '#platform/database/current-manager';
import { AgendaHeading } from './agenda-heading.entity.js';
import { AgendaItemGuest } from './agenda-item-guest.entity.js';
import { AgendaItemShield } from './agenda-item-shield.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { Attendance } from './attendance.entity.js';
import { Innkalling } from './innkalling.entity.js';
import { Meeting } from './meeting.entity.js';

type New<Row> = Omit<Row, 'version'>;

/** All rows of a meeting that is taken in whole. */
export interface MeetingRows {
  readonly meeting: New<Meeting>;
  readonly items: New<AgendaItem>[];
  readonly shields: AgendaItemShield[];
  readonly headings: AgendaHeading[];
  readonly guests: AgendaItemGuest[];
  readonly attendance: New<Attendance>[];
  readonly innkallinger: New<Innkalling>[];
}

/** Writes whole meetings. */
@Injectable()
export class MeetingRecordRepository {
  /** The item with a number; null when there is none. */
  async itemWith({ sequence, meeting, year }: CaseNumber): Promise<string | null> {
    const [row] = await currentManager().query<{ id: string }[]>(
      `select i.id from agenda_item i join meeting m on m.id = i.meeting_id
        where i.sequence = $1 and m.number = $2 and m.year = $3`,
      [sequence, meeting, year],
    );
    return row?.id ?? null;
  }

  async add(rows: MeetingRows): Promise<void> {
    const manager = currentManager();
    await manager.insert(Meeting, rows.meeting);
    if (rows.items.length > 0) await manager.insert(AgendaItem, rows.items);
    if (rows.shields.length > 0) await manager.insert(AgendaItemShield, rows.shields);
    if (rows.headings.length > 0) await manager.insert(AgendaHeading, rows.headings);
    if (rows.guests.length > 0) await manager.insert(AgendaItemGuest, rows.guests);
    if (rows.attendance.length > 0) await manager.insert(Attendance, rows.attendance);
    if (rows.innkallinger.length > 0) await manager.insert(Innkalling, rows.innkallinger);
  }
}

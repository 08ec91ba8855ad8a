import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { oncePerRead } from '#platform/database/once-per-read';
import { AgendaItem } from './agenda-item.entity.js';
import { meetingError } from './meetings.errors.js';
import { Innkalling } from './innkalling.entity.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingNumber } from './meeting.rules.js';

/** Meetings and their innkallinger. */
@Injectable()
export class MeetingRepository {
  /** @throws DomainError `meeting.notFound` */
  async byId(id: string): Promise<Meeting> {
    const meeting = isId(id) ? await this.row(id) : null;
    if (!meeting) throw meetingError('meeting.notFound');
    return meeting;
  }

  async byNumber({ number, year }: MeetingNumber): Promise<Meeting | null> {
    const meeting = await oncePerRead(`meeting:${number}/${year}`, () =>
      currentManager().findOneBy(Meeting, { number, year }),
    );
    return meeting && this.row(meeting.id, meeting);
  }

  private row(id: string, known?: Meeting): Promise<Meeting | null> {
    return oncePerRead(
      `meeting:${id}`,
      async () => known ?? (await currentManager().findOneBy(Meeting, { id })),
    );
  }

  /**
   * Loads a meeting to change it or its agenda; whoever comes second waits.
   * @throws DomainError `meeting.notFound`, or `database.stale` for another version
   */
  async locked(id: string, expectedVersion?: number): Promise<Meeting> {
    const meeting = isId(id) ? await lockRow(Meeting, id, expectedVersion) : null;
    if (!meeting) throw meetingError('meeting.notFound');
    return meeting;
  }

  /** The meeting with this id, if there is one. Waits for others who number meetings of its year now. */
  async planned(id: string, year: number): Promise<Meeting | null> {
    await this.waitForNumbering('meeting', year);
    return currentManager().findOneBy(Meeting, { id });
  }

  async save(meeting: Meeting): Promise<Meeting> {
    return currentManager().save(Meeting, meeting);
  }

  /** The next free number of a year; waits for others who number meetings of the council now. */
  async nextNumber(year: number): Promise<number> {
    await this.waitForNumbering('meeting', year);
    return ((await currentManager().maximum(Meeting, 'number', { year })) ?? 0) + 1;
  }

  /** The meeting that came before a moment, cancelled ones left out. */
  async before(startsAt: Date): Promise<Meeting | null> {
    return currentManager()
      .createQueryBuilder(Meeting, 'm')
      .where(`m.startsAt < :startsAt and m.status <> 'cancelled'`, { startsAt })
      .orderBy('m.startsAt', 'DESC')
      .getOne();
  }

  /** The highest case number of a year, in meetings and in the register of earlier cases; waits as `nextNumber`. */
  async highestSequence(year: number): Promise<number> {
    await this.waitForNumbering('case', year);
    return this.highestNumber(year);
  }

  /** The same as it is now, for showing what numbers would be; another meeting may take them first. */
  async highestNumber(year: number): Promise<number> {
    const [row] = await currentManager().query<{ highest: number }[]>(
      `select coalesce(max(sequence), 0)::int as highest from (
         select sequence from agenda_item where year = $1
         union all select sequence from earlier_case where year = $1) as used`,
      [year],
    );
    return row?.highest ?? 0;
  }

  /** Whether the innkalling has been sent once: its items have got their numbers then. */
  async wasCalled(meetingId: string): Promise<boolean> {
    return currentManager().existsBy(AgendaItem, { meetingId, sequence: Not(IsNull()) });
  }

  /** The issues of a meeting's innkalling, first to last. */
  async innkallinger(meetingId: string): Promise<Innkalling[]> {
    return oncePerRead(`innkallinger:${meetingId}`, () =>
      currentManager().find(Innkalling, { where: { meetingId }, order: { issue: 'ASC' } }),
    );
  }

  async saveInnkalling(innkalling: Innkalling): Promise<Innkalling> {
    return currentManager().save(Innkalling, innkalling);
  }

  /** Two meetings called at the same moment must not reach for the same numbers. Held until the unit of work ends. */
  private async waitForNumbering(what: 'meeting' | 'case', year: number): Promise<void> {
    await currentManager().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `saksgang.number.${what}.${currentActor().councilId}.${year}`,
    ]);
  }
}

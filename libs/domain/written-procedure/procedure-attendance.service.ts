import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { CouncilSettingsService } from '#domain/councils';
import { AttendanceQueries, AttendanceService } from '#domain/meetings';
import type { WrittenAnswer } from './written-answer.entity.js';

/** Who took part in a meeting in writing: those who answered. */
@Injectable()
export class ProcedureAttendance {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly attendance: AttendanceService,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Called inside the unit of work that ends the procedure. */
  async note(
    actor: Actor,
    meetingId: string,
    answers: readonly WrittenAnswer[],
    disqualified: ReadonlySet<string>,
  ): Promise<void> {
    const { language } = await this.councils.get(actor);
    const byPerson = new Map(answers.map((row) => [row.personId, row]));
    const rows = await this.queries.ofMeeting(actor, meetingId);
    for (const row of rows.filter(({ personId }) => byPerson.has(personId))) {
      const answered = byPerson.get(row.personId)?.answer !== null && !disqualified.has(row.personId);
      const [fresh] = (await this.queries.ofMeeting(actor, meetingId)).filter(({ id }) => id === row.id);
      await this.attendance.update(actor, meetingId, row.id, fresh.version, {
        status: answered ? 'present' : 'absent',
        note: answered ? null : message(language, 'document.writtenNoAnswer'),
      });
    }
  }
}

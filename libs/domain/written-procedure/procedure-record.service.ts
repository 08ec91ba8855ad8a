import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { osloLocal } from '#kernel/oslo-time';
import { CouncilSettingsService } from '#domain/councils';
import {
  AttendanceQueries,
  AttendanceService,
  MeetingConductService,
  MeetingQueries,
} from '#domain/meetings';
import { ReferatDraftingService } from '#domain/referat';
import { ItemClosingService, VedtakQueries, VedtakService, type VoteCounts } from '#domain/vedtak';
import { procedureAccount } from './procedure-account.document.js';
import type { WrittenAnswer } from './written-answer.entity.js';
import type { WrittenProcedure } from './written-procedure.entity.js';

/** A procedure that has ended, with what is written down about it. */
export interface EndedProcedure {
  readonly procedure: WrittenProcedure;
  readonly answers: readonly WrittenAnswer[];
  /** When it carried. */
  readonly vote: VoteCounts | undefined;
  readonly disqualified: ReadonlySet<string>;
}

/** Writes down how a procedure ended: who took part, the vedtak with its numbers, the account, and the referat begun. */
@Injectable()
export class ProcedureRecord {
  constructor(
    private readonly attendance: ProcedureAttendance,
    private readonly vedtak: VedtakService,
    private readonly vedtakQueries: VedtakQueries,
    private readonly closing: ItemClosingService,
    private readonly referat: ReferatDraftingService,
    private readonly place: ProcedurePlace,
  ) {}

  /** Called inside the unit of work that ends it. */
  async write(actor: Actor, ended: EndedProcedure): Promise<void> {
    const { procedure, vote } = ended;
    const itemId = procedure.agendaItemId;
    const { meetingId, language, day } = await this.place.of(actor, procedure);
    await this.attendance.note(actor, meetingId, ended);
    const carried = procedure.result === 'carried' && vote !== undefined;
    const decided = procedure.state === 'closed' && procedure.result !== 'notQuorate';
    await this.vedtak.record(actor, itemId, {
      outcome: carried
        ? 'adopted'
        : decided
          ? 'none'
          : procedure.state === 'withdrawn'
            ? 'withdrawn'
            : 'postponed',
      paragraphs: carried ? [...(await this.vedtakQueries.proposalOf(itemId))] : [],
      changes: [],
      ...(carried ? { vote } : {}),
      statements: [],
    });
    await this.closing.closeItem(actor, itemId);
    await this.referat.writeAccount(actor, itemId, procedureAccount(language, procedure));
    await this.place.close(actor, meetingId);
    await this.referat.begin(actor, meetingId, day);
  }
}

/** The meeting in writing that a procedure is. */
@Injectable()
export class ProcedurePlace {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly conduct: MeetingConductService,
    private readonly councils: CouncilSettingsService,
  ) {}

  async of(
    actor: Actor,
    { agendaItemId, closedAt, deadline }: WrittenProcedure,
  ): Promise<{ readonly meetingId: string; readonly language: string; readonly day: string }> {
    const { view } = await this.meetings.byItemId(actor, agendaItemId);
    const { language } = await this.councils.get(actor);
    return { meetingId: view.meeting.id, language, day: osloLocal(closedAt ?? deadline).date };
  }

  async close(actor: Actor, meetingId: string): Promise<void> {
    await this.conduct.close(actor, meetingId);
  }
}

/** Who took part in a meeting in writing: those who answered. */
@Injectable()
export class ProcedureAttendance {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly attendance: AttendanceService,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Called inside the unit of work that ends the procedure. */
  async note(actor: Actor, meetingId: string, { answers, disqualified }: EndedProcedure): Promise<void> {
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

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { CouncilSettingsService } from '#domain/councils';
import { AgendaService, MeetingQueries } from '#domain/meetings';
import { SaksframleggWritingService, WaitingPaperService } from '#domain/saksframlegg';
import { type ProcedureSource, wayIntoWriting } from './procedure-source.rules.js';
import { writtenProcedureError } from './written-procedure.errors.js';

/** Takes a matter with its paper and vedlegg from where it stands into a meeting in writing. */
@Injectable()
export class SourceMoving {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly agenda: AgendaService,
    private readonly writing: SaksframleggWritingService,
    private readonly waiting: WaitingPaperService,
    private readonly councils: CouncilSettingsService,
  ) {}

  /**
   * Called inside the unit of work that asks. What becomes of the item it came from: see `wayIntoWriting`.
   * @returns the id of the item in the meeting in writing
   * @throws DomainError `writtenProcedure.sourceOver`, `writtenProcedure.sourceShielded`, `saksframlegg.notWaiting`
   */
  async into(actor: Actor, meetingId: string, source: ProcedureSource): Promise<string> {
    if (source.kind === 'paper') return this.place(actor, meetingId, source.id);
    const { view, item } = await this.meetings.byItemId(actor, source.id);
    const way = wayIntoWriting({
      ...{ status: item.status, isShielded: item.shield !== null, isNumbered: item.sequence !== null },
      isStanding: item.standingKey !== null,
      meetingStatus: view.meeting.status,
    });
    if (typeof way === 'object') throw writtenProcedureError(way.code);
    const { title } = item;
    if (way === 'moved') {
      const before = new Set((await this.waiting.list(actor)).map(({ id }) => id));
      await this.waiting.release(actor, item.id);
      const released = (await this.waiting.list(actor)).find(({ id }) => !before.has(id));
      await this.agenda.remove(actor, item.id, item.version);
      if (!released) throw writtenProcedureError('writtenProcedure.sourceWithoutPaper');
      return this.place(actor, meetingId, released.id);
    }
    const added = await this.agenda.add(actor, meetingId, { ...vedtakItem(title), continuesId: item.id });
    await this.writing.create(actor, added.id);
    if (way === 'withdrawn') {
      const { language } = await this.councils.get(actor);
      const reason = message(language, 'document.written.moved');
      await this.agenda.withdraw(actor, item.id, item.version, reason);
    }
    return added.id;
  }

  private async place(actor: Actor, meetingId: string, paperId: string): Promise<string> {
    const paper = (await this.waiting.list(actor)).find(({ id }) => id === paperId);
    if (!paper) throw writtenProcedureError('writtenProcedure.sourceOver');
    const added = await this.agenda.add(actor, meetingId, vedtakItem(paper.title));
    await this.waiting.place(actor, paperId, added.id);
    return added.id;
  }
}

const vedtakItem = (title: string) => ({ title, caseTypes: ['vedtak' as const], minutes: null, guests: [] });

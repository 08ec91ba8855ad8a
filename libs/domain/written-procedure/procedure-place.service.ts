import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { CouncilSettingsService } from '#domain/councils';
import { MeetingConductService, MeetingQueries } from '#domain/meetings';
import { VedtakQueries } from '#domain/vedtak';
import type { WrittenProcedure } from './written-procedure.entity.js';

/** The meeting in writing that a procedure is, and what is proposed in it. */
@Injectable()
export class ProcedurePlace {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly conduct: MeetingConductService,
    private readonly councils: CouncilSettingsService,
    private readonly vedtak: VedtakQueries,
  ) {}

  async of(
    actor: Actor,
    { agendaItemId, closedAt, deadline }: WrittenProcedure,
  ): Promise<{ readonly meetingId: string; readonly language: string; readonly day: string }> {
    const { view } = await this.meetings.byItemId(actor, agendaItemId);
    const { language } = await this.councils.get(actor);
    return { meetingId: view.meeting.id, language, day: osloLocal(closedAt ?? deadline).date };
  }

  /** What the council was asked to decide. */
  async proposalOf({ agendaItemId }: WrittenProcedure): Promise<string[]> {
    return [...(await this.vedtak.proposalOf(agendaItemId))];
  }

  async close(actor: Actor, meetingId: string): Promise<void> {
    await this.conduct.close(actor, meetingId);
  }
}

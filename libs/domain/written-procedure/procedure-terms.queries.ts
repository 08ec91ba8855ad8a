import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { CouncilSettingsService } from '#domain/councils';
import { HabilitetQueries } from '#domain/habilitet';
import { MeetingQueries, quorumRuleOf } from '#domain/meetings';
import type { ProcedureTerms } from './written-procedure.rules.js';
import { WrittenGround } from './written-ground.queries.js';

/** What a procedure is decided by, as the council's settings and the register are. */
@Injectable()
export class ProcedureTermsQueries {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly habilitet: HabilitetQueries,
    private readonly councils: CouncilSettingsService,
    private readonly ground: WrittenGround,
  ) {}

  /** Called inside a unit of work. */
  async of(actor: Actor, agendaItemId: string): Promise<ProcedureTerms> {
    const { view } = await this.meetings.byItemId(actor, agendaItemId);
    const { voting, quorum } = await this.councils.settings(actor);
    const asked = await this.ground.asked(actor, osloLocal(view.meeting.startsAt).date);
    return {
      ...{ voting, quorum: quorumRuleOf(quorum), chairId: view.meeting.chairedBy },
      seats: asked.map(({ personId, seatId, number }) => ({ seatId, number, memberId: personId })),
      disqualified: await this.habilitet.disqualifiedIn(agendaItemId),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { InnkallingService, MeetingConductService, MeetingPlanningService } from '#domain/meetings';
import type { ProcedureSource } from './procedure-source.rules.js';
import { SourceMoving } from './source-moving.service.js';
import { SourcePaper } from './source-paper.service.js';
import { WrittenGround } from './written-ground.queries.js';
import type { DeadlineInput } from './written-procedure.rules.js';

/**
 * Makes the meeting in writing of a matter that has its paper already: with its number, the paper and its vedlegg, which
 * reach the members at once. Called inside the unit of work that asks.
 */
@Injectable()
export class SourceMeetings {
  constructor(
    private readonly planning: MeetingPlanningService,
    private readonly innkallinger: InnkallingService,
    private readonly conduct: MeetingConductService,
    private readonly ground: WrittenGround,
    private readonly moving: SourceMoving,
    private readonly papers: SourcePaper,
  ) {}

  /** @returns the id of the item @throws DomainError as `SourceMoving.into`, `SourcePaper.approve`, `writtenProcedure.chairMissing`, `meeting.writtenNotAllowed` */
  async begin(actor: Actor, source: ProcedureSource, deadline: DeadlineInput, now: Date): Promise<string> {
    const { place, chairId } = await this.ground.of(actor, deadline.date);
    const meeting = await this.planning.create(actor, {
      ...{ kind: 'written', place, link: null, chairedBy: chairId },
      time: { date: deadline.date, startTime: '00:00', endTime: deadline.time },
    });
    const itemId = await this.moving.into(actor, meeting.id, source);
    await this.papers.approve(actor, itemId);
    await this.innkallinger.send(actor, meeting.id, meeting.version, now);
    await this.papers.handOut(actor, meeting.id, now);
    await this.conduct.begin(actor, meeting.id);
    return itemId;
  }
}

import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { MeetingQueries } from '#domain/meetings';
import { ReferatApprovalService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths, unslug } from '../paths.js';
import { numberIn, type SentFields } from '../sent-fields.js';

/** The secretariat takes a referat back as the next draft, or lays it before the meeting that is to approve it. */
@Controller('referat')
@Permit('referat.write')
export class StepsPagesController {
  constructor(
    private readonly approval: ReferatApprovalService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Post(':number/take-back')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    await this.approval.takeBack(actor, meeting.id, numberIn(sent, 'version') ?? 0);
    response.redirect(303, paths.referat(number));
  }

  @Post(':number/lay-for-approval')
  async lay(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const today = osloLocal(systemClock.now()).date;
    await this.approval.layForApproval(actor, meeting.id, today, numberIn(sent, 'version') ?? 0);
    response.redirect(303, paths.referatApproval(number));
  }
}

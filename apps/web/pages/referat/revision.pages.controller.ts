import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { meetingNumberText, MeetingQueries } from '#domain/meetings';
import { RevisionService } from '#domain/planning';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { CorrectionsPresenter } from './corrections.presenter.js';

/** What is wrong in the content of an approved referat becomes a case of a later meeting. */
@Controller('referat/:number/corrections')
export class RevisionPagesController {
  constructor(
    private readonly presenter: CorrectionsPresenter,
    private readonly meetings: MeetingQueries,
    private readonly revisions: RevisionService,
  ) {}

  @Post('case')
  @Permit('meetings.write')
  async begin(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const work = async () => {
      const { meeting } = await this.meetings.byId(actor, fieldIn(sent, 'meeting'));
      const id = await this.revisions.begin(actor, meeting.id, fieldIn(sent, 'item'));
      return `${paths.agenda(meetingNumberText(meeting))}#line-${id}`;
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'referat/corrections',
      model: await this.presenter.page(actor, unslug(number), {}, refused),
    }));
  }
}

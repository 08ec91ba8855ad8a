import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { MeetingPlanningService, MeetingQueries, meetingNumberText } from '#domain/meetings';
import { PlanningService } from '#domain/planning';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { MeetingFormPresenter } from './meeting-form.presenter.js';
import { meetingFaults, meetingInput, typedMeeting } from './meeting.form.js';

const view = 'planning/meeting-form';

/** The secretariat plans a meeting, and changes when and where it is. */
@Controller('planning')
@Permit('meetings.write')
export class MeetingFormPagesController {
  constructor(
    private readonly presenter: MeetingFormPresenter,
    private readonly planning: PlanningService,
    private readonly changing: MeetingPlanningService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get('new')
  @Render(view)
  async new(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Query('date') date?: string) {
    return this.presenter.newPage(actor, language, undefined, date);
  }

  @Post('new')
  async plan(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedMeeting(sent);
    const work = async () => {
      refuseFaults(typed);
      const meeting = await this.planning.plan(actor, meetingInput(typed), fieldIn(sent, 'key'));
      return `${paths.agenda(meetingNumberText(meeting))}?new=1`;
    };
    await answerForm(request, response, work, async (error) => ({
      view,
      model: await this.presenter.newPage(actor, sessionOf(request).language, { typed, error }),
    }));
  }

  @Get('meeting/:number')
  @Render(view)
  async form(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.presenter.changePage(actor, language, unslug(number));
  }

  @Post('meeting/:number')
  async change(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedMeeting(sent);
    const work = async () => {
      refuseFaults(typed);
      const { meeting } = await this.meetings.byNumber(actor, unslug(number));
      await this.changing.update(actor, meeting.id, versionIn(sent), meetingInput(typed));
      return paths.meeting(number);
    };
    await answerForm(request, response, work, async (error) => {
      const { language } = sessionOf(request);
      const model = await this.presenter.changePage(actor, language, unslug(number), { typed, error });
      return { view, model };
    });
  }
}

/** @throws DomainError `meeting.timeInvalid` with what only the form knows to be wrong */
function refuseFaults(typed: ReturnType<typeof typedMeeting>): void {
  const faults = meetingFaults(typed);
  if (faults.length > 0) throw new DomainError('meeting.timeInvalid', 'invalid', {}, faults);
}

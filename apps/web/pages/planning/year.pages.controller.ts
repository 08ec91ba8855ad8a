import { Body, Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { PlanningService } from '#domain/planning';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { webError } from '../../errors/web.errors.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { renderPage } from '../render-page.js';
import type { SentFields } from '../sent-fields.js';
import { meetingFaults, typedYear, yearInputs } from './meeting.form.js';
import { YearPresenter, years } from './year.presenter.js';

const view = 'planning/year';

/** The meetings of a year on a line; the secretariat plans several at once. */
@Controller('meetings/year')
@Permit('meetings.read')
export class YearPagesController {
  constructor(
    private readonly presenter: YearPresenter,
    private readonly planning: PlanningService,
  ) {}

  @Get(':year')
  async year(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.presenter.page(actor, sessionOf(request).language, known(year));
    renderPage(request, response, { view, model });
  }

  @Post(':year')
  @Permit('meetings.write')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedYear(sent);
    const work = async () => {
      const inputs = yearInputs(typed);
      const faults = [
        ...(inputs.length === 0 ? [{ path: '/date', code: 'meeting.notADate' }] : []),
        ...meetingFaults(typed),
      ];
      if (faults.length > 0) throw new DomainError('meeting.timeInvalid', 'invalid', {}, faults);
      await this.planning.planAll(actor, inputs);
      return paths.year(Number(inputs[0].time.date.slice(0, 4)));
    };
    await answerForm(request, response, work, async (error) => ({
      view,
      model: await this.presenter.page(actor, sessionOf(request).language, known(year), { typed, error }),
    }));
  }
}

/** @throws DomainError `web.notFound` for a year that meetings cannot have */
function known(year: number): number {
  if (year < years.first || year > years.last) throw webError('web.notFound');
  return year;
}

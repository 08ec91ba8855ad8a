import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AgendaOrderService, MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { AgendaPresenter } from './agenda.presenter.js';

/** Headings between the items of an agenda. */
@Controller('agenda/:number/headings')
@Permit('meetings.write')
export class AgendaHeadingPagesController {
  constructor(
    private readonly presenter: AgendaPresenter,
    private readonly orders: AgendaOrderService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [title, before] = [fieldIn(sent, 'heading'), fieldIn(sent, 'before')];
    await this.answer({ request, response, actor, number, title, id: '' }, async (meetingId) => {
      const { id } = await this.orders.addHeading(actor, meetingId, title, before || undefined);
      return `#line-${id}`;
    });
  }

  @Post(':id')
  async rename(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: { number: string; id: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const title = fieldIn(sent, 'heading');
    await this.answer({ request, response, actor, number, title, id }, async (meetingId) => {
      await this.orders.renameHeading(actor, meetingId, id, title);
      return `#line-${id}`;
    });
  }

  @Post(':id/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: { number: string; id: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer({ request, response, actor, number, title: '', id }, async (meetingId) => {
      await this.orders.removeHeading(actor, meetingId, id);
      return '#lines-h';
    });
  }

  private async answer(
    { request, response, actor, number, title, id }: SentHeading,
    work: (meetingId: string) => Promise<string>,
  ): Promise<void> {
    const done = async () => {
      const { meeting } = await this.meetings.byNumber(actor, unslug(number));
      return `${paths.agenda(number)}${await work(meeting.id)}`;
    };
    await answerForm(request, response, done, async (error) => {
      const { language } = sessionOf(request);
      const failed = { form: 'heading', id, typed: title, error } as const;
      const model = await this.presenter.page(actor, language, unslug(number), failed);
      return { view: 'planning/agenda', model: { ...model, isNew: false } };
    });
  }
}

interface SentHeading {
  readonly request: Request;
  readonly response: Response;
  readonly actor: Actor;
  readonly number: string;
  readonly title: string;
  /** Empty for a new one. */
  readonly id: string;
}

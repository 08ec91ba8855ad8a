import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { MeetingQueries } from '#domain/meetings';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { VedtakPresenter } from './vedtak.presenter.js';

/** Somebody who sent something from the page of an item. */
export interface Sent {
  readonly actor: Actor;
  readonly request: Request;
  readonly response: Response;
}

/** Does what was sent from the page of an item, and shows the page again: with what is wrong when it was refused. */
@Injectable()
export class ItemWork {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly presenter: VedtakPresenter,
  ) {}

  /** @param anchor part of the page that was worked in */
  async on(
    { actor, request, response }: Sent,
    work: (itemId: string) => Promise<unknown>,
    anchor = '',
  ): Promise<void> {
    const number = unslug(String(request.params['number']));
    const { item } = await this.meetings.byCaseNumber(actor, number);
    const toTheItem = async () => {
      await work(item.id);
      return paths.vedtak(number) + (anchor ? `#${anchor}` : '');
    };
    await answerForm(request, response, toTheItem, async (refused) => ({
      view: 'vedtak/vedtak',
      model: await this.presenter.page(actor, sessionOf(request).language, number, {
        error: refused,
        reason: fieldIn(request.body as SentFields, 'reason'),
      }),
    }));
  }
}

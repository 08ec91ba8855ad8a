import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '#kernel/domain-error';
import { MeetingQueries } from '#domain/meetings';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { sessionOf } from '../../access/request-session.js';
import { sentenceOf } from '../../errors/error-sentence.js';
import { statusOf } from '../../errors/status-of-kind.js';
import { webError } from '../../errors/web.errors.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import { RoomPresenter } from './room.presenter.js';

/** Where a step comes from and goes back to. */
export interface StepPlace {
  readonly request: Request;
  readonly response: Response;
  /** The item that the page shows afterwards; the current one when absent. */
  readonly itemId?: string;
  /** Id of the part of the page to come back to. */
  readonly at?: string;
}

/** Takes one step of a meeting for a form: back to the page, or the page again with what was in the way. */
@Injectable()
export class RoomSteps {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly presenter: RoomPresenter,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param work gets the meeting's id */
  async take(place: StepPlace, work: (meetingId: string) => Promise<unknown>): Promise<void> {
    const { request, response, itemId, at } = place;
    const { actor } = sessionOf(request);
    if (!actor) throw webError('web.notSignedIn');
    const number = unslug(String(request.params['number']));
    try {
      const { meeting } = await this.meetings.byNumber(actor, number);
      await work(meeting.id);
      const query = itemId ? `?item=${itemId}` : '';
      response.redirect(303, `${paths.room(number)}${query}${at ? `#${at}` : ''}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'forbidden' || error.kind === 'notFound')
        throw error;
      await this.refuse(place, number, error);
    }
  }

  /** The page again, with what was in the way at its head. Scripts get the sentence alone. */
  async refuse(
    { request, response, itemId }: StepPlace,
    number: string,
    refused: DomainError,
  ): Promise<void> {
    const { actor, language } = sessionOf(request);
    if (!actor) throw webError('web.notSignedIn');
    const status = statusOf(refused);
    if (wantsJson(request)) {
      response.status(status).json({ sentence: sentenceOf(refused, language), code: refused.code });
      return;
    }
    const asked = { refused, ...(itemId ? { itemId } : {}) };
    const model = await this.unitOfWork.read(actor, () =>
      this.presenter.page(actor, language, number, asked),
    );
    renderPage(request, response, { view: 'meeting-room/room', model, status });
  }
}

/** Whether the page's own script asks, and not a form. */
export function wantsJson(request: Request): boolean {
  return request.get('accept') === 'application/json';
}

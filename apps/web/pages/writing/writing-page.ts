import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { sessionOf } from '../../access/request-session.js';
import { paths } from '../paths.js';
import { renderPage } from '../render-page.js';
import { type Unsaved, WritingPresenter } from './writing.presenter.js';

/** Which paper, for whom, and with what that is not kept. */
export interface ShownPaper {
  readonly actor: Actor;
  readonly itemId: string;
  readonly unsaved?: Unsaved;
  readonly saved?: boolean;
  readonly status?: number;
}

/** Answers with the page where a paper is written; every form of that page comes back to it. */
@Injectable()
export class WritingPage {
  constructor(private readonly presenter: WritingPresenter) {}

  async show(
    request: Request,
    response: Response,
    { actor, itemId, unsaved = {}, saved = false, status = 200 }: ShownPaper,
  ): Promise<void> {
    const page = await this.presenter.page(actor, sessionOf(request).language, itemId, unsaved);
    const view = page.begun ? 'writing/paper' : 'writing/begin';
    const model: { readonly title: string } = Object.assign(page, { saved });
    renderPage(request, response, { view, model, status });
  }

  /**
   * Does something and goes back to the page; a refusal is told on it, with what was typed.
   * @param shown `unsaved` is what the form had in it
   */
  async after(
    request: Request,
    response: Response,
    { actor, itemId, unsaved }: ShownPaper,
    work: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'forbidden') throw error;
      const status = error.kind === 'invalid' ? 422 : 409;
      return this.show(request, response, { actor, itemId, unsaved: { ...unsaved, refusal: error }, status });
    }
    response.redirect(303, `${paths.writing(itemId)}?saved=1`);
  }
}

import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { type RenderedPage, renderPage } from '../render-page.js';
import { type Unsaved, WritingPresenter } from './writing.presenter.js';

/** Which paper, for whom, and with what that is not kept. `address` is the id of an item, or of a paper that waits. */
export interface ShownPaper {
  readonly actor: Actor;
  readonly address: string;
  readonly unsaved?: Unsaved;
  readonly saved?: boolean;
  /** The draft that was saved, when it is the text: what the browser had put aside of it is done with. */
  readonly keptDraft?: string;
  readonly status?: number;
}

/** Answers with the page where a paper is written; every form of that page comes back to it. */
@Injectable()
export class WritingPage {
  constructor(
    private readonly presenter: WritingPresenter,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async show(request: Request, response: Response, shown: ShownPaper): Promise<void> {
    renderPage(request, response, await this.page(request, shown));
  }

  /** The page, with what is not kept. */
  async page(
    request: Request,
    { actor, address, unsaved = {}, saved = false, keptDraft, status }: ShownPaper,
  ): Promise<RenderedPage> {
    const { language } = sessionOf(request);
    // Of one moment, and everything that two parts of it need is loaded once.
    const page = await this.unitOfWork.read(actor, () =>
      this.presenter.page(actor, language, address, unsaved),
    );
    const view = page.begun ? 'writing/paper' : 'writing/begin';
    const model: { readonly title: string } = Object.assign(page, { saved, keptDraft });
    return { view, model, ...(status ? { status } : {}) };
  }

  /**
   * Does something and goes back to the page; a refusal is told on it, with what was typed.
   * @param shown `unsaved` is what the form had in it
   */
  async after(
    request: Request,
    response: Response,
    { actor, address, unsaved }: ShownPaper,
    work: () => Promise<unknown>,
  ): Promise<void> {
    const backToIt = async () => {
      await work();
      return `${paths.writing(address)}?saved=1`;
    };
    await answerForm(request, response, backToIt, (refusal) =>
      this.page(request, { actor, address, unsaved: { ...unsaved, refusal } }),
    );
  }
}

import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { RemovedPaperService, WrittenPaperQueries } from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import * as requests from './removed-paper.requests.js';
import { removeWaitingPaper } from './waiting-paper.requests.js';
import { waitingPaperAnswer } from './waiting-paper.responses.js';

/** Papers that were taken away while they waited for a meeting. */
@Controller('api/v1')
export class RemovedPapersApiController {
  constructor(
    private readonly removed: RemovedPaperService,
    private readonly papers: WrittenPaperQueries,
  ) {}

  @Serves(removeWaitingPaper)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof removeWaitingPaper>,
  ) {
    await this.removed.remove(actor, params['paperId'], version);
  }

  @Serves(requests.listRemovedPapers)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listRemovedPapers>) {
    const papers = (await this.removed.list(actor)).map((paper, place) => ({ ...paper, place }));
    return pageAnswer(
      pageWithin(papers, pageRequest(query), ({ place }) => place),
      requests.removedPaperAnswer,
    );
  }

  @Serves(requests.getRemovedPaper)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getRemovedPaper>) {
    return requests.removedPaperAnswer(await this.removed.one(actor, params['paperId']));
  }

  @Serves(requests.restorePaper)
  async restore(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.restorePaper>,
  ) {
    await this.removed.restore(actor, params['paperId'], version);
    return waitingPaperAnswer(await this.papers.waiting(actor, params['paperId']));
  }

  @Serves(requests.forgetPaper)
  async forget(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.forgetPaper>,
  ) {
    await this.removed.forget(actor, params['paperId'], version);
  }
}

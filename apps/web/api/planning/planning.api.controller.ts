import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { YearPlanQueries } from '#domain/planning';
import { WaitingPaperQueries, WaitingPaperService } from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import * as requests from './planning.requests.js';
import { waitingPaperAnswer, waitingTextAnswer, yearPlanAnswer } from './planning.responses.js';

/** The year, and papers that wait. */
@Controller('api/v1')
export class PlanningApiController {
  constructor(
    private readonly years: YearPlanQueries,
    private readonly papers: WaitingPaperService,
    private readonly texts: WaitingPaperQueries,
  ) {}

  @Serves(requests.getYear)
  async year(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getYear>) {
    return yearPlanAnswer(await this.years.of(actor, Number(params['year'])));
  }

  @Serves(requests.listWaitingPapers)
  async waiting(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof requests.listWaitingPapers>,
  ) {
    const papers = (await this.papers.list(actor)).map((paper, place) => ({ ...paper, place }));
    return pageAnswer(
      pageWithin(papers, pageRequest(query), ({ place }) => place),
      waitingPaperAnswer,
    );
  }

  @Serves(requests.getWaitingPaper)
  async text(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getWaitingPaper>) {
    return waitingTextAnswer(await this.texts.one(actor, params['paperId'] ?? ''));
  }

  @Serves(requests.createWaitingPaper)
  async begin(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.createWaitingPaper>) {
    const { id, changedAt, status, version } = await this.papers.create(actor, body);
    return waitingPaperAnswer({
      id,
      changedAt,
      status,
      version,
      title: body.title,
      caseTypes: body.caseTypes,
    });
  }
}

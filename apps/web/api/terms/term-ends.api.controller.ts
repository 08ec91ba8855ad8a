import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { TermEndQueries, TermEndService } from '#domain/terms';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import * as requests from './term-end.requests.js';
import { termEndAnswer, termPlanAnswer } from './term-end.responses.js';

/** Ending a term, shown before and undone after. */
@Controller('api/v1')
export class TermEndsApiController {
  constructor(
    private readonly queries: TermEndQueries,
    private readonly termEnds: TermEndService,
  ) {}

  @Serves(requests.planTermEnd)
  async plan(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.planTermEnd>) {
    return termPlanAnswer(await this.queries.plan(actor, query.lastDay));
  }

  @Serves(requests.listTermEnds)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listTermEnds>) {
    const rows = await this.queries.list(actor);
    return pageAnswer(
      pageWithin(rows, pageRequest(query), (row) => -row.endedAt.getTime()),
      termEndAnswer,
    );
  }

  @Serves(requests.getTermEnd)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getTermEnd>) {
    return termEndAnswer(await this.queries.byId(actor, params['termEndId']));
  }

  @Serves(requests.endTerm)
  async end(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.endTerm>) {
    const { id } = await this.termEnds.end(actor, body);
    return termEndAnswer(await this.queries.byId(actor, id));
  }

  @Serves(requests.undoTermEnd)
  async undo(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.undoTermEnd>,
  ) {
    const { id } = await this.termEnds.undo(actor, params['termEndId'], version);
    return termEndAnswer(await this.queries.byId(actor, id));
  }
}

import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { OfferQueries, OfferService, YearPlanQueries } from '#domain/planning';
import { WaitingPaperService } from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { agendaItemAnswer } from '../meetings/meeting.responses.js';
import * as requests from './planning.requests.js';
import { offersAnswer, waitingPaperAnswer, yearPlanAnswer } from './planning.responses.js';

/** The year, what an agenda is offered, and papers that wait. */
@Controller('api/v1')
export class PlanningApiController {
  constructor(
    private readonly years: YearPlanQueries,
    private readonly offers: OfferQueries,
    private readonly taking: OfferService,
    private readonly papers: WaitingPaperService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.getYear)
  async year(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getYear>) {
    return yearPlanAnswer(await this.years.of(actor, Number(params['year'])));
  }

  @Serves(requests.listOffers)
  async list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listOffers>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    return offersAnswer(await this.offers.of(actor, meeting.id));
  }

  @Serves(requests.takeOffer)
  async take(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.takeOffer>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const id = await this.taking.take(actor, meeting.id, body);
    return agendaItemAnswer((await this.addressed.item(actor, id)).item);
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

import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { OfferQueries, OfferService, RevisionService } from '#domain/planning';
import { ProcedureReportingService, WrittenProcedureQueries } from '#domain/written-procedure';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { agendaItemAnswer } from '../meetings/meeting.responses.js';
import * as requests from './planning.requests.js';
import { offersAnswer } from './planning.responses.js';

/** What an agenda is offered: by planning, and what was decided in writing and waits to be told. */
@Controller('api/v1')
export class OffersApiController {
  constructor(
    private readonly offers: OfferQueries,
    private readonly taking: OfferService,
    private readonly procedures: WrittenProcedureQueries,
    private readonly reporting: ProcedureReportingService,
    private readonly revisions: RevisionService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listOffers)
  async list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listOffers>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    return offersAnswer(await this.offers.of(actor, meeting.id), await this.procedures.toReport(actor));
  }

  @Serves(requests.takeOffer)
  async take(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.takeOffer>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const { kind, id } = body;
    const itemId =
      kind === 'procedure'
        ? await this.reporting.report(actor, id, meeting.id)
        : await this.taking.take(actor, meeting.id, { kind, id });
    return agendaItemAnswer((await this.addressed.item(actor, itemId)).item);
  }

  @Serves(requests.reviseCase)
  async revise(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.reviseCase>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const itemId = await this.revisions.begin(actor, meeting.id, body.itemId);
    return agendaItemAnswer((await this.addressed.item(actor, itemId)).item);
  }
}

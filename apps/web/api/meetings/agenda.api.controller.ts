import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { AgendaOrderService, AgendaService } from '#domain/meetings';
import { PlanningService } from '#domain/planning';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { contentTag } from '../contract/precondition.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { AddressedMeetings } from './addressed-meetings.js';
import * as requests from './agenda.requests.js';
import { agendaItemAnswer } from './meeting.responses.js';

/** What a meeting takes up, in which order. */
@Controller('api/v1')
export class AgendaApiController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly orders: AgendaOrderService,
    private readonly planning: PlanningService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listAgenda)
  async list(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof requests.listAgenda>) {
    const { agenda } = await this.addressed.meeting(actor, params['meeting']);
    return pageAnswer(
      pageWithin(agenda, pageRequest(query), (row) => row.position),
      agendaItemAnswer,
    );
  }

  @Serves(requests.addItem)
  async add(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.addItem>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const { place, ...input } = body;
    return this.shown(actor, await this.agenda.add(actor, meeting.id, input, place));
  }

  @Serves(requests.getOrder)
  async getOrder(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getOrder>) {
    const { agenda } = await this.addressed.meeting(actor, params['meeting']);
    return { ids: agenda.map(({ id }) => id) };
  }

  @Serves(requests.orderAgenda)
  async order(
    @CurrentActor() actor: Actor,
    @Input() { params, body, tag }: InputOf<typeof requests.orderAgenda>,
  ) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    await this.orders.reorder(actor, meeting.id, body.ids, (ids) => contentTag({ ids }) === tag);
    return { ids: body.ids };
  }

  @Serves(requests.getItem)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getItem>) {
    return agendaItemAnswer((await this.addressed.item(actor, params['item'])).item);
  }

  @Serves(requests.changeItem)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeItem>,
  ) {
    return this.shown(actor, await this.agenda.update(actor, await this.idOf(actor, params), version, body));
  }

  @Serves(requests.withdrawItem)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.withdrawItem>,
  ) {
    return this.shown(actor, await this.agenda.withdraw(actor, await this.idOf(actor, params), version));
  }

  @Serves(requests.settleItem)
  async settle(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.settleItem>,
  ) {
    return this.shown(
      actor,
      await this.agenda.settle(actor, await this.idOf(actor, params), version, body.status, body.reason),
    );
  }

  @Serves(requests.removeItem)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeItem>,
  ) {
    await this.planning.takeOff(actor, await this.idOf(actor, params), version);
  }

  private async idOf(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return (await this.addressed.item(actor, params['item'])).item.id;
  }

  private async shown(actor: Actor, { id }: { readonly id: string }) {
    return agendaItemAnswer((await this.addressed.item(actor, id)).item);
  }
}

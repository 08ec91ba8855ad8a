import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ItemVaraService, RulingQueries, RulingService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './ruling.requests.js';

/** What the council rules about habilitet. */
@Controller('api/v1')
export class RulingsApiController {
  constructor(
    private readonly rulings: RulingService,
    private readonly queries: RulingQueries,
    private readonly vara: ItemVaraService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.getRuling)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getRuling>) {
    return this.shown(actor, await this.question(actor, params, 0));
  }

  @Serves(requests.recordRuling)
  async record(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version = 0 }: InputOf<typeof requests.recordRuling>,
  ) {
    const question = await this.question(actor, params, version);
    await this.rulings.rule(actor, question, body);
    return this.shown(actor, question);
  }

  @Serves(requests.takeBackRuling)
  async takeBack(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.takeBackRuling>,
  ) {
    await this.rulings.takeBack(actor, await this.question(actor, params, version));
  }

  @Serves(requests.seatVara)
  async seat(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.seatVara>,
  ) {
    const question = await this.question(actor, params, version);
    await this.vara.seat(actor, question, body.varaId);
    return this.shown(actor, question);
  }

  private async question(actor: Actor, params: Readonly<Record<string, string>>, expectedVersion: number) {
    const { item } = await this.addressed.item(actor, params['item']);
    return { agendaItemId: item.id, personId: params['personId'], expectedVersion };
  }

  private async shown(
    actor: Actor,
    { agendaItemId, personId }: { readonly agendaItemId: string; readonly personId: string },
  ) {
    return requests.rulingAnswer(await this.queries.seen(actor, agendaItemId, personId));
  }
}

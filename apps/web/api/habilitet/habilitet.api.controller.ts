import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { HabilitetService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { contentTag } from '../contract/precondition.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './habilitet.requests.js';
import { disqualificationAnswer } from './habilitet.responses.js';

/** Who stepped aside in which item. */
@Controller('api/v1')
export class HabilitetApiController {
  constructor(
    private readonly habilitet: HabilitetService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.getHabilitet)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getHabilitet>) {
    const { item } = await this.addressed.item(actor, params['item']);
    return this.shown(actor, item.id);
  }

  @Serves(requests.recordHabilitet)
  async record(
    @CurrentActor() actor: Actor,
    @Input() { params, body, tag }: InputOf<typeof requests.recordHabilitet>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    await this.habilitet.record(
      actor,
      item.id,
      body.items,
      (current) => contentTag(disqualificationAnswer(current)) === tag,
    );
    return this.shown(actor, item.id);
  }

  private async shown(actor: Actor, itemId: string) {
    return disqualificationAnswer((await this.habilitet.ofItems(actor, [itemId])).get(itemId) ?? []);
  }
}

import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { VedtakAccess, VoterQueries } from '#domain/vedtak';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './ballot.requests.js';
import { votersAnswer } from './ballot.responses.js';

/** Who votes in an item. */
@Controller('api/v1')
export class VotersApiController {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly voters: VoterQueries,
    private readonly access: VedtakAccess,
  ) {}

  @Serves(requests.listVoters)
  async votersOf(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listVoters>) {
    return this.unitOfWork.read(actor, async () => {
      const { item } = await this.addressed.item(actor, params['item']);
      await this.access.item(actor, item.id);
      return votersAnswer(await this.voters.eligibleFor(item.id, systemClock.now()));
    });
  }
}

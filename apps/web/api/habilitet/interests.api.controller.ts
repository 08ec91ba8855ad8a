import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { InterestReadingService, InterestService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import * as requests from './interest.requests.js';
import { interestAnswer, interestsAnswer } from './interest.responses.js';

/** The register of interests: one's own, and somebody else's with a trace. */
@Controller('api/v1')
export class InterestsApiController {
  constructor(
    private readonly interests: InterestService,
    private readonly reading: InterestReadingService,
  ) {}

  @Serves(requests.getOwnInterests)
  async own(@CurrentActor() actor: Actor) {
    return interestsAnswer(await this.reading.read(actor, actor.personId ?? ''), true);
  }

  @Serves(requests.addInterest)
  async add(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.addInterest>) {
    return interestAnswer(await this.interests.add(actor, body));
  }

  @Serves(requests.endInterest)
  async end(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.endInterest>,
  ) {
    await this.interests.end(actor, params['interestId'], version, body.to);
  }

  @Serves(requests.removeInterest)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeInterest>,
  ) {
    await this.interests.remove(actor, params['interestId'], version);
  }

  @Serves(requests.readInterests)
  async read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.readInterests>) {
    return interestsAnswer(await this.reading.read(actor, params['personId']), false);
  }
}

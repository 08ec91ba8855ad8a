import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CouncilSettingsService } from '#domain/councils';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { changeCouncil, getCouncil, listCouncils } from './council.requests.js';
import { councilAnswer } from './council.responses.js';

/** The council of the session. Any other one does not exist here. */
@Controller('api/v1')
export class CouncilsApiController {
  constructor(private readonly councils: CouncilSettingsService) {}

  @Serves(listCouncils)
  async list(@CurrentActor() actor: Actor) {
    return { items: [councilAnswer(await this.councils.get(actor))] };
  }

  @Serves(getCouncil)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof getCouncil>) {
    ownOnly(actor, params['councilId']);
    return councilAnswer(await this.councils.get(actor));
  }

  @Serves(changeCouncil)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof changeCouncil>,
  ) {
    ownOnly(actor, params['councilId']);
    return councilAnswer(await this.councils.update(actor, version, body));
  }
}

function ownOnly(actor: Actor, councilId: string | undefined): void {
  if (councilId?.toLowerCase() !== actor.councilId) throw webError('web.notFound');
}

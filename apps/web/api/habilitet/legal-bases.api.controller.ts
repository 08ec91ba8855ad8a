import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { LegalBasisService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import * as requests from './legal-basis.requests.js';

/** The dated grounds for disqualification. */
@Controller('api/v1')
export class LegalBasesApiController {
  constructor(private readonly legalBases: LegalBasisService) {}

  @Serves(requests.listLegalBases)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listLegalBases>) {
    const day = query.date ?? osloLocal(systemClock.now()).date;
    const rows = [...(await this.legalBases.inForce(actor, day))].sort((a, b) =>
      a.code.localeCompare(b.code, 'nb'),
    );
    const placed = rows.map((row, place) => ({ ...row, place }));
    return pageAnswer(
      pageWithin(placed, pageRequest(query), (row) => row.place),
      requests.legalBasisAnswer,
    );
  }

  @Serves(requests.addLegalBasis)
  async add(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.addLegalBasis>) {
    return requests.legalBasisAnswer(await this.legalBases.add(actor, body));
  }

  @Serves(requests.changeLegalBasis)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeLegalBasis>,
  ) {
    return requests.legalBasisAnswer(
      await this.legalBases.change(actor, params['legalBasisId'], version, body),
    );
  }
}

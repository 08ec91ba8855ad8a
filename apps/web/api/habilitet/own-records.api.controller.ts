import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { OwnRecordsService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { handOutOwnRecords, ownRecordsAnswer } from './own-records.requests.js';

/** What people may ask to have handed out. */
@Controller('api/v1')
export class OwnRecordsApiController {
  constructor(private readonly records: OwnRecordsService) {}

  @Serves(handOutOwnRecords)
  async handOut(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof handOutOwnRecords>) {
    return ownRecordsAnswer(await this.records.handOut(actor, params['personId']));
  }
}

import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { MailDeliveryQueries } from '#platform/mail/mail-delivery.queries';
import { MailRetryService } from '#platform/mail/mail-retry.service';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest } from '../contract/page.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { deliveryAnswer, listDeliveries, retryDelivery } from './delivery.requests.js';

/** What became of each mail about a meeting. */
@Controller('api/v1')
export class DeliveriesApiController {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly deliveries: MailDeliveryQueries,
    private readonly retries: MailRetryService,
  ) {}

  @Serves(listDeliveries)
  async list(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof listDeliveries>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const related = { entity: 'meeting', id: meeting.id };
    return pageAnswer(await this.deliveries.list(actor, related, pageRequest(query)), deliveryAnswer);
  }

  @Serves(retryDelivery)
  async retry(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof retryDelivery>,
  ): Promise<void> {
    await this.addressed.meeting(actor, params['meeting']);
    await this.retries.retry(actor, params['deliveryId'], body.address.trim());
  }
}

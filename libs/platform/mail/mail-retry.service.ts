import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { JobQueue } from '#platform/jobs/job-queue';
import { deliveryMachine } from './delivery.states.js';
import { checkAddress } from './letter-check.js';
import { sendMailJob } from './mail-jobs.js';
import { type MailSettings, mailSettings } from './mail-settings.js';
import { mailError } from './mail.errors.js';
import { mayRetryDeliveries } from './mail.policy.js';
import { MailRepository } from './mail.repository.js';

/** Sends again what could not be sent. */
@Injectable()
export class MailRetryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: MailRepository,
    private readonly jobs: JobQueue,
    @Inject(mailSettings) private readonly settings: Pick<MailSettings, 'from'>,
  ) {}

  /**
   * Puts a refused or given-up mail back in the queue: the same mail, from the sender that is set up now.
   * @param address the right one, when the old one was wrong
   * @throws DomainError `mail.notAllowed`, `mail.notFound`, `mail.addressInvalid`, `mailDelivery.wrongState`
   */
  async retry(
    actor: Actor,
    deliveryId: string,
    address?: string,
    now: Date = systemClock.now(),
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'mail.retry', async () => {
      refuseIf(mayRetryDeliveries(actor));
      if (address !== undefined) checkAddress(address);
      const delivery = await this.mail.lockDelivery(deliveryId);
      if (!delivery) throw mailError('mail.notFound');
      delivery.status = nextState(deliveryMachine, delivery.status, 'retry', undefined);
      delivery.address = address ?? delivery.address;
      delivery.senderAddress = this.settings.from.address;
      delivery.queuedAt = now;
      delivery.finishedAt = null;
      await this.mail.save(delivery);
      const { councilId } = actor;
      await this.jobs.enqueue(sendMailJob, { councilId, deliveryId }, { onceKey: deliveryId });
    });
  }
}

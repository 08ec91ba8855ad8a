import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#kernel/actor';
import { type Clock, systemClock } from '#kernel/clock';
import { nextState } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { JobQueue } from '#platform/jobs/job-queue';
import { mayBeTaken, nextAttempt, type SendingPatience, takenUntil } from './delivery.rules.js';
import { deliveryMachine } from './delivery.states.js';
import type { MailAttachment } from './mail-attachment.entity.js';
import type { MailDelivery } from './mail-delivery.entity.js';
import { sendMailJob } from './mail-jobs.js';
import type { MailLetter } from './mail-letter.entity.js';
import type { MailOutcome } from './mail-transport.js';
import { MailRepository } from './mail.repository.js';

/** Token of {@link SendingPatience}. */
export const sendingPatience = Symbol('sendingPatience');

/** A delivery that a worker has taken, with all that its mail is made of. */
export interface TakenDelivery {
  readonly delivery: MailDelivery;
  readonly letter: MailLetter;
  readonly attachments: readonly MailAttachment[];
}

/** What the database knows of a mail that is being sent: it is taken before the attempt, and noted after it. */
@Injectable()
export class MailSendingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: MailRepository,
    private readonly jobs: JobQueue,
    @Inject(sendingPatience) private readonly patience: SendingPatience,
  ) {}

  /** Takes a delivery for one attempt; `undefined` when there is nothing to do, or another worker is at it. */
  async take(
    actor: Actor,
    deliveryId: string,
    clock: Clock = systemClock,
  ): Promise<TakenDelivery | undefined> {
    return this.unitOfWork.run(actor, 'mail.take', async () => {
      const delivery = await this.mail.lockDelivery(deliveryId);
      const now = clock.now();
      if (!delivery || !mayBeTaken(delivery, now)) return undefined;
      delivery.status = nextState(deliveryMachine, delivery.status, 'take', undefined);
      delivery.attempts += 1;
      delivery.lastAttemptAt = now;
      delivery.nextAttemptAt = null;
      delivery.takenUntil = takenUntil(now, this.patience);
      await this.mail.save(delivery);
      const letter = await this.mail.letter(delivery.letterId);
      return { delivery, letter, attachments: await this.mail.attachments(letter.id) };
    });
  }

  /**
   * Notes how an attempt ended. A failure counts only while the delivery is still in the hands of this attempt; a mail
   * that a server has taken is sent in any case.
   */
  async note(
    actor: Actor,
    taken: TakenDelivery,
    outcome: MailOutcome,
    clock: Clock = systemClock,
  ): Promise<void> {
    await this.unitOfWork.run(actor, `mail.${outcome.kind}`, async () => {
      const delivery = await this.mail.lockDelivery(taken.delivery.id);
      if (!delivery || delivery.status === 'sent' || delivery.status === 'filed') return;
      const mine = delivery.status === 'sending' && delivery.attempts === taken.delivery.attempts;
      if (outcome.kind === 'failed' && !mine) return;
      const now = clock.now();
      delivery.takenUntil = null;
      delivery.replyText = outcome.answer;
      if (outcome.kind === 'failed') await this.noteFailure(delivery, outcome, now);
      else noteSuccess(delivery, outcome.kind, now);
      await this.mail.save(delivery);
    });
  }

  private async noteFailure(
    delivery: MailDelivery,
    outcome: Extract<MailOutcome, { kind: 'failed' }>,
    now: Date,
  ): Promise<void> {
    delivery.trouble = outcome.trouble;
    delivery.replyCode = outcome.replyCode ?? null;
    const next = outcome.permanent ? undefined : nextAttempt(delivery, now, this.patience);
    const action = outcome.permanent ? 'refuse' : next ? 'postpone' : 'giveUp';
    delivery.status = nextState(deliveryMachine, delivery.status, action, undefined);
    delivery.nextAttemptAt = next ?? null;
    if (!next) {
      delivery.finishedAt = now;
      return;
    }
    const { id, councilId } = delivery;
    await this.jobs.enqueue(sendMailJob, { councilId, deliveryId: id }, { onceKey: id, startAfter: next });
  }
}

function noteSuccess(delivery: MailDelivery, kind: 'sent' | 'filed', now: Date): void {
  const action = kind === 'sent' ? 'accept' : 'file';
  delivery.status = nextState(deliveryMachine, delivery.status, action, undefined);
  delivery.finishedAt = now;
  delivery.nextAttemptAt = null;
  delivery.trouble = null;
  delivery.replyCode = null;
}

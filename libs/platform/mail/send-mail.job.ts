import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';
import { composeMail } from './compose-mail.js';
import { mailPartsOf } from './mail-parts.js';
import { sendMailJob } from './mail-jobs.js';
import { MailSendingService, type TakenDelivery } from './mail-sending.service.js';
import { type MailOutcome, MailTransport } from './mail-transport.js';

/** How often, and with what waits in milliseconds, an outcome is noted anew when the database does not answer. */
const noteWaits = [200, 1000, 3000, 10_000, 20_000];

/**
 * Sends one mail: take it, make one attempt, note how it ended.
 *
 * When the worker dies before the attempt is over, the delivery stays `sending` until `taken_until` has passed; then
 * the sweep gives it a new job and it is sent again. The reader can get it twice only if the server had taken it and
 * the worker died before it could note so; it is then the same mail, with the same Message-ID and the same bytes,
 * and mail programs show it once.
 */
@Injectable()
export class SendMailJob implements JobHandler<{ councilId: string; deliveryId: string }> {
  readonly job = sendMailJob;

  constructor(
    private readonly sending: MailSendingService,
    private readonly files: FileStore,
    private readonly transport: MailTransport,
  ) {}

  async handle(payload: { councilId: string; deliveryId: string }, run: Pick<JobRun, 'id'>): Promise<void> {
    const actor = systemActor(payload.councilId, run.id);
    const taken = await this.sending.take(actor, payload.deliveryId);
    if (!taken) return;
    const outcome = await this.attempt(taken);
    await persistently(() => this.sending.note(actor, taken, outcome));
  }

  private async attempt(taken: TakenDelivery): Promise<MailOutcome> {
    const contents: Buffer[] = [];
    try {
      for (const { sha256 } of taken.attachments) contents.push(await this.files.read(sha256));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { kind: 'failed', permanent: true, trouble: 'attachmentMissing', answer: error.code };
    }
    const { delivery, letter } = taken;
    const bytes = await composeMail(mailPartsOf(taken, contents));
    const envelope = { from: delivery.senderAddress, to: delivery.address };
    return this.transport.send({ id: delivery.id, date: letter.enqueuedAt, envelope }, bytes);
  }
}

/** A mail that is sent and not noted is sent again, so a database that is away for a moment is waited for. */
async function persistently(note: () => Promise<void>): Promise<void> {
  for (const wait of noteWaits) {
    try {
      return await note();
    } catch {
      await new Promise((wake) => setTimeout(wake, wait));
    }
  }
  await note();
}

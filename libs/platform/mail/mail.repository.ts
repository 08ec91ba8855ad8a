import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { MailAttachment } from './mail-attachment.entity.js';
import { MailDelivery } from './mail-delivery.entity.js';
import { MailLetter } from './mail-letter.entity.js';

/** Rows of letters and deliveries, in the running unit of work. */
@Injectable()
export class MailRepository {
  async add(letter: MailLetter, attachments: MailAttachment[], deliveries: MailDelivery[]): Promise<void> {
    const manager = currentManager();
    await manager.insert(MailLetter, letter);
    if (attachments.length > 0) await manager.insert(MailAttachment, attachments);
    await manager.insert(MailDelivery, deliveries);
  }

  /** A delivery nobody else can change until the unit of work ends; `null` when there is none. */
  lockDelivery(id: string): Promise<MailDelivery | null> {
    return lockRow(MailDelivery, id);
  }

  async save(delivery: MailDelivery): Promise<void> {
    await currentManager().save(delivery);
  }

  letter(id: string): Promise<MailLetter> {
    return currentManager().findOneByOrFail(MailLetter, { id });
  }

  attachments(letterId: string): Promise<MailAttachment[]> {
    return currentManager().find(MailAttachment, { where: { letterId }, order: { position: 'ASC' } });
  }

  /**
   * Deliveries that should be on their way and are not: due for a while and still waiting, or taken by a worker that
   * must be dead by now.
   * @param dueBefore waiting ones that were due before this are found
   */
  async stranded(now: Date, dueBefore: Date): Promise<string[]> {
    const rows = await currentManager().query<{ id: string }[]>(
      `select id from mail_delivery
        where (status = 'queued' and coalesce(next_attempt_at, queued_at) < $2)
           or (status = 'sending' and taken_until < $1)
        order by queued_at, id`,
      [now, dueBefore],
    );
    return rows.map((row) => row.id);
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { cutPage, decodeCursor, type Page, type PageRequest } from '#kernel/paging';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { DeliveryStatus } from './delivery.states.js';
import type { RelatedRow } from './letter.js';
import { mailError } from './mail.errors.js';
import { maySeeDeliveries } from './mail.policy.js';
import type { DeliveryTrouble } from './smtp-failure.rules.js';

/** One line of a delivery list: who should get what, and how it went. */
export interface DeliveryLine {
  readonly id: string;
  readonly letterId: string;
  readonly position: number;
  readonly kind: string;
  readonly subject: string;
  readonly personId: string | null;
  readonly name: string;
  readonly address: string;
  /** Shown as `mail.status.<status>`. */
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly lastAttemptAt: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly finishedAt: Date | null;
  /** Shown as `mail.trouble.<trouble>`. */
  readonly trouble: DeliveryTrouble | null;
  readonly replyCode: number | null;
  readonly replyText: string | null;
}

/** How many deliveries stand where; all statuses are there, also with 0. */
export type DeliveryCounts = Readonly<Record<DeliveryStatus, number>>;

const nothing: DeliveryCounts = { queued: 0, sending: 0, sent: 0, filed: 0, refused: 0, gaveUp: 0 };

const columns = `
  d.id, d.letter_id as "letterId", d.position, l.kind, l.subject, d.person_id as "personId", d.name, d.address,
  d.status, d.attempts, d.queued_at as "queuedAt", d.last_attempt_at as "lastAttemptAt",
  d.next_attempt_at as "nextAttemptAt", d.finished_at as "finishedAt", d.trouble, d.reply_code as "replyCode",
  d.reply_text as "replyText"`;

/** Delivery lists. */
@Injectable()
export class MailDeliveryQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Deliveries of everything sent about a row, letter by letter in the order they were enqueued, recipients in the
   * order they were given.
   * @throws DomainError `mail.notAllowed`, `mail.pageUnknown`
   */
  async list(actor: Actor, related: RelatedRow, page: PageRequest): Promise<Page<DeliveryLine>> {
    refuseIf(maySeeDeliveries(actor));
    const after =
      page.cursor === undefined ? ['00000000-0000-0000-0000-000000000000', 0] : positionOf(page.cursor);
    const rows = await this.unitOfWork.read(actor, () =>
      currentManager().query<DeliveryLine[]>(
        `select ${columns} from mail_delivery d join mail_letter l on l.id = d.letter_id
          where l.related_entity = $1 and l.related_id = $2 and (d.letter_id, d.position) > ($3::uuid, $4::int)
          order by d.letter_id, d.position limit $5`,
        [related.entity, related.id, ...after, page.limit + 1],
      ),
    );
    return cutPage(rows, page.limit, (row) => [row.letterId, row.position]);
  }

  /** How far the sending of everything about a row has come. @throws DomainError `mail.notAllowed` */
  async counts(actor: Actor, related: RelatedRow): Promise<DeliveryCounts> {
    refuseIf(maySeeDeliveries(actor));
    const rows = await this.unitOfWork.read(actor, () =>
      currentManager().query<{ status: DeliveryStatus; count: number }[]>(
        `select d.status, count(*)::int as count from mail_delivery d join mail_letter l on l.id = d.letter_id
          where l.related_entity = $1 and l.related_id = $2 group by d.status`,
        [related.entity, related.id],
      ),
    );
    return { ...nothing, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
  }
}

function positionOf(cursor: string): (string | number)[] {
  const key = decodeCursor(cursor, 2);
  const [letterId, position] = key ?? [];
  if (key && typeof letterId === 'string' && isId(letterId) && Number.isInteger(position)) return key;
  throw mailError('mail.pageUnknown');
}

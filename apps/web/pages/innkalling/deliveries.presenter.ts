import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { norwegianShortDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { meetingNumberText, MeetingQueries } from '#domain/meetings';
import {
  type DeliveryCounts,
  type DeliveryLine,
  MailDeliveryQueries,
} from '#platform/mail/mail-delivery.queries';
import { sentenceOf } from '../../errors/error-sentence.js';
import type { StatusTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { headOf } from './page-head.js';

const linesOnAPage = 100;

const colors: Readonly<Record<DeliveryLine['status'], StatusTag['color']>> = {
  queued: 'neutral',
  sending: 'info',
  sent: 'success',
  filed: 'info',
  refused: 'danger',
  gaveUp: 'danger',
};

/** Finds the list of what was sent about a meeting, and what became of it. */
@Injectable()
export class DeliveriesPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly deliveries: MailDeliveryQueries,
  ) {}

  /** @throws DomainError `meeting.notFound`, `mail.notAllowed`, `mail.pageUnknown` */
  async page(
    actor: Actor,
    language: string,
    number: string,
    { sent, after, refused }: { sent: boolean; after?: string; refused?: DomainError },
  ) {
    const say = pageText(language);
    const view = await this.meetings.byNumber(actor, number);
    const which = meetingNumberText(view.meeting);
    const related = { entity: 'meeting', id: view.meeting.id };
    const counts = await this.deliveries.counts(actor, related);
    const { rows, next } = await this.deliveries.list(actor, related, {
      limit: linesOnAPage,
      ...(after ? { cursor: after } : {}),
    });
    const here = paths.innkallingDeliveries(which);
    return {
      ...headOf(view, 'deliveries', language),
      justSent: sent,
      refused: refused ? sentenceOf(refused, language) : '',
      summary: countsText(say, counts),
      isWaiting: counts.queued + counts.sending > 0,
      here,
      lines: rows.map((row) => lineModel(language, row, here)),
      next: next ? `${here}?${new URLSearchParams({ after: next }).toString()}` : '',
    };
  }
}

function lineModel(language: string, row: DeliveryLine, here: string) {
  const { date, time } = osloLocal(row.finishedAt ?? row.lastAttemptAt ?? row.queuedAt);
  return {
    ...{ id: row.id, name: row.name, address: row.address, subject: row.subject },
    label: message(language, `mail.status.${row.status}`),
    color: colors[row.status],
    when: `${norwegianShortDate(date)} kl. ${norwegianTime(time)}`,
    trouble: row.trouble ? message(language, `mail.trouble.${row.trouble}`) : '',
    reply: row.trouble ? (row.replyText ?? '') : '',
    mayRetry: row.status === 'refused' || row.status === 'gaveUp',
    action: `${here}/${row.id}`,
  };
}

function countsText(
  say: PageText,
  { queued, sending, sent, filed, refused, gaveUp }: DeliveryCounts,
): string {
  const done = sent + filed;
  const failed = refused + gaveUp;
  const all = done + failed + queued + sending;
  if (all === 0) return say('innkalling.nothingSentYet');
  return [
    say('innkalling.countSent', { done, all }),
    ...(queued + sending > 0 ? [say('innkalling.countWaiting', { count: queued + sending })] : []),
    ...(failed > 0 ? [say('innkalling.countFailed', { count: failed })] : []),
  ].join(', ');
}

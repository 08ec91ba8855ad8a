import { Type, type Static } from 'typebox';
import { message } from '#kernel/messages';
import type { DeliveryLine } from '#platform/mail/mail-delivery.queries';
import { operation } from '../contract/operation.js';
import { Id, Instant, OrNull, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';

const access = { tag: 'innkalling', permission: 'meetings.write' } as const;
const path = 'meetings/:meeting/deliveries';

export const DeliveryResponse = Shape('Delivery', {
  id: Id('Id of the delivery.'),
  name: Type.String({ description: 'Who gets it.' }),
  address: Type.String(),
  subject: Type.String(),
  status: Type.Enum(['queued', 'sending', 'sent', 'filed', 'refused', 'gaveUp'], {
    description: '`sent`: our mail server took it. `filed`: no server is set, it is a file.',
  }),
  trouble: OrNull(Type.String({ description: 'What went wrong, in Norwegian.' })),
  reply: OrNull(Type.String({ description: 'What the mail server said.' })),
  queuedAt: Instant('When it was put in the queue.'),
  finishedAt: OrNull(Instant('When it ended, well or badly.')),
});

export const listDeliveries = operation({
  ...{ ...access, id: 'deliveries.list', method: 'get', path },
  summary: 'What became of each mail about a meeting',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('DeliveryPage', DeliveryResponse),
    description: 'Letter by letter as they were sent.',
  },
  errors: ['meeting.notFound', 'meeting.notReadable', 'mail.notAllowed', 'mail.pageUnknown'],
});

export const retryDelivery = operation({
  ...{ ...access, id: 'deliveries.retry', method: 'post', path: `${path}/:deliveryId/retry` },
  summary: 'Send a mail again that could not be sent',
  body: Shape('Retry', {
    address: Type.String({ minLength: 1, maxLength: 254, description: 'The same address, or a better one.' }),
  }),
  success: { status: 204, description: 'It is in the queue again.' },
  errors: [
    ...(['meeting.notFound', 'meeting.notReadable', 'mail.notAllowed', 'mail.notFound'] as const),
    ...(['mail.addressInvalid', 'mailDelivery.wrongState'] as const),
  ],
});

export function deliveryAnswer(row: DeliveryLine): Static<typeof DeliveryResponse> {
  const { id, name, address, subject, status, trouble, replyText, queuedAt, finishedAt } = row;
  return {
    ...{ id, name, address, subject, status },
    trouble: trouble ? message('nb-NO', `mail.trouble.${trouble}`) : null,
    reply: trouble ? replyText : null,
    queuedAt: queuedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

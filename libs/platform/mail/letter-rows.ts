import { newId } from '#kernel/ids';
import { attachmentName, headerText } from './header-text.js';
import type { Letter, LetterRecipient } from './letter.js';
import type { MailAddress } from './mail-address.js';
import { mailDomain } from './mail-address.js';
import { MailAttachment } from './mail-attachment.entity.js';
import { MailDelivery } from './mail-delivery.entity.js';
import { MailLetter } from './mail-letter.entity.js';

/** The rows of a letter in one council, as they are when it is enqueued. */
export interface LetterRows {
  readonly letter: MailLetter;
  readonly attachments: MailAttachment[];
  readonly deliveries: MailDelivery[];
}

/** Makes the rows of a letter; whatever goes into a header becomes one line here, once and for all. */
export function letterRows(letter: Letter, councilId: string, from: MailAddress, now: Date): LetterRows {
  const row = Object.assign(new MailLetter(), {
    id: newId(),
    councilId,
    kind: letter.kind,
    relatedEntity: letter.related?.entity ?? null,
    relatedId: letter.related?.id ?? null,
    language: letter.language ?? 'nb-NO',
    subject: headerText(letter.subject),
    senderName: headerText(letter.senderName ?? from.name),
    replyToName: letter.replyTo ? headerText(letter.replyTo.name) : null,
    replyToAddress: letter.replyTo?.address ?? null,
    text: letter.text,
    html: letter.html ?? null,
    calendarMethod: letter.calendar?.method ?? null,
    calendar: letter.calendar?.content ?? null,
    enqueuedAt: now,
  } satisfies MailLetter);
  return {
    letter: row,
    attachments: (letter.attachments ?? []).map(({ name, contentType, sha256 }, index) =>
      Object.assign(new MailAttachment(), {
        id: newId(),
        councilId,
        letterId: row.id,
        position: index + 1,
        name: attachmentName(name),
        contentType: headerText(contentType),
        sha256,
      } satisfies MailAttachment),
    ),
    deliveries: letter.recipients.map((recipient, index) =>
      deliveryRow(row, recipient, index + 1, from.address),
    ),
  };
}

function deliveryRow(
  letter: MailLetter,
  recipient: LetterRecipient,
  position: number,
  sender: string,
): MailDelivery {
  const id = newId();
  return Object.assign(new MailDelivery(), {
    id,
    councilId: letter.councilId,
    version: 1,
    letterId: letter.id,
    position,
    personId: recipient.personId ?? null,
    name: headerText(recipient.name),
    address: recipient.address,
    senderAddress: sender,
    messageId: `<${id}@${mailDomain(sender)}>`,
    status: 'queued',
    attempts: 0,
    queuedAt: letter.enqueuedAt,
    nextAttemptAt: null,
    takenUntil: null,
    lastAttemptAt: null,
    finishedAt: null,
    trouble: null,
    replyCode: null,
    replyText: null,
  } satisfies MailDelivery);
}

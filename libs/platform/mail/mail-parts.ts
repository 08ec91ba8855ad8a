import type { MailParts } from './compose-mail.js';
import type { TakenDelivery } from './mail-sending.service.js';

/**
 * What a delivery's mail consists of, from its rows alone.
 * @param contents bytes of the attachments, in their order
 */
export function mailPartsOf(
  { delivery, letter, attachments }: TakenDelivery,
  contents: readonly Buffer[],
): MailParts {
  const { replyToAddress, replyToName, calendar, calendarMethod } = letter;
  return {
    messageId: delivery.messageId,
    date: letter.enqueuedAt,
    from: { name: letter.senderName, address: delivery.senderAddress },
    to: { name: delivery.name, address: delivery.address },
    ...(replyToAddress === null ? {} : { replyTo: { name: replyToName ?? '', address: replyToAddress } }),
    language: letter.language,
    subject: letter.subject,
    text: letter.text,
    ...(letter.html === null ? {} : { html: letter.html }),
    ...(calendar === null || calendarMethod === null
      ? {}
      : { calendar: { method: calendarMethod, content: calendar } }),
    attachments: attachments.map(({ name, contentType }, index) => ({
      name,
      contentType,
      content: contents[index],
    })),
  };
}

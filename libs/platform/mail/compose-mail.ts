import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAddress } from './mail-address.js';

/** Everything that a mail consists of. */
export interface MailParts {
  readonly messageId: string;
  readonly date: Date;
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly replyTo?: MailAddress;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly calendar?: { readonly method: string; readonly content: string };
  readonly attachments: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly content: Buffer;
  }[];
}

/**
 * The bytes of a mail (RFC 5322, MIME). Nothing in them comes from the clock, from chance or from the machine: the
 * same parts give the same bytes, so that a mail that has to be sent again is the same mail.
 *
 * Plain text, HTML and calendar entry are alternatives, as Outlook and Gmail want them to show their buttons; the
 * entry is also attached as a file for those that do not.
 */
export async function composeMail(parts: MailParts): Promise<Buffer> {
  const composer = new MailComposer({
    messageId: parts.messageId,
    date: parts.date,
    from: parts.from,
    to: [parts.to],
    ...(parts.replyTo ? { replyTo: parts.replyTo } : {}),
    subject: parts.subject,
    text: parts.text,
    ...(parts.html === undefined ? {} : { html: parts.html }),
    ...(parts.calendar ? { icalEvent: { ...parts.calendar, filename: 'innkalling.ics' } } : {}),
    attachments: parts.attachments.map(({ name, contentType, content }) => ({
      filename: name,
      contentType,
      content,
    })),
    headers: {
      'Content-Language': parts.language,
      // RFC 3834, and what Exchange reads instead: no "I am on holiday" in answer to this.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    },
    baseBoundary: parts.messageId.replace(/[^0-9a-z]/gi, '').slice(0, 40),
    encoding: 'quoted-printable',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

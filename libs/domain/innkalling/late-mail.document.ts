import { message } from '#kernel/messages';
import type { Letter } from '#platform/mail/letter';
import { mailBody } from '#platform/mail/mail-body';
import type { MeetingMailSource } from './innkalling-mail.document.js';

/** What has come after the innkalling. */
export interface LateNews {
  /** Printed number and title of the case. */
  readonly caseNumber: string;
  readonly caseTitle: string;
  /** Page of the paper. */
  readonly url: string;
  /** Page of the møtepakke. */
  readonly packageUrl: string;
  /** The vedlegg; null when it is the paper itself. */
  readonly vedlegg: { readonly number: number; readonly title: string } | null;
}

/** One mail to one reader: what has come, and where it is read. */
export function lateMail(
  source: MeetingMailSource,
  news: LateNews,
  reader: { readonly personId: string; readonly name: string; readonly address: string },
): Letter {
  const { language, councilName, meetingId, number: meeting } = source;
  const { caseNumber, caseTitle, vedlegg, url, packageUrl } = news;
  const kind = vedlegg ? 'lateVedlegg' : 'latePaper';
  const params = {
    ...{ meeting, body: councilName, case: caseNumber, caseTitle },
    ...{ number: vedlegg?.number ?? 0, title: vedlegg?.title ?? '' },
  };
  return {
    ...{ kind, related: { entity: 'meeting', id: meetingId }, language, senderName: councilName },
    subject: message(language, `innkallingMail.subject.${kind}`, params),
    ...mailBody({
      language,
      greeting: message(language, 'innkallingMail.greeting', { name: reader.name }),
      paragraphs: [message(language, `innkallingMail.${kind}`, params)],
      actions: [
        { label: message(language, 'innkallingMail.readPaper', params), url },
        { label: message(language, 'innkallingMail.readPackage'), url: packageUrl },
      ],
      signature: source.signature,
    }),
    attachments: [],
    recipients: [{ name: reader.name, address: reader.address, personId: reader.personId }],
  };
}

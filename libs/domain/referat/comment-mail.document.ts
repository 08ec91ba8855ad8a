import { message } from '#kernel/messages';
import { norwegianWeekdayDate } from '#kernel/norwegian-text';
import type { Letter } from '#platform/mail/letter';
import { mailBody } from '#platform/mail/mail-body';

/** What the mails of a comment round say, whoever gets them. */
export interface CommentMailSource {
  readonly language: string;
  readonly councilName: string;
  readonly roundId: string;
  /** "2/2021". */
  readonly meetingNumber: string;
  readonly deadline: string;
  /** Page where one comments. */
  readonly commentsUrl: string;
  /** Who sends it, line by line. */
  readonly signature: readonly string[];
}

/** Whom a mail is for. */
export interface CommentMailReader {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
}

/** The request to comment, or the reminder of it. */
export function commentMail(
  source: CommentMailSource,
  reader: CommentMailReader,
  kind: 'request' | 'reminder',
): Letter {
  const { language, meetingNumber, councilName, roundId } = source;
  const deadline = norwegianWeekdayDate(source.deadline, language);
  const params = { meeting: meetingNumber, body: councilName, deadline };
  const say = (code: string) => message(language, `commentMail.${code}`, params);
  return {
    ...{ kind: kind === 'request' ? 'commentRequest' : 'commentReminder', language, senderName: councilName },
    related: { entity: 'comment_round', id: roundId },
    subject: say(`subject.${kind}`),
    ...mailBody({
      language,
      greeting: message(language, 'commentMail.greeting', { name: reader.name }),
      paragraphs: [say(kind), say('how')],
      facts: [{ term: message(language, 'commentMail.deadline'), value: deadline }],
      actions: [{ label: say('open'), url: source.commentsUrl }],
      signature: source.signature,
    }),
    recipients: [{ name: reader.name, address: reader.address, personId: reader.personId }],
  };
}

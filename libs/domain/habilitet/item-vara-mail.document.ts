import { message } from '#kernel/messages';
import { norwegianPeriod } from '#kernel/norwegian-text';
import type { Letter } from '#platform/mail/letter';
import { mailBody } from '#platform/mail/mail-body';

/** The item that a vara takes a seat in, and for whom. */
export interface ItemVaraNews {
  readonly language: string;
  readonly councilName: string;
  readonly meetingId: string;
  /** "2/2021". */
  readonly meetingNumber: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  /** As printed; the title is the one that everybody may read. */
  readonly item: { readonly number: string; readonly title: string };
  readonly memberName: string;
  /** Where the paper is read, and where the vara tells of their own habilitet. */
  readonly paperUrl: string;
  readonly habilitetUrl: string;
  /** Who sends it, line by line. */
  readonly signature: readonly string[];
}

/** One mail to a vara: that they take a seat in one item, or that they do not after all. */
export function itemVaraMail(
  news: ItemVaraNews,
  reader: { readonly personId: string; readonly name: string; readonly address: string },
  kind: 'seated' | 'unseated',
): Letter {
  const { language, councilName, meetingId, meetingNumber, item, memberName } = news;
  const params = {
    ...{ meeting: meetingNumber, body: councilName, member: memberName },
    ...{ case: item.number, title: item.title },
  };
  const say = (code: string) => message(language, `itemVaraMail.${code}`, params);
  return {
    ...{ kind: `itemVara.${kind}`, language, senderName: councilName },
    related: { entity: 'meeting', id: meetingId },
    subject: say(`subject.${kind}`),
    ...mailBody({
      language,
      greeting: message(language, 'innkallingMail.greeting', { name: reader.name }),
      paragraphs: [say(kind), ...(kind === 'seated' ? [say('how')] : [])],
      facts: [
        { term: say('case'), value: [item.number, item.title].filter(Boolean).join(' ') },
        {
          term: message(language, 'innkallingMail.time'),
          value: norwegianPeriod(news.startsAt, news.endsAt, language),
        },
        { term: message(language, 'innkallingMail.place'), value: news.place },
      ],
      actions:
        kind === 'seated'
          ? [
              { label: say('read'), url: news.paperUrl },
              { label: say('declare'), url: news.habilitetUrl },
            ]
          : [],
      signature: news.signature,
    }),
    recipients: [{ name: reader.name, address: reader.address, personId: reader.personId }],
  };
}

import type { DocumentMeta } from '#documents/template/document-meta';
import { message } from '#kernel/messages';
import { norwegianDate } from '#kernel/norwegian-text';
import { osloNoon } from '#kernel/oslo-time';
import type { LetterModel } from './letter.document.js';
import type { LetterRecord } from './letter-text.rules.js';

/** What a letter is built from: its text, the council, and the signatory as the register knew them on its date. */
export interface LetterSource {
  readonly letter: LetterRecord;
  readonly council: { readonly key: string; readonly name: string; readonly language: 'nb-NO' | 'nn-NO' };
  readonly signatory: { readonly name: string; readonly role: string } | null;
}

/** The letter as a document. */
export function buildLetter({ letter, council, signatory }: LetterSource): LetterModel {
  return {
    meta: letterMeta(letter, council),
    id: `brev-${letter.key}`,
    bodyName: council.name,
    addressee: letter.addressee,
    ourRef: letter.ourRef ?? '',
    theirRef: letter.theirRef ?? '',
    placeAndDate: message(council.language, 'document.letterPlaceAndDate', {
      place: letter.place,
      date: norwegianDate(letter.date),
    }),
    subject: letter.subject,
    html: letter.html,
    signature: signatory && letter.direction === 'out' ? { ...signatory, body: council.name } : null,
  };
}

function letterMeta(letter: LetterSource['letter'], council: LetterSource['council']): DocumentMeta {
  const { language, name } = council;
  const outgoing = letter.direction === 'out';
  const body = outgoing ? name : (letter.sender ?? name);
  const draft = letter.status === 'draft' || letter.status === 'adopted';
  const reference = letter.ourRef ? message(language, 'document.letterOurRef', { ref: letter.ourRef }) : '';
  return {
    title: message(language, 'document.letterTitle', { subject: letter.subject }),
    language,
    author: body,
    subject: outgoing
      ? message(language, 'document.letterSubject', { body: name })
      : message(language, 'document.letterSubjectIn', { body: name, sender: body }),
    created: osloNoon(letter.date),
    identifier: `${council.key}/brev/${letter.key}`,
    runningHead: {
      left: message(language, 'document.letterHead', { body }),
      right: [reference, norwegianDate(letter.date)].filter((part) => part !== '').join(' · '),
    },
    foot: { left: letter.subject },
    ...(draft
      ? { mark: message(language, 'document.letterDraftMark', { date: norwegianDate(letter.date) }) }
      : {}),
  };
}

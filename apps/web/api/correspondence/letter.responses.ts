import { Type, type Static } from 'typebox';
import type { Letter, LetterRow } from '#domain/correspondence';
import { DateText, Html, Id, OrNull, Shape, Version } from '../contract/schema.js';

const statuses = ['draft', 'adopted', 'sent', 'answered', 'received'] as const;

export const LetterRowResponse = Shape('LetterRow', {
  id: Id('Id of the letter.'),
  key: Type.String(),
  direction: Type.Enum(['out', 'in']),
  status: Type.Enum([...statuses]),
  date: DateText('Date of the letter.'),
  subject: Type.String(),
  counterpart: OrNull(
    Type.String({ description: 'First line of the address, or who sent an incoming letter.' }),
  ),
});

export const LetterResponse = Shape('Letter', {
  id: Id('Id of the letter.'),
  key: Type.String({ description: 'Names the letter as document of kind `letter`.' }),
  direction: Type.Enum(['out', 'in']),
  status: Type.Enum([...statuses]),
  addressee: Type.Array(Type.String(), { description: 'Lines of the address.' }),
  sender: OrNull(Type.String({ description: 'Who sent an incoming letter.' })),
  ourRef: OrNull(Type.String()),
  theirRef: OrNull(Type.String()),
  place: Type.String(),
  date: DateText('Date of the letter.'),
  subject: Type.String(),
  html: Html('The body, author HTML.'),
  signedById: OrNull(Id('Who signs, from the register.')),
  version: Version,
});

export function letterRowAnswer(row: LetterRow): Static<typeof LetterRowResponse> {
  const { id, key, direction, status, date, subject, counterpart } = row;
  return { id, key, direction, status, date, subject, counterpart };
}

export function letterAnswer(letter: Letter): Static<typeof LetterResponse> {
  const {
    id,
    key,
    direction,
    status,
    addressee,
    sender,
    ourRef,
    theirRef,
    place,
    date,
    subject,
    html,
    signedById,
  } = letter;
  return {
    ...{ id, key, direction, status, addressee: [...addressee], sender, ourRef, theirRef, place, date },
    ...{ subject, html, signedById, version: letter.version },
  };
}

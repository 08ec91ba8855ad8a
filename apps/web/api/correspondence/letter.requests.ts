import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { DateText, Html, Id, Line, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { LetterResponse, LetterRowResponse } from './letter.responses.js';

const tag = 'letters';
const letter = { status: 200, body: LetterResponse, etag: 'version', description: 'The letter.' } as const;
const refusedRead = ['letter.notFound', 'letter.notVisible', 'exemption.notReadable'] as const;
const refusedWrite = [...refusedRead, 'letter.forbidden'] as const;

const fields = {
  addressee: Type.Array(Line('One line of the address.'), { minItems: 1, maxItems: 20 }),
  ourRef: Type.Optional(Line('Vår ref.')),
  theirRef: Type.Optional(Line('Deres ref.')),
  place: Line('Place in the date line.'),
  date: DateText('Date of the letter.'),
  subject: Line('Subject line.', 500),
  html: Html('The body, author HTML.'),
  signedById: Type.Optional(Id('Who signs, from the register.')),
};

export const listLetters = operation({
  ...{ id: 'letters.list', tag, method: 'get', path: 'letters', permission: 'letters.read' },
  summary: 'Letters, the newest first',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('LetterPage', LetterRowResponse),
    description: 'Those the reader may see.',
  },
  errors: [],
});

export const getLetter = operation({
  ...{ id: 'letters.get', tag, method: 'get', path: 'letters/:letterId', permission: 'letters.read' },
  summary: 'A letter',
  success: letter,
  errors: refusedRead,
});

export const createLetter = operation({
  ...{ id: 'letters.create', tag, method: 'post', path: 'letters', permission: 'letters.write' },
  summary: 'Begin a letter, or register one that came',
  body: Shape('NewLetter', {
    direction: Type.Enum(['out', 'in'], { description: 'out: begun as a draft; in: received.' }),
    sender: Type.Optional(Line('Who sent it; for letters that came.')),
    ...fields,
  }),
  success: { ...letter, status: 201, location: '/api/v1/letters/{id}' },
  errors: ['letter.forbidden', 'letter.invalid', 'letter.signatoryNotInRegister'],
});

export const changeLetter = operation({
  ...{ id: 'letters.change', tag, method: 'patch', path: 'letters/:letterId', permission: 'letters.write' },
  summary: 'Change a letter that has not left the house',
  ifMatch: 'required',
  body: Type.Partial(Type.Object({ ...fields, sender: Line('Who sent it.') }), {
    ...{ title: 'LetterChange', additionalProperties: false, minProperties: 1 },
  }),
  success: letter,
  errors: [...refusedWrite, 'letter.locked', 'letter.invalid', 'letter.signatoryNotInRegister'],
});

const step = { tag, method: 'post', ifMatch: 'required', success: letter } as const;

export const adoptLetter = operation({
  ...{ ...step, id: 'letters.adopt', path: 'letters/:letterId/adopt', permission: 'letters.adopt' },
  summary: 'Enter that the council adopted a draft',
  errors: [...refusedWrite, 'letter.wrongState'],
});

export const reopenLetter = operation({
  ...{ ...step, id: 'letters.reopen', path: 'letters/:letterId/reopen', permission: 'letters.adopt' },
  summary: 'Take an adopted letter back to draft',
  errors: [...refusedWrite, 'letter.wrongState'],
});

export const sendLetter = operation({
  ...{ ...step, id: 'letters.send', path: 'letters/:letterId/send', permission: 'letters.write' },
  summary: 'Enter that an adopted letter was sent',
  description: 'With our reference and its date; from now on it is not changed.',
  body: Shape('LetterSending', {
    ourRef: Type.Optional(Line('Vår ref.; that of the letter when left out.')),
    date: DateText('The date it was sent.'),
  }),
  errors: [...refusedWrite, 'letter.wrongState', 'letter.invalid'],
});

export const noteAnswer = operation({
  ...{
    ...step,
    id: 'letters.noteAnswer',
    path: 'letters/:letterId/note-answer',
    permission: 'letters.write',
  },
  summary: 'Enter that a letter has been answered',
  errors: [...refusedWrite, 'letter.wrongState'],
});

import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Id, Shape } from '../contract/schema.js';

const tag = 'exchange';
const file = { contentMediaType: 'application/json' };

export const exportMeeting = operation({
  ...{
    id: 'exchange.exportMeeting',
    tag,
    method: 'get',
    path: 'exchange/meetings/:meeting',
    permission: 'exchange.read',
  },
  summary: 'A whole meeting in one file',
  description: 'People, agenda, papers, vedlegg, vedtak and referat. Schema: `/api/schema/meeting.json`.',
  success: { status: 200, mediaType: 'application/json', description: 'A meeting file.' },
  errors: [
    ...([
      'meeting.notFound',
      'meeting.notReadable',
      'exchange.notAllowed',
      'exchange.meetingNotFound',
    ] as const),
    ...(['exchange.numberUnreadable', 'file.missing'] as const),
  ],
});

export const importMeeting = operation({
  ...{
    id: 'exchange.importMeeting',
    tag,
    method: 'post',
    path: 'exchange/meetings',
    permission: 'exchange.write',
  },
  summary: 'Take in a whole meeting from a file',
  description: 'A wrong file is refused whole with every fault by JSON pointer, and nothing is written.',
  stream: {
    mediaType: 'application/json',
    schema: { type: 'object', ...file },
    description: 'A meeting file, `/api/schema/meeting.json`; up to 200 MB.',
  },
  success: {
    status: 201,
    body: Shape('ImportedMeeting', {
      id: Id('Id of the meeting.'),
      number: Type.Integer(),
      year: Type.Integer(),
    }),
    location: '/api/v1/meetings/{id}',
    description: 'The meeting that was taken in.',
  },
  errors: [
    ...(['exchange.tooLarge', 'exchange.tooManyValues', 'exchange.tooDeep', 'exchange.notUtf8'] as const),
    ...([
      'exchange.notJson',
      'exchange.meetingRefused',
      'exchange.meetingExists',
      'exchange.notAllowed',
    ] as const),
  ],
});

export const exportCouncil = operation({
  ...{
    id: 'exchange.exportCouncil',
    tag,
    method: 'get',
    path: 'exchange/council',
    permission: 'exchange.read',
  },
  summary: 'The register and settings of the council in one file',
  description: 'Schema: `/api/schema/council.json`.',
  success: { status: 200, mediaType: 'application/json', description: 'A council file.' },
  errors: ['exchange.notAllowed'],
});

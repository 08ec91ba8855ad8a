import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { OpenDocumentResponse, OpenMeetingResponse, OpenMeetingRow } from './open-meeting.responses.js';

const tag = 'public';
const permission = 'public';
const path = 'public/:council/meetings';
const one = `${path}/:meetingNumber`;
const refused = ['publication.notFound'] as const;
const pdf = { status: 200, mediaType: 'application/pdf', description: 'The file, with an ETag.' } as const;
const document = {
  status: 200,
  body: OpenDocumentResponse,
  etag: 'content',
  description: 'The document.',
} as const;

export const listOpenCouncils = operation({
  ...{ id: 'public.councils', tag, method: 'get', path: 'public/councils', permission },
  summary: 'The councils that anybody may read about',
  success: {
    status: 200,
    body: Shape('OpenCouncils', {
      items: Type.Array(
        Shape('OpenCouncil', {
          key: Type.String({ description: 'Stands in the addresses.' }),
          name: Type.String(),
          language: Type.String(),
        }),
      ),
    }),
    etag: 'content',
    description: 'In the order they were made.',
  },
  errors: [],
});

export const listOpenMeetings = operation({
  ...{ id: 'public.meetings', tag, method: 'get', path, permission },
  summary: 'The meetings of a council that anybody may read about, the newest first',
  query: Query({ ...PageQuery, year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2199 })) }),
  success: {
    ...{ status: 200, body: PageOf('OpenMeetingPage', OpenMeetingRow), etag: 'content' },
    description: 'A page may be shorter than asked for; the last one has no `next`.',
  },
  errors: refused,
});

export const getOpenMeeting = operation({
  ...{ id: 'public.meeting', tag, method: 'get', path: one, permission },
  summary: 'A meeting with its saksliste and the papers that are open',
  success: { status: 200, body: OpenMeetingResponse, etag: 'content', description: 'The meeting.' },
  errors: refused,
});

export const getOpenPaper = operation({
  ...{ id: 'public.paper', tag, method: 'get', path: `${one}/saksframlegg/:sequence`, permission },
  summary: 'The paper of a case, without what is exempted',
  success: document,
  errors: refused,
});

export const getOpenPaperPdf = operation({
  ...{ id: 'public.paperPdf', tag, method: 'get', path: `${one}/saksframlegg/:sequence/pdf`, permission },
  summary: 'The same as PDF',
  success: pdf,
  errors: [...refused, 'document.failed', 'document.tooBusy'],
});

export const getOpenReferat = operation({
  ...{ id: 'public.referat', tag, method: 'get', path: `${one}/referat`, permission },
  summary: 'The approved referat, without what is exempted',
  success: document,
  errors: refused,
});

export const getOpenReferatPdf = operation({
  ...{ id: 'public.referatPdf', tag, method: 'get', path: `${one}/referat/pdf`, permission },
  summary: 'The same as PDF',
  success: pdf,
  errors: [...refused, 'document.failed', 'document.tooBusy'],
});

export const getOpenVedlegg = operation({
  ...{ id: 'public.vedlegg', tag, method: 'get', path: `${one}/vedlegg/:vedleggId`, permission },
  summary: 'The file of a vedlegg that is open',
  description:
    'Vedlegg that are no files (letters, texts, a referat) are in the package, and not found here.',
  success: { status: 200, mediaType: '*/*', description: 'The file, with an ETag.' },
  errors: [...refused, 'file.missing'],
});

export const getOpenPackage = operation({
  ...{ id: 'public.package', tag, method: 'get', path: `${one}/paper-set/pdf`, permission },
  summary: 'The public møtepakke as it was made last',
  success: pdf,
  errors: [...refused, 'file.missing'],
});

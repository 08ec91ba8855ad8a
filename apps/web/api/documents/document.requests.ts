import { Type } from 'typebox';
import { documentKinds } from '#domain/paper-set';
import { wordMediaType } from '../../files/send-word.js';
import { operation } from '../contract/operation.js';
import { Shape } from '../contract/schema.js';

const tag = 'documents';
const kinds = `Kinds: ${documentKinds.join(', ')}.`;
const refused = [
  ...([
    'document.unknownKind',
    'document.activityDateUnreadable',
    'meeting.notFound',
    'meeting.notReadable',
  ] as const),
  ...([
    'meeting.numberUnreadable',
    'agendaItem.notFound',
    'caseReference.unreadable',
    'actionPlan.notFound',
  ] as const),
  ...([
    'saksframlegg.notFound',
    'saksframlegg.notReadable',
    'exemption.notReadable',
    'saksframlegg.shielded',
    'saksframlegg.barred',
    'referat.notFound',
    'referat.notVisible',
  ] as const),
  ...(['referat.itemNotFound', 'letter.notFound', 'letter.notVisible', 'actionPlan.forbidden'] as const),
  ...(['habilitet.forbidden'] as const),
] as const;

export const getPdf = operation({
  ...{
    id: 'documents.pdf',
    tag,
    method: 'get',
    path: 'documents/:kind/:which/pdf',
    permission: 'documents.read',
  },
  summary: 'A document as PDF',
  description: `${kinds} A paper-set that tells its reader what is exempted is made by a job: order it (packages.order).`,
  success: { status: 200, mediaType: 'application/pdf', description: 'Streamed while it is made.' },
  errors: [...refused, 'document.failed', 'document.tooBusy', 'paperSet.toBeOrdered'],
});

export const getWord = operation({
  ...{
    id: 'documents.word',
    tag,
    method: 'get',
    path: 'documents/:kind/:which/docx',
    permission: 'documents.read',
  },
  summary: 'A document as a Word file to work in',
  description: `${kinds} A paper-set has none.`,
  success: { status: 200, mediaType: wordMediaType, description: 'The file.' },
  errors: [...refused, 'document.notAsWord'],
});

export const getHtml = operation({
  ...{
    id: 'documents.html',
    tag,
    method: 'get',
    path: 'documents/:kind/:which',
    permission: 'documents.read',
  },
  summary: 'A document as HTML, from the same template as the PDF',
  description: kinds,
  success: {
    status: 200,
    body: Shape('DocumentHtml', {
      kind: Type.String(),
      title: Type.String(),
      fileName: Type.String({ description: 'Name of the PDF.' }),
      html: Type.String({ description: 'A fragment: what goes inside a page.' }),
    }),
    etag: 'content',
    description: 'The document.',
  },
  errors: refused,
});

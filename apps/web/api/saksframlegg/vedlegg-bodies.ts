import { Type } from 'typebox';
import { fileRefusals, type FileRefusal } from '#domain/documents-register';
import { longestWhy, vedleggKinds, vedleggStatuses } from '#domain/saksframlegg';
import type { StreamContract } from '../contract/operation.js';
import { DateText, Html, Id, Line, OrNull, Part, Shape } from '../contract/schema.js';

/** Why content is not kept. */
export const refusedContent = [
  ...(['vedlegg.textInvalid', 'vedlegg.keyTaken', 'file.storageFull'] as const),
  ...(['storedFile.notAllowed', 'storedFile.nameMismatch'] as const),
  ...(Object.keys(fileRefusals) as FileRefusal[]),
] as const;

/** What a vedlegg is called and where it comes from. */
const head = {
  title: Line('Title as printed.'),
  kind: Type.Enum([...vedleggKinds]),
  status: Type.Enum([...vedleggStatuses]),
  source: OrNull(Line('Who made it, for papers from outside.')),
  date: OrNull(DateText('Date of the paper.')),
};

/** What a vedlegg is made of when it is not a file. */
const writtenContent = Type.Union(
  [
    Part({ html: Html('Author HTML.') }),
    Part({ letterId: Id('A letter of the council.') }),
    Part({
      referat: Part({
        year: Type.Integer({ minimum: 1900, maximum: 2199 }),
        number: Type.Integer({ minimum: 1, maximum: 99 }),
      }),
    }),
    Part({ activityOverview: Type.Literal(true) }),
  ],
  { description: 'Exactly one of these.' },
);

/** The text fields of an upload; empty ones count as left out. */
export const UploadFields = Shape('UploadFields', {
  title: Line('Title as printed.'),
  kind: Type.Enum([...vedleggKinds]),
  status: Type.Enum([...vedleggStatuses]),
  source: Type.Optional(Line('Who made it.')),
  date: Type.Optional(DateText('Date of the paper.')),
});

const binary = { type: 'string', contentMediaType: 'application/octet-stream', description: 'The file.' };

/** A file with these text fields beside it. */
export function uploadOf(fields: ReturnType<typeof Type.Object>): StreamContract {
  const properties = JSON.parse(JSON.stringify(fields.properties)) as object;
  const { required = [] } = JSON.parse(JSON.stringify(fields)) as { required?: string[] };
  return {
    mediaType: 'multipart/form-data',
    schema: { type: 'object', required: ['file', ...required], properties: { ...properties, file: binary } },
    description: 'One file, told by its content. The size limit is a setting of the program (FILE_LIMIT_MB).',
  };
}

/** A file with its fields. */
export const upload = uploadOf(UploadFields);

const why = Type.Optional(Line('Why it is replaced; stands in its history.', longestWhy));

/** The text field beside a file that replaces another. */
export const ReplacementFields = Shape('ReplacementFields', { why });

/** A file, and why it comes. */
export const replacement = uploadOf(ReplacementFields);

export const NewVedlegg = Shape('NewVedlegg', { ...head, content: writtenContent });

export const VedleggChange = Type.Partial(Type.Object(head), {
  ...{ title: 'VedleggChange', additionalProperties: false, minProperties: 1 },
});

export const VedleggReplacement = Shape('VedleggReplacement', { content: writtenContent, why });

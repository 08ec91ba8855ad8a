import { Type, type Static } from 'typebox';
import type { LatePlan } from '#domain/innkalling';
import { operation } from '../contract/operation.js';
import { Id, OrNull, Part, Shape } from '../contract/schema.js';
import { NewVedlegg, refusedContent, UploadFields, uploadOf } from '../saksframlegg/vedlegg-bodies.js';
import { AddedVedleggResponse } from '../saksframlegg/vedlegg.responses.js';

const tag = 'innkalling';
const access = { tag, permission: 'papers.write' } as const;
const refused = [
  ...(['agendaItem.notFound', 'meeting.notReadable', 'saksframlegg.notFound'] as const),
  ...(['saksframlegg.notReadable', 'saksframlegg.notAllowed'] as const),
] as const;
const refusedSending = [
  ...refused,
  ...(['late.nobodyChosen', 'late.notARecipient', 'mail.recipientsInvalid'] as const),
] as const;
const recipients = Type.Array(Id('Who is told.'), { maxItems: 500, uniqueItems: true });

export const LatePlanResponse = Shape('LatePlan', {
  recipients: Type.Array(
    Part({
      personId: Id('Who.'),
      name: Type.String(),
      organisation: Type.String(),
      address: OrNull(Type.String({ description: 'Null when mail cannot reach them.' })),
    }),
    { description: 'Everybody who was called and may read the paper; some of them can be chosen.' },
  ),
});

export const planLate = operation({
  ...{ ...access, id: 'late.plan', method: 'get', path: 'agenda-items/:item/late-plan' },
  summary: 'Who can be told of what comes after the innkalling',
  success: { status: 200, body: LatePlanResponse, description: 'The people.' },
  errors: refused,
});

/** The text fields of a late upload. */
export const LateUploadFields = Shape('LateUploadFields', {
  ...UploadFields.properties,
  recipients: Type.String({
    maxLength: 20_000,
    pattern: '^[0-9a-f-]{36}(,[0-9a-f-]{36})*$',
    description: 'Person ids with commas between them.',
  }),
});

export const sendLateVedlegg = operation({
  ...{ ...access, id: 'late.sendVedlegg', method: 'post', path: 'agenda-items/:item/late-vedlegg' },
  summary: 'Attach to a paper that has been sent, and tell those who are chosen',
  description:
    'The vedlegg comes last and says when it was sent. A file as multipart/form-data, anything else as JSON.',
  body: Shape('LateVedlegg', { ...NewVedlegg.properties, recipients }),
  stream: uploadOf(LateUploadFields),
  success: {
    status: 201,
    body: AddedVedleggResponse,
    etag: 'version',
    description: 'The vedlegg, and a warning.',
  },
  errors: [
    ...refusedSending,
    ...refusedContent,
    ...(['vedlegg.paperNotSent', 'vedlegg.meetingNotCalled', 'saksframlegg.locked'] as const),
    ...(['vedlegg.sentAlready', 'vedlegg.sourceMissing', 'vedlegg.dateMissing'] as const),
    'database.referenced',
  ],
});

export const sendLatePaper = operation({
  ...{ ...access, id: 'late.sendPaper', method: 'post', path: 'agenda-items/:item/late-paper' },
  summary: 'Send a paper that was announced to follow, and tell those who are chosen',
  body: Shape('LatePaper', { recipients }),
  success: { status: 204, description: 'Sent.' },
  errors: [
    ...refusedSending,
    ...(['late.notCalled', 'saksframlegg.wrongState', 'saksframlegg.notNumbered'] as const),
    ...(['saksframlegg.placeholderLeft', 'saksframlegg.noText'] as const),
  ],
});

export function latePlanAnswer({ recipients: people }: LatePlan): Static<typeof LatePlanResponse> {
  return {
    recipients: people.map(({ personId, name, organisation, address }) => ({
      ...{ personId, name, organisation, address },
    })),
  };
}

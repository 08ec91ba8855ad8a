import { Type, type Static } from 'typebox';
import { meetingNumberText } from '#domain/meetings';
import type { OpenDocument, OpenMeeting, OpenMeetingView } from '#domain/publication';
import { DateText, Id, Instant, OrNull, Part, Shape } from '../contract/schema.js';

const meeting = {
  number: Type.String({ description: '"2/2021".' }),
  startsAt: Instant('When it begins.'),
  endsAt: Instant('When it ends.'),
  place: Type.String({ description: 'Where.' }),
  status: Type.String({ description: 'called, inProgress, held or cancelled.' }),
  openness: Type.Enum(['agenda', 'papers', 'whole'], {
    description:
      'What is open of it: the saksliste; its papers as well; the whole, with the approved referat.',
  }),
  referat: OrNull(
    Part(
      {
        correctedOn: OrNull(DateText('When it was corrected last.')),
        exempt: OrNull(Type.String({ description: 'Legal basis when the whole of it is exempted.' })),
      },
      'Null until it is approved.',
    ),
  ),
};

export const OpenMeetingRow = Shape('OpenMeetingRow', meeting);

export const OpenMeetingResponse = Shape('OpenMeeting', {
  ...meeting,
  agenda: Type.Array(
    Part({
      number: Type.String({ description: 'As printed; empty for what has none.' }),
      sequence: OrNull(Type.Integer({ description: 'Number of the case in the year.' })),
      title: Type.String({ description: 'The shielded title where the item is shielded.' }),
      caseTypes: Type.Array(Type.String()),
      status: Type.String(),
      shieldedBy: OrNull(Type.String({ description: 'Legal basis of the shield.' })),
      hasPaper: Type.Boolean({ description: 'Whether its paper is open.' }),
    }),
  ),
});

export const OpenDocumentResponse = Shape('OpenDocument', {
  title: Type.String(),
  fileName: Type.String({ description: 'Name of the PDF.' }),
  html: Type.String({ description: 'A fragment: what goes inside a page.' }),
  vedlegg: Type.Array(
    Part({
      id: Id('Id of the vedlegg.'),
      number: Type.Integer(),
      title: Type.String({ description: 'The shielded title where it is exempted with one.' }),
      exempt: OrNull(Type.String({ description: 'Legal basis when it cannot be opened.' })),
      isFile: Type.Boolean({ description: 'Whether it can be had by itself.' }),
    }),
  ),
});

/** A meeting that is open to anybody, as the API lists it. */
export function openMeetingRow({
  meeting: { number, year, startsAt, endsAt, place, status },
  openness,
  referat,
}: OpenMeeting): Static<typeof OpenMeetingRow> {
  return {
    number: meetingNumberText({ number, year }),
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place, status, openness },
    referat: referat && { correctedOn: referat.correctedOn, exempt: referat.exempt },
  };
}

/** A meeting that is open to anybody, as the API tells it. */
export function openMeetingAnswer(open: OpenMeetingView): Static<typeof OpenMeetingResponse> {
  const withPaper = new Set(open.papers.map(({ agendaItemId }) => agendaItemId));
  return {
    ...openMeetingRow(open),
    agenda: open.view.agenda.map(({ id, printedNumber, sequence, title, caseTypes, status, shield }) => ({
      ...{ number: printedNumber ?? '', sequence, title, caseTypes: [...caseTypes], status },
      ...{ shieldedBy: shield?.legalBasis ?? null, hasPaper: withPaper.has(id) },
    })),
  };
}

/** A document that is open to anybody, as the API tells it. */
export function openDocumentAnswer({ prepared, vedlegg }: OpenDocument): Static<typeof OpenDocumentResponse> {
  const { title, fileName, html } = prepared;
  return {
    ...{ title, fileName, html },
    vedlegg: vedlegg.map(({ id, position, title: name, exemption, contentKind, file }) => ({
      ...{ id, number: position, title: name },
      exempt: exemption?.open === false ? exemption.legalBasis : null,
      isFile: contentKind === 'file' && file !== null,
    })),
  };
}

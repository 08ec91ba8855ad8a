import { Type, type Static } from 'typebox';
import {
  type SaksframleggEntry,
  saksframleggStatuses,
  type SaksframleggView,
  sectionKinds,
  type WholePaper,
} from '#domain/saksframlegg';
import { CaseNumberText, Html, Id, Instant, OrNull, Part, Shape, Version } from '../contract/schema.js';
import { vedleggAnswer, VedleggResponse } from './vedlegg.responses.js';

/** A section as it is written and read. */
export const SectionPart = Part({
  kind: Type.Enum([...sectionKinds], {
    description:
      'text: no heading; background: Bakgrunn; reason: Hvorfor saken fremmes; mainPoints: Hovedpunkter; free.',
  }),
  heading: OrNull(Type.String({ maxLength: 300, description: 'Of a free section; null for the others.' })),
  html: Html('Author HTML; sub-headings are h3 and h4.'),
});

export const SectionTemplateResponse = Shape('SectionTemplate', {
  caseTypes: Type.Array(Type.String(), { description: 'Of the item.' }),
  sections: Type.Array(
    Part({
      kind: SectionPart.properties.kind,
      heading: SectionPart.properties.heading,
      required: Type.Boolean({ description: 'The checks warn while it is missing or empty.' }),
      hint: OrNull(Type.String({ description: 'What belongs in it, in the words of the council.' })),
    }),
  ),
});

/** What every paper has, on an agenda or waiting for one. */
export const paperFields = {
  status: Type.Enum([...saksframleggStatuses]),
  submittedBy: Id('Who fronts it ("Fra").'),
  caseOfficers: Type.Array(Id('Author ("Saksbehandler").'), { description: 'In printed order.' }),
  areaKeys: Type.Array(Type.String(), { description: 'Areas of the action plan.' }),
  earlierTreated: Type.Array(Part({ caseNumber: Type.String(), title: Type.String() }), {
    description: '"Tidligere behandlet".',
  }),
  sections: Type.Array(SectionPart),
  proposedVedtak: Type.Array(Html('A paragraph, inline author HTML.'), {
    description: 'Empty is printed as "Intet".',
  }),
  vedlegg: Type.Array(VedleggResponse, { description: 'By number.' }),
  changedAt: Instant('When the text was changed last.'),
  version: Version,
};

export const SaksframleggResponse = Shape('Saksframlegg', {
  id: Id('Id of the paper.'),
  agendaItemId: Id('Its item.'),
  caseNumber: OrNull(CaseNumberText),
  title: Type.String(),
  ...paperFields,
});

export const SaksframleggEntryResponse = Shape('SaksframleggEntry', {
  id: Id('Id of the paper.'),
  agendaItemId: Id('Its item.'),
  status: Type.Enum([...saksframleggStatuses]),
  vedlegg: Type.Integer({ description: 'How many vedlegg it has.' }),
  version: Version,
});

/** A paper as the API tells it. */
export function saksframleggAnswer(view: SaksframleggView): Static<typeof SaksframleggResponse> {
  const { paper, item } = view;
  return {
    ...{ id: paper.id, agendaItemId: item.id, caseNumber: item.caseNumber, title: item.title },
    ...paperFieldsAnswer(view),
  };
}

/** What the API tells of every paper. */
export function paperFieldsAnswer({ paper, sections, earlierTreated, vedlegg }: WholePaper) {
  const { status, submittedBy, caseOfficers, areaKeys, proposedVedtak, changedAt, version } = paper;
  return {
    ...{ status, submittedBy },
    ...{ caseOfficers: [...caseOfficers], areaKeys: [...areaKeys], proposedVedtak: [...proposedVedtak] },
    earlierTreated: earlierTreated.map(({ caseNumber, title }) => ({ caseNumber, title })),
    sections: sections.map(({ kind, heading, html }) => ({ kind, heading, html })),
    vedlegg: vedlegg.map(vedleggAnswer),
    changedAt: changedAt.toISOString(),
    version,
  };
}

/** A paper as the API lists it. */
export function saksframleggEntryAnswer(row: SaksframleggEntry): Static<typeof SaksframleggEntryResponse> {
  const { id, agendaItemId, status, vedlegg, version } = row;
  return { id, agendaItemId, status, vedlegg, version };
}

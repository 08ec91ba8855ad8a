import { Type, type Static } from 'typebox';
import {
  type ComparedVersions,
  type PaperContent,
  type PaperVersionLine,
  paperVersionReasons,
  sectionKinds,
} from '#domain/saksframlegg';
import { Html, Instant, OrNull, Part, Shape } from '../contract/schema.js';
import { SectionPart } from './saksframlegg.responses.js';

const versionFields = {
  ordinal: Type.Integer({ minimum: 1, description: 'From 1 for each paper, in the order they were kept.' }),
  reason: Type.Enum([...paperVersionReasons], {
    description: 'Why it was kept: on the way of the paper, before something took its place, or by name.',
  }),
  name: OrNull(Type.String({ description: 'What a person called it.' })),
  restoredFrom: OrNull(Type.Integer({ description: 'For `restored`: the ordinal that was brought back.' })),
  keptAt: Instant('When it was kept.'),
  keptBy: OrNull(Type.String({ description: 'Who was at work; null when no person was.' })),
};

export const PaperVersionLineResponse = Shape('SaksframleggVersionLine', versionFields);

export const PaperVersionResponse = Shape('SaksframleggVersion', {
  ...versionFields,
  sections: Type.Array(SectionPart),
  proposedVedtak: Type.Array(Html('A paragraph, inline author HTML.')),
  vedlegg: Type.Array(Part({ key: Type.String(), title: Type.String() }), { description: 'By number.' }),
});

export const PaperChangesResponse = Shape('SaksframleggChanges', {
  from: Type.Integer({ description: 'Ordinal of the older version.' }),
  to: OrNull(Type.Integer({ description: 'Ordinal of the newer one; null for the paper as it stands.' })),
  moved: Type.Boolean({ description: 'The sections that both have stand in another order.' }),
  replacedFiles: Type.Array(Type.String(), { description: 'Titles of vedlegg with another file.' }),
  parts: Type.Array(
    Part({
      part: Type.Enum(['section', 'footnotes', 'proposal', 'vedlegg']),
      section: OrNull(Part({ kind: Type.Enum([...sectionKinds]), heading: OrNull(Type.String()) })),
      change: Type.Enum(['added', 'removed', 'changed', 'looks'], {
        description: '`looks`: the words are the same, their marks are not.',
      }),
      pieces: Type.Array(Part({ kind: Type.Enum(['same', 'removed', 'added']), text: Type.String() })),
    }),
  ),
});

/** A version of a paper, as the API lists it. */
export function paperVersionLineAnswer(line: PaperVersionLine): Static<typeof PaperVersionLineResponse> {
  const { ordinal, reason, name, restoredFrom, keptAt, keptBy } = line;
  return { ordinal, reason, name, restoredFrom, keptAt: keptAt.toISOString(), keptBy };
}

/** A version of a paper with its text, as the API tells it. */
export function paperVersionAnswer(
  line: PaperVersionLine,
  { sections, proposedVedtak, vedlegg }: PaperContent,
): Static<typeof PaperVersionResponse> {
  return {
    ...paperVersionLineAnswer(line),
    sections: sections.map(({ kind, heading, html }) => ({ kind, heading, html })),
    proposedVedtak: [...proposedVedtak],
    vedlegg: vedlegg.map(({ key, title }) => ({ key, title })),
  };
}

/** What differs between two versions, as the API tells it. */
export function paperChangesAnswer(found: ComparedVersions): Static<typeof PaperChangesResponse> {
  return {
    ...{ from: found.from.ordinal, to: found.to?.ordinal ?? null, moved: found.moved },
    replacedFiles: [...found.replacedFiles],
    parts: found.parts.map(({ part, section, change, pieces }) => ({
      ...{ part, section, change },
      pieces: pieces.map(({ kind, text }) => ({ kind, text })),
    })),
  };
}

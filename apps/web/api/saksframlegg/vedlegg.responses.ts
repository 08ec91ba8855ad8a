import { Type, type Static } from 'typebox';
import { cleanings } from '#documents/gate/gate-verdict';
import { fileScans } from '#domain/documents-register';
import { vedleggKinds, vedleggStatuses, type VedleggView } from '#domain/saksframlegg';
import { DateText, Id, Instant, OrNull, Part, Shape, Version } from '../contract/schema.js';

/** What a vedlegg is, as it stands and as it stood before. */
export const describedVedlegg = {
  title: Type.String(),
  kind: Type.Enum([...vedleggKinds]),
  status: Type.Enum([...vedleggStatuses]),
  source: OrNull(Type.String({ description: 'Who made it, for papers from outside.' })),
  date: OrNull(DateText('Date of the paper.')),
  content: Type.Enum(['file', 'html', 'letter', 'referat', 'activityOverview'], {
    description: 'What it is made of; `file` and `html` can be fetched.',
  }),
};

export const VedleggResponse = Shape('Vedlegg', {
  id: Id('Id of the vedlegg.'),
  key: Type.String({ description: 'Texts refer to it by this: `<a href="vedlegg:key">`.' }),
  number: Type.Integer({ description: 'Its number as printed, from 1.' }),
  ...describedVedlegg,
  file: OrNull(
    Part({
      name: Type.String(),
      mediaType: Type.String({ description: 'Told by the content.' }),
      size: Type.Integer({ description: 'Bytes.' }),
      sha256: Type.String(),
      scan: Type.Enum([...fileScans], {
        description:
          'What the virus scanner said: `none` nobody has looked, `waiting` to be asked again, `found` closed to all.',
      }),
      cleaned: OrNull(
        Type.Enum([...cleanings], {
          description:
            'What was done before it was kept: `pdf` scripts, actions or attached files taken out, `picture` encoded anew, `still` the same and the first of a moving picture. Null when it is as it came.',
        }),
      ),
    }),
  ),
  exemption: OrNull(
    Part({
      legalBasis: Type.String({ description: 'As printed.' }),
      open: Type.Boolean({
        description: 'Whether you may read it. If not, it has no file and the title others see.',
      }),
    }),
  ),
  sentLaterAt: OrNull(
    Instant('When it was sent after its paper ("Ettersendt"); null for what went out with it.'),
  ),
  version: Version,
});

/** A vedlegg that was added, with what the møtepakke will have to say about it. */
export const AddedVedleggResponse = Shape('AddedVedlegg', {
  id: Id('Id of the vedlegg.'),
  version: Version,
  vedlegg: VedleggResponse,
  warning: OrNull(
    Part({
      code: Type.String(),
      sentence: Type.String({ description: 'Why its pages cannot be shown in a møtepakke.' }),
    }),
  ),
});

/** A vedlegg as the API tells it. */
export function vedleggAnswer(row: VedleggView): Static<typeof VedleggResponse> {
  const { id, key, position, title, kind, status, source, date, contentKind, file, version, sentLaterAt } =
    row;
  return {
    ...{ id, key, number: position, title, kind, status, source, date, content: contentKind },
    file: file && {
      name: file.name,
      mediaType: file.mediaType,
      size: Number(file.size),
      sha256: file.sha256,
      scan: file.scan,
      cleaned: file.cleaned,
    },
    exemption: row.exemption && { legalBasis: row.exemption.legalBasis, open: row.exemption.open },
    sentLaterAt: sentLaterAt?.toISOString() ?? null,
    version,
  };
}

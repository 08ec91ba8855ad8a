import { Type, type Static } from 'typebox';
import {
  type EditionView,
  type PaperSetManifest,
  type PaperSetOffers,
  paperSetVariants,
} from '#domain/paper-set';
import { actorRoles } from '#kernel/actor';
import { Id, Instant, OrNull, Part, Shape } from '../contract/schema.js';

const Sha256 = Type.String({ description: 'SHA-256, hexadecimal.' });
const variant = Type.Enum([...paperSetVariants]);
const since = OrNull(Type.Integer({ description: 'For `changes`: the version that is compared with.' }));
const version = Type.Integer({
  minimum: 0,
  description: 'One more each time something was sent; 0 before that.',
});
const readerOfPackage = Part({
  role: Type.Enum([...actorRoles]),
  personId: OrNull(Id('Null for the secretariat and the public.')),
});

export const PackageResponse = Shape('PaperPackage', {
  ...{ id: Id('The package.'), meetingId: Id('Its meeting.'), variant, since, version },
  reader: readerOfPackage,
  isSent: Type.Boolean({ description: 'Kept because something was sent; it never changes.' }),
  datedAt: Instant('The moment it is of.'),
  title: Type.String(),
  fileName: Type.String(),
  state: Type.Enum(['waiting', 'making', 'done', 'failed']),
  progress: Part(
    { done: Type.Integer(), all: Type.Integer() },
    'Parts taken in, of how many; 0 of 0 before that is known.',
  ),
  failure: OrNull(Type.String({ description: 'Code of why it could not be made.' })),
  file: OrNull(
    Part({
      ...{ pages: Type.Integer(), bytes: Type.Integer(), sha256: Sha256 },
      madeAt: Instant('When it was made.'),
    }),
  ),
});

export const PackageOffersResponse = Shape('PaperPackages', {
  reader: readerOfPackage,
  version,
  offers: Type.Array(
    Part({
      ...{ variant, since, version },
      title: Type.String(),
      fingerprint: Type.String({
        description: 'Of everything that goes into it; the same means the same file.',
      }),
      isOutdated: Type.Boolean({ description: 'It was sent, and is otherwise now.' }),
      package: OrNull(PackageResponse),
    }),
    { description: 'What the reader would be given now.' },
  ),
  earlier: Type.Array(PackageResponse, {
    description: 'Kept, and no longer what the reader would be given.',
  }),
});

export const PackageManifestResponse = Shape('PaperPackageManifest', {
  ...{ title: Type.String(), identifier: Type.String(), created: Type.String() },
  pages: Type.Integer(),
  claims: Type.Array(Type.String(), { description: 'Standards that the file says it keeps.' }),
  parts: Type.Array(
    Part({
      ...{ id: Type.String(), title: Type.String(), stamp: Type.String(), sha256: Type.String() },
      kind: Type.Enum(['text', 'foreign-pdf', 'image', 'attached-file', 'left-out']),
      firstPage: Type.Integer({ description: 'Page of the whole on which it begins, from 1.' }),
      pages: Type.Integer(),
      fileName: Type.Optional(Type.String()),
      mediaType: Type.Optional(Type.String()),
      size: Type.Optional(Type.Integer()),
      reason: Type.Optional(
        Part({
          code: Type.String(),
          params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
        }),
      ),
      leftBehind: Type.Array(Type.String(), {
        description: 'What of a PDF from outside could not come along.',
      }),
    }),
  ),
  fingerprint: Type.String(),
  program: Type.String({ description: 'Version of the program that made it.' }),
  madeAt: Instant('When it was made.'),
  file: Part({ name: Type.String(), sha256: Sha256, bytes: Type.Integer() }),
});

/** A møtepakke that is kept, as the API tells it. */
export function packageAnswer({
  since: than,
  datedAt,
  file,
  ...edition
}: EditionView): Static<typeof PackageResponse> {
  const { id, meetingId, reader, isSent, title, fileName, state, progress, failure } = edition;
  return {
    ...{ id, meetingId, reader, isSent, title, fileName, state, progress, failure },
    ...{ variant: edition.variant, version: edition.version, since: than > 0 ? than : null },
    datedAt: datedAt.toISOString(),
    file: file && { ...file, madeAt: file.madeAt.toISOString() },
  };
}

/** What a reader can have made, as the API tells it. */
export function offersAnswer({
  reader,
  version: now,
  offers,
  earlier,
}: PaperSetOffers): Static<typeof PackageOffersResponse> {
  return {
    ...{ reader, version: now },
    offers: offers.map(({ since: than, edition, ...offer }) => ({
      ...{ variant: offer.variant, version: offer.version, since: than > 0 ? than : null },
      ...{ title: offer.title, fingerprint: offer.fingerprint, isOutdated: offer.isOutdated },
      package: edition && packageAnswer(edition),
    })),
    earlier: earlier.map(packageAnswer),
  };
}

/** What a møtepakke is put together of, as the API tells it. */
export function manifestAnswer({
  parts,
  claims,
  ...manifest
}: PaperSetManifest): Static<typeof PackageManifestResponse> {
  return {
    ...manifest,
    claims: [...claims],
    parts: parts.map((part) => ({ ...part, leftBehind: [...part.leftBehind] })),
  };
}

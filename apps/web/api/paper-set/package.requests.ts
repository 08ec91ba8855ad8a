import { Type } from 'typebox';
import { paperSetVariants } from '#domain/paper-set';
import { operation } from '../contract/operation.js';
import { Query, Shape } from '../contract/schema.js';
import { PackageManifestResponse, PackageOffersResponse, PackageResponse } from './package.responses.js';

const tag = 'documents';
const permission = 'documents.read';
const ofMeeting = [
  ...(['meeting.notFound', 'meeting.notReadable', 'meeting.numberUnreadable'] as const),
  ...(['paperSet.notYours', 'paperSet.readerUnknown'] as const),
] as const;
const ofPackage = [
  ...(['paperSet.notFound', 'paperSet.notYours', 'paperSet.closedSince'] as const),
  ...(['meeting.notFound', 'meeting.notReadable'] as const),
] as const;
const reader = Type.Optional(
  Type.String({
    pattern: '^(public|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
    description:
      'Whose package: a person id, or `public` for what everyone may read; one’s own when absent. Only the secretariat may name others.',
  }),
);

export const listPackages = operation({
  ...{ id: 'packages.list', tag, method: 'get', path: 'meetings/:meeting/packages', permission },
  summary: 'The packages of papers that a reader can have, and those they had',
  description: 'Each reader has packages of their own: with what they may see, and nothing else.',
  query: Query({ reader }),
  success: { status: 200, body: PackageOffersResponse, description: 'The packages.' },
  errors: ofMeeting,
});

export const orderPackage = operation({
  ...{ id: 'packages.order', tag, method: 'post', path: 'meetings/:meeting/packages', permission },
  summary: 'Have a package made',
  description:
    'It is made by a job; ask for it until it is done. One that is there already, or being made, is not made again.',
  body: Shape('PackageOrder', {
    variant: Type.Enum([...paperSetVariants]),
    since: Type.Optional(
      Type.Integer({ minimum: 1, description: 'For `changes`: the version that is compared with.' }),
    ),
    reader,
  }),
  success: {
    status: 202,
    body: PackageResponse,
    location: '/api/v1/packages/{id}',
    description: 'The package, however far it is.',
  },
  errors: [...ofMeeting, 'paperSet.versionUnknown', 'paperSet.unknownVariant', 'file.storageFull'],
});

export const getPackage = operation({
  ...{ id: 'packages.get', tag, method: 'get', path: 'packages/:packageId', permission },
  summary: 'A package, and how far it is',
  success: { status: 200, body: PackageResponse, description: 'The package.' },
  errors: ofPackage,
});

export const getPackagePdf = operation({
  ...{ id: 'packages.pdf', tag, method: 'get', path: 'packages/:packageId/pdf', permission },
  summary: 'The PDF of a package, as it was when it was made',
  success: { status: 200, mediaType: 'application/pdf', description: 'The file.' },
  errors: [...ofPackage, 'paperSet.notMade', 'file.missing'],
});

export const getPackageManifest = operation({
  ...{ id: 'packages.manifest', tag, method: 'get', path: 'packages/:packageId/manifest', permission },
  summary: 'What a package consists of, with the SHA-256 of each part',
  success: { status: 200, body: PackageManifestResponse, description: 'The manifest.' },
  errors: [...ofPackage, 'paperSet.notMade'],
});

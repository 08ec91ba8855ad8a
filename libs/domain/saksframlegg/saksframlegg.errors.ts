import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const saksframleggErrors = {
  'saksframlegg.notWord': 'invalid',
  'word.unreadable': 'invalid',
  'saksframlegg.notFound': 'notFound',
  'saksframlegg.notAllowed': 'forbidden',
  'saksframlegg.notReadable': 'forbidden',
  'saksframlegg.barred': 'forbidden',
  'saksframlegg.shielded': 'forbidden',
  'saksframlegg.historyClosed': 'forbidden',
  'saksframlegg.waiting': 'conflict',
  'saksframlegg.notWaiting': 'conflict',
  'saksframlegg.shieldStays': 'conflict',
  'saksframlegg.removed': 'notFound',
  'saksframlegg.referredTo': 'conflict',
  'saksframlegg.titleMissing': 'invalid',
  'saksframlegg.exists': 'conflict',
  'saksframlegg.senderMissing': 'invalid',
  'saksframlegg.personUnknown': 'invalid',
  'saksframlegg.locked': 'conflict',
  'saksframlegg.textInvalid': 'invalid',
  'saksframlegg.sectionTwice': 'invalid',
  'saksframlegg.headingMissing': 'invalid',
  'saksframlegg.headingFixed': 'invalid',
  'saksframlegg.inlineOnly': 'invalid',
  'saksframlegg.unprintable': 'invalid',
  'saksframlegg.vedleggUnknown': 'invalid',
  'saksframlegg.wrongState': 'conflict',
  'saksframlegg.commentMissing': 'invalid',
  'saksframlegg.commentTooLong': 'invalid',
  'saksframlegg.noText': 'conflict',
  'saksframlegg.placeholderLeft': 'conflict',
  'saksframlegg.notNumbered': 'conflict',
  'paperVersion.notFound': 'notFound',
  'paperVersion.nameMissing': 'invalid',
  'paperVersion.tooMany': 'conflict',
  'vedlegg.notFound': 'notFound',
  'vedlegg.keyTaken': 'conflict',
  'vedlegg.hasNoFile': 'conflict',
  'vedlegg.versionNotFound': 'notFound',
  'vedlegg.whyTooLong': 'invalid',
  'vedlegg.textInvalid': 'invalid',
  'vedlegg.referenced': 'conflict',
  'vedlegg.notAllVedlegg': 'invalid',
  'vedlegg.sourceMissing': 'invalid',
  'vedlegg.dateMissing': 'invalid',
  'vedlegg.paperNotSent': 'conflict',
  'vedlegg.sentAlready': 'conflict',
  'vedlegg.meetingNotCalled': 'conflict',
} as const satisfies Record<string, ErrorKind>;

export type SaksframleggErrorCode = keyof typeof saksframleggErrors;

/** Makes one of this feature's errors. */
export const saksframleggError = errorsOf(saksframleggErrors);

/** Which error a broken database constraint means to a person. */
export const saksframleggConstraints = {
  saksframlegg_item_unique: 'saksframlegg.exists',
  saksframlegg_submitted_by_fkey: 'saksframlegg.personUnknown',
  saksframlegg_section_heading_check: 'saksframlegg.headingMissing',
  saksframlegg_version_name_check: 'paperVersion.nameMissing',
  vedlegg_key_unique: 'vedlegg.keyTaken',
} as const satisfies Record<string, SaksframleggErrorCode>;

import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const habilitetErrors = {
  'habilitet.forbidden': 'forbidden',
  'habilitet.itemNotFound': 'notFound',
  'habilitet.personUnknown': 'invalid',
  'habilitet.personTwice': 'conflict',
  'habilitet.legalBasisMissing': 'invalid',
} as const satisfies Record<string, ErrorKind>;

/** Throws one of this feature's errors. */
export const habilitetError = errorsOf(habilitetErrors);

/** Which error a broken database constraint means to a person. */
export const habilitetConstraints = {
  disqualification_person_unique: 'habilitet.personTwice',
  disqualification_person_fkey: 'habilitet.personUnknown',
  disqualification_item_fkey: 'habilitet.itemNotFound',
} as const satisfies Record<string, keyof typeof habilitetErrors>;

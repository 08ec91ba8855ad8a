import { Type, type Static } from 'typebox';
import { type LegalBasis, longestBasis } from '#domain/habilitet';
import { operation } from '../contract/operation.js';
import { DateText, Id, Line, OrNull, PageOf, PageQuery, Query, Shape, Version } from '../contract/schema.js';

const tag = 'habilitet';
const path = 'legal-bases';
const one = `${path}/:legalBasisId`;

export const LegalBasisResponse = Shape('LegalBasis', {
  id: Id('Id of the ground.'),
  code: Type.String(),
  shortText: Type.String({ description: 'As printed.' }),
  description: Type.String(),
  validFrom: DateText('First day.'),
  validTo: OrNull(DateText('Last day, included; null while in force.')),
  version: Version,
});

const fields = {
  code: Line('Short code, "fvl-6-2"; the same code may stand again from a later day.', 80),
  shortText: Line('As printed, "fvl. § 6 annet ledd".', longestBasis.shortText),
  description: Line('In words that members understand.', longestBasis.description),
  validFrom: DateText('First day.'),
  validTo: OrNull(DateText('Last day, included; null while in force.')),
};
const saved = { body: LegalBasisResponse, etag: 'version', description: 'The ground.' } as const;
const refused = ['habilitet.basisInvalid', 'habilitet.basisTaken', 'habilitet.forbidden'] as const;

export const listLegalBases = operation({
  ...{ id: 'legalBases.list', tag, method: 'get', path, permission: 'habilitet.read' },
  summary: 'The legal bases in force on a day',
  query: Query({ ...PageQuery, date: Type.Optional(DateText('The day; today when left out.')) }),
  success: { status: 200, body: PageOf('LegalBasisPage', LegalBasisResponse), description: 'To pick from.' },
  errors: ['habilitet.forbidden'],
});

export const addLegalBasis = operation({
  ...{ id: 'legalBases.add', tag, method: 'post', path, permission: 'habilitet.write' },
  summary: 'Add a legal basis',
  body: Shape('NewLegalBasis', fields),
  success: { ...saved, status: 201 },
  errors: refused,
});

export const changeLegalBasis = operation({
  ...{ id: 'legalBases.change', tag, method: 'patch', path: one, permission: 'habilitet.write' },
  summary: 'Change a legal basis, as when its last day becomes known',
  description: 'What has been printed stays as it was printed.',
  ifMatch: 'required',
  body: Type.Partial(Type.Object(fields), {
    ...{ title: 'LegalBasisChange', additionalProperties: false, minProperties: 1 },
  }),
  success: { ...saved, status: 200 },
  errors: [...refused, 'habilitet.basisNotFound'],
});

export function legalBasisAnswer(row: Readonly<LegalBasis>): Static<typeof LegalBasisResponse> {
  const { id, code, shortText, description, validFrom, validTo, version } = row;
  return { id, code, shortText, description, validFrom, validTo, version };
}

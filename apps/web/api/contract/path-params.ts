import { Type, type TSchema } from 'typebox';

const uuid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}';

const id = (what: string) => Type.String({ pattern: `^${uuid}$`, description: `Id of ${what}.` });

/**
 * What may stand in an address, by the name of the place. A value of another form names nothing, so it is answered
 * with "not found" like any other address that leads nowhere.
 */
export const pathParams: Readonly<Record<string, TSchema>> = {
  councilId: id('a council'),
  council: Type.String({
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    maxLength: 80,
    description: 'Key of a council, `ho21`.',
  }),
  meetingNumber: Type.String({
    pattern: '^[1-9]\\d?-\\d{4}$',
    description: 'Number of a meeting with a hyphen, `2-2021`.',
  }),
  sequence: Type.String({ pattern: '^[1-9]\\d{0,3}$', description: 'Number of a case in the year.' }),
  organisationId: id('an organisation'),
  personId: id('a person'),
  seatId: id('a seat'),
  appointmentId: id('an appointment'),
  termEndId: id('an ended term'),
  meeting: Type.String({
    pattern: `^(${uuid}|[1-9]\\d?-\\d{4})$`,
    description: 'A meeting, by id or by number with a hyphen: `2-2021`.',
  }),
  item: Type.String({
    pattern: `^(${uuid}|[1-9]\\d{0,3}-[1-9]\\d?-\\d{4})$`,
    description: 'An agenda item, by id or by case number with hyphens: `14-2-2021`.',
  }),
  deliveryId: id('a delivery'),
  waiverId: id('a warning that was waived'),
  year: Type.String({ pattern: '^(199\\d|20\\d\\d|2100)$', description: 'A year.' }),
  headingId: id('a heading'),
  proposalId: id('a proposal'),
  speakerId: id('a request to speak'),
  attendanceId: id('a row of the attendance list'),
  vedleggId: id('a vedlegg'),
  ordinal: Type.String({ pattern: '^[1-9]\\d{0,8}$', description: 'Number of a version, from 1.' }),
  packageId: id('a package of papers'),
  commentId: id('a comment on a referat'),
  correctionId: id('a correction of a referat'),
  alternativeId: id('an alternative'),
  ballotId: id('a ballot'),
  statementId: id('a statement'),
  procedureId: id('a written procedure'),
  paperId: id('a paper that waits'),
  letterId: id('a letter'),
  areaId: id('an area of the action plan'),
  activityId: id('an activity'),
  groupId: id('a reference group'),
  interestId: id('an interest'),
  legalBasisId: id('a legal basis'),
  exemptionId: id('an exemption'),
  exemptKind: Type.String({
    pattern: '^(saksframlegg|referat|letter|vedlegg)$',
    description: 'Kind of document: `saksframlegg`, `referat`, `letter`, `vedlegg`.',
  }),
  documentId: id('a document'),
  passageKey: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{2,39}$', description: 'What marks in texts name.' }),
  innsynId: id('a request for access'),
  innsynDocumentId: id('a document of a request'),
  followUpId: id('a follow-up'),
  code: Type.String({ pattern: '^[a-z]\\w*(\\.\\w+)+$', maxLength: 80, description: 'Code of a refusal.' }),
  kind: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40, description: 'Kind of document.' }),
  which: Type.String({
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    maxLength: 100,
    description: 'Which document: `2-2021`, `14-2-2021`, or the key of a letter.',
  }),
};

/** The names of the places in an address such as `meetings/:meeting/attendance/:attendanceId`. */
export function paramNames(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1]);
}

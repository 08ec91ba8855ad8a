import { Type, type Static } from 'typebox';
import { conflictText, type ConflictView, longestInterest, type PartyOfItem } from '#domain/habilitet';
import { operation } from '../contract/operation.js';
import { Id, OrNull, Part, Shape } from '../contract/schema.js';

const tag = 'habilitet';
const ofMeeting = 'meetings/:meeting/conflicts';
const ofItem = 'agenda-items/:item/parties';
const refused = ['meeting.notFound', 'meeting.notReadable', 'habilitet.forbidden'] as const;
const refusedItem = ['agendaItem.notFound', 'meeting.notReadable', 'habilitet.forbidden'] as const;
const OrganisationKey = Type.String({
  ...{ minLength: 1, maxLength: 500 },
  description: 'Id of the organisation, or its name in small letters when the register does not know it.',
});

export const ConflictList = Shape('Conflicts', {
  items: Type.Array(
    Part({
      agendaItemId: Id('The item.'),
      personId: Id('Whom it is about.'),
      organisationKey: OrganisationKey,
      organisation: Type.String(),
      place: Type.Enum(['party', 'title', 'paper', 'proposal', 'vedlegg'], {
        description: 'Where the item names the organisation first.',
      }),
      because: Type.Enum(['affiliation', 'interest']),
      text: Type.String({ description: 'Why it is pointed out, as a sentence.' }),
      answer: OrNull(
        Part({
          outcome: Type.Enum(['asked', 'dismissed']),
          reason: Type.String({ description: 'Why it was set aside; else empty.' }),
        }),
      ),
    }),
  ),
});

export const listConflicts = operation({
  ...{ id: 'conflicts.list', tag, method: 'get', path: ofMeeting, permission: 'habilitet.write' },
  summary: 'Likely conflicts in a meeting',
  description: 'What rests on the register of interests is written down as a read of it.',
  success: { status: 200, body: ConflictList, description: 'In the order of the agenda. A person decides.' },
  errors: refused,
});

export const answerConflict = operation({
  ...{ id: 'conflicts.answer', tag, method: 'post', path: ofMeeting, permission: 'habilitet.write' },
  summary: 'Ask the member to consider a conflict, or set it aside',
  body: Shape('ConflictAnswer', {
    agendaItemId: Id('The item.'),
    personId: Id('Whom it is about.'),
    organisationKey: OrganisationKey,
    outcome: Type.Enum(['asked', 'dismissed']),
    reason: Type.String({ maxLength: longestInterest, description: 'Asked for with `dismissed`.' }),
  }),
  success: { status: 200, body: ConflictList, description: 'All of the meeting, as they are now.' },
  errors: [
    ...refused,
    ...(['habilitet.conflictUnknown', 'habilitet.conflictReasonMissing'] as const),
    'habilitet.conflictReasonTooLong',
  ],
});

export const PartyList = Shape('CaseParties', {
  items: Type.Array(Part({ organisationId: Id('The party.') }), {
    ...{ maxItems: 200, uniqueItems: true },
    description: 'Organisations of the register; empty means that nobody is named.',
  }),
});

export const getParties = operation({
  ...{ id: 'parties.get', tag, method: 'get', path: ofItem, permission: 'habilitet.write' },
  summary: 'The organisations that an item is about',
  success: { status: 200, body: PartyList, etag: 'content', description: 'As they were picked.' },
  errors: refusedItem,
});

export const nameParties = operation({
  ...{ id: 'parties.name', tag, method: 'put', path: ofItem, permission: 'habilitet.write' },
  summary: 'Name the organisations that an item is about',
  description: 'They are held against what binds members, besides the organisations that the papers name.',
  ifMatch: 'content',
  body: PartyList,
  success: { status: 200, body: PartyList, etag: 'content', description: 'As they are now.' },
  errors: [
    ...refusedItem,
    ...(['habilitet.partyTwice', 'habilitet.partyUnknown', 'habilitet.itemNotFound'] as const),
  ],
});

export function conflictsAnswer(
  language: string,
  views: readonly ConflictView[],
): Static<typeof ConflictList> {
  return {
    items: views.map((view) => ({
      ...{ agendaItemId: view.agendaItemId, personId: view.personId, organisationKey: view.key },
      ...{ organisation: view.name, place: view.place, because: view.because },
      text: conflictText(language, view, {
        caseNumber: view.item.printedNumber,
        personName: view.person.name,
      }),
      answer: view.answer ? { outcome: view.answer.outcome, reason: view.answer.reason } : null,
    })),
  };
}

export function partiesAnswer(parties: readonly PartyOfItem[]): Static<typeof PartyList> {
  return { items: parties.map(({ organisationId }) => ({ organisationId })) };
}

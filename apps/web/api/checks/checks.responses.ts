import { Type, type Static } from 'typebox';
import {
  checkCodes,
  type CheckPlace,
  type CheckWaiver,
  type Finding,
  findingSentence,
  type JudgedFindings,
} from '#domain/checks';
import { mayFollow } from '#domain/innkalling';
import { Id, Instant, OrNull, Part, Shape } from '../contract/schema.js';

const places = [
  ...(['section', 'proposal', 'vedlegg', 'paper', 'item', 'account', 'vedtak', 'agenda', 'meeting'] as const),
  ...(['members', 'answers', 'attendance', 'referat', 'habilitet', 'actionPlan', 'person'] as const),
] satisfies CheckPlace['kind'][];

const Check = Type.Enum(checkCodes, { description: 'What was looked for.' });
const Sentence = Type.String({ description: 'In Norwegian, for people.' });
const ItemId = OrNull(Id('The item it is about; null for what concerns the whole meeting.'));

export const FindingResponse = Part({
  check: Check,
  severity: Type.Enum(['error', 'warning'], { description: 'An error stops the sending.' }),
  mayFollow: Type.Boolean({
    description: 'It is about a paper that may follow: `papersLater` makes it a warning.',
  }),
  sentence: Sentence,
  itemId: ItemId,
  place: Part({
    kind: Type.Enum(places, { description: 'Where it is seen and mended.' }),
    index: OrNull(Type.Integer({ minimum: 0, description: 'Of the section or paragraph, from 0.' })),
    vedleggId: OrNull(Id('The vedlegg.')),
    personId: OrNull(Id('The person in the register.')),
  }),
  fingerprint: Type.String({ description: 'Another one as soon as what stands in the place has changed.' }),
});

export const WaiverResponse = Shape('CheckWaiver', {
  id: Id('Id of the waiver.'),
  check: Check,
  sentence: Sentence,
  itemId: ItemId,
  fingerprint: Type.String({ description: 'Of the warning that it lets stand.' }),
  reason: Type.String(),
  waivedBy: OrNull(Id('Who; null for the program.')),
  waivedAt: Instant('When.'),
  takenBackBy: OrNull(Id('Who took it back.')),
  takenBackAt: OrNull(Instant('When it was taken back.')),
});

export const ChecksResponse = Shape('Checks', {
  findings: Type.Array(FindingResponse, { description: 'What is open, what stops the sending first.' }),
  waived: Type.Array(WaiverResponse, { description: 'Warnings that somebody let stand.' }),
  past: Type.Array(WaiverResponse, {
    description: 'Waivers that hold no longer: taken back, or their place has changed.',
  }),
});

/** What the checks of a meeting found, and what is waived, as the API tells it. */
export function checksAnswer({ open, waived, past }: JudgedFindings): Static<typeof ChecksResponse> {
  return {
    findings: open.map(findingAnswer),
    waived: waived.map(({ waiver }) => waiverAnswer(waiver)),
    past: past.map(waiverAnswer),
  };
}

function findingAnswer(finding: Finding): Static<typeof FindingResponse> {
  const { check, severity, fingerprint, place } = finding;
  return {
    ...{ check, severity, fingerprint, mayFollow: mayFollow(finding) },
    sentence: findingSentence('nb-NO', finding),
    itemId: 'itemId' in place ? place.itemId : null,
    place: {
      kind: place.kind,
      index: 'index' in place ? place.index : null,
      vedleggId: place.kind === 'vedlegg' ? place.vedleggId : null,
      personId: place.kind === 'person' ? place.personId : null,
    },
  };
}

/** A warning that was waived, as the API tells it. */
export function waiverAnswer(row: Readonly<CheckWaiver>): Static<typeof WaiverResponse> {
  const { id, check, fingerprint, reason, waivedBy, takenBackBy } = row;
  return {
    ...{ id, check, fingerprint, reason, waivedBy, takenBackBy, itemId: row.agendaItemId },
    sentence: findingSentence('nb-NO', row),
    waivedAt: row.waivedAt.toISOString(),
    takenBackAt: row.takenBackAt?.toISOString() ?? null,
  };
}

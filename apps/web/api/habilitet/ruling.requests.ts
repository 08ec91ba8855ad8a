import { Type, type Static } from 'typebox';
import { rulingOutcomes, type RulingView } from '#domain/habilitet';
import { operation } from '../contract/operation.js';
import { ClockTime, Id, OrNull, Part, Shape } from '../contract/schema.js';

const tag = 'habilitet';
const path = 'agenda-items/:item/habilitet/:personId/ruling';
const permission = 'habilitet.write';
const refusedRead = ['agendaItem.notFound', 'meeting.notReadable', 'habilitet.forbidden'] as const;
const refusedChange = [...refusedRead, 'habilitet.rulingMeetingOver', 'habilitet.rulingStale'] as const;
const count = Type.Integer({ minimum: 0, maximum: 1000 });

const fields = {
  outcome: Type.Enum([...rulingOutcomes]),
  votes: OrNull(
    Part(
      { for: count, against: count, abstained: count },
      'Votes for "disqualified", against it, and blank; null when it was unanimous.',
    ),
  ),
  fromTime: OrNull(ClockTime('Disqualified from then on; null = for the whole item.')),
  outAt: OrNull(ClockTime('When the person left the room.')),
  backAt: OrNull(ClockTime('When the person came back.')),
  staysAsAudience: Type.Boolean({
    description: 'Stayed in the room as audience, where the council lets them.',
  }),
};

const Body = {
  decidedBy: Type.Enum(['others', 'allPresent'], {
    description:
      'The others; all present when the others are not enough to decide (fvl. § 8 second paragraph).',
  }),
  deciders: Type.Array(Id('Who takes part.')),
};

export const RulingResponse = Shape('HabilitetRuling', {
  version: Type.Integer({
    minimum: 0,
    description:
      'What the next change is made from; 0 for no ruling yet, then it is made with If-None-Match: *.',
  }),
  ruling: OrNull(
    Part({
      ...fields,
      ...Body,
      legalBasis: OrNull(Type.String({ description: 'As printed; null for somebody who is able.' })),
      castingBy: OrNull(Id('Who decided on a tie.')),
      varaId: OrNull(Id('The vara who takes the seat in the item.')),
    }),
  ),
  body: OrNull(Part(Body, 'Who would rule now; null when there is no quorum for it.')),
  castingBy: OrNull(Id('Who would decide on a tie; null when nobody would.')),
  vara: Type.Array(
    Part({
      personId: Id('A vara who can take the seat in the item.'),
      name: Type.String(),
      isPresent: Type.Boolean(),
    }),
    { description: 'In the order they are asked.' },
  ),
});

const shown = { status: 200, body: RulingResponse, etag: 'version', description: 'As it is now.' } as const;

export const getRuling = operation({
  ...{ id: 'rulings.get', tag, method: 'get', path, permission },
  summary: 'What the council ruled about somebody in an item, or who would rule now',
  success: shown,
  errors: refusedRead,
});

export const recordRuling = operation({
  ...{ id: 'rulings.record', tag, method: 'put', path, permission },
  summary: 'Record what the council ruled',
  description:
    'Has its effect at once: voters, quorum, papers and referat. Another outcome is another ruling by those present then.',
  ifMatch: 'orNew',
  body: Shape('NewHabilitetRuling', {
    ...fields,
    legalBasisId: OrNull(Id('Asked for with `disqualified`: a ground in force on the day of the meeting.')),
  }),
  success: shown,
  errors: [
    ...refusedChange,
    ...(['habilitet.rulingInvalid', 'habilitet.noQuorumToRule', 'habilitet.personUnknown'] as const),
  ],
});

export const takeBackRuling = operation({
  ...{ id: 'rulings.takeBack', tag, method: 'delete', path, permission },
  summary: 'Take back a ruling that should not have been written down',
  ifMatch: 'required',
  success: { status: 204, description: 'Everything that followed from it is undone.' },
  errors: [...refusedChange, 'habilitet.rulingMissing'],
});

export const seatVara = operation({
  ...{ id: 'rulings.seatVara', tag, method: 'put', path: `${path}/vara`, permission },
  summary: 'Let a vara take the seat in this item, or nobody',
  ifMatch: 'required',
  body: Shape('ItemVara', { varaId: OrNull(Id('Who takes the seat; null for nobody.')) }),
  success: shown,
  errors: [...refusedChange, 'habilitet.rulingMissing', 'habilitet.varaNotAvailable'],
});

export function rulingAnswer({
  ruling,
  legalBasis,
  ground,
  castingBy,
}: RulingView): Static<typeof RulingResponse> {
  const { body, vara } = ground;
  return {
    version: ruling?.version ?? 0,
    ruling: ruling
      ? {
          ...{ outcome: ruling.outcome, legalBasis, castingBy: ruling.castingBy, varaId: ruling.varaId },
          votes: votesOf(ruling),
          ...{ fromTime: ruling.fromTime, outAt: ruling.outAt, backAt: ruling.backAt },
          staysAsAudience: ruling.staysAsAudience,
          ...{ decidedBy: ruling.decidedBy, deciders: ruling.deciders },
        }
      : null,
    body: body ? { decidedBy: body.decidedBy, deciders: [...body.deciders] } : null,
    castingBy,
    vara: vara.map(({ personId, name, isPresent }) => ({ personId, name, isPresent })),
  };
}

function votesOf({ votesFor, votesAgainst, votesAbstained }: NonNullable<RulingView['ruling']>) {
  return votesFor === null || votesAgainst === null
    ? null
    : { for: votesFor, against: votesAgainst, abstained: votesAbstained ?? 0 };
}

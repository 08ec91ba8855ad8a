import { Type, type Static } from 'typebox';
import { type DispatchPlan, dispatchGroups } from '#domain/innkalling';
import { changeLines } from '#domain/meetings';
import { Id, Instant, OrNull, Part, Shape } from '../contract/schema.js';

const Recipient = Part({
  personId: Id('Who.'),
  name: Type.String(),
  organisation: Type.String(),
  address: OrNull(Type.String({ description: 'Null when the register has none: that person gets nothing.' })),
});

const PaperPlace = Part({ itemId: Id('The item.'), title: Type.String() });

export const DispatchPlanResponse = Shape('DispatchPlan', {
  kind: Type.Enum(['innkalling', 'cancellation']),
  issue: Type.Integer({ description: 'The issue that would be sent; 0 for a cancellation.' }),
  groups: Type.Array(
    Part({
      group: Type.Enum([...dispatchGroups]),
      chosen: Type.Boolean(),
      people: Type.Array(Recipient),
    }),
  ),
  changes: OrNull(
    Type.Array(Type.String(), {
      description: 'What is otherwise than in the issue before, a sentence each.',
    }),
  ),
  papersNow: Type.Array(PaperPlace, { description: 'Papers that go out with it.' }),
  papersLater: Type.Array(PaperPlace, { description: 'Papers that are not ready, or not begun.' }),
  fingerprint: Type.String({
    description: 'Sending asks for it; another one as soon as anything shown has changed.',
  }),
});

export const DispatchResponse = Shape('Dispatch', {
  id: Id('Id of the sending.'),
  kind: Type.Enum(['innkalling', 'cancellation']),
  sequence: Type.Integer({ description: 'SEQUENCE of the calendar entry.' }),
  sentAt: Instant('When.'),
  innkallingId: OrNull(Id('The issue that was sent; null when the meeting is called off.')),
});

/** Who would get what if it were sent now, as the API tells it. */
export function planAnswer(plan: DispatchPlan): Static<typeof DispatchPlanResponse> {
  const { kind, issue, since, papers, fingerprint, view } = plan;
  const isInnkalling = kind === 'innkalling';
  return {
    ...{ kind, issue, fingerprint },
    groups: plan.groups.map(({ group, chosen, people }) => ({
      ...{ group, chosen },
      people: people.map(({ personId, name, organisation, address }) => ({
        ...{ personId, name, organisation, address },
      })),
    })),
    changes: since ? changeLines('nb-NO', since.changes, view.agenda) : null,
    papersNow: isInnkalling ? [...papers.now] : [],
    papersLater: isInnkalling ? [...papers.later] : [],
  };
}

/** A sending as the API tells it. */
export function dispatchAnswer(row: {
  readonly id: string;
  readonly kind: 'innkalling' | 'cancellation';
  readonly sequence: number;
  readonly sentAt: Date;
  readonly innkallingId: string | null;
}): Static<typeof DispatchResponse> {
  const { id, kind, sequence, sentAt, innkallingId } = row;
  return { id, kind, sequence, sentAt: sentAt.toISOString(), innkallingId };
}

import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import { shieldRefusal } from './shielded-item.rules.js';

const refused: Refusal = { code: 'vedtak.forbidden' };
const secretariat = (actor: Actor) => actor.role === 'secretariat' || actor.role === 'system';

/** The secretariat writes the vedtak down in the meeting. */
export function mayRecordVedtak(actor: Actor): Refusal | undefined {
  return secretariat(actor) ? undefined : refused;
}

/** Locking says "this is what was decided": the secretariat does it on the chair's word, or the chair does. */
export function mayLockVedtak(actor: Actor): Refusal | undefined {
  return secretariat(actor) || actor.role === 'chair' ? undefined : refused;
}

/** Who leads an item, and who may not. */
export interface ItemLead {
  /** The council's chair on the day of the meeting, and whoever chaired the meeting. */
  readonly chairId: string | null;
  readonly chairedBy: string | null;
  /** Persons disqualified in the item. */
  readonly disqualified: readonly string[];
}

/**
 * Who leads the item opens its locked vedtak again: the chair, whoever chairs the meeting, and in the place of one who is
 * disqualified the deputy chair. Nobody does where they are disqualified themselves.
 */
export function mayReopenVedtak(
  { role, personId }: Actor,
  { chairId, chairedBy, disqualified }: ItemLead,
): Refusal | undefined {
  if (personId !== undefined && disqualified.includes(personId)) return { code: 'vedtak.reopenDisqualified' };
  const leaderIsOut = [chairId, chairedBy].some((id) => id !== null && disqualified.includes(id));
  const leads =
    role === 'chair' ||
    (personId !== undefined && personId === chairedBy) ||
    (role === 'deputyChair' && leaderIsOut);
  return leads ? undefined : refused;
}

/** Ballots are opened, recorded and closed by the secretariat. */
export function mayHoldBallot(actor: Actor): Refusal | undefined {
  return secretariat(actor) ? undefined : { code: 'ballot.forbidden' };
}

const seated = (actor: Actor) =>
  actor.role === 'chair' || actor.role === 'deputyChair' || actor.role === 'member' || actor.role === 'vara';

/** Who can have a vote of their own. Whether they have one in a ballot is told by its list of voters. */
export function mayVote(actor: Actor): Refusal | undefined {
  return seated(actor) && actor.personId !== undefined ? undefined : { code: 'ballot.forbidden' };
}

/** Vedtak, alternatives and ballots are followed by the council while they come about; others read the referat. */
export function mayFollowVedtak(actor: Actor): Refusal | undefined {
  return secretariat(actor) || seated(actor) ? undefined : refused;
}

/**
 * Whether the actor may follow how one item is decided.
 * @param item `barred` when the actor is disqualified in it and the council keeps its papers from them: what comes about
 * in the meeting is built on those papers, so that it is kept from them too
 */
export function mayFollowItem(
  actor: Actor,
  item: { readonly barred: boolean; readonly shield: Parameters<typeof shieldRefusal>[0]['shield'] },
): Refusal | undefined {
  const refusal = mayFollowVedtak(actor) ?? shieldRefusal(item);
  if (refusal) return refusal;
  return item.barred && !secretariat(actor) ? { code: 'vedtak.barred' } : undefined;
}

/** Members enter their own words; the secretariat enters anybody's, as they dictate. */
export function mayEnterStatement(actor: Actor, personId: string): Refusal | undefined {
  if (secretariat(actor)) return undefined;
  return seated(actor) && actor.personId === personId ? undefined : { code: 'statement.forbidden' };
}

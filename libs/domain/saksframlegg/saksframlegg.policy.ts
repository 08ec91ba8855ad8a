import type { Actor, ActorRole } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import type { PaperVersionReason } from './saksframlegg-version.rules.js';
import type { SaksframleggAction, SaksframleggStatus } from './saksframlegg.states.js';

const all: readonly SaksframleggStatus[] = ['draft', 'forQualityCheck', 'ready', 'sent', 'treated'];
const handedOut: readonly SaksframleggStatus[] = ['sent', 'treated'];

/** In which states a role sees papers. Whether it sees the meeting is asked for before this. */
export function readablePaperStatuses(role: ActorRole): readonly SaksframleggStatus[] {
  switch (role) {
    case 'secretariat':
    case 'system':
      return all;
    case 'chair':
      return ['ready', ...handedOut];
    case 'deputyChair':
    case 'member':
    case 'vara':
    case 'observer':
    case 'public':
      return handedOut;
    default:
      return [];
  }
}

/**
 * Whether the actor may read a paper and its vedlegg.
 * @param paper `barred` when the actor is disqualified in the item and the council keeps its papers from them,
 * `shielded` when the item is shielded and not open to the actor, `exempt` when the paper is exempted from the public
 * and not open to the actor
 */
export function mayReadSaksframlegg(
  actor: Actor,
  paper: {
    readonly status: SaksframleggStatus;
    readonly barred: boolean;
    readonly shielded: boolean;
    readonly exempt: boolean;
  },
): Refusal | undefined {
  const writes = mayWriteSaksframlegg(actor) === undefined;
  if (paper.barred && !writes) return { code: 'saksframlegg.barred' };
  if (paper.shielded && !writes) return { code: 'saksframlegg.shielded' };
  if (paper.exempt && !writes) return { code: 'exemption.notReadable' };
  return readablePaperStatuses(actor.role).includes(paper.status)
    ? undefined
    : { code: 'saksframlegg.notReadable' };
}

/** Whether the actor may write papers and attach to them. */
export function mayWriteSaksframlegg(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system'
    ? undefined
    : { code: 'saksframlegg.notAllowed' };
}

/** Whether the actor may take a paper on its way: the chair may approve one or send it back, the rest is the secretariat's. */
export function mayTakeAction(actor: Actor, action: SaksframleggAction): Refusal | undefined {
  const chairs = action === 'approve' || action === 'sendBack';
  return actor.role === 'chair' && chairs ? undefined : mayWriteSaksframlegg(actor);
}

/** Whether the actor may see the history of a paper at all: those who write it, and the chair. */
export function mayReadHistory(actor: Actor): Refusal | undefined {
  if (actor.role === 'chair') return undefined;
  return mayWriteSaksframlegg(actor) && { code: 'saksframlegg.historyClosed' };
}

/** Whether the actor may see a version: the secretariat's work on the way is its own; the chair sees what was handed over. */
export function mayReadVersion(actor: Actor, reason: PaperVersionReason): Refusal | undefined {
  if (actor.role === 'chair' && (reason === 'ready' || reason === 'sent')) return undefined;
  return mayWriteSaksframlegg(actor) && { code: 'saksframlegg.historyClosed' };
}

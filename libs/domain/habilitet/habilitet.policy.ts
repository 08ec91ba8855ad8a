import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';

const refused: Refusal = { code: 'habilitet.forbidden' };

/** Who was disqualified stands in the referat; the list itself is for the secretariat and for those who decide. */
export function mayReadHabilitet(actor: Actor): Refusal | undefined {
  return ['system', 'secretariat', 'chair', 'deputyChair', 'member'].includes(actor.role)
    ? undefined
    : refused;
}

/** The secretariat writes down what the council decided about habilitet. */
export function mayRecordHabilitet(actor: Actor): Refusal | undefined {
  return actor.role === 'secretariat' || actor.role === 'system' ? undefined : refused;
}

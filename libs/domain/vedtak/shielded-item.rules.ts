import type { AgendaItemView } from '#domain/meetings';
import type { Refusal } from '#kernel/state-machine';

/** Why a reader may not see how an item is decided: it is shielded, and the reader is not let in to it. */
export function shieldRefusal({ shield }: Pick<AgendaItemView, 'shield'>): Refusal | undefined {
  return shield && !shield.open ? { code: 'saksframlegg.shielded' } : undefined;
}

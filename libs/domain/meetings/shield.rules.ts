import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';

/** Roles that may be let in to a shielded item; the secretariat always is. */
export const shieldReaders = ['chair', 'deputyChair', 'member', 'vara', 'observer'] as const;
export type ShieldReader = (typeof shieldReaders)[number];

/** How an item is shielded. */
export interface ShieldInput {
  /** The title that everybody else sees. */
  readonly shieldedTitle: string;
  /** Printed short form of the legal basis. */
  readonly legalBasis: string;
  /** May be empty. */
  readonly reason: string;
  readonly readers: readonly ShieldReader[];
}

/** What a reader sees of the shield of an item. */
export interface ItemShield {
  readonly legalBasis: string;
  /** What those without the right see as title. */
  readonly shieldedTitle: string;
  /** Whether this reader may know more than that. */
  readonly open: boolean;
  /** Why, and for whom it is open; null for those who may not know more. */
  readonly reason: string | null;
  readonly readers: readonly ShieldReader[] | null;
}

/** Whether somebody may know what a shielded item is about, and read its paper. */
export function mayReadShielded({ role }: Pick<Actor, 'role'>, readers: readonly ShieldReader[]): boolean {
  if (role === 'secretariat' || role === 'system') return true;
  return readers.some((reader) => reader === role);
}

/**
 * Everything wrong with a shield, by field.
 * @param realTitle a shielded title that says the same as the real one shields nothing
 */
export function shieldFaults(shield: ShieldInput, realTitle: string): Fault[] {
  const { shieldedTitle, legalBasis, reason } = shield;
  const same = plain(shieldedTitle) === plain(realTitle);
  return [
    ...(shieldedTitle.trim() === '' ? [{ path: '/shieldedTitle', code: 'shield.titleMissing' }] : []),
    ...(same && shieldedTitle.trim() !== '' ? [{ path: '/shieldedTitle', code: 'shield.titleSame' }] : []),
    ...(shieldedTitle.length > 500 ? [{ path: '/shieldedTitle', code: 'shield.tooLong' }] : []),
    ...(legalBasis.trim() === '' ? [{ path: '/legalBasis', code: 'shield.legalBasisMissing' }] : []),
    ...(legalBasis.length > 200 ? [{ path: '/legalBasis', code: 'shield.tooLong' }] : []),
    ...(reason.length > 2000 ? [{ path: '/reason', code: 'shield.tooLong' }] : []),
  ];
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb-NO');
}

import type { ActorRole } from '#kernel/actor';

const secretariat: readonly ActorRole[] = ['secretariat', 'system'];
const council: readonly ActorRole[] = [...secretariat, 'chair', 'deputyChair', 'member', 'vara'];
const everybody: readonly ActorRole[] = [...council, 'observer'];

/**
 * What a route may ask for, and which roles have it. This is the first of two gates: the service behind a route
 * decides again, record by record. A name that is not here is nobody's.
 */
export const permissions = {
  'documents.read': everybody,
  'meetings.read': everybody,
  'meetings.write': secretariat,
  'people.read': everybody,
  'people.write': secretariat,
  'settings.read': council,
  'settings.write': secretariat,
  'papers.read': everybody,
  'papers.write': secretariat,
  'vedtak.read': everybody,
  'vedtak.write': secretariat,
  'referat.read': everybody,
  'referat.write': secretariat,
  'letters.read': council,
  'letters.write': secretariat,
  'actionPlan.read': everybody,
  'actionPlan.write': secretariat,
  'exchange.read': secretariat,
  'exchange.write': secretariat,
  'audit.read': secretariat,
} as const satisfies Record<string, readonly ActorRole[]>;

export type Permission = keyof typeof permissions;

/** Whether a role has a permission. */
export function roleHas(role: ActorRole, permission: Permission): boolean {
  return (permissions[permission]).includes(role);
}

import type { ActorRole } from '#kernel/actor';

const secretariat: readonly ActorRole[] = ['secretariat', 'system'];
const council: readonly ActorRole[] = [...secretariat, 'chair', 'deputyChair', 'member', 'vara'];
const seated: readonly ActorRole[] = ['chair', 'deputyChair', 'member', 'vara'];
const everybody: readonly ActorRole[] = [...council, 'observer'];

/**
 * What a route may ask for, and which roles have it. This is the first of two gates: the service behind a route
 * decides again, record by record. A name that is not here is nobody's.
 */
export const permissions = {
  'documents.read': everybody,
  'meetings.read': everybody,
  'meetings.write': secretariat,
  'room.speak': seated,
  'people.read': everybody,
  'people.write': secretariat,
  'settings.read': council,
  'settings.write': secretariat,
  'papers.read': everybody,
  'papers.write': secretariat,
  'papers.approve': [...secretariat, 'chair'],
  'habilitet.read': [...secretariat, 'chair', 'deputyChair', 'member'],
  'habilitet.own': council,
  'habilitet.declare': seated,
  'interests.enter': council,
  'interests.own': seated,
  'interests.read': secretariat,
  'habilitet.overview': [...secretariat, 'chair'],
  'vedtak.read': everybody,
  'vedtak.write': secretariat,
  'vedtak.lock': [...secretariat, 'chair'],
  'vedtak.reopen': seated,
  'vedtak.follow': council,
  'vedtak.vote': seated,
  'written.read': [...secretariat, 'chair', 'deputyChair', 'member'],
  'written.answer': ['chair', 'deputyChair', 'member'],
  'written.write': secretariat,
  'referat.read': everybody,
  'referat.write': secretariat,
  'referat.comment': council,
  'referat.approve': [...secretariat, 'chair'],
  'letters.read': everybody,
  'letters.write': secretariat,
  'letters.adopt': [...secretariat, 'chair'],
  'actionPlan.read': everybody,
  'actionPlan.write': secretariat,
  'followUps.read': council,
  'habilitet.write': secretariat,
  'exchange.read': secretariat,
  'exchange.write': secretariat,
  'proposals.make': council,
  'proposals.answer': [...secretariat, 'chair'],
  'audit.read': secretariat,
  'exemptions.write': secretariat,
  'innsyn.write': secretariat,
} as const satisfies Record<string, readonly ActorRole[]>;

export type Permission = keyof typeof permissions;

/** Whether a role has a permission. */
export function roleHas(role: ActorRole, permission: Permission): boolean {
  return (permissions[permission] as readonly ActorRole[]).includes(role);
}

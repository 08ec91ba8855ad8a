import type { ActorRole } from '#kernel/actor';

/** What each role is called on a page. */
export const roleNames: Readonly<Record<ActorRole, string>> = {
  chair: 'Leder',
  deputyChair: 'Nestleder',
  member: 'Medlem',
  vara: 'Vara',
  observer: 'Observatør',
  secretariat: 'Sekretariat',
  system: 'Programmet',
  public: 'Alle',
};

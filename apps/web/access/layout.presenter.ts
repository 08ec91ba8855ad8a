import { Injectable } from '@nestjs/common';
import type { ActorRole } from '#kernel/actor';
import { message } from '#kernel/messages';
import type { SignedIn } from '#domain/councils';
import { type Permission, roleHas } from './permissions.js';
import type { PageLayout, RequestSession } from './request-session.js';

/** A place in the main menu, with the rooms that one comes to from there. */
interface Place {
  readonly href: string;
  /** What it is called, under `page.place`. */
  readonly name: (role: ActorRole) => string;
  readonly rooms: readonly string[];
  /** Who may go there; everybody when left out. */
  readonly permission?: Permission;
}

const ofMeetings = [
  'meetings',
  'saksframlegg',
  'referat',
  'documents',
  'innkalling',
  'checks',
  'packages',
  'habilitet',
  'planning',
  'agenda',
  'proposals',
  'exemptions',
  'writing',
  'vedtak',
  'written',
  'answers',
  'ballots',
];
const places: readonly Place[] = [
  { href: '/', name: startName, rooms: [''] },
  { href: '/meetings', name: () => 'meetings', rooms: ofMeetings },
  { href: '/action-plan', name: () => 'actionPlan', rooms: ['action-plan', 'follow-ups'] },
  { href: '/members', name: () => 'members', rooms: ['members', 'council'] },
  { href: '/innsyn', name: () => 'innsyn', rooms: ['innsyn'], permission: 'innsyn.write' },
];

/** Says what the head of a page shows: the council, the person, and where one can go. */
@Injectable()
export class LayoutPresenter {
  /**
   * The session of somebody signed in, with the head of the page that is asked for.
   * @param path from the root of the site, without its query
   */
  session({ actor, council, person }: SignedIn, path: string): RequestSession {
    const layout: PageLayout = {
      councilName: council.name,
      personName: `${person.givenName} ${person.familyName}`,
      initials: person.givenName.charAt(0) + person.familyName.charAt(0),
      roleName: message(council.language, `page.role.${actor.role}`),
      nav: places.filter(isOpenTo(actor.role)).map(({ href, name, rooms }) => ({
        href,
        label: message(council.language, `page.place.${name(actor.role)}`),
        current: rooms.includes(path.split('/', 2)[1] ?? ''),
      })),
      language: council.language.slice(0, 2),
      signedIn: true,
      home: '/',
      isOpen: false,
    };
    return { actor, language: council.language, layout };
  }
}

const isOpenTo =
  (role: ActorRole) =>
  ({ permission }: Place): boolean =>
    permission === undefined || roleHas(role, permission);

function startName(role: ActorRole): string {
  if (role === 'secretariat') return 'workspace';
  return role === 'observer' ? 'archive' : 'own';
}

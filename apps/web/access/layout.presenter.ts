import { Injectable } from '@nestjs/common';
import type { ActorRole } from '#kernel/actor';
import type { SignedIn } from '#domain/councils';
import type { PageLayout, RequestSession } from './request-session.js';
import { roleNames } from './role-names.js';

/** A place in the main menu, with the rooms that one comes to from there. */
interface Place {
  readonly href: string;
  readonly label: (role: ActorRole) => string;
  readonly rooms: readonly string[];
}

const ofMeetings = [
  'meetings',
  'saksframlegg',
  'referat',
  'documents',
  'innkalling',
  'habilitet',
  'planning',
  'agenda',
  'proposals',
];
const places: readonly Place[] = [
  { href: '/', label: startLabel, rooms: [''] },
  { href: '/meetings', label: () => 'Møter', rooms: ofMeetings },
  { href: '/action-plan', label: () => 'Handlingsplan', rooms: ['action-plan'] },
  { href: '/members', label: () => 'Medlemmer', rooms: ['members', 'council'] },
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
      roleName: roleNames[actor.role],
      nav: places.map(({ href, label, rooms }) => ({
        href,
        label: label(actor.role),
        current: rooms.includes(path.split('/', 2)[1] ?? ''),
      })),
      language: council.language.slice(0, 2),
      signedIn: true,
    };
    return { actor, language: council.language, layout };
  }
}

function startLabel(role: ActorRole): string {
  if (role === 'secretariat') return 'Min arbeidsflate';
  return role === 'observer' ? 'Arkivet' : 'Mine saker';
}

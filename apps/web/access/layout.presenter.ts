import { Injectable } from '@nestjs/common';
import type { ActorRole } from '#kernel/actor';
import type { SignedIn } from '#domain/councils';
import type { PageLayout, RequestSession } from './request-session.js';
import { roleNames } from './role-names.js';

const places: readonly { href: string; label: (role: ActorRole) => string }[] = [
  { href: '/', label: startLabel },
  { href: '/meetings', label: () => 'Møter' },
  { href: '/action-plan', label: () => 'Handlingsplan' },
  { href: '/members', label: () => 'Medlemmer' },
];

/** Says what the head of a page shows: the council, the person, and where one can go. */
@Injectable()
export class LayoutPresenter {
  /** The session of somebody signed in, with the head of the page that is asked for. */
  session({ actor, council, person }: SignedIn, path: string): RequestSession {
    const layout: PageLayout = {
      councilName: council.name,
      personName: `${person.givenName} ${person.familyName}`,
      initials: person.givenName.charAt(0) + person.familyName.charAt(0),
      roleName: roleNames[actor.role],
      nav: places.map(({ href, label }) => ({
        href,
        label: label(actor.role),
        current: isWithin(path, href),
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

function isWithin(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}

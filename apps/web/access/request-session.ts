import type { Request } from 'express';
import type { Actor } from '#kernel/actor';

/** What the head of every page needs to know. */
export interface PageLayout {
  readonly councilName: string;
  readonly personName: string;
  readonly initials: string;
  readonly roleName: string;
  readonly nav: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly language: string;
  readonly signedIn: boolean;
  /** Where the name of the program leads: one's own start page, or what is open to all. */
  readonly home: string;
  /** A page that anybody may read, with the way to sign in. */
  readonly isOpen: boolean;
}

/** Who is behind a request, as the session middleware found out. */
export interface RequestSession {
  readonly actor?: Actor;
  readonly language: string;
  readonly layout: PageLayout;
}

/** Below this lies what anybody may read without signing in. */
export const openPlace = '/public';

/** The head of a page for somebody who is not signed in. */
export const anonymousLayout: PageLayout = {
  councilName: '',
  personName: '',
  initials: '',
  roleName: '',
  nav: [],
  language: 'nb',
  signedIn: false,
  home: '/',
  isOpen: false,
};

/** The head of a page that anybody may read: it is the same for everybody, signed in or not. */
export function openLayout(
  council: { readonly name: string; readonly language: string; readonly home: string } = {
    ...{ name: '', language: 'nb-NO', home: openPlace },
  },
): PageLayout {
  const { name, language, home } = council;
  return { ...anonymousLayout, councilName: name, language: language.slice(0, 2), home, isOpen: true };
}

const anonymous: RequestSession = { language: 'nb-NO', layout: anonymousLayout };
const sessions = new WeakMap<Request, RequestSession>();

/** Ties what is known about the person to the request. */
export function rememberSession(request: Request, session: RequestSession): void {
  sessions.set(request, session);
}

/** Who is behind the request; anonymous before the middleware has run and for people without a session. */
export function sessionOf(request: Request): RequestSession {
  return sessions.get(request) ?? anonymous;
}

/** The head of an answer that is no page of its own, such as a refusal. */
export function layoutOf(request: Request): PageLayout {
  const [path] = request.originalUrl.split('?', 1);
  return path === openPlace || path.startsWith(`${openPlace}/`) ? openLayout() : sessionOf(request).layout;
}

/** True for routes that answer with JSON and problem+json. */
export function isApi(request: Request): boolean {
  return request.originalUrl.startsWith('/api/') || request.originalUrl.startsWith('/health/');
}

/** The number that ties a request's log lines, audit rows and error page together. */
export function requestIdOf(request: Request): string {
  return typeof request.id === 'string' ? request.id : JSON.stringify(request.id);
}

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
}

/** Who is behind a request, as the session middleware found out. */
export interface RequestSession {
  readonly actor?: Actor;
  readonly language: string;
  readonly layout: PageLayout;
}

/** The head of a page for somebody who is not signed in. */
export const anonymousLayout: PageLayout = {
  councilName: '',
  personName: '',
  initials: '',
  roleName: '',
  nav: [],
  language: 'nb',
  signedIn: false,
};

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

/** True for routes that answer with JSON and problem+json. */
export function isApi(request: Request): boolean {
  return request.originalUrl.startsWith('/api/') || request.originalUrl.startsWith('/health/');
}

/** The number that ties a request's log lines, audit rows and error page together. */
export function requestIdOf(request: Request): string {
  return typeof request.id === 'string' ? request.id : JSON.stringify(request.id);
}

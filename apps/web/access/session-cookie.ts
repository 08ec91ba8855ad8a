import type { Request, Response } from 'express';
import { parseCookie } from 'cookie';

/** `__Host-` binds the cookie to this host; browsers accept the prefix only with Secure, so plain http goes without. */
const nameFor = (secure: boolean) => (secure ? '__Host-saksgang' : 'saksgang');

/** The session token of a request, if it has one. */
export function readSessionCookie(request: Request, secure: boolean): string | undefined {
  const header = request.headers.cookie;
  return header ? parseCookie(header)[nameFor(secure)] : undefined;
}

/** Gives the browser the token: out of reach of scripts, and not sent along with requests from other sites. */
export function writeSessionCookie(response: Response, secure: boolean, token: string, expires: Date): void {
  response.cookie(nameFor(secure), token, { httpOnly: true, sameSite: 'lax', secure, path: '/', expires });
}

/** Takes the token away from the browser. */
export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(nameFor(secure), { httpOnly: true, sameSite: 'lax', secure, path: '/' });
}

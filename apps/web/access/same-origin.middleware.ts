import type { NextFunction, Request, Response } from 'express';
import { webError } from '../errors/web.errors.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site's page sends with our cookie (cross-site request forgery).
 * Browsers say where a request comes from in Sec-Fetch-Site, older ones in Origin; a program that is no browser
 * says neither and has no cookie that somebody else put there.
 */
export function sameOrigin(request: Request, _response: Response, next: NextFunction): void {
  next(safe.has(request.method) || isOwn(request) ? undefined : webError('web.foreignOrigin'));
}

function isOwn(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  return !origin || safeHost(origin) === request.get('host');
}

function safeHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

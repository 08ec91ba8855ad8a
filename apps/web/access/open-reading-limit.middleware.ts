import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ConfigHolder } from '../config-holder.js';
import { webError } from '../errors/web.errors.js';
import { clientAddress, networkOf } from './client-address.js';
import { openPlace, sessionOf } from './request-session.js';

const openPlaces = [openPlace, '/api/v1/public'];
/** A document is set when it is asked for, and takes the time of several pages. */
const documentPrice = 5;

/**
 * Lets nobody without a session ask for so much of what is open to all that others have to wait: each network address
 * has an allowance a minute, kept in this process. Whoever is signed in is never refused here.
 */
@Injectable()
export class OpenReadingLimit implements NestMiddleware {
  private readonly allowance: RateLimiterMemory | null;

  constructor(private readonly holder: ConfigHolder) {
    const { openRequestsPerMinute: points } = holder.config;
    this.allowance = points === 0 ? null : new RateLimiterMemory({ points, duration: 60 });
  }

  use(request: Request, response: Response, next: NextFunction): void {
    this.secondsToWait(request).then((seconds) => {
      if (seconds === 0) return next();
      response.set({ 'Retry-After': String(seconds), 'Cache-Control': 'no-store' });
      next(webError('web.tooManyRequests', { seconds }));
    }, next);
  }

  private async secondsToWait(request: Request): Promise<number> {
    const [path] = request.originalUrl.split('?', 1);
    const isOpen = openPlaces.some((place) => path === place || path.startsWith(`${place}/`));
    if (!isOpen || !this.allowance || sessionOf(request).actor) return 0;
    const caller = networkOf(clientAddress(request, this.holder.config.trustedProxies));
    const price = /[./]pdf$/.test(path) || request.method === 'POST' ? documentPrice : 1;
    try {
      await this.allowance.consume(caller, Math.min(price, this.allowance.points));
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  }
}

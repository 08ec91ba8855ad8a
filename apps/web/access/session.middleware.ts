import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { SessionService } from '#domain/councils';
import { ConfigHolder } from '../config-holder.js';
import { LayoutPresenter } from './layout.presenter.js';
import { rememberSession, requestIdOf } from './request-session.js';
import { readSessionCookie } from './session-cookie.js';

/** Finds out who is behind a request, before any route is asked. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(
    private readonly sessions: SessionService,
    private readonly presenter: LayoutPresenter,
    private readonly holder: ConfigHolder,
  ) {}

  async use(request: Request, _response: Response, next: NextFunction): Promise<void> {
    const token = readSessionCookie(request, this.holder.config.secureCookies);
    const signedIn = token ? await this.sessions.signedIn(token, requestIdOf(request)) : undefined;
    if (signedIn)
      rememberSession(request, this.presenter.session(signedIn, request.originalUrl.split('?', 1)[0]));
    next();
  }
}

import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { CouncilDirectoryQueries, PeopleQueries, SessionService } from '#domain/councils';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { requestIdOf } from '../../access/request-session.js';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../../access/session-cookie.js';
import { ConfigHolder } from '../../config-holder.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { getSession, getSignInChoices, signIn, signOut } from './session.requests.js';
import { choiceOf, sessionAnswer } from './session.responses.js';

/** Signing in and out of the demo, for programs. */
@Controller('api/v1')
export class SessionsApiController {
  constructor(
    private readonly sessions: SessionService,
    private readonly directory: CouncilDirectoryQueries,
    private readonly people: PeopleQueries,
    private readonly holder: ConfigHolder,
  ) {}

  @Serves(getSignInChoices)
  async choices() {
    this.demoOnly();
    const councils = [];
    for (const council of await this.directory.all()) {
      councils.push(choiceOf(council, await this.directory.demoAccounts(council.id)));
    }
    return { councils };
  }

  @Serves(signIn)
  async begin(
    @Input() { body }: InputOf<typeof signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    this.demoOnly();
    const { token, expiresAt } = await this.sessions.start({ ...body, requestId: requestIdOf(request) });
    writeSessionCookie(response, this.holder.config.secureCookies, token, expiresAt);
    return this.answer(body, expiresAt);
  }

  @Serves(getSession)
  async current(@CurrentActor() actor: Actor) {
    return this.answer(actor);
  }

  @Serves(signOut)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secure = this.holder.config.secureCookies;
    const token = readSessionCookie(request, secure);
    if (token) await this.sessions.end(token);
    clearSessionCookie(response, secure);
  }

  private async answer(actor: Actor, expiresAt?: Date) {
    const id = actor.personId ?? '';
    const people = await this.people.peopleOn(actor, osloLocal(systemClock.now()).date, [id]);
    return sessionAnswer(actor, people.get(id), expiresAt);
  }

  private demoOnly(): void {
    if (!this.holder.config.demo) throw webError('web.demoOnly');
  }
}

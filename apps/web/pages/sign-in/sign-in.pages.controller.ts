import { Body, Controller, Get, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DomainError } from '#kernel/domain-error';
import { SessionService } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { OpenToAll, Permit } from '../../access/permission.decorator.js';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../../access/session-cookie.js';
import { requestIdOf } from '../../access/request-session.js';
import { ConfigHolder } from '../../config-holder.js';
import { webError } from '../../errors/web.errors.js';
import { ownPath, PlaceForm, SignInForm } from './sign-in.form.js';
import { SignInPresenter } from './sign-in.presenter.js';

/** Signing in to the demo by choosing a person and a role, moving between one's own roles, and signing out. */
@Controller()
@OpenToAll()
export class SignInPagesController {
  constructor(
    private readonly presenter: SignInPresenter,
    private readonly sessions: SessionService,
    private readonly holder: ConfigHolder,
  ) {}

  @Get('sign-in')
  @Render('sign-in/sign-in')
  async choose(
    @Query() { council, to }: { readonly council?: unknown; readonly to?: unknown },
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    this.demoOnly();
    const ended = await this.whyEnded(request, response);
    const key = typeof council === 'string' ? council : undefined;
    return this.presenter.page(key, ownPath(typeof to === 'string' ? to : '/'), ended);
  }

  @Post('sign-in')
  async signIn(@Body() form: SignInForm, @Req() request: Request, @Res() response: Response): Promise<void> {
    this.demoOnly();
    const { councilId, personId, role } = form;
    const session = await this.sessions.start({ councilId, personId, role, requestId: requestIdOf(request) });
    writeSessionCookie(response, this.holder.config.secureCookies, session.token, session.expiresAt);
    response.redirect(303, ownPath(form.to));
  }

  @Get('sign-in/places')
  @Permit('meetings.read')
  @Render('sign-in/places')
  async places(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return this.presenter.places(actor, language);
  }

  /** From one of one's own roles to another: who somebody is has been shown already, so this is no demo. */
  @Post('sign-in/places')
  @Permit('meetings.read')
  async move(
    @CurrentActor() actor: Actor,
    @Body() form: PlaceForm,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { councilId, personId, role } = await this.presenter.ownPlace(actor, form);
    const session = await this.sessions.start({ councilId, personId, role, requestId: requestIdOf(request) });
    const token = readSessionCookie(request, this.holder.config.secureCookies);
    if (token) await this.sessions.end(token);
    writeSessionCookie(response, this.holder.config.secureCookies, session.token, session.expiresAt);
    response.redirect(303, '/');
  }

  @Post('sign-out')
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    const token = readSessionCookie(request, this.holder.config.secureCookies);
    if (token) await this.sessions.end(token);
    clearSessionCookie(response, this.holder.config.secureCookies);
    response.redirect(303, '/sign-in');
  }

  /** Somebody whose time in office is over is told so once, instead of being asked to sign in again without a word. */
  private async whyEnded(request: Request, response: Response): Promise<DomainError | undefined> {
    const token = readSessionCookie(request, this.holder.config.secureCookies);
    const ended = token ? await this.sessions.endedBecause(token) : undefined;
    if (ended) clearSessionCookie(response, this.holder.config.secureCookies);
    return ended;
  }

  private demoOnly(): void {
    if (!this.holder.config.demo) throw webError('web.demoOnly');
  }
}

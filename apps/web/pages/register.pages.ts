import { Body, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { CurrentLanguage } from '../access/current-language.decorator.js';
import { sessionOf } from '../access/request-session.js';
import { answerForm } from './answer-form.js';
import { type RenderedPage, renderPage } from './render-page.js';
import { type SentFields, versionIn } from './sent-fields.js';

/** A form that came back, as it was typed. */
export interface FailedEntry<Typed> {
  readonly typed: Typed;
  readonly error: DomainError;
  readonly version: number;
}

/** Whether the form is shown because something was saved, or because it was refused. */
export interface ShownEntry<Typed> {
  readonly saved?: boolean;
  readonly failed?: FailedEntry<Typed>;
}

/** Finds what is in a register, and the form of one entry. */
export interface RegisterPresenter<Typed> {
  list(actor: Actor, language: string): Promise<RenderedPage['model']>;
  /** @param id undefined for a new one @throws DomainError `web.notFound` */
  page(
    actor: Actor,
    language: string,
    id: string | undefined,
    shown?: ShownEntry<Typed>,
  ): Promise<RenderedPage['model']>;
}

/** An entry to be stored; without id it is new. */
export interface StoredEntry<Typed> {
  readonly id: string | undefined;
  readonly version: number;
  readonly typed: Typed;
}

/** The pages of a register that the secretariat keeps: the list, a new entry, and each entry. */
export abstract class RegisterPages<Typed> {
  protected abstract readonly presenter: RegisterPresenter<Typed>;
  protected readonly listView: string = 'councils/register-list';

  /** What was typed, as the form sends it. */
  protected abstract typed(sent: SentFields): Typed;

  /** Stores the entry. @returns the address of its form @throws DomainError why not */
  protected abstract store(actor: Actor, entry: StoredEntry<Typed>): Promise<string>;

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.presenter.list(actor, language);
    renderPage(request, response, { view: this.listView, model });
  }

  @Get(':id')
  async entry(
    @CurrentActor() actor: Actor,
    @Param('id') address: string,
    @Query('saved') saved: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const shown = { saved: saved !== undefined };
    renderPage(request, response, await this.form(actor, request, idIn(address), shown));
  }

  @Post(':id')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') address: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = idIn(address);
    const [typed, version] = [this.typed(sent), versionIn(sent)];
    const work = async () => `${await this.store(actor, { id, version, typed })}?saved=1`;
    await answerForm(request, response, work, (error) =>
      this.form(actor, request, id, { failed: { typed, error, version } }),
    );
  }

  private async form(
    actor: Actor,
    request: Request,
    id: string | undefined,
    shown: ShownEntry<Typed>,
  ): Promise<RenderedPage> {
    const model = await this.presenter.page(actor, sessionOf(request).language, id, shown);
    return { view: 'councils/register-form', model };
  }
}

/** A new entry has the address "new". */
function idIn(address: string): string | undefined {
  return address === 'new' ? undefined : address;
}

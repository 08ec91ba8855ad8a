import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { PersonEntryService } from '#domain/councils';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { type SentFields, versionIn } from '../sent-fields.js';
import { PeoplePresenter } from './people.presenter.js';
import { personEntry, typedPerson } from './person.form.js';
import { PersonPresenter } from './person.presenter.js';

/** The secretariat keeps the register of people. */
@Controller('members/people')
@Permit('people.write')
export class PeoplePagesController {
  constructor(
    private readonly list: PeoplePresenter,
    private readonly presenter: PersonPresenter,
    private readonly people: PersonEntryService,
  ) {}

  @Get()
  @Render('councils/people')
  async all(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Query('q') words?: string,
    @Query('show') show?: string,
  ) {
    return this.list.page(actor, language, { words: String(words ?? ''), show: String(show ?? '') });
  }

  @Get('new')
  @Render('councils/person')
  async new(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return this.presenter.newPage(actor, language);
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedPerson(sent);
    const work = async () => {
      const { id } = await this.people.save(actor, personEntry(typed));
      return `${paths.person(id)}?saved=1`;
    };
    await answerForm(request, response, work, async (error) => {
      const failed = { typed, error, version: 0 };
      const model = await this.presenter.newPage(actor, sessionOf(request).language, failed);
      return { view: 'councils/person', model };
    });
  }

  @Get(':id')
  @Render('councils/person')
  async person(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Query('saved') saved?: string,
  ) {
    return this.presenter.page(actor, language, id, { saved: saved !== undefined });
  }

  @Post(':id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedPerson(sent);
    const version = versionIn(sent);
    const work = async () => {
      await this.people.save(actor, personEntry(typed), { id, version });
      return `${paths.person(id)}?saved=1`;
    };
    await answerForm(request, response, work, async (error) => {
      const failed = { typed, error, version };
      const model = await this.presenter.page(actor, sessionOf(request).language, id, { failed });
      return { view: 'councils/person', model };
    });
  }
}

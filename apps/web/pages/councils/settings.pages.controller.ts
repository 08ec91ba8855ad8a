import { Body, Controller, Get, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { CouncilSettingsService } from '#domain/councils';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { sentLists, withMove } from './settings-lists.js';
import { headFrom, ownDifferences, sentValues, settingsFrom } from './settings-values.js';
import { SettingsPresenter, type SettingsStep } from './settings.presenter.js';

/** How the council works: every rule that it may choose, on one page. What changes is shown before it is saved. */
@Controller('council/settings')
@Permit('settings.write')
export class SettingsPagesController {
  constructor(
    private readonly presenter: SettingsPresenter,
    private readonly councils: CouncilSettingsService,
  ) {}

  @Get()
  @Render('councils/settings')
  async settings(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Query('saved') saved?: string,
  ) {
    return this.presenter.page(actor, language, undefined, saved !== undefined);
  }

  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const step = stepOf(sent);
    const page = async (shown: SettingsStep) => ({
      view: 'councils/settings',
      model: await this.presenter.page(actor, sessionOf(request).language, shown),
    });
    const work = async () => {
      if (step.opened !== undefined) return page(step);
      const change = {
        ...headFrom(step.values),
        settings: ownDifferences(settingsFrom(step.values, step.lists)),
      };
      if (fieldIn(sent, 'step') !== 'do') {
        this.councils.examine(actor, change);
        return page({ ...step, isChecked: true });
      }
      await this.councils.update(actor, step.version, change);
      return `${paths.councilSettings()}?saved=1`;
    };
    await answerForm(request, response, work, (error) => page({ ...step, error }));
  }
}

/** The form as it was sent; a row that was to be moved is moved, and nothing is saved by it. */
function stepOf(sent: SentFields): SettingsStep {
  const lists = sentLists(sent);
  return { values: sentValues(sent), lists, version: versionIn(sent), ...withMove(sent, lists) };
}

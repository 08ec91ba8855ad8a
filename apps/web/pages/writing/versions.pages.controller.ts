import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { WrittenPaperQueries, SaksframleggVersionService } from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { type RenderedPage, renderPage } from '../render-page.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { type ShownVersions, VersionsPresenter } from './versions.presenter.js';

/** The history of a paper: what it said when, what changed, and the way back. */
@Controller('writing/:address/versions')
export class VersionsPagesController {
  constructor(
    private readonly presenter: VersionsPresenter,
    private readonly papers: WrittenPaperQueries,
    private readonly versions: SaksframleggVersionService,
  ) {}

  @Get()
  @Permit('papers.approve')
  async page(
    @CurrentActor() actor: Actor,
    @Param('address') address: string,
    @Query() query: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const shown = { actor, address, from: ordinalIn(query, 'from'), to: ordinalIn(query, 'to') };
    const kept = fieldIn(query, 'kept') !== '';
    renderPage(request, response, await this.rendered(request, { ...shown, kept }));
  }

  @Post()
  @Permit('papers.write')
  async keep(
    @CurrentActor() actor: Actor,
    @Param('address') address: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const name = fieldIn(sent, 'name');
    const keep = async () => {
      const { paper } = await this.papers.at(actor, address);
      await this.versions.keep(actor, paper.id, name);
      return `${paths.writingVersions(address)}?kept=1`;
    };
    await answerForm(request, response, keep, (refusal) =>
      this.rendered(request, { actor, address, name, refusal }),
    );
  }

  @Post(':ordinal')
  @Permit('papers.write')
  async restore(
    @CurrentActor() actor: Actor,
    @Param() { address, ordinal }: { address: string; ordinal: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const restore = async () => {
      const { paper } = await this.papers.at(actor, address);
      await this.versions.restore(actor, paper.id, Number(ordinal) || 0, versionIn(sent));
      return `${paths.writing(address)}?saved=1`;
    };
    await answerForm(request, response, restore, (refusal) =>
      this.rendered(request, { actor, address, refusal }),
    );
  }

  private async rendered(request: Request, shown: ShownVersions): Promise<RenderedPage> {
    const model = await this.presenter.page(shown, sessionOf(request).language);
    return { view: 'writing/versions', model };
  }
}

function ordinalIn(sent: SentFields, name: string): number | undefined {
  const text = fieldIn(sent, name);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

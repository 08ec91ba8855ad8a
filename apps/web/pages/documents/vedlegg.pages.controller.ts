import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import { SaksframleggQueries, VedleggQueries } from '#domain/saksframlegg';
import { meetingNumberText } from '#domain/meetings';
import { LetterQueries } from '#domain/correspondence';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths } from '../paths.js';
import { answerWithFile } from './file-answer.js';

/** A vedlegg to a paper: its file, or the page of what it consists of. */
@Controller('vedlegg')
@Permit('papers.read')
export class VedleggPagesController {
  constructor(
    private readonly vedlegg: VedleggQueries,
    private readonly papers: SaksframleggQueries,
    private readonly letters: LetterQueries,
  ) {}

  @Get(':id')
  async open(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const entry = await this.vedlegg.byId(actor, id);
    if (entry.storedFileId) return answerWithFile(response, await this.vedlegg.open(actor, id));
    if (entry.letterId) {
      const { key } = await this.letters.byId(actor, entry.letterId);
      return response.redirect(303, paths.document('letter', key));
    }
    if (entry.referatNumber !== null) {
      return response.redirect(303, paths.referat(`${entry.referatNumber}/${entry.referatYear}`));
    }
    const { meeting } = await this.papers.byId(actor, entry.ownerId);
    response.redirect(303, paths.document('activity-overview', meetingNumberText(meeting)));
  }
}

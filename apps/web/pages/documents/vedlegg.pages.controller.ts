import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { SaksframleggQueries, VedleggQueries } from '#domain/saksframlegg';
import { meetingNumberText } from '#domain/meetings';
import { LetterQueries } from '#domain/correspondence';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths } from '../paths.js';
import { VedleggSending } from '../../files/vedlegg-sending.js';

/** A vedlegg to a paper: its file, or the page of what it consists of. */
@Controller('vedlegg')
@Permit('papers.read')
export class VedleggPagesController {
  constructor(
    private readonly vedlegg: VedleggQueries,
    private readonly papers: SaksframleggQueries,
    private readonly letters: LetterQueries,
    private readonly sending: VedleggSending,
  ) {}

  @Get(':id')
  async open(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const entry = await this.vedlegg.byId(actor, id);
    if (entry.storedFileId) return this.sending.send(request, response, actor, id);
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

import { Body, Controller, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import {
  type WrittenPaper,
  WrittenPaperQueries,
  type VedleggHead,
  vedleggKinds,
  VedleggService,
  vedleggStatuses,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { fieldIn, fieldOrNull, type SentFields, versionIn } from '../sent-fields.js';
import { sentAddress } from './sent-address.js';
import { sentFile } from './sent-file.js';
import { titleOfFile } from './file-title.js';
import { WritingPage } from './writing-page.js';

/** What is attached to a paper: added, named, moved, replaced, taken away. */
@Controller('writing/:address/vedlegg')
@Permit('papers.write')
export class PaperVedleggPagesController {
  constructor(
    private readonly papers: WrittenPaperQueries,
    private readonly vedlegg: VedleggService,
    private readonly view: WritingPage,
  ) {}

  @Post()
  @UseInterceptors(FileInterceptor('file'))
  async add(
    @CurrentActor() actor: Actor,
    @Param('address') opened: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { paper, address } = await this.papers.at(actor, sentAddress(sent, opened));
    await this.view.after(request, response, { actor, address }, async () => {
      const file = sentFile(request);
      const head = headIn(sent);
      const title = head.title === '' ? titleOfFile(file.name) : head.title;
      await this.vedlegg.add(
        actor,
        { kind: 'saksframlegg', id: paper.id },
        { ...head, title, content: { file }, sentUnder: fieldIn(sent, 'key') },
      );
    });
  }

  @Post(':id')
  @UseInterceptors(FileInterceptor('file'))
  async change(
    @CurrentActor() actor: Actor,
    @Param() { address: opened, id }: { address: string; id: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const written = await this.papers.at(actor, sentAddress(sent, opened));
    const { address } = written;
    await this.view.after(request, response, { actor, address }, () =>
      this.act(actor, written, id, sent, request),
    );
  }

  private async act(
    actor: Actor,
    { paper, vedlegg }: WrittenPaper,
    id: string,
    sent: SentFields,
    request: Request,
  ): Promise<unknown> {
    // Those of a referat are changed where the referat says whether they may be.
    const ids = vedlegg.map((row) => row.id);
    if (!ids.includes(id)) throw webError('web.notFound');
    const version = versionIn(sent);
    switch (fieldIn(sent, 'do')) {
      case 'up':
        return this.move(actor, paper.id, ids, { id, by: -1 });
      case 'down':
        return this.move(actor, paper.id, ids, { id, by: 1 });
      case 'remove':
        return this.vedlegg.remove(actor, id, version);
      case 'replace':
        return this.vedlegg.replaceContent(
          actor,
          id,
          version,
          { file: sentFile(request) },
          fieldIn(sent, 'why'),
        );
      default:
        return this.vedlegg.update(actor, id, version, headIn(sent));
    }
  }

  private async move(
    actor: Actor,
    paperId: string,
    ids: readonly string[],
    { id, by }: { readonly id: string; readonly by: number },
  ): Promise<void> {
    const at = ids.indexOf(id);
    const moved = ids.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, id);
    await this.vedlegg.reorder(actor, { kind: 'saksframlegg', id: paperId }, moved);
  }
}

function headIn(sent: SentFields): VedleggHead {
  const kind = vedleggKinds.find((one) => one === fieldIn(sent, 'kind')) ?? 'other';
  const status = vedleggStatuses.find((one) => one === fieldIn(sent, 'status')) ?? 'final';
  return {
    ...{ kind, status, title: fieldIn(sent, 'title').slice(0, 300) },
    ...{ source: fieldOrNull(sent, 'source'), date: fieldOrNull(sent, 'date') },
  };
}

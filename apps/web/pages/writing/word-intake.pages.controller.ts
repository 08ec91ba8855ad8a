import { Body, Controller, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import {
  paperPrint,
  type PaperText,
  WrittenPaperQueries,
  SaksframleggVersionService,
  sectionKeys,
  WordIntakeService,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import type { SentFields } from '../sent-fields.js';
import { sentAddress } from './sent-address.js';
import { sentFile } from './sent-file.js';
import { WritingPage } from './writing-page.js';

/** Takes a Word file in: its text comes into the form, where it is read through and saved. */
@Controller('writing/:address/word')
@Permit('papers.write')
export class WordIntakePagesController {
  constructor(
    private readonly papers: WrittenPaperQueries,
    private readonly intake: WordIntakeService,
    private readonly versions: SaksframleggVersionService,
    private readonly view: WritingPage,
  ) {}

  @Post()
  @UseInterceptors(FileInterceptor('file'))
  async take(
    @CurrentActor() actor: Actor,
    @Param('address') opened: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { paper, address, sections } = await this.papers.at(actor, sentAddress(sent, opened));
    const current: PaperText = { sections, proposedVedtak: paper.proposedVedtak };
    const work = async () => {
      const { name, bytes } = sentFile(request);
      const { text, leftOut } = await this.intake.read(actor, name, bytes);
      await this.versions.keepBefore(actor, paper.id, 'beforeIntake');
      const word = [...leftOut].map(([what, times]) => ({ what, times }));
      const unsaved = { text: { text: together(current, text), base: paperPrint(current) }, word };
      return this.view.page(request, { actor, address, unsaved });
    };
    await answerForm(request, response, work, (refusal) =>
      this.view.page(request, { actor, address, unsaved: { refusal } }),
    );
  }
}

/** The file's text, with the sections that only the paper has; an empty proposal takes nothing away. */
function together(current: PaperText, word: PaperText): PaperText {
  const keys = new Set(sectionKeys(word.sections));
  const currentKeys = sectionKeys(current.sections);
  const others = current.sections.filter(({ html }, i) => !keys.has(currentKeys[i]) && html !== '');
  return {
    sections: [...word.sections, ...others],
    proposedVedtak: word.proposedVedtak.length > 0 ? word.proposedVedtak : current.proposedVedtak,
  };
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import {
  placeholdersIn,
  SaksframleggQueries,
  SaksframleggSendingService,
  SaksframleggStatusService,
  type SaksframleggView,
} from '#domain/saksframlegg';
import { readableText } from '#domain/vedtak';
import { writtenProcedureError } from './written-procedure.errors.js';

/** Makes the paper that a procedure was begun from ready, and hands it out with the question. */
@Injectable()
export class SourcePaper {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly status: SaksframleggStatusService,
    private readonly sending: SaksframleggSendingService,
  ) {}

  /**
   * Judges the paper of an item, and approves it: whoever asks the council has read it. Called inside the unit of work
   * that asks.
   * @throws DomainError `writtenProcedure.invalid` with what is missing in it, `writtenProcedure.sourceWithoutPaper`
   */
  async approve(actor: Actor, itemId: string): Promise<void> {
    const view = await this.papers.ofItem(actor, itemId);
    const faults = paperFaults(view);
    if (faults.length > 0) throw writtenProcedureError('writtenProcedure.invalid', {}, faults);
    const { id, version, status } = view.paper;
    if (status === 'draft' || status === 'forQualityCheck')
      await this.status.take(actor, id, version, 'approve');
  }

  /** After the numbers are given. */
  async handOut(actor: Actor, meetingId: string, now: Date): Promise<void> {
    await this.sending.sendReady(actor, meetingId, now);
  }
}

/** What a paper lacks to be a question to the council. */
export function paperFaults({ paper, sections }: Pick<SaksframleggView, 'paper' | 'sections'>) {
  const proposed = paper.proposedVedtak.filter((paragraph) => readableText(paragraph) !== '');
  const texts = [...sections.map(({ html }) => html), ...paper.proposedVedtak];
  return [
    ...(sections.some(({ html }) => readableText(html) !== '')
      ? []
      : [{ path: '/source', code: 'writtenProcedure.textMissing' }]),
    ...(proposed.length > 0 ? [] : [{ path: '/source', code: 'writtenProcedure.proposalMissing' }]),
    ...(texts.some((text) => placeholdersIn(text).length > 0)
      ? [{ path: '/source', code: 'vedtak.placeholderLeft' }]
      : []),
  ];
}

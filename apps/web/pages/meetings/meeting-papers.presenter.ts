import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { PaperWayQueries, type SaksframleggEntry, SaksframleggQueries } from '#domain/saksframlegg';
import { pageText } from '../page-text.js';
import { holderText } from './holder-text.js';

/** A paper in the list of a meeting, with who has it; empty for those who do not write papers. */
export interface ListedPaper extends SaksframleggEntry {
  readonly holder: string;
}

/** Finds the papers of a meeting, by item, as its page lists them. */
@Injectable()
export class MeetingPapers {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly ways: PaperWayQueries,
  ) {}

  async of(actor: Actor, language: string, meetingId: string): Promise<ReadonlyMap<string, ListedPaper>> {
    const say = pageText(language);
    const places = await this.ways.ofMeeting(actor, meetingId);
    const papers = await this.papers.ofMeeting(actor, meetingId);
    return new Map(
      papers.map((paper) => [
        paper.agendaItemId,
        { ...paper, holder: holderText(say, places.get(paper.agendaItemId)) },
      ]),
    );
  }
}

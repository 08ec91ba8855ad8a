import { Injectable } from '@nestjs/common';
import { type RemovedPaper, RemovedPaperService, WrittenPaperQueries } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { sentenceOf } from '../../errors/error-sentence.js';
import { momentText } from '../moment-text.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** Finds the papers that were taken away, and what is asked before one goes. */
@Injectable()
export class RemovedPapersPresenter {
  constructor(
    private readonly removed: RemovedPaperService,
    private readonly papers: WrittenPaperQueries,
  ) {}

  /** Rows of the list below those that wait. @throws DomainError `saksframlegg.notAllowed` */
  async rows(actor: Actor, language: string) {
    const say = pageText(language);
    return (await this.removed.list(actor)).map((paper) => ({
      ...{ title: paper.title, version: paper.version, about: removedText(paper, say) },
      restore: paths.removedPaperRestore(paper.id),
      forget: paths.removedPaperForget(paper.id),
    }));
  }

  /** What is asked before a paper is taken away. @throws DomainError as `WrittenPaperQueries.waiting` */
  async asking(actor: Actor, language: string, id: string, refused?: DomainError) {
    const say = pageText(language);
    const { paper, title, vedlegg } = await this.papers.waiting(actor, id);
    return {
      ...{ title: say('removedPaper.ask', { title }), name: title, version: paper.version },
      ...{ action: paths.writingRemove(id), back: paths.writing(id), label: say('removedPaper.remove') },
      lead: say('removedPaper.lead'),
      withVedlegg: vedleggText(vedlegg.length, say),
      refusal: refused ? sentenceOf(refused, language) : '',
    };
  }

  /** What is asked before one that was taken away goes for good. @throws DomainError as `RemovedPaperService.one` */
  async askingForGood(actor: Actor, language: string, id: string) {
    const say = pageText(language);
    const { title, vedlegg, version } = await this.removed.one(actor, id);
    return {
      ...{ title: say('removedPaper.askForget', { title }), name: title, version },
      ...{ action: paths.removedPaperForget(id), back: paths.waitingPapers() },
      ...{ label: say('removedPaper.forget'), lead: say('removedPaper.forgetLead') },
      withVedlegg: vedleggText(vedlegg, say),
      refusal: '',
    };
  }
}

function removedText({ removedAt, removedBy }: RemovedPaper, say: PageText): string {
  const moment = momentText(removedAt);
  return removedBy
    ? say('removedPaper.removedBy', { moment, name: removedBy })
    : say('removedPaper.removed', { moment });
}

function vedleggText(count: number, say: PageText): string {
  if (count === 0) return '';
  return count === 1 ? say('removedPaper.oneVedlegg') : say('removedPaper.vedlegg', { count });
}

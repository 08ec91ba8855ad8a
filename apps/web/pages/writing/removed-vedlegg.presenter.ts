import { Injectable } from '@nestjs/common';
import { type RemovedVedleggLine, RemovedVedleggService } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { momentText } from '../moment-text.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** Finds the list of vedlegg that were taken away from a paper, on the page where it is written. */
@Injectable()
export class RemovedVedleggPresenter {
  constructor(private readonly removed: RemovedVedleggService) {}

  async part(actor: Actor, language: string, paperId: string) {
    const say = pageText(language);
    const rows = await this.removed.ofPaper(actor, paperId);
    return {
      removedTitle: say('vedleggHistory.removedList', { count: rows.length }),
      removedVedlegg: rows.map((row) => ({
        ...{ href: paths.vedleggVersions(row.id), title: row.title, about: aboutOf(row, say) },
      })),
    };
  }
}

function aboutOf({ kind, source, date, removedAt, removedBy }: RemovedVedleggLine, say: PageText): string {
  const moment = momentText(removedAt);
  const told = removedBy
    ? say('vedleggHistory.removedBy', { moment, name: removedBy })
    : say('vedleggHistory.removed', { moment });
  const day = date === null ? '' : norwegianShortDate(date);
  return [say(`paper.vedleggKind.${kind}`), source, day, told].filter(Boolean).join(' · ');
}

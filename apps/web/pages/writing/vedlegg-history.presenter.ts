import { Injectable } from '@nestjs/common';
import {
  changedParts,
  type RemovedVedleggLine,
  type VedleggHistory,
  VedleggHistoryQueries,
  type VedleggState,
  type VedleggVersionLine,
  type VedleggView,
  WrittenPaperQueries,
} from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { fileSize } from '../file-size.js';
import { momentText } from '../moment-text.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { paperPlace } from './paper-place.js';

/** Finds how a vedlegg stood before, last first, and what was changed each time. */
@Injectable()
export class VedleggHistoryPresenter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: VedleggHistoryQueries,
    private readonly papers: WrittenPaperQueries,
  ) {}

  /** @throws DomainError as `VedleggHistoryQueries.of` */
  async page(actor: Actor, language: string, id: string) {
    const say = pageText(language);
    return this.unitOfWork.read(actor, async () => {
      const history = await this.history.of(actor, id);
      const { vedlegg, removed } = history;
      const name = (vedlegg ?? removed)?.title ?? '';
      return {
        title: `${say('vedleggHistory.title')}: ${name}`,
        ...{ name, crumbs: await this.crumbs(actor, history, say) },
        hasEarlier: history.earlier.length > 0,
        rows: [...(vedlegg ? [nowRow(vedlegg, history, say)] : []), ...earlierRows(history, say)],
        removed: removed ? removedText(removed, say) : '',
        forgetAction: removed ? `${paths.vedleggVersions(history.id)}/forget` : '',
      };
    });
  }

  /** Address of the page where the paper is written that a vedlegg belongs, or belonged, to. @throws as {@link page} */
  async paperOf(actor: Actor, id: string): Promise<string> {
    const { paperId } = await this.history.of(actor, id);
    if (paperId === null) return paths.meetings();
    return paths.writing((await this.papers.at(actor, paperId)).address);
  }

  /** The paper that it belongs to; a vedlegg of a referat or a letter stands alone. */
  private async crumbs(actor: Actor, { paperId }: VedleggHistory, say: PageText) {
    if (paperId === null) return [];
    const paper = await this.papers.at(actor, paperId);
    const { crumb, number, itemTitle } = paperPlace(paper, say);
    const label = [number, itemTitle].filter(Boolean).join(' ');
    return [crumb, { label, href: paths.writing(paper.address) }];
  }
}

function nowRow(vedlegg: VedleggView, { earlier }: VedleggHistory, say: PageText) {
  const last = earlier.at(-1);
  return {
    ...headOf(vedlegg, say),
    isNow: true,
    file: fileOf(paths.vedlegg(vedlegg.id), vedlegg, vedlegg.file, say),
    told: last ? say('vedleggHistory.since', { moment: momentText(last.replacedAt) }) : '',
    ...{ changes: '', why: '' },
  };
}

function earlierRows({ id, vedlegg, earlier }: VedleggHistory, say: PageText) {
  return earlier
    .map((line, i) => {
      const next: VedleggState | null = earlier[i + 1] ?? vedlegg;
      const moment = momentText(line.replacedAt);
      const parts = (next ? changedParts(line, next) : []).map((part) => say(`vedleggHistory.part.${part}`));
      const file = line.fileName === null ? null : { name: line.fileName, size: line.fileSize ?? 0 };
      return {
        ...headOf(line, say),
        isNow: false,
        file: fileOf(paths.vedleggVersion(id, line.ordinal), line, file, say),
        told: next ? toldOf(line, moment, say) : '',
        changes: next ? say('vedleggHistory.changed', { parts: parts.join(', ') }) : '',
        why: line.reason ?? '',
      };
    })
    .toReversed();
}

function headOf({ title, kind, status, source, date }: VedleggState, say: PageText) {
  const day = date === null ? '' : norwegianShortDate(date);
  return {
    ...{ title, isDraft: status === 'draft' },
    about: [say(`paper.vedleggKind.${kind}`), source, day].filter(Boolean).join(' · '),
  };
}

/** Where the file lies and what it is called; what it was made of instead, when it was no file. */
function fileOf(
  href: string,
  { contentKind }: VedleggState,
  file: { readonly name: string; readonly size: number | string } | null,
  say: PageText,
) {
  if (!file) return { href: '', label: say(`vedleggHistory.content.${contentKind}`) };
  const name = contentKind === 'html' ? say('vedleggHistory.content.html') : file.name;
  return { href, label: `${name} (${fileSize(Number(file.size))})` };
}

function toldOf({ replacedBy }: VedleggVersionLine, moment: string, say: PageText): string {
  return replacedBy
    ? say('vedleggHistory.untilBy', { moment, name: replacedBy })
    : say('vedleggHistory.until', { moment });
}

function removedText({ removedAt, removedBy }: RemovedVedleggLine, say: PageText): string {
  const moment = momentText(removedAt);
  return removedBy
    ? say('vedleggHistory.removedBy', { moment, name: removedBy })
    : say('vedleggHistory.removed', { moment });
}

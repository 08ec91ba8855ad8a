import { Injectable } from '@nestjs/common';
import { TemplateStore } from '#documents/template/template-store';
import type { PaperSetJob } from '#documents/press/press-job';
import { PeopleQueries } from '#domain/councils';
import { paperAnchor, vedleggAnchor } from '#domain/meetings';
import { SaksframleggQueries, VedleggQueries, type VedleggView } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { message } from '#kernel/messages';
import { norwegianShortDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { pdfFileName } from './document-kind.rules.js';
import { vedleggDesignation } from './paper-set-building.document.js';
import { PaperPrintQueries } from './paper-print.queries.js';

/** A copy of a file for one person, ready for the press. */
export interface NamedCopy {
  /** With ending. */
  readonly fileName: string;
  readonly job: PaperSetJob;
}

/**
 * Copies of exempted vedlegg that carry the name of whoever took them, on every page. The press makes them, as it makes a
 * package: a page that says for whom and why, then the file with its stamp. What is kept is never touched.
 */
@Injectable()
export class NamedCopies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedlegg: VedleggQueries,
    private readonly papers: SaksframleggQueries,
    private readonly printing: PaperPrintQueries,
    private readonly people: PeopleQueries,
    private readonly templates: TemplateStore,
  ) {}

  /**
   * The copy that a reader gets of a vedlegg to a paper; null when they get the file as it is: it is not exempted, they
   * decide about it themselves, what they get is its redacted version, or it is no PDF and has no pages to mark.
   * @throws DomainError as `VedleggQueries.byId`
   */
  async ofVedlegg(actor: Actor, id: string, now: Date = systemClock.now()): Promise<NamedCopy | null> {
    return this.unitOfWork.read(actor, async () => {
      const entry = await this.vedlegg.byId(actor, id);
      const isMarked = entry.exemption?.open === true && entry.file?.mediaType === 'application/pdf';
      if (!isMarked || actor.personId === undefined || actor.role === 'secretariat') return null;
      const { date, time } = osloLocal(now);
      const name = (await this.people.peopleOn(actor, date, [actor.personId])).get(actor.personId)?.name;
      const moment = `${norwegianShortDate(date)} kl. ${norwegianTime(time)}`;
      return this.copy(actor, entry, name ?? actor.personId, moment);
    });
  }

  private async copy(actor: Actor, entry: VedleggView, name: string, moment: string): Promise<NamedCopy> {
    const view = await this.papers.byId(actor, entry.ownerId);
    const { meta: paper } = await this.printing.ofView(actor, view);
    const { language } = paper;
    const designation = vedleggDesignation(language, view.item, entry.position);
    const anchor = vedleggAnchor(paperAnchor(view.item), entry.position);
    const legalBasis = entry.exemption?.legalBasis ?? '';
    const told = message(language, 'document.namedCopy', {
      name: escaped(name),
      moment,
      legalBasis,
    });
    const stamp = message(language, 'document.namedStamp', { name, moment });
    const meta = {
      ...paper,
      title: entry.title,
      subject: designation,
      foot: { left: designation },
      identifier: `${paper.identifier}/vedlegg/${entry.position}/navngitt`,
    };
    const html = this.templates.render('vedlegg-note', {
      ...{ meta, designation, title: entry.title, html: `<p>${told}</p>` },
    });
    const content = {
      kind: 'file' as const,
      name: entry.file?.name ?? '',
      file: entry.file?.sha256 ?? '',
    };
    const vedlegg = [
      {
        id: anchor,
        number: entry.position,
        title: entry.title,
        stamp,
        content,
      },
    ];
    const papers = [{ id: 'eksemplar', title: designation, stamp, html, meta, vedlegg }];
    return {
      fileName: pdfFileName(entry.title),
      job: { kind: 'paper-set', plan: { meta, front: [], papers } },
    };
  }
}

/** A name as it may stand in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import { Injectable } from '@nestjs/common';
import { TemplateStore } from '#documents/template/template-store';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { vedleggAnchor } from '#domain/meetings';
import {
  SaksframleggQueries,
  type SaksframleggModel,
  type SaksframleggView,
  type VedleggView,
} from '#domain/saksframlegg';
import { stampOf, vedleggDesignation } from './paper-set-building.document.js';
import type { ItemInPackage, PaperInPackage } from './paper-set-contents.rules.js';
import { PaperPrintQueries } from './paper-print.queries.js';
import { PaperSetCoverQueries } from './paper-set-cover.queries.js';
import { paperPrint, vedleggPrint } from './paper-set-print.rules.js';
import type { PaperSetCoverModel, PaperSetModel, PaperSetVedlegg } from './paper-set.document.js';
import { VedleggContentQueries } from './vedlegg-content.queries.js';

/** A paper as it is set, and as it is compared. */
interface Gathered {
  readonly paper: PaperSetModel['papers'][number];
  readonly short: PaperInPackage;
}

/** Loads everything that a møtepakke holds, as one reader may see it. */
@Injectable()
export class PaperSetQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly covers: PaperSetCoverQueries,
    private readonly papers: SaksframleggQueries,
    private readonly printing: PaperPrintQueries,
    private readonly contents: VedleggContentQueries,
    private readonly templates: TemplateStore,
  ) {}

  /**
   * The møtepakke of a meeting: only papers and vedlegg that the actor may read; papers of withdrawn items are left
   * out, their lines in the saksliste stay.
   * @throws DomainError `meeting.notFound`, `meeting.notReadable`
   */
  async model(actor: Actor, meetingId: string): Promise<PaperSetModel> {
    return this.unitOfWork.read(actor, async () => {
      const cover = await this.covers.model(actor, meetingId);
      const gathered: Gathered[] = [];
      const views = await this.papers.viewsOfMeeting(actor, meetingId);
      await this.printing.lookUp(views);
      for (const view of views) {
        if (view.item.status !== 'withdrawn') gathered.push(await this.paper(actor, meetingId, view));
      }
      const short = new Map(gathered.map(({ paper, short: print }) => [paper.id, print]));
      const { packageVersion: version, issuedAt, date: time, place } = cover;
      const contents = { version, issuedAt, time, place, items: cover.agenda.map(itemWith(short)) };
      return { meta: cover.meta, cover, contents, papers: gathered.map(({ paper }) => paper) };
    });
  }

  private async paper(actor: Actor, meetingId: string, view: SaksframleggView): Promise<Gathered> {
    const model = await this.printing.ofView(actor, view, meetingId);
    const vedlegg: PaperSetVedlegg[] = [];
    for (const each of view.vedlegg) vedlegg.push(await this.vedlegg(actor, view, model, each));
    const paper = {
      id: model.id,
      number: model.caseNumber,
      title: `${model.caseNumber} ${model.title}`,
      stamp: stampOf(model.meta.language, view.item),
      html: this.templates.render('saksframlegg', model),
      meta: model.meta,
      vedlegg,
    };
    return { paper, short: shortOf(view, model, vedlegg) };
  }

  private async vedlegg(
    actor: Actor,
    view: SaksframleggView,
    { id: paper, meta }: SaksframleggModel,
    vedlegg: VedleggView,
  ): Promise<PaperSetVedlegg> {
    const number = vedlegg.position;
    const anchor = vedleggAnchor(paper, number);
    const content = await this.contents.contentOf(vedlegg, {
      ...{ actor, anchor, meta, meetingId: view.meeting.id, startsAt: view.meeting.startsAt },
      saksframleggId: view.paper.id,
      designation: vedleggDesignation(meta.language, view.item, number),
    });
    const stamp = stampOf(meta.language, view.item, number);
    return { id: anchor, rowId: vedlegg.id, number, title: vedlegg.title, stamp, content };
  }
}

function itemWith(papers: ReadonlyMap<string, PaperInPackage>) {
  return ({ id, number, title, statusNote }: PaperSetCoverModel['agenda'][number]): ItemInPackage => ({
    ...{ id, number, title, status: statusNote, paper: papers.get(id) ?? null },
  });
}

function shortOf(
  { paper, vedlegg: rows }: SaksframleggView,
  model: SaksframleggModel,
  vedlegg: readonly PaperSetVedlegg[],
): PaperInPackage {
  return {
    print: paperPrint(model),
    changedAt: paper.changedAt.toISOString(),
    sentAt: paper.sentAt?.toISOString() ?? null,
    vedlegg: vedlegg.map(({ id: anchor, rowId, number, title, content }, i) => {
      const html = content.kind === 'html' ? content.html : '';
      return {
        ...{ id: rowId, number, title, print: vedleggPrint({ html, anchor }, rows[i].file?.sha256) },
        sentAt: rows[i].sentLaterAt?.toISOString() ?? null,
      };
    }),
  };
}

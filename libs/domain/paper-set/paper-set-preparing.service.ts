import { Injectable } from '@nestjs/common';
import { TemplateStore } from '#documents/template/template-store';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type ExemptOwner, exemptedRead } from '#domain/exemption';
import { ClosedToReaderQueries } from './closed-to-reader.queries.js';
import { pdfFileName } from './document-kind.rules.js';
import { documentError } from './document.errors.js';
import type { PaperSetContents } from './paper-set-contents.rules.js';
import { type Closed, readerOf } from './paper-set-edition.rules.js';
import { PaperSetEditionRepository } from './paper-set-edition.repository.js';
import { printedOrder, variantOrder } from './paper-set-job.document.js';
import { type PaperSetWish, wholePaperSet } from './paper-set-variant.rules.js';
import type { PaperSetModel } from './paper-set.document.js';
import { NamedPaperSets } from './named-paper-set.queries.js';

/** A møtepakke that could be made now, for one reader. */
export interface PreparedPaperSet {
  readonly wish: PaperSetWish;
  /** The order for the press as JSON. */
  readonly order: string;
  readonly fingerprint: string;
  readonly title: string;
  /** With ending. */
  readonly fileName: string;
  readonly datedAt: Date;
  readonly contents: PaperSetContents;
  /** What is kept from the reader. */
  readonly closed: readonly Closed[];
  /** What it tells the reader that is exempted from the public. */
  readonly tells: readonly ExemptOwner[];
}

/** Finds what a møtepakke would be now, and what it would be known by; makes nothing. */
@Injectable()
export class PaperSetPreparing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly packages: NamedPaperSets,
    private readonly closed: ClosedToReaderQueries,
    private readonly editions: PaperSetEditionRepository,
    private readonly templates: TemplateStore,
  ) {}

  /**
   * One variant as a reader gets it now.
   * @param actor the reader
   * @throws DomainError `paperSet.versionUnknown` for changes since a version that the reader never had, `meeting.notFound`,
   * `meeting.notReadable`
   */
  async prepare(actor: Actor, meetingId: string, wish: PaperSetWish): Promise<PreparedPaperSet> {
    return this.unitOfWork.read(actor, async () => {
      const model = await this.packages.model(actor, meetingId);
      const closed = await this.closed.of(actor, meetingId);
      const before =
        wish.variant === 'changes' ? await this.before(actor, meetingId, model, wish.since) : null;
      return { ...this.variant(actor, model, wish, before), closed, tells: exemptedRead() };
    });
  }

  /** Everything that a reader can be given now: the whole, without vedlegg, and what is new since each version they had. */
  async everything(actor: Actor, meetingId: string): Promise<readonly PreparedPaperSet[]> {
    return this.unitOfWork.read(actor, async () => {
      const model = await this.packages.model(actor, meetingId);
      const closed = await this.closed.of(actor, meetingId);
      const had = await this.editions.wholeVersions(meetingId, readerOf(actor), model.contents.version);
      const kept = { closed, tells: exemptedRead() };
      return [
        { ...this.variant(actor, model, wholePaperSet, null), ...kept },
        { ...this.variant(actor, model, { variant: 'withoutVedlegg', since: 0 }, null), ...kept },
        ...had.map(({ version: since, contents }) => ({
          ...this.variant(actor, model, { variant: 'changes', since }, contents),
          ...kept,
        })),
      ];
    });
  }

  private variant(
    { role }: Actor,
    model: PaperSetModel,
    wish: PaperSetWish,
    before: PaperSetContents | null,
  ): Omit<PreparedPaperSet, 'closed' | 'tells'> {
    const { job, title, fileName } = variantOrder(model, wish, before, this.templates, role === 'public');
    return {
      ...{ wish, title, contents: model.contents },
      ...printedOrder(job, this.templates),
      fileName: pdfFileName(fileName),
      datedAt: new Date(model.meta.created),
    };
  }

  private async before(
    actor: Actor,
    meetingId: string,
    { contents }: PaperSetModel,
    since: number,
  ): Promise<PaperSetContents> {
    const whole =
      since < contents.version ? await this.editions.whole(meetingId, readerOf(actor), since) : null;
    if (since < 1 || !whole) throw documentError('paperSet.versionUnknown', { version: since });
    return whole.contents;
  }
}

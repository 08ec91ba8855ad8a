import { Injectable } from '@nestjs/common';
import type { CaseType } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { PaperForReader } from './paper-for-reader.queries.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import type { SaksframleggSection } from './saksframlegg-section.entity.js';
import { VedleggRepository } from './vedlegg.repository.js';

/** What stands in a paper that waits for a meeting. */
export interface WaitingPaperText {
  readonly id: string;
  readonly title: string;
  readonly caseTypes: readonly CaseType[];
  readonly sections: readonly Readonly<SaksframleggSection>[];
  /** Paragraphs, inline HTML. */
  readonly proposedVedtak: readonly string[];
  /** By number. */
  readonly vedlegg: readonly { readonly id: string; readonly position: number; readonly title: string }[];
}

/** Papers that wait, for reading: by the secretariat alone, as long as they wait. */
@Injectable()
export class WaitingPaperQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly vedlegg: VedleggRepository,
    private readonly forReader: PaperForReader,
  ) {}

  /** @throws DomainError `saksframlegg.notFound`, `saksframlegg.notWaiting`, `saksframlegg.notAllowed` */
  async one(actor: Actor, id: string): Promise<WaitingPaperText> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const paper = await this.papers.byId(id);
      if (paper.agendaItemId !== null || paper.waitingTitle === null)
        throw saksframleggError('saksframlegg.notWaiting');
      const read = await this.forReader.read(actor, await this.papers.sectionsOf([id]));
      if (read.telling.has(id)) await this.forReader.note(actor, id);
      const vedlegg = await this.vedlegg.ofOwner({ kind: 'saksframlegg', id });
      return {
        ...{ id, title: paper.waitingTitle, caseTypes: paper.waitingCaseTypes ?? [] },
        ...{ sections: read.sections, proposedVedtak: paper.proposedVedtak },
        vedlegg: vedlegg.map((each) => ({ id: each.id, position: each.position, title: each.title })),
      };
    });
  }
}

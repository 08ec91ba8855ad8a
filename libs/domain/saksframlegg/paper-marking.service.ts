import { Injectable } from '@nestjs/common';
import { type BesideText, type MarkableText, type Marking, remarked } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { paragraphsOf } from '#documents/html/text-in-html';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { SaksframleggVersionKeeping } from './saksframlegg-version-keeping.service.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { VedleggRepository } from './vedlegg.repository.js';

/** Which passages of papers are marked as exempted, wherever the papers are on their way: also when they have been sent. */
@Injectable()
export class PaperMarking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly versions: SaksframleggVersionKeeping,
    private readonly vedlegg: VedleggRepository,
  ) {}

  /** The sections of a paper, in order. @throws DomainError `saksframlegg.notFound`, `saksframlegg.notAllowed` */
  async texts(actor: Actor, paperId: string): Promise<readonly MarkableText[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      return this.sections((await this.papers.byId(paperId)).id);
    });
  }

  /** The proposal of a paper and the titles of its vedlegg. @throws DomainError as {@link texts} */
  async beside(actor: Actor, paperId: string): Promise<readonly BesideText[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const { proposedVedtak } = await this.papers.byId(paperId);
      const vedlegg = await this.vedlegg.ofOwner({ kind: 'saksframlegg', id: paperId });
      return [
        ...proposedVedtak.flatMap(paragraphsOf).map((text) => ({ place: 'proposal' as const, text })),
        ...vedlegg.map(({ title }) => ({ place: 'vedlegg' as const, text: title })),
      ];
    });
  }

  /**
   * Gives the sections other marks. No word changes, nor when the text was changed last; what it says with its marks is
   * kept as a version.
   * @returns how many sections have other marks now
   * @throws DomainError as {@link texts}
   */
  async mark(actor: Actor, paperId: string, marking: Marking): Promise<number> {
    return this.unitOfWork.run(actor, 'saksframlegg.mark', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const paper = await this.papers.locked(paperId);
      const changed = remarked(await this.sections(paper.id), marking);
      if (changed.length === 0) return 0;
      for (const { id, html } of changed) await this.papers.writeSection(id, html);
      await this.papers.countChange(paper.id);
      await this.versions.keep(actor, paper, 'marked');
      return changed.length;
    });
  }

  private async sections(paperId: string) {
    const rows = await this.papers.sectionsOf([paperId]);
    return rows.map(({ id, position, kind, heading, html }) => ({
      ...{ id, place: String(position), kind, heading, html },
    }));
  }
}

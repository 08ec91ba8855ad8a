import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { PaperForReader } from './paper-for-reader.queries.js';
import type { PaperText } from './paper-merge.rules.js';
import { SaksframleggDocumentQueries } from './saksframlegg-document.queries.js';
import { saksframleggError } from './saksframlegg.errors.js';
import type { SaksframleggModel } from './saksframlegg.document.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggTextService } from './saksframlegg-text.service.js';
import { WrittenPaperQueries } from './written-paper.queries.js';

/** A paper as it will be printed, from what stands in an editor and is not kept yet. */
@Injectable()
export class SaksframleggPreviewQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: WrittenPaperQueries,
    private readonly texts: SaksframleggTextService,
    private readonly forReader: PaperForReader,
    private readonly documents: SaksframleggDocumentQueries,
  ) {}

  /**
   * Nothing is kept by it.
   * @param address id of an item, or of a paper
   * @throws DomainError as `WrittenPaperQueries.at`; `saksframlegg.notAllowed` for those who do not write;
   * `saksframlegg.textInvalid` with every fault by path
   */
  async model(
    actor: Actor,
    address: string,
    { sections, proposedVedtak }: PaperText,
  ): Promise<SaksframleggModel> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const view = await this.papers.at(actor, address);
      const faults = [
        ...(await this.texts.sectionFaults(actor, sections)),
        ...(await this.texts.proposalFaults(actor, proposedVedtak)),
      ];
      if (faults.length > 0) throw saksframleggError('saksframlegg.textInvalid', {}, faults);
      const { id, councilId } = view.paper;
      const typed = sections.map((section, position) => ({
        ...section,
        ...{ id: `${id}/${position}`, councilId, saksframleggId: id, position },
      }));
      return this.documents.modelOf(actor, {
        ...view,
        sections: (await this.forReader.read(actor, typed)).sections,
        paper: { ...view.paper, proposedVedtak: [...proposedVedtak] },
      });
    });
  }
}

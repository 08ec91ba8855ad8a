import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type Clash, mergePapers, type PaperPrint, type PaperText } from './paper-merge.rules.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { SaksframleggTextService } from './saksframlegg-text.service.js';
import { SaksframleggWritingService } from './saksframlegg-writing.service.js';

/** What came of saving: kept, or a choice between two texts that a person has to make first. */
export type MergingOutcome =
  /** `sent` is what the writer sent, its pictures encoded anew: what the next save begins from. */
  | { readonly kept: true; readonly version: number; readonly text: PaperText; readonly sent: PaperText }
  /** Nothing was kept; `text` is both together with the writer's own where they clash, `current` what stands there now. */
  | {
      readonly kept: false;
      readonly clashes: readonly Clash[];
      readonly text: PaperText;
      readonly current: PaperText;
    };

/** Saves the text of papers that several people write in at once: nobody overwrites anybody. */
@Injectable()
export class SaksframleggMergingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly writing: SaksframleggWritingService,
    private readonly texts: SaksframleggTextService,
  ) {}

  /**
   * Keeps what somebody has written together with what others have kept since.
   * @param base what the writer began from
   * @throws DomainError as `SaksframleggWritingService.save`, but never `database.stale`
   */
  async save(actor: Actor, id: string, base: PaperPrint, given: PaperText): Promise<MergingOutcome> {
    refuseIf(mayWriteSaksframlegg(actor));
    const mine = await this.texts.withCleanPictures(given);
    return this.unitOfWork.run(actor, 'saksframlegg.save', async () => {
      const paper = await this.papers.locked(id);
      const sections = (await this.papers.sectionsOf([id])).map(({ kind, heading, html }) => ({
        ...{ kind, heading, html },
      }));
      const current = { sections, proposedVedtak: paper.proposedVedtak };
      const { text, clashes } = mergePapers(base, mine, current);
      if (clashes.length > 0) return { kept: false, clashes, text, current };
      if (JSON.stringify(text) === JSON.stringify(current))
        return { kept: true, version: paper.version, text, sent: mine };
      const { version } = await this.writing.save(actor, id, paper.version, text);
      return { kept: true, version, text, sent: mine };
    });
  }
}

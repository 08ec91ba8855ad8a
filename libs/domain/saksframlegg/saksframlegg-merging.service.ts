import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { KeptDrafts } from './kept-draft.repository.js';
import { draftBase, type SentDraft } from './kept-draft.rules.js';
import { type Clash, mergePapers, paperPrint, type PaperPrint, type PaperText } from './paper-merge.rules.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { SaksframleggTextService } from './saksframlegg-text.service.js';
import { SaksframleggWritingService } from './saksframlegg-writing.service.js';

/** A text that was kept. */
export interface KeptPaper {
  readonly kept: true;
  readonly version: number;
  /** As it stands now, with what others have written. */
  readonly text: PaperText;
  /** What the writer sent, its pictures encoded anew: what the next save begins from. */
  readonly sent: PaperText;
  /** What the page says with its next text, to tell that this answer has come. */
  readonly heard: string;
}

/** What came of saving: kept, or a choice between two texts that a person has to make first. */
export type MergingOutcome =
  | KeptPaper
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
    private readonly drafts: KeptDrafts,
  ) {}

  /**
   * Keeps what somebody has written together with what others have kept since.
   * @param from where the text comes from: also one that is sent twice, or goes on from one whose answer was lost
   * @throws DomainError as `SaksframleggWritingService.save`, but never `database.stale`
   */
  async save(actor: Actor, id: string, from: SentDraft, given: PaperText): Promise<MergingOutcome> {
    refuseIf(mayWriteSaksframlegg(actor));
    const mine = await this.texts.withCleanPictures(given);
    return this.unitOfWork.run(actor, 'saksframlegg.save', async () => {
      const paper = await this.papers.locked(id);
      const sections = (await this.papers.sectionsOf([id])).map(({ kind, heading, html }) => ({
        ...{ kind, heading, html },
      }));
      const current = { sections, proposedVedtak: paper.proposedVedtak };
      const known = await this.drafts.of(id, from.draft);
      const print = paperPrint(mine);
      const { text, clashes } = mergePapers(draftBase(known, from, print), mine, current);
      if (clashes.length > 0) return { kept: false, clashes, text, current };
      const isSame = JSON.stringify(text) === JSON.stringify(current);
      const { version } = isSame ? paper : await this.writing.save(actor, id, paper.version, text);
      const heard = await this.drafts.keep(actor, id, from, known, print);
      return { kept: true, version, text, sent: mine, heard };
    });
  }

  /** What a text began from that is not saved yet. */
  async baseOf(actor: Actor, id: string, from: SentDraft, mine: PaperText): Promise<PaperPrint> {
    return this.unitOfWork.read(actor, async () =>
      draftBase(await this.drafts.of(id, from.draft), from, paperPrint(mine)),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type MergingOutcome, paperPrint, SaksframleggMergingService } from '#domain/saksframlegg';
import { KeptDrafts } from './kept-drafts.js';
import type { TypedPaper } from './writing.form.js';

/** What came of a text that a page has sent. */
export interface SavedPaper {
  readonly outcome: MergingOutcome;
  /** What the page says with its next save, to tell that this answer has come. */
  readonly heard: string;
}

/** Saves what pages send, also what they send twice or go on from without having heard that it was kept. */
@Injectable()
export class PaperSaving {
  constructor(
    private readonly merging: SaksframleggMergingService,
    private readonly drafts: KeptDrafts,
  ) {}

  /** The form with what its text surely began from. */
  begun(typed: TypedPaper): TypedPaper {
    return { ...typed, base: this.drafts.baseOf(typed, paperPrint(typed.text)) };
  }

  /** @throws DomainError as `SaksframleggMergingService.save` */
  async save(actor: Actor, id: string, typed: TypedPaper): Promise<SavedPaper> {
    const outcome = await this.merging.save(actor, id, typed.base, typed.text);
    return { outcome, heard: outcome.kept ? this.drafts.remember(typed, paperPrint(outcome.sent)) : '' };
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { isLastOfDraft, type KeptDraft, type SentDraft } from './kept-draft.rules.js';
import type { PaperPrint } from './paper-merge.rules.js';

/** A browser that was shut with a text in it may come back within these days. */
const daysKept = 30;

/**
 * Remembers what was kept last of each page that somebody writes a paper in: in the same transaction as the text, so that
 * it is true for every process and after a crash. Called inside units of work that hold the paper's row.
 */
@Injectable()
export class KeptDrafts {
  /** @returns undefined where nothing was kept of that page, and for a page without a name */
  async of(paperId: string, draft: string): Promise<KeptDraft | undefined> {
    if (draft === '') return undefined;
    const [kept] = await currentManager().query<KeptDraft[]>(
      `select mark, turn, print from kept_draft where saksframlegg_id = $1 and draft = $2`,
      [paperId, draft],
    );
    return kept;
  }

  /**
   * @param kept what {@link of} found
   * @param print of the text that was sent and is kept now
   * @returns the mark to answer with
   */
  async keep(
    { councilId }: Actor,
    paperId: string,
    { draft, turn }: SentDraft,
    kept: KeptDraft | undefined,
    print: PaperPrint,
  ): Promise<string> {
    const mark = newId();
    if (draft === '' || !isLastOfDraft(kept, turn)) return mark;
    const now = systemClock.now();
    if (!kept) await this.forgetBefore(new Date(now.getTime() - daysKept * 86_400_000));
    await currentManager().query(
      `insert into kept_draft (id, council_id, saksframlegg_id, draft, turn, mark, print, kept_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (saksframlegg_id, draft)
       do update set turn = excluded.turn, mark = excluded.mark, print = excluded.print, kept_at = excluded.kept_at`,
      [newId(), councilId, paperId, draft, turn, mark, JSON.stringify(print), now],
    );
    return mark;
  }

  /** What another is just now forgetting, or keeping, is left to them. */
  private async forgetBefore(moment: Date): Promise<void> {
    await currentManager().query(
      `delete from kept_draft
        where id in (select id from kept_draft where kept_at < $1 order by kept_at limit 1000 for update skip locked)`,
      [moment],
    );
  }
}

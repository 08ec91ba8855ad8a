import { Injectable } from '@nestjs/common';
import { PlanCheckQueries } from '#domain/action-plan';
import type { Finding } from '#domain/checks';
import { type CheckedPaper, PaperCheckQueries } from '#domain/saksframlegg';
import { changesUnwritten } from '#domain/vedtak';
import type { Actor } from '#kernel/actor';

/** What is found in papers, by themselves, by what a vedtak needs, and by the plan. Called inside units of work. */
@Injectable()
export class PaperFindings {
  constructor(
    private readonly paperChecks: PaperCheckQueries,
    private readonly planChecks: PlanCheckQueries,
  ) {}

  /** @param day of the meeting, `yyyy-mm-dd` */
  async of(actor: Actor, papers: readonly CheckedPaper[], day: string): Promise<Finding[]> {
    return [
      ...(await this.paperChecks.ofPapers(actor, papers)),
      ...papers.flatMap(({ item, paper }) =>
        changesUnwritten(paper.proposedVedtak, [], { kind: 'paper', itemId: item.id }),
      ),
      ...(await this.planChecks.ofPapers(actor, papers, day)),
    ];
  }
}

import { Injectable } from '@nestjs/common';
import type { MeetingView } from '#domain/meetings';
import { SaksframleggQueries } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { plannedPapers, type PlannedPapers } from './paper-plan.rules.js';

/** What becomes of the papers when an innkalling goes out. */
@Injectable()
export class PaperPlanQueries {
  constructor(private readonly papers: SaksframleggQueries) {}

  /** Called inside a unit of work. */
  async of(actor: Actor, { meeting, agenda }: MeetingView): Promise<PlannedPapers> {
    const entries = await this.papers.ofMeeting(actor, meeting.id);
    const byItem = new Map(entries.map((entry) => [entry.agendaItemId, entry]));
    return plannedPapers(
      agenda.map(({ id, title, status, caseTypes, parentId }) => {
        const paper = byItem.get(id);
        return {
          ...{ id, title, status, caseTypes },
          isPart: parentId !== null,
          paper: paper ? ([paper.status, paper.version, paper.vedlegg] as const) : null,
        };
      }),
    );
  }
}

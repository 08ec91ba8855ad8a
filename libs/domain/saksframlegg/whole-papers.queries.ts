import { Injectable } from '@nestjs/common';
import { type CaseNumber, canonicalCaseNumber } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { PaperForReader } from './paper-for-reader.queries.js';
import type { SaksframleggSection } from './saksframlegg-section.entity.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { VedleggQueries, type VedleggView } from './vedlegg.queries.js';

/** A case that a paper refers back to. */
export interface EarlierTreatedCase extends CaseNumber {
  /** "28/3/2020". */
  readonly caseNumber: string;
  readonly title: string;
  /** Null for a case from before the program. */
  readonly agendaItemId: string | null;
}

/** Everything that stands in a paper, wherever the paper stands. */
export interface WholePaper {
  readonly paper: Readonly<Saksframlegg>;
  readonly sections: readonly Readonly<SaksframleggSection>[];
  readonly earlierTreated: readonly EarlierTreatedCase[];
  readonly vedlegg: readonly VedleggView[];
  /** Whether it tells this reader something that is exempted from the public. */
  readonly tellsExempted: boolean;
}

/** Loads what stands in papers. Whether the actor may read them is asked by whoever found them. Called inside units of work. */
@Injectable()
export class WholePapers {
  constructor(
    private readonly papers: SaksframleggRepository,
    private readonly vedlegg: VedleggQueries,
    private readonly forReader: PaperForReader,
  ) {}

  /** In the order they are given. */
  async of(actor: Actor, papers: readonly Saksframlegg[]): Promise<WholePaper[]> {
    const ids = papers.map((paper) => paper.id);
    const read = await this.forReader.read(actor, await this.papers.sectionsOf(ids));
    const sections = groupBy(read.sections, (section) => section.saksframleggId);
    const earlier = groupBy(await this.earlierTreated(ids), (row) => row.paperId);
    const vedlegg = groupBy(await this.vedlegg.ofOwners(actor, 'saksframlegg', ids), (row) => row.ownerId);
    return papers.map((paper) => ({
      paper,
      sections: sections.get(paper.id) ?? [],
      tellsExempted: read.telling.has(paper.id),
      earlierTreated: (earlier.get(paper.id) ?? []).map(asEarlierTreated),
      vedlegg: vedlegg.get(paper.id) ?? [],
    }));
  }

  private async earlierTreated(paperIds: readonly string[]): Promise<EarlierRow[]> {
    return currentManager().query<EarlierRow[]>(
      `select t.saksframlegg_id as "paperId", coalesce(i.sequence, e.sequence) as sequence,
              coalesce(m.number, e.meeting_number) as meeting, coalesce(m.year, e.year) as year,
              coalesce(i.title, e.title) as title, t.agenda_item_id as "agendaItemId"
         from earlier_treatment t
         left join agenda_item i on i.id = t.agenda_item_id
         left join meeting m on m.id = i.meeting_id
         left join earlier_case e on e.id = t.earlier_case_id
        where t.saksframlegg_id = any ($1::uuid[]) order by t.saksframlegg_id, t.position`,
      [paperIds],
    );
  }
}

interface EarlierRow extends Omit<EarlierTreatedCase, 'caseNumber'> {
  readonly paperId: string;
}

function asEarlierTreated({ sequence, meeting, year, title, agendaItemId }: EarlierRow): EarlierTreatedCase {
  const caseNumber = canonicalCaseNumber({ sequence, meeting, year });
  return { sequence, meeting, year, title, agendaItemId, caseNumber };
}

import { Injectable } from '@nestjs/common';
import { ExemptionService } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { withVedleggKeys } from './carrying.rules.js';
import { EarlierTreatment } from './earlier-treatment.entity.js';
import { SaksframleggSection } from './saksframlegg-section.entity.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { Vedlegg } from './vedlegg.entity.js';
import { VedleggRepository } from './vedlegg.repository.js';

/** Lets the paper of an item that continues an earlier one begin where that one's paper ended. */
@Injectable()
export class SaksframleggCarrying {
  constructor(
    private readonly papers: SaksframleggRepository,
    private readonly vedlegg: VedleggRepository,
    private readonly exemptions: ExemptionService,
  ) {}

  /**
   * Copies text, proposal, authors, areas and vedlegg of the earlier paper into a new one, and notes in "Tidligere
   * behandlet" where the matter was before. Called inside a unit of work.
   * @param continued the item; its paper may be missing. `whole` when its text is taken over, and not only cited
   */
  async carry(
    actor: Actor,
    paper: Saksframlegg,
    { itemId: earlierItemId, whole }: { readonly itemId: string; readonly whole: boolean },
  ): Promise<void> {
    const earlier = await this.papers.ofItem(earlierItemId);
    const before = earlier ? await this.papers.earlierTreatments(earlier.id) : [];
    await this.papers.replaceEarlierTreatments(
      paper.id,
      [...before, { agendaItemId: earlierItemId, earlierCaseId: null }].map((row, i) =>
        Object.assign(new EarlierTreatment(), {
          ...{ id: newId(), councilId: actor.councilId, saksframleggId: paper.id, position: i + 1 },
          ...{ agendaItemId: row.agendaItemId, earlierCaseId: row.earlierCaseId },
        }),
      ),
    );
    if (!earlier || !whole) return;
    await this.exemptions.carry(asPaper(earlier.id), asPaper(paper.id));
    const keys = await this.copyVedlegg(actor, earlier.id, paper.id);
    const { caseOfficers, areaKeys, proposedVedtak } = earlier;
    await this.papers.save(
      Object.assign(paper, {
        ...{ caseOfficers, areaKeys },
        proposedVedtak: proposedVedtak.map((paragraph) => withVedleggKeys(paragraph, keys)),
      }),
    );
    await this.papers.replaceSections(
      paper.id,
      (await this.papers.sectionsOf([earlier.id])).map(({ kind, heading, html, position }) =>
        Object.assign(new SaksframleggSection(), {
          ...{ id: newId(), councilId: actor.councilId, saksframleggId: paper.id, position, kind, heading },
          html: withVedleggKeys(html, keys),
        }),
      ),
    );
  }

  /** Each copy has a key of its own and shares the file. @returns new keys by old ones */
  private async copyVedlegg(actor: Actor, from: string, to: string): Promise<ReadonlyMap<string, string>> {
    const keys = new Map<string, string>();
    for (const row of await this.vedlegg.ofOwner({ kind: 'saksframlegg', id: from })) {
      const key = await this.vedlegg.freeKey(row.title);
      keys.set(row.key, key);
      const id = newId();
      await this.vedlegg.save(
        Object.assign(new Vedlegg(), row, {
          ...{ id, councilId: actor.councilId, key, ownerId: to, sentLaterAt: null, version: 1 },
        }),
      );
      await this.exemptions.carry({ kind: 'vedlegg', id: row.id }, { kind: 'vedlegg', id });
    }
    return keys;
  }
}

const asPaper = (id: string) => ({ kind: 'saksframlegg', id }) as const;

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type AsRead, refuseUnlessAsRead } from '#kernel/as-read';
import { groupBy } from '#kernel/grouping';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DisqualificationRepository } from './disqualification.repository.js';
import { habilitetError } from './habilitet.errors.js';
import { mayReadHabilitet, mayRecordHabilitet } from './habilitet.policy.js';
import type { Disqualification } from './disqualification.entity.js';

/** What the council ruled about one person in one item. */
export interface DisqualificationEntry {
  readonly personId: string;
  /** As printed: "fvl. § 6 annet ledd". */
  readonly legalBasis: string;
  readonly steppedAside: boolean;
}

/** Records and reads who was disqualified in which agenda item. */
@Injectable()
export class HabilitetService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disqualifications: DisqualificationRepository,
  ) {}

  /**
   * Records the whole list of an item, in printed order; an empty list means that nobody was disqualified.
   * @param asRead tells whether the list is still the one that the writer read
   * @throws DomainError `habilitet.legalBasisMissing`, `habilitet.personTwice`, `habilitet.itemNotFound`, `database.stale`
   */
  async record(
    actor: Actor,
    agendaItemId: string,
    entries: readonly DisqualificationEntry[],
    asRead?: AsRead<readonly Disqualification[]>,
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.record', async () => {
      refuseIf(mayRecordHabilitet(actor));
      await this.disqualifications.hold(agendaItemId);
      refuseUnlessAsRead(await this.disqualifications.ofItems([agendaItemId]), asRead);
      entries.forEach((entry, index) => {
        if (!entry.legalBasis.trim())
          throw habilitetError('habilitet.legalBasisMissing', {}, [
            { path: `/${index}/legalBasis`, code: 'habilitet.legalBasisMissing' },
          ]);
      });
      await this.disqualifications.replace(
        agendaItemId,
        entries.map((entry, index) => ({
          ...entry,
          id: newId(),
          councilId: actor.councilId,
          agendaItemId,
          position: index + 1,
        })),
      );
    });
  }

  /** The lists of several items, by item, each in printed order. */
  async ofItems(actor: Actor, agendaItemIds: readonly string[]): Promise<Map<string, Disqualification[]>> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadHabilitet(actor));
      return this.printedFor(agendaItemIds);
    });
  }

  /**
   * The same for a referat: its reader sees who was disqualified in which item, because the referat says it.
   * Called inside a unit of work whose own policy has let the reader in.
   */
  async printedFor(agendaItemIds: readonly string[]): Promise<Map<string, Disqualification[]>> {
    const rows = await this.disqualifications.ofItems(agendaItemIds);
    return groupBy(rows, (row) => row.agendaItemId);
  }
}

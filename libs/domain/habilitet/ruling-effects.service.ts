import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { currentActor } from '#platform/database/current-manager';
import { DisqualificationRepository } from './disqualification.repository.js';
import { ItemVaraList } from './item-vara-list.service.js';
import type { LegalBasis } from './legal-basis.entity.js';
import type { HabilitetRuling } from './ruling.entity.js';

/**
 * What follows from a ruling, in the same unit of work: the list of the item, from which voters and quorum are worked
 * out, which the referat prints, and by which papers are judged.
 */
@Injectable()
export class RulingEffects {
  constructor(
    private readonly disqualifications: DisqualificationRepository,
    private readonly vara: ItemVaraList,
  ) {}

  /** Holds the item, so that of two writers the second sees what the first did. */
  async hold(agendaItemId: string): Promise<void> {
    await this.disqualifications.hold(agendaItemId);
  }

  /**
   * @param basis the legal basis of somebody who is disqualified
   * @param formerVaraId who took the seat by the ruling as it was before
   */
  async follow(
    ruling: HabilitetRuling,
    basis: LegalBasis | undefined,
    formerVaraId: string | null,
  ): Promise<void> {
    const { agendaItemId, personId, councilId, outcome } = ruling;
    if (outcome === 'able' || !basis) return this.undo(ruling, formerVaraId);
    const listed = await this.disqualifications.ofItems([agendaItemId]);
    const known = listed.find((row) => row.personId === personId);
    const own = {
      ...{ id: known?.id ?? newId(), councilId, agendaItemId, personId },
      ...{ legalBasis: basis.shortText, steppedAside: true },
    };
    const rows = known ? listed.map((row) => (row === known ? own : row)) : [...listed, own];
    await this.replace(agendaItemId, rows);
  }

  /** Takes the person off the list of the item, and gives them their seat in it back. */
  async undo({ agendaItemId, personId }: HabilitetRuling, varaId: string | null): Promise<void> {
    if (varaId !== null) await this.vara.leave(currentActor(), { agendaItemId, memberId: personId, varaId });
    const listed = await this.disqualifications.ofItems([agendaItemId]);
    const others = listed.filter((row) => row.personId !== personId);
    if (others.length < listed.length) await this.replace(agendaItemId, others);
  }

  private async replace(
    agendaItemId: string,
    rows: readonly Omit<Parameters<DisqualificationRepository['replace']>[1][number], 'position'>[],
  ): Promise<void> {
    await this.disqualifications.replace(
      agendaItemId,
      rows.map((row, index) => ({ ...row, position: index + 1 })),
    );
  }
}

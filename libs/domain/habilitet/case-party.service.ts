import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type AsRead, refuseUnlessAsRead } from '#kernel/as-read';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CasePartyRepository, type PartyOfItem } from './case-party.repository.js';
import { mayAnswerConflicts } from './conflict.policy.js';
import { DisqualificationRepository } from './disqualification.repository.js';
import { habilitetError } from './habilitet.errors.js';

/** "Parter i saken": the secretariat names the organisations that an item is about, besides those its text names. */
@Injectable()
export class CasePartyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parties: CasePartyRepository,
    private readonly disqualifications: DisqualificationRepository,
  ) {}

  /** The parties of several items, by item. @throws DomainError `habilitet.forbidden` */
  async ofItems(
    actor: Actor,
    agendaItemIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PartyOfItem[]>> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayAnswerConflicts(actor));
      return this.parties.ofItems(agendaItemIds);
    });
  }

  /**
   * Names the whole list of an item; an empty one means that nobody is named.
   * @param asRead tells whether the list is still the one that the writer read
   * @throws DomainError `habilitet.partyTwice`, `habilitet.partyUnknown`, `habilitet.itemNotFound`,
   *   `habilitet.forbidden`, `database.stale`
   */
  async name(
    actor: Actor,
    agendaItemId: string,
    organisationIds: readonly string[],
    asRead?: AsRead<readonly PartyOfItem[]>,
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.nameParties', async () => {
      refuseIf(mayAnswerConflicts(actor));
      await this.disqualifications.hold(agendaItemId);
      refuseUnlessAsRead((await this.parties.ofItems([agendaItemId])).get(agendaItemId) ?? [], asRead);
      if (new Set(organisationIds).size < organisationIds.length)
        throw habilitetError('habilitet.partyTwice');
      await this.parties.replace(actor.councilId, agendaItemId, organisationIds);
    });
  }
}

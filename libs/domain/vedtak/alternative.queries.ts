import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { PeopleQueries } from '#domain/councils';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AlternativeRepository } from './alternative.repository.js';
import { VedtakAccess } from './vedtak-access.queries.js';

/** An alternative with the name of its proposer. */
export interface AlternativeView {
  readonly id: string;
  readonly version: number;
  readonly place: number;
  readonly proposerId: string | null;
  readonly proposerName: string | null;
  readonly paragraphs: readonly string[];
}

/** Alternatives for reading. */
@Injectable()
export class AlternativeQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alternatives: AlternativeRepository,
    private readonly access: VedtakAccess,
    private readonly people: PeopleQueries,
  ) {}

  /** In the order they are voted on. @throws DomainError `agendaItem.notFound`, `meeting.notReadable`, `vedtak.forbidden` */
  async ofItem(actor: Actor, agendaItemId: string): Promise<readonly AlternativeView[]> {
    return this.unitOfWork.read(actor, async () => {
      const { view } = await this.access.item(actor, agendaItemId);
      const rows = await this.alternatives.ofItems([agendaItemId]);
      const day = osloLocal(view.meeting.startsAt).date;
      const ids = rows.map(({ proposerId }) => proposerId).filter((id) => id !== null);
      const people = await this.people.peopleOn(actor, day, ids);
      return rows.map(({ id, version, position, proposerId, paragraphs }) => ({
        ...{ id, version, place: position, proposerId, paragraphs },
        proposerName: proposerId === null ? null : (people.get(proposerId)?.name ?? ''),
      }));
    });
  }
}

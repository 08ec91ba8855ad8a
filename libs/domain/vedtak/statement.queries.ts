import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { PeopleQueries } from '#domain/councils';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { statementRefusal } from './statement.rules.js';
import { VedtakAccess } from './vedtak-access.queries.js';
import { mayEnterStatement } from './vedtak.policy.js';
import { VedtakQueries } from './vedtak.queries.js';
import { VedtakRepository } from './vedtak.repository.js';

/** A statement with the name of whose it is. */
export interface StatementView {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly kind: 'statement' | 'dissent';
  readonly text: string;
  /** The reader may change it and take it back. */
  readonly mayChange: boolean;
}

/** Statements of an item for reading. */
@Injectable()
export class StatementQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedtak: VedtakRepository,
    private readonly queries: VedtakQueries,
    private readonly access: VedtakAccess,
    private readonly people: PeopleQueries,
  ) {}

  /** In order. @throws DomainError `agendaItem.notFound`, `meeting.notReadable`, `vedtak.forbidden` */
  async ofItem(
    actor: Actor,
    agendaItemId: string,
  ): Promise<{
    readonly statements: readonly StatementView[];
    readonly isOpen: boolean;
    /** Of the vedtak they belong to; 0 while there is none. */
    readonly version: number;
  }> {
    return this.unitOfWork.read(actor, async () => {
      const { view } = await this.access.item(actor, agendaItemId);
      const [row] = await this.vedtak.ofItems([agendaItemId]);
      const place = await this.queries.placeOf(agendaItemId);
      const isOpen = place !== undefined && !statementRefusal({ ...place, vedtakState: row?.state });
      const rows = row ? await this.vedtak.statementsOf([row.id]) : [];
      const day = osloLocal(view.meeting.startsAt).date;
      const people = await this.people.peopleOn(
        actor,
        day,
        rows.map(({ personId }) => personId),
      );
      const statements = rows.map(({ id, personId, kind, text }) => ({
        ...{ id, personId, kind, text, name: people.get(personId)?.name ?? '' },
        mayChange: isOpen && !mayEnterStatement(actor, personId),
      }));
      return { statements, isOpen, version: row?.version ?? 0 };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { isId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ConfidentialReadRepository } from './confidential-read.repository.js';
import type { DeclarationAnswer } from './declaration.states.js';
import { habilitetError } from './habilitet.errors.js';
import { mayReadInterests } from './interest.policy.js';
import type { InterestKind } from './interest.rules.js';

/** One answer that a person gave about one item. */
export interface RecordedDeclaration {
  /** "2/2021" and the title of the item as it was on the agenda. */
  readonly meeting: string;
  readonly title: string;
  readonly agendaItemId: string;
  readonly status: DeclarationAnswer;
  /** Short text of the legal basis; null when none was given. */
  readonly legalBasis: string | null;
  /** In the person's own words; empty when they gave none. */
  readonly reason: string;
  readonly declaredAt: Date;
}

/** Something a person told of themselves in the register of interests. */
export interface RecordedInterest {
  readonly kind: InterestKind;
  readonly organisation: string;
  readonly description: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Everything a person has told the council of their habilitet, to be handed out to them. */
export interface OwnRecords {
  readonly personId: string;
  readonly name: string;
  readonly declarations: readonly RecordedDeclaration[];
  readonly interests: readonly RecordedInterest[];
}

/**
 * Hands a person what they have told: themselves while they are in office, the secretariat on their request when their
 * access has ended. Each opening by somebody else is written down where the person can be shown it.
 */
@Injectable()
export class OwnRecordsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleQueries,
    private readonly reads: ConfidentialReadRepository,
  ) {}

  /** @throws DomainError `habilitet.interestsNotReadable`, `habilitet.personUnknown` */
  async handOut(actor: Actor, personId: string): Promise<OwnRecords> {
    return this.unitOfWork.run(actor, 'habilitet.handOut', async () => {
      refuseIf(mayReadInterests(actor, personId));
      const now = systemClock.now();
      const person = isId(personId)
        ? (await this.people.peopleOn(actor, osloLocal(now).date, [personId])).get(personId)
        : undefined;
      if (!person) throw habilitetError('habilitet.personUnknown');
      const declarations = await declarationsOf(personId);
      await this.reads.log('interests', personId, null, now);
      for (const { agendaItemId, reason } of declarations)
        if (reason !== '') await this.reads.log('reason', personId, agendaItemId, now);
      return { personId, name: person.name, declarations, interests: await interestsOf(personId) };
    });
  }
}

async function declarationsOf(personId: string): Promise<RecordedDeclaration[]> {
  return currentManager().query<RecordedDeclaration[]>(
    `select m.number || '/' || m.year as meeting, i.title, i.id as "agendaItemId", d.status,
            (select b.short_text from legal_basis b where b.id = d.legal_basis_id) as "legalBasis",
            coalesce((select r.text from habilitet_reason r where r.declaration_id = d.id), '') as reason,
            d.declared_at as "declaredAt"
       from habilitet_declaration d join agenda_item i on i.id = d.agenda_item_id join meeting m on m.id = i.meeting_id
      where d.person_id = $1 order by m.starts_at, i.position, i.id`,
    [personId],
  );
}

async function interestsOf(personId: string): Promise<RecordedInterest[]> {
  return currentManager().query<RecordedInterest[]>(
    `select kind, organisation_name as organisation, description, from_date::text as "from", to_date::text as "to"
       from interest where person_id = $1 order by from_date nulls first, id`,
    [personId],
  );
}

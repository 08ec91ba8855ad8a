import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DeclarationQueries } from './declaration.queries.js';
import { buildHabilitetOverview, type HabilitetOverviewModel } from './habilitet-overview.document.js';
import { RulingTextQueries } from './ruling-text.queries.js';
import { namedInRuling, rulingText } from './ruling-text.rules.js';

/** Loads the overview of habilitet in a meeting, for the secretariat and the chair. */
@Injectable()
export class HabilitetOverviewQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilSettingsService,
    private readonly declarations: DeclarationQueries,
    private readonly rulings: RulingTextQueries,
    private readonly people: PeopleQueries,
  ) {}

  /**
   * The chair gets it without the answers that are nobody's question.
   * @param number "2/2021" @throws DomainError `habilitet.forbidden`, `meeting.notFound`, `meeting.notReadable`
   */
  async model(actor: Actor, number: string): Promise<HabilitetOverviewModel> {
    return this.unitOfWork.read(actor, async () => {
      const grid = await this.declarations.grid(actor, number);
      const council = await this.councils.get(actor);
      const ids = grid.items.map((item) => item.id);
      const ruled = await this.rulings.ofItems(ids);
      const day = osloLocal(grid.meeting.startsAt).date;
      const named = [...ruled.values()].flat().flatMap(namedInRuling);
      const people = await this.people.peopleOn(actor, day, named);
      const nameOf = (id: string) => people.get(id)?.name ?? '';
      return buildHabilitetOverview({
        ...{ council, grid, changedAt: await changedAt(ids) },
        rulings: new Map(
          [...ruled].map(([id, rows]) => [id, rows.map((row) => rulingText(council.language, row, nameOf))]),
        ),
      });
    });
  }
}

async function changedAt(itemIds: readonly string[]): Promise<Date | null> {
  const [row] = await currentManager().query<{ at: Date | null }[]>(
    `select greatest(
       (select max(declared_at) from habilitet_declaration where agenda_item_id = any ($1::uuid[])),
       (select max(ruled_at) from habilitet_ruling where agenda_item_id = any ($1::uuid[]))) as at`,
    [itemIds],
  );
  return row?.at ?? null;
}

import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#domain/councils';
import { HabilitetService, namedInRuling, rulingText, RulingTextQueries } from '#domain/habilitet';
import type { AgendaItemView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import type { ReferatItemSource } from './referat-source.document.js';

/** What a referat says about habilitet at one item. */
export type ItemHabilitet = Pick<ReferatItemSource, 'disqualified' | 'rulings'>;

/** Key of the standing item where the council goes through habilitet in all items. */
const standingKey = 'habilitet';

/** Loads what the council ruled: it stands at the item itself, and once more under the standing item for habilitet. */
@Injectable()
export class ReferatHabilitetQueries {
  constructor(
    private readonly people: PeopleQueries,
    private readonly habilitet: HabilitetService,
    private readonly rulings: RulingTextQueries,
  ) {}

  /** By item. Called inside a unit of work whose own policy has let the reader in. @param day of the meeting */
  async ofAgenda(
    actor: Actor,
    agenda: readonly AgendaItemView[],
    { day, language }: { readonly day: string; readonly language: string },
  ): Promise<ReadonlyMap<string, ItemHabilitet>> {
    const ids = agenda.map((item) => item.id);
    const listed = await this.habilitet.printedFor(ids);
    const ruled = await this.rulings.ofItems(ids);
    const people = await this.people.peopleOn(actor, day, [
      ...[...listed.values()].flat().map((row) => row.personId),
      ...[...ruled.values()].flat().flatMap(namedInRuling),
    ]);
    const nameOf = (id: string) => people.get(id)?.name ?? '';
    const textsOf = ({ id }: AgendaItemView) =>
      (ruled.get(id) ?? []).map((ruling) => rulingText(language, ruling, nameOf));
    const all = agenda.flatMap((item) =>
      textsOf(item).map((text) =>
        item.printedNumber === null
          ? text
          : message(language, 'document.ruling.inCase', { number: item.printedNumber, text }),
      ),
    );
    return new Map(
      agenda.map((item) => {
        const told = new Set((ruled.get(item.id) ?? []).map((ruling) => ruling.personId));
        const disqualified = (listed.get(item.id) ?? [])
          .filter(({ personId }) => !told.has(personId))
          .map(({ personId, legalBasis, steppedAside }) => ({
            ...{ name: nameOf(personId), legalBasis, steppedAside },
          }));
        return [item.id, { disqualified, rulings: item.standingKey === standingKey ? all : textsOf(item) }];
      }),
    );
  }
}

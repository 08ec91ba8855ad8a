import { Injectable } from '@nestjs/common';
import { namedInRuling, rulingText, RulingTextQueries } from '#domain/habilitet';
import type { AgendaItemView } from '#domain/meetings';
import { message } from '#kernel/messages';
import type { ReferatItemSource } from './referat-source.document.js';
import { isClosed } from './shielded-words.rules.js';

/** What a referat says about habilitet at one item. */
export type ItemHabilitet = Pick<ReferatItemSource, 'disqualified' | 'rulings'>;

/** Habilitet in the items of a meeting, until the names of those it tells of are known. */
export interface UnnamedHabilitet {
  /** Ids of everybody whom it names. */
  readonly named: readonly string[];
  /** What is said, by item. */
  told(language: string, nameOf: (id: string) => string): ReadonlyMap<string, ItemHabilitet>;
}

/** Key of the standing item where the council goes through habilitet in all items. */
const standingKey = 'habilitet';

/** Loads what the council ruled: it stands at the item itself, and once more under the standing item for habilitet. */
@Injectable()
export class ReferatHabilitetQueries {
  constructor(private readonly rulings: RulingTextQueries) {}

  /** Called inside a unit of work whose own policy has let the reader in. */
  async ofAgenda(agenda: readonly AgendaItemView[]): Promise<UnnamedHabilitet> {
    const { rulings, listed } = await this.rulings.foundIn(agenda.map((item) => item.id));
    return {
      named: [
        ...[...listed.values()].flat().map((row) => row.personId),
        ...[...rulings.values()].flat().flatMap(namedInRuling),
      ],
      told: (language, nameOf) => {
        const textsOf = ({ id }: AgendaItemView) =>
          (rulings.get(id) ?? []).map((ruling) => rulingText(language, ruling, nameOf));
        const open = agenda.filter((item) => !isClosed(item));
        const all = open.flatMap((item) => textsOf(item).map((text) => inCase(language, item, text)));
        return new Map(
          agenda.map((item) => {
            const disqualified = (listed.get(item.id) ?? []).map(
              ({ personId, legalBasis, steppedAside }) => ({
                ...{ name: nameOf(personId), legalBasis, steppedAside },
              }),
            );
            const own = item.standingKey === standingKey ? all : textsOf(item);
            return [item.id, { disqualified, rulings: own }];
          }),
        );
      },
    };
  }
}

function inCase(language: string, { printedNumber }: AgendaItemView, text: string): string {
  return printedNumber === null
    ? text
    : message(language, 'document.ruling.inCase', { number: printedNumber, text });
}

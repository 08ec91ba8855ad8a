import { Injectable } from '@nestjs/common';
import { ReferatQueries } from '#domain/referat';
import { type ClosedVedlegg, ClosedVedleggQueries, mayWriteSaksframlegg } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import type { PageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { WaitingThing } from './waiting-thing.js';

/** Finds vedlegg in which a virus was found after they came in: only the secretariat can take them away. */
@Injectable()
export class ClosedVedleggWaiting {
  constructor(
    private readonly vedlegg: ClosedVedleggQueries,
    private readonly referater: ReferatQueries,
  ) {}

  async of(actor: Actor, say: PageText): Promise<WaitingThing[]> {
    if (mayWriteSaksframlegg(actor)) return [];
    const closed = await this.vedlegg.all(actor);
    const referatIds = closed.flatMap(({ referatId }) => referatId ?? []);
    const numbers = await this.referater.meetingNumbers(actor, referatIds);
    return closed.map((vedlegg) => ({
      due: null,
      alarm: say('start.virusFound'),
      label: vedlegg.title,
      note: say('start.closedVedlegg', { finding: vedlegg.finding }),
      href: placeOf(vedlegg, numbers),
    }));
  }
}

function placeOf({ agendaItemId, referatId }: ClosedVedlegg, numbers: ReadonlyMap<string, string>): string {
  const number = referatId === null ? undefined : numbers.get(referatId);
  if (agendaItemId) return paths.writing(agendaItemId);
  return number ? paths.referat(number) : paths.meetings();
}

import { Injectable } from '@nestjs/common';
import { OfferQueries, type OfferKind } from '#domain/planning';
import { WrittenProcedureQueries } from '#domain/written-procedure';
import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';

/**
 * Finds what an agenda is offered, group by group; groups with nothing in them are left out. What was decided in writing
 * and waits to be told is put beside what planning offers: that feature stands higher in the column. A matter that was not
 * decided there waits for a meeting too; it is offered once, and taking it up tells of both.
 */
@Injectable()
export class OffersPresenter {
  constructor(
    private readonly offers: OfferQueries,
    private readonly procedures: WrittenProcedureQueries,
  ) {}

  async of(actor: Actor, language: string, meetingId: string) {
    const say = pageText(language);
    const { postponed, followUps, papers, themes } = await this.offers.of(actor, meetingId);
    const ended = await this.procedures.toReport(actor);
    const undecided = new Set(
      ended.filter(({ isUndecided }) => isUndecided).map((each) => each.agendaItemId),
    );
    const others = postponed.filter(({ itemId }) => !undecided.has(itemId));
    const groups = [
      group(say, 'postponed', others, (offer) => ({
        ...{ id: offer.itemId, title: offer.title },
        note: [
          say(`agenda.offer.${offer.cause}`, { case: offer.caseNumber || offer.meeting }),
          offer.reason ?? '',
        ],
      })),
      group(say, 'followUp', followUps, (offer) => ({
        ...{ id: offer.id, title: offer.text },
        note: [
          say('agenda.offer.owner', { owner: offer.owner, case: offer.caseNumber }),
          offer.due === null ? '' : say('agenda.offer.due', { date: norwegianShortDate(offer.due) }),
        ],
      })),
      group(say, 'paper', papers, (offer) => ({
        ...{ id: offer.id, title: offer.title, href: paths.writing(offer.id) },
        note: [say('agenda.offer.changed', { date: norwegianShortDate(osloLocal(offer.changedAt).date) })],
      })),
      group(say, 'theme', themes, (offer) => ({
        ...{ id: offer.id, title: offer.title },
        note: [
          say('agenda.offer.proposer', { name: offer.proposerName }),
          offer.status === 'nextMeeting'
            ? say('agenda.offer.deferred', { meeting: offer.meeting ?? '' })
            : '',
        ],
      })),
      group(say, 'procedure', ended, (offer) => ({
        ...{ id: offer.id, title: offer.title },
        note: [
          say('agenda.offer.procedure', { case: offer.printedNumber ?? '' }),
          say(`agenda.offer.${offer.state === 'stopped' ? 'stopped' : (offer.result ?? 'stopped')}`),
          offer.isUndecided ? say('agenda.offer.takesUp') : '',
        ],
      })),
    ];
    return groups.filter(({ offers }) => offers.length > 0);
  }
}

interface OfferRow {
  readonly id: string;
  readonly title: string;
  /** Where it is read and written before it is taken up. */
  readonly href?: string;
  readonly note: readonly string[];
}

function group<Offer>(
  say: PageText,
  kind: OfferKind | 'procedure',
  list: readonly Offer[],
  shown: (offer: Offer) => OfferRow,
) {
  return {
    label: say(`agenda.offers.${kind}`),
    offers: list.map(shown).map(({ id, title, note, href = '' }) => ({
      ...{ value: `${kind}:${id}`, title, href, note: note.filter((part) => part !== '').join(' · ') },
    })),
  };
}

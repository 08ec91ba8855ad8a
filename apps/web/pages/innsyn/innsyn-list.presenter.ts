import { Injectable } from '@nestjs/common';
import { InnsynQueries, innsynNumberText, type InnsynRow, innsynStatuses } from '#domain/innsyn';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { pageText, type PageText } from '../page-text.js';
import { paths } from '../paths.js';
import { countSentence } from '../start/waiting-thing.js';
import { standOf } from './innsyn-due.js';

const longestLine = 160;

/** Finds the list of requests for access. */
@Injectable()
export class InnsynListPresenter {
  constructor(private readonly requests: InnsynQueries) {}

  /** @param status one of the statuses; anything else is all of them */
  async page(actor: Actor, language: string, status: string, search: string) {
    const say = pageText(language);
    const chosen = innsynStatuses.find((each) => each === status);
    const rows = await this.requests.list(actor, { ...(chosen ? { status: chosen } : {}), search });
    const today = osloLocal(systemClock.now()).date;
    const open = rows.filter((row) => row.status === 'open');
    const rest = rows.filter((row) => row.status !== 'open');
    const shown = (row: InnsynRow) => rowOf(say, row, today);
    return {
      title: say('innsyn.title'),
      ...{ newHref: paths.newInnsyn(), listHref: paths.innsynList(), search },
      statuses: ['', ...innsynStatuses].map((value) => ({
        ...{ value, label: say(`innsyn.filter.${value || 'all'}`), selected: value === (chosen ?? '') },
      })),
      isFiltered: search !== '' || chosen !== undefined,
      isEmpty: rows.length === 0,
      ...{ open: open.map(shown), rest: rest.map(shown) },
      showsOpen: chosen === undefined || chosen === 'open',
      showsRest: chosen !== 'open',
    };
  }
}

function rowOf(say: PageText, row: InnsynRow, today: string) {
  const number = innsynNumberText(row);
  const who = row.emptiedAt ? say('innsyn.emptiedShort') : (row.requesterName ?? say('innsyn.unnamed'));
  const line = row.requested.replace(/\s+/g, ' ');
  return {
    href: paths.innsyn(row.id),
    label: say('innsyn.rowTitle', { number, who }),
    line: line.length > longestLine ? `${line.slice(0, longestLine).trimEnd()} …` : line,
    tag: standOf(row, row.answeredOn, today, say),
    received: say('innsyn.receivedOn', { date: norwegianShortDate(osloLocal(row.receivedAt).date) }),
    documents: documentsText(say, row),
  };
}

function documentsText(say: PageText, { status, documents, decided }: InnsynRow): string {
  if (documents === 0) return say('innsyn.noneChosen');
  if (status === 'open') return say('innsyn.decidedOf', { decided, all: documents });
  return countSentence(say, 'innsyn.documentCount', documents);
}

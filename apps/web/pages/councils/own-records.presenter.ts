import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianDate, norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { type OwnRecords, OwnRecordsService } from '#domain/habilitet';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { periodText } from './period-text.js';

/** Finds what a person has told of themselves, as a page and as a file to hand out. */
@Injectable()
export class OwnRecordsPresenter {
  constructor(private readonly records: OwnRecordsService) {}

  /** Opening it is written down. @throws DomainError as `OwnRecordsService.handOut` */
  async page(actor: Actor, language: string, personId: string) {
    const say = pageText(language);
    const model = recordsModel(await this.records.handOut(actor, personId), say);
    return { ...model, person: paths.person(personId), file: `${paths.ownRecords(personId)}.txt` };
  }

  /** The same as plain text, which anybody can open. */
  async file(actor: Actor, language: string, personId: string): Promise<{ name: string; text: string }> {
    const say = pageText(language);
    const { title, asOf, declarations, interests } = recordsModel(
      await this.records.handOut(actor, personId),
      say,
    );
    const part = (heading: string, lines: readonly string[]) => [
      ...['', heading, ''],
      ...(lines.length > 0 ? lines : [say('records.none')]),
    ];
    const text = [
      ...[title, asOf],
      ...part(
        say('records.declarations'),
        declarations.flatMap((row) => [row.heading, row.answer, ...(row.reason ? [row.reason] : []), '']),
      ),
      ...part(
        say('records.interests'),
        interests.flatMap((row) => [
          row.heading,
          ...(row.description ? [row.description] : []),
          row.period,
          '',
        ]),
      ),
    ].join('\r\n');
    return { name: `${title}.txt`, text: `${text}\r\n` };
  }
}

function recordsModel({ name, declarations, interests }: OwnRecords, say: PageText) {
  return {
    title: say('records.title', { name }),
    name,
    asOf: say('records.asOf', { date: norwegianDate(osloLocal(systemClock.now()).date) }),
    declarations: declarations.map(({ meeting, title, status, legalBasis, reason, declaredAt }) => ({
      heading: say('records.item', { meeting, title }),
      answer: [
        say(`records.answer.${status}`),
        legalBasis ?? '',
        norwegianShortDate(osloLocal(declaredAt).date),
      ]
        .filter(Boolean)
        .join(', '),
      reason,
    })),
    interests: interests.map(({ kind, organisation, description, from, to }) => ({
      heading: [say(`records.kind.${kind}`), organisation].filter(Boolean).join(': '),
      description,
      period: periodText(from, to, say),
    })),
  };
}

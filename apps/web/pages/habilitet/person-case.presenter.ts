import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { norwegianDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { DeclarationQueries, type DeclarationGrid, habilitetError, mayReadReason } from '#domain/habilitet';
import { meetingNumberText } from '#domain/meetings';
import { paths } from '../paths.js';
import { type FailedRuling, RulingPresenter } from './ruling.presenter.js';
import { answerTag } from './answer-words.js';

/** What else the page shows: a reason that was opened, or a ruling that came back with faults. */
export interface ShownCase {
  readonly reason?: string;
  readonly failed?: FailedRuling;
}

/** Finds the page about one person in one item. */
@Injectable()
export class PersonCasePresenter {
  constructor(
    private readonly declarations: DeclarationQueries,
    private readonly rulings: RulingPresenter,
  ) {}

  /**
   * @param which the meeting "2/2021", the item and the person
   * @param reason the reason when it has been opened, else undefined
   * @throws DomainError `habilitet.itemNotFound`, `habilitet.personUnknown`, and as `DeclarationQueries.grid`
   */
  async page(
    actor: Actor,
    which: { number: string; itemId: string; personId: string },
    shown: ShownCase = {},
  ) {
    const { reason, failed } = shown;
    const grid = await this.declarations.grid(actor, which.number);
    const { item, person } = found(grid, which);
    const number = meetingNumberText(grid.meeting);
    const declaration = grid.declarations.find(
      (row) => row.agendaItemId === item.id && row.personId === person.personId,
    );
    const meetingOver = grid.meeting.status === 'held' || grid.meeting.status === 'cancelled';
    const status = declaration?.status ?? 'notAnswered';
    const mayOpen = mayReadReason(actor, { personId: person.personId, status, meetingOver }) === undefined;
    return {
      title: `Habilitet, ${person.person.name}`,
      name: person.person.name,
      organisation: person.person.affiliations
        .map(({ title, organisation }) => [title, organisation].filter(Boolean).join(', '))
        .join('; '),
      meeting: { number, href: paths.meeting(number), overview: paths.habilitetOverview(number) },
      item: {
        number: item.printedNumber ?? '',
        title: item.title,
        href: item.caseNumber ? paths.saksframlegg(item.caseNumber) : '',
      },
      tag: answerTag(status),
      declaredAt: declaration ? dateAndTime(declaration.declaredAt) : '',
      ground: grid.grounds.find((ground) => ground.id === declaration?.legalBasisId)?.shortText ?? '',
      hasReason: declaration?.hasReason ?? false,
      canOpen: mayOpen && reason === undefined,
      opened: reason !== undefined,
      reason: reason ?? '',
      ruling: await this.rulings.form(actor, grid, which, failed),
      reasonAction: `${paths.habilitetCase(number, item.id, person.personId)}/reason`,
    };
  }
}

function found(grid: DeclarationGrid, { itemId, personId }: { itemId: string; personId: string }) {
  const item = grid.items.find((candidate) => candidate.id === itemId);
  if (!item) throw habilitetError('habilitet.itemNotFound');
  const person = grid.people.find((candidate) => candidate.personId === personId);
  if (!person) throw habilitetError('habilitet.personUnknown');
  return { item, person };
}

function dateAndTime(instant: Date): string {
  const { date, time } = osloLocal(instant);
  return `${norwegianDate(date)} kl. ${norwegianTime(time)}`;
}

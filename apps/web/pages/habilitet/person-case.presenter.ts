import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { norwegianDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import {
  DeclarationQueries,
  type DeclarationGrid,
  type DeclarationStatus,
  habilitetError,
  mayReadReason,
} from '#domain/habilitet';
import { meetingNumberText } from '#domain/meetings';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { type FailedRuling, RulingPresenter } from './ruling.presenter.js';
import { answerTag, ruledTag } from './answer-words.js';
import { type FailedTold, toldForm } from './told.presenter.js';

/** What else the page shows: a reason that was opened, or a ruling that came back with faults. */
export interface ShownCase {
  readonly reason?: string;
  readonly failed?: FailedRuling;
  readonly told?: FailedTold;
}

/** What an address of the page names. */
export interface CaseAddress {
  readonly number: string;
  readonly itemId: string;
  readonly personId: string;
}

/** The question that an address names, made from the version that was shown. */
export function questionOf({ itemId, personId }: CaseAddress, expectedVersion: number) {
  return { agendaItemId: itemId, personId, expectedVersion };
}

/** Finds the page about one person in one item. */
@Injectable()
export class PersonCasePresenter {
  constructor(
    private readonly declarations: DeclarationQueries,
    private readonly rulings: RulingPresenter,
    private readonly people: PeopleQueries,
  ) {}

  /**
   * @param which the meeting "2/2021", the item and the person
   * @param reason the reason when it has been opened, else undefined
   * @throws DomainError `habilitet.itemNotFound`, `habilitet.personUnknown`, and as `DeclarationQueries.grid`
   */
  async page(actor: Actor, language: string, which: CaseAddress, shown: ShownCase = {}) {
    const { reason, failed, told } = shown;
    const say = pageText(language);
    const grid = await this.declarations.grid(actor, which.number);
    const { item, person } = found(grid, which);
    const number = meetingNumberText(grid.meeting);
    const declaration = grid.declarations.find(
      (row) => row.agendaItemId === item.id && row.personId === person.personId,
    );
    const meetingOver = grid.meeting.status === 'held' || grid.meeting.status === 'cancelled';
    const status: DeclarationStatus = declaration?.status ?? 'notAnswered';
    const settled = isSettled(grid, which);
    const access = { personId: person.personId, status, meetingOver, settled };
    const mayOpen = mayReadReason(actor, access) === undefined;
    return {
      title: say('habilitet.personTitle', { name: person.person.name }),
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
      answer: answerTag(status, say).label,
      tag: settledOf(grid, which, say) ?? answerTag(status, say),
      told: toldForm(actor, language, grid, which, told),
      enteredBy: declaration?.toldBy ? await this.enteredBy(actor, declaration, grid, say) : '',
      declaredAt: declaration ? dateAndTime(declaration.declaredAt, say) : '',
      ground: grid.grounds.find((ground) => ground.id === declaration?.legalBasisId)?.shortText ?? '',
      hasReason: declaration?.hasReason ?? false,
      canOpen: mayOpen && reason === undefined,
      opened: reason !== undefined,
      reason: reason ?? '',
      ruling: await this.rulings.form(actor, language, grid, which, failed),
      reasonAction: `${paths.habilitetCase(number, item.id, person.personId)}/reason`,
    };
  }

  /** "Ført av Tiril Lund etter melding på telefon". */
  private async enteredBy(
    actor: Actor,
    { enteredBy, toldBy }: DeclarationGrid['declarations'][number],
    { meeting }: DeclarationGrid,
    say: PageText,
  ): Promise<string> {
    const day = osloLocal(meeting.startsAt).date;
    const people = await this.people.peopleOn(actor, day, enteredBy ? [enteredBy] : []);
    const name = people.get(enteredBy ?? '')?.name ?? say('habilitet.program');
    return say('habilitet.enteredBy', { name, how: say(`habilitet.toldHow.${toldBy ?? 'phone'}`) });
  }
}

/** What the council found, when it has. */
function settledOf({ settled }: DeclarationGrid, { itemId, personId }: CaseAddress, say: PageText) {
  const ruled = settled.find((row) => row.agendaItemId === itemId && row.personId === personId);
  return ruled && ruledTag(ruled.outcome, say);
}

function isSettled({ settled }: DeclarationGrid, { itemId, personId }: CaseAddress): boolean {
  return settled.some((row) => row.agendaItemId === itemId && row.personId === personId);
}

/** The chair sees what the council must decide or has decided, and nothing of the rest. */
function found(grid: DeclarationGrid, { itemId, personId }: { itemId: string; personId: string }) {
  const item = grid.items.find((candidate) => candidate.id === itemId);
  if (!item) throw habilitetError('habilitet.itemNotFound');
  const person = grid.people.find((candidate) => candidate.personId === personId);
  if (!person) throw habilitetError('habilitet.personUnknown');
  const isQuestion = grid.declarations.some(
    (row) => row.agendaItemId === itemId && row.personId === personId,
  );
  if (!grid.isWhole && !isQuestion && !isSettled(grid, { number: '', itemId, personId }))
    throw habilitetError('habilitet.forbidden');
  return { item, person };
}

function dateAndTime(instant: Date, say: PageText): string {
  const { date, time } = osloLocal(instant);
  return say('habilitet.dateAndTime', { date: norwegianDate(date), time: norwegianTime(time) });
}

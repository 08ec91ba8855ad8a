import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { norwegianPeriod } from '#kernel/norwegian-text';
import {
  DeclarationQueries,
  type DeclarationGrid,
  mustBeDecided,
  statusIn,
  unanswered,
} from '#domain/habilitet';
import { type AttendanceView, meetingNumberText } from '#domain/meetings';
import type { StatusTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { answerTag, ruledTag } from './answer-words.js';

const filters = [
  { value: '', code: 'filterAll' },
  { value: 'unanswered', code: 'filterUnanswered' },
  { value: 'decide', code: 'filterDecide' },
] as const;

/** Finds the table member × item. Reasons are not in it: they are opened one by one. */
@Injectable()
export class OverviewPresenter {
  constructor(private readonly declarations: DeclarationQueries) {}

  /**
   * @param number "2/2021"
   * @param show which members: `unanswered`, `decide`, or all for anything else
   * @throws DomainError as `DeclarationQueries.grid`
   */
  async page(actor: Actor, language: string, number: string, show: string) {
    const say = pageText(language);
    const grid = await this.declarations.grid(actor, number);
    const { meeting, items, people } = grid;
    const which = meetingNumberText(meeting);
    const own = paths.habilitetOverview(which);
    const chosen = filters.find((filter) => filter.value === show)?.value ?? '';
    const done = people.filter((person) => isDone(grid, person)).length;
    return {
      title: say('habilitet.overviewTitle', { meeting: which }),
      isWhole: grid.isWhole,
      meeting: {
        number: which,
        href: paths.meeting(which),
        when: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
      },
      summary: say('habilitet.summary', { done, all: people.length }),
      filters: filters.map(({ value, code }) => ({
        ...{ label: say(`habilitet.${code}`), current: value === chosen },
        href: value === '' ? own : `${own}?show=${value}`,
      })),
      items: items.map((item) => ({
        number: item.printedNumber ?? say('habilitet.point', { position: item.position }),
        title: item.title,
        href: item.caseNumber ? paths.saksframlegg(item.caseNumber) : '',
      })),
      people: people
        .filter((person) => isShown(grid, person, chosen))
        .map((person) => rowOf(grid, person, which, say)),
      questions: questionsIn(grid, which, say),
      settled: settledIn(grid, which, say),
      document: paths.pdf('habilitet-overview', which),
      legalBases: actor.role === 'secretariat' ? paths.legalBases() : '',
      conflicts: actor.role === 'secretariat' ? paths.habilitetConflicts(which) : '',
      interests: actor.role === 'secretariat' ? paths.interests() : '',
      ownHref: actor.role === 'chair' ? paths.habilitet(which) : '',
    };
  }
}

function isDone({ declarations, items }: DeclarationGrid, { personId }: AttendanceView): boolean {
  return unanswered(declarations, personId, items) === 0;
}

function isShown(grid: DeclarationGrid, person: AttendanceView, show: string): boolean {
  if (show === 'unanswered') return !isDone(grid, person);
  if (show !== 'decide') return true;
  return grid.items.some((item) => isOpen(grid, item.id, person.personId));
}

function rowOf(grid: DeclarationGrid, person: AttendanceView, which: string, say: PageText) {
  const { items } = grid;
  return {
    name: person.person.name,
    note: noteOf(person, say),
    cells: items.map((item) => ({
      ...tagIn(grid, item.id, person.personId, say),
      about: say('habilitet.cellAbout', {
        name: person.person.name,
        number: item.printedNumber ?? item.position,
      }),
      href: paths.habilitetCase(which, item.id, person.personId),
    })),
  };
}

/** Whether the council still has to decide about somebody in an item. */
function isOpen({ declarations, settled }: DeclarationGrid, itemId: string, personId: string): boolean {
  const isSettled = settled.some((row) => row.agendaItemId === itemId && row.personId === personId);
  return !isSettled && mustBeDecided(statusIn(declarations, personId, itemId));
}

/** What the council ruled, else what the person said. */
function tagIn(
  { declarations, settled }: DeclarationGrid,
  itemId: string,
  personId: string,
  say: PageText,
): StatusTag {
  const ruled = settled.find((row) => row.agendaItemId === itemId && row.personId === personId);
  if (!ruled) return answerTag(statusIn(declarations, personId, itemId), say);
  return ruledTag(ruled.outcome, say);
}

function noteOf({ attendsForName, status, person }: AttendanceView, say: PageText): string {
  if (attendsForName) return say('habilitet.varaFor', { name: attendsForName });
  if (status === 'apology' || status === 'absent') return say('habilitet.away');
  return person.affiliations[0]?.organisation ?? '';
}

/** What the council has to decide, in the order of the agenda. */
function questionsIn(grid: DeclarationGrid, which: string, say: PageText) {
  const { items, people, declarations } = grid;
  return items.flatMap((item) =>
    people.flatMap((person) => {
      const status = statusIn(declarations, person.personId, item.id);
      if (!isOpen(grid, item.id, person.personId)) return [];
      return [
        {
          ...answerTag(status, say),
          about: aboutText(item, person, say),
          title: item.title,
          href: paths.habilitetCase(which, item.id, person.personId),
        },
      ];
    }),
  );
}

/** What the council has decided, in the order of the agenda. */
function settledIn({ items, people, settled }: DeclarationGrid, which: string, say: PageText) {
  return items.flatMap((item) =>
    settled.flatMap(({ agendaItemId, personId, outcome }) => {
      const person = people.find((row) => row.personId === personId);
      if (agendaItemId !== item.id || !person) return [];
      const href = paths.habilitetCase(which, item.id, personId);
      return [{ ...ruledTag(outcome, say), about: aboutText(item, person, say), title: item.title, href }];
    }),
  );
}

function aboutText(
  item: DeclarationGrid['items'][number],
  { person }: AttendanceView,
  say: PageText,
): string {
  return say('habilitet.about', { number: item.printedNumber ?? item.position, name: person.name });
}

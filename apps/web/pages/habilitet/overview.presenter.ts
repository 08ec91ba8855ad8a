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
import { paths } from '../paths.js';
import { answerTag } from './answer-words.js';

const filters = [
  { value: '', label: 'Alle' },
  { value: 'unanswered', label: 'Mangler svar' },
  { value: 'decide', label: 'Må avgjøres' },
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
  async page(actor: Actor, number: string, show: string) {
    const grid = await this.declarations.grid(actor, number);
    const { meeting, items, people } = grid;
    const which = meetingNumberText(meeting);
    const own = paths.habilitetOverview(which);
    const chosen = filters.find((filter) => filter.value === show)?.value ?? '';
    const done = people.filter((person) => isDone(grid, person)).length;
    return {
      title: `Habilitet i møte ${which}, oversikt`,
      meeting: {
        number: which,
        href: paths.meeting(which),
        when: norwegianPeriod(meeting.startsAt, meeting.endsAt),
      },
      summary: `${done} av ${people.length} har svart på alle sakene.`,
      filters: filters.map(({ value, label }) => ({
        ...{ label, current: value === chosen },
        href: value === '' ? own : `${own}?show=${value}`,
      })),
      items: items.map((item) => ({
        number: item.printedNumber ?? `Punkt ${item.position}`,
        title: item.title,
        href: item.caseNumber ? paths.saksframlegg(item.caseNumber) : '',
      })),
      people: people
        .filter((person) => isShown(grid, person, chosen))
        .map((person) => rowOf(grid, person, which)),
      questions: questionsIn(grid, which),
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

function rowOf(grid: DeclarationGrid, person: AttendanceView, which: string) {
  const { items } = grid;
  return {
    name: person.person.name,
    note: noteOf(person),
    cells: items.map((item) => ({
      ...tagIn(grid, item.id, person.personId),
      about: `${person.person.name}, sak ${item.printedNumber ?? item.position}`,
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
function tagIn({ declarations, settled }: DeclarationGrid, itemId: string, personId: string): StatusTag {
  const ruled = settled.find((row) => row.agendaItemId === itemId && row.personId === personId);
  if (!ruled) return answerTag(statusIn(declarations, personId, itemId));
  const tag = answerTag(ruled.outcome);
  return { ...tag, label: `${tag.label}, avgjort` };
}

function noteOf({ attendsForName, status, person }: AttendanceView): string {
  if (attendsForName) return `vara for ${attendsForName}`;
  if (status === 'apology' || status === 'absent') return 'forfall';
  return person.affiliations[0]?.organisation ?? '';
}

/** What the council has to decide, in the order of the agenda. */
function questionsIn(grid: DeclarationGrid, which: string) {
  const { items, people, declarations } = grid;
  return items.flatMap((item) =>
    people.flatMap((person) => {
      const status = statusIn(declarations, person.personId, item.id);
      if (!isOpen(grid, item.id, person.personId)) return [];
      const about = `Sak ${item.printedNumber ?? item.position}, ${person.person.name}`;
      return [
        {
          ...answerTag(status),
          about,
          title: item.title,
          href: paths.habilitetCase(which, item.id, person.personId),
        },
      ];
    }),
  );
}

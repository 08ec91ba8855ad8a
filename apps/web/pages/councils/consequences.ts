import { norwegianDate, norwegianList } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { TermPlan } from '#domain/terms';
import type { PageText } from '../page-text.js';
import { paths } from '../paths.js';

/** One thing that will happen, or that somebody has to take over. */
export interface ConsequenceLine {
  readonly sentence: string;
  readonly items: readonly string[];
  /** Where to look; empty when there is nowhere. */
  readonly href: string;
}

/** What will happen when these appointments end, as sentences; the most important first. */
export function consequenceLines(
  { accessEnds, consequences }: TermPlan,
  say: PageText,
): readonly ConsequenceLine[] {
  const { leaving, openSessions, emptySeats, meetings, referenceGroups, followUps, openQuestions } =
    consequences;
  const plain = (sentence: string): ConsequenceLine => ({ sentence, items: [], href: '' });
  const listed = (sentence: string, items: readonly string[], href = ''): ConsequenceLine[] =>
    items.length > 0 ? [{ sentence, items, href }] : [];
  const days = [...new Set(leaving.flatMap(({ addressDeletedOn }) => addressDeletedOn ?? []))].sort();
  const addresses = days.map((day) => {
    const names = leaving.flatMap((person) => (person.addressDeletedOn === day ? [person.name] : []));
    return `${norwegianDate(day)}: ${norwegianList(names)}`;
  });
  return [
    ...listed(say('ending.access', { date: norwegianDate(accessEnds) }), namesIn(leaving)),
    ...(openSessions > 0 ? [plain(say('ending.sessions', { count: openSessions }))] : []),
    ...(consequences.withoutCouncil
      ? [plain(say('ending.noCouncil', { date: norwegianDate(accessEnds) }))]
      : [
          ...listed(
            say('ending.seats'),
            emptySeats.map((seat) => say('seat.named', seat)),
            paths.seats(),
          ),
          plain(
            consequences.chairAfter
              ? say('ending.chair', { name: consequences.chairAfter })
              : say('ending.noChair'),
          ),
        ]),
    ...meetings.map(({ number, startsAt, people, chairLeaves }) => ({
      sentence: say(chairLeaves ? 'ending.meetingChair' : 'ending.meeting', {
        ...{ number, date: norwegianDate(osloLocal(startsAt).date) },
      }),
      items: [
        norwegianList(
          people.map(({ name, answer }) => `${name}${answer ? ` (${say(`answer.${answer}`)})` : ''}`),
        ),
      ],
      href: paths.meeting(number),
    })),
    ...openQuestions.map(({ kind, title, deadline, people }) => ({
      sentence: say(`ending.${kind}`, { title, date: norwegianDate(osloLocal(deadline).date) }),
      ...{ items: [norwegianList(people)], href: '' },
    })),
    ...listed(
      say('ending.groups'),
      referenceGroups.map(({ name, members }) => `${name}: ${members.join(', ')}`),
      paths.actionPlan(),
    ),
    ...listed(
      say('ending.followUps'),
      followUps.map(({ text, owner }) => `${text} (${owner})`),
      '/',
    ),
    ...listed(
      say('ending.papers'),
      consequences.papers.map(({ title, people }) => `${title}: ${people.join(', ')}`),
    ),
    ...(consequences.ownRecords > 0
      ? [plain(say('ending.records', { count: consequences.ownRecords }))]
      : []),
    ...listed(say('ending.addresses'), addresses),
  ];
}

/** All names in one line, because there may be many. */
function namesIn(people: readonly { readonly name: string }[]): readonly string[] {
  return people.length > 0 ? [norwegianList(people.map(({ name }) => name))] : [];
}

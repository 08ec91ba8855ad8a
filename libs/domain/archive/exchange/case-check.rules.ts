import type { Fault } from '#kernel/domain-error';
import { type CaseNumber, canonicalCaseNumber, parseCaseNumber } from '#domain/councils';
import { nearestCase } from '#domain/meetings';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { suggestion } from './nearest.rules.js';

/** The numbers of the cases on the agenda of the file itself. */
export function ownCases({ meeting, items }: Pick<MeetingFile, 'meeting' | 'items'>): CaseNumber[] {
  return items.flatMap(({ sequence }) =>
    sequence === undefined ? [] : [{ sequence, meeting: meeting.number, year: meeting.year }],
  );
}

/** What is wrong with a reference to a case: it is not written as we write it, or there is no such case. */
export function caseFault(path: string, text: string, known: readonly CaseNumber[]): Fault | undefined {
  const number = parseCaseNumber(text);
  if (number === undefined) return { path, code: 'input.notACaseNumber' };
  const canonical = canonicalCaseNumber(number);
  if (canonical !== text) return { path, code: 'exchange.caseMisread', params: { expected: canonical } };
  if (known.some((each) => canonicalCaseNumber(each) === canonical)) return undefined;
  const nearest = nearestCase(number, known);
  const params = { number: text, suggestion: suggestion(nearest && canonicalCaseNumber(nearest)) };
  return { path, code: 'exchange.caseUnknown', params };
}

/** Every reference to a case outside of running text. */
export function caseFaults(file: MeetingFile, known: KnownCouncil): Fault[] {
  const own = ownCases(file);
  const all = [...known.cases, ...own];
  const mine = new Set(own.map(canonicalCaseNumber));
  const check = (path: string, text: string | undefined): Fault[] => {
    const fault = text === undefined ? undefined : caseFault(path, text, all);
    return fault ? [fault] : [];
  };
  return [
    ...file.items.flatMap(({ paper }, i) =>
      (paper?.earlierTreated ?? []).flatMap((text, n) => {
        const path = `/items/${i}/paper/earlierTreated/${n}`;
        return isLater(text, file.meeting, mine)
          ? [{ path, code: 'exchange.caseNotEarlier', params: { number: text } }]
          : check(path, text);
      }),
    ),
    ...file.activities.flatMap((activity, i) => check(`/activities/${i}/source`, activity.source)),
    ...file.referenceGroups.flatMap((group, i) =>
      check(`/referenceGroups/${i}/appointedBy`, group.appointedBy),
    ),
  ];
}

/** Earlier treatment looks back: at meetings before this one. */
function isLater(text: string, meeting: MeetingFile['meeting'], own: ReadonlySet<string>): boolean {
  const number = parseCaseNumber(text);
  if (number === undefined) return false;
  if (own.has(canonicalCaseNumber(number))) return true;
  return number.year > meeting.year || (number.year === meeting.year && number.meeting > meeting.number);
}

/** Case numbers of the agenda: each once, none that is used already, all given when the innkalling has been sent. */
export function sequenceFaults(file: MeetingFile, known: KnownCouncil): Fault[] {
  const { year, status } = file.meeting;
  const used = new Set(known.cases.filter((each) => each.year === year).map(({ sequence }) => sequence));
  const numbered = status === 'called' || status === 'inProgress' || status === 'held';
  return file.items.flatMap((item, i) => {
    const path = `/items/${i}/sequence`;
    if (item.sequence === undefined) {
      const needsOne = numbered && item.status !== 'withdrawn' && item.letter === undefined;
      return needsOne ? [{ path, code: 'exchange.statusWithoutNumber' }] : [];
    }
    const params = { number: item.sequence, year };
    if (used.has(item.sequence)) return [{ path, code: 'exchange.sequenceTaken', params }];
    used.add(item.sequence);
    return [];
  });
}

import type { Fault } from '#kernel/domain-error';
import { canonicalCaseNumber, parseCaseNumber } from '#domain/councils';
import type { CaseEntry } from './case.schema.js';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { instantFaults } from './oslo-instant.rules.js';
import { unknown } from './people-check.rules.js';
import { repeated } from './repeated.rules.js';

/** What cannot be so about what was decided in writing, and about the items that tell of it. */
export function writtenFaults({ meeting, items }: MeetingFile, known: KnownCouncil): Fault[] {
  const seats = new Set(known.seats.map(({ key }) => key));
  return [
    ...items.flatMap(({ written }, i) => {
      if (!written) return [];
      const path = `/items/${i}/written`;
      const elsewhere = meeting.kind === 'written' ? [] : [{ path, code: 'exchange.writtenElsewhere' }];
      return [...elsewhere, ...procedureFaults(written, path, seats)];
    }),
    ...items.flatMap(({ reports }, i) => reportFaults(reports, `/items/${i}/reports`, known)),
    ...repeated(
      items.filter(({ reports }) => reports !== undefined),
      ({ reports }) => reports ?? '',
      (number) => ({
        path: `/items/${items.findLastIndex(({ reports }) => reports === number)}/reports`,
        code: 'exchange.procedureUnknown',
        params: { number },
      }),
    ),
  ];
}

function procedureFaults(
  written: NonNullable<CaseEntry['written']>,
  path: string,
  seats: ReadonlySet<string>,
): Fault[] {
  return [
    ...(['deadline', 'opened', 'reminded'] as const).flatMap((field) =>
      instantFaults(`${path}/${field}`, written[field]),
    ),
    ...('closed' in written ? instantFaults(`${path}/closed`, written.closed) : []),
    ...written.answers.flatMap(({ seat, said }, i) => [
      ...instantFaults(`${path}/answers/${i}/said/at`, said?.at),
      ...(seats.has(seat) ? [] : [unknown(`${path}/answers/${i}/seat`, 'exchange.seatUnknown', seat, seats)]),
    ]),
    ...repeated(
      written.answers,
      ({ person }) => person,
      (key, i) => ({ path: `${path}/answers/${i}/person`, code: 'exchange.askedTwice', params: { key } }),
    ),
  ];
}

/** What it tells of was decided in writing, and nobody has told the council yet. */
function reportFaults(text: string | undefined, path: string, { unreported }: KnownCouncil): Fault[] {
  if (text === undefined) return [];
  const number = parseCaseNumber(text);
  if (number && unreported.has(canonicalCaseNumber(number)) && canonicalCaseNumber(number) === text)
    return [];
  return [{ path, code: 'exchange.procedureUnknown', params: { number: text } }];
}

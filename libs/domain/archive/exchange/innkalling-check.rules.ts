import type { Fault } from '#kernel/domain-error';
import type { InnkallingEntry } from './innkalling.schema.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { instantFaults } from './oslo-instant.rules.js';
import { repeated } from './repeated.rules.js';

/** What cannot be so in the innkallinger of a file. */
export function innkallingFaults({ innkallinger, items }: MeetingFile): Fault[] {
  return [
    ...repeated(
      innkallinger,
      ({ version }) => String(version),
      (number, i) => ({
        path: `/innkallinger/${i}/version`,
        code: 'exchange.numberTwice',
        params: { number },
      }),
    ),
    ...innkallinger.flatMap((entry, i) => issueFaults(entry, `/innkallinger/${i}`, items.length)),
  ];
}

function issueFaults({ sentAt, reason, asSent }: InnkallingEntry, path: string, items: number): Fault[] {
  const unsent = sentAt === undefined;
  return [
    ...instantFaults(`${path}/sentAt`, sentAt),
    ...(unsent && reason !== undefined ? [{ path: `${path}/reason`, code: 'exchange.onlyWhenSent' }] : []),
    ...(unsent && asSent !== undefined ? [{ path: `${path}/asSent`, code: 'exchange.onlyWhenSent' }] : []),
    ...instantFaults(`${path}/asSent/startsAt`, asSent?.startsAt),
    ...instantFaults(`${path}/asSent/endsAt`, asSent?.endsAt),
    ...(asSent?.items ?? []).flatMap(({ item }, i) =>
      item !== undefined && item > items
        ? [{ path: `${path}/asSent/items/${i}/item`, code: 'exchange.itemUnknown', params: { number: item } }]
        : [],
    ),
  ];
}

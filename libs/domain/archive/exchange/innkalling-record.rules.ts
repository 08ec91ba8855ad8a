import type { MeetingRecord } from '#domain/meetings';
import type { InnkallingEntry } from './innkalling.schema.js';

type Innkalling = MeetingRecord['innkallinger'][number];

/** An issue of a file as the feature takes it in. The file has been checked. */
export function innkallingRecord({ version, sentAt, html, reason, asSent }: InnkallingEntry): Innkalling {
  return {
    ...{
      issue: version,
      sentAt: sentAt === undefined ? null : new Date(sentAt),
      html,
      reason: reason ?? null,
    },
    asSent: asSent === undefined ? null : asSentRecord(asSent),
  };
}

function asSentRecord({
  startsAt,
  endsAt,
  place,
  link,
  items,
}: NonNullable<InnkallingEntry['asSent']>): NonNullable<Innkalling['asSent']> {
  return {
    ...{ startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString(), place },
    link: link ?? null,
    items: items.map(({ item, sequence, title, minutes, status, paperLater }) => ({
      ...{ item: item === undefined ? undefined : item - 1, sequence: sequence ?? null, title },
      ...{ minutes: minutes ?? null, status, paperLater },
    })),
  };
}

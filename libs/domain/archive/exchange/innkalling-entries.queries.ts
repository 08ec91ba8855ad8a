import type { AgendaAsSent } from '#domain/meetings';
import { currentManager } from '#platform/database/current-manager';
import type { InnkallingEntry } from './innkalling.schema.js';
import { osloInstantText } from './oslo-instant.rules.js';

interface InnkallingRow {
  readonly issue: number;
  readonly sent_at: Date | null;
  readonly html: string;
  readonly reason: string | null;
  readonly as_sent: AgendaAsSent | null;
}

/** The issues of a meeting's innkalling in the form of the exchange file, first to last. Called inside a unit of work. */
export async function innkallingEntries(meetingId: string): Promise<InnkallingEntry[]> {
  const items = await currentManager().query<{ id: string }[]>(
    'select id from agenda_item where meeting_id = $1 order by position',
    [meetingId],
  );
  const itemIds = items.map(({ id }) => id);
  const rows = await currentManager().query<InnkallingRow[]>(
    'select issue, sent_at, html, reason, as_sent from innkalling where meeting_id = $1 order by issue',
    [meetingId],
  );
  return rows.map(({ issue, sent_at: sentAt, html, reason, as_sent: asSent }) => ({
    version: issue,
    ...(sentAt === null ? {} : { sentAt: osloInstantText(sentAt) }),
    html,
    ...(reason === null ? {} : { reason }),
    ...(asSent === null ? {} : { asSent: asSentEntry(asSent, itemIds) }),
  }));
}

function asSentEntry(
  { startsAt, endsAt, place, link, items }: AgendaAsSent,
  itemIds: readonly string[],
): NonNullable<InnkallingEntry['asSent']> {
  return {
    startsAt: osloInstantText(new Date(startsAt)),
    endsAt: osloInstantText(new Date(endsAt)),
    place,
    ...(link === null ? {} : { link }),
    items: items.map(({ itemId, sequence, title, minutes, status, paperLater }) => ({
      ...(itemIds.includes(itemId) ? { item: itemIds.indexOf(itemId) + 1 } : {}),
      ...(sequence === null ? {} : { sequence }),
      title,
      ...(minutes === null ? {} : { minutes }),
      ...{ status, paperLater },
    })),
  };
}

import { newId } from '#kernel/ids';
import type { AgendaHeading } from './agenda-heading.entity.js';
import type { AgendaItemShield } from './agenda-item-shield.entity.js';
import type { AgendaItem } from './agenda-item.entity.js';
import type { AgendaItemRecord, MeetingRecord } from './meeting-record.rules.js';

/** Rows of an agenda that is taken in whole. */
export interface AgendaRecordRows {
  readonly items: Omit<AgendaItem, 'version'>[];
  readonly shields: AgendaItemShield[];
  readonly headings: AgendaHeading[];
}

/** The rows of an agenda that is taken in; a part belongs to the last item before it that is none. */
export function agendaRecordRows(
  {
    items,
    headings = [],
    year,
    continued,
  }: Pick<MeetingRecord, 'items' | 'headings' | 'year'> & {
    /** Ids of the items that these continue. */
    readonly continued: readonly (string | null)[];
  },
  meetingId: string,
  councilId: string,
): AgendaRecordRows {
  const rows: Omit<AgendaItem, 'version'>[] = [];
  let parentId: string | null = null;
  for (const [i, item] of items.entries()) {
    const continuesId = continued[i];
    const row = itemRow(item, { meetingId, councilId, year, position: i + 1, parentId, continuesId });
    if (row.letter === null) parentId = row.id;
    rows.push(row);
  }
  return {
    items: rows,
    shields: items.flatMap(({ shield, title }, i) =>
      shield ? [{ id: newId(), councilId, agendaItemId: rows[i].id, title, ...shieldPart(shield) }] : [],
    ),
    headings: headings.map(({ title, itemsAbove }, i) => ({
      ...{ id: newId(), councilId, meetingId, title, itemsAbove },
      rank: 1 + headings.slice(0, i).filter((other) => other.itemsAbove === itemsAbove).length,
    })),
  };
}

function itemRow(
  { shield, title, letter = null, statusReason = null, ...item }: AgendaItemRecord,
  place: Pick<AgendaItem, 'meetingId' | 'councilId' | 'year' | 'position' | 'parentId' | 'continuesId'>,
): Omit<AgendaItem, 'version'> {
  const { sequence, standingKey, caseTypes, status, minutes } = item;
  return {
    ...place,
    ...{ id: newId(), sequence, standingKey, status, minutes, statusReason, letter },
    title: shield?.shieldedTitle ?? title,
    caseTypes: [...caseTypes],
    parentId: letter === null ? null : place.parentId,
  };
}

function shieldPart({ legalBasis, reason, readers }: NonNullable<AgendaItemRecord['shield']>) {
  return { legalBasis, reason, readers: [...readers] };
}

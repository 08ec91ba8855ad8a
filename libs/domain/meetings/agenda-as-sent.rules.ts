import { type AgendaItemStatus, agendaTimes } from './agenda.rules.js';

/** A line of the saksliste as it went out. */
export interface ItemAsSent {
  readonly itemId: string;
  /** Case number in the year; null for a line that never gets one. */
  readonly sequence: number | null;
  readonly title: string;
  /** Planned duration. */
  readonly minutes: number | null;
  readonly status: AgendaItemStatus;
  /** The paper was announced to follow. */
  readonly paperLater: boolean;
}

/** What one issue of an innkalling said of the meeting. Kept with the issue and never changed. */
export interface AgendaAsSent {
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly link: string | null;
  /** In the order of the saksliste. */
  readonly items: readonly ItemAsSent[];
}

interface MeetingNow {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly link: string | null;
}

interface ItemNow extends Omit<ItemAsSent, 'itemId' | 'paperLater'> {
  readonly id: string;
}

/**
 * What an issue would say if it went out now. An item withdrawn before it got a number was never announced, so it is
 * left out.
 * @param later items whose papers are announced to follow
 */
export function agendaAsSent(
  { startsAt, endsAt, place, link }: MeetingNow,
  agenda: readonly ItemNow[],
  later: ReadonlySet<string> = new Set(),
): AgendaAsSent {
  return {
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place, link },
    items: agenda
      .filter(({ status, sequence }) => status !== 'withdrawn' || sequence !== null)
      .map(({ id, sequence, title, minutes, status }) => ({
        ...{ itemId: id, sequence, title, minutes, status, paperLater: later.has(id) },
      })),
  };
}

/** When each line was up, as it was announced; null where no time was. */
export function timesAsSent({ startsAt, items }: AgendaAsSent): ReturnType<typeof agendaTimes> {
  return agendaTimes(new Date(startsAt), items);
}

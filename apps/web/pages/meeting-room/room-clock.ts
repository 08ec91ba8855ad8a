import { agendaTimes, type MeetingView } from '#domain/meetings';
import type { RoomView } from '#domain/meeting-room';
import { osloLocal } from '#kernel/oslo-time';

/** "10.47", as people write it. */
export const clockText = (at: Date): string => osloLocal(at).time.replace(':', '.');

/** Planned and real times of an item. */
export interface ItemClock {
  /** "10.30–11.15"; empty when none is planned. */
  readonly planned: string;
  /** "10.34–10.58", "10.34–" while it is taken up; empty before. */
  readonly real: string;
}

/** When each item was planned and when it was taken up, by its id. */
export function itemClocks(
  { meeting, agenda }: MeetingView,
  { times }: RoomView,
): ReadonlyMap<string, ItemClock> {
  const planned = agendaTimes(meeting.startsAt, agenda);
  return new Map(
    agenda.map((item, i) => {
      const slot = planned[i];
      const spans = (times.get(item.id) ?? []).map(
        ({ openedAt, closedAt }) => `${clockText(openedAt)}–${closedAt ? clockText(closedAt) : ''}`,
      );
      const plan = slot ? `${clockText(slot.start)}–${clockText(slot.end)}` : '';
      return [item.id, { planned: plan, real: spans.join(', ') }];
    }),
  );
}

/**
 * How far the meeting is behind its plan, in minutes; negative when it is ahead. Null where nothing is planned: what
 * counts is when the item that is taken up should have begun, or ended if that time has come.
 */
export function minutesBehind(view: RoomView): number | null {
  const index = view.agenda.findIndex(({ id }) => id === view.currentItemId);
  const slot = agendaTimes(view.meeting.startsAt, view.agenda)[index];
  const opened = view.times.get(view.currentItemId ?? '')?.[0]?.openedAt;
  if (!slot || !opened) return null;
  const late = opened.getTime() - slot.start.getTime();
  const over = view.now.getTime() - slot.end.getTime();
  const minutes = Math.round((over > late ? over : late) / 60_000);
  return Math.abs(minutes) > 600 ? null : minutes;
}

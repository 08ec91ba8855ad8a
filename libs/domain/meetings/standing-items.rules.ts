import type { StandingItem } from '#domain/councils';
import { type MeetingNumber, meetingNumberText } from './meeting.rules.js';

const previous = '{previousMeeting}';

/**
 * The standing items of a new meeting with their titles written out. An item about the meeting before is left out
 * when there was none: there is no referat to approve.
 */
export function itemsForMeeting(
  items: readonly StandingItem[],
  meeting: MeetingNumber,
  meetingBefore: MeetingNumber | null,
): StandingItem[] {
  return items
    .filter((item) => meetingBefore !== null || !item.title.includes(previous))
    .map((item) => ({
      ...item,
      title: item.title
        .replaceAll(previous, meetingBefore ? meetingNumberText(meetingBefore) : '')
        .replaceAll('{meeting}', meetingNumberText(meeting)),
    }))
    .sort((a, b) => Number(a.place === 'last') - Number(b.place === 'last'));
}

/** The place of a new matter: before the first standing item that comes last, else at the end. From 1. */
export function placeForNewItem(
  agenda: readonly { readonly standingKey: string | null }[],
  items: readonly StandingItem[],
): number {
  const closing = new Set(items.filter((item) => item.place === 'last').map((item) => item.key));
  const index = agenda.findIndex((item) => item.standingKey !== null && closing.has(item.standingKey));
  return (index < 0 ? agenda.length : index) + 1;
}

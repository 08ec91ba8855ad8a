import type { PublicReadingSetting } from '#domain/councils';

/**
 * How much of a meeting anybody may read: nothing, what is on the agenda, the papers that are sent as well, or the whole
 * with the approved referat.
 */
export type Openness = 'closed' | 'agenda' | 'papers' | 'whole';

/**
 * How open a meeting that has been called is. A referat that is approved opens the meeting even if it is exempted itself:
 * that there was a meeting, and on what, is no secret.
 */
export function opennessOf(
  { isOpen, calledMeetings }: PublicReadingSetting,
  meeting: { readonly isApproved: boolean },
): Openness {
  if (!isOpen) return 'closed';
  if (meeting.isApproved) return 'whole';
  return calledMeetings === 'none' ? 'closed' : calledMeetings;
}

/** Whether the papers of the meeting are open. */
export function opensPapers(openness: Openness): boolean {
  return openness === 'papers' || openness === 'whole';
}

import type { MeetingStatus } from '#domain/meetings';
import type { SaksframleggErrorCode } from './saksframlegg.errors.js';
import type { SaksframleggStatus } from './saksframlegg.states.js';

/**
 * Why nothing can be sent after a paper now: what is not sent yet is attached in the ordinary way, and once the item is
 * treated its papers stay as they were before those who decided.
 */
export function lateRefusal(
  paper: SaksframleggStatus,
  meeting: MeetingStatus,
): SaksframleggErrorCode | undefined {
  if (paper === 'treated') return 'saksframlegg.locked';
  if (paper !== 'sent') return 'vedlegg.paperNotSent';
  return meeting === 'called' || meeting === 'inProgress' ? undefined : 'vedlegg.meetingNotCalled';
}

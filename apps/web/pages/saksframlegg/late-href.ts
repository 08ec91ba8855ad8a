import type { MeetingStatus } from '#domain/meetings';
import { lateRefusal, mayWriteSaksframlegg, type SaksframleggStatus } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { paths } from '../paths.js';

/**
 * The way to send something after the innkalling, a vedlegg to a paper that is out, or the paper itself; empty where there is
 * nothing to send, or not by this reader.
 */
export function lateHref(
  actor: Actor,
  itemId: string,
  paper: SaksframleggStatus,
  meeting: MeetingStatus,
): string {
  const isCalled = meeting === 'called' || meeting === 'inProgress';
  const mayFollow = lateRefusal(paper, meeting) === undefined || (paper === 'ready' && isCalled);
  return mayFollow && mayWriteSaksframlegg(actor) === undefined ? paths.innkallingLate(itemId) : '';
}

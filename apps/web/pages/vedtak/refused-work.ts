import type { DomainError } from '#kernel/domain-error';

/** What somebody sent from the page of an item, and why it was refused. */
export interface RefusedWork {
  readonly error: DomainError;
  /** What was typed as the reason for opening the vedtak again. */
  readonly reason: string;
}

/** Whether it is the reason for opening the vedtak again that has to be mended. */
export function isAboutReason({ error }: RefusedWork): boolean {
  return error.code === 'vedtak.reasonMissing' || error.code === 'vedtak.reasonTooLong';
}

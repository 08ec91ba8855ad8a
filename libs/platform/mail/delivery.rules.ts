import type { DeliveryStatus } from './delivery.states.js';

/** How patient sending is. Times in milliseconds. */
export interface SendingPatience {
  /** Waits before the second, third, … attempt; the last one is used from then on. */
  readonly waits: readonly number[];
  /** After this long since it was queued a mail that cannot be sent is given up. */
  readonly keepTrying: number;
  /** Longest time for one attempt, from connecting to the server's answer. */
  readonly longestAttempt: number;
  /** Longest silence of the server during an attempt. */
  readonly longestSilence: number;
  /** A mail this long past its time has lost its job, or has one that waits: a second one does no harm. */
  readonly overdue: number;
}

const minute = 60_000;

/**
 * RFC 5321, 4.5.3.2.6: a server may take ten minutes to answer after the last byte, and whoever hangs up before sends
 * the mail twice. Greylisting lets a second attempt through after some minutes; a mail server that is being repaired
 * is back within two days.
 */
export const usualPatience: SendingPatience = {
  waits: [1, 2, 5, 10, 20, 40, 60].map((minutes) => minutes * minute),
  keepTrying: 48 * 60 * minute,
  longestAttempt: 12 * minute,
  longestSilence: 10 * minute,
  overdue: 2 * minute,
};

/** What the rules look at. */
export interface DeliveryTimes {
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly takenUntil: Date | null;
}

/** Whether a worker may take it now: it waits, or the worker that had it is dead. */
export function mayBeTaken(delivery: DeliveryTimes, now: Date): boolean {
  if (delivery.status === 'queued') return true;
  return delivery.status === 'sending' && (delivery.takenUntil === null || delivery.takenUntil <= now);
}

/** From when a worker that takes it now counts as dead: a little after it must have given up by itself. */
export function takenUntil(now: Date, patience: SendingPatience): Date {
  return new Date(now.getTime() + patience.longestAttempt * 1.1 + 1000);
}

/** When a postponed delivery is tried again; `undefined` when it is time to give up. */
export function nextAttempt(delivery: DeliveryTimes, now: Date, patience: SendingPatience): Date | undefined {
  const { waits, keepTrying } = patience;
  const wait = waits[Math.min(delivery.attempts, waits.length) - 1] ?? 0;
  const next = now.getTime() + wait;
  return next - delivery.queuedAt.getTime() <= keepTrying ? new Date(next) : undefined;
}

import { describe, expect, it } from '@jest/globals';
import { hasMessage } from '#kernel/messages';
import { deliveryMachine, deliveryStatuses } from './delivery.states.js';
import { mayBeTaken, nextAttempt, takenUntil, usualPatience } from './delivery.rules.js';
import { mailErrors } from './mail.errors.js';
import { deliveryTroubles } from './smtp-failure.rules.js';

const queuedAt = new Date('2026-11-22T12:00:00Z');
const after = (minutes: number) => new Date(queuedAt.getTime() + minutes * 60_000);
const delivery = { status: 'sending' as const, attempts: 1, queuedAt, takenUntil: after(10) };

describe('the way of a delivery', () => {
  it.each([
    ['queued', ['take', 'accept', 'file']],
    ['sending', ['take', 'accept', 'file', 'postpone', 'refuse', 'giveUp']],
    ['sent', []],
    ['filed', []],
    ['refused', ['accept', 'file', 'retry']],
    ['gaveUp', ['accept', 'file', 'retry']],
  ] as const)('from %s leads to %j only', (status, actions) => {
    expect(deliveryMachine.actionsFrom(status)).toEqual(actions);
  });

  it('has words for every status, trouble and error', () => {
    const codes = [
      ...deliveryStatuses.map((status) => `mail.status.${status}`),
      ...deliveryTroubles.map((trouble) => `mail.trouble.${trouble}`),
      ...Object.keys(mailErrors),
      'mailDelivery.wrongState',
    ];
    expect(codes.filter((code) => !hasMessage(code))).toEqual([]);
  });
});

describe('mayBeTaken', () => {
  it('is so while it waits, also before its time: whoever gives it a job decides when', () => {
    expect(mayBeTaken({ ...delivery, status: 'queued', takenUntil: null }, queuedAt)).toBe(true);
  });

  it('is not so while a worker is at it, and is when that worker must be dead', () => {
    expect(mayBeTaken(delivery, after(9))).toBe(false);
    expect(mayBeTaken(delivery, after(10))).toBe(true);
  });

  it.each(['sent', 'filed', 'refused', 'gaveUp'] as const)('is never so when it is %s', (status) => {
    expect(mayBeTaken({ ...delivery, status }, after(10_000))).toBe(false);
  });
});

describe('takenUntil', () => {
  it('is later than any attempt can last, and earlier than its job is given to another worker', () => {
    const minutes = (takenUntil(queuedAt, usualPatience).getTime() - queuedAt.getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(usualPatience.longestAttempt / 60_000);
    expect(minutes).toBeLessThan(20);
  });
});

describe('nextAttempt', () => {
  it('waits longer each time, then an hour', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 30].map((attempts) => {
      const next = nextAttempt({ ...delivery, attempts }, after(0), usualPatience);
      return (next!.getTime() - queuedAt.getTime()) / 60_000;
    });
    expect(waits).toEqual([1, 2, 5, 10, 20, 40, 60, 60, 60]);
  });

  it('gives up when the next attempt would be more than 48 hours after it was queued', () => {
    const late = { ...delivery, attempts: 50 };
    expect(nextAttempt(late, after(47 * 60), usualPatience)).toEqual(after(48 * 60));
    expect(nextAttempt(late, after(47 * 60 + 1), usualPatience)).toBeUndefined();
  });
});

import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';

/**
 * Expects a number of places, one or more, on a page that may still be coming in: a click returns when the new page
 * has begun, and `count()` by itself answers with what has come so far.
 */
export async function expectCount(places: Locator, wanted: number): Promise<void> {
  const last = places.nth(wanted - 1).waitFor({ state: 'attached' });
  await last.catch(() => undefined);
  expect(await places.count()).toBe(wanted);
}

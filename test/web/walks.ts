import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '#test/browser/accessibility';
import { signIn, visit } from './visitor.js';

/** Lets somebody do something in a browser of their own, and expects no trouble on the way but these refusals. */
export async function asSomebody(
  { browser, address }: { readonly browser: Browser; readonly address: string },
  who: { readonly role: string; readonly name: string },
  walk: (page: Page) => Promise<void>,
  refusals: readonly number[] = [],
): Promise<void> {
  const { page, context, troubles } = await visit(browser, address);
  await signIn(page, address, who.role, who.name);
  await walk(page);
  await context.close();
  const told = (line: string) => refusals.some((status) => line.includes(`status of ${status}`));
  expect(troubles().filter((line) => !told(line))).toEqual([]);
}

/** Expects a page to be without faults at each width, and never to scroll sideways; it is left at 1440 px. */
export async function expectAccessible(page: Page, widths = [360, 768, 1440]): Promise<void> {
  const scrolls = () => page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = { faults: await accessibilityFaults(page), scrolls: await scrolls() };
    expect({ url: page.url(), width, ...found }).toMatchObject({ width, faults: [], scrolls: false });
  }
  await page.setViewportSize({ width: 320, height: 900 });
  expect({ url: page.url(), scrolls: await scrolls() }).toMatchObject({ scrolls: false });
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Notes everybody who is expected in a seat as present, with the rights of whoever is signed in. */
export async function everybodyArrives(page: Page, address: string, meeting: string): Promise<void> {
  const path = `${address}/api/v1/meetings/${meeting}/attendance`;
  const { items } = (await (await page.request.get(`${path}?limit=200`)).json()) as {
    items: { id: string; version: number; seatId: string | null; status: string }[];
  };
  for (const { id, version } of items.filter((row) => row.seatId && row.status === 'expected'))
    await page.request.patch(`${path}/${id}`, {
      headers: { origin: address, 'if-match': `"${version}"` },
      data: { status: 'present' },
    });
}

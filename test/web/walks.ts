import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { signIn, visit } from './visitor.js';

/** Lets somebody do something in a browser of their own, and expects no trouble on the way but what was refused. */
export async function asSomebody(
  browser: Browser,
  address: string,
  who: { readonly role: string; readonly name: string },
  walk: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, context, troubles } = await visit(browser, address);
  await signIn(page, address, who.role, who.name);
  await walk(page);
  await context.close();
  expect(troubles().filter((line) => !/status of (403|422)/.test(line))).toEqual([]);
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

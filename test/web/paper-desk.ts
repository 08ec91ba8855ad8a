import type { Locator, Page } from 'playwright-core';
import { arriveBy } from '#test/browser/arriving';
import { eventually } from '#test/patience/eventually';
import { type Api, type ApiRow, planMeeting } from './api-in-browser.js';

/** The field of one section of the paper that is being written, from 0. */
export const editor = (page: Page, i: number): Locator => page.locator('.ProseMirror').nth(i);

/** Whether the page has let go of what it keeps in the browser until the server has it (`unsaved-store.ts`). */
const hasLetGo = `(() => {
  const drafts = [...document.querySelectorAll('input[name=draft]')].map(({ value }) => value);
  return !Object.keys(localStorage).some((place) => drafts.some((draft) => place.endsWith(':' + draft)));
})()`;

/**
 * All that is typed has been saved by itself. That the page says so is not enough: it may say it of the first words,
 * while the last ones are on their way.
 */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/^Lagret kl\./).waitFor();
  await eventually(() => page.evaluate<boolean>(hasLetGo));
}

/** Presses Lagre; what is on its way is kept first, and then the page comes anew. */
export const saveByHand = (page: Page): Promise<void> =>
  arriveBy(page, () => page.getByRole('button', { name: 'Lagre', exact: true }).last().click());

/** Plans a meeting to come. @returns the id of an item of it that has no text of its own */
export async function plannedItem(api: Api): Promise<string> {
  const { id } = await planMeeting(api, `${new Date().getFullYear() + 1}-02-26`);
  const { items } = await api<{ items: readonly (ApiRow & { readonly title: string })[] }>(
    'GET',
    `meetings/${id}/agenda`,
  );
  return items.find(({ title }) => title.startsWith('Orientering'))!.id;
}

/** Begins a paper where there is none yet, and stands in its first section. */
export async function beginPaper(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const begin = page.getByRole('button', { name: 'Begynn saksframlegget' });
  // The page stands there whole: either the button does, or the paper.
  if (await begin.isVisible()) await begin.click();
  await editor(page, 0).click();
}

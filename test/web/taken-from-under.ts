import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '#test/browser/accessibility';
import { eventually } from '#test/patience/eventually';
import type { Api, ApiRow } from './api-in-browser.js';
import { editor, saved } from './paper-desk.js';

/** A paper on an agenda, and how to reach it behind the back of whoever writes in it. */
export interface UnderHand {
  readonly api: Api;
  readonly itemId: string;
  readonly paperId: string;
}

/**
 * Somebody writes on while the item comes off the agenda, and is told; and while the paper is taken away, and finds the text
 * when it is back.
 */
export async function takenFromUnder(page: Page, { api, itemId, paperId }: UnderHand): Promise<void> {
  await editor(page, 0).waitFor();
  expect(await page.getByText('Saksframlegget venter på et møte.').count()).toBe(0);
  const { version } = await api<ApiRow>('GET', `agenda-items/${itemId}`);
  await editor(page, 0).click();
  await api('DELETE', `agenda-items/${itemId}`, undefined, version);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Skrevet videre.');
  await page.getByText('satt opp på eller tatt av en saksliste mens du skrev').waitFor();
  await saved(page);
  await page.reload();
  await page.getByText('Saksframlegget venter på et møte.').waitFor();
  await editor(page, 0).getByText('Skrevet videre.').waitFor();

  const path = `waiting-papers/${paperId}`;
  await api('DELETE', path, undefined, (await api<ApiRow>('GET', path)).version);
  await editor(page, 0).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Skrevet for sent.');
  await page.getByText('Ikke lagret: det du skriver i, er tatt bort.').waitFor();
  const list = page.url().replace(/writing\/.*/, 'writing');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto(list);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Hent tilbake/ }).click();
  await page.getByRole('button', { name: 'Hent den fram' }).click();
  await page.getByText('Lagret.').waitFor();
  await eventually(async () => (await editor(page, 0).innerText()).includes('Skrevet for sent.'));

  await page.getByRole('link', { name: 'Ta bort saksframlegget' }).click();
  await page.getByRole('heading', { name: /^Ta bort «/, level: 1 }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ta bort saksframlegget' }).click();
  await page.getByText(/^Tatt bort .* av Tiril Lund$/).waitFor();
  await page.getByRole('link', { name: /^Slett for godt/ }).click();
  await page.getByRole('heading', { name: /for godt\?$/, level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Slett for godt' }).click();
  await page.getByText('Ingen saksframlegg er tatt bort.').waitFor();
}

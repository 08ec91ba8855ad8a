import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { apiOf } from './api-in-browser.js';
import { referatPastDeadline } from './referat-past-deadline.js';
import type { Stage } from './stage.js';

/** A comment on the page, by words that it has. */
export const card = (page: Page, text: string): Locator =>
  page.locator('li.comment').filter({ hasText: text });

/** A member comments on a referat whose deadline has passed, and sees what the secretariat makes of it. */
export async function commentPastDeadline(stage: Stage): Promise<void> {
  const { as, open } = stage;
  await as('secretariat', 'Tiril Lund', async (page) => {
    await apiOf(page, stage.address)('POST', 'exchange/meetings', referatPastDeadline());
  });
  const late = '/referat/9-2021/comments';
  const write = async (page: Page, text: string, words?: string) => {
    await page
      .getByRole('button', { name: /^Kommenter avsnittet/ })
      .first()
      .click();
    await page.locator('[data-quote]:not([hidden])').waitFor();
    if (words !== undefined) await page.getByLabel('Forslag til andre ord').fill(words);
    await page.getByLabel('Merknad', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Send merknaden' }).click();
    await card(page, text).getByText('Etter frist', { exact: true }).waitFor();
  };
  await as('member', 'Bjarne Vik', async (page) => {
    await open(page, late);
    await page.getByText('Fristen er gått ut.').waitFor();
    await write(page, 'Klarere slik.', 'Rådet drøftet planen og ba om en oversikt innen mai.');
    await write(page, 'Nevn hvem som ba om det.');
  });
  await as('secretariat', 'Tiril Lund', async (page) => {
    await open(page, late);
    await card(page, 'Klarere slik.').getByRole('button', { name: 'Sett inn ordene' }).click();
    await card(page, 'Klarere slik.').locator('.ds-tag', { hasText: 'Tatt inn' }).waitFor();
    const other = card(page, 'Nevn hvem som ba om det.');
    await other.getByLabel(/^Svar til Bjarne Vik/).fill('Referatet navngir ikke.');
    await other.getByRole('button', { name: 'Ta ikke til følge' }).click();
    await other.getByText('Referatet navngir ikke.').waitFor();
    await page.getByRole('link', { name: 'Se hva som er endret' }).click();
    await page.locator('ins', { hasText: 'innen mai' }).waitFor();
  });
  await as('member', 'Bjarne Vik', async (page) => {
    await open(page, late);
    expect(await card(page, 'Nevn hvem som ba om det.').textContent()).toContain('Referatet navngir ikke.');
  });
}

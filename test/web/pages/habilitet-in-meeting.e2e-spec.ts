import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '#test/browser/accessibility';
import { expectCount } from '#test/browser/expect-count';
import { setStage } from '#test/web/stage';

const stage = setStage({ refusals: [403, 422] });
const tiril = { role: 'secretariat', name: 'Tiril Lund' };
const openRoom = (page: Page) => page.goto(`${stage.address}/meetings/2-2021/room`);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const as = (who: typeof tiril, walk: (page: Page) => Promise<void>) => stage.as(who.role, who.name, walk);

/** Goes to a case in the room and takes it up. */
async function takeUp(page: Page, title: string): Promise<void> {
  await openRoom(page);
  await page.locator('#room-agenda').getByText(title).click();
  await press(page, 'Ta opp saken');
  await page.getByText('oppe til behandling nå').waitFor();
}

/** The page of one person's habilitet in the case that is shown in the room. */
async function openHabilitet(page: Page, name: string): Promise<void> {
  await page.locator('#item').getByText('Habilitet i denne saken').click();
  await page.locator('#item').getByRole('link', { name }).click();
}

describe('habilitet discovered in the middle of a meeting', () => {
  it('is ruled on from the room: the member is no voter, the quorum is counted again, and both know it', async () => {
    await as(tiril, async (page) => {
      await openRoom(page);
      await press(page, 'Sett møtet');
      await press(page, 'Alle som ventes, er her');
      await page.getByText('16 av 16 til stede').waitFor();
      await takeUp(page, 'Teknologi og digitalisering');
      await openHabilitet(page, 'Eirik Sund');
      const ruling = page.getByRole('region', { name: 'Rådets avgjørelse' });
      expect(await ruling.innerText()).toMatch(/avgjør: (?!.*Eirik Sund)/);
      await ruling.getByLabel('Inhabil', { exact: true }).check();
      await ruling.getByLabel('Hjemmel').selectOption({ index: 6 });
      await ruling.getByLabel('Gikk ut').fill('10:06');
      await press(page, 'Før avgjørelsen');
      await ruling.getByText('Rådet fant medlemmet inhabilt.').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await openRoom(page);
      expect(await page.locator('.room__excluded').innerText()).toContain('Eirik Sund');
      expect(await accessibilityFaults(page)).toEqual([]);
    });
    const eirik = await stage.visitor('member', 'Eirik Sund');
    await eirik.page.goto(`${stage.address}/habilitet/2-2021`);
    await expectCount(eirik.page.getByText('Rådet har avgjort habiliteten din'), 1);
    await eirik.context.close();
  });

  it('leaves the member out of the vote, notes when they came back, and is minuted in both places', async () => {
    await as(tiril, async (page) => {
      await openRoom(page);
      await openHabilitet(page, 'Eirik Sund');
      await page.getByLabel('Kom tilbake').fill('10:50');
      await press(page, 'Før avgjørelsen');
      await page.goto(`${stage.address}/vedtak/14-2-2021`);
      expect(await page.locator('main').innerText()).toContain('Eirik Sund');
      const made = await page.request.post(`${stage.address}/api/v1/meetings/2-2021/referat`, {
        headers: { origin: stage.address },
        data: { date: '2021-03-01' },
      });
      expect(made.status()).toBe(201);
      await page.goto(`${stage.address}/documents/referat/2-2021`);
      const text = await page.locator('main').innerText();
      const found = /Eirik Sund ble funnet inhabil[^.]*\./g;
      expect(text.match(found)).toHaveLength(2);
      expect(text).toContain('Sak 14/2/2021: Eirik Sund ble funnet inhabil');
      expect(text).toContain('Gikk ut kl. 10.06 og kom tilbake kl. 10.50.');
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addItem, apiOf, type ApiRow, planMeeting } from '#test/web/api-in-browser';
import { setStage } from '#test/web/stage';
import { expectAccessible } from '#test/web/walks';

const year = new Date().getFullYear() + 1;

const stage = setStage({ refusals: [409, 422] });
const { open, as } = stage;

describe('papers with faults', () => {
  const path = `1-${year}`;
  const written = {
    background: 'Følgende foreslås: [andre forslag fra Rådet]',
    reason: 'Sakliste følger.',
    mainPoints: `Kong XX sier at fristen er 30. februar ${year}.`,
  };

  /** A meeting with one item, and its paper with three faults. @returns the address of the paper */
  async function plannedPaper(page: Page): Promise<string> {
    const api = apiOf(page, stage.address);
    await planMeeting(api, `${year}-05-26`);
    const { id } = await addItem(api, path, 'Kliniske studier', 'orientering');
    const { version } = await api<ApiRow>('POST', `agenda-items/${id}/saksframlegg`, {});
    const sections = Object.entries(written).map(([kind, words]) => ({
      ...{ kind, heading: null, html: `<p>${words}</p>` },
    }));
    await api('PATCH', `agenda-items/${id}/saksframlegg`, { sections }, version);
    return `${stage.address}/writing/${id}`;
  }

  it('are mended through the links of their checks, a warning is waived with a reason, and the rest is sent', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      const address = await plannedPaper(page);
      const mends = [
        [/åpen plass: \[andre forslag/, '#html-0', 'Følgende foreslås: et brev.'],
        [/«Sakliste» er nesten «saksliste»/, '#html-1', 'Saksliste følger.'],
        [/30\. februar \d+ er ingen dato/, '#html-2', 'Kong XX sier noe.'],
      ] as const;
      for (const [sentence, place, text] of mends) {
        await open(page, `/checks/${path}`);
        await page.getByRole('link', { name: sentence }).click();
        expect(page.url()).toBe(address + place);
        await page
          .locator('.ProseMirror')
          .nth(Number(place.at(-1)))
          .click();
        await page.keyboard.press('Control+A');
        await page.keyboard.type(text);
        await page.getByRole('button', { name: 'Lagre', exact: true }).last().click();
        await page.getByText('Lagret.', { exact: true }).waitFor();
        await page.waitForLoadState();
        expect(await page.getByRole('link', { name: sentence }).count()).toBe(0);
      }

      await page.locator('.ProseMirror').nth(1).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Brevet følger.');
      await page.getByRole('button', { name: 'Send til kvalitetssikring' }).click();
      await page.getByText(/^Hos Tiril Lund siden \d+\. /).waitFor();
      expect(await page.locator('.ProseMirror').nth(1).textContent()).toContain('Brevet følger.');
      await page.getByRole('button', { name: 'Send tilbake' }).click();
      await page.getByRole('alert').filter({ hasText: 'Skriv hva som må gjøres' }).waitFor();
      await page.getByLabel('Kommentar til den som får saken').fill('Sjekk kongen.');
      await page.getByRole('button', { name: 'Send tilbake' }).click();
      await page.getByRole('heading', { name: /^Sendt tilbake av Tiril Lund/ }).waitFor();
      await page.getByText('Sjekk kongen.').waitFor();
      await page.getByRole('button', { name: 'Klar for utsending' }).click();
      await page.getByText('Ta det tilbake til utkast for å endre').waitFor();

      await open(page, `/innkalling/${path}`);
      const warning = page.getByRole('listitem').filter({ hasText: '«XX» ser ut som' });
      await warning.getByText('Godta', { exact: true }).click();
      await warning.getByLabel('Hvorfor skal det stå slik?').fill('Romertall');
      await warning.getByRole('button', { name: 'Godta med denne begrunnelsen' }).click();
      const waived = page.getByRole('listitem').filter({ hasText: 'Romertall' });
      await waived.getByText('Godtatt', { exact: true }).waitFor();
      expect(await waived.textContent()).toMatch(/«XX» ser ut som[^]*Tiril Lund, \d+\. /);
      await expectAccessible(page);

      await open(page, `/checks/${path}`);
      await page.getByRole('button', { name: /^Ta tilbake: / }).click();
      await page.getByRole('status').filter({ hasText: 'Tatt tilbake' }).waitFor();
      await page.getByText('Gjelder ikke lenger (1)').click();
      await page.getByText(/Tatt tilbake av Tiril Lund/).waitFor();
      await expectAccessible(page);

      await open(page, `/innkalling/${path}/send`);
      const later = page.getByRole('checkbox', { name: 'Saksframlegg som ikke er klare, ettersendes' });
      if (await later.isVisible()) await later.check();
      await page.getByRole('button', { name: 'Send innkallingen' }).click();
      await page.getByRole('status').filter({ hasText: 'Utsendingen er i gang' }).waitFor();
    });
  });
});

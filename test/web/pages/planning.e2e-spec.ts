import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectCount } from '#test/browser/expect-count';
import { addItem, apiOf, planMeeting } from '#test/web/api-in-browser';
import { setStage } from '#test/web/stage';
import { expectAccessible } from '#test/web/walks';

const year = new Date().getFullYear() + 1;

const stage = setStage({ refusals: [422] });
const { open, as } = stage;

const titles = (page: Page) => page.locator('.agenda__title a, .agenda__heading h3').allTextContents();
const said = (page: Page) => page.locator('[data-agenda-status]').textContent();

describe('a meeting', () => {
  it('is planned and its agenda put together, to just before the innkalling is sent', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, '/meetings');
      await page.getByRole('link', { name: 'Nytt møte' }).click();
      await expectAccessible(page, [360, 1440]);
      await page.getByRole('button', { name: 'Lag møtet' }).click();
      expect(await page.locator('.ds-error-summary a').count()).toBeGreaterThan(0);
      await page.getByLabel('Dato').fill(`${year}-02-26`);
      await page.getByLabel('Sted').fill('Oslo');
      await page.getByRole('button', { name: 'Lag møtet' }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        `Saksliste for møte 1/${year}`,
      );
      expect((await titles(page))[2]).toBe('Godkjenning av referat fra møte 2/2021');
      await page.getByLabel('Tittel').fill('Nasjonal plan');
      await page.getByRole('checkbox', { name: 'Vedtak' }).check();
      await page.getByLabel('Minutter').fill('45');
      await page.getByRole('button', { name: 'Legg til', exact: true }).click();
      await page.getByText('Legg til en overskrift').click();
      await page.getByRole('textbox', { name: 'Overskrift' }).fill('   ');
      await page.getByRole('button', { name: 'Legg til sist' }).click();
      await page.getByRole('alert').getByText('Skriv en overskrift på 1 til 500 tegn.').waitFor();
      await page.getByRole('textbox', { name: 'Overskrift' }).fill('Til behandling');
      await page.getByRole('button', { name: 'Legg til sist' }).click();
      await expectAccessible(page, [360, 1440]);
    });
  });

  it('gets its order by arrow keys and by dragging, saved at once and said aloud', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, `/agenda/1-${year}`);
      const before = await titles(page);
      await page.getByRole('button', { name: /^Flytt «Til behandling»/ }).focus();
      await page.keyboard.press('ArrowUp');
      await page.locator('[data-agenda-status]:not(:empty)').waitFor({ state: 'attached' });
      expect(await said(page)).toBe(`Flyttet til plass ${before.length - 1} av ${before.length}.`);
      const focused = 'document.activeElement.getAttribute("aria-label")';
      expect(await page.evaluate(focused)).toMatch(/Til behandling/);
      const line = (title: string) => page.locator('[data-line]').filter({ hasText: title });
      const saved = page.waitForResponse((answer) => answer.url().endsWith('/order'));
      await line('Til behandling').dragTo(line('Nasjonal plan'), { targetPosition: { x: 60, y: 2 } });
      expect((await saved).status()).toBe(204);
      await page.reload();
      const after = await titles(page);
      expect(after.indexOf('Til behandling')).toBe(after.indexOf('Nasjonal plan') - 1);
      expect(await line('Nasjonal plan').textContent()).toContain(`foreløpig 5/1/${year}`);
      expect(await line('Nasjonal plan').textContent()).toContain('09.45–10.30');
    });
  });

  it('is offered what waits: a follow-up, and an item that was postponed, with its trail', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      const api = apiOf(page, stage.address);
      await planMeeting(api, `${year}-01-15`);
      const { id, version } = await addItem(api, `2-${year}`, 'Utsatt sak om helsedata');
      const settled = { status: 'postponed', reason: 'Møtet gikk ut på tid' };
      await api('POST', `agenda-items/${id}/settle`, settled, version);
      await open(page, `/agenda/1-${year}`);
      await page.getByRole('button', { name: 'Legg til Utsatt sak om helsedata' }).click();
      await page.getByRole('button', { name: /^Legg til Internt seminar/ }).click();
      expect(await titles(page)).toEqual(expect.arrayContaining(['Utsatt sak om helsedata']));
      await expectCount(page.getByText('Tas opp igjen'), 2);
      const again = { name: 'Utsatt sak om helsedata', exact: true };
      await page.locator('.agenda').getByRole('link', again).click();
      await expectCount(page.getByRole('heading', { name: 'Tidligere behandlet' }), 1);
      await page.getByText('Skjerm saken').click();
      await page.getByLabel('Tittel som andre ser').fill('Sak om data');
      await page.getByLabel('Hjemmel').selectOption({ index: 1 });
      await expectAccessible(page, [360, 1440]);
      await page.getByRole('button', { name: 'Lagre skjermingen' }).click();
      await expectCount(page.getByText('Andre ser: Sak om data'), 1);
      await page.getByRole('link', { name: 'Til innkallingen' }).click();
      await expectCount(page.getByRole('heading', { name: 'Kontroller' }), 1);
      await open(page, `/meetings/year/${year}`);
      await expectAccessible(page, [360, 1440]);
      await expectCount(page.locator('tbody tr'), 2);
    });
  });
});

describe('a matter for Eventuelt', () => {
  it('is proposed by a member, accepted by the chair, and stands as a lettered part of the item', async () => {
    await as('member', 'Ingrid Dal', async (page) => {
      await open(page, '/meetings/2-2021');
      await page.getByRole('link', { name: 'Meld sak til Eventuelt' }).click();
      await page.getByLabel('Hva gjelder det?').fill('Seminar i mai');
      await page.getByRole('button', { name: 'Send forslaget' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Forslaget er sendt');
      await expectAccessible(page, [360, 1440]);
    });
    await as('chair', 'Aud Holm', async (page) => {
      await open(page, '/meetings/2-2021');
      await page.getByRole('link', { name: '1 forslag venter på svar' }).click();
      await expectAccessible(page, [360, 1440]);
      await page.getByRole('button', { name: 'Ta opp under Eventuelt Seminar i mai' }).click();
      await expectCount(page.getByText('Tatt inn'), 1);
      await open(page, '/meetings/2-2021');
      expect(await page.locator('li.case').filter({ hasText: 'Seminar i mai' }).textContent()).toContain(
        '16 a/2/2021',
      );
    });
    await as('member', 'Ingrid Dal', async (page) => {
      await open(page, '/proposals');
      await expectCount(page.getByText('Tatt inn'), 1);
      expect((await page.request.get(`${stage.address}/proposals/queue`)).status()).toBe(403);
    });
  });
});

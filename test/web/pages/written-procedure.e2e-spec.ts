import { describe, expect, it } from '@jest/globals';
import { addDays } from '#kernel/oslo-time';
import { workingDayFrom } from '#kernel/working-days';
import { expectCount } from '#test/browser/expect-count';
import { apiOf, planMeeting } from '#test/web/api-in-browser';
import { setStage } from '#test/web/stage';
import { expectAccessible } from '#test/web/walks';

const phone = { width: 360, height: 780 };
const ingrid = 'ingrid.dal@folkehelseinstituttet.example';

const stage = setStage({ mail: true, refusals: [422] });
const { open, as } = stage;

describe('a written procedure', () => {
  it('is sent to the members by the secretary, with a deadline that the council allows', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, '/meetings');
      await page.getByRole('link', { name: 'Skriftlig behandling' }).click();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Ny skriftlig behandling' }).click();
      const earliest = await page.getByLabel('Frist, dato').inputValue();
      await page.getByLabel('Sakens tittel').fill('Høringssvar om helsedata');
      await page.getByLabel('Hva saken gjelder').fill('Høringsfristen er før neste møte.');
      await page.getByLabel('Forslag til vedtak').fill('Rådet støtter forslaget.');
      await page.getByLabel('Frist, dato').fill('2026-01-02');
      await page.getByRole('button', { name: 'Send til medlemmene' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Fristen er for kort');
      await expectAccessible(page);
      // A day more than is needed: midnight may pass meanwhile.
      await page.getByLabel('Frist, dato').fill(workingDayFrom(addDays(earliest, 1)));
      await page.getByRole('button', { name: 'Send til medlemmene' }).click();
      await page.getByText(/^.*0 av \d+ har svart\.$/).waitFor();
      await expectAccessible(page);
    });
  });

  it('is answered by a member on a phone, from the link in the mail, and the answer changed', async () => {
    const [mail] = await stage.catcher.waitFor(1, ingrid);
    const link = /http\S+\/written\/\S+/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
    await as('member', 'Ingrid Dal', async (page) => {
      await page.setViewportSize(phone);
      await open(page, new URL(link).pathname);
      await page.getByText('Rådet støtter forslaget.').waitFor();
      await page.getByLabel('Uenig').check();
      await page.getByRole('button', { name: 'Send svaret' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Svaret er mottatt: Uenig.');
      await page.getByLabel('Enig', { exact: true }).check();
      await page.getByLabel('Kommentar (kan stå tom)').fill('Etter å ha lest saken på nytt.');
      await page.getByRole('button', { name: 'Endre svaret' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Svaret er mottatt: Enig.');
      await expectAccessible(page);
    });
  });

  it('is stopped by one who wants a meeting, minuted, and told to the next meeting', async () => {
    await as('member', 'Bjarne Vik', async (page) => {
      await open(page, '/written');
      await page.getByRole('link', { name: /Høringssvar om helsedata/ }).click();
      await page.getByText('Har svart', { exact: true }).waitFor();
      await page.getByLabel('Ønsker møte').check();
      await page.getByRole('button', { name: 'Send svaret' }).click();
      expect(await page.locator('.title .ds-tag').textContent()).toBe('Stanset: et medlem ønsket møte');
    });
    await as('secretariat', 'Tiril Lund', async (page) => {
      const nextYear = new Date().getFullYear() + 1;
      const { number, year } = await planMeeting(apiOf(page, stage.address), `${nextYear}-06-10`);
      await open(page, `/agenda/${number}-${year}`);
      const offered = page.locator('.offer').filter({ hasText: 'Høringssvar om helsedata' });
      await expectCount(offered, 1);
      expect(await offered.textContent()).toContain('saken tas opp igjen');
      await expectAccessible(page);
      await offered.getByRole('button', { name: 'Legg til' }).click();
      await page
        .getByText(/^Høringssvar om helsedata \(ikke avgjort i skriftlig behandling/)
        .first()
        .waitFor();
      expect(await offered.count()).toBe(0);
      await open(page, '/written');
      await page.getByRole('link', { name: /Høringssvar om helsedata/ }).click();
      await page.getByText('Ført opp på en saksliste.').waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Se referatet' }).click();
      await page.getByText('Et medlem ønsket møte').first().waitFor();
    });
    const observer = await stage.visitor('observer');
    expect((await open(observer.page, '/written'))?.status()).toBe(403);
    await observer.context.close();
  });
});

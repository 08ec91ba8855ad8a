import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '#test/browser/accessibility';
import { openBrowser } from '#test/browser/browser';
import { MailCatcher } from '#test/mail/mail-catcher';
import { type RunningProgram, startProgram } from '#test/web/running-program';
import { signIn, visit } from '#test/web/visitor';

const phone = { width: 360, height: 780 };
const ingrid = 'ingrid.dal@folkehelseinstituttet.example';

let program: RunningProgram;
let browser: Browser;
let catcher: MailCatcher;

/** Lets somebody do something in a browser of their own, and expects no trouble on the way. */
async function as(role: string, name: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, troubles } = await visit(browser, program.address);
  await signIn(page, program.address, role, name);
  await walk(page);
  await context.close();
  expect(troubles().filter((line) => !line.includes('422'))).toEqual([]);
}

async function expectAccessible(page: Page): Promise<void> {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect([page.url(), width, await accessibilityFaults(page)]).toEqual([page.url(), width, []]);
  }
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
  await page.setViewportSize({ width: 1440, height: 900 });
}

beforeAll(async () => {
  catcher = await MailCatcher.start();
  const env = { SMTP_URL: catcher.url, MAIL_FROM: 'Saksgang <post@saksgang.example>' };
  [program, browser] = await Promise.all([startProgram(env), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await catcher?.stop();
});

describe('a written procedure', () => {
  it('is sent to the members by the secretary, with a deadline that the council allows', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await page.goto(`${program.address}/meetings`);
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
      await page.getByLabel('Frist, dato').fill(earliest);
      await page.getByRole('button', { name: 'Send til medlemmene' }).click();
      expect(await page.getByText(/^.*0 av \d+ har svart\.$/).isVisible()).toBe(true);
      await expectAccessible(page);
    });
  }, 60_000);

  it('is answered by a member on a phone, from the link in the mail, and the answer changed', async () => {
    const [mail] = await catcher.waitFor(1, ingrid, 60_000);
    const link = /http\S+\/written\/\S+/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
    await as('member', 'Ingrid Dal', async (page) => {
      await page.setViewportSize(phone);
      await page.goto(program.address + new URL(link).pathname);
      expect(await page.getByText('Rådet støtter forslaget.').isVisible()).toBe(true);
      await page.getByLabel('Uenig').check();
      await page.getByRole('button', { name: 'Send svaret' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Svaret er mottatt: Uenig.');
      await page.getByLabel('Enig', { exact: true }).check();
      await page.getByLabel('Kommentar (kan stå tom)').fill('Etter å ha lest saken på nytt.');
      await page.getByRole('button', { name: 'Endre svaret' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Svaret er mottatt: Enig.');
      await expectAccessible(page);
    });
  }, 90_000);

  it('is stopped by one who wants a meeting, minuted, and told to the next meeting', async () => {
    await as('member', 'Bjarne Vik', async (page) => {
      await page.goto(`${program.address}/written`);
      await page.getByRole('link', { name: /Høringssvar om helsedata/ }).click();
      expect(await page.getByText('Har svart', { exact: true }).isVisible()).toBe(true);
      await page.getByLabel('Ønsker møte').check();
      await page.getByRole('button', { name: 'Send svaret' }).click();
      expect(await page.locator('.title .ds-tag').textContent()).toBe('Stanset: et medlem ønsket møte');
    });
    await as('secretariat', 'Tiril Lund', async (page) => {
      const time = { date: `${new Date().getFullYear() + 1}-06-10`, startTime: '09:00', endTime: '12:00' };
      const data = { kind: 'ordinary', time, place: 'Oslo', link: null, chairedBy: null };
      const planned = await page.request.post(`${program.address}/api/v1/meetings`, { data });
      expect(planned.status()).toBe(201);
      const { number, year } = (await planned.json()) as { number: number; year: number };
      await page.goto(`${program.address}/agenda/${number}-${year}`);
      const offered = page.locator('.offer').filter({ hasText: 'Høringssvar om helsedata' });
      expect(await offered.count()).toBe(1);
      expect(await offered.textContent()).toContain('saken tas opp igjen');
      await expectAccessible(page);
      await offered.getByRole('button', { name: 'Legg til' }).click();
      await page
        .getByText(/^Høringssvar om helsedata \(ikke avgjort i skriftlig behandling/)
        .first()
        .waitFor();
      expect(await offered.count()).toBe(0);
      await page.goto(`${program.address}/written`);
      await page.getByRole('link', { name: /Høringssvar om helsedata/ }).click();
      await page.getByText('Ført opp på en saksliste.').waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Se referatet' }).click();
      await page.getByText('Et medlem ønsket møte').first().waitFor();
    });
    const observer = await visit(browser, program.address);
    await signIn(observer.page, program.address, 'observer');
    expect((await observer.page.goto(`${program.address}/written`))?.status()).toBe(403);
    await observer.context.close();
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '#test/browser/accessibility';
import { openBrowser } from '#test/browser/browser';
import { MailCatcher } from '#test/mail/mail-catcher';
import { type RunningProgram, startProgram } from '#test/web/running-program';
import { signIn, visit } from '#test/web/visitor';

const phone = { width: 360, height: 780 };
const year = new Date().getFullYear() + 1;
const meeting = `1-${year}`;
const ingrid = 'ingrid.dal@folkehelseinstituttet.example';
const lars = 'lars.ro@folkehelseinstituttet.example';

let program: RunningProgram;
let browser: Browser;
let catcher: MailCatcher;

/** Lets somebody do something in a browser of their own, and expects no trouble on the way. */
async function as(role: string, name: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, troubles } = await visit(browser, program.address);
  await signIn(page, program.address, role, name);
  await walk(page);
  await context.close();
  // A sending that is refused shows the page again, answered with 409; what is closed is answered with 403.
  expect(troubles().filter((line) => !/40[39]/.test(line))).toEqual([]);
}

const open = (page: Page, path: string) => page.goto(program.address + path);
const seatOf = (page: Page, name: string) => page.locator('li.answered').filter({ hasText: name });

/** The personal link in the last mail to an address. */
function linkTo(address: string): string {
  const text = catcher.mailsTo(address).at(-1)?.parsed.text ?? '';
  return /http\S+\/invitation\/\S+/.exec(text)?.[0] ?? '';
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

/** Plans a meeting over the API, as the same person. */
async function planMeeting(page: Page): Promise<void> {
  const time = { date: `${year}-02-26`, startTime: '09:00', endTime: '12:00' };
  const data = { kind: 'ordinary', time, place: 'Oslo', link: null, chairedBy: null };
  const planned = await page.request.post(`${program.address}/api/v1/meetings`, { data });
  expect(planned.status()).toBe(201);
  const item = {
    title: 'Nasjonal plan for kliniske studier',
    caseTypes: ['vedtak'],
    minutes: 45,
    guests: [],
  };
  const added = await page.request.post(`${program.address}/api/v1/meetings/${meeting}/agenda`, {
    data: item,
  });
  expect(added.status()).toBe(201);
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

describe('an innkalling', () => {
  it('is checked, shown to the last address, and sent by the secretariat', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await planMeeting(page);
      await open(page, `/meetings/${meeting}`);
      await page.getByRole('link', { name: 'Send innkalling' }).click();
      expect(await page.getByText('Uten saksframlegg ennå').count()).toBe(1);
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Se hvem som får innkallingen' }).click();
      await page.getByRole('checkbox', { name: 'Observatører' }).uncheck();
      await page.getByRole('button', { name: 'Oppdater listen' }).click();
      const summary = await page.getByRole('heading', { name: /^Sender til/ }).textContent();
      expect(summary).toMatch(/^Sender til \d+ medlemmer og \d+ fra sekretariatet\.$/);
      expect(await page.getByText(ingrid).isVisible()).toBe(true);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Send innkallingen' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('kontrollene må ordnes');
      await page.getByRole('checkbox', { name: 'Saksframlegg som ikke er klare, ettersendes' }).check();
      await page.getByRole('button', { name: 'Send innkallingen' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Utsendingen er i gang');
      const count = [...(summary ?? '').matchAll(/\d+/g)].reduce((sum, [digits]) => sum + Number(digits), 0);
      await catcher.waitFor(count, undefined, 60_000);
      await expectAccessible(page);
      expect(await page.locator('li.delivery').count()).toBe(count);
    });
    const { parsed } = catcher.mailsTo(ingrid)[0];
    expect(parsed.subject).toMatch(new RegExp(`^Innkalling til møte 1/${year} i `));
    expect(parsed.attachments.map(({ contentType }) => contentType)).toEqual(
      expect.arrayContaining(['application/pdf']),
    );
    expect(catcher.mails.flatMap(({ to }) => to)).toHaveLength(
      new Set(catcher.mails.flatMap(({ to }) => to)).size,
    );
  }, 120_000);

  it('is answered with forfall on a phone, by the link alone, in two clicks', async () => {
    const { page, context, troubles } = await visit(browser, program.address);
    await page.setViewportSize(phone);
    await page.goto(linkTo(ingrid));
    expect(await page.getByText('Ingrid Dal').isVisible()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Meld forfall' }).click();
    expect(await page.getByRole('status').textContent()).toContain('Forfallet er meldt');
    await expectAccessible(page);
    await page.goto(`${linkTo(ingrid).slice(0, -4)}AAAA`);
    expect(await page.getByText('Lenken er ikke gyldig').count()).toBeGreaterThan(0);
    await context.close();
    expect(troubles().filter((line) => !line.includes('404'))).toEqual([]);
  });

  it('that is declined lets the secretariat call in the vara of that seat, who gets a mail and the papers', async () => {
    await as('vara', 'Lars Ro', async (page) => {
      expect((await open(page, `/meetings/${meeting}`))?.status()).toBe(403);
      expect((await open(page, `/habilitet/${meeting}`))?.status()).toBe(403);
    });
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, '/');
      expect(await page.getByText('1 plass har forfall uten vara').isVisible()).toBe(true);
      await page.getByRole('link', { name: 'Svar og vara' }).click();
      expect(await seatOf(page, 'Ingrid Dal').textContent()).toContain('Forfall uten vara');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Kall inn Lars Ro' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Vara er kalt inn');
      expect(await seatOf(page, 'Ingrid Dal').textContent()).toContain('Vara er kalt inn');
    });
    const [mail] = await catcher.waitFor(1, lars, 60_000);
    expect(mail?.parsed.text).toContain('Ingrid Dal har meldt forfall');
    await as('vara', 'Lars Ro', async (page) => {
      await page.setViewportSize(phone);
      await open(page, `/meetings/${meeting}`);
      await page.getByRole('button', { name: 'Ja, jeg kommer' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Vi venter deg');
      expect((await open(page, `/habilitet/${meeting}`))?.status()).toBe(200);
    });
  }, 90_000);

  it('leaves the vara in the list without a vote when the member turns up after all', async () => {
    await as('member', 'Ingrid Dal', async (page) => {
      await open(page, `/meetings/${meeting}`);
      await page.getByRole('button', { name: 'Ja, jeg kommer' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Vi venter deg');
    });
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, `/innkalling/${meeting}/answers`);
      const seat = await seatOf(page, 'Ingrid Dal').textContent();
      expect(seat).toMatch(/Kommer[^]*Lars Ro[^]*Uten stemme/);
      await expectAccessible(page);
    });
  });

  it('is nobody else’s to send or to look into', async () => {
    const { page, context } = await visit(browser, program.address);
    await signIn(page, program.address, 'member', 'Ingrid Dal');
    for (const path of ['', '/send', '/answers', '/deliveries']) {
      expect((await open(page, `/innkalling/${meeting}${path}`))?.status()).toBe(403);
    }
    await context.close();
  });
});

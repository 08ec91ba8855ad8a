import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '#test/browser/accessibility';
import { expectCount } from '#test/browser/expect-count';
import { addItem, apiOf, planMeeting } from '#test/web/api-in-browser';
import { setStage } from '#test/web/stage';
import { visit } from '#test/web/visitor';
import { expectAccessible } from '#test/web/walks';

const phone = { width: 360, height: 780 };
const year = new Date().getFullYear() + 1;
const meeting = `1-${year}`;
const ingrid = 'ingrid.dal@folkehelseinstituttet.example';
const lars = 'lars.ro@folkehelseinstituttet.example';

const stage = setStage({ mail: true, refusals: [403, 409] });
const { open, as } = stage;

const seatOf = (page: Page, name: string) => page.locator('li.answered').filter({ hasText: name });

/** The personal link in the last mail to an address. */
function linkTo(address: string): string {
  const text = stage.catcher.mailsTo(address).at(-1)?.parsed.text ?? '';
  return /http\S+\/invitation\/\S+/.exec(text)?.[0] ?? '';
}

describe('an innkalling', () => {
  it('is checked, shown to the last address, and sent by the secretariat', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      const api = apiOf(page, stage.address);
      await planMeeting(api, `${year}-02-26`);
      await addItem(api, meeting, 'Nasjonal plan for kliniske studier');
      await open(page, `/meetings/${meeting}`);
      await page.getByRole('link', { name: 'Send innkalling' }).click();
      await expectCount(page.getByText('Uten saksframlegg ennå'), 1);
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Se hvem som får innkallingen' }).click();
      await page.getByRole('checkbox', { name: 'Observatører' }).uncheck();
      await page.getByRole('button', { name: 'Oppdater listen' }).click();
      const summary = await page.getByRole('heading', { name: /^Sender til/ }).textContent();
      expect(summary).toMatch(/^Sender til \d+ medlemmer og \d+ fra sekretariatet\.$/);
      await page.getByText(ingrid).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Send innkallingen' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('kontrollene må ordnes');
      await page.getByRole('checkbox', { name: 'Saksframlegg som ikke er klare, ettersendes' }).check();
      await page.getByRole('button', { name: 'Send innkallingen' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Utsendingen er i gang');
      const count = [...(summary ?? '').matchAll(/\d+/g)].reduce((sum, [digits]) => sum + Number(digits), 0);
      await stage.catcher.waitFor(count);
      await expectAccessible(page);
      expect(await page.locator('li.delivery').count()).toBe(count);
    });
    const { parsed } = stage.catcher.mailsTo(ingrid)[0];
    expect(parsed.subject).toMatch(new RegExp(`^Innkalling til møte 1/${year} i `));
    expect(parsed.attachments.map(({ contentType }) => contentType)).toEqual(
      expect.arrayContaining(['application/pdf']),
    );
    expect(stage.catcher.mails.flatMap(({ to }) => to)).toHaveLength(
      new Set(stage.catcher.mails.flatMap(({ to }) => to)).size,
    );
  });

  it('is answered with forfall on a phone, by the link alone, in two clicks', async () => {
    const { page, context, troubles } = await visit(stage.browser, stage.address);
    await page.setViewportSize(phone);
    await page.goto(linkTo(ingrid));
    await page.getByText('Ingrid Dal').waitFor();
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
      await page.getByText('1 plass har forfall uten vara').waitFor();
      await page.getByRole('link', { name: 'Svar og vara' }).click();
      expect(await seatOf(page, 'Ingrid Dal').textContent()).toContain('Forfall uten vara');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Kall inn Lars Ro' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Vara er kalt inn');
      expect(await seatOf(page, 'Ingrid Dal').textContent()).toContain('Vara er kalt inn');
    });
    const [mail] = await stage.catcher.waitFor(1, lars);
    expect(mail?.parsed.text).toContain('Ingrid Dal har meldt forfall');
    await as('vara', 'Lars Ro', async (page) => {
      await page.setViewportSize(phone);
      await open(page, `/meetings/${meeting}`);
      await page.getByRole('button', { name: 'Ja, jeg kommer' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Vi venter deg');
      expect((await open(page, `/habilitet/${meeting}`))?.status()).toBe(200);
    });
  });

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
    const { page, context } = await stage.visitor('member', 'Ingrid Dal');
    for (const path of ['', '/send', '/answers', '/deliveries']) {
      expect((await open(page, `/innkalling/${meeting}${path}`))?.status()).toBe(403);
    }
    await context.close();
  });
});

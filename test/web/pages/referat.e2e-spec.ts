import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectCount } from '#test/browser/expect-count';
import { apiOf, planMeeting } from '#test/web/api-in-browser';
import { plannedItem, saved } from '#test/web/paper-desk';
import { card, commentPastDeadline } from '#test/web/comment-past-deadline';
import { setStage } from '#test/web/stage';
import { expectAccessible } from '#test/web/walks';

const referat = '/referat/1-2021';
const bjarne = 'bjarne.vik@helse-vest.example';

const year = new Date().getFullYear() + 1;

/** A long page is looked at in one width: what differs between widths is the frame, which other journeys look at. */
const phone = [360];

const stage = setStage({ mail: true, refusals: [403, 409, 422] });
const { open, as } = stage;

const told = async (page: Page) => page.getByRole('status').textContent();

/** Plans a meeting to come; its status paper is begun with it. @returns where that is read */
async function statusPaper(page: Page): Promise<string> {
  const id = await plannedItem(apiOf(page, stage.address));
  return `${stage.address}/documents/saksframlegg/${id}`;
}

describe('a referat', () => {
  let words = '';

  it('is sent to its members for comment, each by a mail with a link', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, referat);
      await page.getByRole('button', { name: 'Ta tilbake som ny versjon' }).click();
      await page.getByRole('link', { name: 'Skriv videre' }).click();
      const text = page.getByRole('textbox', { name: 'Omtale av sak 8/1/2021' });
      await page.locator('form[data-account] .editor').last().waitFor();
      await text.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Møtet ble hevet.');
      await saved(page);
      await expectAccessible(page, phone);
      await page.reload();
      expect(await text.textContent()).toContain('Møtet ble hevet.');
      await page.getByRole('link', { name: 'Send til merknad' }).click();
      await page.getByText(bjarne).waitFor();
      await expectAccessible(page, phone);
      const count = Number((await page.locator('#who-h').textContent())?.match(/\d+/)?.[0]);
      await page.getByRole('button', { name: 'Send til merknad' }).click();
      expect(await told(page)).toContain('Utsendingen er i gang');
      await page.getByRole('heading', { name: `0 av ${count} har svart` }).waitFor();
      await stage.catcher.waitFor(count);
    });
    expect(stage.catcher.mailsTo(bjarne)[0].parsed.text).toContain(`${referat}/comments`);
  });

  it('is commented on by marking words, or whole paragraphs without a script', async () => {
    await as('member', 'Bjarne Vik', async (page) => {
      await open(page, `${referat}/comments`);
      const paragraph = page.locator('.words[data-part=account] p[data-section]').first();
      await paragraph.dblclick({ position: { x: 12, y: 10 } });
      await page.locator('[data-quote]').waitFor();
      words = await page.locator('input[name=quote]').inputValue();
      expect(words).toMatch(/^\p{L}+$/u);
      await page.getByLabel('Forslag til andre ord').fill(`${words} (presisert)`);
      await page.getByLabel('Merknad', { exact: true }).fill('Dette bør presiseres.');
      await page.getByRole('button', { name: 'Send merknaden' }).click();
      expect(await told(page)).toContain('Merknaden er sendt');
      expect(await page.locator('.words mark').count()).toBeGreaterThan(0);
      await page
        .getByRole('button', { name: /^Kommenter avsnittet/ })
        .first()
        .click();
      await expectAccessible(page, phone);
      await page.getByRole('button', { name: 'Send merknaden' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Skriv en merknad');
      await page.getByLabel('Merknad', { exact: true }).fill('Stryk tidspunktet.');
      await page.getByRole('button', { name: 'Send merknaden' }).click();
      await expectCount(card(page, 'Stryk tidspunktet.'), 1);
    });
    await as('member', 'Dina Moe', async (page) => {
      await open(page, referat);
      await page.getByRole('link', { name: 'Les og skriv merknad' }).click();
      await expectCount(card(page, 'Stryk tidspunktet.'), 1);
      await page.getByRole('button', { name: 'Ingen merknader', exact: true }).click();
      expect(await told(page)).toContain('ikke har merknader');
    });
  });

  it('gets proposed words by one press, and every comment an answer that its writer sees', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, `${referat}/comments`);
      await page.getByText('Ingen merknader', { exact: true }).waitFor();
      await expectAccessible(page, [1440]);
      await card(page, 'Dette bør presiseres.').getByRole('button', { name: 'Sett inn ordene' }).click();
      expect(await told(page)).toContain('satt inn');
      await card(page, 'Stryk tidspunktet.').getByRole('button', { name: 'Ta ikke til følge' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('hvorfor merknaden ikke tas til følge');
      await card(page, 'Stryk tidspunktet.').getByRole('button', { name: 'Legg fram i møtet' }).click();
      await page.getByRole('link', { name: 'Se hva som er endret' }).click();
      expect(await page.locator('ins').textContent()).toContain('(presisert)');
      await expectAccessible(page, phone);
      await open(page, referat);
      await page.getByRole('button', { name: 'Legg fram til godkjenning' }).click();
      await page.locator('ins', { hasText: '(presisert)' }).waitFor();
      await expectCount(card(page, 'Stryk tidspunktet.'), 1);
    });
    await as('member', 'Bjarne Vik', async (page) => {
      await open(page, `${referat}/comments`);
      expect(await card(page, 'Dette bør presiseres.').textContent()).toContain('Tatt inn');
      expect(await card(page, 'Stryk tidspunktet.').textContent()).toContain('Legges fram i møtet');
      await open(page, '/saksframlegg/12-2-2021');
      for (const laid of [/Slik det står nå/, /\(presisert\)/, /Bjarne Vik/, /Stryk tidspunktet\./])
        expect(await page.locator('.sheet').textContent()).toMatch(laid);
      await page.getByRole('link', { name: 'Til godkjenningen' }).click();
      await page.getByRole('link', { name: 'Til saken' }).click();
      expect(page.url()).toContain('/saksframlegg/12-2-2021');
    });
    await as('observer', 'Nora Lie', async (page) => {
      await open(page, '/saksframlegg/12-2-2021');
      expect(await page.locator('.sheet').textContent()).not.toMatch(/Stryk tidspunktet|presisert/);
    });
  });

  it('is approved with a correction, locked, and read by observers', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, `${referat}/approval`);
      await page.getByText('Godkjent med rettelser').click();
      await expectAccessible(page, phone);
      const section = page.getByLabel('Sted').first();
      const account = await section.locator('option', { hasText: ': omtale' }).first().getAttribute('value');
      await section.selectOption(account);
      await page.getByLabel('Står nå').first().fill('ord som ikke står der');
      await page.getByLabel('Skal være').first().fill('noe');
      await page.getByRole('button', { name: 'Godkjent', exact: true }).click();
      expect(await page.getByRole('alert').textContent()).toContain('står ikke på stedet');
      await page.getByLabel('Står nå').first().fill('(presisert)');
      await page.getByLabel('Skal være').first().fill('(rettet i møtet)');
      await page.getByRole('button', { name: 'Godkjent', exact: true }).click();
      await page.getByText('Referat godkjent').waitFor();
    });
    await as('observer', 'Nora Lie', async (page) => {
      await open(page, referat);
      const text = await page.locator('.sheet').textContent();
      expect(text).toContain(`${words} (rettet i møtet)`);
      expect(text).toMatch(/Godkjent i sak 12\/2\/2021/);
      expect((await open(page, `${referat}/comments`))?.status()).toBe(403);
    });
  });

  it('gives a follow-up of any sentence, which stands among the open ones', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, referat);
      await page.getByRole('link', { name: 'Lag oppfølging av teksten' }).click();
      await page
        .getByRole('button', { name: /^Følg opp/ })
        .first()
        .click();
      await page.getByLabel('Hva skal gjøres').fill('Sende notatet til rådet');
      await page.getByRole('button', { name: 'Opprett oppfølging' }).click();
      expect(await page.getByRole('alert').textContent()).toMatch(/hvem|ansvar/i);
      await page.getByLabel('Hvem').fill('Sekretariatet');
      await page.getByLabel('Frist').fill('2021-03-01');
      await expectAccessible(page, phone);
      await page.getByRole('button', { name: 'Opprett oppfølging' }).click();
      await page.getByRole('status').waitFor();
      await expectCount(page.getByText('Sende notatet til rådet'), 1);

      await open(page, '/follow-ups');
      const row = page.getByRole('listitem').filter({ hasText: 'Sende notatet til rådet' });
      expect(await row.innerText()).toContain('Over fristen');
      await row.getByText('Endre').click();
      await row.getByLabel('Frist').fill(`${year}-02-01`);
      await row.getByRole('button', { name: 'Lagre' }).click();
      await page.getByRole('status').waitFor();
      expect(await row.innerText()).toMatch(
        new RegExp(`Sekretariatet · 01\\.02\\.${year} · sak \\d+/1/2021`),
      );

      const paper = await statusPaper(page);
      await page.goto(paper);
      expect(await page.locator('.sheet').innerText()).toContain('Sende notatet til rådet');
      await open(page, '/follow-ups');
      await row.getByRole('button', { name: 'Gjort' }).click();
      await page.getByRole('status').waitFor();
      expect(await row.count()).toBe(0);
      await page.getByRole('link', { name: 'Lukket' }).click();
      await page.getByRole('heading', { level: 2, name: 'Lukket' }).waitFor();
      expect(await row.innerText()).toContain('Gjort');
      await page.goto(paper);
      expect(await page.locator('.sheet').innerText()).not.toContain('Sende notatet til rådet');
    });
    await as('member', 'Dina Moe', async (page) => {
      await open(page, '/follow-ups?show=closed');
      const row = page.getByRole('listitem').filter({ hasText: 'Sende notatet til rådet' });
      expect(await row.getByRole('button').count()).toBe(0);
    });
  });

  it('is corrected afterwards by the secretariat and the chair, and says so; its content is for a new case', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      const coming = await planMeeting(apiOf(page, stage.address), `${year}-04-28`);
      await open(page, `${referat}/corrections`);
      await expectAccessible(page, phone);
      await page.getByLabel('Sak som skal tas opp igjen').selectOption({ index: 1 });
      await page.getByLabel('Møte', { exact: true }).selectOption(coming.id);
      await page.getByRole('button', { name: 'Lag ny sak' }).click();
      await page.getByRole('link', { name: /^Endring av vedtak i sak \d+\/1\/2021/ }).waitFor();
      await open(page, `${referat}/corrections`);
      const account = page.locator('#section option', { hasText: ': omtale' }).first();
      await page.getByLabel('Sted').selectOption(await account.getAttribute('value'));
      await page.getByLabel('Står nå').fill('(rettet i møtet)');
      await page.getByLabel('Skal være').fill('(rettet)');
      await page.getByRole('button', { name: 'Be lederen' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Skriv en begrunnelse');
      await page.getByLabel('Hvorfor').fill('Skrivefeil.');
      await page.getByRole('button', { name: 'Be lederen' }).click();
      await page.getByText('Venter på lederen').waitFor();
    });
    await as('chair', 'Aud Holm', async (page) => {
      await open(page, `${referat}/corrections`);
      await page.getByRole('button', { name: 'Godkjenn rettelsen' }).click();
      await page.locator('.ds-tag', { hasText: 'Rettet' }).last().waitFor();
      for (const path of ['/meetings', '/meetings/1-2021']) {
        await open(page, path);
        await expectCount(page.getByText(/Referat godkjent · Rettet \d\d\.\d\d\.\d{4}/), 1);
      }
    });
    await as('observer', 'Nora Lie', async (page) => {
      await open(page, referat);
      expect(await page.locator('.sheet').textContent()).toMatch(
        /Rettet \d\d\.\d\d\.\d{4} \(sak .*skal være «\(rettet\)»/,
      );
      await open(page, '/public/ho21/1-2021');
      await page.getByText(/Referat godkjent · Rettet \d\d\.\d\d\.\d{4}/).waitFor();
    });
  });

  it('takes comments after the deadline, marked as late, which are settled as others', async () => {
    await commentPastDeadline(stage);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFaults } from '#test/browser/accessibility';
import { expectCount } from '#test/browser/expect-count';
import { apiOf } from '#test/web/api-in-browser';
import { beginPaper, plannedItem, saved } from '#test/web/paper-desk';
import { setStage } from '#test/web/stage';
import { type Visitor } from '#test/web/visitor';

/** How the paper of case 14 begins, which is sent. */
const openingWords = 'Teknologi og digitalisering er ett av hovedområdene';

const stage = setStage();
let tiril: Visitor;
/** Address of the page where a paper of a coming meeting is written. */
let address = '';

beforeAll(async () => {
  tiril = await stage.visitor('secretariat', 'Tiril Lund');
  const item = await plannedItem(apiOf(tiril.page, stage.address));
  address = `${stage.address}/writing/${item}`;
});

describe('what is exempted from the public', () => {
  it('is chosen in the text and among the vedlegg, is read by those it is open for, and every reading is logged', async () => {
    const { page } = tiril;
    await beginPaper(page, address);
    await page.keyboard.type('Kari Nes har søkt om permisjon.');
    await page.keyboard.press('Control+A');
    await page.getByRole('button', { name: 'Unntatt offentlighet', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Unnta disse ordene' });
    expect(await dialog.innerText()).toContain('søkt om permisjon');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('Paragraf').selectOption('offl. § 14 første ledd');
    await dialog.getByLabel('Begrunnelse').fill('Til intern bruk');
    await dialog.getByRole('button', { name: 'Unnta', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await saved(page);
    expect(await page.locator('#html-0').inputValue()).toMatch(/^<p><span data-exempt="u-[0-9a-f]{12}">/);

    const list = `${stage.address}/exemptions/meeting/2-2021`;
    await page.goto(list);
    await page.getByRole('link', { name: 'Unnta hele: Sak 14, vedlegg 2: Presentasjon' }).click();
    await page.getByRole('button', { name: 'Unnta', exact: true }).click();
    await page.getByLabel('Paragraf').selectOption('offl. § 15');
    await page.getByLabel('Begrunnelse').fill('Hentet inn utenfra');
    await page.getByLabel('Tittel som andre ser').fill('Innhentet presentasjon');
    await page.getByRole('button', { name: 'Unnta', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toContain('unntatt offentlighet');
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('link', { name: 'Unnta ord: Sak 14: Teknologi og digitalisering' }).click();
    const form = page.locator('[data-passage-form]');
    await page.getByText('Marker ordene med musen').waitFor();
    await page.locator('[data-text] p').first().selectText();
    await page.locator('[data-marked]:not([hidden])').waitFor({ state: 'attached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByLabel('Paragraf').selectOption('offl. § 14 første ledd');
    await form.getByLabel('Begrunnelse').fill('Gjelder en drøfting');
    await form.getByRole('button', { name: 'Unnta', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toContain('Ordene er unntatt');
    expect(await page.getByRole('region', { name: 'Merket i dokumentet' }).innerText()).toContain(
      openingWords,
    );

    const paper = `${stage.address}/saksframlegg/14-2-2021`;
    const nora = await stage.visitor('observer');
    await nora.page.goto(paper);
    await expectCount(nora.page.getByText('2. Innhentet presentasjon'), 1);
    expect(await nora.page.content()).not.toContain('Presentasjon fra Helsedirektoratet');
    expect(await nora.page.content()).not.toContain(openingWords);
    await expectCount(nora.page.getByText('[Unntatt offentlighet, offl. § 14 første ledd]'), 1);
    await nora.context.close();
    const member = await stage.visitor('member');
    const name = await member.page.locator('.person__name').innerText();
    await member.page.goto(paper);
    const opened = member.page.getByRole('link', { name: /^2\. .*Trygge helseapper/ });
    const file = await opened.getAttribute('href');
    expect((await member.page.request.get(stage.address + file!)).status()).toBe(200);
    await member.context.close();

    await page.goto(list);
    const reads = page.getByRole('region', { name: 'Hvem har lest' });
    expect(await reads.innerText()).toContain(name);
    await page.getByRole('link', { name: /^Endre eller opphev: Sak 14, vedlegg 2/ }).click();
    await page.getByRole('button', { name: 'Opphev unntaket' }).click();
    await expectCount(page.getByText(/^Opphevet/), 1);
  }, 180_000);
});

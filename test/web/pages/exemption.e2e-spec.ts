import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '#test/browser/accessibility';
import { openBrowser } from '#test/browser/browser';
import { type RunningProgram, startProgram } from '#test/web/running-program';
import { signIn, visit, type Visitor } from '#test/web/visitor';

let program: RunningProgram;
let browser: Browser;
let tiril: Visitor;
/** Address of the page where a paper of a coming meeting is written. */
let address = '';

const editor = (page: Page, i: number) => page.locator('.ProseMirror').nth(i);
const saved = (page: Page) => page.getByText(/^Lagret kl\./).waitFor();

async function writer(name: string): Promise<Visitor> {
  const visitor = await visit(browser, program.address);
  await signIn(visitor.page, program.address, 'secretariat', name);
  return visitor;
}

/** A meeting to come, made over the API by who is signed in. @returns the id of an item without text of its own */
async function plannedItem({ request }: Page): Promise<string> {
  const time = { date: '2027-02-26', startTime: '09:00', endTime: '12:00' };
  const data = { kind: 'ordinary', time, place: 'Zoom', link: null, chairedBy: null };
  const made = await request.post(`${program.address}/api/v1/meetings`, { data });
  const agenda = `${program.address}${made.headers()['location']}/agenda`;
  const { items } = (await (await request.get(agenda)).json()) as { items: { id: string; title: string }[] };
  return items.find(({ title }) => title.startsWith('Orientering'))!.id;
}

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), openBrowser()]);
  tiril = await writer('Tiril Lund');
  address = `${program.address}/writing/${await plannedItem(tiril.page)}`;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

describe('what is exempted from the public', () => {
  it('is chosen in the text and among the vedlegg, is read by those it is open for, and every reading is logged', async () => {
    const { page } = tiril;
    await page.goto(address);
    const begin = page.getByRole('button', { name: 'Begynn saksframlegget' });
    if (await begin.isVisible()) await begin.click();
    await editor(page, 0).click();
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

    const list = `${program.address}/exemptions/meeting/2-2021`;
    await page.goto(list);
    await page.getByRole('link', { name: 'Unnta: Sak 14, vedlegg 2: Presentasjon' }).click();
    await page.getByRole('button', { name: 'Unnta', exact: true }).click();
    await page.getByLabel('Paragraf').selectOption('offl. § 15');
    await page.getByLabel('Begrunnelse').fill('Hentet inn utenfra');
    await page.getByLabel('Tittel som andre ser').fill('Innhentet presentasjon');
    await page.getByRole('button', { name: 'Unnta', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toContain('unntatt offentlighet');
    expect(await accessibilityFaults(page)).toEqual([]);

    const paper = `${program.address}/saksframlegg/14-2-2021`;
    const nora = await visit(browser, program.address);
    await signIn(nora.page, program.address, 'observer');
    await nora.page.goto(paper);
    expect(await nora.page.getByText('2. Innhentet presentasjon').count()).toBe(1);
    expect(await nora.page.content()).not.toContain('Presentasjon fra Helsedirektoratet');
    await nora.context.close();
    const member = await visit(browser, program.address);
    await signIn(member.page, program.address, 'member');
    const name = await member.page.locator('.person__name').innerText();
    await member.page.goto(paper);
    const opened = member.page.getByRole('link', { name: /^2\. .*Trygge helseapper/ });
    const file = await opened.getAttribute('href');
    expect((await member.page.request.get(program.address + file!)).status()).toBe(200);
    await member.context.close();

    await page.goto(list);
    const reads = page.getByRole('region', { name: 'Hvem har lest' });
    expect(await reads.innerText()).toContain(name);
    await page.getByRole('link', { name: /^Endre eller opphev: Sak 14/ }).click();
    await page.getByRole('button', { name: 'Opphev unntaket' }).click();
    expect(await page.getByText(/^Opphevet/).count()).toBe(1);
  }, 60_000);
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFaults } from '#test/browser/accessibility';
import { expectCount } from '#test/browser/expect-count';
import { plainPdf } from '#test/hostile/pdfs';
import { paperToWrite, writingStorm } from '#test/soak/writing/writing-storm';
import { putInPicture, writeTogether } from '#test/web/write-together';
import { apiOf, type ApiRow, planMeeting } from '#test/web/api-in-browser';
import { eventuallyEqual } from '#test/patience/eventually';
import { beginPaper, editor, plannedItem, saveByHand, saved } from '#test/web/paper-desk';
import { pasteFromWord } from '#test/web/pasted-from-word';
import { dropWithRefusals } from '#test/web/dropped-files';
import { takenFromUnder } from '#test/web/taken-from-under';
import { setStage } from '#test/web/stage';
import { signIn, visit, type Visitor } from '#test/web/visitor';

const soakMinutes = Number(process.env['SOAK_WRITING_MINUTES'] ?? 0);
const soakSeed = Number(process.env['SOAK_SEED'] ?? 20_210_226);

const stage = setStage();
let tiril: Visitor;
/** Address of the page where a paper of a coming meeting is written. */
let address = '';

beforeAll(async () => {
  tiril = await stage.visitor('secretariat', 'Tiril Lund');
  const item = await plannedItem(apiOf(tiril.page, stage.address));
  address = `${stage.address}/writing/${item}`;
});

describe('a paper', () => {
  it('is begun, written, saved by itself, given vedlegg, and made ready when nothing is missing', async () => {
    const { page, troubles } = tiril;
    await beginPaper(page, address);
    await page.getByText('Må fylles ut. Hva saken gjelder').waitFor();
    expect(await page.locator('fieldset.written[data-place] > legend').allInnerTexts()).toEqual([
      ...['Bakgrunn', 'Hovedpunkter'],
    ]);
    await page.keyboard.type('Rådet ba om en oversikt. [andre forslag fra Rådet]');
    await saved(page);
    await page.reload();
    expect(await editor(page, 0).innerText()).toContain('Rådet ba om en oversikt.');

    await expectCount(page.getByRole('link', { name: /åpen plass: \[andre forslag fra Rådet\]/ }), 1);
    await page.getByRole('button', { name: 'Klar for utsending' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('åpen plass');
    expect(await accessibilityFaults(page)).toEqual([]);

    await editor(page, 0).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Rådet ba om en oversikt.');
    await page.keyboard.press('Control+A');
    await page.getByRole('button', { name: 'Fet', exact: true }).first().click();
    await saveByHand(page);
    expect(await page.getByRole('status').first().innerText()).toContain('Lagret');
    expect(await page.locator('#html-0').inputValue()).toBe(
      '<p><strong>Rådet ba om en oversikt.</strong></p>',
    );

    await page.getByText('Legg til vedlegg').click();
    const file = { name: 'notat_om_tall.pdf', mimeType: 'application/pdf', buffer: await plainPdf(1) };
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Last opp' }).click();
    await page.getByRole('link', { name: '1. notat om tall', exact: true }).waitFor();
    await expectCount(page.getByText(/står ikke hvem det er fra/), 1);

    await page.getByRole('button', { name: 'Klar for utsending' }).click();
    await page.getByText('Ta det tilbake til utkast for å endre').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const pdf = await page.getByRole('link', { name: 'Åpne som PDF' }).getAttribute('href');
    const printed = await page.request.get(stage.address + pdf!);
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Ta tilbake til utkast' }).click();
    await page.getByText('Legg til vedlegg').waitFor();

    const row = page.locator('li', { has: page.getByRole('link', { name: '1. notat om tall' }) });
    await row.locator('details > summary').click();
    const signed = { name: 'notat-2.txt', mimeType: 'text/plain', buffer: Buffer.from('Notat, rettet.') };
    await row.locator('input[type="file"]').setInputFiles(signed);
    await row.getByLabel('Hvorfor byttes det ut?').fill('Feil tall på side 1');
    await row.locator('button[value="replace"]').click();
    await row.locator('details:not([open])').waitFor();
    await row.getByRole('link', { name: 'Versjoner' }).click();
    await page.getByRole('heading', { name: 'Versjoner av vedlegg: notat om tall' }).waitFor();
    await page.getByText('Begrunnelse: «Feil tall på side 1»').waitFor();
    const old = await page.getByRole('link', { name: /notat_om_tall\.pdf/ }).getAttribute('href');
    expect((await (await page.request.get(stage.address + old!)).body()).equals(file.buffer)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(troubles().filter((line) => !/status of (409|422)/.test(line))).toEqual([]);
  });

  it('is written while it waits for a meeting, and on the same page when it has got one', async () => {
    const { page } = tiril;
    const api = apiOf(page, stage.address);
    await page.goto(`${stage.address}/writing`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Tittel', { exact: true }).fill('Strategi som venter');
    await page.getByRole('button', { name: 'Begynn å skrive' }).click();
    await page.getByText('Saksframlegget venter på et møte.').waitFor();
    await editor(page, 0).click();
    await page.keyboard.type('Skrevet før møtet.');
    await saved(page);
    expect(await accessibilityFaults(page)).toEqual([]);

    const { items } = await api<{ items: readonly ApiRow[] }>('GET', 'waiting-papers');
    const { id: meeting } = await planMeeting(api, `${new Date().getFullYear() + 1}-03-05`);
    const offer = { kind: 'paper', id: items[0].id };
    const item = await api<ApiRow>('POST', `meetings/${meeting}/offers`, offer);
    await page.keyboard.type(' Og etterpå.');
    await saved(page);
    const kept = () =>
      api<{ sections: readonly { html: string }[] }>('GET', `agenda-items/${item.id}/saksframlegg`);
    await eventuallyEqual(
      async () => (await kept()).sections[0].html,
      '<p>Skrevet før møtet. Og etterpå.</p>',
    );
    await page.goto(`${stage.address}/writing/${items[0].id}`);
    await takenFromUnder(page, { api, itemId: item.id, paperId: items[0].id });
  }, 180_000);

  it('pasted from Word keeps its words and its meaning, and nothing of its looks', async () => {
    await tiril.page.goto(address);
    await pasteFromWord(tiril.page);
    await saved(tiril.page);
  });

  it('takes pictures in with what they show told, and none without', async () => {
    await putInPicture(tiril.page);
  });

  it('takes files that are dropped on it, and tells which were refused, and why, beside those that are there', async () => {
    await tiril.page.goto(address);
    await dropWithRefusals(tiril.page);
    tiril.troubles();
  });
});

describe('the PDF beside the text', () => {
  it('shows what is typed before it is saved, and what is wrong with it while the old pages stay', async () => {
    const { page } = tiril;
    await page.goto(address);
    const pane = page.getByRole('region', { name: 'Slik blir papiret' }).first();
    await pane.getByRole('img', { name: 'Side 1' }).waitFor();
    await editor(page, 0).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Rypelyng står på sida.');
    await pane.getByText(/Rypelyng står på sida/).waitFor({ state: 'attached' });
    expect(await accessibilityFaults(page)).toEqual([]);

    const send = (html: string) =>
      page.request.post(`${address}/preview`, {
        form: { sections: '1', 'kind-0': 'background', 'html-0': html, proposals: '0' },
        headers: { origin: stage.address },
      });
    const refused = await send('<script>alert(1)</script>');
    expect(refused.status()).toBe(422);
    expect(await refused.json()).toEqual({ sentences: [expect.stringContaining('script')] });
    expect((await send('<p>Bare et forsøk</p>')).headers()['content-type']).toBe('application/pdf');
    await saved(page);
    await page.reload();
    expect(await editor(page, 0).innerText()).not.toContain('Bare et forsøk');

    await page.getByRole('button', { name: 'Skjul PDF' }).click();
    await pane.waitFor({ state: 'hidden' });

    const member = await stage.visitor('member');
    const closed = await member.page.request.post(`${address}/preview`, {
      headers: { origin: stage.address },
    });
    expect(closed.status()).toBe(403);
  });
});

describe('a Word file', () => {
  it('comes into the form with its sections, is told what was left behind, and is kept only when it is saved', async () => {
    const { page } = tiril;
    await page.goto(address);
    const word = await page.request.get(`${stage.address}/documents/saksframlegg/14-2-2021.docx`);
    const mimeType = word.headers()['content-type'];
    await page
      .getByLabel('Word-fil (.docx)')
      .setInputFiles({ name: 'Sak 14.docx', mimeType, buffer: await word.body() });
    await page.getByRole('button', { name: 'Hent teksten' }).click();
    expect(await page.getByRole('status').first().innerText()).toContain('feltene øverst ble ikke med');
    await expectCount(page.getByRole('group', { name: 'Hvorfor saken fremmes' }), 1);
    expect(await page.locator('#proposal-0').inputValue()).toContain('Rådet ønsker');
    expect(await accessibilityFaults(page)).toEqual([]);

    const notWord = { name: 'x.pdf', mimeType: 'application/pdf', buffer: await plainPdf(1) };
    await page.getByLabel('Word-fil (.docx)').setInputFiles(notWord);
    await page.getByRole('button', { name: 'Hent teksten' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('ikke en Word-fil');
    expect(await page.getByRole('group', { name: 'Hvorfor saken fremmes' }).count()).toBe(0);
  });
});

describe('two who write in the same paper', () => {
  it('see each other, get what the other writes, choose where both wrote, and find the way back', async () => {
    await writeTogether([tiril, await stage.visitor('secretariat', 'Mina Berg')], address);
  });

  it('without contact keep their text in the browser until it is saved', async () => {
    const { page, context } = tiril;
    await page.goto(address);
    await context.setOffline(true);
    await editor(page, 1).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Skrevet uten nett.');
    await page.getByText('Ikke kontakt med tjeneren').waitFor();
    await context.setOffline(false);
    await saved(page);
    await page.reload();
    expect(await editor(page, 1).innerText()).toBe('Skrevet uten nett.');
  });

  it(
    'lose nothing that anybody typed, whatever happens on the way, and see the same',
    async () => {
      const mina = await stage.visitor('secretariat', 'Mina Berg');
      const itemId = await plannedItem(apiOf(tiril.page, stage.address));
      const plan = {
        address: await paperToWrite(tiril.page.request, stage.program, itemId),
        ...{ ms: soakMinutes * 60_000, deeds: 8, crashes: soakMinutes > 0, seed: soakSeed },
      };
      const { lost, shown, figures } = await writingStorm(stage.program, [tiril, mina], plan);
      if (soakMinutes > 0) process.stdout.write(`${JSON.stringify({ lost: lost.length, ...figures })}\n`);
      expect(lost).toEqual([]);
      expect(shown[1]).toEqual(shown[0]);
      expect(figures['words']).toBeGreaterThan(3);
      await mina.context.close();
    },
    Math.max(60_000, soakMinutes * 120_000 + 300_000),
  );
});

describe('without scripts', () => {
  it('the same page works as a form', async () => {
    const { page, context } = await visit(stage.browser, stage.address, { scripts: false });
    await signIn(page, stage.address, 'secretariat', 'Jonas Eide');
    await page.goto(address);
    const text = page.getByRole('textbox', { name: 'Bakgrunn' });
    await text.fill('<p>Skrevet uten skript</p>');
    await saveByHand(page);
    await page.getByText('Lagret.').waitFor();
    await text.fill('<script>x</script>');
    await saveByHand(page);
    expect(await page.getByRole('alert').innerText()).toContain('script');
    expect(await text.inputValue()).toBe('<script>x</script>');
    await context.close();
  });
});

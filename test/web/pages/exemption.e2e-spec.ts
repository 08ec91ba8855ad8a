import { beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFaults } from '#test/browser/accessibility';
import { pdfKit } from '#test/hostile/pdfs';
import { everyWordIn } from '#test/reading/every-word';
import { filesInZip } from '#test/reading/zip';
import { expectCount } from '#test/browser/expect-count';
import { apiOf } from '#test/web/api-in-browser';
import { beginPaper, plannedItem, saved } from '#test/web/paper-desk';
import { setStage } from '#test/web/stage';
import { type Visitor } from '#test/web/visitor';
import { expectAccessible } from '#test/web/walks';

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
    const dialog = page.getByRole('dialog', { name: 'Unnta dette' });
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
  });

  it('is taken out of what is given to somebody who asks for access, document by document', async () => {
    const { page } = tiril;
    const vedlegg = 'Vedlegg 2 til sak 14/2/2021: Presentasjon fra Helsedirektoratet: Trygge helseapper';
    await page.goto(`${stage.address}/exemptions/meeting/2-2021`);
    await page.getByRole('link', { name: 'Unnta hele: Sak 14, vedlegg 2: Presentasjon' }).click();
    await page.getByLabel('Paragraf').selectOption('offl. § 15');
    await page.getByLabel('Begrunnelse').fill('Hentet inn utenfra');
    await page.getByLabel('Tittel som andre ser').fill('Innhentet presentasjon');
    await page.getByRole('button', { name: 'Unnta', exact: true }).click();
    await page.getByText('Dokumentet er unntatt offentlighet.').waitFor();
    await page
      .getByRole('link', { name: /^Endre eller opphev: Sak 14, vedlegg 2/ })
      .first()
      .click();
    await page.getByLabel('PDF der det som er unntatt, er tatt ut').setInputFiles({
      ...{ name: 'sladdet.pdf', mimeType: 'application/pdf' },
      buffer: await pdfKit({ size: 'A4' }, (doc) => doc.text('Det som er igjen')),
    });
    await page.getByRole('button', { name: 'Last opp' }).click();
    await page.getByRole('link', { name: 'Åpne den sladdede versjonen' }).waitFor();

    await page.getByRole('link', { name: 'Innsyn', exact: true }).click();
    await page.getByText('Ingen innsynskrav venter på svar.').waitFor();
    await expectAccessible(page, [360, 1440]);
    await page.getByRole('link', { name: 'Registrer innsynskrav' }).click();
    await page.getByRole('button', { name: 'Registrer' }).click();
    await page.getByRole('alert').getByText('Skriv hva det er bedt om innsyn i.').waitFor();
    await expectAccessible(page, [360, 1440]);
    await page.getByLabel('Hva det er bedt om innsyn i').fill('Papirene til sak 14');
    await page.getByLabel('Navn').fill('Siri Nygård');
    await page.getByRole('button', { name: 'Registrer' }).click();
    await page.getByText('Innsynskravet er registrert.').waitFor();
    await page.getByLabel('Søk i saksframlegg').fill('14/2/2021');
    await page.getByRole('button', { name: 'Søk' }).click();
    await page.getByText('dokumenter med «14/2/2021»').waitFor();
    await page.getByLabel(vedlegg).check();
    await page.getByLabel('Saksframlegg 14/2/2021').check();
    await page.getByRole('button', { name: 'Legg til' }).click();
    await page.getByText('Dokumentene er lagt til.').waitFor();
    await page.getByText('2 dokumenter er ikke avgjort.').waitFor();
    await expectAccessible(page);

    // What is proposed is what the exemptions say; meirinnsyn is for people to answer.
    for (const [name, left] of [
      ['Vedlegg 2', 'Ett dokument er ikke avgjort.'],
      ['Saksframlegg 14', 'Last ned, les og send.'],
    ] as const) {
      await page.getByRole('link', { name: `Ta stilling: ${name}` }).click();
      await page.getByRole('heading', { name: 'Ta stilling til innsyn' }).waitFor();
      expect(await page.getByLabel('Innsyn i deler').isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Lagre avgjørelsen' }).click();
      await page.getByRole('alert').getByText('Svar på om meirinnsyn er vurdert.').waitFor();
      await page.getByLabel('Meirinnsyn').selectOption('notGiven');
      if (name === 'Vedlegg 2') await expectAccessible(page);
      await page.getByRole('button', { name: 'Lagre avgjørelsen' }).click();
      await page.getByText(left).waitFor();
    }
    const file = async (link: string) => {
      const href = await page.getByRole('link', { name: link }).first().getAttribute('href');
      return (await page.request.get(stage.address + href!)).body();
    };
    const letter = await everyWordIn(await file('Brevet (PDF)'));
    expect(
      ['sirinygård', 'innhentetpresentasjon', '§31', '§32'].filter((each) => !letter.includes(each)),
    ).toEqual([]);
    await page.getByRole('button', { name: 'Merk som besvart' }).click();
    await page.getByText('Innsynskravet er besvart.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const given = await filesInZip(await file('Alt som ble gitt (ZIP)'));
    const words = (await Promise.all([...given.values()].map(everyWordIn))).join('');
    expect(given.size).toBe(3);
    const told = (text: string) => words.includes(text.replace(/\s+/g, '').toLocaleLowerCase('nb-NO'));
    expect(['Det som er igjen', openingWords, 'Presentasjon fra Helsedirektoratet'].map(told)).toEqual([
      ...[true, false, false],
    ]);
    await page.getByRole('link', { name: 'Innsynskrav', exact: true }).click();
    const answered = page.getByRole('region', { name: 'Besvart og avsluttet' });
    await answered.getByText(/^Besvart \d/).waitFor();
  });
});

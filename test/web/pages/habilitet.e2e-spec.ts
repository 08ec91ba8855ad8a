import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '#test/browser/accessibility';
import { expectCount } from '#test/browser/expect-count';
import { setStage } from '#test/web/stage';
import { everybodyArrives } from '#test/web/walks';

const secret = 'Broren min har søkt om disse midlene.';
const phone = { width: 360, height: 780 };

const stage = setStage({ refusals: [403, 422] });
const { open, as } = stage;
/** The address of the page about Kari Nes in case 15. */
let kariInCase15 = '';

const caseOf = (page: Page, number: string) =>
  page.locator('section.declare').filter({ hasText: `Sak ${number}` });

describe('habilitet before a meeting', () => {
  it('a member answers for every case on a phone, mends a fault, and loses nothing typed', async () => {
    await as('member', 'Kari Nes', async (page) => {
      await page.setViewportSize(phone);
      await open(page, '/');
      await page.getByRole('link', { name: 'Svar om habilitet' }).click();
      await page.getByText('8 saker gjenstår').waitFor();
      expect(await page.locator('input:checked').count()).toBe(0);
      expect(await caseOf(page, '15/2/2021').getByLabel('Begrunnelse').isVisible()).toBe(false);
      for (const number of ['10', '11', '12', '13', '16', '17'])
        await caseOf(page, `${number}/2/2021`).getByLabel('Habil', { exact: true }).check();
      await caseOf(page, '14/2/2021').getByLabel('Inhabil').check();
      await caseOf(page, '15/2/2021').getByLabel('Usikker').check();
      await caseOf(page, '15/2/2021').getByLabel('Begrunnelse').fill(secret);
      await page.getByRole('button', { name: 'Lagre svarene' }).click();

      const summary = page.getByRole('alert');
      expect(await summary.innerText()).toContain('Sak 14/2/2021: Velg hvilken hjemmel');
      expect(await caseOf(page, '15/2/2021').getByLabel('Begrunnelse').inputValue()).toBe(secret);
      expect(await accessibilityFaults(page)).toEqual([]);
      await summary.getByRole('link').click();
      await caseOf(page, '14/2/2021').getByLabel('Hjemmel').selectOption({ index: 6 });
      await page.getByRole('button', { name: 'Lagre svarene' }).click();

      expect(await page.getByRole('status').innerText()).toContain('Svarene er lagret');
      await page.getByText('Du har svart på alle sakene').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  it('the secretariat sees who has answered what, and opens a reason only by asking for it', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, '/habilitet/2-2021');
      expect(new URL(page.url()).pathname).toBe('/habilitet/2-2021/overview');
      const row = page.getByRole('row').filter({ hasText: 'Kari Nes' });
      await expectCount(row.getByText('Habil', { exact: true }), 6);
      expect(await page.content()).not.toContain(secret);
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await accessibilityFaults(page)).toEqual([]);
      }
      await page.getByRole('link', { name: 'Må avgjøres' }).click();
      await expectCount(page.getByRole('row'), 2);
      await page.getByRole('link', { name: 'Sak 15/2/2021, Kari Nes' }).click();
      kariInCase15 = new URL(page.url()).pathname;
      expect(await page.content()).not.toContain(secret);
      await page.getByRole('button', { name: 'Vis begrunnelsen' }).click();
      await page.getByText(secret).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  it('no other member, and no observer, sees the table or the reason', async () => {
    for (const [role, name] of [
      ['member', 'Bjarne Vik'],
      ['observer', 'Nora Lie'],
    ])
      await as(role, name, async (page) => {
        for (const path of ['/habilitet/2-2021/overview', kariInCase15]) {
          const answer = await open(page, path);
          expect(answer?.status()).toBe(403);
          expect(await page.content()).not.toContain(secret);
        }
        const asked = await page.request.post(`${stage.address}${kariInCase15}/reason`, {
          headers: { origin: stage.address },
        });
        expect(asked.status()).toBe(403);
        expect(await asked.text()).not.toContain(secret);
      });
  });

  it('the member sees who has read about her', async () => {
    await as('member', 'Kari Nes', async (page) => {
      await open(page, '/interests');
      const reads = page.getByRole('region', { name: 'Hvem har lest om deg' });
      expect(await reads.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringContaining('Tiril Lund leste en begrunnelse'),
      ]);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  it('an interest that a case names is pointed out to the member, and to the secretariat with why', async () => {
    await as('member', 'Bjarne Vik', async (page) => {
      await open(page, '/interests');
      await page.getByLabel('Eierskap').check();
      await page.getByRole('button', { name: 'Legg til interessen' }).click();
      expect(await page.getByRole('alert').innerText()).toContain('Skriv hvilken virksomhet det gjelder');
      await page.getByLabel('Virksomhet').fill('Legemiddelindustrien');
      await page.locator('#from').fill('2020-01-01');
      await page.getByRole('button', { name: 'Legg til interessen' }).click();
      await page.getByText('Endre Legemiddelindustrien').click();
      await page.getByLabel('Siste dag').fill('2019-12-31');
      await page.getByRole('button', { name: 'Avslutt' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel('Siste dag').inputValue()).toBe('2019-12-31');
      expect(await accessibilityFaults(page)).toEqual([]);
      await open(page, '/habilitet/2-2021');
      expect(await caseOf(page, '13/2/2021').innerText()).toContain('ført opp blant interessene dine');
    });
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, '/habilitet/2-2021/conflicts');
      const found = page.getByText('som Bjarne Vik har ført opp i interesseregisteret');
      await expectCount(found, 1);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  it('the chair sees what the council must decide, and nothing else of who has answered', async () => {
    await as('chair', 'Aud Holm', async (page) => {
      await page.setViewportSize(phone);
      await open(page, '/habilitet/2-2021/overview');
      const decide = page.getByRole('region', { name: 'Rådet må avgjøre' });
      expect(await decide.getByRole('link').allInnerTexts()).toEqual([
        'Sak 14/2/2021, Kari Nes',
        'Sak 15/2/2021, Kari Nes',
      ]);
      expect(await page.getByRole('table').count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      const pdf = await page.request.get(`${stage.address}/documents/habilitet-overview/2-2021.pdf`);
      expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
      await page.getByRole('link', { name: 'Sak 15/2/2021, Kari Nes' }).click();
      expect(await page.getByRole('heading', { name: 'Rådets avgjørelse' }).count()).toBe(0);
    });
  });

  it('the secretariat writes down what a member told on the telephone, and it says so', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, '/habilitet/2-2021/overview');
      await page.getByRole('link', { name: 'Frida Aas, sak 15/2/2021' }).click();
      await page.getByText('Før svaret for medlemmet').click();
      await page.getByLabel('Habil', { exact: true }).first().check();
      await page.getByRole('button', { name: 'Før svaret' }).click();
      expect(await page.getByRole('alert').innerText()).toContain('Velg hvordan medlemmet sa fra');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('Hvordan sa medlemmet fra?').selectOption('phone');
      await page.getByRole('button', { name: 'Før svaret' }).click();
      await expectCount(page.getByText('Ført av Tiril Lund etter melding på telefon.'), 1);
    });
    await as('member', 'Frida Aas', async (page) => {
      await open(page, '/habilitet/2-2021');
      expect(await caseOf(page, '15/2/2021').innerText()).toContain('etter at du sa fra på telefon');
    });
  });
});

describe('habilitet found in the middle of a case', () => {
  it('is ruled on by the others from when it was found, changes who is counted, and can be taken back', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, kariInCase15);
      await page.getByText('ikke mange nok til stede').waitFor();
      await everybodyArrives(page, stage.address, '2-2021');
      await page.reload();
      const ruling = page.getByRole('region', { name: 'Rådets avgjørelse' });
      expect(await ruling.innerText()).toMatch(
        /De som ikke selv er i spørsmål i saken, avgjør: (?!.*Kari Nes)/,
      );
      expect(await ruling.innerText()).toContain('avgjør Aud Holm med dobbeltstemme');
      await ruling.getByLabel('Inhabil', { exact: true }).check();
      await ruling.getByLabel('Hjemmel').selectOption({ index: 6 });
      await ruling.getByLabel('Inhabil fra').fill('10:05');
      await ruling.getByLabel('For inhabil').fill('3');
      await page.getByRole('button', { name: 'Før avgjørelsen' }).click();
      expect(await page.getByRole('alert').innerText()).toContain('Det er ført 3 stemmer');
      expect(await accessibilityFaults(page)).toEqual([]);
      await ruling.getByLabel('For inhabil').fill('');
      await ruling.getByLabel('Gikk ut').fill('10:06');
      await page.getByRole('button', { name: 'Før avgjørelsen' }).click();
      await ruling.getByText('Rådet fant medlemmet inhabilt.').waitFor();
      await ruling.getByLabel('Kom tilbake').fill('10:50');
      await page.getByRole('button', { name: 'Før avgjørelsen' }).click();
      expect(await ruling.getByLabel('Kom tilbake').inputValue()).toBe('10:50');
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await accessibilityFaults(page)).toEqual([]);
      }
    });
    await as('member', 'Kari Nes', async (page) => {
      await open(page, '/habilitet/2-2021');
      expect(await caseOf(page, '15/2/2021').innerText()).toContain('Rådet har avgjort habiliteten din');
    });
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, kariInCase15);
      await page.getByText('Ta tilbake avgjørelsen').click();
      await page.getByRole('button', { name: 'Ja, ta den tilbake' }).click();
      expect(await page.getByText('Ta tilbake avgjørelsen').count()).toBe(0);
    });
  });
});

describe('what the secretariat keeps for habilitet', () => {
  it('parties of a case are pointed out to those who are tied to them', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, '/habilitet/2-2021/conflicts');
      const parties = page.getByRole('region', { name: 'Parter i sakene' });
      const row = parties.getByRole('listitem').filter({ hasText: '16/2/2021' });
      await row.getByText('Endre partene').click();
      await row.getByLabel('Legg til en virksomhet').selectOption({ label: 'Kreftforeningen' });
      await row.getByRole('button', { name: 'Lagre partene' }).click();
      expect(await row.innerText()).toContain('Kreftforeningen');
      expect(await page.getByText('Sak 16/2/2021 har Kreftforeningen som part').count()).toBeGreaterThan(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  it('legal bases are dated: the old one ends, a new one begins', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, '/legal-bases');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('link', { name: 'Ny hjemmel' }).click();
      await page.getByLabel('Kode').fill('Ny lov');
      await page.getByRole('button', { name: 'Lagre' }).click();
      await expectCount(page.getByRole('alert').getByRole('link'), 4);
      expect(await page.getByLabel('Kode').inputValue()).toBe('Ny lov');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('Kode').fill('fvl-2025-x');
      await page.getByLabel('Slik den trykkes').fill('forvaltningsloven (2025)');
      await page.getByLabel('Forklaring for den som velger').fill('Grunnlaget i den nye loven.');
      await page.getByLabel('Gjelder fra').fill('2030-01-01');
      await page.getByRole('button', { name: 'Lagre' }).click();
      expect(await page.getByRole('status').innerText()).toContain('Lagret');
      await open(page, '/legal-bases');
      const added = page.getByRole('listitem').filter({ hasText: 'forvaltningsloven (2025)' });
      expect(await added.innerText()).toContain('Gjelder ikke i dag');
    });
  });
});

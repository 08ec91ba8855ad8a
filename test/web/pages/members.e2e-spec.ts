import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, osloLocal } from '#kernel/oslo-time';
import { setStage } from '#test/web/stage';
import { signIn } from '#test/web/visitor';
import { expectAccessible } from '#test/web/walks';

const today = osloLocal(new Date()).date;
const yesterday = addDays(today, -1);

const stage = setStage();
const { open } = stage;

const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const told = (page: Page) => page.getByRole('main').innerText();

describe('the register of people', () => {
  it('takes in somebody new, asks about an organisation it does not know, and appoints them', async () => {
    const { page, context } = await stage.visitor('secretariat', 'Tiril Lund');
    await open(page, '/members/people/new');
    await page.getByLabel('Fornavn').fill('Åse');
    await page.getByLabel('Etternavn').fill('Nyhus');
    await page.getByLabel('E-post').fill('åse');
    await page.getByLabel('Virksomhet').fill('Havforskningen');
    await click(page, 'Registrer personen');
    expect(await told(page)).toContain('Dette er ikke en e-postadresse');
    expect(await told(page)).toContain('«Havforskningen» står ikke i registeret');
    await expectAccessible(page, [360, 1440]);
    await page.getByLabel('E-post').fill('ase.nyhus@example.no');
    await page.getByLabel('Legg til «Havforskningen» som ny virksomhet').check();
    await click(page, 'Registrer personen');
    expect(await page.getByRole('status').innerText()).toContain('Lagret');
    await page.getByRole('link', { name: 'Oppnevn Åse Nyhus' }).click();
    await page.getByLabel('Som', { exact: true }).selectOption({ label: 'Leder' });
    await page.getByLabel('Første dag').fill(addDays(today, 30));
    await click(page, 'Se hva som skjer');
    expect(await told(page)).toContain('Aud Holm er leder i dag');
    await expectAccessible(page, [360, 1440]);
    await click(page, 'Oppnevn');
    expect(await page.getByRole('status').innerText()).toContain('Oppnevnt');
    expect(await told(page)).toMatch(/Åse Nyhus/);
    await open(page, '/members');
    expect(await told(page)).toMatch(/Aud Holm\s*\(leder\)/);
    await page.locator('details.person summary').click();
    await page.getByRole('link', { name: 'Bytt råd eller rolle' }).click();
    expect(await told(page)).toContain('Du er her');
    await expectAccessible(page, [360, 1440]);
    await open(page, '/members/people?q=havforskningen');
    expect(await told(page)).toContain('Åse Nyhus');
    await expectAccessible(page, [360, 1440]);
    await context.close();
  });
});

describe('the settings of the council', () => {
  it('are told beside the field when they are wrong, and shown before they are saved', async () => {
    const { page, context } = await stage.visitor('secretariat', 'Tiril Lund');
    await open(page, '/council/settings');
    await page.getByLabel('Merknadsfrist, dager').fill('999');
    await page.getByLabel('Saksnummer', { exact: true }).fill('{sequence}');
    await click(page, 'Se hva som endres');
    expect(await page.getByRole('alert').innerText()).toContain('Tallet er for lite eller for stort');
    expect(await page.getByLabel('Merknadsfrist, dager').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Merknadsfrist, dager').fill('10');
    await page.getByLabel('Saksnummer', { exact: true }).fill('{sequence}/{meeting}/{yy}');
    await click(page, /^Flytt ned.*Spørsmål om habilitet/);
    const template = page.locator('[id="sectionTemplates.0"]');
    await template.getByText('Endre: Vedtakssak').click();
    await template.getByRole('textbox', { name: 'Overskrift' }).fill('Konsekvenser');
    await click(page, 'Se hva som endres');
    const changes = await page.getByRole('region', { name: 'Dette endres' }).innerText();
    expect(changes).toContain('Blir: 10');
    expect(changes).toContain('Faste saker');
    expect(changes).toContain('Maler for saksframlegg');
    expect(await template.innerText()).toContain('Hovedpunkter · Konsekvenser');
    expect(await told(page)).toContain('trykkes slik: 10/2/21');
    await expectAccessible(page, [360, 1440]);
    await click(page, 'Lagre endringene');
    expect(await page.getByRole('status').innerText()).toContain('lagret');
    await open(page, '/meetings/2-2021');
    expect(await told(page)).toContain('10/2/21');
    await context.close();
  });
});

describe('the end of a term', () => {
  it('ends access, leaves every page in peace without a council, hands out what people told, and is undone', async () => {
    const member = await stage.visitor('member', 'Dina Moe');
    const { page, context, troubles } = await stage.visitor('secretariat', 'Tiril Lund');
    await open(page, '/members');
    await page.getByRole('link', { name: 'Avslutt periode' }).click();
    await page.getByLabel('Siste dag i vervet').fill(yesterday);
    await click(page, 'Se hva som skjer');
    expect(await told(page)).toContain('er ingen oppnevnt i rådet');
    expect(await told(page)).toContain('Plasser i referansegrupper blir tomme');
    await expectAccessible(page, [360, 1440]);
    await click(page, /^Avslutt \d+ oppnevninger$/);
    expect(await page.getByRole('status').innerText()).toContain('Perioden er slutt');
    await expectAccessible(page, [360, 1440]);

    await open(member.page, '/meetings');
    expect(new URL(member.page.url()).pathname).toBe('/sign-in');
    expect(await told(member.page)).toContain('Vervet tok slutt');
    expect(await member.page.getByRole('button', { name: /Dina Moe/ }).count()).toBe(0);

    const pages = [
      '/',
      '/meetings',
      '/meetings/2-2021',
      '/action-plan',
      '/members',
      '/interests',
      '/referat/1-2021',
    ];
    const more = [
      '/habilitet/2-2021/overview',
      '/innkalling/2-2021',
      '/innkalling/2-2021/answers',
      '/innkalling/2-2021/send',
    ];
    const own = [
      '/members/people',
      '/members/seats',
      '/members/appointments/new',
      '/members/term-end',
      '/council/settings',
    ];
    for (const path of [...pages, ...more, ...own]) {
      const answer = await open(page, path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      expect([path, (await told(page)).includes('Feil i programmet')]).toEqual([path, false]);
    }
    await open(page, '/members');
    expect(await told(page)).toContain('Ingen er oppnevnt i rådet');
    await expectAccessible(page, [360, 1440]);
    await open(page, '/action-plan');
    expect(await told(page)).toContain('er ikke lenger i rådet');

    await open(page, '/members/people?q=dina');
    await page.getByRole('link', { name: 'Dina Moe' }).click();
    await page.getByRole('link', { name: 'Hent fram for utlevering' }).click();
    expect(await told(page)).toContain('At du har åpnet dette, er notert');
    await expectAccessible(page, [360, 1440]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Last ned for utlevering/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Oppgitt av Dina Moe.txt');

    await open(page, '/members/term-end');
    await page
      .getByRole('link', { name: /^Perioden til/ })
      .first()
      .click();
    await click(page, 'Angre avslutningen');
    expect(await told(page)).toContain('Angret');
    await signIn(member.page, stage.address, 'member', 'Dina Moe');
    expect(new URL(member.page.url()).pathname).toBe('/');
    expect(troubles()).toEqual([]);
    await context.close();
    await member.context.close();
  });
});

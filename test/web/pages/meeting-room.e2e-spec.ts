import { describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { arriveBy } from '#test/browser/arriving';
import { eventually, eventuallyEqual } from '#test/patience/eventually';
import { expectCount } from '#test/browser/expect-count';
import { setStage } from '#test/web/stage';
import { signIn, visit } from '#test/web/visitor';
import { expectAccessible } from '#test/web/walks';

const room = '/meetings/2-2021/room';
const phone = { width: 360, height: 780 };

const stage = setStage({ whole: true });
let contexts: BrowserContext[] = [];
let troubles: (() => string[])[] = [];

/** Somebody at a page of their own. */
async function at(role: string, name: string, path: string): Promise<Page> {
  const visitor = await visit(stage.browser, stage.address);
  contexts.push(visitor.context);
  troubles.push(visitor.troubles);
  await signIn(visitor.page, stage.address, role, name);
  await visitor.page.goto(stage.address + path);
  return visitor.page;
}

/** The server has answered for all that was typed: the page keeps it no more (`room/writing-field.ts`). */
const saved = (page: Page, form: 'note' | 'vedtak') =>
  eventually(() =>
    page.evaluate<boolean>(
      `!Object.keys(localStorage).some((place) => place.startsWith('saksgang.${form}.'))`,
    ),
  );
const valueIs = (page: Page, field: string, text: string) =>
  eventuallyEqual(() => page.locator(`#${field}`).inputValue(), text);

/** What several do before any of them hears of the others. */
async function atOnce(pages: readonly Page[], write: () => Promise<void>): Promise<void> {
  for (const page of pages) await page.context().setOffline(true);
  await write();
  for (const page of pages) await page.context().setOffline(false);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function leave(): Promise<void> {
  for (const context of contexts) await context.close();
  // A network that was cut on purpose is told in the console, and nothing else may be.
  const told = troubles
    .flatMap((each) => each())
    .filter((line) => !/ERR_|Failed to load resource/.test(line));
  [contexts, troubles] = [[], []];
  expect(told).toEqual([]);
}

describe('the møterom', () => {
  it('is opened by the secretary, followed on a phone and shown on the screen, live', async () => {
    const tiril = await at('secretariat', 'Tiril Lund', '/meetings/2-2021');
    const bjarne = await at('member', 'Bjarne Vik', `${room}/follow`);
    await bjarne.setViewportSize(phone);
    await expectCount(bjarne.getByText('Møtet er ikke satt ennå.'), 1);
    await tiril.getByRole('link', { name: 'Gå til møterommet' }).click();
    await press(tiril, 'Sett møtet');
    await bjarne.getByRole('heading', { name: 'Godkjenning av innkalling og saksliste' }).waitFor();
    const screen = await at('secretariat', 'Mina Berg', `${room}/screen`);
    await press(tiril, 'Alle som ventes, er her');
    await screen.getByText('16 av 16 til stede · vedtaksført').waitFor();
    await press(tiril, /^Gikk nå.*Dina Moe/);
    await screen.getByText('15 av 16 til stede').waitFor();
    await press(tiril, /^Kom nå.*Dina Moe/);
    await screen.getByText('16 av 16 til stede').waitFor();
    await press(bjarne, 'Be om ordet');
    await bjarne.getByText('Du er nummer 1 på talelisten.').waitFor();
    await screen.locator('.speakers').getByText('Bjarne Vik').waitFor();
    await press(tiril, /^Gi ordet.*Bjarne Vik/);
    await bjarne.getByText('Du har ordet.').waitFor();
    await tiril.locator('#vedtak-text').fill('Innkallingen og sakslisten godkjennes uten merknader.');
    await screen.locator('ins').getByText('uten merknader').waitFor();
    await bjarne.locator('ins').getByText('uten merknader').waitFor();
    for (const page of [tiril, bjarne, screen]) await expectAccessible(page);
    const vera = await at('observer', 'Vera Dybdal', `${room}/follow`);
    expect(await vera.getByText('uten merknader').count()).toBe(0);
    expect(await vera.getByRole('button', { name: 'Be om ordet' }).count()).toBe(0);
    expect((await vera.goto(`${stage.address}${room}`))?.status()).toBe(403);
    await leave();
  });

  it('lets two secretaries write at once and see each other’s words', async () => {
    const tiril = await at('secretariat', 'Tiril Lund', room);
    const jonas = await at('secretariat', 'Jonas Eide', room);
    await tiril.locator('#note-text').fill('Leder ønsket velkommen.');
    await valueIs(jonas, 'note-text', 'Leder ønsket velkommen.');
    await atOnce([tiril, jonas], async () => {
      await tiril.locator('#note-text').fill('Leder ønsket velkommen.\nAud ledet møtet.');
      await jonas.locator('#note-text').fill('Jonas førte referat.\nLeder ønsket velkommen.');
    });
    const both = 'Jonas førte referat.\nLeder ønsket velkommen.\nAud ledet møtet.';
    await Promise.all([tiril, jonas].map((page) => valueIs(page, 'note-text', both)));
    await atOnce([tiril, jonas], async () => {
      await tiril.locator('#vedtak-text').fill('Innkallingen godkjennes.');
      await jonas.locator('#vedtak-text').fill('Sakslisten godkjennes.');
    });
    const loser = await Promise.race(
      [tiril, jonas].map(async (page) => {
        await page.locator('[data-clash]:not([hidden])').waitFor();
        return page;
      }),
    );
    const mine = await loser.locator('#vedtak-text').inputValue();
    await press(loser, 'Bruk min tekst');
    await saved(loser, 'vedtak');
    const other = loser === tiril ? jonas : tiril;
    await valueIs(other, 'vedtak-text', mine);
    await leave();
  });

  it('loses nothing when the network is gone for a while, nor when the page is closed meanwhile', async () => {
    const tiril = await at('secretariat', 'Tiril Lund', room);
    const jonas = await at('secretariat', 'Jonas Eide', room);
    const before = await tiril.locator('#note-text').inputValue();
    await tiril.context().setOffline(true);
    await tiril.locator('#note-text').fill(`${before}\nSkrevet uten nett.`);
    await tiril.locator('#note-form').getByText('Ingen kontakt med serveren').waitFor();
    await jonas.locator('#note-text').fill(`Skrevet imens.\n${before}`);
    await saved(jonas, 'note');
    await tiril.context().setOffline(false);
    const merged = `Skrevet imens.\n${before}\nSkrevet uten nett.`;
    await Promise.all([tiril, jonas].map((page) => valueIs(page, 'note-text', merged)));
    await tiril.context().setOffline(true);
    await tiril.locator('#note-text').fill(`${merged}\nUlagret da siden ble lukket.`);
    await tiril.locator('#note-form').getByText('Ingen kontakt med serveren').waitFor();
    const [context] = [tiril.context()];
    await tiril.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${stage.address}${room}`);
    await valueIs(jonas, 'note-text', `${merged}\nUlagret da siden ble lukket.`);
    await leave();
  });

  it('loses nothing that was saved, nor what was typed, when the server is killed', async () => {
    const tiril = await at('secretariat', 'Tiril Lund', room);
    const bjarne = await at('member', 'Bjarne Vik', `${room}/follow`);
    await tiril.locator('#note-text').fill('Lagret før strømmen gikk.');
    await saved(tiril, 'note');
    await stage.program.crash();
    await tiril.locator('#note-text').fill('Lagret før strømmen gikk.\nSkrevet mens serveren lå nede.');
    await tiril.locator('#note-form').getByText('Ingen kontakt med serveren').waitFor();
    await stage.program.startAgain();
    const machine = await at('secretariat', 'Mina Berg', room);
    await valueIs(machine, 'note-text', 'Lagret før strømmen gikk.\nSkrevet mens serveren lå nede.');
    await press(machine, 'Avslutt saken og gå til neste');
    await bjarne.getByRole('heading', { name: 'Spørsmål om habilitet' }).waitFor();
    await leave();
  });

  it('postpones an item with a reason, takes it up again, and closes when nothing is left', async () => {
    const tiril = await at('secretariat', 'Tiril Lund', room);
    await tiril.getByText('Utsett eller trekk saken').click();
    await tiril.getByLabel('Hvorfor?').fill('Notatet mangler.');
    await press(tiril, 'Utsett');
    await tiril.locator('#room-agenda').getByText('utsatt').waitFor();
    await tiril.locator('#room-agenda').getByText('Spørsmål om habilitet').click();
    await press(tiril, 'Ta opp saken igjen');
    await tiril.getByText('oppe til behandling nå').waitFor();
    for (
      let left = 0;
      left < 8 && (await tiril.getByRole('button', { name: 'Avslutt saken' }).count()) > 0;
      left++
    ) {
      await tiril.getByRole('link', { name: 'Les opp' }).click();
      await press(tiril, 'Lås vedtaket og avslutt saken');
      if ((await tiril.getByRole('alert').count()) > 0) {
        await tiril.locator('#vedtak-changes').fill('Nytt avsnitt om videokonsultasjon.');
        await tiril.locator('#vedtak-text').fill('Rådet slutter seg til forslaget.');
        // What was typed is saved before the step is taken.
        await arriveBy(tiril, () => press(tiril, 'Avslutt saken og gå til neste'));
      }
    }
    await expectAccessible(tiril);
    await press(tiril, 'Hev møtet');
    await tiril.getByText('Møtet er hevet.').waitFor();
    await tiril.getByRole('link', { name: 'Gå til referatet' }).waitFor();
    await leave();
  });
});

import { expect } from '@jest/globals';
import type { Dialog, Page } from 'playwright-core';
import { accessibilityFaults } from '#test/browser/accessibility';
import { eventually, eventuallyEqual } from '#test/patience/eventually';
import { editor, saveByHand, saved } from './paper-desk.js';
import type { Visitor } from './visitor.js';

/**
 * Two of the secretariat write in one paper: they see each other, get what the other writes, choose where both wrote,
 * name a version, compare and bring one back.
 * @param address of a paper with two sections, the second empty; the other visitor's window is closed at the end
 */
export async function writeTogether(
  [tiril, mina]: readonly [Visitor, Visitor],
  address: string,
): Promise<void> {
  await tiril.page.goto(address);
  await editor(tiril.page, 1).click();
  await tiril.page.keyboard.type('Først.');
  await saveByHand(tiril.page);
  await mina.page.goto(address);
  await tiril.page.getByText('Mina Berg har saksframlegget åpent').waitFor();

  await editor(mina.page, 1).click();
  await tiril.page.getByText('Mina Berg skriver i Hovedpunkter').waitFor();
  await mina.page.keyboard.press('Control+A');
  await mina.page.keyboard.type('Mina skrev dette.');
  await editor(tiril.page, 1).getByText('Mina skrev dette.').waitFor();
  await writeInTurn(tiril.page, mina.page);

  await mina.context.setOffline(true);
  await editor(mina.page, 0).click();
  await mina.page.keyboard.press('Control+A');
  await mina.page.keyboard.type('Mina skrev også her.');
  await editor(tiril.page, 0).click();
  await tiril.page.keyboard.press('Control+A');
  await tiril.page.keyboard.type('Tiril skrev her.');
  await saved(tiril.page);
  await mina.context.setOffline(false);
  await mina.page.getByText('Noen andre har skrevet i det samme').waitFor();
  await saveByHand(mina.page);
  expect(await mina.page.locator('.clash').innerText()).toContain('Tiril skrev her.');
  expect(await accessibilityFaults(mina.page)).toEqual([]);
  await mina.page.getByLabel('Ta med det begge har skrevet').check();
  await saveByHand(mina.page);
  expect(await editor(mina.page, 0).innerText()).toMatch(/Mina skrev også her\.\s+Tiril skrev her\./);

  await mina.page.getByRole('link', { name: 'Versjoner', exact: true }).click();
  const before = mina.page.getByRole('listitem').filter({ hasText: 'Før et valg mellom to tekster' });
  expect(await before.innerText()).toContain('Mina Berg');
  await mina.page.getByLabel('Ta vare på det som står nå').fill('Versjon til leder');
  await mina.page.getByRole('button', { name: 'Ta vare på' }).click();
  await before.getByRole('link', { name: 'Se endringer siden' }).click();
  expect(await mina.page.locator('.changed ins:visible').innerText()).toContain('Mina skrev også her.');
  expect(await accessibilityFaults(mina.page)).toEqual([]);
  await before.getByRole('button', { name: 'Hent tilbake' }).click();
  expect(await editor(mina.page, 0).innerText()).toBe('Tiril skrev her.');
  await editor(tiril.page, 0).getByText('Mina skrev også her.').waitFor({ state: 'detached' });

  await mina.context.close();
  await tiril.page.getByText(/^Mina Berg (skriver|har)/).waitFor({ state: 'detached' });
}

/** One goes on in the middle of a sentence, after a space, when the other has written before it meanwhile. */
async function writeInTurn(one: Page, other: Page): Promise<void> {
  await editor(one, 1).click();
  await one.keyboard.press('Control+End');
  await one.keyboard.type(' Tiril er ');
  await editor(other, 1).getByText('Tiril er').waitFor();
  await other.keyboard.press('Control+Home');
  await other.keyboard.type('Nå: ');
  await editor(one, 1).getByText('Nå: Mina').waitFor();
  await one.keyboard.type('enig.');
  await eventuallyEqual(() => editor(one, 1).innerText(), 'Nå: Mina skrev dette. Tiril er enig.');
  await saved(one);
}

const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Puts a picture into the first section, first without telling what it shows, which is refused. */
export async function putInPicture(page: Page): Promise<void> {
  const answers = ['', 'Kart over fylkene', 'Kartet'];
  const answer = (dialog: Dialog) => void dialog.accept(answers.shift());
  page.on('dialog', answer);
  const choose = async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bilde', exact: true }).first().click();
    await (await chooser).setFiles({ name: 'kart.png', mimeType: 'image/png', buffer: tinyPng });
  };
  await choose();
  await page.getByText('Bildet ble ikke lagt inn').waitFor();
  await choose();
  await page.locator('.ProseMirror figure img[alt="Kart over fylkene"]').waitFor();
  const figure =
    /<figure><img src="data:image\/png;base64,[^"]+" alt="Kart over fylkene"><figcaption>Kartet</;
  await eventually(async () => figure.test(await page.locator('#html-0').inputValue()));
  await saveByHand(page);
  expect(await page.getByRole('status').first().innerText()).toContain('Lagret');
  await exemptPicture(page);
  page.off('dialog', answer);
}

/** Exempts the picture from the public, with its alternate text and caption, and takes the mark away again. */
async function exemptPicture(page: Page): Promise<void> {
  const figure = page.locator('.ProseMirror figure').first();
  const press = async () => {
    await figure.click();
    await page.locator('.ProseMirror-selectednode').waitFor();
    await page.getByRole('button', { name: 'Unntatt offentlighet', exact: true }).first().click();
  };
  const kept = () => page.locator('#html-0').inputValue();
  await press();
  const dialog = page.getByRole('dialog', { name: 'Unnta dette' });
  await dialog.getByText('Kart over fylkene').waitFor();
  await dialog.getByLabel('Paragraf').selectOption('offl. § 14 første ledd');
  await dialog.getByLabel('Begrunnelse').fill('Til intern bruk');
  await dialog.getByRole('button', { name: 'Unnta', exact: true }).click();
  await eventually(async () => /<figure data-exempt="u-[0-9a-f]{12}"><img /.test(await kept()));
  await saved(page);
  await page.reload();
  await page.locator('.ProseMirror figure[data-exempt] img[alt="Kart over fylkene"]').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press();
  await eventually(async () => /<figure><img /.test(await kept()));
  await saved(page);
}

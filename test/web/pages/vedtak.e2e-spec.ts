import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addItem, type Api, apiOf, type ApiRow, callMeeting, planMeeting } from '#test/web/api-in-browser';
import { setStage } from '#test/web/stage';
import { expectAccessible } from '#test/web/walks';

const year = new Date().getFullYear() + 1;
const phone = { width: 360, height: 780 };

const stage = setStage();
const { open, as } = stage;
/** Address of the vedtak of the case, `/vedtak/1-1-2027`. */
let vedtak = '';

interface Row extends ApiRow {
  readonly personId: string;
  readonly seatId: string | null;
}

/** Plans, calls and begins a meeting with one case over the API, where everybody with a seat is present. */
async function beginMeeting(page: Page): Promise<void> {
  const api = apiOf(page, stage.address);
  const { id } = await planMeeting(api, `${year}-02-26`, await personOf(api, 'chair'));
  const item = await addItem(api, id, 'Nasjonal plan');
  await callMeeting(api, id);
  const { version } = await api<ApiRow>('GET', `meetings/${id}`);
  await api('POST', `meetings/${id}/begin`, undefined, version);
  const attendance = () => api<{ items: readonly Row[] }>('GET', `meetings/${id}/attendance`);
  for (const row of (await attendance()).items.filter(({ seatId }) => seatId !== null)) {
    const { version: read } = (await attendance()).items.find((each) => each.id === row.id)!;
    await api('PATCH', `meetings/${id}/attendance/${row.id}`, { status: 'present' }, read);
  }
  const { caseNumber } = await api<{ caseNumber: string }>('GET', `agenda-items/${item.id}`);
  vedtak = `/vedtak/${caseNumber.replaceAll('/', '-')}`;
}

async function personOf(api: Api, role: string): Promise<string | undefined> {
  const { items } = await api<{ items: readonly { personId: string; role: string; to: string | null }[] }>(
    'GET',
    'appointments?limit=200',
  );
  return items.filter((row) => row.role === role).at(-1)?.personId;
}

describe('a vote with dissent', () => {
  it('is prepared by the secretary: the text, an alternative, a ballot by name', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await beginMeeting(page);
      await open(page, vedtak);
      await page.getByRole('button', { name: 'Begynn vedtaket' }).click();
      await page.getByLabel('Nytt avsnitt').fill('Planen vedtas for to år.');
      await page.getByLabel('Utfall for saken').selectOption('adopted');
      await page.getByRole('button', { name: 'Lagre vedtaket' }).click();
      await page.getByText('Legg inn et forslag').click();
      await page.getByLabel('Forslagsstiller').selectOption({ label: 'Ingrid Dal' });
      await page.getByLabel('Forslagets tekst').fill('Planen utsettes til høsten.');
      await page.getByRole('button', { name: 'Legg inn forslaget' }).click();
      await page.getByText('Åpne en avstemning').click();
      await page.getByRole('button', { name: 'Åpne avstemningen' }).click();
      await page.getByText(/^0 av \d+ har stemt$/).waitFor();
      await expectAccessible(page);
    });
  });

  it('lets a member vote on a phone, change it, and enter a dissent', async () => {
    await as('member', 'Ingrid Dal', async (page) => {
      await page.setViewportSize(phone);
      await open(page, vedtak);
      await page.getByRole('link', { name: 'Stem nå' }).click();
      await page.getByText('Planen utsettes til høsten.').waitFor();
      await expectAccessible(page);
      await page.setViewportSize(phone);
      await page.getByLabel('Mot', { exact: true }).check();
      await page.getByRole('button', { name: 'Avgi stemmen' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Mot');
      await page.getByLabel('For', { exact: true }).check();
      await page.getByRole('button', { name: 'Endre stemmen' }).click();
      expect(await page.getByRole('status').textContent()).toContain('For');
      await page.getByRole('link', { name: 'Tilbake til saken' }).click();
      await page.getByText('Skriv en protokolltilførsel').click();
      await page.getByLabel('Slag', { exact: true }).selectOption('dissent');
      await page.getByLabel('Det som skal stå i referatet').fill('Planen burde vært utsatt.');
      await page.getByRole('button', { name: 'Legg til' }).click();
      await page.getByRole('heading', { name: 'Dissens fra Ingrid Dal' }).waitFor();
    });
  });

  it('is counted: the alternative falls, and a tie over the text is decided by the chair', async () => {
    await as('secretariat', 'Tiril Lund', async (page) => {
      await open(page, vedtak);
      const vote = async (choiceOf: (index: number) => string) => {
        const rows = await page.locator('fieldset.vote-list__row').all();
        for (const [index, row] of rows.entries())
          if ((await row.locator('input:checked').count()) === 0)
            await row.getByLabel(choiceOf(index), { exact: true }).check();
        await page.getByRole('button', { name: 'Lagre stemmene' }).click();
        await page.getByRole('button', { name: 'Avslutt og tell opp' }).click();
        return rows.length;
      };
      const voters = await vote(() => 'Mot');
      const fell = `Forslag fra Ingrid Dal: falt med 1 mot ${voters - 1} stemmer.`;
      await page.getByText(fell).waitFor();
      await page.getByText('Åpne en avstemning').click();
      await page.getByLabel('Teksten slik den står nå').check();
      await page.getByRole('button', { name: 'Åpne avstemningen' }).click();
      // The chair comes first in the list; with an odd number of voters the last one abstains.
      const half = Math.floor(voters / 2);
      await vote((index) => (index < half ? 'For' : index < half * 2 ? 'Mot' : 'Avsto'));
      await page
        .getByText(/møtelederens dobbeltstemme avgjorde/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Lås vedtaket og avslutt saken' }).click();
      expect(await page.locator('.title .ds-tag').textContent()).toBe('Låst');
      await expectAccessible(page);
    });
  });

  it('is over for members when the item is closed, and opened again only by the chair, with a reason', async () => {
    await as('member', 'Ingrid Dal', async (page) => {
      await open(page, vedtak);
      await page.getByText('Saken er avsluttet').waitFor();
      expect(await page.getByText('Åpne vedtaket igjen').count()).toBe(0);
    });
    const { page, context } = await stage.visitor('chair');
    await open(page, vedtak);
    await page.getByText('Åpne vedtaket igjen').first().click();
    await page.getByRole('button', { name: 'Åpne vedtaket igjen' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Skriv hvorfor vedtaket åpnes igjen/ })
      .waitFor();
    await page.getByLabel('Hvorfor').fill('Et årstall ble lest feil');
    await page.getByRole('button', { name: 'Åpne vedtaket igjen' }).click();
    await page.getByText('Åpnet igjen: Et årstall ble lest feil').waitFor();
    await context.close();
    const observer = await stage.visitor('observer');
    expect((await open(observer.page, vedtak))?.status()).toBe(403);
    await observer.context.close();
  });
});

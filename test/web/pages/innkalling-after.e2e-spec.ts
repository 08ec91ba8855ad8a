import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { open as openPdf, textOfPage } from '#test/hostile/read-back';
import { eventually } from '#test/patience/eventually';
import { addItem, type Api, apiOf, type ApiRow, callMeeting, planMeeting } from '#test/web/api-in-browser';
import { setStage } from '#test/web/stage';
import { type Visitor, visit } from '#test/web/visitor';
import { expectAccessible } from '#test/web/walks';

const year = new Date().getFullYear() + 1;
const meeting = `1-${year}`;
const ingrid = 'ingrid.dal@folkehelseinstituttet.example';

const stage = setStage({ mail: true });
const { open } = stage;
let tiril: Visitor;
/** Hers, and the API as the same person. */
let secretary: Page;
let api: Api;

interface Row extends ApiRow {
  readonly title: string;
}

async function itemCalled(title: string): Promise<Row> {
  const { items } = await api<{ items: readonly Row[] }>('GET', `meetings/${meeting}/agenda?limit=100`);
  return items.find((item) => item.title.startsWith(title))!;
}

/** A paper that is ready to go out. */
async function readyPaper(title: string): Promise<void> {
  const { id } = await itemCalled(title);
  const begun = await api<Row>('POST', `agenda-items/${id}/saksframlegg`, {});
  const sections = [{ kind: 'text', heading: null, html: '<p>Bakgrunn for saken.</p>' }];
  const written = await api<Row>('PATCH', `agenda-items/${id}/saksframlegg`, { sections }, begun.version);
  await api('POST', `agenda-items/${id}/saksframlegg/step`, { action: 'approve' }, written.version);
}

async function memberSees(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, context } = await stage.visitor('member', 'Ingrid Dal');
  await open(page, path);
  await look(page);
  await context.close();
}

/** What was sent is kept by a job; what is changed before that has begun would be in it. */
async function keptForIngrid(version: number): Promise<void> {
  const isKept = new RegExp(`Hele møtepakken\\s*Klar\\s*Versjon ${version} ·`);
  await memberSees(`/packages/${meeting}`, async (page) => {
    const now = page.getByRole('region', { name: 'Møtepakken nå' });
    let text = '';
    const look = async () => {
      await page.reload();
      text = (await now.textContent()) ?? '';
      return isKept.test(text);
    };
    await eventually(look, { told: () => text });
  });
}

let seen = 1;

/** The mail to Ingrid after those that were looked at. */
async function nextMail() {
  seen += 1;
  return (await stage.catcher.waitFor(seen, ingrid))[seen - 1];
}

beforeAll(async () => {
  tiril = await stage.visitor('secretariat', 'Tiril Lund');
  secretary = tiril.page;
  api = apiOf(secretary, stage.address);
  await planMeeting(api, `${year}-02-26`);
  for (const title of ['Nasjonal plan', 'Budsjett']) await addItem(api, meeting, title);
  await readyPaper('Nasjonal plan');
  await callMeeting(api, meeting);
  await stage.catcher.waitFor(1, ingrid);
  await keptForIngrid(1);
});

describe('after the innkalling has been sent', () => {
  it('a changed saksliste goes out as a new version that says what has changed and why', async () => {
    const budget = await itemCalled('Budsjett');
    await api('POST', `agenda-items/${budget.id}/withdraw`, undefined, budget.version);
    await addItem(api, meeting, 'Ny strategi');
    await open(secretary, `/meetings/${meeting}`);
    await secretary.getByRole('link', { name: 'Send ny versjon' }).click();
    const changes = secretary.getByRole('region', { name: 'Endringer siden versjon 1' });
    expect(await changes.textContent()).toMatch(
      /Sak \d+\/1\/\d+ er trukket: Budsjett[^]*Ny sak .*: Ny strategi/,
    );
    await expectAccessible(secretary, [1440]);
    await secretary.getByRole('link', { name: 'Se hvem som får innkallingen' }).click();
    await secretary.getByLabel('Hvorfor sendes en ny versjon?').fill('Budsjettet må vente');
    await secretary.getByRole('checkbox', { name: 'Saksframlegg som ikke er klare, ettersendes' }).check();
    await expectAccessible(secretary, [1440]);
    await secretary.getByRole('button', { name: 'Send ny versjon' }).click();
    expect(await secretary.getByRole('status').textContent()).toContain('Utsendingen er i gang');
    const mail = await nextMail();
    expect(mail?.parsed.text).toMatch(
      /Grunn: Budsjettet må vente[^]*Endringer siden versjon 1:[^]*Ny strategi/,
    );
    expect(String(mail?.parsed.attachments[0].content.length)).not.toBe('0');
    await memberSees(`/documents/innkalling/${meeting}`, async (page) => {
      const text = await page.locator('article#innkalling').textContent();
      expect(text).toMatch(/Versjon 2, sendt[^]*Endringer siden versjon 1[^]*Budsjettet må vente/);
      expect(text).toMatch(/Budsjett \(Trukket\)[^]*Ny strategi \(Ny\)/);
    });
    await keptForIngrid(2);
  });

  it('a vedlegg that comes later says so, and only those who are chosen are told', async () => {
    const { id } = await itemCalled('Nasjonal plan');
    await open(secretary, `/innkalling/late/${id}`);
    await expectAccessible(secretary, [1440]);
    await secretary.getByLabel('Fil').setInputFiles({
      ...{ name: 'tall.txt', mimeType: 'text/plain' },
      buffer: Buffer.from('Nye tall fra KS.\n'),
    });
    await secretary.getByLabel('Tittel').fill('Nye tall');
    await secretary.locator('#source').fill('KS');
    await secretary.locator('#date').fill('2030-02-20');
    for (const box of await secretary.getByRole('checkbox').all()) {
      if (await box.isEnabled()) await box.uncheck();
    }
    await secretary.getByRole('button', { name: 'Ettersend vedlegget' }).click();
    expect(await secretary.getByRole('alert').textContent()).toContain('Velg minst én');
    expect(await secretary.getByLabel('Tittel').inputValue()).toBe('Nye tall');
    await secretary.getByLabel('Fil').setInputFiles({
      ...{ name: 'tall.txt', mimeType: 'text/plain' },
      buffer: Buffer.from('Nye tall fra KS.\n'),
    });
    await secretary.getByRole('checkbox', { name: /Ingrid Dal/ }).check();
    await secretary.getByRole('button', { name: 'Ettersend vedlegget' }).click();
    await secretary.waitForURL(/\/saksframlegg\//);
    expect(await secretary.locator('main').textContent()).toMatch(/ettersendt \d\d\.\d\d\.\d{4}/);
    const mail = await nextMail();
    expect(mail?.parsed.subject).toMatch(/^Ettersendt vedlegg til sak /);
    const told = stage.catcher.mails.filter(({ parsed }) => parsed.subject?.startsWith('Ettersendt'));
    expect(told.map(({ to }) => to)).toEqual([[ingrid]]);
  });

  it('everybody has the package as it is now, what is new in it alone, and those that were sent before', async () => {
    await memberSees(`/meetings/${meeting}`, async (page) => {
      await page.getByRole('link', { name: 'Møtepakken: versjoner og utgaver' }).click();
      const now = page.getByRole('region', { name: 'Møtepakken nå' });
      const whole = now.getByRole('listitem').filter({ hasText: 'Hele møtepakken' });
      await whole.getByText('Klar', { exact: true }).waitFor();
      expect(await whole.textContent()).toMatch(/Versjon 3 · \d+ sider · .* · laget/);
      const changes = now.getByRole('link', { name: 'Last ned Bare det som er endret siden versjon 2' });
      await changes.waitFor();
      const download = await page.request.get(stage.address + ((await changes.getAttribute('href')) ?? ''));
      expect(download.headers()['content-disposition']).toContain('endret siden versjon 2');
      const pages = (await openPdf(await download.body())).getPages().map(({ node }) => textOfPage(node));
      expect(pages[0]).toMatch(/Endret siden versjon 2[^]*Nytt vedlegg 1: Nye tall[^]*Ettersendt/);
      expect(pages.join(' ')).toContain('Nye tall fra KS.');
      expect(pages.join(' ')).not.toContain('Bakgrunn for saken.');
      const earlier = page.getByRole('region', { name: 'Tidligere utgaver' });
      expect(await earlier.textContent()).toMatch(/Versjon 2: hele møtepakken[^]*Versjon 1: hele møtepakken/);
      await now.getByRole('button', { name: 'Lag Uten vedlegg' }).click();
      await now.getByRole('link', { name: 'Last ned Uten vedlegg' }).waitFor();
      await expectAccessible(page, [1440]);
    });
    await open(secretary, `/packages/${meeting}`);
    await secretary.getByLabel('Møtepakken slik den er for').selectOption({ label: 'Ingrid Dal (medlem)' });
    await secretary.getByRole('button', { name: 'Vis' }).click();
    expect(
      await secretary.getByRole('region', { name: 'Møtepakken nå, for Ingrid Dal' }).textContent(),
    ).toContain('Klar');
  });

  it('the meeting is called off with a reason to everybody who was called, and links say so', async () => {
    const link =
      /http\S+\/invitation\/\S+/.exec(stage.catcher.mailsTo(ingrid)[0].parsed.text ?? '')?.[0] ?? '';
    await open(secretary, `/innkalling/${meeting}`);
    await secretary.getByRole('link', { name: 'Avlys møtet' }).click();
    await secretary.getByText(ingrid).waitFor();
    await expectAccessible(secretary, [1440]);
    await secretary.getByLabel('Hvorfor avlyses møtet?').fill('Møteleder er syk');
    await secretary.getByRole('button', { name: 'Avlys møtet og send beskjed' }).click();
    expect(await secretary.getByRole('status').textContent()).toContain('Utsendingen er i gang');
    const mail = await nextMail();
    expect(mail?.parsed.text).toContain('Grunn: Møteleder er syk');
    const { page, context } = await visit(stage.browser, stage.address);
    await page.goto(link);
    expect(await page.locator('main').textContent()).toContain('avlyst');
    await context.close();
    expect(tiril.troubles().filter((line) => !line.includes('422'))).toEqual([]);
  });
});

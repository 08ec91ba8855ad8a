import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { open as openPdf, textOfPage } from '#test/hostile/read-back';
import { setStage } from '#test/web/stage';
import { type Visitor, visit } from '#test/web/visitor';

const stage = setStage();
let visitor: Visitor;

describe('a secretary with a fresh program', () => {
  beforeAll(async () => {
    visitor = await stage.visitor('secretariat', 'Tiril Lund');
  });

  afterAll(() => visitor.context.close());

  it('sees a council with two meetings', async () => {
    await visitor.page.getByRole('link', { name: 'Møter', exact: true }).click();
    const numbers = await visitor.page.locator('.case__number').allTextContents();
    expect(numbers).toEqual(['2/2021', '1/2021']);
  });

  it('opens meeting 2/2021 and reads its papers from the first to the last', async () => {
    const { page } = visitor;
    await page.goto(`${stage.address}/meetings/2-2021`);
    await page.getByRole('link', { name: 'Godkjenning av innkalling og saksliste' }).click();
    const read = [await page.locator('.sheet h1').textContent()];
    for (
      let next = page.locator('a[rel=next]');
      (await next.count()) > 0;
      next = page.locator('a[rel=next]')
    ) {
      await next.click();
      read.push(await page.locator('.sheet h1').textContent());
    }
    expect(read).toHaveLength(8);
    expect(read).toContain('Teknologi og digitalisering');
    expect(read.at(-1)).toBe('Evaluering av møtet');
  });

  it.each([
    ['the møtepakke of meeting 2/2021', '/meetings/2-2021', 'Last ned møtepakken (PDF)', 'Saksliste', 40],
    [
      'the saksframlegg of one case',
      '/saksframlegg/14-2-2021',
      'Last ned saken (PDF)',
      'Teknologi og digitalisering',
      2,
    ],
    ['the referat of meeting 1/2021', '/referat/1-2021', 'Last ned referatet (PDF)', 'Referat', 4],
  ])('downloads %s', async (_what, path, link, words, leastPages) => {
    const { page } = visitor;
    await page.goto(stage.address + path);
    const { bytes, disposition } = await download(page, link);
    const pages = (await openPdf(bytes)).getPages();
    expect(pages.length).toBeGreaterThanOrEqual(leastPages);
    expect(pages.map((one) => textOfPage(one.node)).join(' ')).toContain(words);
    expect(disposition).toMatch(/^inline; filename="[^"]+\.pdf"/);
  });

  it('comes from a paper to its vedlegg, and back to the letter or referat that a vedlegg is', async () => {
    const { page } = visitor;
    await page.goto(`${stage.address}/saksframlegg/12-2-2021`);
    await page
      .locator('.side')
      .getByRole('link', { name: /Referat fra møte 1\/2021/ })
      .click();
    expect(new URL(page.url()).pathname).toBe('/referat/1-2021');
    await page.goto(`${stage.address}/saksframlegg/13-2-2021`);
    await page
      .locator('.side')
      .getByRole('link', { name: /Brev til/ })
      .click();
    expect(new URL(page.url()).pathname).toMatch(/^\/documents\/letter\//);
  });

  it('sees in the menu where one is', async () => {
    const current = () =>
      visitor.page.locator('nav[aria-label=Hovedmeny] [aria-current=page]').allTextContents();
    await visitor.page.goto(`${stage.address}/`);
    expect(await current()).toEqual(['Min arbeidsflate']);
    await visitor.page.goto(`${stage.address}/saksframlegg/14-2-2021?fra=start`);
    expect(await current()).toEqual(['Møter']);
    await visitor.page.goto(`${stage.address}/members`);
    expect(await current()).toEqual(['Medlemmer']);
  });

  it('goes between the rooms of a meeting, also to a referat that is not begun', async () => {
    const { page } = visitor;
    await page.goto(`${stage.address}/meetings/2-2021`);
    const rooms = page.getByRole('navigation', { name: 'Møte 2/2021' });
    const headings = [
      ['Saksliste', 'Saksliste for møte 2/2021'],
      ['Deltakere', 'Svar og vara i møte 2/2021'],
      ['Dokumenter', 'Møtepakken til møte 2/2021'],
      ['Referat', 'Referat fra møte 2/2021'],
    ] as const;
    for (const [room, heading] of headings) {
      await rooms.getByRole('link', { name: room }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect(await rooms.locator('[aria-current=page]').textContent()).toBe(room);
    }
    await page.getByRole('heading', { name: 'Referatet er ikke begynt.' }).waitFor();
  });

  it('is told in words what is wrong with an address that leads nowhere', async () => {
    await visitor.page.goto(`${stage.address}/saksframlegg/99-2-2021`);
    expect(await visitor.page.locator('h1').textContent()).toBe('Vi finner ikke denne siden');
    await visitor.page.getByRole('link', { name: 'Til startsiden' }).click();
    expect(new URL(visitor.page.url()).pathname).toBe('/');
  });
});

describe('signing in and out', () => {
  it('is asked for, and leads back to where one was going', async () => {
    const { page, context } = await visit(stage.browser, stage.address);
    await page.goto(`${stage.address}/meetings/2-2021`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.getByRole('button', { name: /Kari Nes/ }).click();
    expect(new URL(page.url()).pathname).toBe('/meetings/2-2021');
    await page.locator('.person summary').click();
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.goto(`${stage.address}/meetings/2-2021`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await context.close();
  });

  it('never leads to another site', async () => {
    const { page, context } = await visit(stage.browser, stage.address);
    await page.goto(`${stage.address}/sign-in?to=//example.org/`);
    await page.getByRole('button', { name: /Kari Nes/ }).click();
    expect(page.url()).toBe(`${stage.address}/`);
    await context.close();
  });

  it('can be done with the keyboard alone', async () => {
    const { page, context } = await visit(stage.browser, stage.address);
    await page.goto(`${stage.address}/sign-in`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Hopp til hovedinnhold');
    await page.keyboard.press('Enter');
    for (let i = 0; i < 40 && !(await focused(page)).startsWith('Tiril Lund'); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${stage.address}/`);
    expect(await page.locator('h1').textContent()).toMatch(/Tiril$/);
    await context.close();
  });
});

describe('an observer', () => {
  it('reads open papers, and is refused the referat that is not approved', async () => {
    const { page, context } = await stage.visitor('observer', 'Nora Lie');
    await page.goto(`${stage.address}/saksframlegg/14-2-2021`);
    expect(await page.locator('.sheet h1').textContent()).toBe('Teknologi og digitalisering');
    const answer = await page.goto(`${stage.address}/referat/1-2021`);
    expect(answer?.status()).toBe(403);
    await context.close();
  });
});

async function download(page: Page, link: string): Promise<{ bytes: Uint8Array; disposition: string }> {
  const href = await page.getByRole('link', { name: link }).getAttribute('href');
  // As long as the test itself: a møtepakke is made while one waits.
  const answer = await page.request.get(new URL(href ?? '', page.url()).href, { timeout: 0 });
  expect(answer.status()).toBe(200);
  return { bytes: await answer.body(), disposition: answer.headers()['content-disposition'] ?? '' };
}

function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.textContent.trim()');
}

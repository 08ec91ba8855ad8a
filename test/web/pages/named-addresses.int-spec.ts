import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followLinks } from '#test/web/followed-links';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

let web: WebUnderTest;
let address: string;

beforeAll(async () => {
  web = await startWeb();
  address = await web.app.getUrl();
});

afterAll(() => web?.close());

const signInPage = async () => (await fetch(`${address}/sign-in`)).text();

describe('static files', () => {
  it('named by a page are there, and a browser keeps them for good', async () => {
    const named = [...(await signInPage()).matchAll(/href="(\/static\/[^"]+)"/g)].map((found) => found[1]);
    expect(named.length).toBeGreaterThanOrEqual(4);
    for (const path of named) {
      const answer = await fetch(address + path);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('named by a style lie beside it', async () => {
    const style = /href="(\/static\/[^"]+\/app\.css)"/.exec(await signInPage())?.[1] ?? '';
    const css = await (await fetch(address + style)).text();
    const fonts = [...css.matchAll(/url\((font\/[^)]+)\)/g)].map((found) => found[1]);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const { status } = await fetch(new URL(font, address + style));
      expect({ font, status }).toEqual({ font, status: 200 });
    }
  });

  it('have no address without the hash of their content', async () => {
    expect((await fetch(`${address}/static/app.css`)).status).toBe(404);
  });
});

describe('answers', () => {
  it('are packed for whoever takes it', async () => {
    const packed = await fetch(`${address}/sign-in`, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    const plain = await fetch(`${address}/sign-in`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });
});

describe('a link', () => {
  it.each([
    ['secretariat', 80],
    ['chair', 40],
    ['member', 40],
    ['vara', 20],
    ['observer', 30],
  ] as const)('on any page of the demo leads the %s somewhere', async (role, atLeast) => {
    const { pages, dead } = await followLinks(await web.as(role), '/', '/meetings/2-2021', '/referat/1-2021');
    expect(dead).toEqual([]);
    expect(pages).toBeGreaterThan(atLeast);
  });

  it('is not made of a vedlegg that the reader of a paper cannot open yet, and the page says so', async () => {
    const paper = async (role: 'observer' | 'member') =>
      (await (await web.as(role)).get('/saksframlegg/12-2-2021')).bytes.toString('utf8');
    expect(await paper('observer')).toContain('kan ikke åpnes ennå');
    expect(await paper('observer')).not.toMatch(/href="\/vedlegg\//);
    expect(await paper('member')).not.toContain('kan ikke åpnes ennå');
    expect(await paper('member')).toMatch(/href="\/vedlegg\//);
  });

  it('leads anybody somewhere who reads what a council has opened', async () => {
    const { pages, dead } = await followLinks(web.anonymous(), '/public', '/accessibility');
    expect(dead).toEqual([]);
    expect(pages).toBeGreaterThan(5);
  });
});

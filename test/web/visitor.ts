import type { Browser, BrowserContext, Page } from 'playwright-core';
import { awaitPagesPressedFor } from '#test/browser/arriving';
import { patience } from '#test/patience/eventually';

/** Somebody at a browser, signed in or not, with what went wrong on the way. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, failed and foreign requests since the last time this was asked. */
  troubles(): string[];
}

const open = new Map<Page, readonly string[]>();
const most = { pages: 6, troubles: 5, characters: 400 };

/** Where each open page is and what it says first, in a few lines, for whoever reads why a test failed. */
async function whatIsShown(): Promise<string> {
  const told = [...open]
    .slice(0, most.pages)
    .map(async ([page, troubles]) =>
      [page.url(), ...troubles.slice(-most.troubles), ...(await saidBy(page))].join('\n    '),
    );
  return (await Promise.all(told)).join('\n  ');
}

/** What a page tells at once: its messages, then how it begins. */
async function saidBy(page: Page): Promise<string[]> {
  const messages = '[role=alert], [role=status], .ds-error-summary';
  const said = page.locator(`${messages} >> visible=true`).or(page.locator('main')).allInnerTexts();
  const nothing = new Promise<string[]>((tell) => setTimeout(tell, 10_000, ['(no answer)']).unref());
  const texts = await Promise.race([said.catch(() => ['(no answer)']), nothing]);
  return texts.map((text) => text.replace(/\s+/g, ' ').slice(0, most.characters)).filter(Boolean);
}

Object.assign(globalThis, { [Symbol.for('saksgang.whatIsShown')]: whatIsShown });

/** Opens the program for one visitor. */
export async function visit(
  browser: Browser,
  address: string,
  options: { dark?: boolean; scripts?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    javaScriptEnabled: options.scripts ?? true,
    colorScheme: options.dark ? 'dark' : 'light',
    // Nothing is looked at while it is half-way from one colour to another.
    reducedMotion: 'reduce',
    locale: 'nb-NO',
  });
  context.setDefaultTimeout(patience);
  context.setDefaultNavigationTimeout(patience);
  const page = await context.newPage();
  await awaitPagesPressedFor(page);
  const found: string[] = [];
  open.set(page, found);
  page.on('close', () => open.delete(page));
  page.on('console', (line) => line.type() === 'error' && found.push(`console: ${line.text()}`));
  page.on('pageerror', (error) => found.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      found.push(`foreign: ${request.url()}`);
  });
  return { page, context, troubles: () => found.splice(0) };
}

/** Signs in on the demo page as the first person with a role, or as the one named. */
export async function signIn(page: Page, address: string, role: string, name?: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  const accounts = page.locator(`section[aria-labelledby="role-${role}"] button`);
  await (name ? accounts.filter({ hasText: name }) : accounts).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

import type { Browser, BrowserContext, Page } from 'playwright-core';

/** For a page that is slow to come on a busy machine; no test measures time by it. */
const patience = 60_000;

/** Somebody at a browser, signed in or not, with what went wrong on the way. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, failed and foreign requests since the last time this was asked. */
  troubles(): string[];
}

const longestTold = 3_000;
const open = new Map<Page, readonly string[]>();

/** Prints where each open page is and what it says, for whoever reads why a test failed. */
async function tellWhatIsShown(): Promise<void> {
  for (const [page, troubles] of open) {
    if (page.isClosed()) continue;
    const text = await page
      .locator('body')
      .innerText({ timeout: 5_000 })
      .catch(() => '(no answer)');
    process.stderr.write(`\n${page.url()}\n${troubles.join('\n')}\n${text.slice(0, longestTold)}\n`);
  }
}

Object.assign(globalThis, { [Symbol.for('saksgang.tellWhatIsShown')]: tellWhatIsShown });

/** Opens the program for one visitor. */
export async function visit(
  browser: Browser,
  address: string,
  options: { dark?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'nb-NO',
  });
  context.setDefaultTimeout(patience);
  context.setDefaultNavigationTimeout(patience);
  const page = await context.newPage();
  const found: string[] = [];
  open.set(page, found);
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

import type { Locator, Page } from 'playwright-core';
import { eventually } from '#test/patience/eventually';

/**
 * In each page: notes what is pressed that leads to another page, unless a script of the page takes it over (which is
 * known when all have heard of it, so the event itself is kept).
 */
const noting = `{
  const pressed = [];
  const leadsOn = (link) =>
    /^https?:/.test(link.href) && !link.hasAttribute('download') && link.target !== '_blank' &&
    (link.href.split('#')[0] !== location.href.split('#')[0] || !link.href.includes('#'));
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link && leadsOn(link)) pressed.push(event);
  }, true);
  addEventListener('submit', (event) => {
    if (event.target.getAttribute('method') !== 'dialog') pressed.push(event);
  }, true);
  globalThis.saksgangPresses = {
    isLeaving: () => pressed.some((event) => !event.defaultPrevented),
    stays: () => pressed.splice(0),
  };
}`;

const watched = new WeakSet<Page>();
const taught = new WeakSet<object>();

/**
 * Lets a press on a page return when the page that it leads to stands there whole. Playwright's own may return while the
 * page before still stands, or half of the new one, and what is asked next is then answered by luck.
 */
export async function awaitPagesPressedFor(page: Page): Promise<void> {
  await page.addInitScript(noting);
  // A file comes instead of a page.
  page.on('download', () => void page.evaluate('saksgangPresses.stays()').catch(() => undefined));
  watched.add(page);
  teach(Object.getPrototypeOf(page.locator('html')) as Locator);
}

/** Does something that leads to another page after a while, as when a script saves first; done when that page stands there. */
export async function arriveBy(page: Page, act: () => Promise<unknown>): Promise<void> {
  const document = () => page.evaluate<number>('performance.timeOrigin');
  const before = await document();
  await act();
  await until(page, async () => (await document()) !== before);
}

/** Every place on a page is of the same class, which Playwright does not give a name to. */
function teach(places: Locator): void {
  if (taught.has(places)) return;
  taught.add(places);
  for (const name of ['click', 'dblclick', 'press'] as const) {
    const act = places[name] as (this: Locator, ...given: unknown[]) => Promise<void>;
    const acting = async function (this: Locator, ...given: unknown[]): Promise<void> {
      await act.apply(this, given);
      if (watched.has(this.page()) && !this.page().isClosed()) await arrived(this.page());
    };
    Object.defineProperty(places, name, { value: acting });
  }
}

const arrived = (page: Page): Promise<void> =>
  until(
    page,
    async () => !(await page.evaluate<boolean>('globalThis.saksgangPresses?.isLeaving() ?? false')),
  );

/** @throws Error when the page does not come */
async function until(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  // A page that is being left may not answer.
  await eventually(() => isThere().catch(() => false), {
    told: () => `The page that a press at ${page.url()} leads to did not come.`,
  });
  await page.waitForLoadState();
}

import { expect, it } from '@jest/globals';
import { accessibilityFaults } from '#test/browser/accessibility';
import { setStage } from '#test/web/stage';
import { signIn, visit } from '#test/web/visitor';

const widths = [360, 768, 1440];
/** Pages that have no walk of their own, or not at every width. */
const ofSecretariat = ['/referat/1-2021', '/follow-ups', '/innsyn', '/innsyn/new', '/exemptions/letters'];
const signedOut = [
  ...['/sign-in', '/accessibility', '/public/ho21', '/public/ho21/2-2021'],
  '/public/ho21/2-2021/saksframlegg/14',
];
const pages = [
  '/',
  '/meetings',
  '/meetings/2-2021',
  '/saksframlegg/13-2-2021',
  '/saksframlegg/15-2-2021',
  '/documents/innkalling/2-2021',
  '/documents/activity-overview/2-2021',
  '/action-plan',
  '/members',
  '/members?date=2021-02-30',
  '/no-such-page',
];

const stage = setStage({ whole: true });

/** Goes through pages as somebody, and says what is wrong on which. */
async function faultsFor(role: string, paths: readonly string[], look: { widths: number[]; dark: boolean }) {
  const visitor = await visit(stage.browser, stage.address, { dark: look.dark });
  await signIn(visitor.page, stage.address, role);
  const found: string[] = [];
  for (const path of paths) {
    await visitor.page.goto(stage.address + path);
    for (const width of look.widths) {
      await visitor.page.setViewportSize({ width, height: 900 });
      found.push(
        ...(await accessibilityFaults(visitor.page)).map((fault) => `${path} at ${width}: ${fault}`),
      );
    }
    await visitor.page.setViewportSize({ width: 320, height: 800 });
    if (await visitor.page.evaluate('document.documentElement.scrollWidth > window.innerWidth')) {
      found.push(`${path}: scrolls sideways at 320`);
    }
  }
  await visitor.context.close();
  return found;
}

it('every page of the secretariat is accessible in three widths', async () => {
  expect(await faultsFor('secretariat', [...pages, ...ofSecretariat], { widths, dark: false })).toEqual([]);
});

it('every page is accessible in the dark', async () => {
  expect(
    await faultsFor('secretariat', [...pages, ...ofSecretariat], { widths: [1440], dark: true }),
  ).toEqual([]);
});

it.each(['member', 'observer'])('what a %s sees on a phone is accessible', async (role) => {
  expect(await faultsFor(role, pages, { widths: [360], dark: false })).toEqual([]);
});

it('the pages before signing in are accessible', async () => {
  const visitor = await visit(stage.browser, stage.address);
  const found: string[] = [];
  for (const path of signedOut) {
    await visitor.page.goto(stage.address + path);
    for (const width of widths) {
      await visitor.page.setViewportSize({ width, height: 900 });
      found.push(
        ...(await accessibilityFaults(visitor.page)).map((fault) => `${path} at ${width}: ${fault}`),
      );
    }
  }
  await visitor.context.close();
  expect(found).toEqual([]);
});

it('no page asks anybody but ourselves, and none has a script or style that the policy stops', async () => {
  const visitor = await stage.visitor('secretariat');
  for (const path of pages.filter((path) => path !== '/no-such-page'))
    await visitor.page.goto(stage.address + path);
  expect(visitor.troubles()).toEqual([]);
  await visitor.context.close();
});

import { type Browser, chromium } from 'playwright-core';
import { whenFileEnds } from '#test/bare-node/leftovers';
import { patience } from '#test/patience/eventually';
import { chromiumBinary } from './chromium-binary.js';

/**
 * A real Chromium, with web security and site isolation on as people have them. Root cannot have the sandbox.
 * Close it in `afterAll`.
 */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await chromiumBinary();
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: path,
    timeout: patience,
    env: { ...(process.env as Record<string, string>), ...env },
    args: [
      '--headless=shell',
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
  });
  // A test file whose beforeAll fails half-way never holds its browser.
  whenFileEnds(() => browser.close());
  return browser;
}

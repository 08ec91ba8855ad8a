/**
 * How long after the last keystroke the words stand in the PDF beside a paper, drawn in Chromium: a paper of 2 pages and
 * one of 20, in turn, so that a busy machine slows both alike and their ratio shows growth. The pause before the PDF is
 * asked for (300 ms) is in the figures. `--rounds n` (15).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { corpus } from './documents-corpus.mjs';

const root = join(import.meta.dirname, '..', '..');
const port = 41890;
const address = `http://localhost:${port}`;
const lettersOnAPage = 3400;
const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 15 : Number(process.argv[at + 1]);

async function openProgram(folder) {
  const program = spawn(process.execPath, [join(root, 'dist/apps/cli/main.js'), 'serve'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  for (let i = 0; i < 600; i++) {
    if ((await fetch(`${address}/health/ready`).catch(() => undefined))?.ok) return program;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error('The program did not come up.');
}

async function openBrowser() {
  const { default: binary } = await import('@sparticuz/chromium');
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--headless=shell', '--disable-gpu', ...flags];
  return chromium.launch({ executablePath: await binary.executablePath(), args });
}

/** A paper of a meeting to come with a text of so many pages, open in its editor with the PDF beside it. */
async function openPaper(context, pages, date) {
  const page = await context.newPage();
  const data = { kind: 'ordinary', place: 'Zoom', link: null, chairedBy: null };
  const time = { date, startTime: '09:00', endTime: '12:00' };
  const made = await page.request.post(`${address}/api/v1/meetings`, {
    data: { ...data, time },
    headers: { origin: address },
  });
  const agenda = await page.request.get(`${address}${made.headers()['location']}/agenda`);
  const { items } = await agenda.json();
  await page.goto(`${address}/writing/${items.find(({ title }) => title.startsWith('Orientering')).id}`);
  const begin = page.getByRole('button', { name: 'Begynn saksframlegget' });
  if (await begin.isVisible()) await begin.click();
  await page.getByRole('button', { name: 'Bakgrunn' }).click();
  const paragraphs = corpus(pages * 3).match(/<p>.*?<\/p>/g);
  let letters = 0;
  const text = paragraphs.filter((one) => (letters += one.length) < pages * lettersOnAPage).join('');
  await page.evaluate((html) => {
    const { ClipboardEvent, DataTransfer } = document.defaultView;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true });
    document.querySelector('.ProseMirror').dispatchEvent(paste);
  }, text);
  await page
    .locator('.preview__page')
    .nth(pages - 1)
    .waitFor({ state: 'attached' });
  return page;
}

async function typed(page, word) {
  await page.bringToFront();
  await page.locator('.ProseMirror').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`${word} `);
  const start = performance.now();
  await page.waitForFunction(
    (one) =>
      [...document.querySelectorAll('.preview__page .sr-only')].some((p) => p.textContent.includes(one)),
    word,
    { polling: 20 },
  );
  return performance.now() - start;
}

const folder = mkdtempSync(join(tmpdir(), 'saksgang-bench-'));
const program = await openProgram(folder);
const browser = await openBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
  const first = await context.newPage();
  await first.goto(`${address}/sign-in`);
  await first.locator('section[aria-labelledby="role-secretariat"] button').first().click();
  await first.waitForLoadState();
  const papers = [await openPaper(context, 2, '2027-02-26'), await openPaper(context, 20, '2027-04-23')];
  const counts = await Promise.all(papers.map((page) => page.locator('.preview__page').count()));
  const times = papers.map(() => []);
  for (let i = -2; i < rounds; i++)
    for (const [which, page] of papers.entries()) {
      const time = await typed(page, `ord${which}nr${i + 2}x`);
      if (i >= 0) times[which].push(time);
    }
  const medians = times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]);
  for (const [which, count] of counts.entries())
    console.log(
      `${count} pages: median ${medians[which].toFixed(0)} ms, slowest ${Math.max(...times[which]).toFixed(0)} ms after the last keystroke`,
    );
  console.log(
    `ratio ${(medians[1] / medians[0]).toFixed(2)}; load ${loadavg()[0].toFixed(1)}; goal: 1000 ms for 20 pages`,
  );
} finally {
  await browser.close();
  program.kill('SIGTERM');
  await new Promise((ended) => program.once('exit', ended));
  rmSync(folder, { recursive: true, force: true });
}

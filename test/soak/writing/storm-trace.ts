import { appendFileSync } from 'node:fs';
import type { Page, Request } from 'playwright-core';

const file = process.env['SOAK_TRACE'];
const began = performance.now();

/** Writes down what a bot does, with the second it did it in, when `SOAK_TRACE` names a file. */
export function trace(letter: string, what: string, detail = ''): void {
  const second = ((performance.now() - began) / 1000).toFixed(3);
  if (file) appendFileSync(file, `${second} ${letter} ${what} ${detail}\n`);
}

/** Writes down every save of a page, by hand and by itself: the texts that were sent, and those that were answered. */
export function traceSaves(page: Page, letter: string): void {
  if (!file) return;
  const isSave = (request: Request) => request.method() === 'POST' && /\/writing\/[^/]+$/.test(request.url());
  page.on('request', (request) => {
    if (!isSave(request)) return;
    const sent = new URLSearchParams(request.postData() ?? '');
    const texts = [...sent].filter(([name]) => /^(html|proposal|choice)-/.test(name)).map(([, text]) => text);
    trace(letter, request.isNavigationRequest() ? 'saves by hand' : 'saves', texts.join(' | '));
  });
  page.on('requestfailed', (request) => isSave(request) && trace(letter, 'is not answered'));
  page.on('response', (response) => {
    if (!isSave(response.request())) return;
    response
      .json()
      .then(({ text }: { text: { sections: { html: string }[]; proposedVedtak: string[] } }) => {
        const texts = [...text.sections.map(({ html }) => html), ...text.proposedVedtak];
        trace(letter, 'gets', texts.join(' | '));
      })
      .catch(() => trace(letter, `is answered ${response.status()}`));
  });
}

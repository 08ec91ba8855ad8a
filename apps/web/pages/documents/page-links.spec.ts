import { describe, expect, it } from '@jest/globals';
import { withPageLinks } from './page-links.js';

describe('withPageLinks', () => {
  const addresses = new Map([['sak-14-2-2021-vedlegg-1', '/vedlegg/7']]);

  it('leads a link to a vedlegg to the address of the vedlegg', () => {
    expect(withPageLinks('<a href="#sak-14-2-2021-vedlegg-1">Notat</a>', addresses)).toBe(
      '<a href="/vedlegg/7">Notat</a>',
    );
  });

  it('leaves footnotes and addresses alone', () => {
    const html = '<a href="#fn-1">1</a> <a href="https://www.regjeringen.no/#sak-14-2-2021-vedlegg-1">x</a>';
    expect(withPageLinks(html, addresses)).toBe(html);
  });
});

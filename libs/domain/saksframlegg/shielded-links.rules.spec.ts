import { describe, expect, it } from '@jest/globals';
import { withoutShieldedLinks } from './shielded-links.rules.js';

describe('withoutShieldedLinks', () => {
  const shielded = new Map([['varsel-mot-kari', 'vedlegg 2']]);

  it('leaves neither the key nor the words of a link to a vedlegg whose title is shielded', () => {
    const html =
      '<p>Se <a href="vedlegg:varsel-mot-kari">varselet mot Kari</a> og <a href="vedlegg:notat">notatet</a>.</p>';
    expect(withoutShieldedLinks(html, shielded)).toBe(
      '<p>Se vedlegg 2 og <a href="vedlegg:notat">notatet</a>.</p>',
    );
  });

  it('gives back a text without such links as it is', () => {
    const html = '<p>Se <a href="sak:5/1/2021">sak 5</a></p>';
    expect(withoutShieldedLinks(html, shielded)).toBe(html);
  });
});

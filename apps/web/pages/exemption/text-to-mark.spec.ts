import { describe, expect, it } from '@jest/globals';
import { textToMark } from './text-to-mark.js';

describe('textToMark', () => {
  it('keeps every letter and mark, and leads nowhere', () => {
    const html =
      '<h2>Om saken</h2><p>Se <a href="vedlegg:notat">notatet</a><sup><a href="#fn-1">1</a></sup> og ' +
      '<span data-exempt="u-1">Per &amp; Kari</span>.</p><aside id="fn-1">Fra legen</aside>';
    expect(textToMark(html)).toBe(
      '<p class="as-heading">Om saken</p><p>Se <span>notatet</span><sup><span>1</span></sup> og ' +
        '<span data-exempt="u-1">Per &amp; Kari</span>.</p><div>Fra legen</div>',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { htmlOf, linesOf } from './plain-paragraphs.js';

describe('paragraphs written as lines', () => {
  it.each([
    '<p>Rådet vurderer saken.</p>',
    '<p>A &amp; B</p><p>3 &lt; 4</p>',
    '',
    '<p>Se <a href="sak:1/1/2021">sak 1</a></p>',
  ])('%s comes back as it was', (html) => {
    expect(htmlOf(linesOf(html))).toBe(html);
  });

  it('leave empty lines out, and never let a sign become HTML', () => {
    expect(htmlOf('Først\n\n a < b ')).toBe('<p>Først</p><p>a &lt; b</p>');
  });
});

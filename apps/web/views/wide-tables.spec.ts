import { describe, expect, it } from '@jest/globals';
import { wideTables } from './wide-tables.js';

const table = (...cells: string[]) => `<table><tr>${cells.join('')}</tr><tr><td>x</td></tr></table>`;
const shown = (html: string) => wideTables(html, (number) => `Tabell ${number}`);
const inRegion = (html: string, number: number) =>
  `<div class="scroll" role="region" tabindex="0" aria-label="Tabell ${number}">${html}</div>`;

describe('tables of a document on a page', () => {
  const narrow = table('<th>a</th>', '<th>b</th>');
  const wide = table('<th scope="col">a</th>', '<th>b</th>', '<td>c</td>');

  it('can be scrolled sideways when they have three columns or more, each under its own number', () => {
    expect(shown(`<p>1</p>${wide}<p>2</p>${narrow}${wide}`)).toBe(
      `<p>1</p>${inRegion(wide, 1)}<p>2</p>${narrow}${inRegion(wide, 3)}`,
    );
  });

  it('count a cell for as many columns as it spans', () => {
    const spanning = table('<th colspan="2">a</th>', '<th>b</th>');
    expect(shown(spanning)).toBe(inRegion(spanning, 1));
  });

  it('leave all other words as they are', () => {
    expect(shown('<p>Tabeller &lt;table&gt; og $1</p>')).toBe('<p>Tabeller &lt;table&gt; og $1</p>');
  });
});

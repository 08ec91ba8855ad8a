import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '#test/patience/eventually';
import { editor } from './paper-desk.js';

/** Pastes into the first section what another program has put on the clipboard. */
async function pasteInto(page: Page, html: string): Promise<void> {
  await editor(page, 0).waitFor();
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(html)});
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.querySelector('.ProseMirror').dispatchEvent(paste);
  }`);
}

/** Pastes a list, a table, a new page and a footnote as Word has them, and expects what they mean and nothing of their looks. */
export async function pasteFromWord(page: Page): Promise<void> {
  const html =
    '<p class="MsoNormal" style="color:red"><b>Tall</b><o:p></o:p> <span lang="NO">for 2021</span></p><img src="x.png">' +
    '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·&nbsp;</span>Punkt</p>' +
    '<table style="width:9cm"><caption>Tabell 1</caption><tr><th>År</th></tr><tr><td>2021</td></tr></table>' +
    '<hr data-page-break="true"><p>Kilde<a href="#_ftn1">[1]</a>, <a href="#_Toc1">kapittel 2</a></p>' +
    '<div style="mso-element:footnote" id="ftn1"><p><a href="#_ftnref1">[1]</a>SSB</p></div>';
  await pasteInto(page, html);
  await page.getByText('Bilder ble ikke med').waitFor();
  const text = () => page.locator('#html-0').inputValue();
  await eventually(async () => (await text()).includes('<strong>Tall</strong> for 2021'));
  for (const kept of [
    '<ul><li>Punkt</li></ul>',
    '<table><caption>Tabell 1</caption><thead><tr><th>År</th></tr></thead><tbody><tr><td>2021</td></tr></tbody></table>',
    '<hr data-page-break="true">',
    'Kilde<a href="#fn-1"><sup>1</sup></a>, kapittel 2',
    '<aside id="fn-1">SSB</aside>',
  ])
    expect(await text()).toContain(kept);
  expect(await text()).not.toMatch(/style|class|Mso|img/);
}

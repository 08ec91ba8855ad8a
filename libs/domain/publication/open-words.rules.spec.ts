import { describe, expect, it } from '@jest/globals';
import { openPlaces } from './open-words.rules.js';

const text = (html: string) => ({ place: '1', kind: 'background', heading: null, html });
const mark = (words: string) => `<span data-exempt="u-1">${words}</span>`;

describe('words that are marked', () => {
  it('are told to stand open elsewhere: in the text, the proposal, the title of a vedlegg', () => {
    const beside = [
      { place: 'proposal' as const, text: 'Rådet viser til Per\n Hansen.' },
      { place: 'vedlegg' as const, text: 'Brev fra Ola' },
      { place: 'vedlegg' as const, text: 'Brev til per hansen' },
    ];
    expect(
      openPlaces('Per Hansen', [text(`<p>${mark('Per Hansen')} og <em>Per</em> Hansen</p>`)], beside),
    ).toEqual([...['text', 'proposal', 'vedlegg']]);
    expect(openPlaces('Kari … Ola', [text(`<p>${mark('Kari')}, ${mark('Ola')}</p>`)], beside)).toEqual([
      'vedlegg',
    ]);
  });

  it('stand nowhere else when every place is marked', () => {
    expect(openPlaces('Per', [text(`<p>${mark('Per')} og ${mark('Per')}</p>`)], [])).toEqual([]);
    expect(openPlaces('', [text('<p>Per</p>')], [{ place: 'proposal', text: 'Per' }])).toEqual([]);
  });
});

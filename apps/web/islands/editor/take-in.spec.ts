import { describe, expect, it } from '@jest/globals';
import { type KeptText, takeIn } from './take-in.js';

class FakeEditor {
  readonly field: { readonly name: string; value: string };

  constructor(name: string, value: string) {
    this.field = { name, value };
  }

  replace(html: string): void {
    this.field.value = html;
  }
}

const sent = [
  ['html-0', '<p>Mitt</p>'],
  ['html-1', '<p>Annet</p>'],
  ['proposals', '2'],
  ['proposal-0', 'Rådet vedtar '],
  ['proposal-1', 'Saken meldes'],
] as const;

const prints = (of: string, ...keys: string[]): KeptText['base'] => ({
  ...{ sections: keys.map((key) => ({ key, of })), proposal: of, paragraphs: [of] },
});

function taken(editors: readonly FakeEditor[], html: readonly string[], proposedVedtak: readonly string[]) {
  const text = { sections: html.map((one) => ({ html: one })), proposedVedtak };
  const told = { base: prints('now', 'a', 'b'), sent: prints('sent', 'a', 'b'), text };
  const kept = { ...told, version: 2, heard: '', address: '' };
  return takeIn(kept, sent, editors);
}

const page = () => sent.filter(([name]) => name !== 'proposals').map(([n, v]) => new FakeEditor(n, v));

describe('what others have written', () => {
  it('is shown where nobody has typed since, and the next save begins from it', () => {
    const editors = page();
    const { base, isWhole } = taken(
      editors,
      ['<p>Mitt</p>', '<p>Deres</p>'],
      ['Rådet vedtar', 'Saken meldes'],
    );
    expect(editors[1].field.value).toBe('<p>Deres</p>');
    expect(base).toEqual(prints('now', 'a', 'b'));
    expect(isWhole).toBe(true);
  });

  it('waits where somebody has typed on, and the next save begins from what was sent', () => {
    const editors = page();
    editors[0].field.value = '<p>Mitt og mer</p>';
    const { base } = taken(editors, ['<p>Mitt. Deres</p>', '<p>Annet</p>'], ['Rådet vedtar', 'Saken meldes']);
    expect(editors[0].field.value).toBe('<p>Mitt og mer</p>');
    expect(base.sections).toEqual([
      { key: 'a', of: 'sent' },
      { key: 'b', of: 'now' },
    ]);
  });

  it('in one paragraph of the proposal leaves the others as they are, with the space at their end', () => {
    const editors = page();
    taken(editors, ['<p>Mitt</p>', '<p>Annet</p>'], ['Rådet vedtar', 'Saken meldes i mai']);
    expect(editors.slice(2).map(({ field }) => field.value)).toEqual(['Rådet vedtar ', 'Saken meldes i mai']);
  });

  it('is told when it cannot be shown here, as a paragraph more', () => {
    const { base, isWhole } = taken(page(), ['<p>Mitt</p>', '<p>Annet</p>'], ['En', 'To', 'Tre']);
    expect(isWhole).toBe(false);
    expect(base.proposal).toBe('sent');
  });
});

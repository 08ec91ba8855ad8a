import { describe, expect, it } from '@jest/globals';
import { pageText } from '../page-text.js';
import { markedText, outcomeFor, paragraphsIn, typedParagraphs } from './vedtak-diff.js';

describe('a vedtak typed in the møterom', () => {
  const before = { paragraphs: ['Rådet <em>ber</em> om status.', 'Planen vedtas.'] };

  it('is shown with its emphasis as marks and read back, letter by letter where nothing changed', () => {
    const typed = typedParagraphs(before.paragraphs);
    expect(typed).toBe('Rådet *ber* om status.\n\nPlanen vedtas.');
    expect(paragraphsIn(typed, before)).toEqual(before.paragraphs);
    expect(
      paragraphsIn(typed.replace('status', '**ny** status').replace('vedtas', 'godkjennes'), before),
    ).toEqual(['Rådet <em>ber</em> om <strong>ny</strong> status.', 'Planen godkjennes.']);
  });

  it('takes no other markup from the keyboard', () => {
    expect(paragraphsIn('A < B & <script>x</script>\r\n\r\n\r\n  ', before)).toEqual([
      'A &lt; B &amp; &lt;script&gt;x&lt;/script&gt;',
    ]);
  });

  it('decides something from its first words on, and nothing where a person says so of a text that stands', () => {
    expect(outcomeFor('none', [], ['Planen vedtas.'])).toBe('adopted');
    expect(outcomeFor('none', [], [])).toBe('none');
    expect(outcomeFor('none', ['Planen vedtas.'], ['Planen vedtas.'])).toBe('none');
    expect(outcomeFor('noted', [], ['Planen vedtas.'])).toBe('noted');
  });

  it('marks what is new and what was struck', () => {
    const [words, looks] = markedText(pageText('nb'), ['Planen vedtas.', 'Arealet er 10 m2.'], {
      paragraphs: ['Planen godkjennes.', 'Arealet er 10 m<sup>2</sup>.'],
      outcome: 'adopted',
    });
    expect(words.parts.map(({ html, added, removed }) => [html, added, removed])).toEqual([
      ['Planen ', false, false],
      ['vedtas', false, true],
      ['godkjennes', true, false],
      ['.', false, false],
    ]);
    expect(words.restyling).toBe('');
    expect(looks.parts.filter(({ restyled }) => restyled).map(({ html }) => html)).toEqual(['<sup>2</sup>']);
    expect(looks.restyling).toBe('Ny utforming: «2» hevet');
  });
});

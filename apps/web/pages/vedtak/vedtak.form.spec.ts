import { describe, expect, it } from '@jest/globals';
import { paragraphsIn, vedtakTextIn } from './vedtak.form.js';

describe('the text of a vedtak as a browser sends it', () => {
  it('keeps the HTML of a paragraph that was not touched, and takes typed text as text', () => {
    const sent = {
      ...{ rows: '3', outcome: 'approved', changes: 'En endring.\r\n\r\n To endringer. ' },
      ...{ 'proposed-0': 'Rådet <em>ber</em> om svar.', 'original-0': 'Rådet <em>ber</em> om svar.' },
      ...{ 'adopted-0': 'Rådet *ber* om svar.', 'outcome-0': '' },
      ...{ 'proposed-1': 'Strykes.', 'original-1': 'Strykes.', 'adopted-1': ' ', 'outcome-1': 'postponed' },
      ...{
        'proposed-2': '',
        'original-2': '',
        'adopted-2': 'Ny & <bedre>.',
        'outcome-2': 'adoptedWithChanges',
      },
    };
    expect(vedtakTextIn(sent)).toEqual({
      outcome: 'approved',
      paragraphs: ['Rådet <em>ber</em> om svar.', 'Ny &amp; &lt;bedre&gt;.'],
      changes: ['En endring.', 'To endringer.'],
      treatment: [
        {
          proposed: 'Rådet <em>ber</em> om svar.',
          adopted: 'Rådet <em>ber</em> om svar.',
          outcome: 'approved',
        },
        { proposed: 'Strykes.', adopted: null, outcome: 'postponed' },
        { proposed: null, adopted: 'Ny &amp; &lt;bedre&gt;.', outcome: 'adoptedWithChanges' },
      ],
    });
  });

  it('leaves out empty rows, and an outcome that does not fit its text', () => {
    const sent = {
      rows: '2',
      outcome: 'none',
      'adopted-0': 'Tekst.',
      'outcome-0': 'postponed',
      'adopted-1': '',
    };
    expect(vedtakTextIn(sent).treatment).toEqual([{ proposed: null, adopted: 'Tekst.', outcome: 'adopted' }]);
  });

  it('parts the paragraphs of an alternative at empty lines, and keeps line breaks within them', () => {
    expect(paragraphsIn({ text: 'En\r\nlinje.\r\n\r\n\r\nTo.' }, 'text')).toEqual(['En<br>linje.', 'To.']);
    expect(paragraphsIn({ text: ' ' }, 'text')).toEqual([]);
  });
});

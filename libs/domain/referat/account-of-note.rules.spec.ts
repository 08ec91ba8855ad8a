import { describe, expect, it } from '@jest/globals';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { accountOfNote } from './account-of-note.rules.js';

describe('notes of a meeting as an account', () => {
  it('make a paragraph of each line and a list of lines with a dash', () => {
    expect(
      accountOfNote('Leder innledet.\n\n- Aud sa ja.\n- Bjarne sa <nei> & takk.\nSaken ble avsluttet.'),
    ).toBe(
      '<p>Leder innledet.</p><ul><li>Aud sa ja.</li><li>Bjarne sa &lt;nei&gt; &amp; takk.</li></ul><p>Saken ble avsluttet.</p>',
    );
    expect(accountOfNote(' \n ')).toBe('');
  });

  it('are always allowed there, whatever was typed', () => {
    for (const note of ['- a', 'a\n- b', '<script>x</script>', '* en\n* to', '- <b>x</b>\n\n- y'])
      expect(checkAuthorHtml(accountOfNote(note))).toEqual([]);
  });
});

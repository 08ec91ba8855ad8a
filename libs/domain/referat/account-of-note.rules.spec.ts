import { describe, expect, it } from '@jest/globals';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { accountOfNote, noteStanding } from './account-of-note.rules.js';

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

describe('an account and the note of its item', () => {
  const drafted = { html: '<p>Leder innledet.</p>', noted: 'Leder innledet.' };
  const edited = { ...drafted, html: '<p>Lederen innledet saken.</p>' };

  it.each([
    ['nothing is noted', undefined, '', 'inStep'],
    ['nothing is written yet', undefined, 'Leder innledet.', 'behind'],
    ['it was drafted from the note', drafted, 'Leder innledet.', 'inStep'],
    ['it was edited by hand and the note is the same', edited, 'Leder innledet.', 'inStep'],
    ['the note has changed and nobody has edited', drafted, 'Aud innledet.', 'behind'],
    ['the note has changed and somebody has edited', edited, 'Aud innledet.', 'differs'],
    ['the note was emptied', drafted, ' ', 'inStep'],
    ['somebody wrote it before anything was noted', { ...edited, noted: '' }, 'Aud innledet.', 'differs'],
    ['somebody wrote the same as is noted', { ...drafted, noted: '' }, 'Leder innledet.', 'inStep'],
    ['it is from before notes were remembered', { ...edited, noted: null }, 'Aud innledet.', 'inStep'],
  ] as const)('when %s', (_, account, note, standing) => {
    expect(noteStanding(account, note)).toBe(standing);
  });
});

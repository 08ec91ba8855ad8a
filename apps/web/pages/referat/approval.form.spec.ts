import { describe, expect, it } from '@jest/globals';
import { correctionsIn } from './approval.form.js';
import {} from '../sent-fields.js';
import { commentIn } from './comment.form.js';

describe('the corrections of an approval', () => {
  it('are the rows with words in them, and remember their places', () => {
    const sent = {
      section: ['a', 'b', 'c'],
      was: ['', ' Schem ', ''],
      becomes: ['', 'Scheem', 'Nytt.\r\nMer.'],
    };
    expect(correctionsIn(sent)).toEqual([
      { section: 'b', was: 'Schem', becomes: 'Scheem', row: 1 },
      { section: 'c', was: '', becomes: 'Nytt.\nMer.', row: 2 },
    ]);
    expect(correctionsIn({})).toEqual([]);
    expect(correctionsIn({ section: 'a', was: 'x', becomes: 'y' })).toHaveLength(1);
  });
});

describe('a comment from the form', () => {
  it('is about the words chosen, or the whole', () => {
    expect(commentIn({ body: 'Hei\r\nhå' })).toEqual({ body: 'Hei\nhå' });
    expect(commentIn({ body: 'Hei', key: 'a' })).toEqual({ body: 'Hei', key: 'a' });
    expect(commentIn({ body: '', section: 's', quote: 'ord', near: '7', suggestion: 'andre' })).toEqual({
      ...{ body: '', place: { section: 's', quote: 'ord', near: 7 }, suggestion: 'andre' },
    });
  });

  it('proposes nothing when the words stand as they were, and may propose to take them out', () => {
    const place = { body: 'x', section: 's', quote: 'ord', near: 'y' };
    expect(commentIn({ ...place, suggestion: 'ord' })).not.toHaveProperty('suggestion');
    expect(commentIn(place)).toEqual({ body: 'x', place: { section: 's', quote: 'ord', near: 0 } });
    expect(commentIn({ ...place, suggestion: '' })).toHaveProperty('suggestion', '');
    expect(commentIn({ body: 'x', suggestion: 'y' })).toEqual({ body: 'x' });
  });
});

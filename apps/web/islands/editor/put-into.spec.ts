import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import fc from 'fast-check';
import { putInto } from './put-into.js';

const schema = getSchema([StarterKit]);
const paragraph = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)]);
const heading = (text: string) => schema.node('heading', { level: 3 }, [schema.text(text)]);
const doc = (...texts: string[]) => schema.node('doc', null, texts.map(paragraph));

function put(before: Node, after: Node, cursor = 0) {
  const state = EditorState.create({ doc: before });
  const { tr } = state;
  tr.setSelection(TextSelection.near(tr.doc.resolve(cursor)));
  putInto(tr, after);
  return tr;
}

/** The text before the cursor, in its paragraph. */
function writtenBefore({ doc: now, selection }: ReturnType<typeof put>): string {
  const { $head } = selection;
  return now.textBetween($head.start(), $head.pos);
}

describe('a text that comes from somebody else', () => {
  it.each<[string, Node, Node]>([
    ['a paragraph more', doc('En', 'To'), doc('En', 'Deres', 'To')],
    ['a paragraph less', doc('En', 'To', 'Tre'), doc('En', 'Tre')],
    ['other letters', doc('aa'), doc('aaa')],
    ['fewer letters', doc('aaa', 'b'), doc('aa', 'b')],
    ['all of it', doc('En', 'To'), doc('x')],
    ['nothing', doc('En'), doc('')],
    ['another kind of block', doc('En'), schema.node('doc', null, [heading('En')])],
    [
      'bold words',
      doc('En to'),
      schema.node('doc', null, [
        schema.node('paragraph', null, [schema.text('En '), schema.text('to', [schema.mark('bold')])]),
      ]),
    ],
  ])('stands as it came: %s', (_case, before, after) => {
    expect(put(before, after).doc.eq(after)).toBe(true);
  });

  it('stands as it came, whatever stood there', () => {
    const texts = fc.array(fc.stringMatching(/^[ab]{0,4}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(put(doc(...one), doc(...other)).doc.eq(doc(...other))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the cursor where it stands in a paragraph that is the same', () => {
    const end = 'En. '.length + 1;
    expect(writtenBefore(put(doc('En. ', 'To.'), doc('Ny', 'En. ', 'To. Deres'), end))).toBe('En. ');
  });

  it('leaves the cursor among the same letters in a paragraph that the other wrote in too', () => {
    const end = 'Rådet ba'.length + 1;
    expect(writtenBefore(put(doc('Rådet ba om tall.'), doc('Rådet ba om tall. Og mer.'), end))).toBe(
      'Rådet ba',
    );
    expect(writtenBefore(put(doc('Rådet ba om tall.'), doc('I mai: Rådet ba om tall.'), end))).toBe(
      'I mai: Rådet ba',
    );
  });
});

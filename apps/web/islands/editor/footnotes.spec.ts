import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { Footnote, pasteWithFootnotes, withoutTwins } from './footnotes.js';

const schema = getSchema([StarterKit, Footnote]);
const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)]);
const footnote = (text: string) => schema.node('footnote', { id: 'fn-1' }, [schema.text(text)]);
const state = (...blocks: Node[]) => EditorState.create({ doc: schema.node('doc', null, blocks) });
const told = (doc: Node | undefined) =>
  doc?.children.map(({ type, textContent }) => `${type.name}: ${textContent}`);

describe('footnotes in the editor', () => {
  it('are put at the end of the text when they are pasted in the middle of a sentence', () => {
    const before = state(paragraph('Før etter'), paragraph('Siste'));
    const at = before.apply(before.tr.setSelection(TextSelection.create(before.doc, 1 + 'Før '.length)));
    const slice = new Slice(Fragment.from([paragraph('Limt inn 1 '), footnote('Kilde')]), 1, 1);
    expect(told(pasteWithFootnotes(at, slice)?.doc)).toEqual([
      'paragraph: Før Limt inn 1 etter',
      'paragraph: Siste',
      'footnote: Kilde',
    ]);
    expect(pasteWithFootnotes(at, new Slice(Fragment.from(paragraph('Uten')), 1, 1))).toBeUndefined();
  });

  it('are one of each name: what is left of one that was divided is a paragraph', () => {
    const divided = state(paragraph('Tekst'), footnote('Før'), paragraph('Bilde'), footnote('etter'));
    expect(told(withoutTwins(divided)?.doc)).toEqual([
      'paragraph: Tekst',
      'footnote: Før',
      'paragraph: Bilde',
      'paragraph: etter',
    ]);
    expect(withoutTwins(state(paragraph('Tekst'), footnote('Kilde')))).toBeNull();
  });
});

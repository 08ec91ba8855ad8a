import { createDocument, type Editor } from '@tiptap/core';
import { putInto } from './put-into.js';

/** Spaces stay as they were typed: one at the end of what is being written is not taken from under the cursor. */
export const parsing = { preserveWhitespace: true } as const;

/**
 * Puts another text into an editor, letter by letter: what is the same stays, and so does a cursor that stands in it.
 * Nothing is told as typed, and it is not what "Angre" takes back.
 */
export function replaceContent(editor: Editor, html: string): void {
  const { state, schema } = editor;
  const { tr } = state;
  putInto(tr, createDocument(html, schema, parsing));
  editor.view.dispatch(tr.setMeta('preventUpdate', true).setMeta('addToHistory', false));
}

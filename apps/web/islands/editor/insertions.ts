import type { Editor } from '@tiptap/core';
import { nextFootnote } from './paste/pasted-notes.js';
import { words } from './words.js';

/** Asks where a link leads; an empty answer takes the link away. */
export function askForLink(editor: Editor): void {
  const before = String(editor.getAttributes('link')['href'] ?? '');
  const address = window.prompt(words.linkAddress, before)?.trim();
  if (address === undefined) return;
  const chain = editor.chain().focus().extendMarkRange('link');
  if (address === '') chain.unsetLink().run();
  else chain.setLink({ href: /^[a-z]+:/i.test(address) ? address : `https://${address}` }).run();
}

/** Puts in a reference to a case or a vedlegg: a link by id, whose words the program keeps right. */
export function insertReference(editor: Editor, address: string, label: string): void {
  const { from, to } = editor.state.selection;
  const chosen = editor.state.doc.textBetween(from, to, ' ');
  const text = chosen === '' ? label.replace(/:.*$/, '').toLocaleLowerCase('nb-NO') : chosen;
  const marks = [{ type: 'link', attrs: { href: address } }];
  editor
    .chain()
    .focus()
    .insertContent([
      { type: 'text', text, marks },
      { type: 'text', text: ' ' },
    ])
    .run();
}

/** The ids of the footnotes that a text has. */
export function footnotesIn(editor: Editor): ReadonlySet<string> {
  return new Set([...editor.getHTML().matchAll(/id="(fn-[\w-]+)"/g)].map(([, id]) => id));
}

/** Puts a footnote where the cursor is: its number in the text, its words at the end. */
export function addFootnote(editor: Editor): void {
  const noteText = window.prompt(words.footnoteText)?.trim();
  if (!noteText) return;
  const number = nextFootnote(footnotesIn(editor));
  const marks = [{ type: 'superscript' }, { type: 'link', attrs: { href: `#fn-${number}` } }];
  editor
    .chain()
    .focus()
    .insertContent({ type: 'text', text: String(number), marks })
    .run();
  const footnote = {
    type: 'footnote',
    attrs: { id: `fn-${number}` },
    content: [{ type: 'text', text: noteText }],
  };
  editor.chain().insertContentAt(editor.state.doc.content.size, footnote).run();
}

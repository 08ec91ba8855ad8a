import { mergeAttributes, Node } from '@tiptap/core';
import { Fragment, type Node as TextNode, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';

/** The text of a footnote, in one line; the reference to it is a raised link in the text. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes() {
    return { id: { default: '', parseHTML: (element: HTMLElement) => element.id } };
  },
  parseHTML() {
    return [{ tag: 'aside[id]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes), 0];
  },
  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => editor.isActive('footnote') };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handlePaste(view, _, slice) {
            const pasted = pasteWithFootnotes(view.state, slice);
            if (pasted) view.dispatch(pasted.scrollIntoView());
            return pasted !== undefined;
          },
        },
        appendTransaction: (transactions, _, state) =>
          transactions.some(({ docChanged }) => docChanged) ? withoutTwins(state) : null,
      }),
    ];
  },
});

/**
 * Puts in what is pasted, and its footnotes at the end of the text: the last of them would else run together with the
 * words after the cursor.
 * @returns undefined when no footnote is pasted
 */
export function pasteWithFootnotes(state: EditorState, slice: Slice): Transaction | undefined {
  const nodes = [...slice.content.content];
  const isFootnote = ({ type }: TextNode) => type.name === 'footnote';
  if (nodes.length < 2 || !nodes.some(isFootnote)) return undefined;
  const text = Slice.maxOpen(Fragment.from(nodes.filter((node) => !isFootnote(node))));
  const transaction = state.tr.replaceSelection(new Slice(text.content, slice.openStart, text.openEnd));
  return transaction.insert(transaction.doc.content.size, nodes.filter(isFootnote));
}

/** What is left of a footnote that was divided, as by a picture put into it, is a paragraph: no two have one name. */
export function withoutTwins({ doc, schema, tr }: EditorState): Transaction | null {
  const seen = new Set<string>();
  doc.forEach((node, place) => {
    if (node.type.name !== 'footnote') return;
    const id = String(node.attrs['id']);
    if (seen.has(id)) tr.setNodeMarkup(place, schema.nodes['paragraph']);
    seen.add(id);
  });
  return tr.docChanged ? tr : null;
}

import { Extension, type Extensions, Node } from '@tiptap/core';
import Subscript from '@tiptap/extension-subscript';
import Superscript from '@tiptap/extension-superscript';
import StarterKit from '@tiptap/starter-kit';
import { ExemptMark } from './exempt-words.js';
import { Footnote } from './footnotes.js';
import { KeptBlock } from './kept-blocks.js';
import { tableExtensions } from './tables.js';

const ourOwn = /^(sak|vedlegg):|^#fn-/;

/** What stands in a line in both kinds of text. */
const starter = StarterKit.configure({
  ...{ code: false, codeBlock: false, trailingNode: false },
  heading: { levels: [1, 2, 3, 4] },
  link: {
    openOnClick: false,
    autolink: true,
    HTMLAttributes: { target: null, rel: null },
    isAllowedUri: (address, { defaultValidate }) => ourOwn.test(address) || defaultValidate(address),
  },
});

/** A text of paragraphs, headings, lists, tables and footnotes. */
export const blockExtensions: Extensions = [
  starter,
  Subscript,
  Superscript,
  ...tableExtensions,
  ExemptMark,
  KeptBlock,
  Footnote,
];

/** One paragraph: Enter makes no new one. */
export const lineExtensions: Extensions = [
  starter.configure({
    ...{ document: false, heading: false, bulletList: false, orderedList: false, listItem: false },
    ...{ listKeymap: false, blockquote: false, horizontalRule: false, code: false, codeBlock: false },
    trailingNode: false,
    link: {
      openOnClick: false,
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (address, { defaultValidate }) => ourOwn.test(address) || defaultValidate(address),
    },
  }),
  Node.create({ name: 'doc', topNode: true, content: 'paragraph' }),
  Extension.create({ name: 'oneLine', addKeyboardShortcuts: () => ({ Enter: () => true }) }),
  Subscript,
  Superscript,
];

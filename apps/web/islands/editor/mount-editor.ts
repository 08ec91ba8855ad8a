import { Editor } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { authorHtml } from './author-html.js';
import { blockExtensions, lineExtensions } from './extensions.js';
import { footnotesIn } from './insertions.js';
import { cleanPaste } from './paste/clean-paste.js';
import { leftOutWords } from './paste/left-out-words.js';
import { insertPicture, noteEvent } from './picture.js';
import { parsing, replaceContent } from './replace-content.js';
import { toolbar } from './toolbar.js';
import { words } from './words.js';

/** An editor in the place of a text field, which goes on holding the text that is sent. */
export interface MountedEditor {
  readonly field: HTMLTextAreaElement;
  /** Puts another text in, as when somebody else has saved. */
  replace(html: string): void;
  readonly hasFocus: () => boolean;
}

/** Mounts an editor over a text field. The field is hidden and follows every change. */
export function mountEditor(field: HTMLTextAreaElement, onChange: () => void): MountedEditor {
  const isLine = field.dataset['editor'] === 'line';
  const frame = document.createElement('div');
  frame.className = isLine ? 'editor editor--line' : 'editor';
  const page = document.createElement('div');
  page.className = 'sheet editor__page';
  const note = document.createElement('p');
  note.className = 'editor__note';
  note.hidden = true;
  note.setAttribute('role', 'status');
  const tell = (sentence: string) => {
    note.textContent = sentence;
    note.hidden = sentence === '';
  };
  page.addEventListener(noteEvent, (event) => tell(String((event as CustomEvent<string>).detail)));
  const editor: Editor = new Editor({
    element: page,
    extensions: isLine ? lineExtensions : blockExtensions,
    content: isLine ? `<p>${field.value}</p>` : field.value,
    parseOptions: parsing,
    editable: !field.matches(':disabled'),
    injectCSS: false,
    editorProps: {
      attributes: attributesOf(field),
      transformPastedHTML: (html) => {
        const pasted = cleanPaste(html, isLine ? 'none' : footnotesIn(editor));
        tell(leftOutWords(pasted.left));
        return pasted.html;
      },
      ...(isLine ? { clipboardTextParser: (text) => linesPasted(editor, text, tell) } : {}),
      handlePaste: (_, { clipboardData }) => {
        const picture = [...(clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
        if (isLine || !picture || clipboardData?.types.includes('text/html')) return false;
        void insertPicture(editor, picture);
        return true;
      },
    },
  });
  const text = () => (isLine ? lineOf(editor) : authorHtml(editor.getHTML()));
  editor.on('update', () => {
    field.value = text();
    onChange();
  });
  const references = field.form?.querySelectorAll<HTMLOptionElement>('[data-references] option') ?? [];
  if (editor.isEditable) frame.append(toolbar(editor, isLine ? 'line' : 'blocks', [...references]));
  frame.append(page, note);
  field.hidden = true;
  field.after(frame);
  return {
    field,
    hasFocus: () => editor.isFocused,
    replace: (html) => {
      field.value = html;
      replaceContent(editor, isLine ? `<p>${html}</p>` : html);
    },
  };
}

function lineOf(editor: Editor): string {
  return authorHtml(editor.getHTML()).replace(/^<p>|<\/p>$/g, '');
}

/** Plain text of several lines, where only one paragraph can stand. */
function linesPasted(editor: Editor, text: string, tell: (sentence: string) => void): Slice {
  const { schema } = editor;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  tell(lines.length > 1 ? words.paragraphsJoined : '');
  const content = lines.flatMap((line, i) => [
    ...(i > 0 ? [schema.nodes['hardBreak'].create()] : []),
    schema.text(line),
  ]);
  return new Slice(Fragment.from(schema.nodes['paragraph'].create(null, content)), 1, 1);
}

/** The editor is a text field to those who hear the page, with the same name and the same fault. */
function attributesOf(field: HTMLTextAreaElement): Record<string, string> {
  const fault = field.getAttribute('aria-describedby');
  return {
    ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': field.getAttribute('aria-label') ?? '' },
    ...(fault ? { 'aria-describedby': fault, 'aria-invalid': 'true' } : {}),
  };
}

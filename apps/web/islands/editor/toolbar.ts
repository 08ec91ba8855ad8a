import type { Editor } from '@tiptap/core';
import { canExempt, exemptWords, isExempt } from './exempt-words.js';
import { addFootnote, askForLink, insertReference } from './insertions.js';
import { changePictureAlt, choosePicture, isPicture } from './picture.js';
import { words } from './words.js';

interface Tool {
  /** What the button says. */
  readonly name: string;
  readonly run: (editor: Editor) => void;
  readonly isOn?: (editor: Editor) => boolean;
  /** Only shown while this holds, as the tools of a table. */
  readonly when?: (editor: Editor) => boolean;
}

const inTable = (editor: Editor) => editor.isActive('table');
const inLine: readonly Tool[] = [
  { name: words.bold, run: (e) => e.chain().focus().toggleBold().run(), isOn: (e) => e.isActive('bold') },
  {
    name: words.italic,
    run: (e) => e.chain().focus().toggleItalic().run(),
    isOn: (e) => e.isActive('italic'),
  },
  { name: words.link, run: askForLink, isOn: (e) => e.isActive('link') },
];
const history: readonly Tool[] = [
  { name: words.undo, run: (e) => e.chain().focus().undo().run() },
  { name: words.redo, run: (e) => e.chain().focus().redo().run() },
];
const inBlocks: readonly Tool[] = [
  heading(words.heading, 3),
  heading(words.subheading, 4),
  {
    name: words.bullets,
    run: (e) => e.chain().focus().toggleBulletList().run(),
    isOn: (e) => e.isActive('bulletList'),
  },
  {
    name: words.numbers,
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    isOn: (e) => e.isActive('orderedList'),
  },
  {
    name: words.quote,
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    isOn: (e) => e.isActive('blockquote'),
  },
  { name: words.footnote, run: addFootnote },
  { name: words.picture, run: choosePicture, when: (e) => !isPicture(e) },
  { name: words.changeAlt, run: changePictureAlt, when: isPicture },
  {
    ...{ name: words.exempt, run: exemptWords, when: canExempt },
    isOn: isExempt,
  },
  {
    name: words.table,
    run: (e) => e.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    when: (e) => !inTable(e),
  },
  { name: words.addRow, run: (e) => e.chain().focus().addRowAfter().run(), when: inTable },
  { name: words.addColumn, run: (e) => e.chain().focus().addColumnAfter().run(), when: inTable },
  { name: words.removeRow, run: (e) => e.chain().focus().deleteRow().run(), when: inTable },
  { name: words.removeColumn, run: (e) => e.chain().focus().deleteColumn().run(), when: inTable },
  { name: words.removeTable, run: (e) => e.chain().focus().deleteTable().run(), when: inTable },
];

function heading(name: string, level: 3 | 4): Tool {
  return {
    ...{ name, isOn: (e) => e.isActive('heading', { level }) },
    run: (e) => e.chain().focus().toggleHeading({ level }).run(),
  };
}

/**
 * The row of tools above an editor. One of them is in the tab order at a time; arrow keys go between them.
 * @param references what can be picked to refer to, with its address as value
 */
export function toolbar(editor: Editor, kind: 'blocks' | 'line', references: readonly HTMLOptionElement[]) {
  const bar = document.createElement('div');
  bar.className = 'editor__bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words.tools);
  const tools = kind === 'blocks' ? [...inLine, ...inBlocks, ...history] : [...inLine, ...history];
  const buttons = tools.map((tool) => ({ tool, button: toolButton(tool, editor) }));
  bar.append(...buttons.map(({ button }) => button));
  if (references.length > 0) bar.append(referencePicker(editor, references));
  const show = () => {
    for (const { tool, button } of buttons) {
      if (tool.isOn) button.setAttribute('aria-pressed', String(tool.isOn(editor)));
      button.hidden = tool.when ? !tool.when(editor) : false;
    }
  };
  buttons.slice(1).forEach(({ button }) => (button.tabIndex = -1));
  bar.addEventListener('keydown', (event) => moveInBar(bar, event));
  editor.on('transaction', show);
  show();
  return bar;
}

function toolButton(tool: Tool, editor: Editor): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = tool.name;
  button.addEventListener('click', () => tool.run(editor));
  return button;
}

function referencePicker(editor: Editor, references: readonly HTMLOptionElement[]): HTMLSelectElement {
  const picker = document.createElement('select');
  picker.setAttribute('aria-label', words.reference);
  picker.append(
    new Option(words.reference, ''),
    ...references.map(({ text, value }) => new Option(text, value)),
  );
  picker.addEventListener('change', () => {
    const { value, text } = picker.selectedOptions[0] ?? { value: '', text: '' };
    if (value !== '') insertReference(editor, value, text);
    picker.value = '';
  });
  return picker;
}

function moveInBar(bar: HTMLElement, event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLButtonElement)) return;
  const shown = [...bar.querySelectorAll('button')].filter((button) => !button.hidden);
  const next = shown[(shown.indexOf(event.target) + step + shown.length) % shown.length];
  shown.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
  next.focus();
  event.preventDefault();
}

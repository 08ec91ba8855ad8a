import { type Editor, Mark } from '@tiptap/core';
import { figureIn } from './picture.js';
import { words } from './words.js';

/** Words that are exempted from the public, marked by the key of their exemption. Stands around all other marks. */
export const ExemptMark = Mark.create({
  name: 'exempt',
  priority: 2000,
  inclusive: false,
  addAttributes() {
    return {
      key: {
        default: '',
        parseHTML: (element: HTMLElement) => element.dataset['exempt'] ?? '',
        renderHTML: ({ key }: { readonly key?: string }) => ({ 'data-exempt': key }),
      },
    };
  },
  parseHTML() {
    return [{ tag: 'span[data-exempt]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0];
  },
});

/** Whether this page has the form in which words are exempted. */
export const canExempt = () => dialog() !== null;

/** Whether what is chosen is marked: words, or a picture. */
export const isExempt = (editor: Editor) =>
  editor.isActive('exempt') || figureIn(editor)?.dataset['exempt'] !== undefined;

/** Exempts the chosen words or picture, or takes the mark away where it stands already. */
export function exemptWords(editor: Editor): void {
  const figure = figureIn(editor);
  if (figure) return exemptPicture(editor, figure);
  if (editor.isActive('exempt')) {
    if (window.confirm(words.unmark))
      editor.chain().focus().extendMarkRange('exempt').unsetMark('exempt').run();
    return;
  }
  const { from, to, empty } = editor.state.selection;
  const shown = dialog();
  if (empty || !shown) {
    window.alert(words.chooseWords);
    return;
  }
  ask(shown, editor.state.doc.textBetween(from, to, ' '), (key) => {
    editor.chain().focus().setTextSelection({ from, to }).setMark('exempt', { key }).run();
  });
}

/** A picture carries its mark itself, and goes with its alternate text and the words under it. */
function exemptPicture(editor: Editor, figure: HTMLElement): void {
  const { from } = editor.state.selection;
  const put = (key: string | undefined) => {
    if (key === undefined) delete figure.dataset['exempt'];
    else figure.dataset['exempt'] = key;
    const html = figure.outerHTML;
    editor.chain().focus().setNodeSelection(from).updateAttributes('keptBlock', { html }).run();
  };
  const shown = dialog();
  if (figure.dataset['exempt'] !== undefined) {
    if (window.confirm(words.unmarkPicture)) put(undefined);
  } else if (shown) ask(shown, figure.querySelector('img')?.alt ?? '', put);
}

/** Asks why and for whom; what was filled in last stays, for the next words. */
function ask(shown: HTMLDialogElement, chosen: string, done: (key: string) => void): void {
  const form = shown.querySelector('form');
  const refused = shown.querySelector<HTMLElement>('[data-refused]');
  const quote = shown.querySelector<HTMLElement>('[data-chosen]');
  if (!form || !refused || !quote) return;
  quote.textContent = chosen;
  refused.hidden = true;
  for (const name of ['legalBasis', 'reason'])
    form.querySelector<HTMLInputElement>(`[name="${name}"]`)!.required = true;
  form.onsubmit = (event) => {
    event.preventDefault();
    void send(form).then((key) => {
      refused.hidden = key !== undefined;
      if (key === undefined) return;
      shown.close();
      done(key);
    });
  };
  shown.querySelector<HTMLButtonElement>('[data-cancel]')!.onclick = () => shown.close();
  shown.showModal();
}

async function send(form: HTMLFormElement): Promise<string | undefined> {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const answer = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'application/json' },
  }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  return ((await answer.json()) as { readonly key: string }).key;
}

function dialog(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('dialog[data-exempt-dialog]');
}

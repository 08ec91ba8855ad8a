import type { PdfPages } from './pdf-pages.js';

/** A pause in typing; with making and drawing it stays within a second. */
const pause = 300;
const choiceKey = 'saksgang:preview';
const roomBeside = '(min-width: 90rem)';

/**
 * Keeps the PDF of a form's text beside it, made from what is typed whether or not it is saved. It is asked for only
 * while it is shown; whoever closes it finds it closed the next time.
 */
export class LivePreview {
  private pages: PdfPages | undefined;
  private timer: number | undefined;
  private asking = new AbortController();

  constructor(
    private readonly form: HTMLFormElement,
    private readonly pane: HTMLElement,
    private readonly toggle: HTMLButtonElement,
  ) {
    toggle.hidden = false;
    toggle.addEventListener('click', () => {
      localStorage.setItem(choiceKey, this.isOpen ? 'closed' : 'open');
      this.open(!this.isOpen);
    });
    form.addEventListener('focusin', ({ target }) => {
      const legend = target instanceof Element ? target.closest('fieldset')?.querySelector('legend') : null;
      if (this.isOpen && legend) void this.pages?.goTo(legend.textContent.trim());
    });
    const chosen = localStorage.getItem(choiceKey);
    this.open(window.matchMedia(roomBeside).matches && chosen !== 'closed');
  }

  /** Something was written. */
  changed(): void {
    if (!this.isOpen) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.refresh(), pause);
  }

  private get isOpen(): boolean {
    return !this.pane.hidden;
  }

  private open(isOpen: boolean): void {
    const { pane, toggle } = this;
    pane.hidden = !isOpen;
    pane.parentElement?.classList.toggle('is-previewing', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.textContent = (isOpen ? toggle.dataset['close'] : toggle.dataset['open']) ?? '';
    if (isOpen) void this.refresh();
  }

  private async refresh(): Promise<void> {
    this.asking.abort();
    const { signal } = (this.asking = new AbortController());
    try {
      const answer = await fetch(`${new URL(this.form.action).pathname}/preview`, {
        method: 'POST',
        body: new URLSearchParams([...new FormData(this.form)].map(([name, value]) => [name, asText(value)])),
        signal,
      });
      const isPdf = answer.headers.get('content-type')?.startsWith('application/pdf');
      if (!answer.ok || !isPdf)
        return this.tell((await sentencesIn(answer)) || (this.pane.dataset['failed'] ?? ''), true);
      const data = new Uint8Array(await answer.arrayBuffer());
      const pages = await this.shown();
      const count = await pages.show(data);
      if (!signal.aborted) this.tell((this.pane.dataset['pages'] ?? '').replace('{count}', String(count)));
    } catch (error) {
      if (!signal.aborted) this.tell(this.pane.dataset['failed'] ?? '', true);
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    }
  }

  /** What shows PDFs is large; it is fetched when it is needed. */
  private async shown(): Promise<PdfPages> {
    const { PdfPages } = await import('./pdf-pages.js');
    const frame = this.pane.querySelector<HTMLElement>('[data-frame]') ?? this.pane;
    this.pages ??= new PdfPages(frame, this.pane.dataset['worker'] ?? '', this.pane.dataset['page'] ?? '');
    return this.pages;
  }

  private tell(sentence: string, isFault = false): void {
    const note = this.pane.querySelector<HTMLElement>('[data-note]');
    if (!note) return;
    note.textContent = sentence;
    note.classList.toggle('preview__fault', isFault);
  }
}

function asText(value: FormDataEntryValue): string {
  return typeof value === 'string' ? value : '';
}

/** Why there is no PDF of what is typed; empty when the answer does not say, as after signing out. */
async function sentencesIn(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('application/json')) return '';
  const { sentences } = (await answer.json()) as { sentences: readonly string[] };
  return sentences.join(' ');
}

import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What pdf.js tells of a bookmark, as far as it is used; its own types leave it open. */
interface Bookmark {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly Bookmark[];
}

/** Pages a little outside what is seen are drawn too, so that scrolling meets no white. */
const margin = '300px';

/**
 * The pages of a PDF on canvases, one under the other. A new edition takes the place of the old page by page when it is
 * drawn, so that nothing flickers and the reader stays where they were; only pages that are seen are drawn.
 */
export class PdfPages {
  private pdf: PDFDocumentProxy | undefined;
  private readonly seen = new Set<HTMLElement>();
  private readonly drawn = new WeakMap<HTMLElement, PDFDocumentProxy>();
  private readonly watch: IntersectionObserver;

  /** @param frame scrolls the pages @param worker address of the script that reads PDFs @param label names a page, "Side {page}" */
  constructor(
    private readonly frame: HTMLElement,
    worker: string,
    private readonly label: string,
  ) {
    GlobalWorkerOptions.workerSrc = worker;
    this.watch = new IntersectionObserver((entries) => this.look(entries), {
      root: frame,
      rootMargin: margin,
    });
    new ResizeObserver(() => this.again()).observe(frame);
  }

  /** Shows a PDF. @returns how many pages it has, when those that are seen stand there */
  async show(data: Uint8Array): Promise<number> {
    const before = this.pdf;
    // Nothing in our own PDFs needs a decoder fetched from elsewhere.
    this.pdf = await getDocument({ data, useWasm: false, enableXfa: false }).promise;
    await this.places(this.pdf);
    await Promise.all([...this.seen].map((place) => this.draw(place)));
    await before?.loadingTask.destroy();
    return this.pdf.numPages;
  }

  /** Goes to a heading by its words, unless it is seen already; stays when there is none of that name. */
  async goTo(heading: string): Promise<void> {
    const { pdf, frame } = this;
    const entries = ((await pdf?.getOutline()) ?? []) as readonly Bookmark[];
    const found = entries.flatMap((one) => [one, ...one.items]).find(({ title }) => title.trim() === heading);
    if (!pdf || !found?.dest) return;
    const target = typeof found.dest === 'string' ? await pdf.getDestination(found.dest) : found.dest;
    if (!target) return;
    const index = await pdf.getPageIndex(target[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
    const place = frame.children[index];
    if (!(place instanceof HTMLElement)) return;
    const { height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
    const down = typeof target[3] === 'number' ? 1 - target[3] / height : 0;
    const top = place.offsetTop - frame.offsetTop + place.clientHeight * down;
    if (top < frame.scrollTop || top > frame.scrollTop + frame.clientHeight * 0.8)
      frame.scrollTop = Math.max(0, top - 40);
  }

  /** One place for each page, with its shape, before any is drawn. */
  private async places(pdf: PDFDocumentProxy): Promise<void> {
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    while (this.frame.children.length > pdf.numPages) this.drop(this.frame.lastElementChild);
    while (this.frame.children.length < pdf.numPages) {
      const place = document.createElement('div');
      place.className = 'preview__page';
      place.style.aspectRatio = `${width} / ${height}`;
      this.frame.append(place);
      this.watch.observe(place);
    }
  }

  private drop(place: Element | null): void {
    if (!(place instanceof HTMLElement)) return;
    this.watch.unobserve(place);
    this.seen.delete(place);
    place.remove();
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (!isIntersecting) this.seen.delete(target);
      else {
        this.seen.add(target);
        void this.draw(target);
      }
    }
  }

  private again(): void {
    for (const place of this.seen) {
      this.drawn.delete(place);
      void this.draw(place);
    }
  }

  private async draw(place: HTMLElement): Promise<void> {
    const { pdf } = this;
    if (!pdf || this.drawn.get(place) === pdf || place.clientWidth === 0) return;
    this.drawn.set(place, pdf);
    const number = [...this.frame.children].indexOf(place) + 1;
    if (number < 1 || number > pdf.numPages) return;
    const page = await pdf.getPage(number);
    const size = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (place.clientWidth / size.width) * window.devicePixelRatio });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.label.replace('{page}', String(number)));
    await page.render({ canvas, viewport }).promise;
    const { items } = await page.getTextContent();
    const words = document.createElement('p');
    words.className = 'sr-only';
    words.textContent = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    if (this.pdf === pdf) place.replaceChildren(canvas, words);
  }
}

import type { Editor } from '@tiptap/core';
import { words } from './words.js';

/** Broad enough for a page of paper at 200 points an inch. */
const widest = 1400;
/** Of a picture as text; it is sent with every save. */
const longest = 350_000;
const kinds = 'image/png,image/jpeg,image/webp,image/gif';

/** Tells the writer something under the editor. */
export const noteEvent = 'editor:note';

/** Lets the writer choose a picture, which is put in with what it shows told for those who do not see it. */
export function choosePicture(editor: Editor): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = kinds;
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file) void insertPicture(editor, file);
  });
  field.click();
}

/** Puts a picture in, drawn anew: what else stood in its file, as where it was taken, stays behind. */
export async function insertPicture(editor: Editor, file: File): Promise<void> {
  const source = await drawnAnew(file).catch(() => undefined);
  if (source === undefined) return tell(editor, words.pictureUnreadable);
  const alt = window.prompt(words.pictureAlt)?.trim();
  if (!alt) return tell(editor, words.pictureWithoutAlt);
  const caption = window.prompt(words.pictureCaption)?.trim();
  tell(editor, '');
  const html = figureOf(source, alt, caption ?? '');
  editor.chain().focus().insertContent({ type: 'keptBlock', attrs: { html } }).run();
}

/** Whether a picture is chosen in the text. */
export function isPicture(editor: Editor): boolean {
  return editor.isActive('keptBlock') && imageIn(editor) !== null;
}

/** Asks anew what the chosen picture shows. */
export function changePictureAlt(editor: Editor): void {
  const image = imageIn(editor);
  const alt = image && window.prompt(words.pictureAlt, image.alt)?.trim();
  if (!image || !alt) return;
  image.alt = alt;
  const html = image.closest('figure')?.outerHTML;
  if (html) editor.chain().focus().updateAttributes('keptBlock', { html }).run();
}

/** The chosen picture with what stands under it, as it would be kept; null when none is chosen. */
export function figureIn(editor: Editor): HTMLElement | null {
  return editor.isActive('keptBlock') ? (imageIn(editor)?.closest('figure') ?? null) : null;
}

function imageIn(editor: Editor): HTMLImageElement | null {
  const html = String(editor.getAttributes('keptBlock')['html'] ?? '');
  return new DOMParser().parseFromString(html, 'text/html').querySelector('figure img');
}

function figureOf(source: string, alt: string, caption: string): string {
  const figure = document.createElement('figure');
  const image = document.createElement('img');
  image.setAttribute('src', source);
  image.alt = alt;
  figure.append(image);
  if (caption !== '') {
    const line = document.createElement('figcaption');
    line.textContent = caption;
    figure.append(line);
  }
  return figure.outerHTML;
}

/** As PNG where it is small, for sharp lines; else as JPEG, smaller until it fits. */
async function drawnAnew(file: File): Promise<string> {
  const bitmap = await createImageBitmap(file);
  for (let times = 0, width = Math.min(widest, bitmap.width); times < 10; times++, width *= 0.75) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width));
    canvas.height = Math.max(1, Math.round((bitmap.height * width) / bitmap.width));
    const drawing = canvas.getContext('2d');
    if (!drawing) break;
    drawing.fillStyle = 'white';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const sharp = canvas.toDataURL('image/png');
    if (sharp.length <= longest) return sharp;
    const soft = canvas.toDataURL('image/jpeg', 0.85);
    if (soft.length <= longest) return soft;
  }
  throw new Error('too large');
}

function tell(editor: Editor, sentence: string): void {
  editor.view.dom.dispatchEvent(new CustomEvent(noteEvent, { detail: sentence, bubbles: true }));
}

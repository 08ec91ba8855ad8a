import { words } from './words.js';

/**
 * Goes on where the paper is written by now: its case came on an agenda or off it while the page was open. The writer is
 * told once for each time.
 * @param address path of the page where it is written
 */
export function followPaper(form: HTMLFormElement, address: string): void {
  if (new URL(form.action).pathname === address) return;
  form.action = address;
  form.querySelector('[data-moved]')?.remove();
  const told = document.createElement('p');
  told.className = 'ds-alert';
  told.dataset['color'] = 'info';
  told.dataset['moved'] = '';
  told.setAttribute('role', 'status');
  told.textContent = words.moved;
  form.prepend(told);
}

import type { Page } from 'playwright-core';
import { editor } from './paper-desk.js';

/** Drops files on the panel of vedlegg, as from a folder. @param files names and what is in each */
async function dropFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await editor(page, 0).waitFor();
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    for (const [name, text] of ${JSON.stringify(Object.entries(files))}) dataTransfer.items.add(new File([text], name));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('[data-upload]').closest('section').dispatchEvent(drop);
  }`);
}

/** Drops files of which one is refused, and one without contact: both are told by name, and the others are there. */
export async function dropWithRefusals(page: Page): Promise<void> {
  await dropFiles(page, { 'Ja.txt': 'Notat', 'Nei.html': '<script>1</script>', 'Ja igjen.txt': 'Notat til' });
  const panel = page.getByRole('region', { name: 'Vedlegg', exact: true });
  const told = panel.getByRole('alert');
  await told.getByText('Nei.html: Filnavnet har feil endelse').waitFor();
  for (const name of [/^\d+\. Ja$/, /^\d+\. Ja igjen$/]) await panel.getByRole('link', { name }).waitFor();
  await page.route('**/vedlegg', (route) => route.abort());
  await dropFiles(page, { 'Borte.txt': 'Notat' });
  await told.getByText('Borte.txt: Filen kom ikke fram').waitFor();
  await page.unroute('**/vedlegg');
}

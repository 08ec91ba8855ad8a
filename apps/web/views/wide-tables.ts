/** From so many columns on a table does not fit the width of a phone without its words being broken. */
const wide = 3;

/**
 * The HTML of a document with its wide tables each in a region that can be scrolled sideways, by keyboard too: on a
 * phone the page itself stays as wide as the screen (WCAG 2.2, 1.4.10 lets tables scroll in two directions).
 * @param nameOf what the region of the table is called for those who hear the page, by its number from 1
 */
export function wideTables(html: string, nameOf: (number: number) => string): string {
  let number = 0;
  // Tables do not stand in tables: the vocabulary of documents has no place for it.
  return html.replace(/<table\b[\s\S]*?<\/table>/g, (table) => {
    number++;
    if (columnsOf(table) < wide) return table;
    return `<div class="scroll" role="region" tabindex="0" aria-label="${nameOf(number)}">${table}</div>`;
  });
}

function columnsOf(table: string): number {
  const [row] = /<tr\b[\s\S]*?<\/tr>/.exec(table) ?? [''];
  return [...row.matchAll(/<t[hd]\b(?:[^>]*\bcolspan="(\d+)")?/g)].reduce(
    (sum, [, span]) => sum + Number(span ?? 1),
    0,
  );
}

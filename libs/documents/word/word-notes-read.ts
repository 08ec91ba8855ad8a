const reference = /<sup><a href="#((?:footnote|endnote)-[^"]+)" id="[^"]*">[^<]*<\/a><\/sup>/g;
const list = /<ol>(<li id="(?:footnote|endnote)-.*?<\/li>)<\/ol>\s*$/s;
const back = /\s*<a href="#(?:footnote|endnote)-ref-[^"]+">[^<]*<\/a>/g;

/**
 * The footnotes of a Word file in our own form: numbered from 1 in the order of the text, each text in an `aside`.
 * @param html as the library writes it, the notes in a list at the end
 */
export function withOwnFootnotes(html: string): string {
  const notes = new Map<string, string>();
  const found = list.exec(html);
  for (const [, id, text] of (found?.[1] ?? '').matchAll(/<li id="([^"]+)">(.*?)<\/li>/gs))
    notes.set(
      id,
      text
        .replace(back, '')
        .replace(/<\/?p>/g, ' ')
        .trim(),
    );
  const numbers = new Map<string, number>();
  const body = (found ? html.slice(0, found.index) : html).replace(reference, (_, id: string) => {
    if (!notes.has(id)) return '';
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `<sup><a href="#fn-${number}">${number}</a></sup>`;
  });
  const asides = [...numbers].map(
    ([id, number]) => `<aside id="fn-${number}">${notes.get(id) ?? ''}</aside>`,
  );
  return withoutPlaces(body) + asides.join('');
}

/** Bookmarks of Word are places that nothing in a paper leads to: links to them are their words. */
function withoutPlaces(html: string): string {
  return html
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/<a (?:id="[^"]*"|href="#(?!fn-)[^"]*")>(.*?)<\/a>/gs, '$1');
}

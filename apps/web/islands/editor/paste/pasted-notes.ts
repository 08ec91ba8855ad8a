import { element, elementsIn, type PastedElement, replaceEach, textOf } from './pasted-tree.js';

const reference = /^#(?:_(?:ftn|edn)|fn-)[\w-]+$/;
const wayBack = /^#_(?:ftn|edn)ref/;

/**
 * Footnotes and endnotes of what is pasted, in our own form and with numbers that the text does not use yet. A reference
 * whose note did not come along is words alone, unless the text it is pasted into has that note.
 * @param used ids of the footnotes that the text has; where there can be none, all are lost
 * @returns whether some note did not come along
 */
export function makeFootnotes(root: PastedElement, used: ReadonlySet<string> | 'none'): boolean {
  let isLost = false;
  const found = notesIn(root);
  const [notes, there] = used === 'none' ? [new Map<string, never>(), new Set<string>()] : [found, used];
  const ids = new Map<string, string>();
  replaceEach(root, (link) => {
    const address = link.name === 'a' ? (link.attributes['href'] ?? '') : '';
    if (!reference.test(address) || wayBack.test(address)) return [link];
    const key = address.slice(1);
    if (!notes.has(key)) {
      isLost ||= !there.has(key);
      return there.has(key) ? [link] : link.children;
    }
    const id = ids.get(key) ?? `fn-${nextFootnote([...there, ...ids.values()])}`;
    ids.set(key, id);
    return [element('sup', [element('a', [id.replace('fn-', '')], { href: `#${id}` })])];
  });
  replaceEach(root, ({ name, children, attributes }) =>
    name === 'sup' && children.length === 1 && isSup(children[0])
      ? children
      : [{ name, children, attributes }],
  );
  for (const [key, id] of ids) root.children.push(element('aside', notes.get(key)!, { id }));
  return isLost;
}

/** The first number after those of the footnotes there are. */
export function nextFootnote(ids: Iterable<string>): number {
  return Math.max(0, ...[...ids].map((id) => Number(/^fn-(\d+)$/.exec(id)?.[1] ?? 0))) + 1;
}

const isSup = (node: PastedElement | string) => typeof node !== 'string' && node.name === 'sup';

/** Takes the notes out of what is pasted. @returns the words of each, by the id that references have */
function notesIn(root: PastedElement): Map<string, PastedElement['children']> {
  const notes = new Map<string, PastedElement['children']>();
  const referred = new Set(elementsIn(root).map(({ attributes }) => attributes['href']?.slice(1)));
  replaceEach(root, (found) => {
    const style = found.attributes['style'] ?? '';
    if (/mso-element:\s*(?:foot|end)note-list/.test(style))
      // What is left of the list is the line above it.
      return found.children.filter((node) => textOf(node).trim() !== '');
    const isOfWord = /mso-element:\s*(?:foot|end)note\b/.test(style);
    const id = isOfWord ? found.attributes['id']?.replace(/^(ftn|edn)/, '_$1') : found.attributes['id'];
    if (!isOfWord && found.name !== 'aside') return [found];
    // Words that nothing refers to are no footnote.
    if (id === undefined || !referred.has(id)) return [element('p', found.children)];
    notes.set(id, wordsOf(found));
    return [];
  });
  return notes;
}

/** What stands in a note, in one line, without its number. */
function wordsOf(note: PastedElement): PastedElement['children'] {
  replaceEach(note, (part) => {
    if (part.name === 'a' && wayBack.test(part.attributes['href'] ?? '')) return [];
    return part.name === 'p' ? [...part.children, ' '] : [part];
  });
  return note.children;
}

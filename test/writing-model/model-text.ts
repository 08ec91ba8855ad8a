/** The words of writers that stand in a text. */
export function wordsIn(text: string): Set<string> {
  return new Set(text.match(/\b[A-Z]\d{4}\b/g));
}

/** The paragraphs of a section; a paragraph of a proposal is one. */
export function linesOf(text: string): string[] {
  if (!text.startsWith('<p>')) return [text];
  return text.slice('<p>'.length, -'</p>'.length).split('</p><p>');
}

/** The same back again. @param before what it was */
export function textOf(lines: readonly string[], before: string): string {
  return before.startsWith('<p>') ? lines.map((line) => `<p>${line}</p>`).join('') : lines.join(' ');
}

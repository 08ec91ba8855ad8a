/** The words of writers that stand in a text. */
export function wordsIn(text: string): Set<string> {
  return new Set(text.match(/\b[A-Z]\d{4}\b/g));
}

/** The paragraphs of a section; a paragraph of a proposal is one. */
export function linesOf(text: string): string[] {
  return text.startsWith('<p>') ? text.slice('<p>'.length, -'</p>'.length).split('</p><p>') : [text];
}

/** The same back again. */
export function textOf(lines: readonly string[], isSection: boolean): string {
  return isSection ? lines.map((line) => `<p>${line}</p>`).join('') : lines.join(' ');
}

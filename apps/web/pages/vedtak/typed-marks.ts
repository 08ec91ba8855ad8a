import { htmlOfRuns, runsOf, writtenRuns } from '#domain/vedtak';

/**
 * Looks as they are typed: `[words](address)`, `**bold**`, `*italic*`, `^raised^`, `~lowered~`, and `<u>`, `<s>` or any
 * other look as a tag. Only what is closed and holds something is a mark; a lone star, and a slot in square brackets,
 * are words like others.
 */
const mark = new RegExp(
  [
    String.raw`\[(?<words>[^[\]]+)\]\((?<address>(?:https?:\/\/|mailto:|sak:|vedlegg:|#fn-)[^\s()"<>]+)\)`,
    String.raw`\*\*(?=\S)(?<strong>.+?)(?<=\S)\*\*(?!\*)`,
    String.raw`(?<![\p{L}\d*])\*(?=[^\s*])(?<em>[^*]+?)(?<=\S)\*(?![\p{L}\d*])`,
    String.raw`\^(?<sup>[\p{L}\p{N}+−–=\-]{1,20})\^`,
    String.raw`~(?<sub>[\p{L}\p{N}+−–=\-]{1,20})~`,
    String.raw`<(?<tag>strong|em|u|s|sup|sub)>(?<tagged>.+?)<\/\k<tag>>`,
  ].join('|'),
  'su',
);
/** A mark that is meant as a letter has a backslash before it; meanwhile it stands here. */
const escapable = '\\*^~[]<';
const escapedAt = 0xe100;

/** The marks that a look has in the ways of writing it: short where that can be read back, else as tags. */
const shortMarks: Readonly<Record<string, string>> = { strong: '**', em: '*', sup: '^', sub: '~' };
const waysOfWriting = [
  { short: ['strong', 'em', 'sup', 'sub'], escapes: false },
  { short: ['strong', 'em', 'sup', 'sub'], escapes: true },
  { short: ['strong'], escapes: true },
  { short: [], escapes: true },
] as const;

/**
 * A paragraph of a vedtak as a field without formatting shows it: looks and links stand as marks, a line break as a
 * line break. What {@link typedHtml} reads back is the paragraph.
 */
export function typedText(html: string): string {
  const runs = runsOf(html);
  const whole = htmlOfRuns(runs);
  let typed = '';
  for (const { short, escapes } of waysOfWriting) {
    const markOf = (tag: string) =>
      (short as readonly string[]).includes(tag) ? shortMarks[tag] : undefined;
    typed = writtenRuns(runs, {
      before: (tag) => (tag.startsWith('a ') ? '[' : (markOf(tag) ?? `<${tag}>`)),
      after: (tag) => (tag.startsWith('a ') ? `](${addressOf(tag)})` : (markOf(tag) ?? `</${tag}>`)),
      words: (text) => (escapes ? text.replace(/[\\*^~[\]<]/g, '\\$&') : text),
    });
    if (typedHtml(typed) === whole) break;
  }
  return typed;
}

/** The paragraph that was typed, as inline author HTML. Nothing else of it becomes markup. */
export function typedHtml(text: string): string {
  const lettersApart = tidyTyped(text).replace(/\\([\\*^~[\]<])/g, (_, sign: string) =>
    String.fromCharCode(escapedAt + escapable.indexOf(sign)),
  );
  return htmlOfRuns(runsOf(markedUp(lettersApart)));
}

/** What was typed in a field without the white space that nobody sees; line breaks stay. */
export function tidyTyped(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function markedUp(text: string): string {
  const found = mark.exec(text);
  if (!found?.groups) return escaped(text);
  const { words, address, tag, tagged, ...looks } = found.groups as Record<string, string | undefined>;
  const [look, styled] = Object.entries(looks).find(([, inner]) => inner !== undefined) ?? [tag, tagged];
  const inner =
    words === undefined
      ? `<${look}>${markedUp(styled ?? '')}</${look}>`
      : `<a href="${escaped(address ?? '')}">${markedUp(words)}</a>`;
  const rest = text.slice(found.index + found[0].length);
  return escaped(text.slice(0, found.index)) + inner + markedUp(rest);
}

/** Where a link leads, with nothing in it that would end the mark. */
function addressOf(tag: string): string {
  return tag.slice(2).replaceAll('(', '%28').replaceAll(')', '%29');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text
    .replace(/[\ue100-\ue106]/g, (letter) => escapable[letter.charCodeAt(0) - escapedAt])
    .replace(/[&<>]/g, (letter) => entities[letter])
    .replaceAll('\n', '<br>');
}

import { readableText } from '#domain/vedtak';

/**
 * A link, bold or italic words as they are typed: `[words](address)`, `**words**`, `*words*`. Only what is closed and
 * holds something is a mark; a lone star, and a slot in square brackets, are words like others.
 */
const mark =
  /\[([^[\]]+)\]\(((?:https?:\/\/|mailto:|sak:|vedlegg:)[^\s()"<>]+)\)|\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)|(?<![\p{L}\d*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\p{L}\d*])/u;

/** A paragraph of a vedtak as a field without formatting shows it; its emphasis and links stand as marks. */
export function typedText(html: string): string {
  const marked = html
    .replace(/<\/?(?:strong|b)\b[^>]*>/gi, '**')
    .replace(/<\/?(?:em|i)\b[^>]*>/gi, '*')
    .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, '[$2]($1)');
  return readableText(marked);
}

/** The paragraph that was typed, as inline author HTML. Nothing else of it becomes markup. */
export function typedHtml(text: string): string {
  const found = mark.exec(text);
  if (!found) return escaped(text);
  const [whole, words, address, bold, italic] = found;
  const inner =
    words !== undefined
      ? `<a href="${escaped(address)}">${typedHtml(words)}</a>`
      : bold !== undefined
        ? `<strong>${typedHtml(bold)}</strong>`
        : `<em>${typedHtml(italic)}</em>`;
  return escaped(text.slice(0, found.index)) + inner + typedHtml(text.slice(found.index + whole.length));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (letter) => entities[letter]);
}

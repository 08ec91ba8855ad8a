/** A control character that no text file holds (tab, line ends and form feed are allowed). */
const notText = /(?![\t\n\f\r])\p{Cc}/u;

/**
 * The text of a file, or undefined when it is no text. UTF-8 (with or without a mark), UTF-16 with its mark, else
 * Windows-1252, in which older Norwegian programs write.
 */
export function textOf(bytes: Buffer): string | undefined {
  const text = decode(bytes);
  return notText.test(text) ? undefined : text;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** True when a text begins as HTML does: a doctype, a comment before a tag, or one of HTML's own elements. */
export function looksLikeHtml(text: string): boolean {
  const start = text.trimStart().slice(0, 200).toLowerCase();
  return /^<(!doctype html|html|head|body|h[1-6]|p|div|section|article|main|table|ul|ol|dl|blockquote|figure|!--)\b/.test(
    start.replace(/^<!--/, '<!-- '),
  );
}

/** True for an SVG drawing: XML that can hold scripts and fetch from elsewhere. */
export function looksLikeSvg(text: string): boolean {
  return /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype svg[^>]*>\s*)?<(\w+:)?svg[\s>]/is.test(
    text.slice(0, 5_000),
  );
}

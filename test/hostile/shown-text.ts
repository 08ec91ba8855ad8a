import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { stringHex, stringSource } from '#test/reading/pdf-string';

/** A font is chosen, or a string stands in the text: of `TJ`, or alone before `Tj`. */
const token = new RegExp(String.raw`\/(\S+) [\d.]+ Tf|(${stringSource})`, 'g');
const name = (text: string) => PDFName.of(text);

/**
 * The text that operators show, in the order in which they show it: codes of two bytes by their font's ToUnicode
 * table, as any reader takes text out; codes of one byte as Latin-1 (PDFKit's standard fonts).
 */
export function textIn(operators: string, resources: PDFObject | undefined): string {
  const fonts = resources instanceof PDFDict ? resources.lookup(name('Font')) : undefined;
  const tables = new Map<string, Map<string, string>>();
  let table: Map<string, string> | undefined;
  let text = '';
  for (const [, font, shown] of operators.matchAll(token)) {
    if (font !== undefined) {
      if (!tables.has(font))
        tables.set(font, tableOf(fonts instanceof PDFDict ? fonts.lookup(name(font)) : undefined));
      table = tables.get(font);
      continue;
    }
    const codes = stringHex(shown);
    if (table === undefined || table.size === 0) text += Buffer.from(codes, 'hex').toString('latin1');
    else for (const code of codes.match(/.{4}/g) ?? []) text += table.get(code) ?? '?';
  }
  return text;
}

/** ISO 32000-1, 9.10.3: the lists of single codes and of ranges in a ToUnicode table. */
function tableOf(font: PDFObject | undefined): Map<string, string> {
  const table = new Map<string, string>();
  const stream = font instanceof PDFDict ? font.lookup(name('ToUnicode')) : undefined;
  if (!(stream instanceof PDFRawStream)) return table;
  const source = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, list] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, hex] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
      table.set(code.toLowerCase(), letters(hex));
  }
  for (const [, list] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, , many] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
      const start = parseInt(from, 16);
      [...many.matchAll(/<(\w+)>/g)].forEach(([, hex], i) => {
        table.set((start + i).toString(16).padStart(4, '0'), letters(hex));
      });
    }
  }
  return table;
}

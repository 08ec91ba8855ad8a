import type { ErrorKind } from '#kernel/domain-error';

/** Why content is not kept at all: it is nothing, too much, unknown, harmful, or was cut off on its way. */
const refused: Readonly<Record<string, ErrorKind>> = {
  'file.empty': 'invalid',
  'file.tooLarge': 'tooLarge',
  'file.unknownType': 'unsupportedType',
  'file.tooComplex': 'tooLarge',
  'file.pdf.broken': 'invalid',
  'file.pdf.noPages': 'invalid',
  'file.image.broken': 'invalid',
  'file.image.tooLarge': 'tooLarge',
  'file.zip.broken': 'invalid',
  'file.zip.tooLarge': 'tooLarge',
  'file.text.tooLong': 'tooLarge',
};

/**
 * The kind of refusal for a fault found in a file, or undefined when the file is kept all the same: a real paper
 * that others can open (with a password, a form, a portfolio, thousands of pages) belongs to the case even though
 * the møtepakke can only name it.
 */
export function refusalOfFault(code: string): ErrorKind | undefined {
  return Object.hasOwn(refused, code) ? refused[code] : undefined;
}

/** Longest file name that is kept, in characters. */
export const longestFileName = 200;

/**
 * A file name without folders, control characters or anything that a file system or a header stumbles over.
 * Never empty.
 */
export function safeFileName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (bare.length <= longestFileName) return bare || 'fil';
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(bare)?.[0] ?? '';
  return bare.slice(0, longestFileName - ending.length).trimEnd() + ending;
}

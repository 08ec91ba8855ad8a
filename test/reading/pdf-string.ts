/** A string of a content stream: `<0a0b>` or `(letters)`, in which a backslash takes the next character as it is. */
export const stringSource = String.raw`<[0-9a-fA-F]*>|\((?:[^()\\]|\\[\s\S])*\)`;

/** The bytes of a string as they stand in the file, as hex. */
export function stringHex(string: string): string {
  if (string.startsWith('<')) return string.slice(1, -1).toLowerCase();
  const bytes = string
    .slice(1, -1)
    .replace(/\\([\s\S])/g, (_, escaped: string) =>
      escaped === 'r' ? '\r' : escaped === 'n' ? '\n' : escaped,
    );
  return Buffer.from(bytes, 'latin1').toString('hex');
}

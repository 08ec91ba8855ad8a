/**
 * The header that names a download (RFC 6266, RFC 8187): any name in UTF-8, and beside it a plain one for old programs.
 * The name cannot break out of the header, or name a folder.
 */
export function contentDisposition(name: string, how: 'inline' | 'attachment'): string {
  const safe =
    name
      .toWellFormed()
      .replace(/[\p{Cc}/\\]/gu, '_')
      .trim() || 'fil';
  const plain = safe.replace(/[^\x20-\x7e]|["%]/gu, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return plain === safe
    ? `${how}; filename="${plain}"`
    : `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

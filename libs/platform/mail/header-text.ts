const longestHeaderText = 300;

/**
 * A text as it may stand in a mail's header: one line without control characters or marks that turn the reading
 * direction, so that neither a name nor a subject can add a header or pose as another text.
 */
export function headerText(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
  return [...line.replace(/ {2,}/g, ' ').trim()].slice(0, longestHeaderText).join('');
}

/** A file name for an attachment: a header text without what separates folders. */
export function attachmentName(name: string): string {
  return headerText(name.replace(/[/\\:*?"<>|]/g, '-')).replace(/^\.+/, '') || 'vedlegg';
}

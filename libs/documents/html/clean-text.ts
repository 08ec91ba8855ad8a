/** Controls other than white space, direction overrides, byte order marks, characters that are none. */
const unwanted = /(?![\t\n\r\f])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff]/gu;
const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Latin letters, digits and signs that nothing above touches and that no mark follows: nearly every text. */
const clean = /^[\t\n\f\r -~\u00a0-\u02ff\u2010-\u2027\u2030-\u2055]*$/;

/**
 * Text as it may be set: composed letters (NFC), no half characters, no control or direction characters, which
 * could make a page show something else than it says.
 */
export function cleanText(text: string): string {
  if (clean.test(text)) return text;
  return text.replace(halfCharacter, '\ufffd').replace(unwanted, '').normalize('NFC');
}

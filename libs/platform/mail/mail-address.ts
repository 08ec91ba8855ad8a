import { domainToASCII } from 'node:url';

/** Somebody's mail address and the name written beside it. */
export interface MailAddress {
  /** May be empty. */
  readonly name: string;
  readonly address: string;
}

const longestAddress = 254;
const longestLocalPart = 64;
/** RFC 5322 dot-atom, and the letters that RFC 6531 adds. Quoted local parts exist only in books and in attacks. */
const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domainLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * Whether a text is one plain mail address (`åse@bærum.example`), and nothing that a mail server could read as two
 * addresses, as a comment, as a route or as a command.
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const isNarrow = at > 0 && text.length <= longestAddress && Buffer.byteLength(local) <= longestLocalPart;
  return isNarrow && localPart.test(local) && isDomain(text.slice(at + 1));
}

/** The domain after the @, in the form that DNS knows (`bærum.example` is `xn--brum-voa.example`). */
export function mailDomain(address: string): string {
  return domainToASCII(address.slice(address.lastIndexOf('@') + 1));
}

/**
 * Reads `post@radet.example`, `Rådet <post@radet.example>` or `"Rådet" <post@radet.example>`.
 * @returns `undefined` when the text is none of these
 */
export function parseMailAddress(text: string): MailAddress | undefined {
  const whole = text.trim();
  const bracket = whole.indexOf('<');
  if (bracket === -1) return isMailAddress(whole) ? { name: '', address: whole } : undefined;
  const address = whole.slice(bracket + 1, -1).trim();
  const name = unquoted(whole.slice(0, bracket).trim());
  return whole.endsWith('>') && !name.includes('"') && isMailAddress(address) ? { name, address } : undefined;
}

function unquoted(name: string): string {
  return name.length > 1 && name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1) : name;
}

function isDomain(domain: string): boolean {
  const ascii = /[\s\p{Cc}]/u.test(domain) ? '' : domainToASCII(domain);
  return ascii.length > 0 && ascii.split('.').every((label) => domainLabel.test(label));
}

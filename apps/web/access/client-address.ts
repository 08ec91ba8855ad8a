import { isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

/**
 * The network address that a request comes from, as far as we can know it.
 * @param trustedProxies how many servers of our own stand before the program; each has added the address of whoever
 * called it to X-Forwarded-For, so what stands before those was written by the caller and counts for nothing
 */
export function clientAddress(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const own = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return own;
  const told = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const addresses = told.map((each) => each.trim()).filter((each) => each !== '');
  return addresses.at(-trustedProxies) ?? addresses[0] ?? own;
}

/** What an address is counted as: somebody who has one IPv6 address has all of its network. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head, tail] = plain.split('%', 1)[0].split('::', 2);
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const missing = 8 - groups(head).length - groups(tail).length;
  const all =
    tail === undefined
      ? groups(head)
      : [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)];
  return all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

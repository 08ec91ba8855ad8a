import { createHash, randomBytes } from 'node:crypto';

/** The last moment that ids were made at, and how many of its 4096 places are used. */
const latest = { moment: 0, place: 0 };

/**
 * A UUID version 7 (RFC 9562): time-ordered, so that rows made together lie together in the index. Of those made in one
 * process each is greater than the one before, also within a millisecond (method 1 of section 6.2): what is read by id
 * comes in the order it was written.
 * @param now milliseconds since the epoch
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  if (now > latest.moment) Object.assign(latest, { moment: now, place: bytes.readUInt16BE(6) & 0x07ff });
  else if (latest.place < 0x0fff) latest.place += 1;
  else Object.assign(latest, { moment: latest.moment + 1, place: 0 });
  bytes.writeUIntBE(latest.moment, 0, 6);
  bytes.writeUInt16BE(0x7000 | latest.place, 6);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return printed(bytes);
}

/**
 * The id that these texts stand for, a UUID version 8 (RFC 9562): the same texts have the same one, so that what is sent
 * twice is known again.
 */
export function idOf(...texts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(texts)).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return printed(bytes);
}

function printed(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** True when a text has the form of a UUID; unknown ids must be "not found", never a database error. */
export function isId(text: string): boolean {
  return idPattern.test(text);
}

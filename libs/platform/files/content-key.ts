/** True for a hexadecimal SHA-256, as the store gives it; anything else must never become a path. */
export function isContentHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Where content lies in the store: `ab/cd/abcd…`, so that no folder grows too long. */
export function keyOfHash(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** The hash that a key stands for; `undefined` for anything else that lies in the store. */
export function hashOfKey(key: string): string | undefined {
  const hash = key.split('/').at(-1) ?? '';
  return isContentHash(hash) && keyOfHash(hash) === key ? hash : undefined;
}

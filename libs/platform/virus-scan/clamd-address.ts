/** Where clamd listens: a port, or a socket file. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

const usualPort = 3310;

/** Reads `tcp://clamav:3310`, `clamav:3310`, `clamav` or `unix:/run/clamav/clamd.ctl`; undefined for anything else. */
export function readClamdAddress(text: string): ClamdAddress | undefined {
  const path = /^unix:(?:\/\/)?(\/[^\0]+)$/.exec(text)?.[1];
  if (path) return { path };
  const found = /^(?:tcp:\/\/)?(\[[\da-f:.]+\]|[a-z\d](?:[a-z\d.-]*[a-z\d])?)(?::(\d{1,5}))?\/?$/i.exec(text);
  if (!found) return undefined;
  const port = found[2] === undefined ? usualPort : Number(found[2]);
  return port >= 1 && port <= 65_535 ? { host: found[1].replace(/^\[|\]$/g, ''), port } : undefined;
}

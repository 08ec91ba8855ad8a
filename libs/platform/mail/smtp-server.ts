/**
 * How the connection to the mail server is encrypted: from the first byte, by STARTTLS or not at all, by STARTTLS
 * when the server offers it, or never. Where there is encryption the certificate must be valid.
 */
export const tlsWays = ['implicit', 'required', 'offered', 'none'] as const;
export type TlsWay = (typeof tlsWays)[number];

/** The server that takes our mail. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly tls: TlsWay;
  readonly login?: { readonly user: string; readonly password: string };
}

export type SmtpUrlResult =
  | { readonly ok: true; readonly server: SmtpServer }
  | { readonly ok: false; readonly code: 'config.notSmtpUrl' | 'config.smtpPasswordInClear' };

/**
 * Reads `smtp://user:password@host:587`, `smtps://host` (encrypted from the first byte) and
 * `smtp://relay:25?tls=none|offered|required`. Without `tls=` a connection to another machine must be encrypted; one
 * to this machine need not. A password is never sent to another machine unencrypted.
 */
export function readSmtpUrl(text: string): SmtpUrlResult {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const wrong = { ok: false, code: 'config.notSmtpUrl' } as const;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || !/^\/?$/.test(url.pathname))
    return wrong;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const tls = tlsWayOf(url, isLoopback(host));
  if (!tls || [...url.searchParams.keys()].some((key) => key !== 'tls')) return wrong;
  const login = loginOf(url);
  if (login === 'unreadable') return wrong;
  if (login && (tls === 'none' || tls === 'offered') && !isLoopback(host))
    return { ok: false, code: 'config.smtpPasswordInClear' };
  const port = Number(url.port) || (tls === 'implicit' ? 465 : 587);
  return { ok: true, server: { host, port, tls, ...(login ? { login } : {}) } };
}

function tlsWayOf(url: URL, loopback: boolean): TlsWay | undefined {
  const said = url.searchParams.get('tls');
  if (url.protocol === 'smtps:') return said === null || said === 'implicit' ? 'implicit' : undefined;
  if (said === null) return loopback ? 'none' : 'required';
  return tlsWays.find((way) => way === said);
}

function loginOf(url: URL): SmtpServer['login'] | 'unreadable' {
  if (url.username === '') return undefined;
  try {
    return { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  } catch {
    return 'unreadable';
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

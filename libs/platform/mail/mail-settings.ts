import type { Fault } from '#kernel/domain-error';
import type { EnvironmentReader } from '#platform/config/environment-reader';
import { type MailAddress, parseMailAddress } from './mail-address.js';
import { readSmtpUrl, type SmtpServer } from './smtp-server.js';

/** Token of the mail settings. */
export const mailSettings = Symbol('mailSettings');

/** How mail leaves the program. */
export interface MailSettings {
  /** Sender of everything, and where refusals that come later are sent. */
  readonly from: MailAddress;
  /** Absent: nothing is sent; mail is put as files in the outbox folder. */
  readonly server?: SmtpServer;
  /** The variables that say the same, for the processes that a start command begins. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Reads SMTP_URL and MAIL_FROM. The address of the server is never repeated in a fault: it may hold a password.
 * @param publicUrl gives the sender its domain when nothing is sent anyway
 */
export function readMailSettings(read: EnvironmentReader, faults: Fault[], publicUrl: string): MailSettings {
  const url = read.text('SMTP_URL', '');
  const sender = read.text('MAIL_FROM', '');
  const from = sender ? parseMailAddress(sender) : undefined;
  if (sender && !from)
    faults.push({
      path: 'MAIL_FROM',
      code: 'config.notMailAddress',
      params: { name: 'MAIL_FROM', value: sender },
    });
  const result = url ? readSmtpUrl(url) : undefined;
  if (result && !result.ok)
    faults.push({ path: 'SMTP_URL', code: result.code, params: { name: 'SMTP_URL' } });
  if (url && !sender) faults.push({ path: 'MAIL_FROM', code: 'config.mailFromMissing' });
  return {
    from: from ?? {
      name: '',
      address: `saksgang@${new URL(publicUrl).hostname.replace(/^\[.*\]$/, 'localhost')}`,
    },
    ...(result?.ok ? { server: result.server } : {}),
    environment: { ...(url ? { SMTP_URL: url } : {}), ...(sender ? { MAIL_FROM: sender } : {}) },
  };
}

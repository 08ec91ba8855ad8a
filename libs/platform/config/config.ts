import { resolve } from 'node:path';
import { DomainError, type Fault } from '#kernel/domain-error';
import { type MailSettings, readMailSettings } from '#platform/mail/mail-settings';
import type { ClamdAddress } from '#platform/virus-scan/clamd-address';
import { EnvironmentReader } from './environment-reader.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything the program is told from outside. Made once, at the start of a process. */
export interface Config {
  /** TCP port of the web application. */
  readonly port: number;
  /** Network address that the web application listens on; loopback unless told otherwise. */
  readonly bindAddress: string;
  /** Absolute path of the folder with the embedded database and the stored files. */
  readonly dataDir: string;
  /** Login that owns the tables; migrations run with it. Absent: the embedded database is started. */
  readonly databaseUrl?: string;
  /** Least-privileged login of the running program; absent: `databaseUrl` is used in the role `saksgang_app`. */
  readonly databaseAppUrl?: string;
  /** The demo council may be loaded into an empty database, and one may sign in by choosing a person. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  /** Largest file that may be stored, in bytes. */
  readonly fileLimitBytes: number;
  /** The address people use, without a slash at the end; links in mail and feeds begin with it. */
  readonly publicUrl: string;
  /** True when people reach the program over https: cookies are then marked Secure. */
  readonly secureCookies: boolean;
  /** Which server takes mail, and from whom; without one, mail is put in DATA_DIR/outbox. */
  readonly mail: MailSettings;
  /** What the program that receives our mail shows when it hands over answers; absent: none is let in. */
  readonly mailGatewayToken?: string;
  /** What anybody without a session may ask of what is open to all, each network address by itself; 0 = no limit. */
  readonly openRequestsPerMinute: number;
  /** How many servers of ours stand before the program and write the caller's address in X-Forwarded-For. */
  readonly trustedProxies: number;
  /** The virus scanner, and how it was written; absent: files are kept as "ikke skannet". */
  readonly clamd?: { readonly address: ClamdAddress; readonly text: string };
}

const mebibyte = 1024 * 1024;

/**
 * Reads the configuration from environment variables (README, "Konfigurasjon").
 * Nothing secret has a default.
 * @throws DomainError `config.invalid` with one fault for every wrong variable
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const faults: Fault[] = [];
  const read = new EnvironmentReader(env, faults);
  const port = read.wholeNumber('PORT', 3000, 1, 65_535);
  const databaseUrl = read.postgresUrl('DATABASE_URL');
  const databaseAppUrl = read.postgresUrl('DATABASE_APP_URL');
  const mailGatewayToken = read.secret('MAIL_GATEWAY_TOKEN', 32);
  const clamd = read.clamd('CLAMD_ADDRESS');
  const publicUrl = read.webUrl('PUBLIC_URL', `http://localhost:${port}`);
  const secureCookies = publicUrl.startsWith('https:');
  const config: Config = {
    port,
    bindAddress: read.text('BIND_ADDRESS', '127.0.0.1'),
    dataDir: resolve(read.text('DATA_DIR', './data')),
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(databaseAppUrl ? { databaseAppUrl } : {}),
    demo: read.yesOrNo('SAKSGANG_DEMO', !databaseUrl && !databaseAppUrl),
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
    fileLimitBytes: read.wholeNumber('FILE_LIMIT_MB', 100, 1, 2048) * mebibyte,
    publicUrl,
    secureCookies,
    openRequestsPerMinute: read.wholeNumber('OPEN_REQUESTS_PER_MINUTE', 120, 0, 1_000_000),
    trustedProxies: read.wholeNumber('TRUSTED_PROXIES', secureCookies ? 1 : 0, 0, 10),
    mail: readMailSettings(read, faults, publicUrl),
    ...(mailGatewayToken ? { mailGatewayToken } : {}),
    ...(clamd ? { clamd } : {}),
  };
  if (faults.length > 0) throw new DomainError('config.invalid', 'invalid', {}, faults);
  return config;
}

/** The environment variables that say the same as `config`; given to the processes a start command begins. */
export function environmentOf(config: Config): Record<string, string> {
  return {
    PORT: String(config.port),
    BIND_ADDRESS: config.bindAddress,
    DATA_DIR: config.dataDir,
    ...(config.databaseUrl ? { DATABASE_URL: config.databaseUrl } : {}),
    ...(config.databaseAppUrl ? { DATABASE_APP_URL: config.databaseAppUrl } : {}),
    SAKSGANG_DEMO: config.demo ? '1' : '0',
    LOG_LEVEL: config.logLevel,
    FILE_LIMIT_MB: String(config.fileLimitBytes / mebibyte),
    PUBLIC_URL: config.publicUrl,
    OPEN_REQUESTS_PER_MINUTE: String(config.openRequestsPerMinute),
    TRUSTED_PROXIES: String(config.trustedProxies),
    ...config.mail.environment,
    ...(config.mailGatewayToken ? { MAIL_GATEWAY_TOKEN: config.mailGatewayToken } : {}),
    ...(config.clamd ? { CLAMD_ADDRESS: config.clamd.text } : {}),
  };
}

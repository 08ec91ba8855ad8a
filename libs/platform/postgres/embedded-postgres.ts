import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '#kernel/domain-error';
import { createCluster } from './create-cluster.js';
import {
  addressOf,
  appUser,
  type Credentials,
  ownerUser,
  readOrMakeCredentials,
  superuser,
} from './credentials.js';
import { type DatabaseFolder, explainingFolder, prepareDatabaseFolder } from './database-folder.js';
import { postgresProgram } from './postgres-program.js';
import { isServerOf, readPostmaster } from './postmaster-file.js';
import { ServerLease } from './server-lease.js';
import { type ServerPlace, startServer, stopServer } from './server-process.js';
import { prepareServer } from './prepare-server.js';
import { withStartLock } from './start-lock.js';
import { unprivilegedUser } from './unprivileged-user.js';

/** How the embedded database is started. */
export interface EmbeddedPostgresOptions {
  /** DATA_DIR; the database lies in its subfolder `postgres`. */
  readonly dataDir: string;
  /** Extra settings as `name=value`. */
  readonly settings?: readonly string[];
  /** Called when the server goes away without having been asked to. */
  readonly onLost?: () => void;
}

/** How often to look again at a server that is just starting or stopping: 30 seconds in all. */
const looks = 300;

/**
 * The Postgres that comes with the install: on the loopback address only, with passwords made when it was made.
 * Several processes may use it at a time; the last one to call `stop` stops it. One that an earlier program left
 * behind (kill -9) is taken over.
 */
export class EmbeddedPostgres {
  private constructor(
    private readonly place: ServerPlace,
    private readonly lease: ServerLease,
    private readonly credentials: Credentials,
    readonly port: number,
  ) {}

  /**
   * Makes the database if there is none, starts it if it does not run, and joins it.
   * @throws DomainError `postgres.…`, each with a sentence that says what to do
   */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const user = unprivilegedUser();
    const folder = prepareDatabaseFolder(options.dataDir, user);
    return withStartLock(folder.folder, async () => {
      const program = explainingFolder(folder.home, () => postgresProgram(folder.home, user));
      refuseUnusableData(folder, program.majorVersion);
      const credentials = explainingFolder(folder.folder, () =>
        readOrMakeCredentials(folder.credentialsFile),
      );
      const cluster = explainingFolder(folder.home, () =>
        createCluster({ program, user, home: folder.home, credentials }),
      );
      const place = { program, user, cluster, logFile: folder.logFile, settings: options.settings ?? [] };
      const { lease, port } = await joinOrStart(place, credentials, options.onLost ?? (() => undefined));
      await prepareServer(lease, credentials);
      return new EmbeddedPostgres(place, lease, credentials, port);
    });
  }

  /** Address of the login that owns the tables. */
  get ownerUrl(): string {
    return addressOf(ownerUser, this.credentials, this.port);
  }

  /** Address of the least-privileged login of the running program. */
  get appUrl(): string {
    return addressOf(appUser, this.credentials, this.port);
  }

  /** Address of the superuser; for setting up, and for tests that tamper. */
  get superuserUrl(): string {
    return addressOf(superuser, this.credentials, this.port);
  }

  /** Where the server writes what it has to say. */
  get logFile(): string {
    return this.place.logFile;
  }

  /**
   * Claims to be the program that serves from this folder, until `stop`.
   * @throws DomainError `postgres.alreadyServing`
   */
  async claimServing(): Promise<void> {
    if (await this.lease.claimServing()) return;
    throw new DomainError('postgres.alreadyServing', 'conflict', { folder: this.place.cluster });
  }

  /** Leaves the server, and stops it when nobody else uses it. */
  async stop(): Promise<void> {
    await this.lease.leave(() => stopServer(this.place));
  }
}

function refuseUnusableData({ home, credentialsFile }: DatabaseFolder, majorVersion: string): void {
  const versions = readdirSync(home).filter(
    (name) => /^\d+$/.test(name) && existsSync(join(home, name, 'PG_VERSION')),
  );
  if (versions.length === 0) return;
  if (!versions.includes(majorVersion)) {
    throw new DomainError('postgres.wrongVersion', 'unavailable', {
      folder: home,
      found: versions[0],
      expected: majorVersion,
    });
  }
  if (!existsSync(credentialsFile)) {
    throw new DomainError('postgres.credentialsMissing', 'unavailable', {
      folder: home,
      file: credentialsFile,
    });
  }
}

async function joinOrStart(place: ServerPlace, credentials: Credentials, onLost: () => void) {
  for (let look = 0; look < looks; look++) {
    const running = readPostmaster(place.cluster);
    const port = running && isServerOf(place.cluster, running.pid) ? running.port : await startServer(place);
    const lease = await ServerLease.join(addressOf(superuser, credentials, port, 'postgres'), onLost);
    if (lease) return { lease, port };
    await wait(100);
  }
  throw new DomainError('postgres.startFailed', 'unavailable', { log: place.logFile });
}

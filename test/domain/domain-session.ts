import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { domainConstraints, domainEntities } from '#domain/migrations';
import { CouncilDirectory } from '#platform/database/council-directory';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { localFileStore } from '#platform/files/files.module';
import { mailEntities } from '#platform/mail/mail-entities';
import { mailConstraints } from '#platform/mail/mail.errors';
import { NoVirusScanner, VirusScanner } from '#platform/virus-scan/virus-scanner';
import { SignInSessions } from '#platform/sessions/sign-in-sessions';
import { openDatabaseSession, type DatabaseSession } from '#test/postgres/database-session';
import { createDemoDatabase, createTestDatabase, type TestDatabase } from '#test/postgres/test-database';
import { mailGround, mailOutlets } from './mail-ground.js';
import { withPressOfSources } from './press-of-sources.js';

const mebibyte = 1024 * 1024;

/** Features of the domain on a test database and a file store of their own. */
export interface DomainSession extends DatabaseSession {
  readonly features: TestingModule;
  /** Folder of the stored files. */
  readonly folder: string;
}

/** What the composition roots give to all features. */
@Global()
@Module({})
class Ground {
  static of({ unitOfWork, dataSource, database }: DatabaseSession, files: FileStore): DynamicModule {
    return {
      module: Ground,
      providers: [
        { provide: UnitOfWork, useValue: unitOfWork },
        { provide: CouncilDirectory, useValue: new CouncilDirectory(dataSource) },
        { provide: FileStore, useValue: files },
        { provide: VirusScanner, useClass: NoVirusScanner },
        SignInSessions,
        ...mailGround(database.appUrl),
      ],
      exports: [UnitOfWork, CouncilDirectory, FileStore, VirusScanner, SignInSessions, ...mailOutlets],
    };
  }
}

/** Opens features on a migrated database without rows; `beforeAll` opens, `afterAll` closes and removes all. */
export function openDomainSession(...modules: Type[]): Promise<DomainSession> {
  return openOn(() => createTestDatabase(), modules);
}

/** Opens features on a copy of the demo councils, which the run loads once; otherwise as `openDomainSession`. */
export function openDemoSession(...modules: Type[]): Promise<DomainSession> {
  return openOn(createDemoDatabase, modules);
}

async function openOn(
  create: (dataDir: string) => Promise<TestDatabase>,
  modules: readonly Type[],
): Promise<DomainSession> {
  const entities = [...domainEntities, ...mailEntities];
  const constraints = { ...domainConstraints, ...mailConstraints };
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-test-'));
  const session = await openDatabaseSession(entities, constraints, () => create(folder));
  const ground = Ground.of(session, localFileStore(folder, 100 * mebibyte));
  const features = await withPressOfSources(
    Test.createTestingModule({ imports: [ground, ...modules] }),
  ).compile();
  return {
    ...session,
    ...{ features, folder },
    async close() {
      await features.close();
      await session.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

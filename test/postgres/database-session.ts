import { DataSource, type EntitySchema } from 'typeorm';
import { ConstraintCodes } from '#platform/database/constraint-codes';
import { silentLogger } from '#platform/database/silent-logger';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A test database with the unit of work of the running program on top. */
export interface DatabaseSession {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  close(): Promise<void>;
}

/**
 * Opens a session without Nest; `beforeAll` opens one, `afterAll` closes it and drops the database.
 * @param create makes the database; without rows unless told otherwise
 */
export async function openDatabaseSession(
  entities: ((abstract new () => object) | EntitySchema)[] = [],
  constraints: Record<string, string> = {},
  create: () => Promise<TestDatabase> = () => createTestDatabase(),
): Promise<DatabaseSession> {
  const database = await create();
  const dataSource = new DataSource({
    type: 'postgres',
    url: database.appUrl,
    entities,
    logger: silentLogger,
  });
  await dataSource.initialize();
  return {
    database,
    dataSource,
    unitOfWork: new UnitOfWork(dataSource, new ConstraintCodes(constraints)),
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

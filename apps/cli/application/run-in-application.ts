import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, loadConfig } from '#platform/config/config';
import { SchemaVersion } from '#platform/database/schema-version';
import { CliModule } from './cli.module.js';
import { migrate, openDatabase } from './open-database.js';

/**
 * Runs a command inside the application, without the web: against the database of a running `npm start`, or one that
 * is started for as long as the command takes.
 * @throws DomainError `database.schemaOutdated` when a database that is not ours to migrate is of another version
 */
export async function runInApplication<T>(
  work: (app: INestApplicationContext, config: Config) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(loadConfig(process.env));
  try {
    if (database.embedded) await migrate(database);
    const config = database.runtimeConfig;
    const app = await NestFactory.createApplicationContext(CliModule.forRoot(config), {
      logger: false,
      abortOnError: false,
    });
    try {
      await app.get(SchemaVersion).requireCurrent();
      return await work(app, config);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

import { NestFactory } from '@nestjs/core';
import { DemoCouncil } from '#domain/archive';
import type { Config } from '#platform/config/config';
import { CliModule } from '../application/cli.module.js';

/**
 * Loads the demo councils into a database without any council; does nothing otherwise.
 * @param config configuration with the least-privileged login
 * @returns whether anything was loaded
 */
export async function loadDemo(config: Config): Promise<boolean> {
  const app = await NestFactory.createApplicationContext(CliModule.forRoot(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await app.get(DemoCouncil).loadIfEmpty();
  } finally {
    await app.close();
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { type Config, loadConfig } from '#platform/config/config';
import { withPressOfSources } from '#test/domain/press-of-sources';
import { createDemoDatabase } from '#test/postgres/test-database';
import { AppModule } from '../../apps/web/app.module.js';
import { setUpWebApplication } from '../../apps/web/web-application.js';
import { ApiClient, type DemoRole } from './api-client.js';
import { DescribedAnswers, type Described } from './described-answers.js';

/** The web application in the test's own process, on a database of its own with the demo councils. */
export interface WebUnderTest {
  readonly app: NestExpressApplication;
  readonly config: Config;
  /** The OpenAPI document as it is served. */
  readonly document: Described;
  /** Somebody who is not signed in. */
  anonymous(): ApiClient;
  /** The first person with a role in a council of the demo, signed in. */
  as(role: DemoRole, council?: 'ho21' | 'fjellradet'): Promise<ApiClient>;
  close(): Promise<void>;
}

/** Starts it; `beforeAll` starts, `afterAll` closes. The demo is copied from the run's template. */
export async function startWeb(env: Readonly<Record<string, string>> = {}): Promise<WebUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'saksgang-web-'));
  const database = await createDemoDatabase(dataDir);
  const config = loadConfig({
    DATABASE_APP_URL: database.appUrl,
    DATA_DIR: dataDir,
    SAKSGANG_DEMO: '1',
    // A test asks for more in a minute than anybody reads.
    OPEN_REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    ...env,
  });
  const testing = await withPressOfSources(
    Test.createTestingModule({ imports: [AppModule.forRoot(config)] }),
  ).compile();
  let running: NestExpressApplication | undefined = testing.createNestApplication<NestExpressApplication>({
    bodyParser: false,
    bufferLogs: true,
  });
  setUpWebApplication(running, config);
  await running.listen(0, '127.0.0.1');
  const server = running.getHttpServer();
  const { bytes } = await new ApiClient(server).get('/api/openapi.json');
  const answers = DescribedAnswers.by(bytes);
  return {
    get app() {
      if (!running) throw new Error('The application is closed.');
      return running;
    },
    config,
    document: answers.document,
    anonymous: () => new ApiClient(server, answers),
    as: async (role, council = 'ho21') => new ApiClient(server, answers).signIn(role, council),
    close: async () => {
      await running?.close();
      // The module of a test file is never unloaded, and what it holds must not hold the application.
      running = undefined;
      server.removeAllListeners();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

import { describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyDatabaseStopped } from './why-database-stopped.js';

const log = join(tmpdir(), 'server.log');

describe('why the database went away', () => {
  it('is the disk, when there is no room for what it writes', async () => {
    expect(await whyDatabaseStopped(log, async () => 4096)).toMatchObject({
      code: 'postgres.stoppedDiskFull',
      params: { folder: tmpdir() },
    });
  });

  it('stands in its log otherwise, also where the folder is gone', async () => {
    expect(await whyDatabaseStopped(log, async () => 2 ** 30)).toMatchObject({
      code: 'postgres.stopped',
      params: { log },
    });
    expect(await whyDatabaseStopped(join(log, 'ingen', 'server.log'))).toMatchObject({
      code: 'postgres.stopped',
    });
  });
});

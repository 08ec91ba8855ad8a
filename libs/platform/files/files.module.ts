import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from '#platform/config/config';
import { ClamdScanner } from '#platform/virus-scan/clamd-scanner';
import { NoVirusScanner, VirusScanner } from '#platform/virus-scan/virus-scanner';
import { DriveFileStore } from './drive-file-store.js';
import { FileHousekeeping } from './file-housekeeping.js';
import { FileStore } from './file-store.js';
import { LocalPlace } from './local-place.js';

/** The file store of a data folder: DATA_DIR/files. */
export function localFileStore(dataDir: string, limitBytes: number): FileStore {
  const root = join(dataDir, 'files');
  return new DriveFileStore({
    disk: new Disk(new FSDriver({ location: root, visibility: 'private' })),
    place: new LocalPlace(root),
    incomingFolder: join(root, 'incoming'),
    limitBytes,
  });
}

/** File content for the running program, and who looks for viruses in it. */
@Module({})
export class FilesModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: FilesModule,
      global: true,
      providers: [
        { provide: FileStore, useFactory: () => localFileStore(config.dataDir, config.fileLimitBytes) },
        {
          provide: VirusScanner,
          useFactory: () => (config.clamd ? new ClamdScanner(config.clamd.address) : new NoVirusScanner()),
        },
        FileHousekeeping,
      ],
      exports: [FileStore, VirusScanner, FileHousekeeping],
    };
  }
}

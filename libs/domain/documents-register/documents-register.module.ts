import { Module } from '@nestjs/common';
import { FileScanningService } from './file-scanning.service.js';
import { StoredFileCleaningService } from './stored-file-cleaning.service.js';
import { StoredFileQueries } from './stored-file.queries.js';
import { StoredFileRepository } from './stored-file.repository.js';
import { StoredFileService } from './stored-file.service.js';

const frontDoor = [StoredFileService, StoredFileQueries, StoredFileCleaningService, FileScanningService];

/** Files that councils keep. */
@Module({ providers: [...frontDoor, StoredFileRepository], exports: frontDoor })
export class DocumentsRegisterModule {}

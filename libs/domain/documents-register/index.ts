export { DocumentsRegisterModule } from './documents-register.module.js';
export {
  StoredFileService,
  type CheckedFile,
  type KeptFile,
  type OpenedFile,
} from './stored-file.service.js';
export { StoredFileCleaningService } from './stored-file-cleaning.service.js';
export { FileScanningService, type ScanningDone } from './file-scanning.service.js';
export { type FileScan, fileScans, type ScanState } from './file-scan.rules.js';
export { StoredFileQueries } from './stored-file.queries.js';
export { mayOpenStoredFile, mayStoreFile } from './stored-file.policy.js';
export { fileRefusals, type FileRefusal } from './stored-file.rules.js';
export { storedFileErrors } from './documents-register.errors.js';

import type { FileLimits } from './file-limits.js';
import type { OfficeVerdict } from './office-container.js';
import type { OfficeTask } from './office.thread.js';
import { ReadingThreads } from './reading-threads.js';

const threads = new ReadingThreads<OfficeTask, OfficeVerdict>('./office.thread', import.meta.url);

/** Reads an office file in a thread with a limit on time and memory; past either, the file is "too complex". */
export function readOffice(
  bytes: Buffer,
  container: OfficeTask['container'],
  limits: FileLimits,
): Promise<OfficeVerdict> {
  return threads.read({ container, bytes, limits }, limits);
}

import type { Readable } from 'node:stream';

/** Where stored content can be found again (hexadecimal SHA-256 of its bytes) and how many bytes it has. */
export interface StoredContent {
  readonly sha256: string;
  readonly size: number;
}

/** One stored content as the housekeeping sees it. */
export interface StoredFileEntry extends StoredContent {
  /** When it was stored, or stored again with the same bytes. */
  readonly touchedAt: Date;
}

/**
 * Keeps file content by the SHA-256 of its bytes: the same bytes are kept once, and content never changes.
 * Who may see a file is decided by the rows that refer to it, not here.
 *
 * A file must be stored before the transaction that refers to it commits. Content that no row refers to is removed
 * after a grace period by the worker.
 */
export abstract class FileStore {
  /**
   * Stores content; after it returns, the bytes are on the disk.
   * @param limitBytes instead of the limit on files from outside, for what the program makes itself
   * @throws DomainError `file.tooLarge` over the limit, `file.storageFull` when there is no room
   */
  abstract put(content: Uint8Array | Readable, limitBytes?: number): Promise<StoredContent>;

  /**
   * Streams content; the stream fails at its end when the bytes are not those that were stored.
   * @throws DomainError `file.missing` when there is no such content
   */
  abstract open(sha256: string): Promise<Readable>;

  /** Reads content whole. @throws DomainError `file.missing`, or `file.damaged` when the bytes have changed */
  abstract read(sha256: string): Promise<Buffer>;

  /** Whether there is such content. */
  abstract has(sha256: string): Promise<boolean>;

  /**
   * Removes content, unless it was stored again after `untouchedSince`.
   * @returns whether it was removed
   */
  abstract remove(sha256: string, untouchedSince?: Date): Promise<boolean>;

  /** Clears away what writes that were interrupted before a moment have left. */
  abstract tidy(before: Date): Promise<void>;

  /** Everything stored, in no particular order. */
  abstract list(): AsyncIterable<StoredFileEntry>;
}

import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { Cleaning } from '#documents/gate/gate-verdict';
import type { FileScan } from './file-scan.rules.js';

/**
 * A file that the council keeps: its content lies in the file store by SHA-256, here stands what is known of it.
 * Its content never changes; a new content is a new row.
 */
@Entity('stored_file')
export class StoredFile extends CouncilRow {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  @Column('text') sha256: string;
  /** Bytes. */
  @Column('int') size: number;
  /** By content, never by name. */
  @Column('text', { name: 'media_type' }) mediaType: string;
  /** File name as it was handed in, with its ending. */
  @Column('text') name: string;
  /** What the virus scanner has said of it. */
  @Column('text') scan: FileScan;
  /** When the scanner was asked and answered; null until then. */
  @Column('timestamptz', { name: 'scanned_at', nullable: true }) scannedAt: Date | null;
  /** What it calls what it found. */
  @Column('text', { name: 'scan_finding', nullable: true }) scanFinding: string | null;
  /** What the gate did to it before it was kept; null when it is as it came. */
  @Column('text', { nullable: true }) cleaned: Cleaning | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** When the last vedlegg let go of it; null while it is in use. Removed by a job some time after. */
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt: Date | null;
}

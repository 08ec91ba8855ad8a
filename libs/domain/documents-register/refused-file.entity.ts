import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A file that the virus scanner had refused: its content was not kept, that it came was. A row never changes. */
@Entity('refused_file')
export class RefusedFile extends CouncilRow {
  /** As it came, cleaned (`safeFileName`). */
  @Column('text') name: string;
  /** SHA-256 of the bytes that were not kept. */
  @Column('text', { name: 'content_hash' }) contentHash: string;
  /** Bytes. */
  @Column('int') size: number;
  /** What the scanner calls it. */
  @Column('text') finding: string;
  @Column('timestamptz', { name: 'refused_at' }) refusedAt: Date;
}

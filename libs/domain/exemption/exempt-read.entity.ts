import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';
import type { ExemptKind } from './exemption.rules.js';

/** Somebody read a document that is exempted, or has passages that are. Rows are added and never change. */
@Entity('exempt_read')
export class ExemptRead extends CouncilRow {
  @Column('text', { name: 'owner_kind' }) ownerKind: ExemptKind;
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  @Column('uuid', { name: 'reader_id' }) readerId: string;
  @Column('text', { name: 'reader_role' }) readerRole: string;
  @Column('timestamptz', { name: 'read_at' }) readAt: Date;
}

import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A vedlegg that was taken away from a paper, under the id that it had. What it was stands in its versions, the last of which is how it was left. */
@Entity('removed_vedlegg')
export class RemovedVedlegg extends CouncilRow {
  @Column('uuid', { name: 'saksframlegg_id' }) saksframleggId: string;
  @Column('timestamptz', { name: 'removed_at' }) removedAt: Date;
  /** Person id of whoever took it away; null when no person did. */
  @Column('uuid', { name: 'removed_by_id', nullable: true }) removedById: string | null;
}

import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** The collegiate body served: the tenant that every other row belongs to. Its `councilId` is its own id. */
@Entity('council')
export class Council extends VersionedCouncilRow {
  @Column('text') key: string;
  /** Name as printed, "HelseOmsorg21-rådet". */
  @Column('text') name: string;
  @Column('text', { name: 'short_name' }) shortName: string;
  /** What the body calls itself in running text, "Rådet". */
  @Column('text') noun: string;
  @Column('text') language: 'nb-NO' | 'nn-NO';
  /** Only what differs from the defaults; read through `effectiveSettings`. */
  @Column('jsonb') settings: Record<string, unknown>;
  /** What the council is for, as author HTML; null when nobody has written it. */
  @Column('text', { nullable: true }) about: string | null;
}

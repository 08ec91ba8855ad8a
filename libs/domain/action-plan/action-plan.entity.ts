import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** One version of the council's action plan. */
@Entity('action_plan')
export class ActionPlan extends VersionedCouncilRow {
  @Column('text') key: string;
  @Column('text') title: string;
  /** The label of the version as printed, e.g. "juni 2020". */
  @Column('text', { name: 'version_label' }) versionLabel: string;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}

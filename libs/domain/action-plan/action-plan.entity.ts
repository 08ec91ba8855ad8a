import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One version of the council's action plan. */
@Entity('action_plan')
export class ActionPlan {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('text') key: string;
  @Column('text') title: string;
  /** The label of the version as printed, e.g. "juni 2020". */
  @Column('text', { name: 'version_label' }) versionLabel: string;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @VersionColumn() version: number;
}

import { Column, PrimaryColumn, VersionColumn } from 'typeorm';

/** What every row of a council has. Row security in the database shows it to that council and to no other. */
export abstract class CouncilRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
}

/** A row that several may change: who saves an older version than the one that stands is told, and nothing is lost. */
export abstract class VersionedCouncilRow extends CouncilRow {
  @VersionColumn() version: number;
}

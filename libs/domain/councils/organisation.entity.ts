import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';

/** An organisation that people come from, or that papers and letters come from and go to. */
@Entity('organisation')
export class Organisation extends VersionedCouncilRow {
  @Column('text') key: string;
  /** Place in the register, from 1. */
  @Column('int') position: number;
  @Column('text') name: string;
  @Column('text', { name: 'short_name', nullable: true }) shortName: string | null;
  /** Other names that papers call it by: former names, names in another language, departments. */
  @Column('text', { array: true }) aliases: string[];
  /** Town as printed after the organisation in a referat. */
  @Column('text', { nullable: true }) place: string | null;
}

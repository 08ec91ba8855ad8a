import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** An organisation that people come from, or that papers and letters come from and go to. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_id' })
  councilId: string;

  @VersionColumn()
  version: number;

  @Column('text')
  key: string;

  /** Place in the register, from 1. */
  @Column('int')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { name: 'short_name', nullable: true })
  shortName: string | null;

  /** Other names that papers call it by: former names, names in another language, departments. */
  @Column('text', { array: true })
  aliases: string[];

  /** Town as printed after the organisation in a referat. */
  @Column('text', { nullable: true })
  place: string | null;
}

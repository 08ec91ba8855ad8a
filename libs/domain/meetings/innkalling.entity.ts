import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One issue of the call to a meeting. A sent issue is never changed; a changed agenda is a new issue. */
@Entity('innkalling')
export class Innkalling {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_id' })
  councilId: string;

  @VersionColumn()
  version: number;

  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  /** Printed as "Versjon 1". */
  @Column('int')
  issue: number;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  /** The text above the saksliste, author HTML. */
  @Column('text')
  html: string;
}

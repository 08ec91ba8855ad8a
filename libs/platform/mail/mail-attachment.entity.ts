import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that goes with a letter; its content is in the file store. */
@Entity('mail_attachment')
export class MailAttachment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_id' })
  councilId: string;

  @Column('uuid', { name: 'letter_id' })
  letterId: string;

  /** Order in the mail, from 1. */
  @Column('int')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('text')
  sha256: string;
}

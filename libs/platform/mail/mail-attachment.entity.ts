import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** A file that goes with a letter; its content is in the file store. */
@Entity('mail_attachment')
export class MailAttachment extends CouncilRow {
  @Column('uuid', { name: 'letter_id' }) letterId: string;
  /** Order in the mail, from 1. */
  @Column('int') position: number;
  @Column('text') name: string;
  @Column('text', { name: 'content_type' }) contentType: string;
  @Column('text') sha256: string;
}

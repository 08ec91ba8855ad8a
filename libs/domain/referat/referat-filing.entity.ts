import { Column, Entity } from 'typeorm';
import { CouncilRow } from '#platform/database/council-row';

/** The PDF that an approved or corrected version of a referat is kept as. Never changed. */
@Entity('referat_filing')
export class ReferatFiling extends CouncilRow {
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('uuid', { name: 'stored_file_id' }) storedFileId: string;
  @Column('timestamptz', { name: 'filed_at' }) filedAt: Date;
}

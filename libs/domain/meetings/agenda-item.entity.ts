import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { AgendaItemStatus, CaseType } from './agenda.rules.js';

/** A matter in one meeting. Carries the case number 10/2/2021 once the innkalling is sent; it is never given to another. */
@Entity('agenda_item')
export class AgendaItem extends VersionedCouncilRow {
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** The meeting's year, in which `sequence` is unique. */
  @Column('int') year: number;
  /** Place on the agenda, from 1. */
  @Column('int') position: number;
  /** Case number in the year; null until numbers are given. */
  @Column('int', { nullable: true }) sequence: number | null;
  /** For everybody. What a shielded item is really about stands in `AgendaItemShield`. */
  @Column('text') title: string;
  /** Key of the standing item it was made from; null for a matter of its own. */
  @Column('text', { name: 'standing_key', nullable: true }) standingKey: string | null;
  /** Empty = none, said on purpose. */
  @Column('text', { name: 'case_types', array: true }) caseTypes: CaseType[];
  @Column('text') status: AgendaItemStatus;
  /** Planned duration; null when none is planned. */
  @Column('int', { nullable: true }) minutes: number | null;
  /** Why it was withdrawn or postponed. */
  @Column('text', { name: 'status_reason', nullable: true }) statusReason: string | null;
  /** The earlier item whose matter is taken up again here. */
  @Column('uuid', { name: 'continues_id', nullable: true }) continuesId: string | null;
  /** The item that this is a part of, as "16 a" is of "16"; a part has no number of its own. */
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  /** `a` to `z` within the parent; null for an item of its own. */
  @Column('text', { nullable: true }) letter: string | null;
}

import { Column, Entity } from 'typeorm';
import { VersionedCouncilRow } from '#platform/database/council-row';
import type { InnsynChannel, InnsynLanguage } from './innsyn-request.rules.js';
import type { InnsynStatus } from './innsyn-request.states.js';

/** Somebody asked for access to documents (innsynskrav). Who they are never stands in the audit trail. */
@Entity('innsyn_request')
export class InnsynRequest extends VersionedCouncilRow {
  /** Number within the year it came, "3/2021". */
  @Column('int') year: number;
  @Column('int') number: number;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('text') channel: InnsynChannel;
  /** Null for somebody who does not say who they are, and when it is kept no longer. */
  @Column('text', { name: 'requester_name', nullable: true }) requesterName: string | null;
  @Column('text', { name: 'requester_email', nullable: true }) requesterEmail: string | null;
  /** Lines of an address. */
  @Column('text', { name: 'requester_address', nullable: true }) requesterAddress: string | null;
  /** In the sender's words. */
  @Column('text') requested: string;
  /** Of the answer: the form of Norwegian that the request was written in. */
  @Column('text') language: InnsynLanguage;
  /** `yyyy-mm-dd`: the last day to answer. */
  @Column('date') due: string;
  /** Printed in the answer before the list of documents; may be empty. */
  @Column('text') message: string;
  @Column('text') status: InnsynStatus;
  /** Counts decisions on the same request: a new one, as after a complaint, keeps what was decided before. */
  @Column('int') round: number;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  /** Why it got no answer. */
  @Column('text', { name: 'closed_because', nullable: true }) closedBecause: string | null;
  @Column('uuid', { name: 'registered_by', nullable: true }) registeredById: string | null;
  /** When it was emptied of who asked. */
  @Column('timestamptz', { name: 'emptied_at', nullable: true }) emptiedAt: Date | null;
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AttendanceQueries } from '#domain/meetings';
import { documentError } from './document.errors.js';
import { maySeePackagesOf } from './paper-set-edition.policy.js';
import { type PackageReader, readerOf } from './paper-set-edition.rules.js';

/** Somebody who gets a package of a meeting. */
export interface NamedReader extends PackageReader {
  readonly personId: string;
  readonly name: string;
}

/** Finds who gets packages of a meeting. */
@Injectable()
export class PaperSetReaderQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attendance: AttendanceQueries,
  ) {}

  /**
   * Everybody in the attendance list who reads papers, besides the secretariat; nobody but the actor for others than the
   * secretariat. @throws DomainError `meeting.notFound`, `meeting.notReadable`
   */
  async ofMeeting(actor: Actor, meetingId: string): Promise<readonly NamedReader[]> {
    return this.unitOfWork.read(actor, async () => {
      const rows = await this.attendance.ofMeeting(actor, meetingId);
      return rows.flatMap(({ personId, role, person: { name } }) => {
        const reads = role !== null && role !== 'secretariat';
        return reads && !maySeePackagesOf(actor, { role, personId }) ? [{ role, personId, name }] : [];
      });
    });
  }

  /**
   * The reader that somebody names: a person id, `public` for everyone, or null for the actor.
   * @throws DomainError `paperSet.readerUnknown`, `paperSet.notYours`
   */
  async named(actor: Actor, meetingId: string, name: string | null): Promise<PackageReader> {
    const own = readerOf(actor);
    if (name === null || name === own.personId) return own;
    if (own.role !== 'secretariat') throw documentError('paperSet.notYours');
    if (name === 'public') return { role: 'public', personId: null };
    const found = (await this.ofMeeting(actor, meetingId)).find(({ personId }) => personId === name);
    if (!found) throw documentError('paperSet.readerUnknown');
    return { role: found.role, personId: found.personId };
  }
}

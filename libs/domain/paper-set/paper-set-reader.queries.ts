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
   * The reader with a person id; the actor for none.
   * @throws DomainError `paperSet.readerUnknown`, `paperSet.notYours`
   */
  async byPerson(actor: Actor, meetingId: string, personId: string | null): Promise<PackageReader> {
    const own = readerOf(actor);
    if (personId === null || personId === own.personId) return own;
    if (own.role !== 'secretariat') throw documentError('paperSet.notYours');
    const found = (await this.ofMeeting(actor, meetingId)).find((reader) => reader.personId === personId);
    if (!found) throw documentError('paperSet.readerUnknown');
    return { role: found.role, personId };
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ActivityService, ReferenceGroupService } from '#domain/action-plan';
import { LetterWritingService } from '#domain/correspondence';
import type { FileIds } from './case-writing.service.js';
import { KnownIdQueries } from './known-ids.queries.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { KeyedIds } from './meeting-ids.rules.js';
import { RegisterWritingService } from './register-writing.service.js';

/** Ids of everything that a file refers to by key. */
export interface MeetingIds extends FileIds {
  readonly seats: KeyedIds;
}

/** Takes in what a meeting file has besides the meeting: people, letters, activities and reference groups. */
@Injectable()
export class MeetingRegisterService {
  constructor(
    private readonly people: RegisterWritingService,
    private readonly letters: LetterWritingService,
    private readonly activities: ActivityService,
    private readonly groups: ReferenceGroupService,
    private readonly known: KnownIdQueries,
  ) {}

  /** Writes people and letters, which the meeting will refer to. Called inside a unit of work. */
  async takeIn(actor: Actor, file: MeetingFile): Promise<MeetingIds> {
    const people = await this.people.takeIn(actor, file.organisations, file.people);
    for (const { signedBy, ...letter } of file.letters) {
      const signature = signedBy === undefined ? {} : { signedById: people.of(signedBy) };
      await this.letters.takeIn(actor, { ...letter, ...signature });
    }
    return {
      people,
      letters: new KeyedIds('letter', await this.known.letters()),
      organisations: new KeyedIds('organisation', await this.known.organisations()),
      seats: new KeyedIds('seat', await this.known.seats()),
    };
  }

  /** Writes activities and groups, and what was laid before or reported at the meeting, in the order of the file. */
  async reportAt(
    actor: Actor,
    meetingId: string,
    file: MeetingFile,
    { people, letters }: FileIds,
  ): Promise<void> {
    const activityIds: string[] = [];
    for (const activity of file.activities) activityIds.push(await this.activities.takeIn(actor, activity));
    const groupIds: string[] = [];
    for (const { members, ...group } of file.referenceGroups) {
      groupIds.push(
        await this.groups.takeIn(actor, { ...group, memberIds: members.map((key) => people.of(key)) }),
      );
    }
    const letterIds = file.letters.map(({ key }) => letters.of(key));
    await this.letters.layBefore(actor, meetingId, letterIds);
    await this.activities.reportAt(actor, meetingId, activityIds);
    await this.groups.reportAt(actor, meetingId, groupIds);
  }
}

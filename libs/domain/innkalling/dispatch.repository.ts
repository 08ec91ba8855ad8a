import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { AnswerLink } from './answer-link.entity.js';
import { hashOfAnswerSecret, newAnswerToken, printAnswerToken } from './answer-token.rules.js';
import { InnkallingDispatch } from './dispatch.entity.js';

/** What was sent about meetings, and the links in it. */
@Injectable()
export class DispatchRepository {
  /** Everything sent about a meeting, first to last. */
  async ofMeeting(meetingId: string): Promise<InnkallingDispatch[]> {
    return currentManager().find(InnkallingDispatch, { where: { meetingId }, order: { sequence: 'ASC' } });
  }

  async last(meetingId: string): Promise<InnkallingDispatch | undefined> {
    return (await this.ofMeeting(meetingId)).at(-1);
  }

  /** Notes a sending, with the next sequence of the meeting's calendar entry. */
  async add(
    sent: Pick<
      InnkallingDispatch,
      'meetingId' | 'innkallingId' | 'kind' | 'sentAt' | 'storedFileId' | 'reason'
    >,
  ): Promise<InnkallingDispatch> {
    const sequence = ((await this.last(sent.meetingId))?.sequence ?? -1) + 1;
    const { councilId } = currentActor();
    const row = Object.assign(new InnkallingDispatch(), sent, { id: newId(), councilId, sequence });
    return currentManager().save(InnkallingDispatch, row);
  }

  /** Makes a personal link. @returns its token: nobody can make it again from what is kept */
  async addLink(meetingId: string, personId: string, createdAt: Date): Promise<string> {
    const { councilId } = currentActor();
    const token = newAnswerToken(councilId, newId());
    await currentManager().insert(AnswerLink, {
      ...{ id: token.linkId, councilId, meetingId, personId, createdAt },
      secretHash: hashOfAnswerSecret(token.secret),
    });
    return printAnswerToken(token);
  }

  async link(id: string): Promise<AnswerLink | null> {
    return currentManager().findOneBy(AnswerLink, { id });
  }

  /** Everybody who has been sent the innkalling, as vara too. */
  async calledPeople(meetingId: string): Promise<ReadonlySet<string>> {
    const rows = await currentManager().query<{ personId: string }[]>(
      'select distinct person_id as "personId" from answer_link where meeting_id = $1',
      [meetingId],
    );
    return new Set(rows.map((row) => row.personId));
  }
}

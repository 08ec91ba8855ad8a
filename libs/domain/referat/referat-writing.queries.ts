import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { type DifferencePiece, textDifference } from '#kernel/text-difference';
import { paragraphsOf } from '#documents/html/text-in-html';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { NoteQueries } from '#domain/meeting-room';
import { type AgendaItemView, MeetingQueries, type MeetingView } from '#domain/meetings';
import { accountOfNote, noteStanding, type NoteStanding } from './account-of-note.rules.js';
import type { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { mayWriteReferat } from './referat.policy.js';
import { ReferatRepository } from './referat.repository.js';
import { itemAnchor } from './shielded-words.rules.js';
import type { ReferatSection } from './referat-text.rules.js';
import { ReferatWords } from './referat-words.queries.js';

/** One item as whoever writes the referat sees it. */
export interface WrittenItem {
  readonly item: AgendaItemView;
  /** The account as author HTML; empty while nothing is written. */
  readonly html: string;
  /** Version of the account; 0 while nothing is written. */
  readonly version: number;
  readonly standing: NoteStanding;
  /** From the account to the note, where the two differ. */
  readonly difference: readonly DifferencePiece[];
  /** What the referat says by itself of this item, as printed: habilitet, vedtak, statements. */
  readonly told: readonly ReferatSection[];
}

/** A referat as whoever writes it sees it. */
export interface ReferatInWriting {
  readonly meeting: MeetingView['meeting'];
  readonly referat: Readonly<Referat>;
  readonly items: readonly WrittenItem[];
}

/** Reads a referat for those who write it. */
@Injectable()
export class ReferatWritingQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly meetings: MeetingQueries,
    private readonly notes: NoteQueries,
    private readonly words: ReferatWords,
  ) {}

  /** In the order of the agenda, as the referat prints it. @throws DomainError `referat.forbidden`, `referat.notFound` */
  async ofMeeting(actor: Actor, meetingId: string): Promise<ReferatInWriting> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteReferat(actor));
      const referat = await this.referater.ofMeeting(meetingId);
      if (!referat) throw referatError('referat.notFound');
      const { meeting, agenda } = await this.meetings.byId(actor, meetingId);
      const printed = agenda.filter((item) => item.status !== 'withdrawn' || item.caseNumber !== null);
      const ids = printed.map(({ id }) => id);
      const notes = await this.notes.textsOf(ids);
      const accounts = new Map((await this.referater.accountsOf(ids)).map((row) => [row.agendaItemId, row]));
      const text = await this.words.now(actor, referat);
      const items = printed.map((item): WrittenItem => {
        const [account, note] = [accounts.get(item.id), notes.get(item.id) ?? ''];
        const standing = noteStanding(account, note);
        const html = account?.html ?? '';
        return {
          ...{ item, html, version: account?.version ?? 0, standing },
          difference: standing === 'differs' ? textDifference(plain(html), plain(accountOfNote(note))) : [],
          told: text.filter(({ key, part }) => part !== 'account' && key.startsWith(`${itemAnchor(item)}/`)),
        };
      });
      return { meeting, referat, items };
    });
  }
}

function plain(html: string): string {
  return paragraphsOf(html).join('\n');
}

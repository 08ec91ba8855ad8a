import { Injectable } from '@nestjs/common';
import { ExemptionReading } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { textPictureFaults, withCleanPictures } from '#documents/gate/text-pictures';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { accountOfNote } from './account-of-note.rules.js';
import { ReferatAccountPlace } from './referat-account.queries.js';
import type { ReferatAccount } from './referat-account.entity.js';
import { ReferatEdition } from './referat-edition.service.js';
import { ReferatNotes, type NotesTakenIn } from './referat-notes.service.js';
import { referatError } from './referat.errors.js';
import { mayWriteReferat } from './referat.policy.js';
import { ReferatRepository } from './referat.repository.js';

/** Writing the account of each item, by hand and from what was noted in the meeting. */
@Injectable()
export class AccountWritingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly places: ReferatAccountPlace,
    private readonly notes: ReferatNotes,
    private readonly edition: ReferatEdition,
    private readonly exemptions: ExemptionReading,
  ) {}

  /**
   * Writes the account of one item, as author HTML; pictures in it are encoded anew. It may be written before the referat is begun, as notes of the
   * meeting are. What was sent out as version 1 is version 2 from its first change on (D12).
   * @param expectedVersion the version that the writer read; left out for the first writing
   * @returns the new version
   * @throws DomainError `referat.accountInvalid` with every fault, `referat.locked`, `referat.itemNotFound`,
   * `referat.accountExists`, `database.stale`
   */
  async writeAccount(
    actor: Actor,
    agendaItemId: string,
    given: string,
    expectedVersion?: number,
  ): Promise<number> {
    refuseIf(mayWriteReferat(actor));
    const html = await withCleanPictures(given);
    return this.unitOfWork.run(actor, 'referat.writeAccount', async () => {
      const known = await this.lockedAccount(actor, agendaItemId, expectedVersion);
      await this.check(html);
      if (known && expectedVersion === undefined) throw referatError('referat.accountExists');
      if (known?.html === html) return known.version;
      return this.keep(actor, agendaItemId, known, { html, noted: known ? known.noted : '' });
    });
  }

  /** Writes an account as it was in another program, with the note that it came from. @throws DomainError as {@link writeAccount} */
  async takeIn(
    actor: Actor,
    agendaItemId: string,
    given: Pick<ReferatAccount, 'html' | 'noted'>,
  ): Promise<void> {
    const account = { ...given, html: await withCleanPictures(given.html) };
    await this.unitOfWork.run(actor, 'referat.takeInAccount', async () => {
      const known = await this.lockedAccount(actor, agendaItemId, undefined);
      const faults = checkAuthorHtml(account.html, 'marked');
      if (faults.length > 0) throw referatError('referat.accountInvalid', {}, faults);
      if (known) throw referatError('referat.accountExists');
      await this.keep(actor, agendaItemId, null, account);
    });
  }

  /**
   * Takes in what was noted since the referat was drafted, wherever nobody has written by hand.
   * @throws DomainError `referat.forbidden`, `referat.notFound`, `referat.locked`
   */
  async refresh(actor: Actor, meetingId: string): Promise<NotesTakenIn> {
    return this.unitOfWork.run(actor, 'referat.refresh', async () => {
      refuseIf(mayWriteReferat(actor));
      const referat = await this.referater.lockOfMeeting(meetingId);
      if (referat.status === 'approved') throw referatError('referat.locked');
      const taken = await this.notes.takeIn(meetingId);
      if (taken.followed > 0) await this.edition.changed(meetingId);
      return taken;
    });
  }

  /**
   * Settles an account that differs from its note: the note takes its place, or the text stays and the note is seen.
   * @returns the new version
   * @throws DomainError as {@link writeAccount}
   */
  async settleNote(
    actor: Actor,
    agendaItemId: string,
    choice: 'note' | 'text',
    expectedVersion: number,
  ): Promise<number> {
    return this.unitOfWork.run(actor, 'referat.settleNote', async () => {
      const known = await this.lockedAccount(actor, agendaItemId, expectedVersion);
      if (!known) throw referatError('referat.itemNotFound');
      const noted = await this.notes.noteOf(agendaItemId);
      const html = choice === 'note' ? accountOfNote(noted) : known.html;
      return this.keep(actor, agendaItemId, known, { html, noted });
    });
  }

  /** Words may be marked as exempted, by a mark that means something. @throws DomainError `referat.accountInvalid` */
  private async check(html: string): Promise<void> {
    const unknown = await this.exemptions.unknownKeys([html]);
    const faults = [
      ...checkAuthorHtml(html, 'marked'),
      ...(await textPictureFaults(html, '')),
      ...unknown.map((key) => ({ path: '', code: 'exemption.markUnknown', params: { key } })),
    ];
    if (faults.length > 0) throw referatError('referat.accountInvalid', {}, faults);
  }

  private async lockedAccount(
    actor: Actor,
    agendaItemId: string,
    expectedVersion: number | undefined,
  ): Promise<ReferatAccount | null> {
    refuseIf(mayWriteReferat(actor));
    const meetingId = await this.places.meetingOf(agendaItemId);
    if (!meetingId) throw referatError('referat.itemNotFound');
    if ((await this.referater.hold(meetingId))?.status === 'approved') throw referatError('referat.locked');
    return this.referater.lockAccount(agendaItemId, expectedVersion);
  }

  private async keep(
    actor: Actor,
    agendaItemId: string,
    known: ReferatAccount | null,
    account: Pick<ReferatAccount, 'html' | 'noted'>,
  ): Promise<number> {
    const meetingId = await this.places.meetingOf(agendaItemId);
    if (meetingId && account.html !== (known?.html ?? '')) await this.edition.changed(meetingId);
    if (known) return (await this.referater.saveAccount({ ...known, ...account })).version;
    await this.referater.addAccount({ id: newId(), councilId: actor.councilId, agendaItemId, ...account });
    return 1;
  }
}

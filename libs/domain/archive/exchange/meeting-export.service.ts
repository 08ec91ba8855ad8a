import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { parseMeetingNumber } from '#domain/meetings';
import { archiveError } from '../archive.errors.js';
import { mayExchange } from '../archive.policy.js';
import { AgendaEntryQueries } from './agenda-entries.queries.js';
import { exemptionEntries } from './exemption-entries.queries.js';
import { correctionEntries } from './correction-entries.queries.js';
import { innkallingEntries } from './innkalling-entries.queries.js';
import { MeetingEntryQueries } from './meeting-entries.queries.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { partyReferences, personReferences } from './person-references.rules.js';
import { PlanEntryQueries } from './plan-entries.queries.js';
import { roundEntries, versionEntries } from './round-entries.queries.js';
import { RegisterEntryQueries } from './register-entries.queries.js';
import { type KeptFile, VedleggEntryQueries } from './vedlegg-entries.queries.js';

/** Writes a whole meeting to the form of the exchange file. The same meeting gives the same file, field by field. */
@Injectable()
export class MeetingExportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterEntryQueries,
    private readonly meetings: MeetingEntryQueries,
    private readonly agenda: AgendaEntryQueries,
    private readonly vedlegg: VedleggEntryQueries,
    private readonly plans: PlanEntryQueries,
  ) {}

  /**
   * @param which a meeting as people write it, "2/2021"
   * @throws DomainError `exchange.numberUnreadable`, `exchange.meetingNotFound`, `exchange.notAllowed`, `file.missing`
   */
  async export(actor: Actor, which: string): Promise<MeetingFile> {
    refuseIf(mayExchange(actor));
    const wanted = parseMeetingNumber(which);
    if (!wanted) throw archiveError('exchange.numberUnreadable', { text: which.slice(0, 40) });
    return this.unitOfWork.read(actor, async () => {
      const meetingId = await this.meetings.idOf(wanted.number, wanted.year);
      if (meetingId === undefined) {
        throw archiveError('exchange.meetingNotFound', { number: `${wanted.number}/${wanted.year}` });
      }
      return this.fileOf(actor, meetingId);
    });
  }

  private async fileOf(actor: Actor, meetingId: string): Promise<MeetingFile> {
    const referat = await this.meetings.referat(meetingId);
    const ofReferat = referat ? await this.vedlegg.ofOwners(actor, [referat.id]) : new Map<string, never[]>();
    const corrections = referat ? await correctionEntries(referat.id) : [];
    const read = (file: KeptFile) => this.vedlegg.file(actor, file);
    const versions = referat ? await versionEntries(referat.id, read) : [];
    const rounds = referat ? await roundEntries(referat.id) : [];
    const headings = await this.meetings.headings(meetingId);
    const letters = await this.plans.letters(meetingId);
    const exemptions = await exemptionEntries(
      meetingId,
      letters.map(({ key }) => key),
      read,
    );
    const content = {
      meeting: await this.meetings.meeting(meetingId),
      attendance: await this.meetings.attendance(meetingId),
      innkallinger: await innkallingEntries(meetingId),
      items: await this.agenda.ofMeeting(actor, meetingId),
      ...(headings.length > 0 ? { headings } : {}),
      ...(referat
        ? {
            referat: {
              ...referat.entry,
              vedlegg: ofReferat.get(referat.id) ?? [],
              ...(corrections.length > 0 ? { corrections } : {}),
              ...(versions.length > 0 ? { versions } : {}),
              ...(rounds.length > 0 ? { rounds } : {}),
            },
          }
        : {}),
      letters,
      activities: await this.plans.activities(meetingId),
      referenceGroups: await this.plans.referenceGroups(meetingId),
      ...(exemptions.length > 0 ? { exemptions } : {}),
    };
    const format = 'saksgang-meeting/1' as const;
    const { meeting, ...rest } = content;
    const people = await this.peopleOf({ format, ...content });
    return { format, meeting, ...people, ...rest };
  }

  /** Everybody that the file names, and where they work, in the order of the register. */
  private async peopleOf(
    content: Parameters<typeof personReferences>[0],
  ): Promise<Pick<MeetingFile, 'organisations' | 'people'>> {
    const named = new Set(personReferences(content).map(({ key }) => key));
    const people = (await this.register.people()).filter(({ key }) => named.has(key));
    const known = new Set([
      ...people.flatMap(({ affiliations }) => affiliations.map(({ organisation }) => organisation)),
      ...partyReferences(content).map(({ key }) => key),
    ]);
    const organisations = (await this.register.organisations()).filter(({ key }) => known.has(key));
    return { organisations, people };
  }
}

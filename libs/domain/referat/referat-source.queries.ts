import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { actorKey, oncePerRead } from '#platform/database/once-per-read';
import { CouncilSettingsService, PeopleQueries, parseCaseNumber, printCaseNumber } from '#domain/councils';
import { AttendanceQueries, MeetingQueries } from '#domain/meetings';
import type { CorrectionSource } from './correction.document.js';
import { CorrectionRepository } from './correction.repository.js';
import { attendeeOf } from './attendance.document.js';
import { ReferatItemQueries } from './referat-item.queries.js';
import { referatAnchor, type ReferatSource } from './referat-source.document.js';
import { closedSections } from './shielded-words.rules.js';
import type { Referat } from './referat.entity.js';

/** Loads everything that a referat says, with names and affiliations as they were on the day of the meeting. */
@Injectable()
export class ReferatSourceQueries {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly people: PeopleQueries,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly items: ReferatItemQueries,
    private readonly corrections: CorrectionRepository,
  ) {}

  /**
   * Called inside a unit of work whose own policy has let the reader in.
   * @param packageOf id of the meeting when it is set as part of its møtepakke: references into it become links
   */
  async sourceOf(actor: Actor, referat: Referat, packageOf?: string): Promise<ReferatSource> {
    const key = `referat-source:${actorKey(actor)}:${referat.id}:${packageOf ?? ''}`;
    return oncePerRead(key, () => this.load(actor, referat, packageOf));
  }

  private async load(actor: Actor, referat: Referat, packageOf?: string): Promise<ReferatSource> {
    const { key, name, noun, language, effective } = await this.councils.get(actor);
    const view = await this.meetings.byId(actor, referat.meetingId);
    const { meeting } = view;
    const day = osloLocal(meeting.startsAt).date;
    const named = [meeting.chairedBy, referat.writtenById].filter((id) => id !== null);
    const people = await this.people.peopleOn(actor, day, named);
    const nameOf = (id: string | null) => (id === null ? '' : (people.get(id)?.name ?? ''));
    const items = await this.items.ofMeeting(actor, view, {
      owner: { kind: 'referat', id: referat.id },
      ...(packageOf === undefined ? {} : { packageOf }),
    });
    const isClosedKey = closedSections(view.agenda, items);
    const { number, year, startsAt, endsAt, place } = meeting;
    return {
      council: { key, name, noun, language, groups: effective.attendanceGroups },
      meeting: { number, year, startsAt, endsAt, place, chair: nameOf(meeting.chairedBy) },
      referat: {
        ...referat,
        approvedIn:
          referat.approvedIn === null ? null : printed(referat.approvedIn, effective.caseNumberFormat),
        writtenBy: nameOf(referat.writtenById),
      },
      corrections: (await this.corrected(referat, effective.caseNumberFormat)).filter(
        ({ section }) => !isClosedKey(section),
      ),
      attendance: (await this.attendance.ofMeeting(actor, meeting.id)).map(attendeeOf),
      quorum: (await this.attendance.check(actor, meeting.id)).quorum,
      items,
      vedlegg: await this.items.vedleggOf(actor, referat.id, referatAnchor(meeting)),
    };
  }

  /** Nothing is corrected before it is approved. */
  private async corrected({ id, ...referat }: Referat, format: string): Promise<CorrectionSource[]> {
    const rows = referat.status === 'approved' ? await this.corrections.ofReferat(id) : [];
    return rows.flatMap(({ status, decidedAt, caseNumber, ...row }) =>
      status === 'approved' && decidedAt
        ? [{ ...row, decidedAt, caseNumber: caseNumber === null ? null : printed(caseNumber, format) }]
        : [],
    );
  }
}

function printed(text: string, format: string): string {
  const number = parseCaseNumber(text);
  return number ? printCaseNumber(number, format) : text;
}

import { Injectable } from '@nestjs/common';
import { type CaseNumber, canonicalCaseNumber, parseCaseReference } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { nearestCase } from './case-suggestion.rules.js';
import { MeetingRepository } from './meeting.repository.js';

/** A case that exists: an agenda item, or one from before the program. */
export interface KnownCase extends CaseNumber {
  readonly agendaItemId: string | null;
  readonly earlierCaseId: string | null;
  readonly title: string;
  /** When it was or will be treated; null for earlier cases without a date. */
  readonly startsAt: Date | null;
}

export type CaseResolution =
  | { readonly ok: true; readonly cases: readonly KnownCase[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const mostToChoose = 500;
const everyCase = `
  select i.id as "agendaItemId", null::uuid as "earlierCaseId", i.sequence, m.number as meeting, i.year, i.title,
         m.starts_at as "startsAt"
    from agenda_item i join meeting m on m.id = i.meeting_id where i.sequence is not null
  union all
  select null, e.id, e.sequence, e.meeting_number, e.year, e.title, null from earlier_case e`;

/** Finds the cases that references name. A reference that leads nowhere is refused, with what was likely meant. */
@Injectable()
export class CaseReferenceQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
  ) {}

  /**
   * The cases that were treated before a meeting, for the references of a paper laid before it.
   * @param references in any printed form, ranges too
   * @param path of the list in the input, for the faults: `/earlierTreated` gives `/earlierTreated/0`
   */
  async resolveEarlier(
    actor: Actor,
    meetingId: string,
    references: readonly string[],
    path: string,
  ): Promise<CaseResolution> {
    return this.unitOfWork.read(actor, async () => {
      const { startsAt } = await this.meetings.byId(meetingId);
      return this.resolveAll(
        references,
        path,
        (found) => found.startsAt === null || found.startsAt < startsAt,
      );
    });
  }

  /** The cases that references name, whenever they are treated: for links in a text. */
  async resolve(actor: Actor, references: readonly string[], path: string): Promise<CaseResolution> {
    return this.unitOfWork.read(actor, () => this.resolveAll(references, path, () => true));
  }

  /**
   * What can be chosen as treated earlier, newest first; as many as anybody reads through.
   * @param before a case of a meeting that begins later is not among them
   */
  async earlierThan(actor: Actor, before: Date): Promise<readonly KnownCase[]> {
    return this.unitOfWork.read(actor, () =>
      currentManager().query<KnownCase[]>(
        `select * from (${everyCase}) known where "startsAt" is null or "startsAt" < $1
          order by year desc, sequence desc limit ${mostToChoose}`,
        [before],
      ),
    );
  }

  /** Which of these canonical numbers are cases of the council, whenever they are treated: all looked up at once. */
  async existing(actor: Actor, numbers: readonly string[]): Promise<ReadonlySet<string>> {
    if (numbers.length === 0) return new Set();
    return this.unitOfWork.read(actor, async () => {
      const rows = await currentManager().query<{ number: string }[]>(
        `select * from (
           select i.sequence || '/' || m.number || '/' || i.year as number
             from agenda_item i join meeting m on m.id = i.meeting_id where i.sequence is not null
           union all
           select e.sequence || '/' || e.meeting_number || '/' || e.year from earlier_case e) known
          where number = any ($1::text[])`,
        [numbers],
      );
      return new Set(rows.map(({ number }) => number));
    });
  }

  private async resolveAll(
    references: readonly string[],
    path: string,
    isAllowed: (found: KnownCase) => boolean,
  ): Promise<CaseResolution> {
    const cases: KnownCase[] = [];
    const faults: Fault[] = [];
    for (const [i, reference] of references.entries()) {
      const numbers = parseCaseReference(reference);
      if (!numbers) {
        faults.push({
          path: `${path}/${i}`,
          code: 'caseReference.unreadable',
          params: { reference: reference.slice(0, 60) },
        });
        continue;
      }
      for (const number of numbers) {
        const found = await this.find(number, isAllowed);
        if ('code' in found) faults.push({ path: `${path}/${i}`, ...found });
        else cases.push(found);
      }
    }
    return faults.length > 0 ? { ok: false, faults } : { ok: true, cases };
  }

  private async find(
    wanted: CaseNumber,
    isAllowed: (found: KnownCase) => boolean,
  ): Promise<KnownCase | Pick<Fault, 'code' | 'params'>> {
    const near = await this.candidates(wanted);
    const number = canonicalCaseNumber(wanted);
    const exact = near.find((candidate) => canonicalCaseNumber(candidate) === number);
    if (exact && isAllowed(exact)) return exact;
    const suggestion = nearestCase(wanted, near.filter(isAllowed));
    if (suggestion) {
      return {
        code: 'caseReference.didYouMean',
        params: { number, suggestion: canonicalCaseNumber(suggestion) },
      };
    }
    return { code: exact ? 'caseReference.notEarlier' : 'caseReference.unknown', params: { number } };
  }

  /** Cases that share the number or the year with a wanted one: the exact one is among them, and what is near. */
  private async candidates(wanted: CaseNumber): Promise<KnownCase[]> {
    return currentManager().query<KnownCase[]>(
      `select * from (${everyCase}) known where sequence = $1 or year = $2`,
      [wanted.sequence, wanted.year],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { type CheckWaiver, findingSentence, type JudgedFindings, longestWaiverReason } from '#domain/checks';
import { PeopleQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { type CheckListLook, checkRow, openRows } from './check-rows.js';

/** What was typed when a waiver was refused. */
export interface RefusedWaiver {
  readonly fingerprint: string;
  readonly reason: string;
  readonly fault: string;
}

/** Makes the list of "Kontroller" that every page shows alike: what is open, what was waived, and what was. */
@Injectable()
export class CheckListPresenter {
  constructor(private readonly people: PeopleQueries) {}

  /** The list as the partial `check-list` shows it. */
  async of(actor: Actor, judged: JudgedFindings, look: CheckListLook, refused?: RefusedWaiver) {
    const say = pageText(look.language);
    // Without a meeting there is nothing to waive, and no form.
    const number = look.meeting?.number ?? '';
    const named = await this.namesOf(actor, [...judged.waived.map(({ waiver }) => waiver), ...judged.past]);
    const told = (id: string | null, at: Date) =>
      say('checks.by', { name: named.get(id ?? '') ?? say('checks.program'), when: momentOf(at) });
    const typed = (row: { readonly fingerprint: string }) => ({
      ...row,
      reason: row.fingerprint === refused?.fingerprint ? refused.reason : '',
      fault: row.fingerprint === refused?.fingerprint ? refused.fault : '',
    });
    const { errors, papers, warnings } = openRows(judged, look);
    return {
      errors,
      papers,
      warnings: warnings.map(typed),
      waived: judged.waived.map(({ finding, waiver }) => ({
        ...checkRow(finding, look),
        ...{ reason: waiver.reason, by: told(waiver.waivedBy, waiver.waivedAt) },
        takeBack: paths.checkWaiver(number, waiver.id),
        takeBackLabel: say('checks.takeBackThis', { sentence: findingSentence(look.language, waiver) }),
      })),
      past: judged.past.map((waiver) => ({
        ...{ sentence: findingSentence(look.language, waiver), reason: waiver.reason },
        by: told(waiver.waivedBy, waiver.waivedAt),
        end: waiver.takenBackAt
          ? say('checks.takenBack', {
              name: named.get(waiver.takenBackBy ?? '') ?? say('checks.program'),
              when: momentOf(waiver.takenBackAt),
            })
          : say('checks.changed'),
      })),
      isFine: judged.open.length === 0,
      longestReason: longestWaiverReason,
      waive: paths.checkWaivers(number),
    };
  }

  private async namesOf(
    actor: Actor,
    waivers: readonly Readonly<CheckWaiver>[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = waivers.flatMap(({ waivedBy, takenBackBy }) => [waivedBy, takenBackBy]);
    const known = ids.filter((id) => id !== null);
    if (known.length === 0) return new Map();
    const people = await this.people.peopleOn(actor, osloLocal(systemClock.now()).date, known);
    return new Map([...people].map(([id, { name }]) => [id, name]));
  }
}

/** "3. mars 2021 kl. 09.05". */
function momentOf(at: Date): string {
  const { date, time } = osloLocal(at);
  return `${norwegianDate(date)} kl. ${norwegianTime(time)}`;
}

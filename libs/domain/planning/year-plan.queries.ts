import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import {
  type DayOffWarning,
  dayOffWarnings,
  type Deadline,
  MeetingCalendarQueries,
  meetingDeadlines,
  type MeetingView,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { inOrderOfLine, type YearMark, yearMark } from './year-plan.rules.js';

/** A meeting with its deadlines, and where they meet a day off. */
export interface PlannedInYear {
  readonly meeting: MeetingView['meeting'];
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly line: readonly Deadline[];
  readonly warnings: readonly DayOffWarning[];
  readonly mark: YearMark;
}

/** The meetings of a year with everything that is counted from them. */
@Injectable()
export class YearPlanQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: MeetingCalendarQueries,
    private readonly settings: CouncilSettingsService,
  ) {}

  /** Those the actor may see, the first first. */
  async of(actor: Actor, year: number): Promise<readonly PlannedInYear[]> {
    return this.unitOfWork.read(actor, async () => {
      const { deadlines } = await this.settings.settings(actor);
      return (await this.calendar.ofYear(actor, year)).map((meeting) => {
        const { date } = osloLocal(meeting.startsAt);
        const line = meetingDeadlines(date, deadlines);
        const warnings = inOrderOfLine(dayOffWarnings(date, deadlines), line);
        return { meeting, date, line, warnings, mark: yearMark(line, year) };
      });
    });
  }
}

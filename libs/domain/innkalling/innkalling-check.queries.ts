import { Injectable } from '@nestjs/common';
import type { Finding } from '#domain/checks';
import { CouncilSettingsService, type CouncilSettings } from '#domain/councils';
import { meetingDeadlines, type MeetingView } from '#domain/meetings';
import { SaksframleggQueries, type SaksframleggStatus } from '#domain/saksframlegg';
import { type Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DispatchPlanQueries } from './dispatch-plan.queries.js';
import { dispatchGroups } from './dispatch-plan.rules.js';
import { type CheckedItem, checkInnkalling } from './innkalling-check.rules.js';
import { ResponseQueries } from './response.queries.js';

const millisecondsOfDay = 86_400_000;

/** What should be known about a meeting, its agenda and its people before an innkalling goes out. */
@Injectable()
export class InnkallingCheckQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: DispatchPlanQueries,
    private readonly answers: ResponseQueries,
    private readonly papers: SaksframleggQueries,
    private readonly settings: CouncilSettingsService,
  ) {}

  /** What stops the sending first; what stands in the papers is not in it. @throws DomainError `meeting.notAllowed`, `meeting.notFound` */
  async ofMeeting(
    actor: Actor,
    meetingId: string,
    now: Date = systemClock.now(),
  ): Promise<readonly Finding[]> {
    return this.unitOfWork.read(actor, async () => {
      const { view, recipients, withoutAddress } = await this.plans.of(actor, meetingId, dispatchGroups);
      const { seats, forecast } = await this.answers.ofMeeting(actor, meetingId);
      const settings = await this.settings.settings(actor);
      const papers = await this.papers.ofMeeting(actor, meetingId);
      const named = (status: string) =>
        seats.filter(({ state }) => state.status === status).map(({ seat }) => seat.represents);
      return checkInnkalling({
        items: checkedItems(view, settings, new Map(papers.map((row) => [row.agendaItemId, row.status]))),
        reachable: recipients.length,
        called: [...recipients, ...withoutAddress],
        place: view.meeting.place ?? '',
        withoutAddress,
        vacantSeats: named('vacant'),
        unfilledSeats: named('unfilled'),
        ...forecast,
        daysLate: daysLate(view, settings, now),
        isPast: view.meeting.endsAt < now,
      });
    });
  }
}

function checkedItems(
  { agenda }: MeetingView,
  { standingItems }: CouncilSettings,
  papers: ReadonlyMap<string, SaksframleggStatus>,
): CheckedItem[] {
  const standing = new Map(standingItems.map((item) => [item.key, item]));
  return agenda
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ id: itemId, title, caseTypes, standingKey }) => {
      const own = standing.get(standingKey ?? '');
      return {
        ...{ itemId, title, caseTypes, paper: papers.get(itemId) ?? null },
        mayHaveNoType: own?.caseTypes.length === 0,
        standingTitle: own?.title ?? null,
      };
    });
}

/** Days after the council's deadline for the innkalling; a meeting that was called in time is not late again. */
function daysLate({ meeting, innkallinger }: MeetingView, { deadlines }: CouncilSettings, now: Date): number {
  if (innkallinger.some((issue) => issue.sentAt !== null)) return 0;
  const line = meetingDeadlines(osloLocal(meeting.startsAt).date, deadlines);
  const due = line.find(({ step }) => step === 'innkalling')?.date ?? '';
  const days = (Date.parse(osloLocal(now).date) - Date.parse(due)) / millisecondsOfDay;
  return Math.max(0, Math.round(days));
}

import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, type CouncilSettings } from '#domain/councils';
import { type AgendaItemView, meetingDeadlines, type MeetingView } from '#domain/meetings';
import { type Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DispatchPlanQueries } from './dispatch-plan.queries.js';
import { dispatchGroups } from './dispatch-plan.rules.js';
import { type CheckedItem, type CheckFinding, checkInnkalling } from './innkalling-check.rules.js';
import { PaperCheckQueries } from './paper-check.queries.js';
import { ResponseQueries } from './response.queries.js';

const millisecondsOfDay = 86_400_000;

/** "Kontroller": what should be known before an innkalling goes out. */
@Injectable()
export class InnkallingCheckQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: DispatchPlanQueries,
    private readonly answers: ResponseQueries,
    private readonly papers: PaperCheckQueries,
    private readonly settings: CouncilSettingsService,
  ) {}

  /**
   * Everything found, what stops the sending first.
   * @param papersLater it is said that papers which are not ready follow
   * @throws DomainError `meeting.notAllowed`, `meeting.notFound`
   */
  async ofMeeting(
    actor: Actor,
    meetingId: string,
    now: Date = systemClock.now(),
    papersLater = false,
  ): Promise<readonly CheckFinding[]> {
    return this.unitOfWork.read(actor, async () => {
      const { view, recipients, withoutAddress } = await this.plans.of(actor, meetingId, dispatchGroups);
      const { seats, forecast } = await this.answers.ofMeeting(actor, meetingId);
      const settings = await this.settings.settings(actor);
      const named = (status: string) =>
        seats.filter(({ state }) => state.status === status).map(({ seat }) => seat.represents);
      return checkInnkalling({
        items: await this.items(actor, view, settings),
        reachable: recipients.length,
        withoutAddress: withoutAddress.map(({ name }) => name),
        vacantSeats: named('vacant'),
        unfilledSeats: named('unfilled'),
        ...forecast,
        daysLate: daysLate(view, settings, now),
        isPast: view.meeting.endsAt < now,
        papersLater,
      });
    });
  }

  private async items(
    actor: Actor,
    { agenda }: MeetingView,
    settings: CouncilSettings,
  ): Promise<CheckedItem[]> {
    const typeless = new Set(
      settings.standingItems.filter((item) => item.caseTypes.length === 0).map((item) => item.key),
    );
    const items: CheckedItem[] = [];
    for (const item of agenda.filter(({ status }) => status !== 'withdrawn')) {
      const { title, id: itemId, caseTypes } = item;
      const paper = await this.papers.ofItem(actor, item);
      items.push({ title, itemId, caseTypes, mayHaveNoType: hasNoTypeByItself(item, typeless), paper });
    }
    return items;
  }
}

function hasNoTypeByItself({ standingKey }: AgendaItemView, typeless: ReadonlySet<string>): boolean {
  return standingKey !== null && typeless.has(standingKey);
}

/** Days after the council's deadline for the innkalling; a meeting that was called in time is not late again. */
function daysLate({ meeting, innkallinger }: MeetingView, { deadlines }: CouncilSettings, now: Date): number {
  if (innkallinger.some((issue) => issue.sentAt !== null)) return 0;
  const line = meetingDeadlines(osloLocal(meeting.startsAt).date, deadlines);
  const due = line.find(({ step }) => step === 'innkalling')?.date ?? '';
  const days = (Date.parse(osloLocal(now).date) - Date.parse(due)) / millisecondsOfDay;
  return Math.max(0, Math.round(days));
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import {
  ActionPlanQueries,
  ActivityQueries,
  type ActivityView,
  type AreaView,
  mayReadFollowUps,
  ReferenceGroupQueries,
  type ReferenceGroupView,
} from '#domain/action-plan';
import { MeetingQueries } from '#domain/meetings';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** Finds the action plan: areas with their goals, activities and reference groups. */
@Injectable()
export class ActionPlanPresenter {
  constructor(
    private readonly plans: ActionPlanQueries,
    private readonly activities: ActivityQueries,
    private readonly groups: ReferenceGroupQueries,
    private readonly meetings: MeetingQueries,
  ) {}

  /** The plan that holds today; when none does, the one that held last cannot be guessed and the page says so. */
  async page(actor: Actor, language: string, day: string = osloLocal(systemClock.now()).date) {
    const say = pageText(language);
    const plan = await this.plans.planOn(actor, day);
    const followUps = mayReadFollowUps(actor) ? '' : paths.followUps();
    if (!plan) return { title: say('plan.title'), plan: null, areas: [], followUps };
    const activities = await this.activities.ofPlan(actor, plan.id);
    const groups = await this.groups.ofPlan(actor, plan.id);
    const meetings = await this.meetings.numbers(actor);
    return {
      title: plan.title,
      plan: { title: plan.title, version: plan.versionLabel },
      followUps,
      areas: plan.areas.map((area) => areaModel(say, area, { activities, groups, meetings })),
    };
  }
}

interface Gathered {
  readonly activities: readonly ActivityView[];
  readonly groups: readonly ReferenceGroupView[];
  /** Numbers of those that the reader may open. */
  readonly meetings: ReadonlySet<string>;
}

function areaModel(say: PageText, area: AreaView, { activities, groups, meetings }: Gathered) {
  return {
    key: area.key,
    name: area.name,
    aliases: area.aliases.join(' · '),
    subAreas: area.subAreas.map(({ name, goals }) => ({ name, goals: goals.map((goal) => goal.text) })),
    activities: activities
      .filter((activity) => activity.areaId === area.id)
      .map(({ title, date, status, sourceCase }) => ({
        title,
        date: date ? norwegianShortDate(date) : '',
        status: say(`plan.${status}`),
        source: sourceCase ?? '',
        // Cases from before the program have a number, and no page.
        href: sourceCase && meetings.has(meetingOfCase(sourceCase)) ? paths.saksframlegg(sourceCase) : '',
      })),
    groups: groups
      .filter((group) => group.areaId === area.id)
      .map(({ name, memberIds, memberNames, leftIds, appointedBy }) => ({
        name,
        members: memberNames.filter((_, i) => !leftIds.includes(memberIds[i] ?? '')).join(', '),
        left: memberNames.filter((_, i) => leftIds.includes(memberIds[i] ?? '')).join(', '),
        appointedBy: appointedBy ?? '',
      })),
  };
}

/** "2/2021" of "14/2/2021". */
const meetingOfCase = (caseNumber: string) => caseNumber.slice(caseNumber.indexOf('/') + 1);

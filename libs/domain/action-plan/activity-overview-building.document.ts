import { message } from '#kernel/messages';
import { norwegianDate, norwegianShortDate } from '#kernel/norwegian-text';
import { osloNoon } from '#kernel/oslo-time';
import { parseCaseNumber, printCaseNumber } from '#domain/councils';
import type { PlanView } from './action-plan.queries.js';
import type { ActivityAreaModel, ActivityOverviewModel } from './activity-overview.document.js';
import type { ActivityView } from './activity.queries.js';
import { byDate, isInOverview } from './activity.rules.js';

/** What the table per area is built from. */
export interface ActivityOverviewSource {
  readonly council: {
    readonly key: string;
    readonly name: string;
    readonly language: 'nb-NO' | 'nn-NO';
    readonly effective: { readonly caseNumberFormat: string };
  };
  readonly plan: PlanView;
  readonly activities: readonly ActivityView[];
  /** `yyyy-mm-dd`. */
  readonly day: string;
}

/** The table: every area of the plan in its order, with what was done, is going on or is planned on the day. */
export function buildActivityOverview(source: ActivityOverviewSource): ActivityOverviewModel {
  const { council, plan, day } = source;
  const { language } = council;
  const date = norwegianDate(day);
  const title = message(language, 'document.overviewTitle', { date });
  return {
    meta: {
      title,
      language,
      author: council.name,
      subject: message(language, 'document.overviewSubject', { plan: plan.title }),
      created: osloNoon(day),
      identifier: `${council.key}/aktivitetsoversikt/${day}`,
      runningHead: {
        left: message(language, 'document.overviewHead', { body: council.name }),
        right: message(language, 'document.overviewAsOf', { date }),
      },
      foot: { left: title },
    },
    id: `aktivitetsoversikt-${day}`,
    bodyName: council.name,
    planTitle: plan.title,
    asOf: message(language, 'document.overviewAsOf', { date }),
    areas: plan.areas.map((area) => areaModel(area, source)),
  };
}

function areaModel(area: PlanView['areas'][number], source: ActivityOverviewSource): ActivityAreaModel {
  const { language, effective } = source.council;
  const printed = (text: string) => {
    const number = parseCaseNumber(text);
    return number ? printCaseNumber(number, effective.caseNumberFormat) : text;
  };
  return {
    name: area.name,
    activities: source.activities
      .filter((activity) => activity.areaId === area.id && isInOverview(activity, source.day))
      .sort(byDate)
      .map((activity) => ({
        date: activity.date === null ? '' : norwegianShortDate(activity.date),
        title: activity.title,
        status: message(language, `document.activityStatus.${activity.status}`),
        source:
          activity.sourceCase === null
            ? ''
            : message(language, 'document.sourceCase', { number: printed(activity.sourceCase) }),
      })),
  };
}

import type { ActivityStatus } from './activity.rules.js';

/** A main area as it is handed over, with everything below it in order. */
export interface AreaRecord {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly subAreas: readonly {
    readonly key: string;
    readonly name: string;
    readonly goals: readonly { readonly key: string; readonly text: string }[];
  }[];
}

/** A whole action plan as it is handed over. */
export interface PlanRecord {
  readonly key: string;
  readonly title: string;
  /** Label of the version as printed, "juni 2020". */
  readonly versionLabel: string;
  readonly from?: string;
  readonly to?: string;
  readonly areas: readonly AreaRecord[];
}

/** An activity as it is handed over; areas by key, the deciding case by its canonical number. */
export interface ActivityRecord {
  readonly key: string;
  readonly area: string;
  readonly subArea?: string;
  readonly title: string;
  readonly date?: string;
  readonly status: ActivityStatus;
  readonly source?: string;
}

/** A reference group as it is handed over; members in printed order. */
export interface ReferenceGroupRecord {
  readonly key: string;
  readonly name: string;
  readonly area: string;
  readonly appointedBy?: string;
  readonly memberIds: readonly string[];
}

/** Which of several plans holds on a day: the last one that has begun and not ended, else the last one at all. */
export function planOn<Plan extends { readonly validFrom: string | null; readonly validTo: string | null }>(
  plans: readonly Plan[],
  day: string,
): Plan | undefined {
  const latestFirst = [...plans].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1));
  const inForce = latestFirst.find(
    (plan) =>
      (plan.validFrom === null || plan.validFrom <= day) && (plan.validTo === null || day <= plan.validTo),
  );
  return inForce ?? latestFirst[0];
}

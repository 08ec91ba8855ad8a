/** What can be put in a job: ids and short values. A job row outlives the request, so no personal content. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

/** How a kind of job is run. */
export interface JobSettings {
  /** `feature.action`, as `referat.draft`. */
  readonly name: string;
  /** How often it is tried again after a failure, each time after a longer wait. Default 5. */
  readonly retryLimit?: number;
  /** After this many seconds a run counts as failed. Default 900. */
  readonly expireInSeconds?: number;
  /** How many of its jobs one worker runs at a time. Default 1. */
  readonly concurrency?: number;
  /** Cron expression in Oslo time, for a job that the clock starts: `0 3 * * *`. */
  readonly schedule?: string;
}

/** A kind of job: what enqueues it and what handles it both hold this, so that their payloads agree. */
export interface JobDefinition<Payload extends JobPayload = JobPayload> extends JobSettings {
  /** Never set; carries the type of the payload. */
  readonly payload?: Payload;
}

const defined = new Map<string, JobDefinition>();

/**
 * Makes a kind of job known: its queue is created when the program starts.
 * @example export const draftReferat = defineJob<{ councilId: string; meetingId: string }>({ name: 'referat.draft' });
 * @throws Error when two jobs have the same name
 */
export function defineJob<Payload extends JobPayload>(settings: JobSettings): JobDefinition<Payload> {
  if (defined.has(settings.name)) throw new Error(`Two jobs are called ${settings.name}.`);
  defined.set(settings.name, settings);
  return settings;
}

/** All jobs defined by the modules that are loaded. */
export function definedJobs(): readonly JobDefinition[] {
  return [...defined.values()];
}

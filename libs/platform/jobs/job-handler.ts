import type { JobDefinition, JobPayload } from './job-definition.js';

/** What a handler is told besides its payload. */
export interface JobRun {
  /** The job's id; good as request id, so that log lines and audit rows can be tied to the job. */
  readonly id: string;
  /** Aborted when the job has run too long or the worker stops. */
  readonly signal: AbortSignal;
}

/**
 * Does one kind of job. It may be called more than once with the same payload (a worker can die between the work and
 * its note that the work is done), so it begins by looking whether there is still something to do.
 */
export interface JobHandler<Payload extends JobPayload = JobPayload> {
  readonly job: JobDefinition<Payload>;
  handle(payload: Payload, run: JobRun): Promise<void>;
}

import { defineJob } from '#platform/jobs/job-definition';

/** Sends one letter to one recipient. */
export const sendMailJob = defineJob<{ councilId: string; deliveryId: string }>({
  name: 'mail.send',
  // Longer than the longest attempt: a job that is still at it must not be handed to another worker.
  expireInSeconds: 1200,
  // One silent server must not keep everybody else's mail waiting.
  concurrency: 4,
});

/** Finds deliveries that no job looks after any more and gives them a new one. */
export const sweepMailJob = defineJob<Record<string, never>>({
  name: 'mail.sweep',
  schedule: '*/5 * * * *',
  retryLimit: 0,
});

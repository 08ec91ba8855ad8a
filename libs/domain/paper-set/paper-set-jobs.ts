import { defineJob } from '#platform/jobs/job-definition';

/** Makes one møtepakke. */
export const makePaperSet = defineJob<{ councilId: string; buildId: string }>({
  name: 'paperSet.make',
  retryLimit: 2,
});

/** Keeps the møtepakke of a meeting for everybody who gets it, because something was sent. */
export const keepPaperSets = defineJob<{ councilId: string; meetingId: string }>({ name: 'paperSet.keep' });

/** Gives packages that a dead worker had a new job. */
export const sweepPaperSets = defineJob({ name: 'paperSet.sweep', schedule: '* * * * *', retryLimit: 0 });

/** Removes packages that were never sent and that nobody has asked for lately. */
export const cleanPaperSets = defineJob({ name: 'paperSet.clean', schedule: '30 3 * * *' });

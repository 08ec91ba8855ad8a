import { expect, it } from '@jest/globals';
import { CouncilsModule } from '#domain/councils';
import { MeetingQueries } from '#domain/meetings';
import { SaksframleggQueries } from '#domain/saksframlegg';
import { aCouncil } from '#test/builders/a-council';
import { openDomainSession } from '#test/domain/domain-session';
import { PlanningModule } from './planning.module.js';
import { PlanningService } from './planning.service.js';

it('a meeting on a day when nobody of the secretariat is in office has its agenda, and no papers yet', async () => {
  const session = await openDomainSession(CouncilsModule, PlanningModule);
  try {
    const tiril = (await aCouncil(session)).as('tiril');
    const { id } = await session.features.get(PlanningService).plan(tiril, {
      ...{ kind: 'ordinary', place: 'Oslo', link: null, chairedBy: null },
      time: { date: '2012-03-01', startTime: '09:00', endTime: '12:00' },
    });
    const { agenda } = await session.features.get(MeetingQueries).byId(tiril, id);
    expect(agenda.length).toBeGreaterThan(3);
    expect(await session.features.get(SaksframleggQueries).viewsOfMeeting(tiril, id)).toEqual([]);
  } finally {
    await session.close();
  }
});

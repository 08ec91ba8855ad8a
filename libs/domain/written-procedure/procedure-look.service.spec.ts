import { expect, it } from '@jest/globals';
import type { CouncilSettingsService } from '#domain/councils';
import type { HabilitetQueries } from '#domain/habilitet';
import { systemActor } from '#kernel/actor';
import type { UnitOfWork } from '#platform/database/unit-of-work';
import { ProcedureLookService } from './procedure-look.service.js';
import type { ProcedureMailService } from './procedure-mail.service.js';
import type { WrittenProcedureRepository } from './written-procedure.repository.js';
import type { WrittenProcedureService } from './written-procedure.service.js';

it('a procedure that cannot be closed holds up none of the others: they are closed, and those that wait are reminded', async () => {
  const [closed, reminded]: [string[], string[]] = [[], []];
  const deadline = new Date('2031-03-12T11:00:00Z');
  const open = { state: 'open', remindedAt: null, deadline, openedAt: new Date('2031-03-01T09:00:00Z') };
  const asItComes = {
    run: (_a: object, _n: string, work: () => unknown) => work(),
    read: (_a: object, work: () => unknown) => work(),
  };
  const procedures = {
    open: (due?: Date) => Promise.resolve(due ? ['broken', 'due'] : ['broken', 'due', 'waiting']),
    locked: (id: string) => Promise.resolve({ ...open, id }),
    answersOf: () => Promise.resolve([]),
    save: () => Promise.resolve(),
  };
  const service = {
    close: (_: object, id: string) =>
      id === 'broken' ? Promise.reject(new Error('cannot be closed')) : Promise.resolve(void closed.push(id)),
  };
  const mail = { ask: (_: object, { id }: { id: string }) => Promise.resolve(void reminded.push(id)) };
  const look = new ProcedureLookService(
    asItComes as unknown as UnitOfWork,
    procedures as unknown as WrittenProcedureRepository,
    service as unknown as WrittenProcedureService,
    mail as unknown as ProcedureMailService,
    {
      settings: () => Promise.resolve({ writtenProcedure: { reminderDays: 2 } }),
    } as unknown as CouncilSettingsService,
    { disqualifiedIn: () => Promise.resolve(new Set()) } as unknown as HabilitetQueries,
  );
  const soon = new Date('2031-03-12T10:00:00Z');
  await expect(look.look(systemActor('ho21', 'test'), soon)).rejects.toThrow('cannot be closed');
  expect([closed, reminded]).toEqual([['due'], ['waiting']]);
});

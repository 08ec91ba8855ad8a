import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '#kernel/actor';
import { projectFolder } from '#kernel/project-folder';
import { CouncilDirectoryQueries } from '#domain/councils';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { ArchiveModule } from '../archive.module.js';
import { CouncilExchangeService } from '../exchange/council-exchange.service.js';
import { exchangeFileText, MeetingExchangeService } from '../exchange/meeting-exchange.service.js';
import { DemoCouncil } from './demo-council.service.js';

let session: DomainSession;
const ids = new Map<string, string>();

const demoText = (name: string) =>
  readFileSync(join(projectFolder(), 'templates/demo', `${name}.json`), 'utf8');
const actor = (key: string) => systemActor(ids.get(key)!);

beforeAll(async () => {
  session = await openDomainSession(ArchiveModule);
  expect(await session.features.get(DemoCouncil).loadIfEmpty()).toBe(true);
  for (const { id, key } of await session.features.get(CouncilDirectoryQueries).all()) ids.set(key, id);
});

afterAll(() => session.close());

describe('the demo councils', () => {
  it('are both there', () => {
    expect([...ids.keys()]).toEqual(['ho21', 'fjellradet']);
  });

  it('are loaded into an empty database only', async () => {
    expect(await session.features.get(DemoCouncil).loadIfEmpty()).toBe(false);
    expect(await session.features.get(CouncilDirectoryQueries).all()).toHaveLength(2);
  });

  it.each([
    ['ho21', '1/2021', 'ho21-meeting-1-2021'],
    ['ho21', '2/2021', 'ho21-meeting-2-2021'],
    ['fjellradet', '1/2021', 'fjellradet-meeting-1-2021'],
  ])('of %s give meeting %s back letter by letter', async (key, which, name) => {
    const file = await session.features.get(MeetingExchangeService).export(actor(key), which);
    expect(exchangeFileText(file)).toBe(demoText(name));
  });

  it.each(['ho21', 'fjellradet'])('give the register of %s back letter by letter', async (key) => {
    const file = await session.features.get(CouncilExchangeService).export(actor(key));
    expect(exchangeFileText(file)).toBe(demoText(`${key}-council`));
  });

  it('do not see each other', async () => {
    const exchange = session.features.get(MeetingExchangeService);
    await expect(exchange.export(actor('fjellradet'), '2/2021')).rejects.toMatchObject({
      code: 'exchange.meetingNotFound',
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { CouncilCreationService } from './council-creation.service.js';
import { CouncilDirectoryQueries } from './council-directory.queries.js';
import type { CouncilInput } from './council.rules.js';
import { CouncilSettingsService } from './council-settings.service.js';
import { CouncilsModule } from './councils.module.js';
import { RegisterQueries } from './register.queries.js';

let session: DomainSession;
let creation: CouncilCreationService;
let settings: CouncilSettingsService;

const input = (key: string, rest: Partial<CouncilInput> = {}): CouncilInput => ({
  ...{
    key,
    name: 'Fjellrådet',
    shortName: 'Fjellrådet',
    noun: 'Rådet',
    language: 'nn-NO',
    settings: {},
    about: null,
  },
  ...rest,
});
const secretary = (councilId: string) => ({ councilId, role: 'secretariat' as const });

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule);
  creation = session.features.get(CouncilCreationService);
  settings = session.features.get(CouncilSettingsService);
});

afterAll(() => session.close());

describe('a council', () => {
  it('is made with its own settings on top of the defaults, and stands in the directory', async () => {
    const council = await creation.create(input('fjell', { settings: { deadlines: { commentDays: 5 } } }));
    expect(council.effective.deadlines).toMatchObject({ commentDays: 5, draftReferatDays: 9 });
    const found = await session.features.get(CouncilDirectoryQueries).byKey('fjell');
    expect(found).toEqual({
      id: council.id,
      key: 'fjell',
      name: 'Fjellrådet',
      shortName: 'Fjellrådet',
      language: 'nn-NO',
    });
  });

  it('has a key of its own', async () => {
    await creation.create(input('opptatt'));
    await expect(creation.create(input('opptatt'))).rejects.toMatchObject({
      code: 'council.keyTaken',
      kind: 'conflict',
    });
  });

  it('is not made with settings that cannot be: every fault is named and nothing is kept', async () => {
    const wrong = input('feil', {
      settings: { deadlines: { commentDays: 'sju' }, quorum: { rule: 'fixed' } },
    });
    await expect(creation.create(wrong)).rejects.toMatchObject({
      code: 'council.settingsInvalid',
      faults: [{ path: '/settings/deadlines/commentDays' }, { path: '/settings/quorum/seats' }],
    });
    expect(await session.features.get(CouncilDirectoryQueries).byKey('feil')).toBeUndefined();
  });

  it('is changed by its secretariat, from the version that was read', async () => {
    const { id, version } = await creation.create(input('endres'));
    const changed = await settings.update(secretary(id), version, { name: 'Fjell- og viddarådet' });
    expect(changed).toMatchObject({ name: 'Fjell- og viddarådet', version: version + 1 });
    await expect(settings.update(secretary(id), version, { name: 'For seint' })).rejects.toMatchObject({
      kind: 'stale',
      params: { actual: version + 1 },
    });
    await expect(settings.update({ councilId: id, role: 'member' }, version + 1, {})).rejects.toMatchObject({
      code: 'council.notAllowed',
    });
  });

  it('keeps a register of earlier cases, each number once', async () => {
    const { id } = await creation.create(input('tidligere'));
    const earlier = { sequence: 28, meeting: 3, year: 2020, title: 'Handlingsplan', treatedOn: '2020-06-12' };
    await creation.addEarlierCases(secretary(id), [earlier]);
    expect(await session.features.get(RegisterQueries).earlierCases(secretary(id))).toMatchObject([
      { sequence: 28, meetingNumber: 3, year: 2020, treatedOn: '2020-06-12', position: 1 },
    ]);
    await expect(creation.addEarlierCases(secretary(id), [{ ...earlier, meeting: 4 }])).rejects.toMatchObject(
      {
        code: 'earlierCase.numberTaken',
      },
    );
  });

  it('that does not exist is not found', async () => {
    await expect(settings.get(secretary(newId()))).rejects.toMatchObject({ code: 'council.notFound' });
  });
});

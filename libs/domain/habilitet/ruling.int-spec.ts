import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aCalledMeeting, aHeldMeeting, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { DeclarationService } from './declaration.service.js';
import { HabilitetModule } from './habilitet.module.js';
import { HabilitetQueries } from './habilitet.queries.js';
import { HabilitetService } from './habilitet.service.js';
import { LegalBasisService } from './legal-basis.service.js';
import { RulingModule } from './ruling.module.js';
import { RulingService } from './ruling.service.js';
import type { RulingInput } from './ruling.rules.js';

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let held: TestMeeting;
let ground: string;

const out: RulingInput = {
  ...{ outcome: 'disqualified', legalBasisId: null, votes: null, fromTime: null },
  ...{ outAt: null, backAt: null, staysAsAudience: false },
};

/** Lets the secretary record a ruling about somebody in the second item. */
const rule = (person: 'bjarne' | 'dina' | 'lars', rest: Partial<RulingInput> = {}, expectedVersion = 0) =>
  session.features
    .get(RulingService)
    .rule(
      council.as('tiril'),
      { agendaItemId: meeting.itemIds[1], personId: council.people[person], expectedVersion },
      { ...out, legalBasisId: ground, ...rest },
    );

const outIn = (item: number, at?: string) =>
  session.unitOfWork.read(council.system, () =>
    session.features
      .get(HabilitetQueries)
      .disqualifiedIn(meeting.itemIds[item], at === undefined ? undefined : new Date(at)),
  );

beforeAll(async () => {
  session = await openDomainSession(HabilitetModule, RulingModule);
  council = await aCouncil(session);
  held = await aHeldMeeting(session, council);
  meeting = await aCalledMeeting(session, council);
  const bases = session.features.get(LegalBasisService);
  await bases.install(council.system);
  ground = (await bases.inForce(council.system, '2021-02-26'))[0].id;
});
afterAll(() => session.close());

describe('ruling on habilitet', () => {
  it('is done by the others, and has its effect in that item at once', async () => {
    const ruling = await rule('bjarne', {
      ...{ fromTime: '10:05', outAt: '10:06', votes: { for: 2, against: 1, abstained: 0 } },
    });
    const { aud, dina, lars, bjarne } = council.people;
    expect(ruling).toMatchObject({ decidedBy: 'others', deciders: [aud, dina, lars], version: 1 });
    expect([...(await outIn(1))]).toEqual([bjarne]);
    expect([...(await outIn(1, '2021-02-26T09:04:00Z'))]).toEqual([]);
    expect([...(await outIn(1, '2021-02-26T09:05:00Z'))]).toEqual([bjarne]);
    expect([...(await outIn(0))]).toEqual([]);
    const printed = await session.features
      .get(HabilitetService)
      .ofItems(council.as('aud'), [meeting.itemIds[1]]);
    expect(printed.get(meeting.itemIds[1])).toMatchObject([
      { personId: bjarne, legalBasis: 'fvl. § 6 første ledd bokstav a', steppedAside: true, position: 1 },
    ]);
  });

  it('is done by all present when the others alone are no quorum', async () => {
    const { aud, bjarne, dina, lars } = council.people;
    const ruling = await rule('dina', { outcome: 'able' });
    expect(ruling).toMatchObject({ decidedBy: 'allPresent', deciders: [aud, bjarne, dina, lars] });
    expect([...(await outIn(1))]).toEqual([bjarne]);
  });

  it('stays with who decided when a time is added, and refuses a ruling given on what has changed', async () => {
    const changed = await rule('bjarne', { fromTime: '10:05', outAt: '10:06', backAt: '10:50' }, 1);
    expect(changed).toMatchObject({ decidedBy: 'others', backAt: '10:50', version: 2 });
    await expect(rule('bjarne', {}, 1)).rejects.toMatchObject({ code: 'habilitet.rulingStale' });
  });

  it('names every fault and records nothing', async () => {
    await expect(
      rule('lars', { legalBasisId: null, outAt: '10:40', backAt: '10:10', staysAsAudience: true }),
    ).rejects.toMatchObject({
      code: 'habilitet.rulingInvalid',
      faults: [{ path: '/ground' }, { path: '/backAt' }, { path: '/staysAsAudience' }],
    });
    expect([...(await outIn(1))]).toEqual([council.people.bjarne]);
  });

  it('settles the matter: the person’s own answer cannot be changed after it', async () => {
    await expect(
      session.features.get(DeclarationService).declare(council.as('dina'), meeting.id, [
        {
          ...{ agendaItemId: meeting.itemIds[1], answer: 'able', legalBasisId: null, reason: '' },
          expectedVersion: 0,
        },
      ]),
    ).rejects.toMatchObject({ faults: [{ code: 'habilitet.alreadyRuled' }] });
  });

  it('is recorded by the secretariat only, and not after the meeting', async () => {
    const question = { agendaItemId: meeting.itemIds[0], personId: council.people.dina, expectedVersion: 0 };
    const service = session.features.get(RulingService);
    for (const person of ['aud', 'bjarne', 'lars', 'nora'] as const)
      await expect(service.rule(council.as(person), question, out)).rejects.toMatchObject({
        code: 'habilitet.forbidden',
      });
    await expect(
      service.rule(council.as('tiril'), { ...question, agendaItemId: held.itemIds[0] }, out),
    ).rejects.toMatchObject({ code: 'habilitet.rulingMeetingOver' });
  });
});

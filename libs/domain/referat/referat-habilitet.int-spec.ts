import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  HabilitetService,
  LegalBasisService,
  RulingModule,
  RulingService,
  type RulingInput,
} from '#domain/habilitet';
import { MeetingQueries } from '#domain/meetings';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { ReferatHabilitetQueries } from './referat-habilitet.queries.js';
import { ReferatModule } from './referat.module.js';

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let ground: string;

const question = (person: 'bjarne' | 'dina', expectedVersion: number) => ({
  ...{ agendaItemId: meeting.itemIds[1], personId: council.people[person], expectedVersion },
});
const ruled = (rest: Partial<RulingInput>): RulingInput => ({
  ...{ outcome: 'disqualified', legalBasisId: ground, votes: null, fromTime: null },
  ...{ outAt: null, backAt: null, staysAsAudience: false, ...rest },
});

/** What the referat says at the standing item, at the matter itself, and at another. */
async function said(): Promise<readonly string[][]> {
  const { agenda } = await session.features.get(MeetingQueries).byId(council.system, meeting.id);
  const habilitet = await session.unitOfWork.read(council.system, () =>
    session.features.get(ReferatHabilitetQueries).ofAgenda(agenda),
  );
  const names = { [council.people.bjarne]: 'Bjarne Vik', [council.people.dina]: 'Dina Moe' };
  const found = habilitet.told('nb-NO', (id) => names[id] ?? '');
  return meeting.itemIds.map((id) => {
    const { disqualified = [], rulings = [] } = found.get(id) ?? {};
    return [...disqualified.map(({ name, legalBasis }) => `${name} (${legalBasis})`), ...rulings];
  });
}

beforeAll(async () => {
  session = await openDomainSession(ReferatModule, RulingModule);
  council = await aCouncil(session);
  meeting = await aHeldMeeting(session, council, {
    ...{ number: 2, status: 'inProgress' },
    startsAt: new Date('2021-02-26T08:00:00Z'),
    endsAt: new Date('2021-02-26T11:00:00Z'),
    items: [
      anItem(4, 'Spørsmål om habilitet', { standingKey: 'habilitet', status: 'planned' }),
      anItem(5, 'Nasjonal plan', { status: 'planned' }),
      anItem(6, 'Eventuelt', { status: 'planned' }),
    ],
  });
  const bases = session.features.get(LegalBasisService);
  await bases.install(council.system);
  ground = (await bases.inForce(council.system, '2021-02-26'))[0].id;
});
afterAll(() => session.close());

describe('habilitet in a referat', () => {
  it('is written from the rulings, at the matter and under the standing item, with times out and in', async () => {
    const rulings = session.features.get(RulingService);
    await rulings.rule(
      council.as('tiril'),
      question('bjarne', 0),
      ruled({ fromTime: '10:05', outAt: '10:06' }),
    );
    await rulings.rule(
      council.as('tiril'),
      question('bjarne', 1),
      ruled({ fromTime: '10:05', outAt: '10:06', backAt: '10:50' }),
    );
    await rulings.rule(
      council.as('tiril'),
      question('dina', 0),
      ruled({ outcome: 'able', legalBasisId: null }),
    );
    const bjarne =
      'Bjarne Vik ble funnet inhabil fra kl. 10.05 (fvl. § 6 første ledd bokstav a). Avgjørelsen var enstemmig. Gikk ut kl. 10.06 og kom tilbake kl. 10.50.';
    const dina =
      'Dina Moe ble funnet habil. Avgjørelsen var enstemmig. Alle til stede tok del i avgjørelsen, fordi de øvrige ikke var mange nok.';
    expect(await said()).toEqual([[`Sak 5/2/2021: ${bjarne}`, `Sak 5/2/2021: ${dina}`], [bjarne, dina], []]);
  });

  it('is gone when the ruling is taken back, and a list written by hand stands as it was', async () => {
    const rulings = session.features.get(RulingService);
    await rulings.takeBack(council.as('tiril'), question('bjarne', 2));
    await rulings.takeBack(council.as('tiril'), question('dina', 1));
    expect(await said()).toEqual([[], [], []]);
    await session.features
      .get(HabilitetService)
      .record(council.as('tiril'), meeting.itemIds[1], [
        { personId: council.people.dina, legalBasis: 'fvl. § 6 annet ledd', steppedAside: true },
      ]);
    expect(await said()).toEqual([[], ['Dina Moe (fvl. § 6 annet ledd)'], []]);
  });
});

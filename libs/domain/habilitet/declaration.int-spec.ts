import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#kernel/ids';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aCalledMeeting, aHeldMeeting, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { DeclarationQueries } from './declaration.queries.js';
import type { DeclarationInput } from './declaration-judging.rules.js';
import { DeclarationService } from './declaration.service.js';
import { HabilitetModule } from './habilitet.module.js';
import { LegalBasisService } from './legal-basis.service.js';
import { ReasonReadingService } from './reason-reading.service.js';

let session: DomainSession;
let council: TestCouncil;
let held: TestMeeting;
let called: TestMeeting;
let ground: string;

const service = () => session.features.get(DeclarationService);
const queries = () => session.features.get(DeclarationQueries);

function answering(item: number, rest: Partial<DeclarationInput>): DeclarationInput {
  return {
    ...{ agendaItemId: called.itemIds[item], answer: 'able', legalBasisId: null, reason: '' },
    ...{ expectedVersion: 0, ...rest },
  };
}

/** Looks past the wall between councils, at the rows themselves. */
async function rows(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: session.database.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  session = await openDomainSession(HabilitetModule);
  council = await aCouncil(session);
  held = await aHeldMeeting(session, council);
  called = await aCalledMeeting(session, council);
  const bases = session.features.get(LegalBasisService);
  await bases.install(council.system);
  ground = (await bases.inForce(council.system, '2021-02-26'))[0].id;
});
afterAll(() => session.close());

describe('declaring', () => {
  it('begins with nothing answered for anybody', async () => {
    const { people, items, declarations } = await queries().grid(council.as('tiril'), '2/2021');
    expect(people.map((row) => row.person.name)).toEqual([
      'Aud Holm',
      'Bjarne Vik',
      'Dina Moe',
      'Ingrid Dal',
      'Lars Ro',
    ]);
    expect(items).toHaveLength(2);
    expect(declarations).toEqual([]);
  });

  it('saves all answers of a person at once, reasons apart, and shows them to that person', async () => {
    await service().declare(council.as('bjarne'), called.id, [
      answering(0, { answer: 'disqualified', legalBasisId: ground, reason: '' }),
      answering(1, { answer: 'unsure', reason: '  Søsteren min leder prosjektet. ' }),
    ]);
    const { items } = await queries().own(council.as('bjarne'), '2/2021');
    expect(items.map(({ declaration, reason }) => [declaration?.status, reason])).toEqual([
      ['disqualified', ''],
      ['unsure', 'Søsteren min leder prosjektet.'],
    ]);
    const grid = await queries().grid(council.as('aud'), '2/2021');
    expect(JSON.stringify(grid)).not.toContain('Søsteren');
  });

  it('names every fault at its field and saves nothing', async () => {
    const refused = service().declare(council.as('dina'), called.id, [
      answering(0, { answer: 'able' }),
      answering(1, { answer: 'unsure' }),
      answering(1, { answer: 'disqualified', legalBasisId: newId() }),
      answering(1, { agendaItemId: held.itemIds[0] }),
    ]);
    await expect(refused).rejects.toMatchObject({
      code: 'habilitet.invalid',
      faults: [
        { path: '/answers/1/reason', code: 'habilitet.reasonMissing' },
        { path: '/answers/2/ground', code: 'habilitet.groundNotInForce' },
        { path: '/answers/3/answer', code: 'habilitet.itemNotFound' },
      ],
    });
    const { items } = await queries().own(council.as('dina'), '2/2021');
    expect(items.map(({ declaration }) => declaration)).toEqual([null, null]);
  });

  it('lets a called-in vara declare, but no observer and no secretary, and nobody after the meeting', async () => {
    await service().declare(council.as('lars'), called.id, [answering(0, {})]);
    for (const person of ['nora', 'tiril'] as const)
      await expect(
        service().declare(council.as(person), called.id, [answering(0, {})]),
      ).rejects.toMatchObject({
        code: 'habilitet.notAsked',
      });
    await expect(
      service().declare(council.as('dina'), held.id, [answering(0, { agendaItemId: held.itemIds[0] })]),
    ).rejects.toMatchObject({ faults: [{ code: 'habilitet.meetingOver' }] });
  });

  it('is written down by the secretariat for somebody who told them, with who wrote it and how it was told', async () => {
    const told = { personId: council.people.dina, toldBy: 'phone' };
    const tell = (person: 'tiril' | 'aud', rest: Partial<typeof told> = {}) =>
      service().declareFor(council.as(person), called.id, { ...told, ...rest }, [
        answering(1, { answer: 'unsure', reason: 'Ringte om en venn.' }),
      ]);
    await expect(tell('aud')).rejects.toMatchObject({ code: 'habilitet.forbidden' });
    await expect(tell('tiril', { toldBy: 'rumour' })).rejects.toMatchObject({
      faults: [{ path: '/toldBy', code: 'habilitet.toldByUnknown' }],
    });
    await expect(tell('tiril', { personId: council.people.nora })).rejects.toMatchObject({
      code: 'habilitet.personNotAsked',
    });
    await tell('tiril');
    const own = async () => (await queries().own(council.as('dina'), '2/2021')).items[1];
    expect(await own()).toMatchObject({
      declaration: { status: 'unsure', enteredBy: council.people.tiril, toldBy: 'phone' },
      reason: 'Ringte om en venn.',
    });
    await service().declare(council.as('dina'), called.id, [answering(1, { expectedVersion: 1 })]);
    expect(await own()).toMatchObject({ declaration: { status: 'able', enteredBy: null, toldBy: null } });
  });

  it('refuses an answer given on what another window has changed', async () => {
    await service().declare(council.as('ingrid'), called.id, [answering(0, {})]);
    await expect(
      service().declare(council.as('ingrid'), called.id, [answering(0, {})]),
    ).rejects.toMatchObject({
      faults: [{ path: '/answers/0/answer', code: 'habilitet.changedMeanwhile' }],
    });
    await service().declare(council.as('ingrid'), called.id, [
      answering(0, { answer: 'unsure', reason: 'Ny kunnskap.', expectedVersion: 1 }),
    ]);
  });
});

describe('the reason', () => {
  const read = (person: Parameters<TestCouncil['as']>[0], item = 1) =>
    session.features
      .get(ReasonReadingService)
      .read(council.as(person), called.itemIds[item], council.people.bjarne);

  it('is opened by its person without a trace, and by secretariat and chair with one', async () => {
    expect(await read('bjarne')).toBe('Søsteren min leder prosjektet.');
    expect(await rows('select from confidential_read')).toHaveLength(0);
    expect(await read('tiril')).toBe('Søsteren min leder prosjektet.');
    expect(await read('aud')).toBe('Søsteren min leder prosjektet.');
    const log = await rows(
      'select reader_role, reader_id, person_id from confidential_read order by read_at',
    );
    expect(log).toEqual([
      { reader_role: 'secretariat', reader_id: council.people.tiril, person_id: council.people.bjarne },
      { reader_role: 'chair', reader_id: council.people.aud, person_id: council.people.bjarne },
    ]);
  });

  it('is closed to other members, vara and observers', async () => {
    for (const person of ['dina', 'ingrid', 'lars', 'nora'] as const)
      await expect(read(person)).rejects.toMatchObject({ code: 'habilitet.reasonNotReadable' });
  });

  it('stands in no audit row, and its log cannot be changed', async () => {
    const trail = await rows(
      `select coalesce(before::text, '') || coalesce(after::text, '') as text from audit_event`,
    );
    expect(trail.filter((row) => String(row['text']).includes('Søsteren'))).toEqual([]);
    expect(trail.some((row) => String(row['text']).includes('has_reason'))).toBe(true);
    await expect(rows('delete from confidential_read')).rejects.toThrow('not allowed');
  });
});

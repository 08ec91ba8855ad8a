import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaksframleggWritingService } from '#domain/saksframlegg';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { ConflictService } from './conflict.service.js';
import { conflictText, ownConflictText } from './conflict-text.rules.js';
import { HabilitetModule } from './habilitet.module.js';
import { InterestReadingService } from './interest-reading.service.js';
import { InterestService } from './interest.service.js';

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;

const service = () => session.features.get(ConflictService);

beforeAll(async () => {
  session = await openDomainSession(HabilitetModule);
  council = await aCouncil(session);
  meeting = await aHeldMeeting(session, council, {
    ...{ number: 2, status: 'called' },
    items: [
      anItem(4, 'Samarbeid med Helse Vest', { status: 'planned' }),
      anItem(5, 'Forskningsmidler fra Kreftforeningen', { status: 'planned' }),
    ],
  });
  await session.features.get(InterestService).add(council.as('dina'), {
    ...{ kind: 'relation', organisation: 'Kreftforeningen', description: 'Hemmelig.', from: null, to: null },
  });
  await session.features.get(InterestService).add(council.as('lars'), {
    ...{ kind: 'role', organisation: 'Kreftforeningen', description: '', from: null, to: '2020-12-31' },
  });
});
afterAll(() => session.close());

describe('likely conflicts of a meeting', () => {
  it('are pointed out to the secretariat with why, what has ended left out', async () => {
    const views = await service().ofMeeting(council.as('tiril'), '2/2021');
    expect(
      views.map((view) =>
        conflictText('nb-NO', view, { caseNumber: view.item.printedNumber, personName: view.person.name }),
      ),
    ).toEqual([
      'Sak 4/2/2021 nevner Helse Vest (i tittelen), der Bjarne Vik er forskningssjef.',
      'Sak 5/2/2021 nevner Kreftforeningen (i tittelen), som Dina Moe har ført opp i interesseregisteret.',
    ]);
    expect(JSON.stringify(views)).not.toContain('Hemmelig');
  });

  it('are logged as reads of the register of interests, for those whose interests they tell', async () => {
    const reading = session.features.get(InterestReadingService);
    const dina = await reading.read(council.as('dina'), council.people.dina);
    expect(dina.reads.map(({ reader }) => reader)).toEqual(['Tiril Lund']);
    const bjarne = await reading.read(council.as('bjarne'), council.people.bjarne);
    expect(bjarne.reads).toEqual([]);
  });

  it('are shown to the person they are about, and to no other member', async () => {
    const [own] = await service().own(council.as('dina'), '2/2021');
    expect(ownConflictText('nb-NO', own, own.item.printedNumber)).toBe(
      'Sak 5/2/2021 nevner Kreftforeningen (i tittelen), som du har ført opp blant interessene dine.',
    );
    expect(await service().own(council.as('ingrid'), '2/2021')).toEqual([]);
    for (const person of ['aud', 'bjarne', 'nora'] as const)
      await expect(service().ofMeeting(council.as(person), '2/2021')).rejects.toMatchObject({
        code: 'habilitet.forbidden',
      });
  });

  it('are set aside only with a reason, and then not shown to the person any more', async () => {
    const [{ agendaItemId, personId, key: organisationKey }] = await service().ofMeeting(
      council.as('tiril'),
      '2/2021',
    );
    const decision = { agendaItemId, personId, organisationKey };
    const decide = (rest: { outcome: 'asked' | 'dismissed'; reason: string }, key = organisationKey) =>
      service().decide(council.as('tiril'), '2/2021', { ...decision, ...rest, organisationKey: key });
    await expect(decide({ outcome: 'dismissed', reason: ' ' })).rejects.toMatchObject({
      code: 'habilitet.conflictReasonMissing',
    });
    await expect(decide({ outcome: 'asked', reason: '' }, 'x')).rejects.toMatchObject({
      code: 'habilitet.conflictUnknown',
    });
    await decide({ outcome: 'asked', reason: '' });
    expect(await service().own(council.as('bjarne'), '2/2021')).toMatchObject([
      { answer: { outcome: 'asked' } },
    ]);
    await decide({ outcome: 'dismissed', reason: 'Saken gjelder et annet foretak.' });
    expect(await service().own(council.as('bjarne'), '2/2021')).toEqual([]);
  });

  it('are found in the text and the proposal of a paper that can be read', async () => {
    const papers = session.features.get(SaksframleggWritingService);
    const paper = await papers.create(council.system, meeting.itemIds[0], council.people.tiril);
    await papers.save(council.system, paper.id, paper.version, {
      sections: [
        { kind: 'background', heading: null, html: '<p>Vi takker</p><p>Folkehelseinstituttets folk.</p>' },
      ],
      proposedVedtak: ['Saken sendes Trond Mohn stiftelse.'],
    });
    const views = await service().ofMeeting(council.as('tiril'), '2/2021');
    expect(views.map(({ person, place }) => `${person.name}: ${place}`)).toEqual([
      'Bjarne Vik: title',
      'Ingrid Dal: paper',
      'Lars Ro: paper',
      'Aud Holm: proposal',
      'Dina Moe: title',
    ]);
    expect(await service().own(council.as('ingrid'), '2/2021')).toEqual([]);
  });
});

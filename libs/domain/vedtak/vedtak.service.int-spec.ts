import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HabilitetModule, HabilitetService } from '#domain/habilitet';
import { MeetingsModule } from '#domain/meetings';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem, type TestMeeting } from '#test/builders/a-meeting';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { VedtakModule } from './vedtak.module.js';
import { VedtakQueries, type VedtakView } from './vedtak.queries.js';
import type { VedtakContent } from './vedtak.rules.js';
import { VedtakService } from './vedtak.service.js';

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let service: VedtakService;
let year = 2021;

const content = (rest: Partial<VedtakContent> = {}): VedtakContent => ({
  ...{ outcome: 'adopted', paragraphs: ['Planen vedtas.'], changes: [], statements: [] },
  ...rest,
});

const read = async (itemId: string): Promise<VedtakView | undefined> =>
  session.unitOfWork.read(council.system, async () =>
    (await session.features.get(VedtakQueries).ofItems([itemId])).get(itemId),
  );

beforeAll(async () => {
  session = await openDomainSession(MeetingsModule, HabilitetModule, VedtakModule);
  council = await aCouncil(session);
  service = session.features.get(VedtakService);
});

afterAll(() => session.close());

beforeEach(async () => {
  meeting = await aHeldMeeting(session, council, {
    year,
    startsAt: new Date(`${year}-01-20T08:00:00Z`),
    endsAt: new Date(`${year}-01-20T11:00:00Z`),
    items: [anItem(1, 'Plan'), anItem(2, 'Brev')],
  });
  year++;
});

describe('recording a vedtak', () => {
  it('keeps text, vote and statements in order, and gives them back as they were', async () => {
    const [itemId] = meeting.itemIds;
    const { people } = council;
    const whole = content({
      paragraphs: ['Planen vedtas.', 'Rådet <em>ber</em> om status.'],
      changes: ['Nytt annet avsnitt.'],
      vote: { unanimous: false, votesFor: 3, votesAgainst: 1 },
      statements: [
        { personId: people.dina, kind: 'dissent', text: 'Jeg stemte imot.' },
        { personId: people.bjarne, kind: 'statement', text: 'Jeg slutter meg til med en merknad.' },
      ],
    });
    await service.record(council.as('tiril'), itemId, whole);
    expect(await read(itemId)).toMatchObject({ ...whole, state: 'open', version: 1 });
  });

  it('counts up the version also when only the vote changes, and refuses who read an older one', async () => {
    const [itemId] = meeting.itemIds;
    await service.record(council.as('tiril'), itemId, content());
    await service.record(council.as('tiril'), itemId, content({ vote: { unanimous: true } }), 1);
    expect(await read(itemId)).toMatchObject({ version: 2, vote: { unanimous: true } });
    await expect(service.record(council.as('tiril'), itemId, content(), 1)).rejects.toMatchObject({
      code: 'database.stale',
    });
    await expect(service.record(council.as('tiril'), itemId, content())).rejects.toMatchObject({
      code: 'vedtak.alreadyRecorded',
    });
  });

  it('refuses every fault at once, and writes nothing', async () => {
    const [itemId] = meeting.itemIds;
    const { people } = council;
    await session.features
      .get(HabilitetService)
      .record(council.system, itemId, [
        { personId: people.dina, legalBasis: 'fvl. § 6 annet ledd', steppedAside: true },
      ]);
    const wrong = content({
      paragraphs: ['<p>Vedtas med de endringene som kom frem på møtet.</p>'],
      vote: { unanimous: false, votesFor: 4, votesAgainst: 0 },
      statements: [{ personId: people.dina, kind: 'statement', text: 'Jeg var ikke med.' }],
    });
    await expect(service.record(council.as('tiril'), itemId, wrong)).rejects.toMatchObject({
      code: 'vedtak.invalid',
      faults: [
        { path: '/paragraphs/0', code: 'vedtak.blockNotAllowed' },
        { path: '/changes', code: 'vedtak.changesMissing' },
        { path: '/vote', code: 'vote.moreThanEligible', params: { votes: 4, eligible: 3 } },
        { path: '/statements/0/person', code: 'statement.personDisqualified' },
      ],
    });
    expect(await read(itemId)).toBeUndefined();
  });

  it('is for the secretariat, in a meeting that has begun, of this council', async () => {
    const [itemId] = meeting.itemIds;
    await expect(service.record(council.as('bjarne'), itemId, content())).rejects.toMatchObject({
      code: 'vedtak.forbidden',
    });
    const planned = await aHeldMeeting(session, council, {
      ...{ year: year++, number: 9, status: 'planned', items: [anItem(1, 'Plan', { status: 'planned' })] },
    });
    await expect(service.record(council.as('tiril'), planned.itemIds[0], content())).rejects.toMatchObject({
      code: 'vedtak.meetingNotBegun',
    });
    const other = await aCouncil(session, {}, `annet-${year}`);
    await expect(service.record(other.as('tiril'), itemId, content())).rejects.toMatchObject({
      code: 'vedtak.itemNotFound',
    });
  });
});

describe('locking a vedtak', () => {
  it('keeps it from changing until the chair opens it with a reason', async () => {
    const [itemId] = meeting.itemIds;
    await service.record(council.as('tiril'), itemId, content());
    await service.lock(council.as('tiril'), itemId);
    expect(await read(itemId)).toMatchObject({ state: 'locked' });
    await expect(service.record(council.as('tiril'), itemId, content(), 2)).rejects.toMatchObject({
      code: 'vedtak.wrongState',
    });
    await expect(service.reopen(council.as('tiril'), itemId, 'Feil tall')).rejects.toMatchObject({
      code: 'vedtak.forbidden',
    });
    await expect(service.reopen(council.as('aud'), itemId, ' ')).rejects.toMatchObject({
      code: 'vedtak.reasonMissing',
    });
    await service.reopen(council.as('aud'), itemId, 'Feil tall lest opp');
    expect(await read(itemId)).toMatchObject({ state: 'open', reopenedBecause: 'Feil tall lest opp' });
  });

  it('is not undone by a chair who is disqualified, but by whoever leads the item instead', async () => {
    const [itemId] = meeting.itemIds;
    await service.record(council.as('tiril'), itemId, content());
    await service.lock(council.as('tiril'), itemId);
    await session.features
      .get(HabilitetService)
      .record(council.as('tiril'), itemId, [
        { personId: council.people.aud, legalBasis: 'fvl. § 6 første ledd e', steppedAside: true },
      ]);
    await expect(service.reopen(council.as('aud'), itemId, 'Feil tall')).rejects.toMatchObject({
      code: 'vedtak.reopenDisqualified',
    });
    await expect(service.reopen(council.as('bjarne'), itemId, 'Feil tall')).rejects.toMatchObject({
      code: 'vedtak.forbidden',
    });
    await service.reopen({ ...council.as('bjarne'), role: 'deputyChair' }, itemId, 'Feil tall');
    expect(await read(itemId)).toMatchObject({ state: 'open', reopenedBecause: 'Feil tall' });
  });

  it('is done for a whole meeting, and ends with the seal of the approved referat', async () => {
    const [first, second] = meeting.itemIds;
    await service.record(council.system, first, content());
    await service.lockMeeting(council.system, meeting.id);
    expect(await read(first)).toMatchObject({ state: 'locked' });
    expect(await read(second)).toBeUndefined();
    await service.sealMeeting(council.system, meeting.id);
    expect(await read(first)).toMatchObject({ state: 'sealed' });
    await expect(service.reopen(council.as('aud'), first, 'Likevel')).rejects.toMatchObject({
      code: 'vedtak.wrongState',
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestCouncil } from '#test/builders/a-council';
import { anItem, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession } from '#test/domain/domain-session';
import { WritingDesk } from '#test/domain/writing-desk';
import { SaksframleggStatusService } from './saksframlegg-status.service.js';
import { type SaksframleggChange, SaksframleggWritingService } from './saksframlegg-writing.service.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { SaksframleggQueries } from './saksframlegg.queries.js';
import type { SectionText } from './saksframlegg.rules.js';
import { PaperWayQueries } from './paper-way.queries.js';
import type { SaksframleggAction } from './saksframlegg.states.js';

let desk: WritingDesk;
let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let paper: Readonly<Saksframlegg>;
let writing: SaksframleggWritingService;
let queries: SaksframleggQueries;

const text = (html: string): SectionText => ({ kind: 'text', heading: null, html });
const save = (change: SaksframleggChange, version = paper.version) =>
  writing.save(council.as('tiril'), paper.id, version, change);
const take = async (who: keyof TestCouncil['people'], action: SaksframleggAction, comment = '') => {
  const { paper: now } = await queries.byId(council.system, paper.id);
  const service = session.features.get(SaksframleggStatusService);
  return service.take(council.as(who), paper.id, now.version, action, comment);
};

beforeAll(async () => {
  desk = await WritingDesk.open();
  ({ session, council, writing, queries } = desk);
});

afterAll(() => session.close());

beforeEach(async () => {
  meeting = await desk.callMeeting([
    anItem(15, 'Bærekraft', { status: 'planned' }),
    anItem(16, 'Eventuelt', { standingKey: 'eventuelt', caseTypes: [] }),
  ]);
  paper = await writing.create(council.as('tiril'), meeting.itemIds[0]);
});

describe('the way of a paper', () => {
  it('goes through the chair, stops at open slots, and is locked once it is ready', async () => {
    await expect(take('tiril', 'submit')).rejects.toMatchObject({ code: 'saksframlegg.noText' });
    const first = await save({ sections: [text('<p>Følgende foreslås: [andre forslag fra Rådet]</p>')] });
    await take('tiril', 'submit');
    await expect(take('aud', 'approve')).rejects.toMatchObject({
      ...{ code: 'saksframlegg.placeholderLeft', params: { placeholder: 'andre forslag fra Rådet' } },
    });
    await save({ sections: [text('<p>Følgende foreslås: et brev.</p>')] }, first.version + 1);
    expect((await take('aud', 'approve')).status).toBe('ready');
    await expect(save({ areaKeys: [] }, first.version + 3)).rejects.toMatchObject({
      code: 'saksframlegg.locked',
    });
    await expect(take('aud', 'send')).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await take('tiril', 'send')).status).toBe('sent');
  });

  it('shows itself to each role when it is time', async () => {
    await save({ sections: [text('<p>Tekst.</p>')] });
    const seenBy = async (person: keyof TestCouncil['people']) =>
      queries.ofItem(council.as(person), meeting.itemIds[0]).then(
        () => true,
        () => false,
      );
    const everybody = async () => {
      const seen: string[] = [];
      for (const person of ['tiril', 'aud', 'dina', 'lars', 'nora'] as const)
        if (await seenBy(person)) seen.push(person);
      return seen;
    };
    expect(await everybody()).toEqual(['tiril']);
    await take('tiril', 'approve');
    expect(await everybody()).toEqual(['tiril', 'aud']);
    expect(await queries.ofMeeting(council.as('dina'), meeting.id)).toEqual([]);
    await take('tiril', 'send');
    expect(await everybody()).toEqual(['tiril', 'aud', 'dina', 'lars', 'nora']);
    expect(await queries.ofMeeting(council.as('dina'), meeting.id)).toMatchObject([
      { id: paper.id, status: 'sent', vedlegg: 0 },
    ]);
  });

  it('says who has it since when, and comes back from the check only with a comment for who wrote it', async () => {
    const way = session.features.get(PaperWayQueries);
    const [itemId] = meeting.itemIds;
    const holder = async () => (await way.ofPaper(council.as('tiril'), paper.id))!;
    expect(await holder()).toMatchObject({ holder: 'Tiril Lund', since: null, comment: '' });
    await save({ sections: [text('<p>Tekst.</p>')] });
    await take('tiril', 'submit');
    expect((await holder()).since).toBeInstanceOf(Date);
    await expect(take('tiril', 'sendBack', ' ')).rejects.toMatchObject({
      code: 'saksframlegg.commentMissing',
    });
    await expect(take('tiril', 'sendBack', 'x'.repeat(2001))).rejects.toMatchObject({
      code: 'saksframlegg.commentTooLong',
    });
    await take('tiril', 'sendBack', 'Tallene mangler kilde.');
    expect(await holder()).toMatchObject({
      ...{ status: 'draft', comment: 'Tallene mangler kilde.', saidBy: 'Tiril Lund' },
    });
    expect((await way.heldBy(council.as('tiril'))).map((place) => place.address)).toContain(itemId);
    for (const person of ['aud', 'dina', 'lars', 'nora'] as const) {
      expect(await way.ofPaper(council.as(person), paper.id)).toBeUndefined();
      expect(await way.heldBy(council.as(person))).toEqual([]);
    }
    await take('tiril', 'approve');
    expect((await way.heldBy(council.as('tiril'))).map((place) => place.address)).not.toContain(itemId);
    await take('tiril', 'send');
    expect(await holder()).toMatchObject({ holderId: null, holder: '', status: 'sent' });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import { CommentDesk } from '#test/domain/comment-desk';
import type { PersonKey } from '#test/builders/a-council';
import { CommentQueries } from './comment.queries.js';
import type { CommentInput } from './comment.rules.js';
import { CommentService } from './comment.service.js';
import { CommentSettlingService } from './comment-settling.service.js';
import { AccountWritingService } from './account-writing.service.js';
import { ReferatQueries } from './referat.queries.js';

const sent = new Date('2021-01-29T10:00:00Z');
const account = 'referat-sak-2-1-2021/account';
let desk: CommentDesk;

const write = (person: PersonKey, input: Partial<CommentInput>) =>
  desk.get(CommentService).write(desk.council.as(person), desk.meeting.id, { body: '', ...input }, sent);
const read = async (person: PersonKey = 'tiril') =>
  desk.get(CommentQueries).ofMeeting(desk.council.as(person), desk.meeting.id);
const at = (quote: string, section = account) => ({ place: { section, quote, near: 0 } });
const html = async () => {
  const accounts = await desk.get(ReferatQueries).accounts(desk.tiril, desk.meeting.id);
  return accounts.get(desk.meeting.itemIds[1])!;
};

beforeAll(async () => {
  desk = await CommentDesk.open();
});

afterAll(() => desk?.session.close());

beforeEach(async () => {
  await desk.prepare();
  await desk.send(sent);
});

describe('a comment', () => {
  it('stands at its words, and follows them when the text changes', async () => {
    await write('bjarne', { body: 'Navnet er feil.', ...at('Baard Schem') });
    await write('dina', { body: 'Hvor lenge?', ...at('Kortere saksbehandlingstid') });
    const { version } = await html();
    const changed =
      '<p>Etter en innledning drøftet rådet planen. Baard Schem viste til erfaringer fra hele Vestlandet.</p>';
    await desk.get(AccountWritingService).writeAccount(desk.tiril, desk.meeting.itemIds[1], changed, version);
    const { comments, text } = await read();
    const [moved, lost] = comments;
    const words = text.find(({ key }) => key === account)!.paragraphs.join('\n');
    expect(words.slice(moved.place?.start, moved.place?.end)).toBe('Baard Schem');
    expect([moved.orphan, lost.orphan, lost.place]).toEqual([false, true, undefined]);
    const [asSent] = (await read('bjarne')).comments;
    expect(asSent.place).toMatchObject({ start: asSent.start, changed: false });
  });

  it('is one when it is sent twice from one page, also at the same moment, and another one when it says something else', async () => {
    const key = newId();
    const press = (body: string) => write('bjarne', { body, key });
    const [one, same] = await Promise.all([press('Navnet er feil.'), press('Navnet er feil.')]);
    expect([one, same]).toEqual([key, key]);
    expect(await press('Navnet er feil.')).toBe(key);
    expect(await press('Og datoen.')).not.toBe(key);
    expect(await write('dina', { body: 'Navnet er feil.', key })).not.toBe(key);
    expect((await read()).comments.map(({ body }) => body).toSorted()).toEqual([
      ...['Navnet er feil.', 'Navnet er feil.', 'Og datoen.'],
    ]);
  });

  it('is refused with every fault, or when its words are not there', async () => {
    await expect(write('bjarne', {})).rejects.toMatchObject({ faults: [{ code: 'comment.empty' }] });
    await expect(write('bjarne', { suggestion: 'x' })).rejects.toMatchObject({
      faults: [{ path: '/suggestion', code: 'comment.suggestionWithoutPlace' }],
    });
    await expect(write('bjarne', { body: 'Hm', ...at('noe helt annet') })).rejects.toMatchObject({
      code: 'comment.placeUnknown',
    });
    await expect(write('nora', { body: 'Hm' })).rejects.toMatchObject({ code: 'comment.notAllowed' });
    await expect(write('tiril', { body: 'Hm' })).rejects.toMatchObject({ code: 'comment.notAllowed' });
  });

  it('is seen by other members when the council says so', async () => {
    await write('bjarne', { body: 'Min.' });
    await write('dina', { body: 'Din.' });
    expect((await read('bjarne')).comments).toHaveLength(2);
    await desk.prepare({ comments: { membersSeeOthers: false } });
    await desk.send(sent);
    await write('bjarne', { body: 'Min.' });
    await write('dina', { body: 'Din.' });
    const seen = async (person: PersonKey) => (await read(person)).comments.map(({ body }) => body);
    expect([await seen('bjarne'), await seen('aud'), await seen('tiril')]).toEqual([
      ['Min.'],
      ['Min.', 'Din.'],
      ['Min.', 'Din.'],
    ]);
  });

  it('is taken back by its writer until it is settled', async () => {
    const comments = desk.get(CommentService);
    const id = await write('bjarne', { body: 'Feil.' });
    await expect(comments.withdraw(desk.council.as('dina'), id, 1)).rejects.toMatchObject({
      code: 'comment.notAllowed',
    });
    await comments.withdraw(desk.council.as('bjarne'), id, 1);
    expect((await read()).comments).toEqual([]);
    await comments.noRemarks(desk.council.as('bjarne'), desk.meeting.id, sent);
    expect((await read('bjarne')).noRemarksAt).toEqual(sent);
    const later = await write('bjarne', { body: 'Likevel.' });
    expect((await read('bjarne')).noRemarksAt).toBeNull();
    await expect(comments.noRemarks(desk.council.as('bjarne'), desk.meeting.id)).rejects.toMatchObject({
      code: 'comment.hasCommented',
    });
    await desk.get(CommentSettlingService).settle(desk.tiril, later, 'layBefore', '', 1);
    await expect(comments.withdraw(desk.council.as('bjarne'), later, 2)).rejects.toMatchObject({
      code: 'comment.settled',
    });
  });
});

describe('settling', () => {
  it('declines with a reason that the one who commented reads', async () => {
    const settling = desk.get(CommentSettlingService);
    const id = await write('bjarne', { body: 'Stryk punktet.' });
    await expect(settling.settle(desk.tiril, id, 'decline', ' ', 1)).rejects.toMatchObject({
      code: 'comment.reasonMissing',
    });
    await settling.settle(desk.tiril, id, 'decline', 'Det ble sagt i møtet.', 1);
    expect((await read('bjarne')).comments[0]).toMatchObject({
      ...{ outcome: 'declined', answer: 'Det ble sagt i møtet.', settledBy: 'Tiril Lund' },
    });
    await expect(settling.settle(desk.council.as('aud'), id, 'reopen', '', 2)).rejects.toMatchObject({
      code: 'referat.forbidden',
    });
  });

  it('puts proposed words into the text in one step, and the referat is a new version from then on', async () => {
    const id = await write('bjarne', { suggestion: 'Baard-Christian Schem', ...at('Baard Schem') });
    const again = await write('dina', { suggestion: 'Bård Schem', ...at('Baard Schem viste') });
    const settling = desk.get(CommentSettlingService);
    await settling.takeInSuggestion(desk.tiril, id, 1);
    expect((await html()).html).toContain('grundig. Baard-Christian Schem viste til');
    expect(await desk.referat()).toMatchObject({ draftVersion: 2, status: 'forComment' });
    expect((await read('bjarne')).comments[0].outcome).toBe('takenIn');
    await expect(settling.takeInSuggestion(desk.tiril, again, 1)).rejects.toMatchObject({
      code: 'suggestion.wordsChanged',
    });
    expect((await read('dina')).comments[1].outcome).toBe('open');
  });

  it('leaves vedtak as they were read aloud', async () => {
    const vedtak = 'referat-sak-2-1-2021/vedtak';
    const id = await write('bjarne', { suggestion: 'vedtas', ...at('godkjennes', vedtak) });
    await expect(desk.get(CommentSettlingService).takeInSuggestion(desk.tiril, id, 1)).rejects.toMatchObject({
      code: 'suggestion.notInAccount',
    });
  });
});

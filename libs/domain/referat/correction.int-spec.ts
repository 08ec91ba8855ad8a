import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCalledMeeting } from '#test/builders/a-meeting';
import { CommentDesk } from '#test/domain/comment-desk';
import { CorrectionQueries } from './correction.queries.js';
import { CorrectionService } from './correction.service.js';
import type { CorrectionInput } from './correction.rules.js';
import { ReferatApprovalService } from './referat-approval.service.js';
import { ReferatDocumentQueries } from './referat-document.queries.js';
import { ReferatVerdictService } from './referat-verdict.service.js';
import { ReferatVersionQueries } from './referat-version.queries.js';

const account = 'referat-sak-2-1-2021/account';
let desk: CommentDesk;

const chair = () => desk.council.as('aud');
const model = (person: 'tiril' | 'nora' | 'bjarne' = 'tiril') =>
  desk.get(ReferatDocumentQueries).referat(desk.council.as(person), desk.meeting.id, []);
const approve = async (corrections: readonly CorrectionInput[] = []) =>
  desk
    .get(ReferatVerdictService)
    .approve(chair(), desk.meeting.id, '4/2/2021', corrections, (await desk.referat()).version);

beforeAll(async () => {
  desk = await CommentDesk.open();
});

afterAll(() => desk?.session.close());

beforeEach(async () => {
  await desk.prepare();
  await aCalledMeeting(desk.session, desk.council);
  await desk.get(ReferatApprovalService).layForApproval(desk.tiril, desk.meeting.id, '2021-02-10', 1);
});

describe('approval', () => {
  it('with corrections puts them into the text before it is locked, and prints them', async () => {
    await approve([
      { section: account, was: 'Baard Schem', becomes: 'Baard-Christian Schem' },
      { section: 'attendance', was: 'Bjarne Vik', becomes: 'Bjarne Viik' },
    ]);
    const { items, corrections, status } = await model('nora');
    expect(status).toBe('Godkjent i sak 4/2/2021');
    expect(items[1].html).toContain('Baard-Christian Schem viste til');
    expect(corrections).toEqual([
      'Rettet ved godkjenningen i sak 4/2/2021 (sak 2/1/2021 Nasjonal plan): «Baard Schem» er endret til «Baard-Christian Schem».',
      'Rettet ved godkjenningen i sak 4/2/2021: «Bjarne Vik» er endret til «Bjarne Viik».',
    ]);
    const made = await desk.get(CorrectionQueries).ofMeeting(chair(), desk.meeting.id);
    expect(made.map(({ inText }) => inText)).toEqual([true, false]);
    const versions = await desk.get(ReferatVersionQueries).ofMeeting(desk.tiril, desk.meeting.id);
    expect(versions.map(({ reason, caseNumber }) => [reason, caseNumber])).toEqual([
      ['forApproval', null],
      ['approved', '4/2/2021'],
    ]);
  });

  it('changes nothing when one of the corrections cannot be', async () => {
    const wrong = { section: account, was: 'Per Hansen', becomes: 'Per Hanssen' };
    const right = { section: account, was: 'Baard Schem', becomes: 'Bård Schem' };
    await expect(approve([right, wrong])).rejects.toMatchObject({
      faults: [{ path: '/corrections/1/was', code: 'correction.wordsUnknown' }],
    });
    expect((await model()).items[1].html).toContain('Baard Schem');
    expect(await desk.referat()).toMatchObject({ status: 'forApproval' });
  });

  it('that was refused makes the referat a draft again, and the words that were refused are kept', async () => {
    const { version } = await desk.referat();
    await desk.get(ReferatApprovalService).reject(chair(), desk.meeting.id, '4/2/2021', version);
    expect(await desk.referat()).toMatchObject({ status: 'draft', draftVersion: 2, approvedIn: null });
    const versions = await desk.get(ReferatVersionQueries).ofMeeting(desk.tiril, desk.meeting.id);
    expect(versions.at(-1)).toMatchObject({ reason: 'notApproved', caseNumber: '4/2/2021', draftVersion: 1 });
  });
});

describe('an approved referat', () => {
  it('is corrected beside its text, by the secretariat and the chair together', async () => {
    const corrections = desk.get(CorrectionService);
    const input = { section: account, was: 'Baard Schem', becomes: 'Baard Scheem' };
    const propose = (reason = 'Navnet er skrevet feil.') =>
      corrections.propose(desk.tiril, desk.meeting.id, input, reason);
    await expect(propose()).rejects.toMatchObject({ code: 'correction.notApproved' });
    await approve();
    await expect(propose(' ')).rejects.toMatchObject({ faults: [{ code: 'correction.reasonMissing' }] });
    const id = await propose();
    expect((await model('nora')).corrections).toEqual([]);
    await expect(corrections.decide(desk.tiril, id, 'approve', '', 1)).rejects.toMatchObject({
      code: 'correction.forbidden',
    });
    await corrections.decide(chair(), id, 'approve', '', 1);
    const { corrections: printed, items, meta } = await model('nora');
    expect(items[1].html).toContain('Baard Schem viste');
    expect(printed[0]).toMatch(
      /^Rettet \d\d\.\d\d\.\d{4} \(sak 2\/1\/2021 Nasjonal plan\): «Baard Schem» skal være/,
    );
    expect(meta.runningHead.right).toMatch(/godkjent i sak 4\/2\/2021 · rettet \d\d\.\d\d\.\d{4}$/);
    const extracts = desk.get(ReferatDocumentQueries);
    const [first, second] = desk.meeting.itemIds;
    expect((await extracts.extract(desk.tiril, desk.meeting.id, first)).corrections).toEqual([]);
    expect((await extracts.extract(desk.tiril, desk.meeting.id, second)).corrections).toEqual(printed);
    const { sections } = await desk.get(ReferatVersionQueries).difference(desk.tiril, desk.meeting.id, 2, 3);
    expect(sections.map(({ part }) => part)).toEqual(['corrections']);
  });

  it('stays as it is when the chair declines, and others do not see what was proposed', async () => {
    await approve();
    const corrections = desk.get(CorrectionService);
    const input = { section: account, was: 'grundig', becomes: 'svært grundig' };
    const id = await corrections.propose(desk.tiril, desk.meeting.id, input, 'Slik var det.');
    await expect(corrections.decide(chair(), id, 'decline', '', 1)).rejects.toMatchObject({
      code: 'correction.reasonMissing',
    });
    await corrections.decide(chair(), id, 'decline', 'Det endrer innholdet: ta det som ny sak.', 1);
    const seen = desk.get(CorrectionQueries);
    expect(await seen.ofMeeting(desk.council.as('bjarne'), desk.meeting.id)).toEqual([]);
    expect(await seen.ofMeeting(desk.tiril, desk.meeting.id)).toMatchObject([{ status: 'declined' }]);
    expect((await model()).corrections).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonKey } from '#test/builders/a-council';
import { VotingDesk } from '#test/domain/voting-desk';
import { AlternativeService } from './alternative.service.js';
import { ItemClosingService } from './item-closing.service.js';
import { VedtakService } from './vedtak.service.js';

let desk: VotingDesk;

beforeAll(async () => {
  desk = await VotingDesk.open();
});

afterAll(() => desk.session.close());

beforeEach(() => desk.beginMeeting());

describe('alternatives', () => {
  const propose = (proposer: PersonKey, text: string) =>
    desk
      .get(AlternativeService)
      .add(desk.secretary, desk.item, { proposerId: desk.council.people[proposer], paragraphs: [text] });

  it('are voted on one after the other until one carries, which becomes the text', async () => {
    const first = await propose('dina', 'Planen utsettes til høsten.');
    const second = await propose('bjarne', 'Planen vedtas for ett år.');
    const on = (alternativeId: string) => desk.open({ subject: 'alternative', alternativeId });
    await expect(on(second)).rejects.toMatchObject({ code: 'ballot.notInOrder', params: { place: 1 } });
    const fell = await on(first);
    for (const person of ['aud', 'bjarne', 'lars'] as const) await desk.cast(person, fell, 'against');
    expect(await desk.close(fell)).toMatchObject({ result: 'lost' });
    expect(await desk.vedtak()).toMatchObject({ paragraphs: ['Planen vedtas.'] });
    const carried = await on(second);
    for (const person of ['aud', 'bjarne', 'dina'] as const) await desk.cast(person, carried, 'for');
    expect(await desk.close(carried)).toMatchObject({ result: 'carried' });
    expect(await desk.vedtak()).toMatchObject({
      paragraphs: ['Planen vedtas for ett år.'],
      vote: { unanimous: true },
    });
    await expect(on(first)).rejects.toMatchObject({ code: 'ballot.alreadyDecided' });
    await expect(desk.get(AlternativeService).remove(desk.secretary, second)).rejects.toMatchObject({
      code: 'alternative.votedOn',
    });
  });

  it('change nothing unseen: no text is written while people vote, nor after without a new vote', async () => {
    const ballot = await desk.open();
    const write = (text: string) =>
      desk
        .vedtak()
        .then((view) =>
          desk
            .get(VedtakService)
            .draft(
              desk.secretary,
              desk.item,
              { outcome: 'adopted', paragraphs: [text], changes: [] },
              view?.version,
            ),
        );
    await expect(write('Noe annet.')).rejects.toMatchObject({ code: 'vedtak.ballotOpen' });
    await expect(desk.get(ItemClosingService).closeItem(desk.secretary, desk.item)).rejects.toMatchObject({
      code: 'vedtak.ballotOpen',
    });
    for (const person of ['aud', 'bjarne', 'dina'] as const) await desk.cast(person, ballot, 'for');
    await desk.close(ballot);
    await write('Noe annet.');
    await expect(desk.get(ItemClosingService).closeItem(desk.secretary, desk.item)).rejects.toMatchObject({
      faults: [{ code: 'vedtak.changedAfterVote' }],
    });
    await write('Planen vedtas.');
    await desk.get(ItemClosingService).closeItem(desk.secretary, desk.item);
  });

  it('stand in their order, and can be moved', async () => {
    const ids = [await propose('dina', 'En.'), await propose('bjarne', 'To.'), await propose('aud', 'Tre.')];
    await desk.get(AlternativeService).move(desk.secretary, ids[2], 1);
    await expect(desk.open({ subject: 'alternative', alternativeId: ids[0] })).rejects.toMatchObject({
      code: 'ballot.notInOrder',
    });
    await desk.get(AlternativeService).remove(desk.secretary, ids[2]);
    await desk.open({ subject: 'alternative', alternativeId: ids[0] });
  });
});

import { expect } from '@jest/globals';
import { everyWordIn } from '#test/reading/every-word';
import { makeOrderedPackages } from './exempted-demo.js';
import type { WebUnderTest } from './web-under-test.js';

const list = '/api/v1/meetings/2-2021/exemptions';

/**
 * A vedlegg and a letter of the demo's meeting 2/2021 are exempted and open to its chair, who wants the møtepakke; then
 * both are open again.
 * @param decided what the decision says, readers among it
 */
export async function exemptedPackageIsOrdered(
  web: WebUnderTest,
  vedleggId: string,
  decided: object,
): Promise<void> {
  const [secretariat, observer] = [await web.as('secretariat'), await web.as('observer')];
  const letters = [...(await secretariat.get('/api/v1/letters')).body['items']];
  const letter = letters.find((each) => String(each['subject']).startsWith('Kommentar til'))!;
  const exempt = async (document: Record<string, string>) => {
    const body = { document, ...decided };
    const { body: made, headers } = await secretariat.call('post', '/api/v1/exemptions', { body });
    return { one: `/api/v1/exemptions/${made['id']}`, ifMatch: headers['etag'] };
  };
  const exempted = [
    await exempt({ kind: 'vedlegg', id: vedleggId }),
    await exempt({ kind: 'letter', id: String(letter['id']) }),
  ];
  const { councilId } = (await secretariat.get('/api/v1/sessions/current')).body;
  const makeOrdered = () => makeOrderedPackages(web, String(councilId));
  const chair = await web.as('chair');
  const [page, api] = ['/documents/paper-set/2-2021.pdf', '/api/v1/documents/paper-set/2-2021/pdf'];
  const reads = async () =>
    Promise.all(
      [list, '/api/v1/exemptions/letters'].map(async (of) =>
        [...(await secretariat.get(of)).body['reads']].some(({ role }) => String(role) === 'chair'),
      ),
    );

  expect(await chair.get(page)).toMatchObject({ status: 303, headers: { location: '/packages/2-2021' } });
  expect(await chair.get(api)).toMatchObject({ status: 409, body: { code: 'paperSet.toBeOrdered' } });
  const offered = (await chair.get('/packages/2-2021')).bytes.toString('utf8');
  expect(offered).toContain('må lages før den kan lastes ned');
  expect(offered).not.toContain(page);
  const order = { body: { variant: 'whole' } };
  const ordered = await chair.call('post', '/api/v1/meetings/2-2021/packages', order);
  const location = `/api/v1/packages/${ordered.body['id']}`;
  expect(ordered).toMatchObject({ status: 202, headers: { location }, body: { state: 'waiting' } });
  expect((await chair.get('/packages/2-2021')).bytes.toString('utf8')).toContain('data-making');
  expect(await makeOrdered()).toBe(1);
  expect((await chair.get(location)).body).toMatchObject({ state: 'done', reader: { role: 'chair' } });
  expect(await reads()).toEqual([false, false]);

  const got = [await chair.get(page), await chair.get(api), await chair.get(`${location}/pdf`)];
  expect(got.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(got.every(({ bytes }) => bytes.equals(got[0].bytes))).toBe(true);
  expect((await everyWordIn(got[0].bytes)).includes('utleverttil')).toBe(true);
  expect(await reads()).toEqual([true, true]);
  const again = await chair.call('post', '/api/v1/meetings/2-2021/packages', order);
  expect(again).toMatchObject({ status: 202, body: { state: 'done', id: ordered.body['id'] } });
  const member = await web.as('member');
  expect(await member.get(api)).toMatchObject({ status: 409, body: { code: 'paperSet.toBeOrdered' } });
  expect((await member.get(`${location}/pdf`)).body['code']).toBe('paperSet.notYours');
  // Whoever is not told gets what everybody like them gets, at once.
  expect((await observer.get(page)).status).toBe(200);
  for (const { one, ifMatch } of exempted)
    expect((await secretariat.call('delete', one, { ifMatch })).status).toBe(204);
}

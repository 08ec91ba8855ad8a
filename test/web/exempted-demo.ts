import { PaperSetMaking } from '#domain/paper-set';
import { systemActor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { everyWordIn, partsOf } from '#test/reading/every-word';
import type { Answer } from './answer.js';
import type { ApiClient } from './api-client.js';
import type { WebUnderTest } from './web-under-test.js';

/** Words that stand nowhere else, and are for nobody but those who are let in. */
export const secret = {
  passage: 'Kvastrimmel Fjodorwicz',
  account: 'Skvulpenborg Tjafsefnatt',
  vedlegg: 'Pinderslovitz Kvaxmottu',
  item: 'Grumbeltvist Hjurvekkum',
  paper: 'Dunderglipp Vrakkelundo',
  letter: 'Vremmelgard Nupstadør',
  /** Of the video meeting, and of everybody's mail address in the demo. */
  contact: 'zoom.example',
};
export const decision = {
  ...{ legalBasis: 'offl. § 23 første ledd', reason: 'Personalsak', readers: ['chair', 'member'] },
  ...{ shieldedTitle: '', enhancedAccess: true, enhancedAccessNote: '', reviewOn: null },
};

/** What no page does: words put into a text that is sent, and another title in the place of the demo's. */
export const inSqlOf = (
  web: WebUnderTest,
  councilId: string,
  statement: string,
  values: readonly unknown[],
) =>
  web.app
    .get(UnitOfWork, { strict: false })
    .run(systemActor(councilId), 'test', () => currentManager().query<unknown[]>(statement, [...values]));

/** Makes the packages that are waiting, as the worker does. @returns how many */
export async function makeOrderedPackages(web: WebUnderTest, councilId: string): Promise<number> {
  const rows = (await inSqlOf(
    web,
    councilId,
    `select id from paper_set_build where state = 'waiting'`,
    [],
  )) as { id: string }[];
  const making = web.app.get(PaperSetMaking, { strict: false });
  for (const { id } of rows) await making.make(systemActor(councilId), id);
  return rows.length;
}

const exempt = async (
  secretariat: ApiClient,
  kind: string,
  id: string,
  scope: 'passage' | 'document',
  more: Partial<typeof decision> = {},
): Promise<string> =>
  (
    await secretariat.call('post', '/api/v1/exemptions', {
      body: { document: { kind, id }, scope, ...decision, ...more },
    })
  ).body['key'];
const plain = (words: string) => `<p>Åpent. ${words.replace(/^\w+/, '<strong>$&</strong>')}</p>`;

/** The secret words as they stand in what was sent, none of them marked yet; the vedlegg and the item are closed. */
export async function writeSecrets(
  web: WebUnderTest,
  secretariat: ApiClient,
  councilId: string,
): Promise<void> {
  const inSql = (statement: string, values: readonly unknown[]) => inSqlOf(web, councilId, statement, values);
  const { body: paper } = await secretariat.get('/api/v1/agenda-items/14-2-2021/saksframlegg');
  const toSection = `update saksframlegg_section n set html = n.html || $1 from saksframlegg s join agenda_item i
    on i.id = s.agenda_item_id where n.saksframlegg_id = s.id and n.position = 1 and i.sequence = $2`;
  await inSql(toSection, [plain(secret.passage), 14]);
  const second = paper['vedlegg'][1]['id'];
  await exempt(secretariat, 'vedlegg', second, 'document', { shieldedTitle: 'Innhentet notat' });
  await inSql(`update vedlegg set title = $1 where id = $2`, [secret.vedlegg, second]);
  const { headers } = await secretariat.get('/api/v1/agenda-items/15-2-2021');
  const shield = {
    shieldedTitle: 'En personalsak',
    legalBasis: 'offl. § 25',
    reason: '',
    readers: ['chair'],
  };
  await secretariat.call('put', '/api/v1/agenda-items/15-2-2021/shield', {
    ...{ ifMatch: headers['etag'], body: shield },
  });
  await inSql(`update agenda_item_shield set title = $1`, [secret.item]);
  await inSql(toSection, [`<p>${secret.paper}</p>`, 15]);
  await inSql(
    `update referat_account a set html = a.html || $1 from agenda_item i where i.id = a.agenda_item_id and i.sequence = 5`,
    [plain(secret.account)],
  );
}

/** Marks the words of case 14's paper, which is sent, and of case 5's account. */
export async function markSecrets(secretariat: ApiClient): Promise<void> {
  const { body: paper } = await secretariat.get('/api/v1/agenda-items/14-2-2021/saksframlegg');
  const { body: referat } = await secretariat.get('/api/v1/meetings/1-2021/referat');
  for (const [kind, id, words] of [
    ['saksframlegg', paper['id'], secret.passage],
    ['referat', referat['id'], secret.account],
  ] as const) {
    const body = { words, everywhere: true, ...decision };
    const { status } = await secretariat.call('post', `/api/v1/exemptions/passages/${kind}/${id}`, { body });
    if (status !== 201) throw new Error(`The words of the ${kind} were not marked: ${status}`);
  }
}

/** A letter that came, and belongs to no meeting, with words that are exempted. @returns its id */
export async function markedLetter(secretariat: ApiClient): Promise<string> {
  const { body: came } = await secretariat.call('post', '/api/v1/letters', {
    body: {
      ...{ direction: 'in', sender: 'Kari Bakke', addressee: ['Rådet'], place: 'Bø', date: '2021-03-01' },
      ...{ subject: 'Spørsmål om sak 14', html: `<p>Ordene i brevet. Om ${secret.letter}.</p>` },
    },
  });
  const body = { words: secret.letter, everywhere: true, ...decision };
  await secretariat.call('post', `/api/v1/exemptions/passages/letter/${came['id']}`, { body });
  return came['id'];
}

/** Everything that can be come to from a page by its links, as anybody gets it, by address. */
export async function openWalk(anybody: ApiClient, start: string): Promise<ReadonlyMap<string, Answer>> {
  const seen = new Map<string, Answer>();
  const open = [start];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    if (seen.has(address)) continue;
    const answer = await anybody.get(address);
    seen.set(address, answer);
    if (!answer.headers['content-type']?.startsWith('text/html')) continue;
    const links = [...answer.bytes.toString('utf8').matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href);
    open.push(...links.filter((href) => /^\/public(\/|$)/.test(href)));
  }
  return seen;
}

/** Everything that is told by an answer, a PDF taken apart. */
export async function wordsOf({ headers, bytes }: Answer): Promise<string> {
  if (headers['content-type']?.startsWith('application/pdf')) return everyWordIn(bytes);
  return bytes.toString('utf8').replace(/\s+/g, '').toLocaleLowerCase('nb-NO');
}
/** The parts of the secret words that are in what was told. */
export const left = (words: string) =>
  Object.values(secret)
    .flatMap((each) => partsOf(each))
    .filter((part) => words.includes(part));

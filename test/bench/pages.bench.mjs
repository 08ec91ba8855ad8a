/**
 * How long pages take, and how many SQL statements, on the demo archive and on a large one in the same run: the
 * requests of the two are interleaved, so that a busy machine slows both alike, and their ratio shows growth.
 * Then the same pages while a møtepakke is made over and over. `--requests n` (40), `--port n` (41800), `--from n`: the
 * pages of the table from that one on, and nothing else.
 */
import { loadavg } from 'node:os';
import { URLSearchParams } from 'node:url';
import { openStand } from './pages-stand.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const requests = option('requests', 40);
const from = option('from', 0);

const pages = [
  ['start', '/', 'secretariat'],
  ['start, a member', '/', 'member'],
  ['list of meetings', '/meetings', 'secretariat'],
  ['meeting', '/meetings/1-2021', 'secretariat'],
  ['meeting, a member', '/meetings/1-2021', 'member'],
  ['paper', '/saksframlegg/14-2-2021', 'secretariat'],
  ['referat', '/referat/1-2021', 'secretariat'],
  ['action plan', '/action-plan', 'secretariat'],
  ['members', '/members', 'secretariat'],
  ['møtepakke, its front', '/documents/paper-set/2-2021', 'secretariat'],
  ['møtepakke, its page', '/packages/2-2021', 'secretariat'],
  ['API: meetings', '/api/v1/meetings', 'secretariat'],
  ['API: letters', '/api/v1/letters', 'member'],
  ['Kontroller', '/checks/2-2021', 'secretariat'],
  ['writing a paper', '/writing/{item}', 'secretariat'],
];

const at = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const row = (...cells) =>
  console.log(
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(24) : String(cell).padStart(11))).join(''),
  );
const ms = (value) => value.toFixed(1);

async function signedIn({ address }, who) {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...who, to: '/' }).toString(),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie)
    throw new Error(`Signing in was answered with ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  return cookie;
}

async function itemOfPaper({ address, cookies }) {
  const headers = { cookie: cookies.secretariat };
  const page = await (await fetch(`${address}/checks/2-2021`, { headers })).text();
  const [, item] = /href="\/writing\/([0-9a-f-]{36})/.exec(page) ?? [];
  if (item) return item;
  const paper = await (await fetch(`${address}/saksframlegg/14-2-2021`, { headers })).text();
  const [, own] = /\/writing\/([0-9a-f-]{36})/.exec(paper) ?? [];
  if (!own) throw new Error('No page leads to where a paper is written.');
  return own;
}

/** `{item}` is the item of sak 14/2/2021, which has an id of its own in each program. */
async function get(program, path, role) {
  const start = performance.now();
  const answer = await fetch(program.address + path.replace('{item}', program.item), {
    headers: { cookie: program.cookies[role] },
  });
  await answer.arrayBuffer();
  return { status: answer.status, time: performance.now() - start };
}

async function statementsOf(program, path, role) {
  const { statements: before } = await program.tell();
  await get(program, path, role);
  return (await program.tell()).statements - before;
}

async function measure(programs, path, role) {
  const times = programs.map(() => []);
  for (let i = -5; i < requests; i++) {
    for (const [which, program] of programs.entries()) {
      const { time } = await get(program, path, role);
      if (i >= 0) times[which].push(time);
    }
  }
  return times;
}

async function comparePages({ small, large }) {
  row('', 'SQL', 'SQL large', 'median', 'p95', 'large med.', 'large p95', 'ratio');
  for (const [name, path, role] of pages.slice(from)) {
    const { status } = await get(large, path, role);
    if (status !== 200) throw new Error(`${path} was answered with ${status} as ${role}.`);
    const times = await measure([small, large], path, role);
    const counts = [await statementsOf(small, path, role), await statementsOf(large, path, role)];
    const [here, there] = times.map((each) => at(each, 0.5));
    row(
      name,
      ...counts,
      ms(here),
      ms(at(times[0], 0.95)),
      ms(there),
      ms(at(times[1], 0.95)),
      (there / here).toFixed(2),
    );
  }
}

/** Pages while one møtepakke after the other is made in the same process. */
async function whilePrinting({ large }) {
  const asked = ['/', '/meetings/1-2021', '/action-plan'];
  const times = async () => {
    const all = [];
    for (let i = 0; i < requests; i++)
      for (const path of asked) all.push((await get(large, path, 'secretariat')).time);
    return all;
  };
  const quiet = await times();
  let going = true;
  let made = 0;
  const printing = (async () => {
    while (going) {
      const { status } = await get(large, '/documents/paper-set/2-2021.pdf', 'secretariat');
      if (status !== 200) throw new Error(`The møtepakke was answered with ${status}.`);
      made += 1;
    }
  })();
  const busy = await times();
  going = false;
  await printing;
  console.log(`\nStart, meeting and action plan, without and with a møtepakke being made (${made} were):`);
  row('', 'median', 'p95', 'slowest');
  for (const [name, values] of [
    ['without', quiet],
    ['with', busy],
  ])
    row(name, ms(at(values, 0.5)), ms(at(values, 0.95)), ms(Math.max(...values)));
  console.log(
    `Resident memory of the web process afterwards: ${((await large.tell()).memory / 2 ** 20).toFixed(0)} MB`,
  );
}

console.log(`Load before: ${loadavg()[0].toFixed(2)}; ${requests} requests a page, milliseconds.`);
const stand = await openStand(option('port', 41_800));
try {
  const rows = Object.entries(stand.rows).map(([table, count]) => `${table} ${count}`);
  console.log(`The large archive: ${rows.join(', ')}.\n`);
  for (const program of [stand.small, stand.large]) {
    program.cookies = {};
    for (const role of ['secretariat', 'member'])
      program.cookies[role] = await signedIn(program, stand.people[role]);
    program.item = await itemOfPaper(program);
  }
  await comparePages(stand);
  if (from === 0) await whilePrinting(stand);
} finally {
  await stand.stop();
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#kernel/ids';
import { CouncilDirectory } from '#platform/database/council-directory';
import { type DatabaseSession, openDatabaseSession } from '#test/postgres/database-session';
import { SignInSessions } from './sign-in-sessions.js';

const inAnHour = new Date(Date.now() + 3_600_000);
const anHourAgo = new Date(Date.now() - 3_600_000);
let session: DatabaseSession;
let sessions: SignInSessions;
let superuser: pg.Client;

beforeAll(async () => {
  session = await openDatabaseSession();
  sessions = new SignInSessions(session.unitOfWork, new CouncilDirectory(session.dataSource));
  superuser = new pg.Client({ connectionString: session.database.superuserUrl });
  await superuser.connect();
  // Sessions belong to people that the domain knows; here they need not be made up.
  await superuser.query(`do $$ declare c text; begin
    for c in select conname from pg_constraint where conrelid = 'sign_in_session'::regclass and contype in ('f', 'c')
    loop execute 'alter table sign_in_session drop constraint ' || quote_ident(c); end loop; end $$`);
});

afterAll(async () => {
  await superuser?.end();
  await session?.close();
});

const somebody = () => ({ councilId: newId(), personId: newId(), role: 'member' as const });

describe('a sign-in session', () => {
  it('is found by its token, with who it is for', async () => {
    const who = somebody();
    const token = await sessions.open(who, inAnHour);
    expect(await sessions.find(token)).toEqual({ ...who, expiresAt: inAnHour });
  });

  it('is found by nothing else', async () => {
    const token = await sessions.open(somebody(), inAnHour);
    const [council, id, secret] = token.split('.') as [string, string, string];
    const others = ['', 'x', `${newId()}.${id}.${secret}`, `${council}.${newId()}.${secret}`];
    const guessed = `${council}.${id}.${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
    for (const word of [...others, guessed, `${token}.x`, `${council}.${id}.`]) {
      expect(await sessions.find(word)).toBeUndefined();
    }
  });

  it('keeps no secret in the database, in the trail neither', async () => {
    const token = await sessions.open(somebody(), inAnHour);
    const secret = token.split('.')[2];
    const { rows } = await superuser.query(
      'select to_jsonb(s) as kept from sign_in_session s union all select to_jsonb(e) from audit_event e',
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
    const { rows: events } = await superuser.query(
      `select after from audit_event where entity = 'sign_in_session'`,
    );
    expect(JSON.stringify(events)).not.toContain('secret_hash');
  });

  it('ends by signing out, and by time', async () => {
    const closed = await sessions.open(somebody(), inAnHour);
    await sessions.close(closed);
    await sessions.close('ikke vår');
    expect(await sessions.find(closed)).toBeUndefined();
    const late = await sessions.open(somebody(), anHourAgo, new Date(anHourAgo.getTime() - 1000));
    expect(await sessions.find(late)).toBeUndefined();
  });

  it('ends when the time in office does, in that role alone', async () => {
    const who = somebody();
    const [asMember, asChair] = [
      await sessions.open(who, inAnHour),
      await sessions.open({ ...who, role: 'chair' }, inAnHour),
    ];
    const soon = new Date(Date.now() + 60_000);
    const end = () => sessions.endBy(who.personId, 'member', soon);
    expect(await session.unitOfWork.run(who, 'session.end', end)).toBe(1);
    expect(await session.unitOfWork.run(who, 'session.end', end)).toBe(0);
    expect(await sessions.find(asMember)).toMatchObject({ expiresAt: soon });
    expect(await sessions.find(asMember, new Date(soon.getTime() + 1))).toBeUndefined();
    expect(await sessions.find(asChair)).toMatchObject({ expiresAt: inAnHour });
  });

  it('is removed from every council when it has ended', async () => {
    const live = await sessions.open(somebody(), inAnHour);
    for (let n = 0; n < 2; n++)
      await sessions.open(somebody(), anHourAgo, new Date(anHourAgo.getTime() - 1000));
    expect(await sessions.removeExpired()).toBeGreaterThanOrEqual(2);
    expect(await sessions.removeExpired()).toBe(0);
    expect(await sessions.find(live)).toBeDefined();
  });
});

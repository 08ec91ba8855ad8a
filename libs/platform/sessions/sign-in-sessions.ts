import { Injectable } from '@nestjs/common';
import { type Actor, type ActorRole, actorRoles, systemActor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { CouncilDirectory } from '#platform/database/council-directory';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { hashOfSecret, newSessionToken, parseToken, printToken, secretFits } from './session-token.js';

/** Somebody signed in: a person of a council in one role, until a moment. */
export interface SignInSession {
  readonly councilId: string;
  readonly personId: string;
  readonly role: ActorRole;
  readonly expiresAt: Date;
}

/** Sign-in sessions: opened after somebody has shown who they are, found again by the token in their cookie. */
@Injectable()
export class SignInSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilDirectory,
  ) {}

  /**
   * Opens a session.
   * @param actor who signs in: council, person and role
   * @returns the token for the cookie; it is not kept here
   */
  async open(
    actor: Actor & { readonly personId: string },
    expiresAt: Date,
    now = new Date(),
  ): Promise<string> {
    const id = newId();
    const token = newSessionToken(actor.councilId, id);
    await this.unitOfWork.run(actor, 'session.open', () =>
      currentManager().query(
        `insert into sign_in_session (id, council_id, person_id, role, secret_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, actor.councilId, actor.personId, actor.role, hashOfSecret(token.secret), now, expiresAt],
      ),
    );
    return printToken(token);
  }

  /** The session of a token; `undefined` when the token is not one of ours, or the session has ended. */
  async find(word: string, now = new Date()): Promise<SignInSession | undefined> {
    const token = parseToken(word);
    if (!token) return undefined;
    const [row] = await this.unitOfWork.read(systemActor(token.councilId), () =>
      currentManager().query<{ person_id: string; role: string; secret_hash: string; expires_at: Date }[]>(
        'select person_id, role, secret_hash, expires_at from sign_in_session where id = $1 and expires_at > $2',
        [token.sessionId, now],
      ),
    );
    const role = actorRoles.find((known) => known === row?.role);
    if (!row || !role || !secretFits(token.secret, row.secret_hash)) return undefined;
    return { councilId: token.councilId, personId: row.person_id, role, expiresAt: row.expires_at };
  }

  /** Ends the session of a token; an unknown one is no error. */
  async close(word: string): Promise<void> {
    const token = parseToken(word);
    const session = token && (await this.find(word));
    if (!session) return;
    await this.unitOfWork.run(session, 'session.close', () =>
      currentManager().query('delete from sign_in_session where id = $1', [token.sessionId]),
    );
  }

  /**
   * Lets a person's sessions in a role end no later than a moment: their time in office does. Called inside a unit of
   * work of that council.
   * @returns how many are shortened
   */
  async endBy(personId: string, role: ActorRole, moment: Date): Promise<number> {
    const [, count] = await currentManager().query<[unknown[], number]>(
      // One opened after that moment ends with its first instant; its row stays, so that it can be told why it ended.
      `update sign_in_session set expires_at = greatest($3, created_at + interval '1 microsecond')
        where person_id = $1 and role = $2 and expires_at > greatest($3, created_at + interval '1 microsecond')`,
      [personId, role, moment],
    );
    return count;
  }

  /** Removes the sessions of every council that have ended. @returns how many */
  async removeExpired(now = new Date()): Promise<number> {
    let removed = 0;
    await eachOnItsOwn(await this.councils.councilIds(), async (councilId) => {
      const [, count] = await this.unitOfWork.run(systemActor(councilId), 'session.expire', () =>
        currentManager().query<[unknown[], number]>('delete from sign_in_session where expires_at <= $1', [
          now,
        ]),
      );
      removed += count;
    });
    return removed;
  }
}

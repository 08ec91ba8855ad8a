import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { parseToken, secretFits } from '#platform/sessions/session-token';
import type { AppointmentRole } from './appointment.rules.js';

/** Somebody signed in, with the names that stand in the head of every page. */
export interface SignedIn {
  readonly actor: Actor;
  readonly council: { readonly name: string; readonly language: 'nb-NO' | 'nn-NO' };
  readonly person: { readonly givenName: string; readonly familyName: string };
}

/** Whom a token was given to. */
export interface TokenHolder {
  readonly councilId: string;
  readonly personId: string;
  readonly role: AppointmentRole;
}

interface Row {
  readonly personId: string;
  readonly role: AppointmentRole;
  readonly secretHash: string;
  readonly name: string;
  readonly language: 'nb-NO' | 'nn-NO';
  readonly givenName: string;
  readonly familyName: string;
}

/** Finds who is behind a token in one statement, because every request asks. */
@Injectable()
export class SignedInQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Undefined when the token is not ours, has expired, or the appointment behind it does not hold on the day. */
  async find(word: string, requestId: string | undefined, now: Date): Promise<SignedIn | undefined> {
    const token = parseToken(word);
    if (!token) return undefined;
    const { councilId, sessionId, secret } = token;
    const [row] = await this.unitOfWork.read(systemActor(councilId), () =>
      currentManager().query<Row[]>(
        `select s.person_id as "personId", s.role, s.secret_hash as "secretHash", c.name, c.language,
                p.given_name as "givenName", p.family_name as "familyName"
           from sign_in_session s join person p on p.id = s.person_id join council c on c.id = s.council_id
          where s.id = $1 and s.expires_at > $2
            and exists (select from appointment a
                         where a.person_id = s.person_id and a.role = s.role
                           and a.from_date <= $3 and (a.to_date is null or a.to_date >= $3))`,
        [sessionId, now, osloLocal(now).date],
      ),
    );
    if (!row || !secretFits(secret, row.secretHash)) return undefined;
    const { personId, role, name, language, givenName, familyName } = row;
    return {
      actor: { councilId, personId, role, ...(requestId ? { requestId } : {}) },
      council: { name, language },
      person: { givenName, familyName },
    };
  }

  /** Whose token this is, whether or not it still opens anything; undefined when it is not ours. */
  async holder(word: string): Promise<TokenHolder | undefined> {
    const token = parseToken(word);
    if (!token) return undefined;
    const [row] = await this.unitOfWork.read(systemActor(token.councilId), () =>
      currentManager().query<Pick<Row, 'personId' | 'role' | 'secretHash'>[]>(
        `select person_id as "personId", role, secret_hash as "secretHash" from sign_in_session where id = $1`,
        [token.sessionId],
      ),
    );
    if (!row || !secretFits(token.secret, row.secretHash)) return undefined;
    return { councilId: token.councilId, personId: row.personId, role: row.role };
  }
}

import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { systemActor, type Actor, type ActorRole } from '#kernel/actor';
import { ArchiveModule, DemoCouncil } from '#domain/archive';
import { CouncilDirectoryQueries } from '#domain/councils';
import { PaperSetEditionsModule, PaperSetModule } from '#domain/paper-set';
import { openDemoSession, openDomainSession, type DomainSession } from '#test/domain/domain-session';

/** A database and a file store of its own with the demo in it, as one machine has them. */
export interface Machine {
  readonly session: DomainSession;
  /** Somebody of HelseOmsorg21-rådet who held the role in February 2021. */
  as(role: ActorRole): Actor;
  /** The program acting in the nynorsk council. */
  readonly nynorsk: Actor;
}

const modules = [ArchiveModule, PaperSetEditionsModule, PaperSetModule];

/** Opens such a machine with a copy of the demo that the run has loaded; close its session afterwards. */
export async function aMachine(): Promise<Machine> {
  return machineOf(await openDemoSession(...modules));
}

/** Opens a machine that has loaded the demo itself, so that everything in it has keys and times of its own. */
export async function anotherMachine(): Promise<Machine> {
  const session = await openDomainSession(...modules);
  await session.features.get(DemoCouncil).loadIfEmpty();
  return machineOf(session);
}

async function machineOf(session: DomainSession): Promise<Machine> {
  const directory = session.features.get(CouncilDirectoryQueries);
  const [ho21, other] = await directory.all();
  const accounts = await directory.demoAccounts(ho21.id, new Date('2021-02-20T12:00:00Z'));
  return {
    session,
    nynorsk: systemActor(other.id),
    as: (role) => {
      const personId = accounts.find((account) => account.role === role)?.personId;
      return { councilId: ho21.id, role, ...(personId ? { personId } : {}) };
    },
  };
}

/** Keeps what is written to it. */
export class Collected extends Writable {
  private readonly pieces: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.pieces.push(chunk);
    done();
  }

  bytes(): Buffer {
    return Buffer.concat(this.pieces);
  }

  sha256(): string {
    return createHash('sha256').update(this.bytes()).digest('hex');
  }
}

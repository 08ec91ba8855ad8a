import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { type ScanAnswer, VirusScanner } from '#platform/virus-scan/virus-scanner';
import { storedFileError } from './documents-register.errors.js';
import type { FileScan } from './file-scan.rules.js';
import { RefusedFile } from './refused-file.entity.js';
import { StoredFile } from './stored-file.entity.js';

/** What a look at the files that wait has come to. */
export interface ScanningDone {
  readonly scanned: number;
  readonly found: number;
  /** The scanner is away, or there is none: the others are looked at another time. */
  readonly stopped: boolean;
}

const filesAtATime = 50;

/** Has files looked at by the virus scanner: when they come, and later those that came while it was away. */
@Injectable()
export class FileScanningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scanner: VirusScanner,
    private readonly contents: FileStore,
  ) {}

  /**
   * Looks at a file that has just come, as it came. Called before a unit of work is begun.
   * @returns what is to be written beside the file that is kept
   * @throws DomainError `file.infected` when something was found; that it came is then on record
   */
  async ofNew(actor: Actor, name: string, bytes: Uint8Array): Promise<FileScan> {
    const answer = await this.scanner.scan(bytes);
    if (answer.outcome !== 'found') return scanOf(answer);
    const { finding } = answer;
    await this.unitOfWork.run(actor, 'storedFile.refuseInfected', async () => {
      await currentManager().insert(RefusedFile, {
        ...{ id: newId(), councilId: actor.councilId, name, size: bytes.length, finding },
        ...{ contentHash: createHash('sha256').update(bytes).digest('hex'), refusedAt: systemClock.now() },
      });
    });
    throw storedFileError('file.infected', { finding });
  }

  /** Looks at those of a council's files that nobody has looked at, the oldest first, some at a time. */
  async lookAtWaiting(actor: Actor, now: Date = systemClock.now()): Promise<ScanningDone> {
    const done = { scanned: 0, found: 0 };
    for (const { id, sha256 } of await this.waiting(actor)) {
      // What the store has lost cannot be looked at; opening it says so.
      const bytes = await this.contents.read(sha256).catch(() => undefined);
      const answer: ScanAnswer = bytes ? await this.scanner.scan(bytes) : { outcome: 'declined' };
      if (answer.outcome === 'off' || answer.outcome === 'unreachable') return { ...done, stopped: true };
      await this.note(actor, id, answer, now);
      done.scanned += 1;
      if (answer.outcome === 'found') done.found += 1;
    }
    return { ...done, stopped: false };
  }

  private async waiting(actor: Actor): Promise<readonly { id: string; sha256: string }[]> {
    return this.unitOfWork.read(actor, () =>
      currentManager().query(
        `select id, sha256 from stored_file
          where scan = 'waiting' or (scan = 'none' and scanned_at is null)
          order by created_at, id limit $1`,
        [filesAtATime],
      ),
    );
  }

  private async note(actor: Actor, id: string, answer: ScanAnswer, now: Date): Promise<void> {
    const scanFinding = answer.outcome === 'found' ? answer.finding : null;
    await this.unitOfWork.run(actor, 'storedFile.scan', async () => {
      await currentManager().update(
        StoredFile,
        { id },
        { scan: scanOf(answer), scannedAt: now, scanFinding },
      );
    });
  }
}

function scanOf({ outcome }: ScanAnswer): FileScan {
  switch (outcome) {
    case 'clean':
    case 'found':
      return outcome;
    case 'unreachable':
      return 'waiting';
    case 'off':
    case 'declined':
      return 'none';
  }
}

import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DocumentPress } from '#documents/press/document-press';
import type { PressJob } from '#documents/press/press-job';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { programVersion } from '#kernel/program-version';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { StoredFileService } from '#domain/documents-register';
import type { PaperSetBuild } from './paper-set-build.entity.js';
import { PaperSetBuildRepository } from './paper-set-build.repository.js';
import {
  attemptsInAll,
  beatMilliseconds,
  largestPackage,
  patienceMilliseconds,
} from './paper-set-patience.rules.js';
import { manifestOfFile, type PaperSetManifest } from './paper-set-manifest.document.js';

/** Makes ordered møtepakker. What is not whole is nowhere to be had. */
@Injectable()
export class PaperSetMaking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly builds: PaperSetBuildRepository,
    private readonly press: DocumentPress,
    private readonly contents: FileStore,
    private readonly files: StoredFileService,
  ) {}

  /**
   * Makes one package: takes the order, sets it, keeps the file, notes it. Nothing happens when it is made already, or
   * when somebody else is making it.
   * @param signal stops the making; the order then waits for somebody else
   * @returns whether a file was made
   * @throws Error when the making failed and is to be tried again
   */
  async make(actor: Actor, buildId: string, signal?: AbortSignal): Promise<boolean> {
    const now = systemClock.now();
    const quietSince = new Date(now.getTime() - patienceMilliseconds);
    const build = await this.unitOfWork.run(actor, 'paperSet.take', () =>
      this.builds.take(buildId, now, quietSince),
    );
    if (!build) return false;
    try {
      return await this.finish(actor, build, await this.set(actor, build, signal));
    } catch (fault) {
      await this.giveBack(actor, build, fault);
      throw fault;
    }
  }

  private async set(actor: Actor, build: PaperSetBuild, signal?: AbortSignal): Promise<PaperSetManifest> {
    const order = await this.files.readGranted(actor, build.orderFileId ?? '');
    const job = JSON.parse(order.toString('utf8')) as PressJob;
    const heart = new Heart((progress) => this.beat(actor, build, progress));
    const out = new PassThrough();
    // The fault is told by whoever writes; the store may not be listening yet.
    out.on('error', () => undefined);
    const keeping = this.contents.put(out, largestPackage);
    const desk = {
      fetch: (sha256: string) => this.contents.read(sha256),
      onProgress: (done: number, all: number) => heart.tell({ done, all }),
      signal: signal ? AbortSignal.any([signal, heart.lost]) : heart.lost,
    };
    try {
      const contents = await this.press.print(job, out, desk);
      out.end();
      if (!contents) throw new Error('The press gave no manifest of a møtepakke.');
      const { fingerprint, fileName } = build;
      const about = { fingerprint, fileName, program: programVersion(), madeAt: systemClock.now() };
      return manifestOfFile(contents, await keeping, about);
    } catch (fault) {
      // What was received so far is thrown away by the store, which sees the stream break.
      out.destroy(fault instanceof Error ? fault : new Error(String(fault)));
      await keeping.catch(() => undefined);
      throw fault;
    } finally {
      await heart.stop();
    }
  }

  private async finish(actor: Actor, build: PaperSetBuild, manifest: PaperSetManifest): Promise<boolean> {
    return this.unitOfWork.run(actor, 'paperSet.made', async () => {
      const { name, sha256, bytes: size } = manifest.file;
      const file = await this.files.noteMade(actor, { name, sha256, size, mediaType: 'application/pdf' });
      const made = { storedFileId: file.id, manifest, madeAt: new Date(manifest.madeAt) };
      const isOurs = await this.builds.finish(build, made);
      await this.files.releaseMade(actor, isOurs ? (build.orderFileId ?? '') : file.id);
      return isOurs;
    });
  }

  private async giveBack(actor: Actor, build: PaperSetBuild, fault: unknown): Promise<void> {
    const code = fault instanceof DomainError ? fault.code : 'document.failed';
    const failure = build.attempts < attemptsInAll ? null : code;
    await this.unitOfWork.run(actor, 'paperSet.giveBack', () => this.builds.release(build, failure));
  }

  private async beat(actor: Actor, build: PaperSetBuild, progress: Progress): Promise<boolean> {
    return this.unitOfWork.run(actor, 'paperSet.beat', () =>
      this.builds.beat(build, systemClock.now(), progress),
    );
  }
}

interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Notes at short intervals that the making goes on, and how far it is; stops it when it is no longer ours. */
class Heart {
  private readonly stopping = new AbortController();
  private progress: Progress = { done: 0, all: 0 };
  private beating: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly note: (progress: Progress) => Promise<boolean>) {
    this.timer = setInterval(() => {
      this.beating = this.beating.then(() => this.beat());
    }, beatMilliseconds);
  }

  get lost(): AbortSignal {
    return this.stopping.signal;
  }

  tell(progress: Progress): void {
    this.progress = progress;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
  }

  private async beat(): Promise<void> {
    // A database that is away for a moment is no reason to throw the work away; the next beat tells.
    const isOurs = await this.note(this.progress).catch(() => true);
    if (!isOurs) this.stopping.abort(new Error('Somebody else has taken this package over.'));
  }
}

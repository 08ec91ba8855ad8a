import { DataSource } from 'typeorm';
import { ConstraintCodes } from '#platform/database/constraint-codes';
import { CouncilDirectory } from '#platform/database/council-directory';
import { silentLogger } from '#platform/database/silent-logger';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { FileStore } from '#platform/files/file-store';
import { localFileStore } from '#platform/files/files.module';
import { BossConnection } from '#platform/jobs/boss-connection';
import { JobQueue } from '#platform/jobs/job-queue';
import { JobWorker } from '#platform/jobs/job-worker';
import type { SendingPatience } from '#platform/mail/delivery.rules';
import type { MailAddress } from '#platform/mail/mail-address';
import { MailDeliveryQueries } from '#platform/mail/mail-delivery.queries';
import { mailEntities } from '#platform/mail/mail-entities';
import { mailConstraints } from '#platform/mail/mail.errors';
import { MailFileQueries } from '#platform/mail/mail-file.queries';
import { MailQueue } from '#platform/mail/mail-queue';
import { MailRepository } from '#platform/mail/mail.repository';
import { MailRetryService } from '#platform/mail/mail-retry.service';
import { MailSendingService } from '#platform/mail/mail-sending.service';
import type { MailTransport } from '#platform/mail/mail-transport';
import { SendMailJob } from '#platform/mail/send-mail.job';
import { readSmtpUrl } from '#platform/mail/smtp-server';
import { SmtpMailTransport } from '#platform/mail/smtp-transport';
import { SweepMailJob } from '#platform/mail/sweep-mail.job';
import { silentPino } from '#test/builders/silent-pino';

const mebibyte = 1024 * 1024;

/** What a {@link PostOffice} stands on. */
export interface PostOfficeGround {
  /** Login in the role of the running program. */
  readonly databaseUrl: string;
  /** Folder for stored files. */
  readonly dataDir: string;
  readonly from: MailAddress;
  readonly patience: SendingPatience;
  readonly transport: MailTransport;
}

/** Everything of mail, put together without Nest: for tests in this process, and for a worker that is killed. */
export class PostOffice {
  readonly unitOfWork: UnitOfWork;
  readonly files: FileStore;
  readonly queue: MailQueue;
  readonly sending: MailSendingService;
  readonly send: SendMailJob;
  readonly sweep: SweepMailJob;
  readonly retries: MailRetryService;
  readonly deliveries: MailDeliveryQueries;
  readonly attachedFiles: MailFileQueries;
  readonly worker: JobWorker;
  private readonly boss: BossConnection;

  private constructor(
    readonly dataSource: DataSource,
    { databaseUrl, dataDir, from, patience, transport }: PostOfficeGround,
  ) {
    const silent = silentPino();
    const repository = new MailRepository();
    const councils = new CouncilDirectory(dataSource);
    this.boss = new BossConnection(databaseUrl, silent);
    const jobs = new JobQueue(this.boss);
    this.unitOfWork = new UnitOfWork(dataSource, new ConstraintCodes(mailConstraints));
    this.files = localFileStore(dataDir, mebibyte);
    this.queue = new MailQueue(repository, jobs, { from });
    this.sending = new MailSendingService(this.unitOfWork, repository, jobs, patience);
    this.send = new SendMailJob(this.sending, this.files, transport);
    this.sweep = new SweepMailJob(this.unitOfWork, councils, repository, jobs, patience);
    this.retries = new MailRetryService(this.unitOfWork, repository, jobs, { from });
    this.deliveries = new MailDeliveryQueries(this.unitOfWork);
    this.attachedFiles = new MailFileQueries(this.unitOfWork, councils);
    this.worker = new JobWorker(databaseUrl, silent);
    this.worker.register(this.send);
    this.worker.register(this.sweep);
  }

  static async open(ground: PostOfficeGround): Promise<PostOffice> {
    const { databaseUrl: url } = ground;
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      entities: mailEntities,
      logger: silentLogger,
    });
    return new PostOffice(await dataSource.initialize(), ground);
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.boss.onApplicationShutdown();
    await this.dataSource.destroy();
  }
}

/** The way to a server that was started for a test. */
export function transportTo(smtpUrl: string, patience: SendingPatience): MailTransport {
  const result = readSmtpUrl(smtpUrl);
  if (!result.ok) throw new Error(result.code);
  return new SmtpMailTransport(result.server, 'radet.example', patience);
}

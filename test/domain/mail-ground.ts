import type { Provider } from '@nestjs/common';
import { PublicAddress } from '#platform/config/public-address';
import { BossConnection } from '#platform/jobs/boss-connection';
import { JobQueue } from '#platform/jobs/job-queue';
import { MailDeliveryQueries } from '#platform/mail/mail-delivery.queries';
import { MailQueue } from '#platform/mail/mail-queue';
import { MailRetryService } from '#platform/mail/mail-retry.service';
import { mailSettings } from '#platform/mail/mail-settings';
import { MailRepository } from '#platform/mail/mail.repository';
import { silentPino } from '#test/builders/silent-pino';

/** What features that send mail stand on: real queues in the test database, and nobody who empties them. */
export function mailGround(databaseUrl: string): Provider[] {
  const silent = silentPino();
  return [
    { provide: BossConnection, useFactory: () => new BossConnection(databaseUrl, silent) },
    {
      provide: mailSettings,
      useValue: { from: { name: '', address: 'post@radet.example' }, environment: {} },
    },
    { provide: PublicAddress, useValue: new PublicAddress('https://saker.radet.example') },
    JobQueue,
    MailRepository,
    MailQueue,
    MailRetryService,
    MailDeliveryQueries,
  ];
}

/** What of it features may ask for. */
export const mailOutlets = [
  JobQueue,
  mailSettings,
  PublicAddress,
  MailQueue,
  MailRetryService,
  MailDeliveryQueries,
];

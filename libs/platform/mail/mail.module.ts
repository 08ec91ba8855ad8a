import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#platform/config/config';
import { type SendingPatience, usualPatience } from './delivery.rules.js';
import { MailDeliveryQueries } from './mail-delivery.queries.js';
import { MailFileQueries } from './mail-file.queries.js';
import { MailQueue } from './mail-queue.js';
import { MailRetryService } from './mail-retry.service.js';
import { MailSendingService, sendingPatience } from './mail-sending.service.js';
import { mailSettings } from './mail-settings.js';
import { MailTransport } from './mail-transport.js';
import { MailRepository } from './mail.repository.js';
import { OutboxTransport } from './outbox-transport.js';
import { SendMailJob } from './send-mail.job.js';
import { SmtpMailTransport } from './smtp-transport.js';
import { SweepMailJob } from './sweep-mail.job.js';

/** The way out that the configuration asks for. */
export function mailTransport(config: Config, patience: SendingPatience): MailTransport {
  const { server } = config.mail;
  if (!server) return new OutboxTransport(join(config.dataDir, 'outbox'));
  return new SmtpMailTransport(server, new URL(config.publicUrl).hostname, patience);
}

/**
 * Mail: `MailQueue` for those who send, `MailDeliveryQueries` and `MailRetryService` for the delivery list, and for
 * the worker process the two handlers, `SendMailJob` and `SweepMailJob`. Needs the database, jobs and files modules.
 */
@Module({})
export class MailModule {
  static forRoot(config: Config, patience: SendingPatience = usualPatience): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [
        { provide: mailSettings, useValue: config.mail },
        { provide: sendingPatience, useValue: patience },
        { provide: MailTransport, useFactory: () => mailTransport(config, patience) },
        MailRepository,
        MailQueue,
        MailSendingService,
        MailRetryService,
        MailDeliveryQueries,
        MailFileQueries,
        SendMailJob,
        SweepMailJob,
      ],
      exports: [
        mailSettings,
        MailQueue,
        MailRetryService,
        MailDeliveryQueries,
        MailFileQueries,
        SendMailJob,
        SweepMailJob,
      ],
    };
  }
}

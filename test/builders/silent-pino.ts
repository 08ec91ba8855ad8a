import { PinoLogger } from 'nestjs-pino';
import { loggingOptions } from '#platform/logging/logging.module';

/**
 * A logger for what is put together without Nest. Its options are the program's own: a process has one root logger,
 * made by whoever is first, and the web application of a later test file numbers its requests by it.
 */
export function silentPino(): PinoLogger {
  return new PinoLogger({ pinoHttp: loggingOptions({ logLevel: 'silent' }, 'test') });
}

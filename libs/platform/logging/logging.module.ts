import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Options } from 'pino-http';
import type { Config } from '#platform/config/config';
import { AppLogger } from './app-logger.js';
import { describeErrorForLog, describeRequest, describeResponse } from './log-serializers.js';
import { requestIdOf } from './request-id.js';

/** Logs as JSON lines on standard output, with the request's id and no personal content. */
@Module({})
export class LoggingModule {
  /** @param processName `web` or `worker`; stands in every line */
  static forRoot(config: Config, processName: string): DynamicModule {
    return {
      module: LoggingModule,
      global: true,
      imports: [LoggerModule.forRoot({ pinoHttp: loggingOptions(config, processName) })],
      providers: [AppLogger],
      exports: [LoggerModule, AppLogger],
    };
  }
}

/** Settings of the logger; apart, so that the tests log exactly as the program does. */
export function loggingOptions({ logLevel }: Pick<Config, 'logLevel'>, processName: string): Options {
  return {
    level: logLevel,
    base: { process: processName },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    genReqId: requestIdOf,
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'milliseconds' },
    autoLogging: { ignore: (request: IncomingMessage) => request.url?.startsWith('/health/') ?? false },
    customLogLevel: levelOf,
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request failed',
    serializers: { req: describeRequest, res: describeResponse, err: describeErrorForLog },
    wrapSerializers: false,
  };
}

function levelOf(_request: IncomingMessage, response: ServerResponse, error?: Error) {
  if (error || response.statusCode >= 500) return 'error';
  return 'info';
}

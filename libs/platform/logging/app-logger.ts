import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

/** Contexts in which Nest tells how it puts itself together: a line for every route and module. */
const wordy = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver', 'NestFactory']);

/** Nest's own messages as JSON lines; what only concerns its insides is kept for the level `debug`. */
@Injectable()
export class AppLogger extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (wordy.has(String(rest.at(-1)))) this.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}

import { Controller, HttpException } from '@nestjs/common';
import { type HealthCheckResult, HealthCheckService } from '@nestjs/terminus';
import { Readiness } from '#platform/health/readiness';
import { Serves } from '../api/contract/operation.js';
import { webError } from '../errors/web.errors.js';
import { getLive, getReady } from './health.requests.js';

/** For those who watch over the program. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly readiness: Readiness,
  ) {}

  @Serves(getLive)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Serves(getReady)
  async ready(): Promise<HealthCheckResult> {
    return this.health.check(this.readiness.checks()).catch((error: unknown) => {
      throw error instanceof HttpException ? webError('web.notReady', { parts: partsDown(error) }) : error;
    });
  }
}

/** Which parts are down, by name; never an address or what the database said. */
function partsDown(error: HttpException): string {
  const { error: down = {} } = error.getResponse() as Partial<HealthCheckResult>;
  return Object.keys(down).join(', ');
}

import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';

/** Ids by key, of what a file refers to. Called inside a unit of work. */
@Injectable()
export class KnownIdQueries {
  async letters(): Promise<Map<string, string>> {
    return idsByKey('select key, id from letter');
  }

  async organisations(): Promise<Map<string, string>> {
    return idsByKey('select key, id from organisation');
  }

  async seats(): Promise<Map<string, string>> {
    return idsByKey('select key, id from seat');
  }
}

async function idsByKey(sql: string): Promise<Map<string, string>> {
  const rows = await currentManager().query<{ key: string; id: string }[]>(sql);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { projectFolder } from '#kernel/project-folder';
import { CouncilDirectoryQueries } from '#domain/councils';
import { CouncilExchangeService } from '../exchange/council-exchange.service.js';
import { readExchangeJson } from '../exchange/file-reading.rules.js';
import { MeetingExchangeService } from '../exchange/meeting-exchange.service.js';

/** Councils of the demo with their meetings, in the order they are taken in. */
const demo = [
  { council: 'ho21-council', meetings: ['ho21-meeting-1-2021', 'ho21-meeting-2-2021'] },
  { council: 'fjellradet-council', meetings: ['fjellradet-meeting-1-2021'] },
] as const;

/** Fills an empty database with the demo councils, so that who tries the program has something to look at. */
@Injectable()
export class DemoCouncil {
  constructor(
    private readonly directory: CouncilDirectoryQueries,
    private readonly councils: CouncilExchangeService,
    private readonly meetings: MeetingExchangeService,
  ) {}

  /**
   * Loads the demo files when there is no council at all, and does nothing otherwise.
   * @returns whether anything was loaded
   */
  async loadIfEmpty(): Promise<boolean> {
    if ((await this.directory.all()).length > 0) return false;
    for (const { council, meetings } of demo) {
      const actor = systemActor(await this.councils.import(readExchangeJson(await demoFile(council))));
      for (const meeting of meetings) await this.meetings.import(actor, await demoFile(meeting));
    }
    return true;
  }
}

async function demoFile(name: string): Promise<Uint8Array> {
  return readFile(join(projectFolder(), 'templates', 'demo', `${name}.json`));
}

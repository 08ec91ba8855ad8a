import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** Calls the API and expects it to be done; a version goes along as If-Match. */
export type Api = <Answer>(method: string, path: string, data?: unknown, version?: number) => Promise<Answer>;

/** What the API tells of something that can be changed. */
export interface ApiRow {
  readonly id: string;
  readonly version: number;
}

/** The API at a program, as the person who is signed in at a page. */
export function apiOf({ request }: Page, address: string): Api {
  return async <Answer>(method: string, path: string, data?: unknown, version?: number): Promise<Answer> => {
    const answer = await request.fetch(`${address}/api/v1/${path}`, {
      ...{ method, ...(data === undefined ? {} : { data }) },
      headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
    });
    const text = await answer.text();
    expect([path, answer.status() < 300 ? 'ok' : text]).toEqual([path, 'ok']);
    return (text === '' ? {} : JSON.parse(text)) as Answer;
  };
}

/** A meeting that was planned, with its number in the year. */
export interface PlannedMeeting extends ApiRow {
  readonly number: number;
  readonly year: number;
}

/** Plans an ordinary meeting from nine to twelve. */
export function planMeeting(
  api: Api,
  date: string,
  chairedBy: string | null = null,
): Promise<PlannedMeeting> {
  const time = { date, startTime: '09:00', endTime: '12:00' };
  return api('POST', 'meetings', { kind: 'ordinary', time, place: 'Oslo', link: null, chairedBy });
}

/** Puts an item on the saksliste. @param meeting its id, or "1-2027" */
export function addItem(api: Api, meeting: string, title: string, caseType = 'vedtak'): Promise<ApiRow> {
  const item = { title, caseTypes: [caseType], minutes: 30, guests: [] };
  return api('POST', `meetings/${meeting}/agenda`, item);
}

/** Sends the innkalling of a meeting to its members, papers or not. */
export async function callMeeting(api: Api, meeting: string): Promise<void> {
  const path = `meetings/${meeting}/innkalling`;
  const { fingerprint } = await api<{ fingerprint: string }>('GET', `${path}/plan?groups=members`);
  await api('POST', `${path}/send`, { fingerprint, groups: ['members'], papersLater: true });
}

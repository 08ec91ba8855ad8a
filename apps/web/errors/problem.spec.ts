import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { DomainError } from '#kernel/domain-error';
import { layoutOf, rememberSession } from '../access/request-session.js';
import { problemOf } from './problem.js';

const asked = () => ({ id: '7', originalUrl: '/api/v1/meetings/9-2021?x=1' }) as unknown as Request;

describe('a refusal of the API', () => {
  it('is told in the language of the council, and in Bokmål to those who are not signed in', () => {
    const error = new DomainError('meeting.notFound', 'notFound');
    expect(problemOf(error, 404, asked())).toMatchObject({
      ...{ title: 'Møtet finnes ikke. Se listen over møter.', instance: '/api/v1/meetings/9-2021' },
      ...{ status: 404, code: 'meeting.notFound', faults: [] },
    });
    const signedIn = asked();
    rememberSession(signedIn, { language: 'nn-NO', layout: layoutOf(signedIn) });
    expect(problemOf(error, 404, signedIn).title).toBe('Møtet finst ikkje. Sjå lista over møte.');
  });
});

import { describe, expect, it, jest } from '@jest/globals';
import type { Request, Response } from 'express';
import { DomainError, type ErrorKind } from '#kernel/domain-error';
import { answerForm } from './answer-form.js';

const page = { view: 'a-form', model: { title: 'A form' } };

describe('answerForm', () => {
  it('goes to where the work leads', async () => {
    const { redirect, render } = await answered(async () => '/next');
    expect(redirect).toHaveBeenCalledWith(303, '/next');
    expect(render).not.toHaveBeenCalled();
  });

  it('shows the page that the form asked for', async () => {
    const { status, render } = await answered(async () => page);
    expect(status).toHaveBeenCalledWith(200);
    expect(render.mock.calls[0]?.[0]).toBe('a-form');
  });

  it.each<[ErrorKind, number]>([
    ['invalid', 422],
    ['conflict', 409],
    ['stale', 412],
    ['preconditionRequired', 428],
    ['tooLarge', 413],
    ['unsupportedType', 415],
  ])('shows the form again when the refusal is %s', async (kind, expected) => {
    const { status, render, redirect } = await answered(() => refuse(kind));
    expect(status).toHaveBeenCalledWith(expected);
    expect(render.mock.calls[0]?.[1]).toMatchObject({ title: 'A form' });
    expect(redirect).not.toHaveBeenCalled();
  });

  it.each<ErrorKind>(['forbidden', 'notFound', 'unauthenticated', 'unavailable'])(
    'leaves what cannot be mended on the form to the error page: %s',
    async (kind) => {
      await expect(answered(() => refuse(kind))).rejects.toMatchObject({ kind });
    },
  );

  it('leaves faults of the program to the error page', async () => {
    await expect(answered(() => Promise.reject(new TypeError('a fault')))).rejects.toThrow(TypeError);
  });
});

async function answered(work: Parameters<typeof answerForm>[2]) {
  const [redirect, render] = [jest.fn(), jest.fn()];
  const status = jest.fn<(code: number) => unknown>(() => ({ render }));
  const request = { originalUrl: '/a-form' } as unknown as Request;
  await answerForm(request, { redirect, status } as unknown as Response, work, async () => page);
  return { redirect, render, status };
}

function refuse(kind: ErrorKind): Promise<never> {
  return Promise.reject(new DomainError('web.invalidInput', kind));
}

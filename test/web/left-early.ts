import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'express';

/** Lets somebody ask for something and leave before the answer is begun; then answers. */
export async function answerWhoLeft(
  answer: (request: Request, response: Response) => Promise<void>,
): Promise<void> {
  const server: Server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asking = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  asking.on('error', () => undefined);
  const [request, response] = (await once(server, 'request')) as [Request, Response];
  const gone = once(response, 'close');
  asking.destroy();
  await gone;
  await answer(request, response);
  server.close();
  await once(server, 'close');
}

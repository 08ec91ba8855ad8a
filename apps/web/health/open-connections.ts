import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/**
 * Lets what is under way be answered when the program stops, and nothing after it. Node's own `server.close` goes on
 * serving a connection that a browser opened ahead of need, and one whose answer came after the close: a page would
 * hear "saved" from a program that is stopping, and the program would wait for the browser.
 */
@Injectable()
export class OpenConnections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** How many requests each open connection waits for the answer to. */
  private readonly waiting = new Map<Socket, number>();
  private isStopping = false;

  constructor(private readonly host: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    this.follow(this.host.httpAdapter.getHttpServer() as Server);
  }

  beforeApplicationShutdown(): void {
    this.isStopping = true;
    for (const [socket, requests] of this.waiting) if (requests === 0) socket.destroy();
  }

  private follow(server: Server): void {
    server.on('connection', (socket: Socket) => {
      if (this.isStopping) return void socket.destroy();
      this.waiting.set(socket, 0);
      socket.once('close', () => this.waiting.delete(socket));
    });
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.count(socket, 1);
      response.once('close', () => this.count(socket, -1));
    });
  }

  private count(socket: Socket, change: 1 | -1): void {
    const requests = this.waiting.get(socket);
    if (requests === undefined) return;
    this.waiting.set(socket, requests + change);
    // `destroySoon` and not `destroy`: what is written goes out first.
    if (this.isStopping && requests + change === 0) socket.destroySoon();
  }
}

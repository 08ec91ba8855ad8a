import { createServer } from 'node:net';
import { DomainError } from '#kernel/domain-error';

/**
 * Makes sure that the web application will get its port, before anything else is started.
 * @throws DomainError `serve.portTaken`, `serve.portNotAllowed`, `serve.addressUnknown`
 */
export async function requireFreePort(port: number, address: string): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, address, resolve);
    });
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, port, address);
  }
  await new Promise((closed) => probe.close(closed));
}

function explained(error: NodeJS.ErrnoException, port: number, address: string): unknown {
  if (error.code === 'EADDRINUSE') return new DomainError('serve.portTaken', 'unavailable', { port });
  if (error.code === 'EACCES') return new DomainError('serve.portNotAllowed', 'unavailable', { port });
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) {
    return new DomainError('serve.addressUnknown', 'unavailable', { address });
  }
  return error;
}

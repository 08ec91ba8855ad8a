/**
 * Loaded first into the processes that `serve` starts (`node --import`): should the parent be killed, the channel to
 * it breaks, and this process stops in order, as if it had been told to.
 */
if (process.connected) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

import type { Config } from '#platform/config/config';

/** What is printed when the program is ready: where it is, how to sign in, and how to stop it. */
export function welcome({ publicUrl, demo, dataDir }: Config, embedded: boolean): string {
  const signIn = demo
    ? 'Logg inn ved å velge en person og en rolle; dette er en prøveversjon med oppdiktede personer.'
    : 'Logg inn med brukeren din.';
  return [
    '',
    `Saksgang er klar på ${publicUrl}`,
    signIn,
    ...(embedded ? [`Dataene ligger i ${dataDir}`] : []),
    'Trykk Ctrl-C for å stoppe.',
    '',
    '',
  ].join('\n');
}

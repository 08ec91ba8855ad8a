import type { Command } from 'commander';

/**
 * One group of commands. `register` only describes them: what they do is imported when they are called, so that
 * `--help` and `serve` do not wait for the whole program to load.
 * @example
 * export const meetingCommand: CliCommand = {
 *   register(program) {
 *     const meeting = program.command('meeting').description('Møter');
 *     meeting.command('export <number>').requiredOption('--out <file>').action(async (number: string, options: ExportOptions) => {
 *       const { exportMeeting } = await import('./export-meeting.js');
 *       await exportMeeting(number, options);
 *     });
 *   },
 * };
 */
export interface CliCommand {
  register(program: Command): void;
}

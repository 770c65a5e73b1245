import { LprofError } from '../errors.ts';
import type { Profile } from '../profile/types.ts';
import { harmless } from '../report/harmless.ts';
import type { RunningProgram } from '../run/profile-run.ts';
import { parseDuration } from '../settings/duration.ts';
import type { Settings } from '../settings/resolve.ts';
import { repeat } from './repeat.ts';

/**
 * What goes on beside a program that runs: it is shown live, saved now and then, and ended when its time is over.
 * @param save saves a profile where the last one will be saved
 * @returns ends all that
 */
export function attend(program: RunningProgram, settings: Settings, save: (profile: Profile) => string): () => void {
  const say = (text: string) => settings.switches.has('quiet') || process.stderr.write(`lprof: ${harmless(text)}\n`);
  const ends: (() => void)[] = [];
  const interval = settings.one('interval');
  if (interval !== undefined) ends.push(repeat(parseDuration(interval)!, saver(program, save, say)));
  if (settings.switches.has('live')) {
    const { showLive } = require('./live.js') as typeof import('./live.ts');
    const end = showLive(program, settings);
    if (end === undefined) say('--live needs a terminal; the report comes at the end');
    else ends.push(end);
  }
  const duration = settings.one('duration');
  if (duration !== undefined) {
    const timer = setTimeout(() => {
      say(`the program is ended after ${duration}`);
      program.interrupt();
    }, parseDuration(duration));
    ends.push(() => clearTimeout(timer));
  }
  return () => {
    for (const end of ends) end();
  };
}

/** Saves what there is, once something was measured; what is wrong with that is said once. */
function saver(program: RunningProgram, save: (profile: Profile) => string, say: (text: string) => void): () => void {
  let told = false;
  return () => {
    try {
      const profile = program.snapshot();
      if (profile?.files.some(({ functions }) => functions.some(({ calls }) => calls > 0))) save(profile);
    } catch (error) {
      if (!(error instanceof LprofError)) throw error;
      if (!told) say(error.message);
      told = true;
    }
  };
}

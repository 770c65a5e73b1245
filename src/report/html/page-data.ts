import type { Profile } from '../../profile/types.ts';
import { harmless } from '../harmless.ts';
import { findText } from '../source.ts';
import { ruleText, runTime, summaryFacts, warningTexts } from '../summary.ts';
import type { PageData } from './types.ts';

/**
 * What the page shows of a profile. Sources that the profile does not hold are taken from disk if they are the ones
 * that were measured.
 *
 * @param disk the text of a file as it is now, by its path in the profile; undefined when there is none
 */
export function pageData(profile: Profile, disk?: (path: string) => string | undefined): PageData {
  const notes: Record<number, string> = {};
  const files = profile.files.map((file, index) => {
    const { text, note } = findText(file, disk?.(file.path));
    if (note !== undefined) notes[index] = note;
    return { ...file, source: text };
  });
  return {
    profile: { ...profile, files },
    info: {
      program: profile.run.argv.map(harmless).join(' '),
      rule: ruleText(profile.run),
      facts: summaryFacts(profile, 'auto'),
      warnings: warningTexts(profile.run, profile.files),
      notes,
      runNs: runTime(profile),
    },
  };
}

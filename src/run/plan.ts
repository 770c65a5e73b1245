import type { Selection } from '../profile/types.ts';
import type { Settings } from '../settings/resolve.ts';
import { ownCode } from './project-root.ts';
import type { RunSettings } from './raw.ts';
import { chooseSelection } from './select.ts';
import type { Target } from './target.ts';

/** What a run is going to measure. */
export interface Plan extends Pick<RunSettings, 'root' | 'ownFolders' | 'selection'> {
  /** The selection as the profile shows it. */
  shown: Selection;
}

/** Decides what counts as own code and which functions are measured. @param target undefined when nothing is to run */
export function planRun(target: Target | undefined, options: Settings, cwd: string): Plan {
  const entry = target?.kind === 'script' ? target.entry : undefined;
  const own = ownCode(entry, cwd);
  const selection = chooseSelection({
    ...own,
    entry: target?.kind === 'code' ? target.path : entry,
    code: target?.kind === 'code' ? target.code : undefined,
    functions: options.values.get('function'),
    files: options.values.get('file'),
    packages: options.values.get('package'),
    all: options.switches.has('all'),
    from: options.selectedBy,
  });
  return { ...own, selection: selection.settings, shown: selection.profile };
}
